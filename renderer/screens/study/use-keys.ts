// The keys of a sitting, as Anki's people have them in their fingers.
import { useEffect, useRef } from 'react'
import { GRADES, type Grade } from '../../../decks/index.ts'
import { isTyping } from '../../parts/index.ts'

export interface StudyKeys {
  /** Space and Enter: show the answer, then Good. */
  readonly forward: () => void
  readonly grade: (grade: Grade) => void
  readonly undo: () => void
  readonly edit: () => void
  readonly suspend: () => void
  readonly bury: () => void
  readonly read: () => void
  readonly type: () => void
  readonly leave: () => void
}

/** Listens; keys typed into a field or meant for a focused button are left alone. */
export function useStudyKeys(keys: StudyKeys): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const deed = deedFor(event)
      if (!deed) return
      event.preventDefault()
      event.stopImmediatePropagation()
      if (!event.repeat) deed(latest.current)
    }
    // Before anybody else: within a sitting Ctrl+Z takes back its own last step.
    window.addEventListener('keydown', onKey, { capture: true })
    return () => window.removeEventListener('keydown', onKey, { capture: true })
  }, [])
}

function deedFor(event: KeyboardEvent): ((keys: StudyKeys) => void) | null {
  const target = event.target instanceof HTMLElement ? event.target : null
  if (event.altKey || event.isComposing || document.querySelector('[role="dialog"], [role="alertdialog"]')) return null
  const takesBack = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z' && !event.shiftKey
  if (isTyping(target)) {
    if (event.key === 'Escape') return (keys) => keys.leave()
    return takesBack && target instanceof HTMLInputElement && target.value === '' ? (keys) => keys.undo() : null
  }
  if (event.ctrlKey || event.metaKey) return takesBack ? (keys) => keys.undo() : null
  if (event.key === ' ' || event.key === 'Enter') {
    return target?.closest('button, a')?.matches(':focus-visible') ? null : (keys) => keys.forward()
  }
  const grade = GRADES[Number(event.key) - 1]
  if (grade) return (keys) => keys.grade(grade)
  return DEEDS[event.key.toLowerCase()] ?? null
}

const DEEDS: Readonly<Record<string, (keys: StudyKeys) => void>> = {
  u: (keys) => keys.undo(),
  e: (keys) => keys.edit(),
  s: (keys) => keys.suspend(),
  '@': (keys) => keys.suspend(),
  '-': (keys) => keys.bury(),
  o: (keys) => keys.read(),
  t: (keys) => keys.type(),
  escape: (keys) => keys.leave(),
}
