// An exam's day, its distance and its cards in words.
import { examDay, type Exam, type ShareRange } from '../../../decks/index.ts'
import { inWords } from '../../parts/index.ts'

const DAY = 86_400_000

/** "Monday 14 December, 09:00", with the year where it is not this one; on the clock of the place it was set in. */
export function momentWords({ at, utcOffset }: Pick<Exam, 'at' | 'utcOffset'>, now: number): string {
  const there = new Date(at + utcOffset * 60_000)
  const year = there.getUTCFullYear() === new Date(now).getUTCFullYear() ? {} : { year: 'numeric' as const }
  const day = there.toLocaleDateString('en-GB', { weekday: 'long', day: 'numeric', month: 'long', ...year, timeZone: 'UTC' })
  const time = there.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: 'UTC' })
  return `${day.replace(/(\d) /, '$1\u00a0')}, ${time}`
}

/** "today", "tomorrow", "in twenty-three days", "3 days ago". */
export function distanceWords(exam: Pick<Exam, 'at' | 'utcOffset'>, today: number): string {
  const days = examDay(exam) - today
  if (days === 0) return 'today'
  if (days === 1) return 'tomorrow'
  if (days === -1) return 'yesterday'
  return days > 0 ? `in ${inWords(days)} days` : `${inWords(-days)} days ago`
}

/** "14 December" of a study day. */
export function dayWord(day: number, month: 'long' | 'short' = 'long'): string {
  return new Date(day * DAY).toLocaleDateString('en-GB', { day: 'numeric', month, timeZone: 'UTC' }).replace(/(\d) /, '$1\u00a0')
}

/** 0.714 is 71. */
export function percent(share: number): number {
  return Math.round(100 * share)
}

/** "66 to 76". */
export function rangeWords({ low, high }: ShareRange): string {
  return `${percent(low)} to ${percent(high)}`
}

export function minutesWords(seconds: number): string {
  const minutes = Math.max(1, Math.round(seconds / 60))
  return `${inWords(minutes)} ${minutes === 1 ? 'minute' : 'minutes'}`
}
