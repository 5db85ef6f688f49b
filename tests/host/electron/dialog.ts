// Dialogs come up only in the test's notes; what they are answered with was said before.
import type { MessageBoxOptions, OpenDialogOptions, SaveDialogOptions } from 'electron'
import type { DialogAnswers } from '../sides.ts'
import type { BrowserWindow } from './browser-window.ts'
import { strict } from './strict.ts'
import { test } from './test-side.ts'

const opens: (readonly string[])[] = []
const saves: (string | null)[] = []
const buttons: number[] = []

export function stage({ open, save, button }: DialogAnswers): void {
  if (open) opens.push(open)
  if (save !== undefined) saves.push(save)
  if (button !== undefined) buttons.push(button)
}

export const dialog = strict('dialog', {
  async showOpenDialog(...given: [BrowserWindow, OpenDialogOptions] | [OpenDialogOptions]) {
    const { title, defaultPath } = optionsOf(given)
    await test.dialog({ kind: 'open', title, defaultPath })
    const filePaths = [...staged(opens, 'open')]
    return { canceled: filePaths.length === 0, filePaths }
  },
  async showSaveDialog(...given: [BrowserWindow, SaveDialogOptions] | [SaveDialogOptions]) {
    const { title, defaultPath } = optionsOf(given)
    await test.dialog({ kind: 'save', title, defaultPath })
    const filePath = staged(saves, 'save')
    return { canceled: filePath === null, filePath: filePath ?? '' }
  },
  /** One that nobody answers is cancelled. */
  async showMessageBox(...given: [BrowserWindow, MessageBoxOptions] | [MessageBoxOptions]) {
    const { title, message, buttons: offered, cancelId = 0 } = optionsOf(given)
    await test.dialog({ kind: 'message', title, message, buttons: offered })
    return { response: buttons.shift() ?? cancelId, checkboxChecked: false }
  },
  showErrorBox(title: string, message: string) {
    void test.dialog({ kind: 'message', title, message })
  },
})

function optionsOf<T>(given: [BrowserWindow, T] | [T]): T {
  return given.length === 2 ? given[1] : given[0]
}

function staged<T>(answers: T[], kind: 'open' | 'save'): T {
  if (answers.length === 0) throw new Error(`A dialog came up that the test did not expect: stageDialog({ ${kind}: … }) first.`)
  return answers.shift() as T
}
