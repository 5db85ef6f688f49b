// Starts Dossier for a test, as a person would, and holds what a person could do with it.
//
//   const dossier = await launchDossier()                      a fresh profile of its own, removed at the end
//   await dossier.page.getByRole('button', { name: 'Add documents' }).click()
//   await dossier.stageDialog({ open: ['/abs/one.txt'] })      before the click that opens the dialog; [] is Cancel
//   await dossier.stageDialog({ save: '/abs/deck.dossier.json' })                                 null is Cancel
//   await dossier.menu('new-note')                             a menu item, by id or path ("File > New note")
//   await dossier.page.keyboard.press('Control+N')             the menu's keys work too, where the page left the key alone
//   await dossier.go('/study')                                 the address behind the #
//   await dossier.relaunch()                                   closed as by its user, then started; `dossier.page` is another page
//   await dossier.relaunch({ now: '2026-11-23T09:00' })        the next day
//   await dossier.kill(); await dossier.relaunch()             the power went
//   await dossier.openWith(['/abs/deck.dossier.json'])         a second start, as by a double click
//   await dossier.clean()                                      nothing left the machine, nothing broke the policy, nothing failed
//   await dossier.close()                                      closes as its user would, and removes the profile if it was made here
//
// `dossier.page` is playwright-core's Page: locators wait by themselves, `expect.poll` of vitest waits for values, `page.clock` moves time.
// `checkAxe` (axe.ts) and `shot` (shots.ts) take the same page. Whatever is still open when a test file ends is ended and removed.
// It is the real Electron where its binary is, and the stand-in of tests/host elsewhere; each file prints which. The build is made once
// before all (build.ts), and is the one that users get.
import type { Page } from 'playwright-core'
import { afterAll, inject } from 'vitest'
import { Host } from '../../host/host.ts'
import type { DialogAnswers, MenuEntry } from '../../host/sides.ts'
import { newFolder, removeFolder } from './folders.ts'
import { answerMenuKeys } from './menu-keys.ts'
import { electronBinary, OnElectron } from './on-electron.ts'
import { watchOutside, type Outside } from './outside.ts'
import { emptyNotes, watch, type Notes } from './watch.ts'

export interface Launch {
  /** A folder to keep the data in, which stays; otherwise a new one, which goes. */
  readonly profile?: string
  /** Opened by the command line, as by a double click. */
  readonly files?: readonly string[]
  readonly args?: readonly string[]
  /** The system's colours. Light unless it is said. */
  readonly theme?: 'light' | 'dark'
  /** As "Europe/Berlin". The machine's own unless it is said. */
  readonly timezone?: string
  /** The page's clock goes on from here: a `Date`, ms since 1970, or as '2026-11-23T09:00'. The main process and workers keep the real one. */
  readonly now?: Date | number | string
}

export type Again = Pick<Launch, 'files' | 'args' | 'now'>

/** What carries the app: Electron or the stand-in. */
export interface Carrier {
  shown(): Promise<Page>
  ended(): Promise<void>
  chooseMenu(item: string): Promise<void>
  menu(): Promise<MenuEntry[]>
  stage(answers: DialogAnswers): Promise<void>
  title(): string | Promise<string>
  closeWindows(): Promise<void>
  kill(): Promise<void>
}

/** ms that closing may take: the app gives its page ten seconds. */
const PATIENCE = 20_000

const open = new Set<Dossier>()

export async function launchDossier(launch: Launch = {}): Promise<Dossier> {
  const dossier = new Dossier(launch)
  open.add(dossier)
  try {
    await dossier.relaunch(launch)
  } catch (error) {
    await dossier.discard()
    throw error
  }
  return dossier
}

export class Dossier {
  readonly profile: string
  readonly notes: Notes = emptyNotes()
  readonly #launch: Launch
  #carrier: Carrier | undefined
  #page: Page | undefined
  #now: Launch['now']
  #outside: Outside | undefined

  constructor(launch: Launch) {
    this.#launch = launch
    this.profile = launch.profile ?? newFolder('profile')
  }

