// The keys of a sitting, as Anki's people have them in their fingers.
import { useCallback, useEffect, useRef } from 'react'
import { GRADES, type Card, type Grade } from '../../../decks/index.ts'
import { isTyping } from '../../parts/index.ts'

export interface StudyKeys {
  /** Space and Enter: show the answer, then Good. */
  readonly forward: () => void
  readonly grade: (grade: Grade) => void
  readonly undo: () => void
  readonly edit: () => void
  readonly suspend: () => void
  readonly suspendNote: () => void
  readonly bury: () => void
  readonly buryNote: () => void
  readonly flag: (number: Card['flag']) => void
  readonly tags: () => void
  readonly due: () => void
  readonly reset: () => void
  readonly remove: () => void
  readonly info: () => void
  readonly report: () => void
  readonly passage: () => void
  readonly aloud: () => void
  /** Each card is read aloud from now on, or no longer. */
  readonly alwaysAloud: () => void
  readonly more: () => void
  readonly read: () => void
  readonly type: () => void
  readonly leave: () => void
}

/** Does what a key does; for buttons, the same function for as long as the table stands. */
export type Press = (name: Plain) => void
type Plain = Exclude<keyof StudyKeys, 'grade' | 'flag'>

/** Listens; keys typed into a field or meant for a focused button are left alone. */
export function useStudyKeys(keys: StudyKeys): Press {
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
  return useCallback((name) => latest.current[name](), [])
}

type Deed = (keys: StudyKeys) => void

function deedFor(event: KeyboardEvent): Deed | null {
  const target = event.target instanceof HTMLElement ? event.target : null
  if (event.isComposing || document.querySelector('[role="dialog"], [role="alertdialog"]')) return null
  const withCtrl = event.ctrlKey || event.metaKey ? ctrlDeedFor(event) : null
  if (isTyping(target)) {
    if (event.key === 'Escape') return (keys) => keys.leave()
    const isUndo = withCtrl === UNDO
    return isUndo && !(target instanceof HTMLInputElement && target.value === '') ? null : withCtrl
  }
  if (event.ctrlKey || event.metaKey) return withCtrl
  if (event.altKey) return null
  if (event.key === ' ' || event.key === 'Enter') {
    return target?.closest('button, a')?.matches(':focus-visible') ? null : (keys) => keys.forward()
  }
  const grade = GRADES[Number(event.key) - 1]
  if (grade) return (keys) => keys.grade(grade)
  if (event.key === 'R') return (keys) => keys.alwaysAloud()
  return DEEDS[event.key.toLowerCase()] ?? null
}

const UNDO: Deed = (keys) => keys.undo()

/** By the key's place, because Shift and Alt change what it writes. */
function ctrlDeedFor({ code, key, shiftKey, altKey }: KeyboardEvent): Deed | null {
  if (altKey) return code === 'KeyN' && !shiftKey ? (keys) => keys.reset() : null
  if (shiftKey) return code === 'KeyD' ? (keys) => keys.due() : code === 'KeyT' ? (keys) => keys.tags() : null
  if (key.toLowerCase() === 'z') return UNDO
  if (key === 'Delete' || key === 'Backspace') return (keys) => keys.remove()
  const number = /^Digit([1-7])$/.exec(code)?.[1]
  return number ? (keys) => keys.flag(Number(number) as Card['flag']) : null
}

const DEEDS: Readonly<Record<string, Deed>> = {
  u: UNDO,
  e: (keys) => keys.edit(),
  s: (keys) => keys.suspend(),
  '@': (keys) => keys.suspend(),
  '!': (keys) => keys.suspendNote(),
  '-': (keys) => keys.bury(),
  '=': (keys) => keys.buryNote(),
  i: (keys) => keys.info(),
  w: (keys) => keys.report(),
  p: (keys) => keys.passage(),
  r: (keys) => keys.aloud(),
  m: (keys) => keys.more(),
  o: (keys) => keys.read(),
  t: (keys) => keys.type(),
  escape: (keys) => keys.leave(),
}
