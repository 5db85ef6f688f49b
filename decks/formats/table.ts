// Cards as a table (CSV, TSV): read from whatever made it, shown before anything is taken in, and written so that it reads back the same.
import papa from 'papaparse'
import { decode } from '../documents/decode.ts'
import { Trouble } from '../model/index.ts'

export type Delimiter = ',' | '\t' | ';' | '|'

/** Which column holds what, counted from 0; null for what the table does not have. */
export interface Columns {
  readonly front: number
  readonly back: number
  readonly quote: number | null
  readonly source: number | null
  readonly tags: number | null
  readonly deck: number | null
}

export interface Table {
  readonly delimiter: Delimiter
  /** The first row, where it names the columns. */
  readonly header: readonly string[] | null
  /** Every row has as many cells as the widest; header and directives are not among them. */
  readonly rows: readonly (readonly string[])[]
  /** The line of the file that each row begins in, from 1. */
  readonly lines: readonly number[]
  /** Whether cells are HTML (Anki's "#html:true"); otherwise they are plain text. */
  readonly html: boolean
  /** A best guess; a person may choose otherwise. */
  readonly columns: Columns
  /** Rows that were not as wide as the others, and what was done, one sentence each; at most five and a word on the rest. */
  readonly uneven: readonly string[]
}

/** More rows than this are a database, not a deck. */
const MOST_ROWS = 500_000

const NAMES: Readonly<Record<keyof Columns, RegExp>> = {
  front: /^(front|prompt|question|term|word|text|cue|q)$/i,
  back: /^(back|answer|definition|meaning|translation|response|extra|a)$/i,
  quote: /^(quote|sentence|context)$/i,
  source: /^(source|reference|document)$/i,
  tags: /^(tags?|labels?)$/i,
  deck: /^(deck|category|set)$/i,
}

/**
 * Reads a table. Quoted cells may hold line breaks; Anki's "#separator:", "#html:", "#tags column:" and "#deck column:" lines are honoured.
 * @throws Trouble for an empty file, or one that is no table
 */
export function readTable(bytes: Uint8Array, file: string): Table {
  const text = decode(bytes, file)
  if (text.trim() === '') throw new Trouble('empty', `${file} is empty: there is no row to bring in. Choose another file.`)
  const { directives, body, skipped } = directivesOf(text)
  const delimiter = delimiterOf(directives.get('separator') ?? null, body)
  const parsed = papa.parse(body, { delimiter, skipEmptyLines: false })
  const broken = parsed.errors.find(({ type, code }) => type === 'Quotes' && code === 'MissingQuotes')
  if (broken)
    throw new Trouble(
      'truncated',
      `${file}: a quotation mark in row ${(broken.row ?? 0) + 1 + skipped} is never closed, so the rows after it cannot be told apart. Close it, then try again.`,
    )
  const numbered = withLines(parsed.data, skipped).filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  if (numbered.length === 0) throw new Trouble('empty', `${file} holds no row with words in it. Choose another file.`)
  if (numbered.length > MOST_ROWS)
    throw new Trouble(
      'too-large',
      `${file} has ${numbered.length} rows; Dossier takes in ${MOST_ROWS} at once. Save it in parts.`,
    )
  const width = usualWidth(numbered.map(({ cells }) => cells.length))
  if (width < 2 && !/\{\{c\d+::/.test(body))
    throw new Trouble(
      'uneven',
      `${file} has only one column. A card needs two, front and back, parted by a comma, a semicolon or a tab.`,
    )
  const [first] = numbered
  const header = first && isHeader(first.cells) ? first.cells.map((cell) => cell.trim()) : null
  const rows = header ? numbered.slice(1) : numbered
  return {
    delimiter,
    header,
    rows: rows.map(({ cells }) => fit(cells, width, delimiter).map(unguarded)),
    lines: rows.map(({ line }) => line),
    html: directives.get('html') === 'true',
    columns: columnsOf(header, directives, width),
    uneven: unevenRows(rows, width, file),
  }
}

/** One card as a row. */
export interface TableRow {
  readonly prompt: string
  readonly answer: string
  readonly quote: string
  readonly source: string
  /** `2022-03-23`, or ''. */
  readonly date: string
  readonly tags: readonly string[]
  /** "Law::Treaties". */
  readonly deck: string
}

/**
 * Cards as CSV or TSV with a header. A cell that a spreadsheet would take for a formula gets an apostrophe before it, which reading takes off again.
 */
export function writeTable(rows: readonly TableRow[], delimiter: Delimiter): string {
  const head = ['Prompt', 'Answer', 'Quote', 'Source', 'Date', 'Tags', 'Deck']
  const cells = rows.map(({ prompt, answer, quote, source, date, tags, deck }) =>
    [prompt, answer, quote, source, date, tags.join(' '), deck].map(guarded),
  )
  return `${papa.unparse([head, ...cells], { delimiter, newline: '\n' })}\n`
}

function guarded(cell: string): string {
  return /^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
}

function unguarded(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell
}

/** Lines at the top that begin with "#" and a key: what Anki writes before its table. */
function directivesOf(text: string): {
  readonly directives: ReadonlyMap<string, string>
  readonly body: string
  readonly skipped: number
} {
  const directives = new Map<string, string>()
  const lines = text.split('\n')
  let skipped = 0
  for (const line of lines) {
    const found = /^#\s*([a-z ]+?)\s*:\s*(.*?)\r?$/i.exec(line)
    if (!found) break
    directives.set((found[1] ?? '').toLowerCase(), (found[2] ?? '').toLowerCase() === 'true' ? 'true' : (found[2] ?? ''))
    skipped++
  }
  return { directives, body: lines.slice(skipped).join('\n'), skipped }
}

const SEPARATORS: Readonly<Record<string, Delimiter>> = {
  comma: ',',
  tab: '\t',
  semicolon: ';',
  pipe: '|',
  ',': ',',
  '\t': '\t',
  ';': ';',
  '|': '|',
}

/** The delimiter that parts most rows into the same number of cells, and into the most of them. */
function delimiterOf(named: string | null, body: string): Delimiter {
  const known = named === null ? undefined : SEPARATORS[named.toLowerCase()]
  if (known) return known
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: -1 }
  for (const delimiter of ['\t', ',', ';', '|'] as const) {
    const widths = papa.parse(body, { delimiter, preview: 200, skipEmptyLines: true }).data.map((row) => row.length)
    const width = usualWidth(widths)
    const even = widths.filter((one) => one === width).length / Math.max(1, widths.length)
    const score = width < 2 ? 0 : even * 10 + Math.min(width, 8) / 8
    if (score > best.score) best = { delimiter, score }
  }
  return best.delimiter
}

function usualWidth(widths: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
}

/** Quoted cells hold line breaks, so a row's line is counted from the cells before it. */
function withLines(
  rows: readonly (readonly string[])[],
  skipped: number,
): { readonly cells: readonly string[]; readonly line: number }[] {
  let line = skipped + 1
  return rows.map((cells) => {
    const at = line
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0)
    return { cells, line: at }
  })
}

