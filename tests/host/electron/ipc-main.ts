// The main process's end of what pages ask and say.
import { EventEmitter } from 'node:events'
import type { FrameSeen } from '../sides.ts'
import { strict } from './strict.ts'
import { windowOf } from './windows.ts'

type Handler = (event: unknown, ...args: unknown[]) => unknown

const handlers = new Map<string, Handler>()

export const ipcMain = strict(
  'ipcMain',
  Object.assign(new EventEmitter(), {
    handle(channel: string, handler: Handler) {
      if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
      handlers.set(channel, handler)
    },
    removeHandler(channel: string) {
      handlers.delete(channel)
    },
  }),
)

/** `ipcRenderer.invoke` arriving. */
export function invoke(frame: FrameSeen, channel: string, args: unknown[]): unknown {
  const handler = handlers.get(channel)
  if (!handler) throw new Error(`No handler registered for '${channel}'`)
  return handler(eventFrom(frame), ...args)
}

/** `ipcRenderer.send` arriving. */
export function receive(frame: FrameSeen, channel: string, args: unknown[]): void {
  ipcMain.emit(channel, eventFrom(frame), ...args)
}

function eventFrom({ window, top, url }: FrameSeen) {
  const sender = windowOf(window)?.webContents
  if (!sender) throw new Error('The window that asked has closed.')
  return strict('IPC event', { sender, senderFrame: top ? sender.mainFrame : strict('WebFrameMain', { url }) })
}
