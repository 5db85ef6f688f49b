// The order of reading on a page: which runs stand in columns beside each other, and which across them.
import type { Run } from './runs.ts'

/** The narrowest gutter, in font heights. */
const GUTTER = 0.7
/** Lines that a column has at least. */
const LINES = 3

/** Parts a page's runs into regions in their order of reading; within a region lines simply follow each other. */
export function regionsOf(runs: readonly Run[], depth = 0): Run[][] {
  if (runs.length === 0) return []
  const gutter = depth < 4 ? gutterIn(runs) : null
  if (gutter === null) return [[...runs]]
  const regions: Run[][] = []
  for (const band of bandsAt(runs, gutter)) {
    if (!band.isParted) {
      regions.push(...regionsOf(band.runs, depth + 1))
      continue
    }
    const left = band.runs.filter((run) => run.right <= gutter.right)
    const right = band.runs.filter((run) => run.right > gutter.right)
    regions.push(...regionsOf(left, depth + 1), ...regionsOf(right, depth + 1))
  }
  return regions
}

interface Gutter {
  /** A run that ends left of `right` and one that begins right of `left` stand on its two sides. */
  readonly left: number
  readonly right: number
}

interface Band {
  readonly runs: Run[]
  readonly isParted: boolean
}

/** The widest gutter between columns of prose, or null where there is one column. */
function gutterIn(runs: readonly Run[]): Gutter | null {
  let best: { gutter: Gutter; lines: number } | null = null
  const size = [...runs].sort((a, b) => a.size - b.size)[Math.floor(runs.length / 2)]!.size
  for (const start of commonStarts(runs)) {
    const before = runs.filter(({ right }) => right <= start)
    if (before.length < LINES) continue
    const crossing = new Set(runs.filter(({ left, right, size }) => left < start - size * 0.3 && right > start))
    const inside = runs.filter((run) => !crossing.has(run))
    const left = Math.max(...inside.filter(({ right }) => right <= start).map(({ right }) => right))
    const gutter = { left, right: start }
    if (start - left < GUTTER * size) continue
    const lines = bandsAt(runs, gutter).reduce((sum, band) => sum + (band.isParted ? band.runs.length : 0), 0)
    if (lines > 0 && (best === null || lines > best.lines)) best = { gutter, lines }
  }
  return best?.gutter ?? null
}

/** Where several lines begin, apart from the leftmost. */
function commonStarts(runs: readonly Run[]): number[] {
  const counts = new Map<number, number>()
  for (const { left } of runs) counts.set(Math.round(left), (counts.get(Math.round(left)) ?? 0) + 1)
  const leftmost = Math.min(...runs.map(({ left }) => left))
  return [...counts]
    .filter(([start]) => start > leftmost + 40)
    .filter(([start, count]) => count + (counts.get(start - 1) ?? 0) + (counts.get(start + 1) ?? 0) >= LINES)
    .map(([start]) => start - 1.5)
}

/** From top to bottom: stretches that the gutter parts, and stretches that cross it. */
function bandsAt(runs: readonly Run[], gutter: Gutter): Band[] {
  const bands: Band[] = []
  let open: Run[] = []
  const close = (): void => {
    if (open.length === 0) return
    bands.push({ runs: open, isParted: areColumns(open, gutter) })
    open = []
  }
  for (const run of runs) {
    const crosses = run.left < gutter.right - run.size * 0.3 && run.right > gutter.right
    if (!crosses) {
      open.push(run)
      continue
    }
    close()
    const last = bands.at(-1)
    if (last && !last.isParted && last.runs.every((one) => one.left < gutter.right)) last.runs.push(run)
    else bands.push({ runs: [run], isParted: false })
  }
  close()
  return joined(bands)
}

/** Stretches in one column that follow each other are one. */
function joined(bands: readonly Band[]): Band[] {
  const out: Band[] = []
  for (const band of bands) {
    const last = out.at(-1)
    if (last && !last.isParted && !band.isParted) last.runs.push(...band.runs)
    else out.push({ ...band, runs: [...band.runs] })
  }
  return out
}

/**
 * Columns of prose, or the cells of a table? Prose fills its column, and the file gives one column after the other; a table is given row by
 * row, and its cells are short.
 */
function areColumns(runs: readonly Run[], gutter: Gutter): boolean {
  const isLeft = (run: Run) => run.right <= gutter.right
  const left = runs.filter(isLeft)
  const right = runs.filter((run) => !isLeft(run))
  if (left.length < LINES || right.length < LINES) return false
  const inOrder = [...runs].sort((a, b) => a.order - b.order)
  const turns = inOrder.filter((run, i) => i > 0 && isLeft(run) !== isLeft(inOrder[i - 1]!)).length
  const letters = Math.min(meanLength(left), meanLength(right))
  const filled = Math.min(filling(left), filling(right))
  const beside = left.filter((run) => right.some((other) => Math.abs(other.base - run.base) < 1)).length / left.length
  if (turns <= Math.max(1, runs.length * 0.1)) return letters >= 12 && (filled >= 0.4 || beside < 0.6)
  return letters >= 20 && filled >= 0.6
}

function meanLength(runs: readonly Run[]): number {
  return runs.reduce((sum, { text }) => sum + text.length, 0) / runs.length
}

/** The share of lines that nearly fill the width of their column. */
function filling(runs: readonly Run[]): number {
  const left = Math.min(...runs.map((run) => run.left))
  const right = Math.max(...runs.map((run) => run.right))
  return runs.filter((run) => run.right - left >= 0.75 * (right - left)).length / runs.length
}
