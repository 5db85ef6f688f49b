// Study where it happens: the built app in Chromium over a large collection. Every figure stands against the floor of the same run.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { findBrowser } from '../support/browser.mjs'
import { rounded, type Figure } from './figure.ts'
import { timesOfMnemosyne } from './mnemosyne.ts'
import { bundle, serve } from './serve.ts'
import type { Drawn, StudyBench } from './study.page.ts'

const CARDS = 100_000
/** So many that the first, for which the browser still compiles, are fewer than one in twenty. */
const ANSWERS = 400

declare global {
  var studyBench: StudyBench
}

/** @param cards how many the collection has; each has been answered about ten times */
export async function bench(cards = CARDS): Promise<Figure[]> {
  // A folder that is named keeps the collection: filling it takes minutes, and while one mends it need not be another.
  const kept = process.env['BENCH_FOLDER']
  const folder = kept ?? mkdtempSync(path.join(tmpdir(), 'dossier-bench-'))
  const script = path.join(folder, 'script')
  const { server, origin } = await serve(script, kept ? 5199 : 0)
  await bundle('tests/bench/study.page.ts', script)
  const context = await chromium.launchPersistentContext(path.join(folder, 'profile'), {
    executablePath: findBrowser() ?? undefined,
    args: ['--no-sandbox', '--disable-gpu'],
    viewport: { width: 1280, height: 800 },
  })
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(0)
    await page.goto(`${origin}/bench.html`)
    const reviews = await page.evaluate((howMany) => studyBench.fill(howMany), cards)
    const size = `${cards.toLocaleString('en')} cards and ${reviews.toLocaleString('en')} reviews`
    const lists = await page.evaluate(() => studyBench.lists(15))
    await page.goto(`${origin}/#/study`)
    const { times, one, other } = await answers(page)
    await page.goto(`${origin}/bench.html`)
    const bare = await page.evaluate(([a, b, runs]) => studyBench.bare(a, b, runs), [one, other, ANSWERS] as const)
    const drawn = await history(page, origin)
    await page.goto(`${origin}/bench.html`)
    const writes = await page.evaluate((runs) => studyBench.writes(runs), ANSWERS)
    const write95 = p95(writes.ours)
    const next95 = p95(times)
    return [
      figure(
        'study/next',
        next95,
        `p95 of ${times.length} grades, key to the next card in the DOM, the middle one ${rounded(middle(times))} against ${rounded(middle(bare))}; ${size}`,
        'a bare React state change that draws the same sheet',
        next95 / p95(bare),
      ),
      figure(
        'study/write',
        write95,
        `p95 of ${writes.ours.length} acknowledged grades, the middle one ${rounded(middle(writes.ours))} against ${rounded(middle(writes.raw))}`,
        'a raw strict transaction of the same rows',
        write95 / p95(writes.raw),
      ),
      figure(
        'study/decks',
        middle(lists.ours),
        'median of opening the deck list',
        'reading its rows',
        middle(lists.ours) / middle(lists.raw),
      ),
      figure(
        'study/history',
        middle(drawn),
        'median of drawing the history, address to the last chart in the DOM',
        '100 ms',
        middle(drawn) / 100,
      ),
      ...besideMnemosyne(cards, times, writes.ours),
    ]
  } finally {
    await context.close()
    server.close()
    if (!kept) rmSync(folder, { recursive: true, force: true })
  }
}

/** The same jobs done by Mnemosyne over as many cards, which draws nothing here; none where it is not installed. */
function besideMnemosyne(cards: number, next: readonly number[], written: readonly number[]): Figure[] {
  const peer = timesOfMnemosyne(cards, ANSWERS)
  if (!peer) {
    console.error('Mnemosyne is not installed, so nothing was held against it.')
    return []
  }
  return [
    figure(
      'study/next-peer',
      p95(next),
      `p95, key to the next card in the DOM; the middle one ${rounded(middle(next))} against ${rounded(middle(peer.next))}`,
      'Mnemosyne, grade to the next question in memory',
      p95(next) / p95(peer.next),
    ),
    figure(
      'study/write-peer',
      p95(written),
      `p95 of acknowledged grades; the middle one ${rounded(middle(written))} against ${rounded(middle(peer.saved))}`,
      'Mnemosyne, grade and question with each answer saved',
      p95(written) / p95(peer.saved),
    ),
  ]
}

