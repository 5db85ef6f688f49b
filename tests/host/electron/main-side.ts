// What the test tells and asks the main process: a person's acts, and what Chromium reports.
import type { MainSide } from '../sides.ts'
import { app } from './app.ts'
import { stage } from './dialog.ts'
import { accepted } from './event.ts'
import { invoke, receive } from './ipc-main.ts'
import { choose, menuEntries } from './menu.ts'
import { answer } from './protocol.ts'
import { windowOf } from './windows.ts'

export const mainSide: MainSide = {
  invoke,
  message(frame, channel, args) {
    try {
      receive(frame, channel, args)
    } catch (error) {
      // A listener has no caller to tell: in Electron, too, this is the main process's own failure.
      setImmediate(() => {
        throw error
      })
    }
  },
  request: answer,
  mayNavigate({ window, top }, url) {
    const contents = windowOf(window)?.webContents
    if (!contents) return false
    const details = { url, isMainFrame: top, isSameDocument: false }
    return (!top || accepted(contents, 'will-navigate', details, url)) && accepted(contents, 'will-frame-navigate', details)
  },
  opensWindow: (window, url) => windowOf(window)?.webContents.seen.opening(url),
  navigated: (window, url) => windowOf(window)?.webContents.seen.at(url),
  drawn: (window) => void windowOf(window)?.emit('ready-to-show'),
  crashed: (window) => windowOf(window)?.webContents.seen.crash(),
  close: (window) => windowOf(window)?.close(),
  chooseMenu: choose,
  menu: menuEntries,
  stage,
  secondInstance: (argv, folder) => void app.emit('second-instance', {}, argv, folder, null),
}
