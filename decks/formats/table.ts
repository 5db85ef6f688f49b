// Cards as a table (CSV, TSV, Anki's text, Quizlet's export): read from whatever made it, and shown before anything is taken in.
import papa from 'papaparse'
import { decodeAs, decodeTelling, type Encoding } from '../documents/decode.ts'
import { Trouble } from '../model/index.ts'
import { columnsOf, isHeader, type Columns } from './table-columns.ts'
import { ankiHead, separatorNamed } from './table-head.ts'
import { TABLE_HEAD } from './write-table.ts'

/** What a person says of a table where the guess was wrong. */
export interface TableWish {
  readonly encoding?: Encoding
  /** What parts cells: one sign, or several. */
  readonly delimiter?: string
  /** What parts rows, where it is not the line's end: ";" or whatever Quizlet was told. Quotation marks then mean nothing. */
  readonly rowEnd?: string
  /** Whether the first row names the columns. */
  readonly header?: boolean
  readonly html?: boolean
  /** To be shown even where nothing parts its cells, so that a person can say what does. */
  readonly anyWidth?: boolean
}

export interface Table {
  readonly encoding: Encoding
  readonly delimiter: string
  /** What parts rows; null where the line's end does. */
  readonly rowEnd: string | null
  /** The first row, where it names the columns. */
  readonly header: readonly string[] | null
  /** Every row has as many cells as the widest; header, directives and comments are not among them. */
  readonly rows: readonly (readonly string[])[]
  /** The line of the file that each row begins in, from 1. */
  readonly lines: readonly number[]
  /** Whether cells are HTML; otherwise they are plain text. */
  readonly html: boolean
  /** A best guess; a person may choose otherwise. */
  readonly columns: Columns
  readonly said: Said
  /** Rows that were not as wide as the others, and what was done, one sentence each; at most five and a word on the rest. */
  readonly uneven: readonly string[]
}

/** What the file itself says of all its rows, in Anki's way; null and empty for what it does not say. */
export interface Said {
  readonly deck: string | null
  readonly noteType: string | null
  readonly tags: readonly string[]
  /** The names of the columns. */
  readonly columns: readonly string[] | null
  /** Notes that are here already stay as they are. */
  readonly keepCurrent: boolean
}

/** More rows than this are a database, not a deck. */
const MOST_ROWS = 500_000

/**
 * Reads a table. Quoted cells may hold line breaks; what Anki writes above its text is honoured.
 * @throws Trouble for an empty file, or one that is no table
 */
