// The one file that knows pdfjs: a PDF's bytes to what its pages print. pdfjs touches globals of its host, in the app's worker as in Node,
// and asks the network for nothing: it is given all the bytes, no addresses, and may neither fetch nor evaluate.
import { Trouble } from '../../model/trouble.ts'
import type { Fragment, Printed, PrintedPage } from './printed.ts'
import type { DocumentProxy } from './pdfjs.d.ts'
import type * as pdfjs from './pdfjs.d.ts'

/** The most pages that are read of one file. */
export const MOST_PAGES = 3000
/** The most characters that are read of one file. */
const MOST_TEXT = 20_000_000

type Library = typeof pdfjs

let loading: Promise<Library> | undefined

/**
 * Reads what a PDF prints.
 * @param tell is called after each page
 * @throws Trouble `unreadable` where it is locked or damaged, `too-large`, `no-text` where its pages are pictures
 */
export async function openPdf(
  bytes: Uint8Array,
  file: string,
  tell: (done: number, total: number) => void = () => undefined,
): Promise<Printed> {
  const { getDocument, VerbosityLevel } = await library()
  const task = getDocument({
    // it is taken away from whoever hands it over
    data: bytes.slice(),
    verbosity: VerbosityLevel.ERRORS,
    isEvalSupported: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    useWasm: false,
    disableFontFace: true,
    enableXfa: false,
  })
  try {
    return await printedBy(await task.promise, bytes, file, tell)
  } catch (error) {
    throw sentenceFor(error, file)
  } finally {
    await task.destroy()
  }
}

async function printedBy(
  document: DocumentProxy,
  bytes: Uint8Array,
  file: string,
  tell: (done: number, total: number) => void,
): Promise<Printed> {
  const total = document.numPages
  if (total > MOST_PAGES)
    throw new Trouble(
      'too-large',
      `“${file}” has ${total} pages, and Dossier reads up to ${MOST_PAGES} of one file. Print the part that you need into a PDF of its own, and add that.`,
    )
  const pages: PrintedPage[] = []
  let letters = 0
  let failed: unknown = null
  for (let number = 1; number <= total; number++) {
    try {
      const page = await printedPage(document, number)
      letters += page.fragments.reduce((sum, { text }) => sum + text.length, 0)
      pages.push(page)
    } catch (error) {
      // one bad page does not take the others with it
      failed = error
      pages.push({ number, width: 0, height: 0, fragments: [] })
    }
    if (letters > MOST_TEXT)
      throw new Trouble('too-large', `“${file}” has more text than Dossier reads of one file. Split it into parts and add those.`)
    tell(number, total)
  }
  if (letters === 0 && failed !== null) throw failed instanceof Error ? failed : new Error('No page could be read.')
  if (letters < 3 * total && isPictures(bytes)) throw scanned(file, total)
  const { info } = await document.getMetadata().catch(() => ({ info: { Title: null, Author: null } }))
  return { pages, title: said(info.Title), author: said(info.Author) }
}

function said(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null
}

async function printedPage(document: DocumentProxy, number: number): Promise<PrintedPage> {
  const page = await document.getPage(number)
  const { width, height, transform } = page.getViewport({ scale: 1 })
  const { items } = await page.getTextContent()
  page.cleanup()
  const turned = items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [placed(item, transform)] : []))
  return upright(turned, number, width, height)
}

interface Turned extends Fragment {
  /** Quarter turns clockwise that its letters are turned by, or null for any other angle. */
  readonly turn: number | null
}

type Matrix = readonly number[]

function placed(
  item: { readonly str: string; readonly transform: Matrix; readonly width: number; readonly fontName: string },
  page: Matrix,
): Turned {
  const [a = 1, b = 0, c = 0, d = -1, x = 0, y = 0] = times(page, item.transform)
  const size = Math.sqrt(c * c + d * d)
  const isLevel = Math.abs(b) < 0.05 * Math.abs(a)
  const isUpended = Math.abs(a) < 0.05 * Math.abs(b)
  const turn = isLevel ? (a > 0 ? 0 : 2) : isUpended ? (b > 0 ? 1 : 3) : null
  // The file's letters are as wide as on the page; which way they go is told by the turn.
  return { text: item.str, left: x, right: x + item.width, base: y, size, font: item.fontName.replace(/^g_d\d+_/, ''), turn }
}