function isHeader(cells: readonly string[]): boolean {
  const named = cells.filter(
    (cell) => Object.values(NAMES).some((name) => name.test(cell.trim())) || /^(date|id|guid|notetype)$/i.test(cell.trim()),
  )
  return named.length >= 2 || (named.length === 1 && cells.length <= 2)
}

function columnsOf(header: readonly string[] | null, directives: ReadonlyMap<string, string>, width: number): Columns {
  const named = (kind: keyof Columns): number | null => {
    const at = header?.findIndex((cell) => NAMES[kind].test(cell)) ?? -1
    return at >= 0 ? at : null
  }
  const told = (key: string): number | null => {
    const at = Number(directives.get(key))
    return Number.isInteger(at) && at >= 1 && at <= width ? at - 1 : null
  }
  const tags = told('tags column') ?? named('tags')
  const deck = told('deck column') ?? named('deck')
  const taken = new Set([tags, deck, told('notetype column'), told('guid column'), named('quote'), named('source')])
  const free = Array.from({ length: width }, (_, i) => i).filter((i) => !taken.has(i))
  const front = named('front') ?? free[0] ?? 0
  const back = named('back') ?? free.find((i) => i > front) ?? Math.min(width - 1, front + 1)
  return { front, back, quote: named('quote'), source: named('source'), tags, deck }
}

/** A row that is too long keeps its words: what is over stays with the last cell. */
function fit(cells: readonly string[], width: number, delimiter: Delimiter): string[] {
  if (cells.length > width) return [...cells.slice(0, width - 1), cells.slice(width - 1).join(delimiter)]
  return [...cells, ...Array.from({ length: width - cells.length }, () => '')]
}

const TOLD = 5

function unevenRows(
  rows: readonly { readonly cells: readonly string[]; readonly line: number }[],
  width: number,
  file: string,
): string[] {
  const uneven = rows.filter(({ cells }) => cells.length !== width)
  const told = uneven.slice(0, TOLD).map(({ cells, line }) => {
    const done = cells.length < width ? 'the missing ones stay empty' : 'what is over stays with the last one'
    return `${file}, line ${line}: ${cells.length} ${cells.length === 1 ? 'cell' : 'cells'} where the others have ${width}; ${done}.`
  })
  return uneven.length > TOLD ? [...told, `${file}: ${uneven.length - TOLD} more rows are uneven in the same way.`] : told
}
