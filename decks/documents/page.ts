// What every format is read into: the pieces of a page in order, and what the file says of itself; and how pieces become clean text.
import type { DateValue } from '../model/date.ts'
import type { Block, BlockKind } from '../model/document.ts'

/** A piece of the page before it has its place: one line of words, or several for a table or code. */
export interface Piece {
  readonly kind: BlockKind
  readonly level?: number
  readonly text: string
  /** The page on which it begins, from 1, where the original has pages. */
  readonly page?: number
}

/** Stands in a piece's text where the next page begins; no text of a file has it, and no clean text keeps it. */
export const TURN = '\u0001'

/** What a file says of itself outside its text. */
export interface Stated {
  readonly title: string | null
  readonly author: string | null
  readonly published: DateValue | null
  /** The name of the site or paper, known so that it can be taken off the title. */
  readonly site: string | null
  /** The page's own address, where it says so. */
  readonly address: string | null
}

export interface Page {
  readonly pieces: readonly Piece[]
  readonly stated: Stated
  readonly furniture: readonly string[]
}

export const NOTHING_STATED: Stated = { title: null, author: null, published: null, site: null, address: null }

/* eslint-disable no-control-regex -- control characters are what is looked for */
const OTHER_SPACES = /[\u000b\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g
const INVISIBLE =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g
/* eslint-enable no-control-regex */

/**
 * One sort of space, one sort of line end, none of the invisible characters; NFC.
 * Form feeds and paragraph separators become blank lines.
 */
export function plainCharacters(text: string): string {
  return text
    .replace(/\r\n?|\u0085|\u2028/g, '\n')
    .replace(/\f|\u2029/g, '\n\n')
    .replace(OTHER_SPACES, ' ')
    .replace(INVISIBLE, '')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .normalize('NFC')
}

/** Words on one line, with single spaces. */
export function oneLine(text: string): string {
  return /\s\s|[^\S ]/.test(text) ? text.replace(/\s+/g, ' ').trim() : text.trim()
}

/** Without one of these there is no mark. */
const MARK = /[[¹²³⁰⁴-⁹]/

/**
 * Takes off the marks that point to footnotes: `[1]`, `[12][13]`, `[citation needed]`, and raised figures after a sentence.
 * A mark must hang on a word or stand at the end of a clause, so that `[2022]`, `a[1]b` and "as shown in [12]" stay.
 */
export function withoutMarks(text: string): string {
  if (!MARK.test(text)) return text
  return text
    .replace(
      /(?<=[\p{L}\p{N}.,;:!?"'”’)%])(?:\[(?:\d{1,3}(?:[,–-] ?\d{1,3}){0,9}|citation needed|note \d{1,2})\]){1,20}(?=$|[\s.,;:!?"'”’)—–])/giu,
      '',
    )
    .replace(/(?<=[.!?]["'”’)]{0,2})(?: \[\d{1,3}\]){1,20}(?=$|[\s"'”’.)])/g, '')
    .replace(
      /(?<=[\p{L}\p{N}%)])(?<!\b(?:in|by|of|see|from|with|to|and|or|refs?|eqs?|at|on|per|cf|e\.g|than|both|also)) \[\d{1,3}(?:[,–-] ?\d{1,3}){0,9}\](?=[.,;])/giu,
      '',
    )
    .replace(/(?<=[.!?,;]["'”’]?)[¹²³⁰⁴-⁹]+(?=\s|$)/g, '')
}

/** Whether a line of the page reads as its stated title does, which may go on with the name of the site. */
export function sameTitle(line: string, title: string): boolean {
  if (line.length > 300) return false
  if (line.length > 3 && title.startsWith(line) && /^\s+(?:[|–—»·:-]|::)\s/.test(title.slice(line.length))) return true
  const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
  const [own, stated] = [bare(line), bare(title)]
  return own.length > 3 && (own === stated || (stated.startsWith(own) && own.length > stated.length * 0.4))
}

/** Whether lines are rows of a table: each has cells parted by tabs, none of them long enough to be prose. */
export function isTable(text: string): boolean {
  return text.split('\n').every((row) => {
    const cells = row.split('\t')
    return cells.length > 1 && cells.every((cell) => cell.length <= 120)
  })
}

/** A table that holds prose was only layout: its cells are paragraphs. */
export function tablePieces(rows: readonly (readonly string[])[]): Piece[] {
  const filled = rows.map((row) => row.map(oneLine)).filter((row) => row.some((cell) => cell !== ''))
  const text = filled.map((row) => row.join('\t').replace(/^\t+|\t+$/g, '')).join('\n')
  if (text === '') return []
  if (isTable(text)) return [{ kind: 'table', text }]
  return filled.flat().flatMap((cell): Piece[] => (cell === '' ? [] : [{ kind: 'paragraph', text: cell }]))
}

/** How many words, counted no further than `most`. */
export function wordCount(text: string, most = Infinity): number {
  let count = 0
  let inWord = false
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i)
    const isSpace = unit === 0x20 || unit === 0x0a || unit === 0x09
    if (!isSpace && !inWord && ++count >= most) return count
    inWord = !isSpace
  }
  return count
}

/** Clean text and its blocks: one blank line between blocks, nothing else outside them. */
export function assemble(pieces: readonly Piece[]): { text: string; blocks: Block[] } {
  const blocks: Block[] = []
  const parts: string[] = []
  let start = 0
  for (const { kind, level, page, text: marked } of pieces) {
    const { text, turns } = withoutTurns(marked, page)
    const end = start + text.length
    blocks.push({
      start,
      end,
      kind,
      ...(level === undefined ? {} : { level }),
      ...(page === undefined ? {} : { page }),
      ...(turns.length === 0 ? {} : { turns: turns.map((turn) => ({ ...turn, at: turn.at + start })) }),
    })
    parts.push(text)
    start = end + 2
  }
  return { text: parts.join('\n\n'), blocks }
}

/** A piece's words without the marks of pages, and where those stood. */
function withoutTurns(marked: string, page = 1): { text: string; turns: { at: number; page: number }[] } {
  if (!marked.includes(TURN)) return { text: marked, turns: [] }
  const [first = '', ...later] = marked.split(TURN)
  const turns: { at: number; page: number }[] = []
  let text = first
  later.forEach((words, i) => {
    // a page that has none of the words is passed over
    if (words !== '') turns.push({ at: text.length, page: page + i + 1 })
    text += words
  })
  return { text, turns }
}
