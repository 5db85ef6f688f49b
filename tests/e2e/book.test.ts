// A book on its way in, as EPUB and as PDF: what is told at each stage, stopping at each of them, its chapters.
// `BOOK_PAGES=300 npx vitest run --project e2e tests/e2e/book.test.ts` reads a whole one, and prints how long the window was ever held up.
import { strToU8, zipSync } from 'fflate'
import { chromium, type Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { findBrowser } from '../support/browser.mjs'
import type { Dossier } from './support/launch.ts'
import { paper, rowsIn } from './support/papers.ts'
import { startEach } from './support/started.ts'

const PAGES = Number(process.env['BOOK_PAGES'] ?? 8)
const PAGES_OF_A_CHAPTER = 4
/** ms that a whole book may take: two seconds a page on a slow machine. */
const PATIENCE = 60_000 + PAGES * 2000

const TOWNS = ['Marwick', 'Arnford', 'Holm', 'Selby', 'Tarrant', 'Ulver', 'Wexcombe', 'Yarm', 'Brade', 'Corran']

/** A page of about 1,800 characters; no two are the same, and most of it tells nothing that could be asked. */
function pageOf(number: number): string[] {
  const town = TOWNS[number % TOWNS.length]!
  const year = 1500 + number
  return [
    `The ${town} Harbour Act was passed on ${1 + (number % 28)} June ${year}. The ${town} Harbour Company built pier ${number} in ${year + 4} for £${number * 310}.`,
    `The people of ${town} went about their work. ${'They mended their nets in the yards behind the houses, and in the evening they sat by the water. '.repeat(8)}`,
    `Parliament granted the ${town} Harbour Company £${number * 420} in ${year + 2}. ${'It rained for most of that summer, and little was written down about it by those who were there. '.repeat(7)}`,
  ].map((words) => words.trim())
}

interface Chapter {
  readonly title: string
  readonly paragraphs: readonly string[]
}

function chaptersOf(pages: number): Chapter[] {
  return Array.from({ length: Math.ceil(pages / PAGES_OF_A_CHAPTER) }, (_, i) => ({
    title: `Chapter ${i + 1}: The harbours of ${TOWNS[i % TOWNS.length]!}`,
    paragraphs: Array.from({ length: PAGES_OF_A_CHAPTER }, (_, page) => pageOf(i * PAGES_OF_A_CHAPTER + page + 1)).flat(),
  }))
}

function bodyOf({ title, paragraphs }: Chapter): string {
  return `<h2>${title}</h2>\n${paragraphs.map((words) => `<p>${words}</p>`).join('\n')}`
}

function bookAsEpub(chapters: readonly Chapter[]): Uint8Array {
  const names = chapters.map((_, i) => `c${i + 1}.xhtml`)
  const items = names.map((name, i) => `<item id="c${i + 1}" href="${name}" media-type="application/xhtml+xml"/>`)
  const spine = names.map((_, i) => `<itemref idref="c${i + 1}"/>`)
  const page = (body: string) =>
    `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title>Harbours</title></head><body>${body}</body></html>`
  return zipSync({
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(
      '<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
    ),
    'book.opf': strToU8(
      `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">harbours</dc:identifier><dc:title>The book of harbours</dc:title><dc:language>en</dc:language></metadata><manifest>${items.join('')}</manifest><spine>${spine.join('')}</spine></package>`,
    ),
    ...Object.fromEntries(chapters.map((chapter, i) => [names[i]!, strToU8(page(bodyOf(chapter)))])),
  })
}

async function bookAsPdf(chapters: readonly Chapter[]): Promise<Uint8Array> {
  const browser = await chromium.launch({
    executablePath: findBrowser() ?? undefined,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic'],
  })
  const page = await browser.newPage()
  const body = `<h1>The book of harbours</h1>${chapters.map(bodyOf).join('\n')}`
  await page.setContent(`<!doctype html><html lang="en"><meta charset="utf-8"><body>${body}</body></html>`)
  const margin = { top: '20mm', bottom: '20mm', left: '20mm', right: '20mm' }
  const printed = new Uint8Array(await page.pdf({ format: 'A4', margin }))
  await browser.close()
  return printed
}

const STAGES = {
  opening: 'Opening page \\d+ of \\d+\\.',
  sentences: 'Reading its sentences, \\d+ per cent read\\.',
  cards: '\\d+ cards? so far, \\d+ per cent read\\.',
}

interface Listening {
  heard: { said: string[]; held: number[]; stopAt: string | null }
}

/** Notes what the line of a document says, and what holds the window up. */
async function listen(page: Page): Promise<void> {
  await page.getByRole('main').waitFor()
  await page.evaluate(() => {
    const heard: Listening['heard'] = { said: [], held: [], stopAt: null }
    ;(window as unknown as Listening).heard = heard
    new PerformanceObserver((list) => heard.held.push(...list.getEntries().map(({ duration }) => Math.round(duration)))).observe({
      type: 'longtask',
    })
    new MutationObserver(() => {
      for (const line of document.querySelectorAll('section[aria-label="Reading"] li p')) {
        if (heard.said.at(-1) !== line.textContent) heard.said.push(line.textContent)
        const isTime = heard.stopAt !== null && new RegExp(heard.stopAt).test(line.textContent)
        if (isTime) line.closest('li')?.querySelector('button')?.click()
      }
    }).observe(document.body, { subtree: true, childList: true, characterData: true })
  })
}

/** From now on the reading is stopped at the first word of a stage, sooner than a hand could. */
async function stopAt(page: Page, words: string | null): Promise<void> {
  await page.evaluate((stage) => Object.assign((window as unknown as Listening).heard, { said: [], stopAt: stage }), words)
}

function said(page: Page): Promise<string> {
  return page.evaluate(() => (window as unknown as Listening).heard.said.join('\n'))
}

let dossier: Dossier
startEach((one) => (dossier = one))

const files: Record<'epub' | 'pdf', string> = { epub: '', pdf: '' }
beforeAll(async () => {
  const chapters = chaptersOf(PAGES)
  files.epub = paper('harbours.epub', bookAsEpub(chapters))
  files.pdf = paper('harbours.pdf', await bookAsPdf(chapters))
})

/** By the dialog, as a file of some megabytes would hold the window up on its way from the test. */
async function add(kind: 'epub' | 'pdf'): Promise<void> {
  await dossier.go('/documents')
  await dossier.stageDialog({ open: [files[kind]] })
  await dossier.page.getByRole('button', { name: 'Add documents' }).first().click()
}

describe('a book on its way in', () => {
  it.each([
    ['epub', ['sentences', 'cards']],
    ['pdf', ['opening', 'sentences', 'cards']],
  ] as const)(
    'is stopped at each stage without a trace, then read with its chapters: %s',
    async (kind, stages) => {
      const { page } = dossier
      await listen(page)
      for (const stage of stages) {
        await stopAt(page, STAGES[stage])
        await add(kind)
        await expect.poll(() => said(page), { timeout: PATIENCE }).toMatch(new RegExp(STAGES[stage]))
        await page.getByRole('region', { name: 'Reading' }).waitFor({ state: 'detached' })
        expect(await rowsIn(page, 'documents')).toEqual([])
        expect(await rowsIn(page, 'notes')).toEqual([])
      }
      await stopAt(page, null)
      const began = Date.now()
      await add(kind)
      await page.getByRole('article', { name: 'Found card' }).waitFor({ timeout: PATIENCE })
      const took = Math.round((Date.now() - began) / 1000)
      for (const stage of stages) expect(await said(page)).toMatch(new RegExp(STAGES[stage]))
      const held = await page.evaluate(() => (window as unknown as Listening).heard.held)
      console.info(
        `${PAGES} pages of ${kind} in ${took} s; the window was held up ${held.length} times over 50 ms, at most ${Math.round(Math.max(0, ...held))} ms.`,
      )
      await dossier.go('/documents')
      await page.getByRole('link', { name: 'The book of harbours', exact: true }).click()
      for (const { title } of chaptersOf(PAGES))
        await page.getByRole('heading', { name: title, exact: true }).waitFor({ state: 'attached' })
    },
    5 * PATIENCE,
  )
})
