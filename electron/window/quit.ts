// Closing waits for the page to finish what must not be lost, but not for ever.
import { ipcMain, type BrowserWindow, type IpcMainEvent } from 'electron'
import { isOurPage } from '../ipc/sender.ts'

/** ms that the page has for its last backup. */
const PATIENCE = 10_000

/**
 * Holds the window open until the page says it is finished, or has gone, or ten seconds have passed.
 * @param meanwhile what this side has to finish; it must not reject
 */
export function finishBeforeClosing(window: BrowserWindow, meanwhile: () => Promise<void>, patience = PATIENCE): void {
  let asked = false
  window.on('close', (event) => {
    event.preventDefault()
    if (asked) return
    asked = true
    void Promise.all([meanwhile(), pageFinished(window, patience)]).then(() => {
      if (!window.isDestroyed()) window.destroy()
    })
  })
}

function pageFinished(window: BrowserWindow, patience: number): Promise<void> {
  const { webContents } = window
  if (webContents.isDestroyed() || webContents.isCrashed()) return Promise.resolve()
  return new Promise((resolve) => {
    const end = () => {
      clearTimeout(timer)
      ipcMain.off('dossier:finished', finished)
      resolve()
    }
    const finished = (event: IpcMainEvent) => {
      if (event.sender === webContents && isOurPage(event)) end()
    }
    const timer = setTimeout(end, patience)
    ipcMain.on('dossier:finished', finished)
    webContents.once('render-process-gone', end)
    webContents.send('dossier:quit')
  })
}
