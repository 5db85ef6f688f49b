// A window: a page of the test's Chromium, and what the main process knows of it.
import { EventEmitter } from 'node:events'
import { readFileSync } from 'node:fs'
import type { BrowserWindowConstructorOptions, Rectangle } from 'electron'
import { app } from './app.ts'
import { accepted } from './event.ts'
import { allowedFor } from './session.ts'
import { known, strict } from './strict.ts'
import { test } from './test-side.ts'
import { newWebContents, type WebContents } from './web-contents.ts'
import { addWindow, frontWindow, openWindows, removeWindow } from './windows.ts'

const OPTIONS = [
  ...['x', 'y', 'width', 'height', 'minWidth', 'minHeight', 'title', 'show', 'backgroundColor', 'icon'],
  ...['titleBarStyle', 'trafficLightPosition', 'titleBarOverlay', 'autoHideMenuBar', 'webPreferences'],
]

export class BrowserWindow extends EventEmitter {
  readonly webContents: WebContents
  private readonly bounds: Rectangle
  private maximized = false
  private minimized = false
  private shown: boolean
  private destroyed = false
  private title: string
  private readonly opened: Promise<void>

  constructor(options: BrowserWindowConstructorOptions = {}) {
    super()
    known('BrowserWindow', options, OPTIONS)
    if (!app.isReady()) throw new Error('Cannot create BrowserWindow before app is ready')
    const { x = 0, y = 0, width = 800, height = 600, webPreferences = {} } = options
    this.bounds = { x, y, width, height }
    this.title = options.title ?? app.getName()
    this.shown = options.show ?? true
    const itself = strict('BrowserWindow', this)
    let number = 0
    addWindow((id) => {
      number = id
      return itself
    })
    this.webContents = newWebContents(number)
    const preload = webPreferences.preload === undefined ? null : readFileSync(webPreferences.preload, 'utf8')
    this.opened = test.openWindow(number, { width, height }, preload)
    this.opened.catch(() => undefined)
    void test.setTitle(number, this.title)
    return itself
  }

  static getAllWindows(): BrowserWindow[] {
    return openWindows()
  }
  static getFocusedWindow(): BrowserWindow | null {
    return frontWindow() ?? null
  }

  get id(): number {
    return this.webContents.id
  }
  async loadURL(url: string): Promise<void> {
    await this.opened
    const home = new URL(url)
    await test.allow(url, allowedFor(this.webContents, `${home.protocol}//${home.host}`))
    await test.load(this.id, url)
  }

  close(): void {
    if (!this.destroyed && accepted(this, 'close')) this.destroy()
  }
  destroy(): void {
    if (this.destroyed) return
    this.destroyed = true
    removeWindow(this.id)
    void test.closeWindow(this.id).catch(() => undefined)
    this.webContents.seen.destroy()
    this.emit('closed')
    if (openWindows().length === 0) app.emit('window-all-closed')
  }
  isDestroyed(): boolean {
    return this.destroyed
  }

  show(): void {
    this.shown = true
  }
  isVisible(): boolean {
    return this.shown
  }
  focus(): void {
    this.emit('focus')
  }
  maximize(): void {
    this.maximized = true
  }
  isMaximized(): boolean {
    return this.maximized
  }
  minimize(): void {
    this.minimized = true
  }
  isMinimized(): boolean {
    return this.minimized
  }
  restore(): void {
    this.minimized = false
  }
  getNormalBounds(): Rectangle {
    return { ...this.bounds }
  }
  getBounds(): Rectangle {
    return { ...this.bounds }
  }
  setTitle(title: string): void {
    this.title = title
    void test.setTitle(this.id, title)
  }
  getTitle(): string {
    return this.title
  }
}
