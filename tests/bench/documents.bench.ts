// How fast documents of each kind become text and blocks, against what the bare library needs to give out its text at all.
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import mammoth from 'mammoth/mammoth.browser.js'
import { parse } from 'parse5'
import { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { SaxesParser } from 'saxes'
import { readDocument, utf8 } from '../../decks/index.ts'
import { rounded, type Figure } from './figure.ts'

const FOLDER = path.resolve(import.meta.dirname, '../fixtures/documents')
const RUNS = 12
/** Characters that stand for a page where a kind has none. */
const PAGE = 1800

interface Given {
  readonly name: string
  readonly bytes: Uint8Array
}
type Work = (given: Given) => Promise<unknown>

/** Of which the domain uses, and so declares, another part. */
const raw = mammoth as unknown as { extractRawText(input: { readonly arrayBuffer: ArrayBuffer }): Promise<unknown> }

/** What can be had from each kind without looking at what it means. */
const BARE: Readonly<Record<string, { readonly by: string; readonly work: Work }>> = {
  pdf: { by: "pdfjs' text of each page", work: textOfPdf },
  docx: { by: "mammoth's raw text", work: ({ bytes }) => raw.extractRawText({ arrayBuffer: bytes.slice().buffer }) },
  pptx: { by: 'unzipping and parsing its XML', work: textOfXml(/slide\d+\.xml$/) },
  epub: { by: 'unzipping and parsing its XML', work: textOfXml(/\.xhtml$/) },
  odt: { by: 'unzipping and parsing its XML', work: textOfXml(/^content\.xml$/) },
  html: { by: "parse5's tree", work: ({ bytes }) => Promise.resolve(parse(strFromU8(bytes))) },
}

async function measure(): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const [kind, { by, work }] of Object.entries(BARE)) {
    const files = filesOf(kind)
    const read = await Promise.all(files.map(({ bytes, name }) => readDocument(bytes, name)))
    const pages = read.reduce((sum, { blocks, text }) => sum + (blocks.at(-1)?.page ?? text.length / PAGE), 0)
    const bare = await leastOf(files, work)
    const ours = await leastOf(files, ({ bytes, name }) => readDocument(bytes, name))
    figures.push({
      bench: `documents/${kind}`,
      value: rounded((1000 * pages) / ours),
      unit: 'pages/s',
      against: by,
      ratio: rounded(ours / bare),
    })
  }
  return figures
}

function filesOf(kind: string): Given[] {
  if (kind === 'html') return ['canal', 'railways', 'ozone'].map(pageOf)
  return readdirSync(FOLDER)
    .filter((name) => name.endsWith(`.${kind}`))
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(path.join(FOLDER, name))) }))
}

/** A fixture's own text as a page. */
function pageOf(name: string): Given {
  const lines = readFileSync(path.join(FOLDER, 'texts', `${name}.md`), 'utf8').split(/\n{2,}/)
  const body = lines.map((line) => (line.startsWith('#') ? `<h2>${line.replace(/^#+ /, '')}</h2>` : `<p>${line}</p>`)).join('\n')
  return {
    name: `${name}.html`,
    bytes: utf8(`<!doctype html><html><head><title>${name}</title></head><body>${body}</body></html>`),
  }
}

async function leastOf(files: readonly Given[], work: Work): Promise<number> {
  let best = Infinity
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now()
    for (const file of files) await work(file)
    best = Math.min(best, performance.now() - start)
  }
  return best
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
    for (const [name, content] of Object.entries(unzipSync(bytes))) {
      if (!parts.test(name)) continue
      const parser = new SaxesParser()
      parser.on('text', (words) => (text += words))
      parser.write(strFromU8(content)).close()
    }
    return Promise.resolve(text)
  }
}

/** The readers load their libraries when they are first needed, which the runner of benches allows only while it loads this file. */
const figures = await measure()

export function bench(): Figure[] {
  return figures
}
