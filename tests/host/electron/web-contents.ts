// What a window shows, as the main process sees it.
import { EventEmitter } from 'node:events'
import { app } from './app.ts'
import { strict } from './strict.ts'
import { test } from './test-side.ts'

type OpenHandler = (details: { url: string }) => { action: 'allow' | 'deny' }

export class WebContents extends EventEmitter {
  readonly id: number
  readonly mainFrame: { readonly url: string }
  private url = ''
  private crashed = false
  private destroyed = false
  private mayOpen: OpenHandler = () => ({ action: 'allow' })

  constructor(window: number) {
    super()
    this.id = window
    const url = () => this.url
    this.mainFrame = strict('WebFrameMain', {
      get url() {
        return url()
      },
    })
    return strict('webContents', this)
  }

  getURL(): string {
    return this.url
  }
  isCrashed(): boolean {
    return this.crashed
  }
  isDestroyed(): boolean {
    return this.destroyed
  }
  /** Lost, as in Electron, where no page listens. */
  send(channel: string, ...args: unknown[]): void {
    if (this.destroyed) throw new Error('Object has been destroyed')
    void test.send(this.id, channel, args).catch(() => undefined)
  }
  setWindowOpenHandler(handler: OpenHandler): void {
    this.mayOpen = handler
  }

  /** For the stand-in alone: what Chromium reports. */
  readonly seen = {
    at: (url: string) => {
      this.url = url
    },
    opening: (url: string) => {
      if (this.mayOpen(strict('window open details', { url })).action !== 'deny')
        throw new Error('The stand-in Electron opens no window from a page: answer "deny".')
    },
    crash: () => {
      this.crashed = true
      this.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 1 })
    },
    destroy: () => {
      this.destroyed = true
      this.emit('destroyed')
    },
  }
}

/** As Electron tells it, before the window's maker has it. */
export function newWebContents(window: number): WebContents {
  const contents = new WebContents(window)
  app.emit('web-contents-created', {}, contents)
  return contents
}
