// A page whose process has died leaves a blank window: this says so, and opens the page again.
import type { BrowserWindow } from 'electron'
import { HOME } from '../pages/address.ts'

export type Answer = 'again' | 'quit'

/** @param ask puts the sentence to whoever sits there */
export function offerAfterCrash(window: BrowserWindow, ask: (sentence: string) => Promise<Answer>): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    const sentence = `The window failed (${reason}). Every answer you gave is kept.`
    void ask(sentence)
      .then((answer) => (answer === 'again' ? window.loadURL(HOME) : window.destroy()))
      .catch((error: unknown) => console.error(error))
  })
}
