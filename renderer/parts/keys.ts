// Keys by name. One letter works where nothing is typed; Ctrl (⌘ on a Mac) works elsewhere too. A key that is shown is a key that works.
import { useEffect, useRef } from 'react'
import { tinykeys } from 'tinykeys'

/** `'k'`, `'Shift+K'`, `'Escape'`, `'$mod+z'` (Ctrl, or ⌘ on a Mac), as tinykeys writes them. */
export type Keys = Readonly<Record<string, (event: KeyboardEvent) => void>>

/** Keys with Ctrl that a place to write has for itself. */
const WRITTEN = ['$mod+Shift+V', '$mod+z', '$mod+Shift+z', '$mod+y']

/**
 * Listens while the component is there and `active`. Plain letters are left alone while somebody types, and all of them while a dialog is open,
 * unless `inDialog` says that they are the dialog's own.
 */
export function useKeys(keys: Keys, options: { readonly active?: boolean; readonly inDialog?: boolean } = {}): void {
  const { active = true, inDialog = false } = options
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  const names = Object.keys(keys).join(' ')
  useEffect(() => {
    if (!active) return
    const bindings = Object.fromEntries(
      names.split(' ').map((name) => [
        name,
        (event: KeyboardEvent) => {
          if (event.defaultPrevented || event.isComposing) return
          if (!name.includes('$mod') && isTyping(event.target)) return
          if (WRITTEN.includes(name) && isWriting(event.target)) return
          if (!inDialog && document.querySelector('[role="dialog"], [role="alertdialog"]')) return
          if (!name.includes('$mod') && isPressing(event)) return
          event.preventDefault()
          latest.current[name]?.(event)
        },
      ]),
    )
    return tinykeys(window, bindings)
  }, [names, active, inDialog])
}

/** Whether what has the focus takes letters for itself. */
export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLSelectElement || isWriting(target)
}

/** Whether words are written there: such a place has an undo of its own. */
function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.isContentEditable || target instanceof HTMLTextAreaElement) return true
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(target.type)
}

/** Space and Enter alone press the button or follow the link that has the focus. */
function isPressing(event: KeyboardEvent): boolean {
  if (event.key !== ' ' && event.key !== 'Enter') return false
  return (
    event.target instanceof HTMLElement && event.target.closest('button, a[href], [role="menuitem"], [role="option"]') !== null
  )
}
