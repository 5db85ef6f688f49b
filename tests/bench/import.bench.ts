// A large Anki package in and out, where it happens: the built app in Chromium, by its own screens, against the same rows written raw.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { findBrowser } from '../support/browser.mjs'
import { largePackage, LARGE } from '../support/large-package.ts'
import { openSqlite } from '../support/sqlite.ts'
import { rounded, type Figure } from './figure.ts'
import type { ImportBench } from './import.page.ts'
import { bundle, serve } from './serve.ts'

declare global {
  var importBench: ImportBench
  /** ms of the longest task of the page. */
  var longestTask: number
}

/** Imports and exports, of which the least disturbed counts. */
const RUNS = 2
/** The desktop keeps its collection in the browser's SQLite: `electron/main.ts` asks for it in the same words. */
const DESKTOP = '--enable-features=IdbSqliteBackingStore,IdbSqliteOnDiskRollout'
/** ms between two looks at what memory the browser has. */
const LOOKS = 200
const LONGEST_TASK = 100
const MOST_MEMORY = 800
const LONGEST_IMPORT = 20

/** @param notes how many the package has; each has two cards */
export async function bench(notes = LARGE.notes): Promise<Figure[]> {
  const share = notes / LARGE.notes
  const large = { ...LARGE, notes, reviews: Math.round(LARGE.reviews * share), media: Math.round(LARGE.media * share) }
  const folder = mkdtempSync(path.join(tmpdir(), 'dossier-bench-'))
  const file = path.join(folder, 'large.apkg')
  writeFileSync(file, largePackage(await openSqlite(), large))
  const script = path.join(folder, 'script')
  const { server, origin } = await serve(script)
  await bundle('tests/bench/import.page.ts', script)
  const profile = path.join(folder, 'profile')
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser() ?? undefined,
    args: ['--no-sandbox', '--disable-gpu', DESKTOP],
    viewport: { width: 1280, height: 800 },
    acceptDownloads: true,
  })
  try {
    await context.addInitScript(() => {
      globalThis.longestTask = 0
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) globalThis.longestTask = Math.max(globalThis.longestTask, duration)
      }).observe({ type: 'longtask', buffered: true })
    })
    const runs: Run[] = []
    for (let run = 0; run < RUNS; run++) {
      const page = await context.newPage()
      page.setDefaultTimeout(0)
      runs.push(await around(page, { origin, file, folder, profile, cards: 2 * notes }))
      await page.goto(`${origin}/bench.html`)
      await page.evaluate(() => importBench.empty())
      await page.close()
    }
    const least = (of: (run: Run) => number): number => Math.min(...runs.map(of))
    const most = (of: (run: Run) => number): number => Math.max(...runs.map(of))
    const [looked, imported, raw, exported] = [
      least((run) => run.looked),
      least((run) => run.imported),
      least((run) => run.raw),
      least((run) => run.exported),
    ]
    const size = `${large.notes} notes, ${2 * large.notes} cards, ${large.reviews} reviews, ${large.media} media; least of ${RUNS}`
    const figure = (what: string, value: number, unit: string, against: string, ratio: number): Figure => ({
      bench: `import/${what}`,
      value: rounded(value),
      unit,
      against,
      ratio: rounded(ratio),
    })
    const rawSaid = `the same ${runs[0]!.rows} rows raw in one transaction: ${rounded(raw / 1000)} s`
    return [
      figure('in', imported / 1000, `s (${size})`, rawSaid, imported / raw),
      figure('in, by the clock', imported / 1000, 's', `${LONGEST_IMPORT} s`, imported / 1000 / LONGEST_IMPORT),
      figure('look', looked / 1000, 's (what is in it, before anything is written)', 'the import', looked / imported),
      figure(
        'out',
        exported / 1000,
        `s (${rounded(runs[0]!.size / 1e6)} MB with schedule, log and media)`,
        'the import',
        exported / imported,
      ),
      figure(
        'memory',
        most((run) => run.memory),
        'MB (peak of the page and its worker, import and export; resident)',
        `${MOST_MEMORY} MB; all of the browser at its peak: ${rounded(most((run) => run.whole))} MB`,
        most((run) => run.memory) / MOST_MEMORY,
      ),
      figure(
        'longest task',
        most((run) => run.longest),
        'ms (of the page, import and export)',
        `${LONGEST_TASK} ms`,
        most((run) => run.longest) / LONGEST_TASK,
      ),
    ]
  } finally {
    await context.close()
    server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** ms, MB, and bytes of the package that came out. */
interface Run {
  readonly looked: number
  readonly imported: number
  readonly exported: number
  readonly raw: number
  readonly rows: number
  readonly memory: number
  readonly whole: number
  readonly longest: number
  readonly size: number
}

interface Scene {
  readonly origin: string
  readonly file: string
  readonly folder: string
  readonly profile: string
  readonly cards: number
}

async function around(page: Page, { origin, file, folder, profile, cards }: Scene): Promise<Run> {
  await page.goto(`${origin}/#/bring-in`)
  const watch = watchMemory(profile)
  const choose = page.getByRole('button', { name: 'Choose a file' })
  await choose.waitFor()
  await page.evaluate(() => (globalThis.longestTask = 0))
  const chooser = page.waitForEvent('filechooser')
  await choose.click()
  const began = performance.now()
  await (await chooser).setFiles(file)
  const bring = page.getByRole('button', { name: new RegExp(`^Bring in ${cards.toLocaleString('en')} cards$`) })
  await bring.waitFor()
  const looked = performance.now() - began
  const start = performance.now()
  await bring.click()
  await page.getByText('large.apkg is in: ').waitFor()
  const imported = performance.now() - start
  await page.goto(`${origin}/#/take-out`)
  await page.getByRole('radio', { name: /Anki package/ }).check()
  await page.getByRole('checkbox', { name: /my schedule and reviews/ }).check()
  const out = performance.now()
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: /^Save / }).click()])
  const exported = performance.now() - out
  const saved = path.join(folder, 'out.apkg')
  await download.saveAs(saved)
  const longest = await page.evaluate(() => globalThis.longestTask)
  const { memory, whole } = watch()
  await page.goto(`${origin}/bench.html`)
  const { took: raw, rows } = await page.evaluate(() => importBench.raw())
  return { looked, imported, exported, raw, rows, memory, whole, longest, size: statSync(saved).size }
}

/** Looks at the processes of a browser, by its profile, from time to time; the answer ends it. MB, as Linux counts them; 0 elsewhere. */
function watchMemory(profile: string): () => { readonly memory: number; readonly whole: number } {
  let [memory, whole] = [0, 0]
  const timer = setInterval(() => {
    const all = processes(profile)
    memory = Math.max(memory, ...all.filter(({ renders }) => renders).map(({ resident }) => resident))
    whole = Math.max(
      whole,
      all.reduce((sum, { resident }) => sum + resident, 0),
    )
  }, LOOKS)
  return () => {
    clearInterval(timer)
    return { memory, whole }
  }
}

function processes(profile: string): { readonly renders: boolean; readonly resident: number }[] {
  try {
    return readdirSync('/proc').flatMap((id) => {
      if (!/^\d+$/.test(id)) return []
      try {
        const command = readFileSync(`/proc/${id}/cmdline`, 'utf8')
        if (!command.includes(profile)) return []
        const own = /^RssAnon:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${id}/status`, 'utf8'))
        return [{ renders: command.includes('--type=renderer'), resident: Number(own?.[1] ?? 0) / 1024 }]
      } catch {
        // It has ended meanwhile.
        return []
      }
    })
  } catch {
    return []
  }
}
