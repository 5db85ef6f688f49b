// Rows of cells that stand under each other.
import type { Column, Face, Line } from './lines.ts'
import type { Run } from './runs.ts'

/** How far a cell may stand from its column, in font heights. */
const NEAR = 0.9
/** From one row to the next, in lines of the text. */
const FAR = 2.6

/** The rows of a table that begins at a line, and the line after it; null where none does. */
export function tableAt(column: Column, from: number, face: Face): { rows: string[][]; to: number } | null {
  const { lines } = column
  const first = lines[from]!
  if (first.cells.length < 2 || first.sign !== null || isJustified(first, column)) return null
  let to = from + 1
  while (to < lines.length && goesOn(lines, from, to, face)) to++
  // what follows the last row in one cell is text again, unless it is beneath a cell
  while (to > from && lines[to - 1]!.cells.length < 2 && !isWrapped(lines, to - 1, face)) to--
  const rows = lines.slice(from, to)
  if (rows.filter(({ cells }) => cells.length > 1).length < 2) return null
  const starts = startsOf(rows)
  const whole = rows.map((line) => ({ ...line, cells: line.cells.flatMap((cell) => cutAt(cell, starts)) }))
  const columns = columnsIn(whole)
  return columns.length < 2 ? null : { rows: cellsOf(whole, columns, face), to }
}

/** A line of prose that was stretched to fill its column: its wide gaps part nothing. */
function isJustified(line: Line, column: Column): boolean {
  const fills = ({ left, right }: Line) => left - column.left < 2 && column.right - right < 2
  return fills(line) && column.lines.filter(fills).length >= Math.max(3, column.lines.length * 0.4)
}

function goesOn(lines: readonly Line[], from: number, at: number, face: Face): boolean {
  const line = lines[at]!
  const above = lines[at - 1]!
  if (line.base - above.base > face.leading * face.size * FAR || line.sign !== null) return false
  if (line.cells.length === 1) return isWrapped(lines, at, face)
  const rows = lines.slice(from, at)
  return line.cells.some((cell) => rows.some(({ cells }) => cells.some((other) => isUnder(cell, other))))
}

/** A line of one cell that goes on with a cell of the row above: tight beneath one of its later columns. */
function isWrapped(lines: readonly Line[], at: number, face: Face): boolean {
  const line = lines[at]!
  const above = lines[at - 1]
  if (!above || line.cells.length !== 1) return false
  const row = lines.slice(0, at).findLast(({ cells }) => cells.length > 1)
  if (!row || line.base - above.base > face.leading * line.size * 1.15) return false
  const [, ...later] = row.cells
  return later.some((cell) => Math.abs(cell.left - line.left) <= NEAR * line.size) || isUnderAny(lines.slice(0, at), line)
}

function isUnderAny(above: readonly Line[], { left, size }: Line): boolean {
  const rows = above.slice(-6).filter(({ cells }) => cells.length > 1)
  return rows.some(({ cells }) => cells.slice(1).some((cell) => Math.abs(cell.left - left) <= NEAR * size))
}

function isUnder(cell: Run, other: Run): boolean {
  const near = NEAR * cell.size
  return (
    Math.abs(cell.left - other.left) <= near ||
    Math.abs(cell.right - other.right) <= near ||
    Math.abs(cell.left + cell.right - other.left - other.right) <= 2 * near
  )
}

/** Where cells begin in two rows or more. */
function startsOf(lines: readonly Line[]): number[] {
  const lefts = lines.flatMap(({ cells }) => cells.map(({ left }) => left)).sort((a, b) => a - b)
  return lefts.filter((left, i) => i > 0 && left - lefts[i - 1]! < 1.5 && (i === 1 || lefts[i - 1]! - lefts[i - 2]! >= 1.5))
}

/** A narrow gap made one cell of two: it is cut where a column begins, if a word begins there too. */
function cutAt(cell: Run, starts: readonly number[]): Run[] {
  const start = starts.find((at) => at > cell.left + cell.size && at < cell.right - 2)
  if (start === undefined) return [cell]
  const letter = (cell.right - cell.left) / Math.max(1, cell.text.length)
  const near = (start - cell.left) / letter
  const spaces = Array.from(cell.text.matchAll(/ /g), ({ index }) => index)
  const [space] = spaces.sort((a, b) => Math.abs(a + 1 - near) - Math.abs(b + 1 - near))
  if (space === undefined || Math.abs(space + 1 - near) > 3) return [cell]
  const before = { ...cell, text: cell.text.slice(0, space), right: start - letter }
  return [before, ...cutAt({ ...cell, text: cell.text.slice(space + 1), left: start }, starts)]
}

interface Stretch {
  readonly left: number
  right: number
}

/** Where the columns stand: each stretch of the width that some cell fills. */
function columnsIn(lines: readonly Line[]): Stretch[] {
  const spans = lines
    .flatMap(({ cells }) => (cells.length > 1 ? cells.map(({ left, right }) => ({ left, right })) : []))
    .sort((a, b) => a.left - b.left)
  const columns: Stretch[] = []
  for (const span of spans) {
    const last = columns.at(-1)
    if (last && span.left < last.right) last.right = Math.max(last.right, span.right)
    else columns.push({ ...span })
  }
  return columns
}

function cellsOf(lines: readonly Line[], columns: readonly Stretch[], face: Face): string[][] {
  const rows: string[][] = []
  lines.forEach((line, i) => {
    const cells = columns.map(() => '')
    for (const { left, right, text } of line.cells) {
      const at = columns.findIndex((column) => (left + right) / 2 <= column.right)
      const place = at < 0 ? columns.length - 1 : at
      cells[place] = `${cells[place]!} ${text}`.trim()
    }
    const above = lines[i - 1]
    const isTight = above !== undefined && line.base - above.base <= face.leading * line.size * 1.15
    const last = rows.at(-1)
    if (last && isTight && cells[0] === '') rows[rows.length - 1] = last.map((cell, column) => `${cell} ${cells[column]!}`.trim())
    else rows.push(cells)
  })
  return rows
}
