// What stands at the head or foot of page after page: running heads, page numbers, a printer's stamp. It is left out, and told once.
import type { Run } from './runs.ts'

export interface Sheet {
  readonly number: number
  readonly width: number
  readonly height: number
  readonly runs: readonly Run[]
}

interface Row {
  readonly sheet: number
  readonly page: number
  /** Distance from the edge that it is nearer to; from the foot it is negative. */
  readonly from: number
  readonly text: string
  readonly runs: readonly Run[]
}

/** Rows looked at from each edge. */
const ROWS = 3
/** How far from an edge, as a share of the page's height. */
const EDGE = 0.16
/** Two rows on different pages stand at the same place, in points. */
const SAME = 6

const NUMBER =
  /^[\s–—\-[\](){}|·•]*(?:page|p\.?|seite)?\s*(\d{1,4}|[ivxlc]{1,8})(?:\s*(?:of|\/|von)\s*\d{1,4})?[\s–—\-[\](){}|·•]*$/i
const PRINTED_FROM = /^(?:https?|file):\/\/\S+.*\b\d+\s?\/\s?\d+$/
const PRINTED_AT = /^\d{1,2}[./]\d{1,2}[./]\d{2,4},? +\d{1,2}:\d\d/

/**
 * Takes heads and feet off the pages.
 * @param body size of most of the text; a larger line is a heading, wherever it stands
 */
export function withoutRunning(sheets: readonly Sheet[], body: number): { sheets: Sheet[]; furniture: string[] } {
  const rows = sheets.flatMap((sheet, i) => edgeRows(sheet, i, body))
  const gone = new Set<Run>()
  const told = new Map<string, string>()
  const leaveOut = (row: Row): void => {
    for (const run of row.runs) gone.add(run)
    const key = row.text.replace(/\d+/g, '#')
    if (!told.has(key))
      told.set(key, NUMBER.test(row.text) ? `Page number: ${row.text}` : `Head or foot of the page: ${row.text}`)
  }
  const byText = new Map<string, Row[]>()
  for (const row of rows) {
    const key = row.text.replace(/\d+/g, '#')
    byText.set(key, [...(byText.get(key) ?? []), row])
  }
  for (const alike of byText.values()) for (const row of alike) if (isRunning(row, alike, sheets.length)) leaveOut(row)
  for (const foot of rows) {
    if (!PRINTED_FROM.test(foot.text)) continue
    leaveOut(foot)
    for (const head of rows) if (head.sheet === foot.sheet && head.from > 0 && PRINTED_AT.test(head.text)) leaveOut(head)
  }
  return {
    sheets: sheets.map((sheet) => ({ ...sheet, runs: sheet.runs.filter((run) => !gone.has(run)) })),
    furniture: [...told.values()],
  }
}

function isRunning(row: Row, alike: readonly Row[], pages: number): boolean {
  const others = alike.filter((other) => other.sheet !== row.sheet && Math.abs(other.from - row.from) <= SAME)
  if (NUMBER.test(row.text)) {
    const counts = others.some((other) => numberIn(other) - other.page === numberIn(row) - row.page)
    return counts || numberIn(row) === row.page
  }
  const isSame = (other: Row) => other.text === row.text || numberIn(other) - other.page === numberIn(row) - row.page
  const same = others.filter(isSame).length
  // the head of a chapter stands on its pages only, and often on every second one
  const near = others.filter((other) => isSame(other) && Math.abs(other.sheet - row.sheet) <= 2).length
  return pages <= 3 ? same >= 1 && row.text.length <= 120 : near >= 1 && same >= Math.min(2, pages - 2)
}

/** The number in a row that counts the pages: the last one it has. */
function numberIn({ text }: Row): number {
  const alone = NUMBER.exec(text)?.[1]
  if (alone && /^[ivxlc]+$/i.test(alone)) return roman(alone)
  const numbers = (alone ?? text).match(/\d+/g)
  return numbers ? Number(alone ?? numbers.at(-1)) : NaN
}

function roman(numeral: string): number {
  const worth: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 }
  const values = Array.from(numeral.toLowerCase(), (letter) => worth[letter] ?? 0)
  return values.reduce((sum, value, i) => sum + (value < (values[i + 1] ?? 0) ? -value : value), 0)
}

/** The rows nearest to the head and the foot of a page. */
function edgeRows(sheet: Sheet, index: number, body: number): Row[] {
  const rows: Run[][] = []
  for (const run of sheet.runs) {
    const row = rows.at(-1)
    if (row && Math.abs(row[0]!.base - run.base) <= run.size * 0.4) row.push(run)
    else rows.push([run])
  }
  const told = (runs: Run[], from: number): Row => ({
    sheet: index,
    page: sheet.number,
    from,
    runs,
    text: [...runs]
      .sort((a, b) => a.left - b.left)
      .map(({ text }) => text)
      .join('  '),
  })
  const small = (runs: Run[]) => runs.every(({ size }) => size <= body * 1.25)
  const head = rows.slice(0, ROWS).filter((runs) => runs[0]!.base <= sheet.height * EDGE && small(runs))
  const foot = rows
    .slice(-ROWS)
    .filter((runs) => runs[0]!.base >= sheet.height * (1 - EDGE) && small(runs) && !head.includes(runs))
  return [...head.map((runs) => told(runs, runs[0]!.base)), ...foot.map((runs) => told(runs, runs[0]!.base - sheet.height))]
}
