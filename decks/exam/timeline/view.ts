// The stretch of days that is looked at, and how looking nearer, farther and along changes it.
import type { DayRange } from './extent.ts'

/** Nearer than this a day would be wider than what is told of it. */
export const LEAST_SPAN = 10
/** Room beyond the first and the last event, as a share of all. */
const MARGIN = 0.04
const LEAST_MARGIN = 20

/** All there is, with a margin; null without an event. */
export function wholeOf(extents: readonly DayRange[]): DayRange | null {
  if (extents.length === 0) return null
  let [from, to] = [Infinity, -Infinity]
  for (const extent of extents) {
    from = Math.min(from, extent.from)
    to = Math.max(to, extent.to)
  }
  const margin = Math.max(LEAST_MARGIN, MARGIN * (to - from))
  return { from: from - margin, to: to + margin }
}

/**
 * Looks nearer (`by` above 1) or farther, around the place at `at` (0 is the left edge, 1 the right): the day there stays where it is
 * while there is room for that.
 */
export function zoomedBy(view: DayRange, by: number, at: number, whole: DayRange): DayRange {
  const span = Math.min(whole.to - whole.from, Math.max(LEAST_SPAN, (view.to - view.from) / by))
  const anchor = view.from + at * (view.to - view.from)
  return placed(anchor - at * span, span, whole)
}

/** Moves along by a share of what is seen; a positive one towards later days. */
export function movedBy(view: DayRange, share: number, whole: DayRange): DayRange {
  const span = view.to - view.from
  return placed(view.from + share * span, span, whole)
}

/** With this stretch in view: as it is where it was seen well, else around it. */
export function broughtIntoView(view: DayRange, stretch: DayRange, whole: DayRange): DayRange {
  const span = view.to - view.from
  const [edge, middle] = [0.06 * span, (stretch.from + stretch.to) / 2]
  const seen = Math.min(view.to, stretch.to) - Math.max(view.from, stretch.from)
  if (middle >= view.from + edge && middle <= view.to - edge) return view
  // What is longer than the view fills it already.
  if (seen >= 0.8 * span) return view
  return placed(middle - span / 2, span, whole)
}

/** Part of the way from one view to another: the middle moves evenly, the span by equal factors. `share` is 0 to 1. */
export function viewBetween(a: DayRange, b: DayRange, share: number): DayRange {
  if (share >= 1) return b
  const span = (a.to - a.from) ** (1 - share) * (b.to - b.from) ** share
  const [one, other] = [a.to - a.from, b.to - b.from]
  // A zoom around a day keeps that day in its place all the way: the ends follow the span.
  const way = Math.abs(one - other) < 1e-9 ? share : (span - one) / (other - one)
  const from = a.from + way * (b.from - a.from)
  return { from, to: from + span }
}

function placed(from: number, span: number, whole: DayRange): DayRange {
  const width = Math.min(span, whole.to - whole.from)
  const begin = Math.min(Math.max(from, whole.from), whole.to - width)
  return { from: begin, to: begin + width }
}
