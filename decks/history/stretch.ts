// Stretches of study days: their sums, and days put together to what a chart can show.
import type { StudyDay } from '../model/index.ts'
import { added, NOTHING, type DaySums } from './day-sums.ts'

/** The days of a history, of which those without anything are left out. */
export type Days = ReadonlyMap<StudyDay, DaySums>

/** A bar of a chart: `from` and `to` are study days, both included. */
export interface Stretch {
  readonly from: StudyDay
  readonly to: StudyDay
  readonly sums: DaySums
}

/** What a stretch of days comes to, both ends included. */
export function sumOver(days: Days, from: StudyDay, to: StudyDay): DaySums {
  let sums = NOTHING
  for (const [day, more] of days) if (day >= from && day <= to) sums = added(sums, more)
  return sums
}

/** Days from one to another in stretches of `length`; the last one ends with `to`, whatever its length would be. */
export function stretches(days: Days, from: StudyDay, to: StudyDay, length: number): Stretch[] {
  const found: { from: StudyDay; to: StudyDay; sums: DaySums }[] = []
  for (let start = from; start <= to; start += length)
    found.push({ from: start, to: Math.min(start + length - 1, to), sums: NOTHING })
  for (const [day, sums] of days) {
    const stretch = day >= from && day <= to ? found[Math.floor((day - from) / length)] : undefined
    if (stretch) stretch.sums = added(stretch.sums, sums)
  }
  return found
}

/** Two histories as one. */
export function together(histories: readonly Days[]): Days {
  const days = new Map<StudyDay, DaySums>()
  for (const history of histories) for (const [day, sums] of history) days.set(day, added(days.get(day) ?? NOTHING, sums))
  return days
}

/** Cards in review that are due today or have been before. */
export function dueBy(days: Days, today: StudyDay): number {
  let due = 0
  for (const [day, sums] of days) if (day <= today) due += sums.due
  return due
}

/** 0 for Monday to 6 for Sunday. Day 0, 1970-01-01, was a Thursday. */
export function weekdayOf(day: StudyDay): number {
  return (((day + 3) % 7) + 7) % 7
}
