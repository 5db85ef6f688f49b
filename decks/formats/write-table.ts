// Cards as a table for spreadsheets and other programs (CSV, TSV): one card a row.
import papa from 'papaparse'

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

/** What the columns of our own tables are called. */
export const TABLE_HEAD = ['Prompt', 'Answer', 'Quote', 'Source', 'Date', 'Tags', 'Deck']

/**
 * Cards as CSV or TSV with a header. A cell that a spreadsheet would take for a formula gets an apostrophe before it, which reading takes off again.
 */
export function writeTable(rows: readonly TableRow[], delimiter: ',' | '\t'): string {
  const cells = rows.map(({ prompt, answer, quote, source, date, tags, deck }) =>
    [prompt, answer, quote, source, date, tags.join(' '), deck].map(guarded),
  )
  return `${papa.unparse([TABLE_HEAD, ...cells], { delimiter, newline: '\n' })}\n`
}

function guarded(cell: string): string {
  return /^'*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
}