  /** Whether the profile is the test's own and stays. */
  get keepsProfile(): boolean {
    return this.#launch.profile !== undefined
  }
  get page(): Page {
    if (!this.#page) throw new Error('Dossier is not running: relaunch() it.')
    return this.#page
  }
  /** What was asked for outside the app: addresses, and hosts that were only to be connected to. */
  get requests(): readonly string[] {
    const { requests, reached, refused } = this.notes
    const hostOf = (url: string) => new URL(url).hostname
    return [...requests, ...reached.filter((host) => !refused.some((url) => hostOf(url) === host))]
  }
  get violations(): Notes['violations'] {
    return this.notes.violations
  }
  get errors(): string[] {
    return this.notes.errors
  }

  async menu(item: string): Promise<void> {
    await this.#running().chooseMenu(item)
  }

  async stageDialog(answers: DialogAnswers): Promise<void> {
    await this.#running().stage(answers)
  }

  /** The window's own title. */
  async title(): Promise<string> {
    return this.#running().title()
  }

  /** To a screen: the path behind the #, as "/study". */
  async go(to: string): Promise<void> {
    await this.page.evaluate((hash) => void (location.hash = hash), to)
  }

  /** Closes it where it runs, and starts it again with the same profile, theme and timezone. */
  async relaunch({ files = [], args = [], now }: Again = {}): Promise<void> {
    if (this.#carrier) await this.#end(this.#carrier)
    this.#now = now
    this.#outside ??= await watchOutside(this.notes.reached)
    this.#carrier = this.#start([...args, ...files])
    this.#page = await this.#carrier.shown()
  }

  /** A second start of the app while this one runs: it hands over its files and ends. */
  async openWith(files: readonly string[]): Promise<void> {
    const second = this.#start([...files])
    await within(second.ended(), 'The second start').catch(async (error: unknown) => {
      await second.kill()
      throw error
    })
  }

  async kill(): Promise<void> {
    const carrier = this.#running()
    this.#carrier = undefined
    this.#page = undefined
    await carrier.kill()
  }

  async close(): Promise<void> {
    if (this.#carrier) await this.#end(this.#carrier)
    await this.discard()
  }

  /** Ends it without waiting for it, and removes what is not to be kept. */
  async discard(): Promise<void> {
    open.delete(this)
    await this.#carrier?.kill()
    this.#carrier = undefined
    this.#page = undefined
    this.#outside?.close()
    this.#outside = undefined
    if (!this.keepsProfile) removeFolder(this.profile)
  }

  /** Fails, with the list, when the app asked for something outside, broke its policy, or reported an error since its start. */
  async clean(): Promise<void> {
    // What a page reports is on its way until the page has answered once more.
    await this.#page?.evaluate(() => document.readyState)
    const { requests, violations, errors } = this
    const found = [
      ...requests.map((url) => `asked for ${url}`),
      ...violations.map((one) => `broke ${one.directive} with ${one.blockedURI} at ${one.source}`),
      ...errors,
    ]
    if (found.length > 0) throw new Error(`Dossier is not clean:\n${found.join('\n')}`)
  }

  #running(): Carrier {
    if (!this.#carrier) throw new Error('Dossier is not running: relaunch() it.')
    return this.#carrier
  }

  #start(args: readonly string[]): Carrier {
    const { profile, notes } = this
    const { theme = 'light', timezone } = this.#launch
    const build = inject('dossierBuild')
    const switches = this.#outside?.switches ?? []
    const prepare = async (page: Page, carrier: Carrier) => {
      await watch(page, notes)
      if (this.#now !== undefined) await page.clock.install({ time: this.#now })
      await answerMenuKeys(page, await carrier.menu(), (item) => carrier.chooseMenu(item))
    }
    const binary = electronBinary()
    sayOnce(binary ? `Dossier runs on Electron (${binary}).` : 'Dossier runs on the stand-in for Electron, in Chromium.')
    if (binary)
      return new OnElectron({
        binary,
        build,
        profile,
        args,
        switches,
        theme,
        timezone,
        notes,
        prepare,
        moved: this.#now !== undefined,
      })
    const first = this.#carrier instanceof Host ? this.#carrier : undefined
    return new Host({ build, profile, args, switches, theme, timezone, notes, prepare, first })
  }

  async #end(carrier: Carrier): Promise<void> {
    this.#carrier = undefined
    this.#page = undefined
    try {
      await carrier.closeWindows()
      await within(carrier.ended(), 'Dossier')
    } catch (error) {
      await carrier.kill()
      throw error
    }
  }
}

async function within(ending: Promise<void>, who: string): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${who} did not end within ${PATIENCE / 1000} seconds.`)), PATIENCE)
  })
  await Promise.race([ending, late]).finally(() => clearTimeout(timer))
}

let said = false

function sayOnce(sentence: string): void {
  if (!said) console.info(sentence)
  said = true
}

afterAll(async () => {
  for (const dossier of open) await dossier.discard()
})

// A run that is broken off still leaves no folder behind.
process.once('exit', () => {
  for (const { profile, keepsProfile } of open) if (!keepsProfile) removeFolder(profile)
})