/**
 * Answers cards by keys; times from the grade's key to the next prompt in the DOM. The grade before is on disk by then, as at a person's pace.
 * Takes down what stood before a grade and after it: the floor draws the same.
 */
async function answers(page: Page): Promise<{ times: number[]; one: Drawn; other: Drawn }> {
  const card = page.getByRole('article', { name: 'Card' })
  await card.waitFor()
  return page.evaluate(async (runs) => {
    const article = (): HTMLElement | null => document.querySelector('article[aria-label="Card"]')
    const sheet = (): Element => document.querySelector('main > *')!
    const shown = (): string => article()?.querySelector('h1, h2, h3, [role="heading"]')?.textContent ?? ''
    const press = (key: string): boolean =>
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key, code: key === ' ' ? 'Space' : `Digit${key}`, bubbles: true, cancelable: true }),
      )
    const until = (what: () => boolean): Promise<number | null> =>
      new Promise((resolve) => {
        if (what()) return resolve(performance.now())
        const tooLong = setTimeout(() => {
          observer.disconnect()
          resolve(null)
        }, 3000)
        const observer = new MutationObserver(() => {
          if (!what()) return
          clearTimeout(tooLong)
          observer.disconnect()
          resolve(performance.now())
        })
        observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
      })
    const still = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 30))
    const drawn = (element: Element): Drawn => ({
      tag: element.tagName.toLowerCase(),
      props: Object.fromEntries(
        [...element.attributes]
          .filter(({ name }) => name !== 'style')
          .map(({ name, value }) => [name === 'class' ? 'className' : name, value === '' ? true : value]),
      ),
      children: Array.from(element.childNodes, (child): Drawn | string =>
        child instanceof Element ? drawn(child) : (child.textContent ?? ''),
      ),
    })
    let pictures: [Drawn, Drawn] | null = null
    const times: number[] = []
    for (let i = 0; i < runs; i++) {
      if (!article()) break
      press(' ')
      await until(() =>
        [...document.querySelectorAll('button')].some((button) => button.textContent?.startsWith('Good') ?? false),
      )
      await until(() => document.querySelector('[aria-busy="true"]') === null)
      await still()
      const before = shown()
      const picture: Drawn | null = pictures ? null : drawn(sheet())
      const began = performance.now()
      press('3')
      const came = await until(() => shown() !== '' && shown() !== before)
      // the cards of a small collection are soon answered
      if (came === null) break
      times.push(came - began)
      if (picture) pictures = [picture, drawn(sheet())]
      await still()
    }
    return { times, one: pictures![0], other: pictures![1] }
  }, ANSWERS)
}

/** Opens the history from the decks, again and again; ms until calendar, answers and forecast stand. */
async function history(page: Page, origin: string): Promise<number[]> {
  await page.goto(`${origin}/#/decks`)
  await page.getByRole('row').nth(1).waitFor()
  return page.evaluate(async () => {
    const times: number[] = []
    for (let i = 0; i < 7; i++) {
      const began = performance.now()
      location.hash = '/history'
      await new Promise<void>((resolve) => {
        const observer = new MutationObserver(() => {
          if (document.querySelectorAll('svg[role="img"][aria-labelledby]').length < 3) return
          observer.disconnect()
          resolve()
        })
        observer.observe(document.body, { subtree: true, childList: true })
      })
      times.push(performance.now() - began)
      await new Promise((resolve) => setTimeout(resolve, 300))
      location.hash = '/decks'
      await new Promise((resolve) => setTimeout(resolve, 1000))
    }
    return times
  })
}

function figure(bench: string, value: number, unit: string, against: string, ratio: number): Figure {
  return { bench, value: rounded(value), unit: `ms (${unit})`, against, ratio: rounded(ratio) }
}

function p95(times: readonly number[]): number {
  return sorted(times)[Math.floor(0.95 * times.length)] ?? NaN
}

function middle(times: readonly number[]): number {
  return sorted(times)[Math.floor(times.length / 2)] ?? NaN
}

function sorted(times: readonly number[]): number[] {
  return [...times].sort((a, b) => a - b)
}
