// Days as a person studies them: they turn over at 04:00 local, so an evening after midnight still counts as that evening.
import type { Memory, StudyDay } from '../model/index.ts'

export const DAY = 86_400_000
export const MINUTE = 60_000
const ROLLOVER = 4 * 3_600_000

/**
 * The study day of a moment.
 * @param at ms since 1970, UTC
 * @param utcOffset minutes east of UTC at that moment
 */
export function studyDay(at: number, utcOffset: number): StudyDay {
  return Math.floor((at + utcOffset * MINUTE - ROLLOVER) / DAY)
}

/** The moment a study day begins: 04:00 where the offset holds, in ms since 1970, UTC. */
export function studyDayStart(day: StudyDay, utcOffset: number): number {
  return day * DAY + ROLLOVER - utcOffset * MINUTE
}

/** Study days from the last review to now; never negative, so that a clock set back counts no day twice. */
export function elapsedDays(memory: Pick<Memory, 'lastReview' | 'lastOffset'>, at: number, utcOffset: number): number {
  return Math.max(0, studyDay(at, utcOffset) - studyDay(memory.lastReview, memory.lastOffset))
}

/** Which moment stands as the last review: this one, unless its study day lies before the one remembered. */
export function lastSeen(memory: Memory | null, at: number, utcOffset: number): Pick<Memory, 'lastReview' | 'lastOffset'> {
  if (memory && studyDay(at, utcOffset) < studyDay(memory.lastReview, memory.lastOffset)) {
    return memory
  }
  return { lastReview: at, lastOffset: utcOffset }
}
