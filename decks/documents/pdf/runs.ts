// Fragments to runs: what stands on one line without a wide gap. Raised figures are put into the run that they hang on.
import type { Fragment } from './printed.ts'

/** Words on one line, with no gap between them that is wider than spaces are. */
export interface Run {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly base: number
  /** Of most of its letters. */
  readonly size: number
  readonly font: string
  /** Its place in the file's own order. */
  readonly order: number
}

interface Placed extends Fragment {
  readonly order: number
  readonly raised: boolean
}

/** A gap wider than this, in font heights, parts cells of a table or columns. */
const WIDE = 1.1
/** A gap wider than this is a space, where the file has none. */
const SPACE = 0.18

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const LOWERED = '₀₁₂₃₄₅₆₇₈₉'
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/

/** The runs of a page, from top to bottom and, on one line, from left to right. */
export function runsOf(fragments: readonly Fragment[]): Run[] {
  const placed = fragments.map((fragment, order): Placed => ({ ...fragment, order, raised: false }))
  return linesOf(placed)
    .flatMap(partedByGaps)
    .map(runOf)
    .filter(({ text }) => text !== '')
    .sort((a, b) => a.base - b.base || a.left - b.left)
}

/** Fragments by the line they stand on; small ones that hang above or below a line's letters belong to it. */
function linesOf(placed: readonly Placed[]): Placed[][] {
  const lines: { base: number; size: number; parts: Placed[] }[] = []
  const hanging: Placed[] = []
  const sorted = [...placed].filter(({ text }) => text.trim() !== '').sort((a, b) => a.base - b.base || a.left - b.left)
  const bigger = biggerNeighbours(sorted)
  for (const fragment of sorted) {
    if (bigger.has(fragment)) {
      hanging.push(fragment)
      continue
    }
    const line = lines.findLast(
      ({ base }) => fragment.base - base < fragment.size * 2 && Math.abs(base - fragment.base) <= tolerance(fragment),
    )
    if (line && Math.abs(line.base - fragment.base) <= Math.min(tolerance(fragment), line.size * 0.2)) line.parts.push(fragment)
    else lines.push({ base: fragment.base, size: fragment.size, parts: [fragment] })
  }
  for (const fragment of hanging) {
    const neighbour = bigger.get(fragment)!
    const line = lines.find(({ parts }) => parts.includes(neighbour))
    if (line) line.parts.push({ ...fragment, raised: true })
    else lines.push({ base: fragment.base, size: fragment.size, parts: [fragment] })
  }
  return lines.map(({ parts }) => inOrder(parts.sort((a, b) => a.left - b.left || a.order - b.order)))
}

function tolerance({ size }: Fragment): number {
  return size * 0.2
}

/** For each figure or sign that stands raised or lowered: the larger fragment it hangs on. */
function biggerNeighbours(sorted: readonly Placed[]): Map<Placed, Placed> {
  const found = new Map<Placed, Placed>()
  for (let i = 0; i < sorted.length; i++) {
    const small = sorted[i]!
    if (small.text.trim().length > 6) continue
    for (let j = Math.max(0, i - 60); j < Math.min(sorted.length, i + 60); j++) {
      const big = sorted[j]!
      if (big.size <= small.size * 1.15) continue
      const rise = (big.base - small.base) / big.size
      const touches = small.left > big.left - big.size && small.left < big.right + big.size * 0.5
      if (
        touches &&
        ((rise > 0.08 && rise < 0.75) || (rise < -0.08 && rise > -0.35) || rise === 0) &&
        (rise !== 0 || /^[\d*†‡§]+$/.test(small.text.trim()))
      ) {
        // of several it is the one it follows most closely
        const standing = found.get(small)
        if (!standing || Math.abs(small.left - big.right) < Math.abs(small.left - standing.right)) found.set(small, big)
      }
    }
  }
  return found
}

/** A stretch of a script that runs from right to left is one fragment, its words in their own order. */
function inOrder(parts: Placed[]): Placed[] {
  if (!parts.some(isTurned)) return parts
  const ordered: Placed[] = []
  let turned: Placed[] = []
  const close = (): void => {
    if (turned.length > 0) ordered.push(asOne(turned))
    turned = []
  }
  for (const part of parts) {
    const last = turned.at(-1)
    if (!isTurned(part) || (last && part.left - last.right > WIDE * part.size)) close()
    if (isTurned(part)) turned.push(part)
    else ordered.push(part)
  }
  close()
  return ordered
}

function isTurned({ text }: Fragment): boolean {
  return RIGHT_TO_LEFT.test(text)
}

function asOne(parts: readonly Placed[]): Placed {
  let text = ''
  for (const [i, part] of [...parts].reverse().entries()) {
    const before = parts[parts.length - i]
    const isParted = before !== undefined && before.left - part.right > SPACE * part.size
    text += isParted && !/\s$/.test(text) ? ` ${part.text.trim()}` : part.text
  }
  // printed letters have the shape of their place in the word; NFKC gives the letter itself
  return {
    ...parts[0]!,
    text: text.replace(/[\ufb1d-\ufdff\ufe70-\ufefc]+/g, (shapes) => shapes.normalize('NFKC')),
    right: parts.at(-1)!.right,
  }
}

function partedByGaps(parts: readonly Placed[]): Placed[][] {
  const runs: Placed[][] = []
  for (const part of parts) {
    const last = runs.at(-1)?.at(-1)
    if (last && gapBetween(last, part) <= WIDE * Math.max(last.size, part.size)) runs.at(-1)!.push(part)
    else runs.push([part])
  }
  return runs
}

function gapBetween(one: Fragment, other: Fragment): number {
  return one.left <= other.left ? other.left - one.right : one.left - other.right
}

function runOf(parts: readonly Placed[]): Run {
  let text = ''
  let last: Placed | null = null
  const bySize = new Map<Placed, number>()
  for (const part of parts) {
    const said = part.raised ? hung(part.text, isBelow(part, parts)) : part.text
    const isParted =
      last !== null && (/\s$/.test(text) || /^\s/.test(said) || (!part.raised && gapBetween(last, part) > SPACE * part.size))
    text = isParted ? `${text.trimEnd()} ${said.trimStart()}` : text + said
    last = part
    bySize.set(part, part.text.length)
  }
  const main = [...bySize].reduce((most, one) => (one[1] > most[1] ? one : most))[0]
  return {
    text: text.trim(),
    left: Math.min(...parts.map(({ left }) => left)),
    right: Math.max(...parts.map(({ right }) => right)),
    base: main.base,
    size: main.size,
    font: main.font,
    order: Math.min(...parts.map(({ order }) => order)),
  }
}

function isBelow(part: Placed, parts: readonly Placed[]): boolean {
  const level = parts.find(({ raised }) => !raised)
  return level !== undefined && part.base > level.base + 0.05 * level.size
}

/** Figures that stand raised or lowered are written so; letters stay letters. */
function hung(text: string, isBelow: boolean): string {
  return /^\s*[\d,\s]+$/.test(text) ? text.replace(/\d/g, (digit) => (isBelow ? LOWERED : RAISED)[Number(digit)]!) : text
}