export function readTable(bytes: Uint8Array, file: string, wish: TableWish = {}): Table {
  const { text, encoding } = wish.encoding ? decodeAs(bytes, wish.encoding, file) : decodeTelling(bytes, file)
  if (text.trim() === '') throw new Trouble('empty', `${file} is empty: there is no row to bring in. Choose another file.`)
  const { values, body } = ankiHead(text, /\.txt$/i.test(file))
  const delimiter = wish.delimiter || separatorNamed(values.get('separator')) || delimiterOf(body)
  const rowEnd = wish.rowEnd || null
  const { rows: parsed, told } = rowEnd === null ? rowsOf(body, delimiter, file) : rowsApart(body, delimiter, rowEnd)
  const filled = parsed.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''))
  if (filled.length === 0) throw new Trouble('empty', `${file} holds no row with words in it. Choose another file.`)
  if (filled.length > MOST_ROWS)
    throw new Trouble('too-large', `${file} has ${filled.length} rows; Dossier takes in ${MOST_ROWS} at once. Save it in parts.`)
  const width = usualWidth(filled.map(({ cells }) => cells.length))
  if (width < 2 && !/\{\{c\d+::/.test(body) && !wish.anyWidth)
    throw new Trouble(
      'uneven',
      `${file} has only one column. A card needs two, front and back, parted by a comma, a semicolon or a tab.`,
    )
  const [first] = filled
  const named = values.get('columns')?.split(delimiter)
  const isNamed = wish.header ?? (values.size === 0 && first !== undefined && isHeader(first.cells))
  const header = isNamed && first ? first.cells.map((cell) => cell.trim()) : null
  const rows = header ? filled.slice(1) : filled
  const cells = rows.map((row) => fit(row.cells, width, delimiter)).map((row) => (values.size === 0 ? row.map(unguarded) : row))
  return {
    encoding,
    delimiter,
    rowEnd,
    header,
    rows: cells,
    lines: rows.map(({ line }) => line),
    html: wish.html ?? saidHtml(values.get('html')) ?? (header?.join() !== TABLE_HEAD.join() && looksLikeHtml(cells)),
    columns: columnsOf(header ?? named ?? null, values, cells, width),
    said: {
      deck: deckNamed(values.get('deck')),
      noteType: values.get('notetype') || null,
      tags: (values.get('tags') ?? '').split(/\s+/).filter(Boolean),
      columns: named ?? null,
      keepCurrent: /^keep current$/i.test(values.get('if matches') ?? ''),
    },
    uneven: [...told, ...unevenRows(rows, width, file)],
  }
}

interface Row {
  readonly cells: readonly string[]
  readonly line: number
}

function rowsOf(body: string, delimiter: string, file: string): { readonly rows: readonly Row[]; readonly told: string[] } {
  const { data, errors } = papa.parse(body, { delimiter, skipEmptyLines: false })
  const broken = errors.find(({ type, code }) => type === 'Quotes' && code === 'MissingQuotes')
  if (!broken) return { rows: withLines(data), told: [] }
  const row = (broken.row ?? 0) + 1
  // Where tabs part the cells, a quotation mark is often nothing but one.
  if (delimiter !== '\t')
    throw new Trouble(
      'truncated',
      `${file}: a quotation mark in row ${row} is never closed, so the rows after it cannot be told apart. Close it, then try again.`,
    )
  const plain = papa.parse(body, { delimiter, skipEmptyLines: false, quoteChar: '\u0000' })
  return {
    rows: withLines(plain.data),
    told: [`${file}: a quotation mark in row ${row} is never closed, so quotation marks were read as words.`],
  }
}

/** Rows that something else than a line's end parts, as Quizlet's export may have it. */
function rowsApart(body: string, delimiter: string, rowEnd: string): { readonly rows: readonly Row[]; readonly told: string[] } {
  let line = 1
  const rows = body
    .replace(/\r\n?/g, '\n')
    .split(rowEnd)
    .map((row): Row => {
      const begins = line + (/^\n*/.exec(row)?.[0].length ?? 0)
      line += row.split('\n').length - 1 + (rowEnd.split('\n').length - 1)
      return { cells: row.split(delimiter).map((cell) => cell.replace(/^\n+|\n+$/g, '')), line: begins }
    })
  return { rows, told: [] }
}

/** Our own tables set an apostrophe before what a spreadsheet would take for a formula. */
function unguarded(cell: string): string {
  return /^'+[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell
}

/** The delimiter that parts most rows into the same number of cells, and into the most of them. */
function delimiterOf(body: string): string {
  let best: { delimiter: string; score: number } = { delimiter: ',', score: -1 }
  for (const delimiter of ['\t', ',', ';', '|']) {
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
function withLines(rows: readonly (readonly string[])[]): Row[] {
  let line = 1
  return rows.map((cells) => {
    const at = line
    line += 1 + cells.reduce((sum, cell) => sum + (cell.match(/\n/g)?.length ?? 0), 0)
    return { cells, line: at }
  })
}

function saidHtml(value: string | undefined): boolean | undefined {
  return value === undefined ? undefined : value.toLowerCase() === 'true'
}

/** Rows that are looked at for markup. */
const LOOKED_AT = 200

const MARKUP = /<\/?(?:b|i|u|br|div|span|img|p|ul|ol|li|sub|sup|strong|em|hr|a)\b[^<>]*>|&(?:#\d+|nbsp|amp|lt|gt|quot);/i

function looksLikeHtml(rows: readonly (readonly string[])[]): boolean {
  return rows.slice(0, LOOKED_AT).some((cells) => cells.some((cell) => MARKUP.test(cell)))
}

/** Anki may name a deck by its number, which says nothing here. */
function deckNamed(value: string | undefined): string | null {
  return value === undefined || value === '' || /^\d{9,}$/.test(value) ? null : value
}

/** A row that is too long keeps its words: what is over stays with the last cell. */
function fit(cells: readonly string[], width: number, delimiter: string): string[] {
  if (cells.length > width) return [...cells.slice(0, width - 1), cells.slice(width - 1).join(delimiter)]
  return [...cells, ...Array.from({ length: width - cells.length }, () => '')]
}

const TOLD = 5

function unevenRows(rows: readonly Row[], width: number, file: string): string[] {
  const uneven = rows.filter(({ cells }) => cells.length !== width)
  const told = uneven.slice(0, TOLD).map(({ cells, line }) => {
    const done = cells.length < width ? 'the missing ones stay empty' : 'what is over stays with the last one'
    return `${file}, line ${line}: ${cells.length} ${cells.length === 1 ? 'cell' : 'cells'} where the others have ${width}; ${done}.`
  })
  return uneven.length > TOLD ? [...told, `${file}: ${uneven.length - TOLD} more rows are uneven in the same way.`] : told
}
