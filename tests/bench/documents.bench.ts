// How fast documents of each kind become text and blocks, against what the bare library needs to give out its text at all; and how much
// of what was written comes through, sentence by sentence, from the files that other programs made of it.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth/mammoth.browser.js'
import { parse, type DefaultTreeAdapterMap } from 'parse5'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { SaxesParser } from 'saxes'
import { readDocument } from '../../decks/index.ts'
import { compared, onWrongPages, written } from '../decks/documents/same-text.ts'
import { rounded, type Figure } from './figure.ts'

const FOLDER = path.resolve(import.meta.dirname, '../fixtures/documents')
const RUNS = 20
/** Characters that stand for a page where a kind has none. */
const PAGE = 1800

interface Given {
  readonly name: string
  readonly bytes: Uint8Array
}
type Work = (given: Given) => Promise<unknown>

/** Of which the domain uses, and so declares, another part. */
const raw = mammoth as unknown as { extractRawText(input: { readonly arrayBuffer: ArrayBuffer }): Promise<unknown> }

/**
 * What can be had from each kind by the library that its reader uses, without looking at what it means: unpacked, parsed to the end, its text
 * joined. None of them makes what is not asked of it: no hash of the original, no tree where the library tells events (saxes), no title,
 * author or date, no blocks, and nothing is judged to be furniture of the page. Those take the same time for each page, whatever the kind,
 * and so weigh most where the library is quickest.
 */
const BARE: Readonly<Record<string, { readonly by: string; readonly work: Work }>> = {
  pdf: { by: "pdfjs' text of each page", work: textOfPdf },
  docx: { by: "mammoth's raw text", work: ({ bytes }) => raw.extractRawText({ arrayBuffer: bytes.slice().buffer }) },
  pptx: { by: "unzipping, and saxes' text of each slide", work: textOfXml(/lide\d+\.xml$/) },
  epub: { by: "unzipping, and parse5's text of each chapter", work: textOfChapters },
  odt: { by: "unzipping, and saxes' text", work: textOfXml(/^content\.xml$/) },
  html: { by: "parse5's text", work: ({ bytes }) => Promise.resolve(textOfHtml(bytes)) },
}

async function measure(): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const [kind, { by, work }] of Object.entries(BARE)) {
    const files = filesOf(kind)
    const read = await Promise.all(files.map(({ bytes, name }) => readDocument(bytes, name)))
    const pages = read.reduce((sum, { blocks, text }) => sum + (blocks.at(-1)?.page ?? text.length / PAGE), 0)
    const { bare, ours } = await leastOf(files, work)
    figures.push({
      bench: `documents/${kind}`,
      value: rounded((1000 * pages) / ours),
      unit: 'pages/s',
      against: by,
      ratio: rounded(ours / bare),
    })
  }
  for (const kind of [...Object.keys(BARE), 'md']) figures.push(await faithfulness(kind))
  return figures
}

function filesOf(kind: string): Given[] {
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(`.${kind}`))
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(path.join(FOLDER, name))) }))
}

/** Milliseconds of the fastest run of each; they take turns, so that both bear what else the machine does. */
async function leastOf(files: readonly Given[], work: Work): Promise<{ bare: number; ours: number }> {
  const least = { bare: Infinity, ours: Infinity }
  for (let run = 0; run < RUNS; run++) {
    least.bare = Math.min(least.bare, await timeOf(files, work))
    least.ours = Math.min(least.ours, await timeOf(files, ({ bytes, name }) => readDocument(bytes, name)))
  }
  return least
}

async function timeOf(files: readonly Given[], work: Work): Promise<number> {
  const start = performance.now()
  for (const file of files) await work(file)
  return performance.now() - start
}

async function textOfPdf({ bytes }: Given): Promise<string> {
  const task = getDocument({
    ...{ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS, isEvalSupported: false, useWorkerFetch: false },
    ...{ useSystemFonts: false, useWasm: false, disableFontFace: true, enableXfa: false },
  })
  const document = await task.promise
  let text = ''
  for (let number = 1; number <= document.numPages; number++) {
    const { items } = await (await document.getPage(number)).getTextContent()
    for (const item of items) text += 'str' in item ? item.str : ''
  }
  await task.destroy()
  return text
}

function textOfXml(parts: RegExp): Work {
  return ({ bytes }) => {
    let text = ''
    for (const content of Object.values(unzipSync(bytes, { filter: ({ name }) => parts.test(name) }))) {
      const parser = new SaxesParser()
      parser.on('text', (words) => (text += words))
      parser.write(strFromU8(content)).close()
    }
    return Promise.resolve(text)
  }
}

function textOfChapters({ bytes }: Given): Promise<string> {
  const chapters = Object.values(unzipSync(bytes, { filter: ({ name }) => /\.x?html$/.test(name) }))
  return Promise.resolve(chapters.map(textOfHtml).join(''))
}

function textOfHtml(bytes: Uint8Array): string {
  let text = ''
  const waiting: DefaultTreeAdapterMap['node'][] = [parse(strFromU8(bytes))]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if ('value' in node) text += node.value
    if ('childNodes' in node) waiting.push(...node.childNodes)
  }
  return text
}

/** How many of the sentences that were written come through word for word, in all files of a kind. */
async function faithfulness(kind: string): Promise<Figure> {
  const told = { files: 0, sentences: 0, lost: 0, disordered: 0, misplaced: 0 }
  for (const { name, bytes } of filesOf(kind)) {
    const read = await readDocument(bytes, name)
    const { sentences, lost, inOrder } = compared(written(name.replace(/-.*$/, '')), read)
    told.files++
    told.sentences += sentences
    told.lost += lost.length
    told.disordered += inOrder ? 0 : 1
    told.misplaced += kind === 'pdf' ? onWrongPages(read, name).length : 0
  }
  const share = rounded(1 - told.lost / told.sentences)
  const against = `${told.sentences} sentences of ${told.files} files, ${told.disordered} files out of order, ${told.misplaced} sentences on a wrong page`
  return { bench: `documents/${kind}/sentences`, value: rounded(100 * share), unit: '%', against, ratio: share }
}

/** The readers load their libraries when they are first needed, which the runner of benches allows only while it loads this file. */
const figures = await measure()

export function bench(): Figure[] {
  return figures
}
