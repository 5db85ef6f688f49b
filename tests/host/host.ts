// The test's half of the stand-in: starts the built main process under Node, gives it Chromium, and passes a person's acts on to it.
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { chromium, type BrowserContext, type Page } from 'playwright-core'
import { findBrowser } from '../support/browser.mjs'
import { toWeb } from './address.ts'
import { allowInBrowser } from './permissions.ts'
import { closeBrowser, killAll, processesOf } from './processes.ts'
import type { DialogAnswers, DialogSeen, MainSide, MenuEntry, PageSide, Setting } from './sides.ts'
import { HostWindow, routeAll } from './window.ts'
import { wire, type Remote } from './wire.ts'

const REGISTER = fileURLToPath(new URL('register.mjs', import.meta.url))

/** Chromium's own business that has no place in a test; nothing that Dossier sets. */
const FLAGS = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  ...['--disable-background-networking', '--disable-component-update'],
  // a window of its own, as Electron's are: a tab with the browser's bars around it costs three times as much to start
  '--app=data:text/html,',
]

export interface HostStart {
  /** A folder with package.json, out/ and the stand-in (`build.ts`). */
  readonly build: string
  readonly profile: string
  readonly args: readonly string[]
  /** For Chromium, besides those that the app sets. */
  readonly switches: readonly (readonly [name: string, value: string])[]
  readonly theme: 'light' | 'dark'
  readonly timezone: string | undefined
  /** The instance that has this profile open already. */
  readonly first: Host | undefined
  readonly notes: HostNotes
  /** Each window's page before anything is loaded into it. */
  readonly prepare: (page: Page, host: Host) => Promise<void>
}

/** Where what the app did to the world outside is written down. */
export interface HostNotes {
  readonly external: string[]
  readonly dialogs: DialogSeen[]
  readonly errors: string[]
  readonly requests: string[]
  readonly refused: string[]
}

export class Host {
  readonly #start: HostStart
  readonly #child: ChildProcess
  readonly #main: Remote<MainSide>
  readonly #windows = new Map<number, HostWindow>()
  readonly #titles = new Map<number, string>()
  readonly #shown: Promise<HostWindow>
  /** What the main process printed as errors, for when it ends early. */
  #printed = ''
  #context: BrowserContext | undefined
  #closed: Promise<void> | undefined
  /** The page that Chromium starts with; the first window takes it. */
  #spare: Page | undefined

  constructor(start: HostStart) {
    this.#start = start
    const { build, profile, args, theme, timezone, first } = start
    const setting: Setting = { profile, taken: first !== undefined, dark: theme === 'dark', root: build }
    const { NODE_OPTIONS: _, ...env } = process.env
    this.#child = spawn(
      process.execPath,
      ['--import', pathToFileURL(REGISTER).href, path.join(build, 'out/main/index.js'), ...args],
      {
        cwd: build,
        stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
        serialization: 'advanced',
        env: {
          ...env,
          ...(timezone ? { TZ: timezone } : {}),
          DOSSIER_HOME: profile,
          DOSSIER_HOST: JSON.stringify(setting),
          DOSSIER_STAND_IN: path.join(build, 'stand-in/electron.js'),
        },
      },
    )
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#printed += text
      start.notes.errors.push(`main process: ${text.trim()}`)
    })
    this.#child.stdout?.resume()
    let show: (window: HostWindow) => void = () => undefined
    this.#shown = new Promise((resolve) => (show = resolve))
    this.#main = wire<MainSide>(this.#child, this.#pageSide(show))
  }

  /** The first window, once its page has loaded; or why there is none. */
  async shown(): Promise<Page> {
    const ended = this.ended().then(() => {
      throw new Error(`The main process ended before it showed a window.\n${this.#printed}`)
    })
    return (await Promise.race([this.#shown, ended])).page
  }

  /** Resolves when the main process and its Chromium are gone. */
  async ended(): Promise<void> {
    if (this.#child.exitCode === null && this.#child.signalCode === null) await once(this.#child, 'exit')
    if (this.#child.exitCode) this.#start.notes.errors.push(`main process: ended with code ${this.#child.exitCode}`)
    await (this.#closed ??= closeBrowser(this.#context))
  }

  chooseMenu(item: string): Promise<void> {
    return this.#main.chooseMenu(item)
  }
  menu(): Promise<MenuEntry[]> {
    return this.#main.menu()
  }
  stage(answers: DialogAnswers): Promise<void> {
    return this.#main.stage(answers)
  }
  secondInstance(argv: readonly string[], folder: string): Promise<void> {
    return this.#main.secondInstance([...argv], folder)
  }
  title(): string {
    return [...this.#titles.values()].at(-1) ?? ''
  }
  /** As a person closes the last window; the caller waits for `ended`. */
  async closeWindows(): Promise<void> {
    // A window that was closed by the app itself, as by its menu, is not there to be asked.
    for (const id of [...this.#windows.keys()]) if (this.#child.connected) await this.#main.close(id)
  }

  /** All at once and without a word, as when the power goes. */
  async kill(): Promise<void> {
    await killAll([this.#child.pid ?? 0, ...(await processesOf(this.#context))])
    await this.ended()
  }

  #pageSide(show: (window: HostWindow) => void): PageSide {
    const { profile, switches: own, theme, timezone, notes, first, prepare } = this.#start
    const context = () => {
      if (!this.#context) throw new Error('Chromium does not run yet.')
      return this.#context
    }
    const window = (id: number) => {
      const found = this.#windows.get(id)
      if (!found) throw new Error('The window has closed.')
      return found
    }
    return {
      start: async (switches) => {
        const executablePath = findBrowser()
        if (!executablePath) throw new Error('No Chromium, Chrome or Edge was found: name one in CHROMIUM.')
        const folder = path.join(profile, 'chromium')
        mkdirSync(folder, { recursive: true })
        this.#context = await chromium.launchPersistentContext(folder, {
          executablePath,
          args: [...FLAGS, ...[...own, ...switches].map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`))],
          colorScheme: theme,
          ...(timezone ? { timezoneId: timezone } : {}),
        })
        await routeAll(this.#context, this.#main, this.#windows, notes)
        // Electron opens no window but its own; those it refuses are closed before they can show anything.
        this.#spare = this.#context.pages()[0]
        this.#context.on('page', (page) => {
          void page.opener().then(
            (opener) => (opener ? page.close() : undefined),
            () => undefined,
          )
        })
      },
      openWindow: async (id, size, preload) => {
        const page = this.#spare ?? (await context().newPage())
        this.#spare = undefined
        await prepare(page, this)
        this.#windows.set(id, await HostWindow.open(id, page, this.#main, size, preload))
      },
      load: async (id, url) => {
        await window(id).load(url)
        show(window(id))
      },
      send: (id, channel, args) => window(id).send(channel, args),
      edit: (id, command) => window(id).page.evaluate((name) => void document.execCommand(name), command),
      setTitle: (id, title) => void this.#titles.set(id, title),
      closeWindow: async (id) => {
        const { page } = window(id)
        this.#windows.delete(id)
        // The last page stays: Chromium ends with it, and the main process still has a word to say.
        if (this.#windows.size > 0) await page.close()
        else await page.goto('about:blank').catch(() => undefined)
      },
      allow: (url, permissions) => allowInBrowser(context(), new URL(toWeb(url)).origin, permissions),
      openExternal: (url) => void notes.external.push(url),
      dialog: (seen) => void notes.dialogs.push(seen),
      secondStart: async (argv, folder) => first?.secondInstance(argv, folder),
      ended: () => undefined,
    }
  }
}
