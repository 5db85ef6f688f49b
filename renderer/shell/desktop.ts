// The desktop as host: the preload's methods as they are, but for undo and redo, which belong to a text field while one is being edited.
import type { Shell } from '../../electron/contract.ts'

export function desktopShell(preload: Shell): Shell {
  return {
    ...preload,
    onCommand: (listener) =>
      preload.onCommand((command) => {
        if ((command === 'undo' || command === 'redo') && isEditing(document.activeElement)) document.execCommand(command)
        else listener(command)
      }),
  } satisfies Shell
}

function isEditing(element: Element | null): boolean {
  if (element instanceof HTMLTextAreaElement) return true
  if (element instanceof HTMLInputElement) return !['button', 'checkbox', 'radio', 'range', 'submit'].includes(element.type)
  return element instanceof HTMLElement && element.isContentEditable
}
