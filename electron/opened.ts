// Files opened from outside wait here until the page listens, and then go to it one by one.
import { dialog, ipcMain, type BrowserWindow } from 'electron'
import { readChosen } from './files.ts'
import { isOurPage } from './ipc/sender.ts'
import { sentence } from './keeping/sentence.ts'

export class Opened {
  readonly #waiting: string[] = []
  #window: BrowserWindow | null = null
  #sending: Promise<void> = Promise.resolve()

  open(files: readonly string[]): void {
    this.#waiting.push(...files)
    this.#flush()
  }

  /** The page that now listens gets what waits; call it once a window. */
  giveTo(window: BrowserWindow): void {
    ipcMain.on('dossier:listening', (event) => {
      if (event.sender !== window.webContents || !isOurPage(event)) return
      this.#window = window
      this.#flush()
    })
    window.on('closed', () => {
      if (this.#window === window) this.#window = null
    })
  }

  #flush(): void {
    const window = this.#window
    if (!window) return
    for (const file of this.#waiting.splice(0)) this.#sending = this.#sending.then(() => send(window, file))
  }
}

async function send(window: BrowserWindow, file: string): Promise<void> {
  try {
    const read = await readChosen(file)
    if (!window.isDestroyed()) window.webContents.send('dossier:open-file', read)
  } catch (error) {
    await dialog.showMessageBox(window, { type: 'warning', message: sentence('The file could not be opened', error).message })
  }
}