function times(m: Matrix, n: Matrix): number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = m
  const [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0] = n
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f]
}

/** The fragments that stand as most of the page does, turned upright; stamps along the margin go. */
function upright(fragments: readonly Turned[], number: number, width: number, height: number): PrintedPage {
  const letters = [0, 0, 0, 0]
  for (const { turn, text } of fragments) if (turn !== null) letters[turn]! += text.length
  const most = letters.indexOf(Math.max(...letters))
  const kept = fragments.filter(({ turn, size }) => turn === most && size > 0)
  const isSideways = most === 1 || most === 3
  return {
    number,
    width: isSideways ? height : width,
    height: isSideways ? width : height,
    fragments: once(kept.map((fragment) => turnedBack(fragment, width, height))),
  }
}

function turnedBack({ turn, ...fragment }: Turned, width: number, height: number): Fragment {
  const { left: x, base: y, right } = fragment
  const long = right - x
  if (turn === 1) return { ...fragment, left: y, right: y + long, base: width - x }
  if (turn === 2) return { ...fragment, left: width - x, right: width - x + long, base: height - y }
  if (turn === 3) return { ...fragment, left: height - y, right: height - y + long, base: x }
  return fragment
}

/** Some programs print bold letters as the same letters twice. */
function once(fragments: readonly Fragment[]): Fragment[] {
  const seen = new Set<string>()
  return fragments.filter(({ text, left, base, size }) => {
    const key = `${text} ${Math.round(left / 1.5)} ${Math.round(base / 1.5)} ${Math.round(size)}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

/** Whether a file holds pictures: what names them is never packed. */
function isPictures(bytes: Uint8Array): boolean {
  const name = [0x2f, 0x49, 0x6d, 0x61, 0x67, 0x65]
  for (let at = bytes.indexOf(0x2f); at >= 0; at = bytes.indexOf(0x2f, at + 1)) {
    if (name.every((code, i) => bytes[at + i] === code)) return true
  }
  return false
}

function scanned(file: string, pages: number): Trouble {
  return new Trouble(
    'no-text',
    `“${file}” could not be read. ${pages === 1 ? 'Its page is a picture' : 'Its pages are pictures'} of text, as a scanner makes them, and Dossier reads only text. Have a program recognise the text first, and add the file that it makes.`,
  )
}

/** pdfjs throws what it likes at what strangers wrote: for the person it is one of two things. */
function sentenceFor(error: unknown, file: string): Trouble {
  if (error instanceof Trouble) return error
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException')
    return new Trouble(
      'unreadable',
      `“${file}” is locked with a password. Open it with the password in the program you read PDFs with, print it into a new PDF, and add that.`,
    )
  return new Trouble(
    'unreadable',
    `“${file}” is damaged: it says that it is a PDF, and its pages cannot be found. Download it once more, or print it into a new PDF, and add that.`,
  )
}

/** Loaded when the first PDF comes: most people's documents are others, and pdfjs is large. */
function library(): Promise<Library> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined
    throw error
  })
  return loading
}

/**
 * pdfjs parses in a worker of its own, or in this thread where its worker module is loaded already; we are in a worker.
 * While that module loads it must take this for a page: in a worker it would answer the messages that are ours.
 */
async function load(): Promise<Library> {
  const scope = globalThis as { window?: unknown }
  const isBare = scope.window === undefined
  if (isBare) scope.window = globalThis
  try {
    await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  } finally {
    if (isBare) delete scope.window
  }
  return import('pdfjs-dist/legacy/build/pdf.mjs')
}
