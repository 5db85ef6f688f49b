// Anki counts days from the one on which a collection was made; we count study days since 1970.
import type { StudyDay } from '../../model/index.ts'
import { DAY, MINUTE, studyDayStart } from '../../scheduling/study-day.ts'
import { numberAt, type Json } from './records.ts'

/** Minutes east of UTC at a moment, where the person is. */
export type OffsetAt = (at: number) => number

export interface Days {
  /** The study day that is day 0 of the collection. */
  readonly first: StudyDay
  /** Minutes east of UTC where the collection was made. */
  readonly offset: number
}

/**
 * @param crt seconds since 1970: 04:00 of the first day, where the collection was made
 * @param conf its options: newer ones say where that was (`creationOffset`, minutes west)
 */
export function daysOf(crt: number, conf: Json): Days {
  const west = numberAt(conf, 'creationOffset')
  const offset = west !== undefined && Math.abs(west) <= 900 ? -west : offsetOf(crt)
  return { first: Math.floor((crt * 1000 + offset * MINUTE) / DAY), offset }
}

/** Older collections do not say where they were made, but that it was 04:00 there: between -12 and +12 hours only one offset fits. */
function offsetOf(crt: number): number {
  const minutes = Math.round((4 * 3600 - (((crt % 86_400) + 86_400) % 86_400)) / 60)
  return minutes < -720 ? minutes + 1440 : minutes > 720 ? minutes - 1440 : minutes
}

/** A due number that is a moment rather than a day: the first second of 2001. */
export function isMoment(due: number): boolean {
  return due > 1e9
}

/** Where a day of the collection begins, in ms since 1970. */
export function startOf(days: Days, due: number, offsetAt: OffsetAt): number {
  const day = days.first + due
  return studyDayStart(day, offsetAt(day * DAY))
}
