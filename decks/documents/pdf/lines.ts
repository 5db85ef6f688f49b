// Runs to the lines of one column, in order, with what the layout of the whole document says about them.
import { regionsOf } from './columns.ts'
import type { Run } from './runs.ts'
import type { Sheet } from './running.ts'

export interface Line {
  /** More than one where wide gaps part the line. */
  readonly cells: readonly Run[]
  readonly text: string
  readonly left: number
  readonly right: number
  readonly base: number
  readonly size: number
  readonly font: string
  readonly page: number
  /** The sign before an item of a list, which `text` no longer has. */
  readonly sign: string | null
  /** Where its words begin, after the sign. */
  readonly indent: number
}

/** The lines of one column on one page. */
export interface Column {
  readonly page: number
  readonly lines: readonly Line[]
  readonly left: number
  readonly right: number
}

const BULLET = /^[•▪▫◦‣●○■□·–—*\u2212-](?=\s|$)|^[\uf0b7\uf0a7\uf0d8\u25aa\u25cf\u2756\u27a2\u2713](?=\s|$)/
const NUMBER = /^(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)])(?=\s|$)/

export function columnsOf(sheet: Sheet): Column[] {
  return regionsOf(sheet.runs).map((runs) => {
    const lines = linesOf(runs, sheet.number)
    return {
      page: sheet.number,
      lines,
      left: Math.min(...lines.map(({ left }) => left)),
      right: Math.max(...lines.map(({ right }) => right)),
    }
  })
}

function linesOf(runs: readonly Run[], page: number): Line[] {
  const rows: Run[][] = []
  for (const run of [...runs].sort((a, b) => a.base - b.base || a.left - b.left)) {
    const row = rows.at(-1)
    if (row && Math.abs(row[0]!.base - run.base) <= Math.min(row[0]!.size, run.size) * 0.35) row.push(run)
    else rows.push([run])
  }
  return rows.map((row) =>
    lineOf(
      row.sort((a, b) => a.left - b.left),
      page,
    ),
  )
}

function lineOf(row: readonly Run[], page: number): Line {
  const [first] = row
  const alone = row.length > 1 && isSign(first!.text) ? first!.text : null
  const cells = alone === null ? row : row.slice(1)
  const main = cells.reduce((most, run) => (run.text.length > most.text.length ? run : most))
  const said = cells.map(({ text }) => text).join(' ')
  const sign = alone ?? BULLET.exec(said)?.[0] ?? NUMBER.exec(said)?.[0] ?? null
  const words = alone === null && sign !== null ? said.slice(sign.length).trimStart() : said
  const start = cells[0]!
  return {
    cells,
    text: words,
    left: row[0]!.left,
    right: Math.max(...row.map(({ right }) => right)),
    base: main.base,
    size: main.size,
    font: main.font,
    page,
    sign: words === '' ? null : sign,
    indent:
      alone === null && sign !== null
        ? start.left + ((start.right - start.left) * (said.length - words.length)) / said.length
        : start.left,
  }
}

function isSign(text: string): boolean {
  return (BULLET.test(text) || NUMBER.test(text)) && text.length <= 6
}

/** What most of a document looks like. */
export interface Face {
  /** The size and font of most letters. */
  readonly size: number
  readonly font: string
  /** From one line to the next within a paragraph, in font heights. */
  readonly leading: number
}

export function faceOf(columns: readonly Column[]): Face {
  const lines = columns.flatMap((column) => column.lines)
  const size = commonest(lines.map((line) => [half(line.size), line.text.length]))
  const inSize = lines.filter((line) => half(line.size) === size)
  const gaps: [number, number][] = []
  for (const column of columns)
    column.lines.forEach((line, i) => {
      const above = column.lines[i - 1]
      if (above && half(above.size) === size && half(line.size) === size) {
        const gap = Math.round(((line.base - above.base) / size) * 20) / 20
        if (gap > 0.9 && gap < 3) gaps.push([gap, 1])
      }
    })
  return {
    size,
    font: mostly(inSize.map(({ font, text }) => [font, text.length])),
    leading: gaps.length === 0 ? 1.3 : commonest(gaps),
  }
}

function half(size: number): number {
  return Math.round(size * 2) / 2
}

function commonest(weighed: readonly (readonly [number, number])[]): number {
  return mostly(weighed) ?? 12
}

function mostly<T>(weighed: readonly (readonly [T, number])[]): T {
  const sums = new Map<T, number>()
  for (const [value, weight] of weighed) sums.set(value, (sums.get(value) ?? 0) + weight)
  return [...sums].sort((a, b) => b[1] - a[1])[0]?.[0] as T
}
