// The only file that knows wink-nlp: text in, words and sentence ends out. Tags are the parser's.
import winkNLP from 'wink-nlp'
import model from 'wink-eng-lite-web-model'
import { joinWholes } from './wholes.ts'

/** A word as first read, offsets in the text that was given. */
export interface RawToken {
  readonly start: number
  readonly end: number
  readonly text: string
  /** The reader believes that a sentence ends after it. */
  readonly last: boolean
}

/** Its pattern matching takes seconds over long runs without a space ("http://" 2,000 times), so those are read as one unknown word. */
const LONGEST_RUN = 120
/** Words are read in portions, so that memory does not grow with the document. */
const PORTION = 20_000

/** The part of wink-nlp that is used here; its own types do not say what each "its" gives. */
interface Reader {
  readonly its: { readonly value: unknown; readonly span: unknown }
  readDoc(text: string): { tokens(): Items<string>; sentences(): Items<readonly [number, number]> }
}

interface Items<Item> {
  out(its: unknown): Item[]
}

let loaded: Reader | undefined

/** Made when the first text is read: most of what is started reads none. */
function reader(): Reader {
  return (loaded ??= winkNLP(model, ['sbd']) as unknown as Reader)
}

/** Reads a block of text. */
export function readWords(text: string): RawToken[] {
  const tokens: RawToken[] = []
  for (let from = 0; from < text.length;) {
    const to = portionEnd(text, from)
    readPortion(text, from, to, tokens)
    from = to
  }
  return joinWholes(tokens, text)
}

function portionEnd(text: string, from: number): number {
  if (text.length - from <= PORTION) return text.length
  const window = text.slice(from, from + PORTION)
  const stop = Math.max(window.lastIndexOf('. '), window.lastIndexOf('\n'))
  if (stop > PORTION / 2) return from + stop + 1
  const space = window.lastIndexOf(' ')
  return from + (space > PORTION / 2 ? space + 1 : PORTION)
}

function readPortion(text: string, from: number, to: number, tokens: RawToken[]): void {
  const portion = text.slice(from, to)
  let read = 0
  for (const run of portion.matchAll(LONG_RUNS)) {
    readPlain(portion.slice(read, run.index), from + read, tokens)
    const start = from + run.index
    tokens.push({ start, end: start + run[0].length, text: run[0], last: false })
    read = run.index + run[0].length
  }
  readPlain(portion.slice(read), from + read, tokens)
}

const LONG_RUNS = new RegExp(`\\S{${LONGEST_RUN + 1},}`, 'g')

function readPlain(text: string, offset: number, tokens: RawToken[]): void {
  if (text.trim() === '') return
  const wink = reader()
  const read = wink.readDoc(text)
  const words = read.tokens().out(wink.its.value)
  const lasts = new Set(
    read
      .sentences()
      .out(wink.its.span)
      .map(([, last]) => last),
  )
  let at = 0
  words.forEach((word, index) => {
    const found = text.indexOf(word, at)
    if (found < 0) return
    at = found + word.length
    if (word.trim() === '') return
    tokens.push({
      start: offset + found,
      end: offset + at,
      text: word,
      last: lasts.has(index),
    })
  })
}
