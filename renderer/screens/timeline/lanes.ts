// The lanes of a drawing from top to bottom, and where their rows lie. They stay where they are while one zooms.
import { laneOf, TIMELINE_LANES, type TimelineEvent, type TimelineLane } from '../../../decks/index.ts'

export const LANE_NAMES: Readonly<Record<TimelineLane, string>> = {
  shifts: 'Turning points',
  ranges: 'Stretches of time',
  dates: 'Dates',
}

const MOST_ROWS: Readonly<Record<TimelineLane, number>> = { shifts: 2, ranges: 2, dates: 5 }
/** px of a row: a turning point says when, what was and what it became. */
export const ROW: Readonly<Record<TimelineLane, number>> = { shifts: 76, ranges: 50, dates: 50 }
/** px for a lane's name above its rows, and for its foot, where every event has its mark. */
const NAME = 24
export const FOOT = 16
/** px for the years above: they are in sight however far down one looks. */
const AXIS = 26

export interface LanePlace {
  readonly lane: TimelineLane
  /** px from the top. */
  readonly top: number
  readonly rowsTop: number
  readonly rows: number
  readonly foot: number
  readonly bottom: number
}

export interface Lanes {
  readonly places: readonly LanePlace[]
  readonly rows: Readonly<Record<TimelineLane, number>>
  readonly height: number
}

/** Lanes for what there is: none for what there is not, and no more rows than events. */
export function lanesFor(events: readonly TimelineEvent[]): Lanes {
  const rows: Record<TimelineLane, number> = { shifts: 0, ranges: 0, dates: 0 }
  for (const event of events) rows[laneOf(event)]++
  const places: LanePlace[] = []
  let top = AXIS
  for (const lane of TIMELINE_LANES) {
    // Few events seldom stand all above one another.
    rows[lane] = Math.min(rows[lane], 1 + Math.ceil(rows[lane] / 2), MOST_ROWS[lane])
    if (rows[lane] === 0) continue
    const rowsTop = top + NAME
    const foot = rowsTop + rows[lane] * ROW[lane]
    places.push({ lane, top, rowsTop, rows: rows[lane], foot, bottom: foot + FOOT })
    top = foot + FOOT
  }
  return { places, rows, height: top }
}
