// The same acts on the real Electron, through playwright-core's driver for it.
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import type { HostNotes } from '../../host/host.ts'
import { killAll } from '../../host/processes.ts'
import type { DialogAnswers, DialogSeen, MenuEntry } from '../../host/sides.ts'
import { root } from '../../support/data.ts'
import type { Carrier } from './launch.ts'

/** Null where Electron's own program was not downloaded. */
export function electronBinary(): string | null {
  const folder = path.join(root, 'node_modules/electron')
  const name = path.join(folder, 'path.txt')
  if (!existsSync(name)) return null
  const binary = path.join(folder, 'dist', readFileSync(name, 'utf8').trim())
  return existsSync(binary) ? binary : null
}

export interface ElectronStart {
  readonly binary: string
  readonly build: string
  readonly profile: string
  readonly args: readonly string[]
  readonly switches: readonly (readonly [name: string, value: string])[]
  readonly theme: 'light' | 'dark'
  readonly timezone: string | undefined
  /** Whether `prepare` moves the page's clock. */
  readonly moved: boolean
  readonly notes: HostNotes
  readonly prepare: (page: Page, carrier: Carrier) => Promise<void>
}

export class OnElectron implements Carrier {
  readonly #start: ElectronStart
  readonly #launched: Promise<ElectronApplication | null>
  #ended = Promise.resolve()

  constructor(start: ElectronStart) {
    this.#start = start
    this.#launched = this.#launch()
  }

  async #launch(): Promise<ElectronApplication | null> {
    const { binary, build, profile, args, switches, timezone, theme, notes } = this.#start
    const { NODE_OPTIONS: _, ...env } = process.env as Record<string, string>
    // An instance that finds another ends before the driver has reached it.
    const app = await _electron
      .launch({
        executablePath: binary,
        args: [
          ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
          ...switches.map(([name, value]) => `--${name}=${value}`),
          build,
          ...args,
        ],
        colorScheme: theme,
        env: { ...env, DOSSIER_HOME: profile, ...(timezone ? { TZ: timezone } : {}) },
      })
      .catch(() => null)
    if (!app) return null
    this.#ended = new Promise((resolve) => app.once('close', () => resolve()))
    app.on('console', (message) => {
      const [, kind, json = ''] = NOTE.exec(message.text()) ?? []
      if (kind === 'dialog') notes.dialogs.push(JSON.parse(json) as DialogSeen)
      else if (kind === 'external') notes.external.push(JSON.parse(json) as string)
      else if (message.type() === 'error') notes.errors.push(`main process: ${message.text()}`)
    })
    await app.evaluate(replaceDialogs)
    return app
  }

  async #app(): Promise<ElectronApplication> {
    const app = await this.#launched
    if (!app) throw new Error('Electron ended before it showed a window.')
    return app
  }

  async shown(): Promise<Page> {
    const page = await (await this.#app()).firstWindow()
    await this.#start.prepare(page, this)
    await page.waitForLoadState()
    // A clock holds from the next load on.
    if (this.#start.moved) await page.reload()
    return page
  }

  async ended(): Promise<void> {
    await this.#launched
    await this.#ended
  }

  async chooseMenu(item: string): Promise<void> {
    const found = (await this.menu()).find(({ id, path }) => id === item || path === item)
    if (!found) throw new Error(`The menu has no "${item}".`)
    await (
      await this.#app()
    ).evaluate(({ Menu, BrowserWindow }, wanted) => {
      const walk = (menu: Electron.Menu | null | undefined, above: string): Electron.MenuItem | undefined => {
        for (const one of menu?.items ?? []) {
          const path = above + one.label.replace(/&(.)/g, '$1')
          const inner = one.submenu ? walk(one.submenu, `${path} > `) : path === wanted ? one : undefined
          if (inner) return inner
        }
        return undefined
      }
      walk(Menu.getApplicationMenu(), '')?.click(undefined, BrowserWindow.getAllWindows()[0])
    }, found.path)
  }

  async menu(): Promise<MenuEntry[]> {
    return (await this.#app()).evaluate(({ Menu }) => {
      const walk = (menu: Electron.Menu | null | undefined, above: string): MenuEntry[] =>
        (menu?.items ?? []).flatMap((one) => {
          if (one.type === 'separator') return []
          const path = above + one.label.replace(/&(.)/g, '$1')
          if (one.submenu) return walk(one.submenu, `${path} > `)
          return [{ id: one.id || null, path, accelerator: one.role ? null : (one.accelerator ?? null) }]
        })
      return walk(Menu.getApplicationMenu(), '')
    })
  }

  async stage(answers: DialogAnswers): Promise<void> {
    await (
      await this.#app()
    ).evaluate((_, given) => {
      ;(globalThis as unknown as Staging).dossierAnswers.push(given)
    }, answers)
  }

  async title(): Promise<string> {
    return (await this.#app()).evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle() ?? '')
  }

  async closeWindows(): Promise<void> {
    // The answer may not arrive any more: the app ends with its last window.
    await (
      await this.#launched
    )
      ?.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().forEach((window) => window.close()))
      .catch(() => undefined)
  }

  async kill(): Promise<void> {
    const app = await this.#launched
    if (!app) return
    const pids = await app.evaluate(({ app }) => app.getAppMetrics().map(({ pid }) => pid)).catch(() => [])
    await killAll([app.process().pid ?? 0, ...pids])
    await this.#ended
  }
}

/** How the main process tells what it did, on its console. */
const NOTE = /^dossier (dialog|external) (.*)$/

interface Staging {
  dossierAnswers: DialogAnswers[]
}

/** Runs in Electron's main process. */
function replaceDialogs({ dialog, shell }: typeof Electron.CrossProcessExports): void {
  const answers: DialogAnswers[] = []
  ;(globalThis as unknown as Staging).dossierAnswers = answers
  const note = (kind: 'dialog' | 'external', what: DialogSeen | string) => console.log(`dossier ${kind} ${JSON.stringify(what)}`)
  const next = <K extends keyof DialogAnswers>(key: K): DialogAnswers[K] => {
    const at = answers.findIndex((one) => one[key] !== undefined)
    return at < 0 ? undefined : answers.splice(at, 1)[0]?.[key]
  }
  const optionsOf = <T>(given: unknown[]): T => given.at(-1) as T
  Object.assign(dialog, {
    showOpenDialog: (...given: unknown[]) => {
      const { title, defaultPath } = optionsOf<Electron.OpenDialogOptions>(given)
      note('dialog', { kind: 'open', title, defaultPath })
      const filePaths = next('open')
      if (!filePaths) throw new Error('A dialog came up that the test did not expect: stageDialog({ open: … }) first.')
      return Promise.resolve({ canceled: filePaths.length === 0, filePaths })
    },
    showSaveDialog: (...given: unknown[]) => {
      const { title, defaultPath } = optionsOf<Electron.SaveDialogOptions>(given)
      note('dialog', { kind: 'save', title, defaultPath })
      const filePath = next('save')
      if (filePath === undefined)
        throw new Error('A dialog came up that the test did not expect: stageDialog({ save: … }) first.')
      return Promise.resolve({ canceled: filePath === null, filePath: filePath ?? '' })
    },
    showMessageBox: (...given: unknown[]) => {
      const { title, message, buttons, cancelId = 0 } = optionsOf<Electron.MessageBoxOptions>(given)
      note('dialog', { kind: 'message', title, message, buttons })
      return Promise.resolve({ response: next('button') ?? cancelId, checkboxChecked: false })
    },
  })
  shell.openExternal = (url: string) => {
    note('external', url)
    return Promise.resolve()
  }
}
