// A few days' play in an interval, so that cards learned together do not come back together for ever. Within the play the day is chosen by what
// falls due already: full days, easy days and days of siblings are passed by. Seeded, so that it can be shown beforehand.
import type { DayLoad, Preset, StudyDay } from '../model/index.ts'
import { fuzzRange } from './fsrs.ts'

/** What stands in the coming days already. */
export interface Calendar {
  /** Reviews that fall due on a study day. */
  readonly due: (day: StudyDay) => number
  /** Whether another card of the same note falls due that day. */
  readonly sibling: (day: StudyDay) => boolean
}

/** Below this many days an interval stands as it is. */
const LEAST = 2.5

/** How much of a usual day an easy day takes. */
const SHARES: Readonly<Record<DayLoad, number>> = { normal: 1, reduced: 0.5, minimum: 0.001 }
/** A day with a sibling is taken only where there is hardly another. */
const BESIDE_SIBLING = 0.001

/**
 * An interval moved within its range.
 * @param chance 0 to 1 (exclusive), or null for no fuzz
 * @param weight how welcome the card is, `days` from now; all days alike when absent
 */
export function fuzzed(
  days: number,
  elapsed: number,
  maximum: number,
  chance: number | null,
  weight?: (days: number) => number,
): number {
  const limited = Math.min(days, maximum)
  if (chance === null || limited < LEAST) return limited
  const { from, to } = fuzzRange(limited, elapsed, maximum)
  const range = Array.from({ length: to - from + 1 }, (_, i) => from + i)
  if (!weight) return Math.floor(chance * range.length) + from
  const weights = range.map(weight)
  let left = chance * weights.reduce((sum, one) => sum + one, 0)
  for (const [i, one] of weights.entries()) {
    left -= one
    if (left < 0) return from + i
  }
  return to
}

/**
 * How welcome a review is on a study day: the square of its emptiness, by the share the weekday takes, siblings apart.
 * A day twice as full is chosen a quarter as often.
 */
export function welcome(day: StudyDay, preset: Pick<Preset, 'easyDays'>, calendar: Calendar | null): number {
  const share = SHARES[preset.easyDays[weekday(day)] ?? 'normal']
  const full = (calendar?.due(day) ?? 0) + 1
  return (share / full ** 2) * (calendar?.sibling(day) ? BESIDE_SIBLING : 1)
}

/** 0 is Monday. Study day 0, 1 January 1970, was a Thursday. */
export function weekday(day: StudyDay): number {
  return (((day + 3) % 7) + 7) % 7
}

/** A number from 0 to 1 (exclusive) that follows from the words alone: FNV-1a, then MurmurHash3's finish. */
export function chanceFrom(...words: readonly (string | number)[]): number {
  let hash = 0x811c9dc5
  for (const sign of words.join('\u0000')) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}
