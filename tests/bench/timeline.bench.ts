// A timeline zoomed where it happens: the built app in Chromium, a turn of the wheel in every frame, in to the days and out again.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { findBrowser } from '../support/browser.mjs'
import { rounded, type Figure } from './figure.ts'
import { bundle, serve } from './serve.ts'
import type { TimelineBench } from './timeline.page.ts'

declare global {
  var timelineBench: TimelineBench
}

const EVENTS = 500
/** Zooms in and out, of which the least disturbed counts. */
const PASSES = 5
/** Frames of one way. */
const FRAMES = 150
/** ms that a frame may take. */
const FRAME = 32

/** @param events how many stand on the line */
export async function bench(events = EVENTS): Promise<Figure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'dossier-bench-'))
  const script = path.join(folder, 'script')
  const { server, origin } = await serve(script)
  await bundle('tests/bench/timeline.page.ts', script)
  const context = await chromium.launchPersistentContext(path.join(folder, 'profile'), {
    executablePath: findBrowser() ?? undefined,
    args: ['--no-sandbox', '--disable-gpu'],
    viewport: { width: 1280, height: 800 },
  })
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(120_000)
    await page.goto(`${origin}/bench.html`)
    await page.evaluate((howMany) => timelineBench.fill(howMany), events)
    const still = await frames(page, false)
    await page.goto(`${origin}/#/timeline`)
    await page.getByRole('img', { name: /^Timeline:/ }).waitFor()
    await page.waitForTimeout(1000)
    // What the machine can do when it is not disturbed.
    let zoomed = await frames(page, true)
    for (let i = 0; i < PASSES; i++) {
      const again = await frames(page, true)
      if (longest(again.between) < longest(zoomed.between)) zoomed = again
    }
    const figure = (what: string, of: (times: readonly number[]) => number, from: readonly number[]): Figure => ({
      bench: `timeline/${what}`,
      value: rounded(of(from)),
      unit: `ms (${events} events, ${from.length} frames)`,
      against: `${FRAME} ms; an empty page in the same run: ${rounded(of(still.between))}`,
      ratio: rounded(of(from) / FRAME),
    })
    return [
      figure('longest frame of a zoom', longest, zoomed.between),
      figure('95 % of frames of a zoom', p95, zoomed.between),
      figure('longest work in a frame of a zoom', longest, zoomed.work),
      figure('95 % of work in a frame of a zoom', p95, zoomed.work),
    ]
  } finally {
    await context.close()
    server.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Frames {
  /** ms from one frame to the next. */
  readonly between: readonly number[]
  /** ms from a frame's beginning until its styles and layout stand. */
  readonly work: readonly number[]
}

/** Turns the wheel in every frame, in and out again, at a place that wanders; without `zooms` only the frames are counted. */
function frames(page: Page, zooms: boolean): Promise<Frames> {
  return page.evaluate(
    ([turns, howMany]) =>
      new Promise<Frames>((resolve) => {
        const drawing = document.querySelector('[role="img"][aria-label^="Timeline"]')
        const between: number[] = []
        const work: number[] = []
        let frame = 0
        let last = performance.now()
        const step = (): void => {
          const began = performance.now()
          if (frame > 0) between.push(began - last)
          last = began
          if (frame++ === 2 * howMany) return resolve({ between, work })
          const box = drawing?.getBoundingClientRect()
          let start = 0
          // Callbacks of a frame run in the order in which they were asked for: one before what the wheel asks for, one behind it.
          requestAnimationFrame(() => void (start = performance.now()))
          if (turns && drawing && box)
            drawing.dispatchEvent(
              new WheelEvent('wheel', {
                ctrlKey: true,
                deltaY: frame <= howMany ? -20 : 20,
                clientX: box.left + box.width * (0.5 + 0.3 * Math.sin(frame / 20)),
                clientY: box.top + 100,
                bubbles: true,
                cancelable: true,
              }),
            )
          requestAnimationFrame(() => {
            void document.body.offsetHeight
            work.push(performance.now() - start)
          })
          requestAnimationFrame(step)
        }
        requestAnimationFrame(step)
      }),
    [zooms, FRAMES] as const,
  )
}

function longest(times: readonly number[]): number {
  return Math.max(...times)
}

function p95(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(0.95 * times.length)] ?? NaN
}
