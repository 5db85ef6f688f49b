// Where everything on a timeline is drawn, in px, so that no two words ever meet: each lane has rows, and whoever matters most is given a place
// first. What finds none keeps its mark on the lane's foot, to scale, and is a zoom or a key away.
import type { TimelineEvent } from './event.ts'
import type { DayRange } from './extent.ts'

export const TIMELINE_LANES = ['shifts', 'ranges', 'dates'] as const
export type TimelineLane = (typeof TIMELINE_LANES)[number]

export function laneOf({ kind, extent }: Pick<TimelineEvent, 'kind' | 'extent'>): TimelineLane {
  return kind === 'shift' ? 'shifts' : extent.lasts ? 'ranges' : 'dates'
}

/** Narrower than this, px, a stretch is drawn as a mark at its middle. */
export const THIN = 7
/** px between a mark and its words, and between one event and the next in its row. */
export const BESIDE = 8
const APART = 14
/** px that words take at most: where there are few events, more. */
export const WIDEST_LABEL = 290
const WIDE = 232
const FEW = 20
/** Longer than this share of the view, it is rather a ground than a mark. */
const LONG = 0.3
/** px that words keep from the edges of the view. */
const EDGE = 4
/** An open end fades over so many px. */
export const FADING = 56

export interface LaidEvent {
  /** Its place in the list that was given. */
  readonly at: number
  readonly lane: TimelineLane
  /** Its ends, px from the left edge of the view; beyond it they are cut. */
  readonly from: number
  readonly to: number
  /** It is as thin as a mark. */
  readonly thin: boolean
  /** Null where no row had room. */
  readonly label: { readonly row: number; readonly left: number; readonly width: number; readonly before: boolean } | null
}

export interface TimelinePage {
  readonly view: DayRange
  /** px. */
  readonly width: number
  readonly rows: Readonly<Record<TimelineLane, number>>
  /** px that an event's words take. */
  readonly widthOf: (at: number) => number
  /** It is given a place before all others; -1 for none. */
  readonly chosen: number
}

/** Lays out the events that are in view, in the order given; everything else follows from scale and score. */
export function layOutTimeline(
  events: readonly Pick<TimelineEvent, 'id' | 'kind' | 'extent' | 'score' | 'standing'>[],
  page: TimelinePage,
): LaidEvent[] {
  const { view, width, rows, widthOf, chosen } = page
  const scale = width / (view.to - view.from)
  const laid: LaidEvent[] = []
  for (const [at, event] of events.entries()) {
    const { extent } = event
    let from = (extent.from - view.from) * scale
    let to = (extent.to - view.from) * scale
    const fade = extent.open === null ? 0 : FADING
    if (to < -fade || from > width + fade) continue
    const thin = to - from < THIN && extent.open === null
    if (thin) from = to = (from + to) / 2
    if (extent.open === 'start') from -= FADING
    if (extent.open === 'end') to += FADING
    if (thin && (from < 0 || to > width)) continue
    laid.push({ at, lane: laneOf(event), from: Math.max(-THIN, from), to: Math.min(width + THIN, to), thin, label: null })
  }
  const most = Math.min(width - 2 * EDGE, laid.length <= FEW ? WIDEST_LABEL : WIDE)
  const emptyRows = (lane: TimelineLane): DayRange[][] => Array.from({ length: rows[lane] }, () => [])
  const taken = { shifts: emptyRows('shifts'), ranges: emptyRows('ranges'), dates: emptyRows('dates') }
  const before = (a: number, b: number): number => {
    const [one, other] = [events[laid[a]!.at]!, events[laid[b]!.at]!]
    return (
      Number(laid[b]!.at === chosen) - Number(laid[a]!.at === chosen) ||
      Number(other.standing !== 'open') - Number(one.standing !== 'open') ||
      other.score - one.score ||
      (one.id < other.id ? -1 : one.id > other.id ? 1 : 0)
    )
  }
  const inTurn = [...laid.keys()].sort(before)
  const place = (i: number, from: number): void => {
    const one = laid[i]!
    if (one.label) return
    const label = roomFor(one, Math.min(most, widthOf(one.at)), width, taken[one.lane], from)
    if (label) laid[i] = { ...one, label }
  }
  for (const i of inTurn) if (laid[i]!.at === chosen) place(i, 0)
  // A century is as long as the line: were it placed in its turn, it would find every row taken somewhere. The last row is for what is so long.
  for (const i of inTurn) if (laid[i]!.to - laid[i]!.from > LONG * width) place(i, rows[laid[i]!.lane] - 1)
  for (const i of inTurn) place(i, 0)
  return laid
}

/** The first row where an event with its words meets nobody; it is taken then. */
function roomFor(
  { from, to, thin }: LaidEvent,
  wide: number,
  width: number,
  rows: readonly DayRange[][],
  first: number,
): LaidEvent['label'] {
  const sides = sidesOf({ from, to, thin }, wide, width)
  for (let row = first; row < rows.length; row++) {
    const taken = rows[row]!
    for (const { left, before } of sides) {
      const needs = { from: Math.min(from, left) - APART / 2, to: Math.max(to, left + wide) + APART / 2 }
      if (taken.some((other) => other.from < needs.to && needs.from < other.to)) continue
      taken.push(needs)
      return { row, left, width: wide, before }
    }
  }
  return null
}

/** Where words may stand: beside a mark to its right or its left, beneath a stretch from its beginning or up to its end. */
function sidesOf({ from, to, thin }: Pick<LaidEvent, 'from' | 'to' | 'thin'>, wide: number, width: number) {
  const most = Math.max(EDGE, width - EDGE - wide)
  const [after, before] = thin ? [to + BESIDE, from - BESIDE - wide] : [from, to - wide]
  const sides = [
    { left: after, before: false },
    { left: before, before: true },
  ].filter(({ left }) => left >= EDGE && left <= most)
  if (sides.length > 0) return sides
  // Nowhere without being cut: pushed into view, towards its mark.
  return [{ left: Math.min(Math.max(after, EDGE), most), before: after > most }]
}

/** Which event a click is about: the one whose stretch is nearest to this place in its lane, within `reach` px; -1 for none. */
export function eventAt(laid: readonly LaidEvent[], lane: TimelineLane, x: number, reach = 12): number {
  let [best, off] = [-1, reach]
  for (const one of laid) {
    if (one.lane !== lane) continue
    const away = Math.max(one.from - x, x - one.to, 0)
    if (away < off) [best, off] = [one.at, away]
  }
  return best
}
