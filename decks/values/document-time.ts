// The document's own date as the place from which "last month" and "Wednesday" are told.
import type { DateValue } from '../model/date.ts'
import { dayAt, dayNumber, monthsLater, weekOf } from './calendar.ts'
import { isoDay, told, two, type Scene, type Told } from './date-pattern.ts'
import { dateValue } from './date-value.ts'
import type { Unit } from './date-words.ts'

/** TIMEX3's codes for the parts of a day. */
export const DAY_PARTS: Readonly<Record<string, string>> = {
  morning: 'TMO',
  afternoon: 'TAF',
  evening: 'TEV',
  night: 'TNI',
  tonight: 'TNI',
  midday: 'TMI',
}

/** A value that follows from the document's date; `certain` says whether a card may use it. */
export function fromDocument(value: string | null, certain: boolean, more: Pick<DateValue, 'part' | 'approximate'> = {}): Told {
  const date = value === null ? null : dateValue(value, more)
  if (value === null || !date) return told('date', value ?? 'X', 'vague')
  return certain
    ? { is: 'told', kind: 'date', timex: value, value: date, basis: 'document', flags: [] }
    : { is: 'told', kind: 'date', timex: value, value: null, basis: 'document', flags: ['vague'], likely: value }
}

/** The document's day as a number; null when it has no day. */
export function dayNumberOf(scene: Scene): number | null {
  const day = scene.today?.day
  return day ? dayNumber(day.year, day.month, day.day) : null
}

/** The day so many days from the document's, as `2022-03-23`. */
export function dayFrom(scene: Scene, days: number): string | null {
  const today = dayNumberOf(scene)
  return today === null ? null : isoDay(dayAt(today + days))
}

/** The week, month, quarter, year ... so many units from the document's. */
export function unitFrom(scene: Scene, unit: Unit, count: number): string | null {
  const { today } = scene
  if (!today) return null
  const { year, month } = today
  const day = dayNumberOf(scene)
  switch (unit) {
    case 'century':
      return two(Math.floor(year / 100) + count)
    case 'decade':
      return String(Math.floor(year / 10) + count)
    case 'year':
      return String(year + count)
    case 'quarter': {
      if (month === null) return null
      const moved = monthsLater(year, month, count * 3)
      return `${moved.year}-Q${Math.ceil(moved.month / 3)}`
    }
    case 'month': {
      if (month === null) return null
      const moved = monthsLater(year, month, count)
      return `${moved.year}-${two(moved.month)}`
    }
    case 'week': {
      if (day === null) return null
      const { year: weekYear, week } = weekOf(day + count * 7)
      return `${weekYear}-W${two(week)}`
    }
    case 'day':
      return dayFrom(scene, count)
    case 'hour':
    case 'minute':
    case 'second':
      return null
  }
}
