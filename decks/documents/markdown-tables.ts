// Tables that pandoc writes without bars: columns stand under a line of dashes, one group of them for each.

const GROUPS = /^ {0,3}-{2,}(?: +-{2,})+\s*$/
const RULE = /^ {0,3}-{3,}\s*$/
/** Lines that a head may have. */
const TALLEST_HEAD = 8

export interface DashedTable {
  readonly rows: readonly (readonly string[])[]
  /** The first line after it. */
  readonly end: number
}

/** The table that begins at a line, or null: its head over the dashes, or between a rule and the dashes, where rows may have several lines. */
export function dashedTable(lines: readonly string[], at: number): DashedTable | null {
  const line = lines[at]!
  if (RULE.test(line)) {
    const dashes = lines.slice(at + 1, at + 2 + TALLEST_HEAD).findIndex((below) => GROUPS.test(below))
    if (dashes < 1) return null
    const head = lines.slice(at + 1, at + 1 + dashes)
    return head.some((words) => words.trim() === '' || RULE.test(words)) ? null : tallRows(lines, head, at + 1 + dashes)
  }
  if (line.trim() !== '' && GROUPS.test(lines[at + 1] ?? '')) return lowRows(lines, [line], at + 1)
  return GROUPS.test(line) ? lowRows(lines, [], at) : null
}

/** A line is a row, up to a blank line or another line of dashes. */
function lowRows(lines: readonly string[], head: readonly string[], dashes: number): DashedTable | null {
  const starts = startsOf(lines[dashes]!)
  let end = dashes + 1
  while (end < lines.length && lines[end]!.trim() !== '' && !GROUPS.test(lines[end]!) && !RULE.test(lines[end]!)) end++
  const rows = [...head, ...lines.slice(dashes + 1, end)].map((row) => cellsOf([row], starts))
  const isClosed = end < lines.length && lines[end]!.trim() !== ''
  if (end === dashes + 1 || (head.length === 0 && !isClosed)) return null
  return { rows, end: isClosed ? end + 1 : end }
}

/** Blank lines part the rows, up to a rule. */
function tallRows(lines: readonly string[], head: readonly string[], dashes: number): DashedTable | null {
  const starts = startsOf(lines[dashes]!)
  const closing = lines.slice(dashes + 1).findIndex((line) => RULE.test(line))
  if (closing < 1) return null
  const end = dashes + 1 + closing
  const rows: string[][] = [[...head]]
  let row: string[] = []
  for (const line of lines.slice(dashes + 1, end)) {
    if (line.trim() !== '') row.push(line)
    else if (row.length > 0) {
      rows.push(row)
      row = []
    }
  }
  if (row.length > 0) rows.push(row)
  return { rows: rows.map((of) => cellsOf(of, starts)), end: end + 1 }
}

/** Where each column begins. */
function startsOf(dashes: string): number[] {
  return [...dashes.matchAll(/-+/g)].map(({ index }) => index)
}

function cellsOf(lines: readonly string[], starts: readonly number[]): string[] {
  return starts.map((start, i) =>
    lines
      .map((line) => line.slice(i === 0 ? 0 : start, starts[i + 1]).trim())
      .filter((words) => words !== '')
      .join(' '),
  )
}
