// What can be done with a date once it is a value: ordered, compared, printed. Reading words into values is find-dates.ts.
import type { DateValue, Precision } from '../model/date.ts'
import { dayAt, dayNumber, daysInMonth, weekStart } from './calendar.ts'
import { MONTHS, seasonName } from './date-words.ts'

/** Day numbers (days since 1970-01-01), both inclusive; infinite where a range is open. */
export interface Bounds {
  readonly from: number
  readonly to: number
}

const SHAPES: readonly (readonly [Precision, RegExp])[] = [
  ['day', /^\d{4}-\d\d-\d\d$/],
  ['week', /^\d{4}-W\d\d$/],
  ['quarter', /^\d{4}-Q[1-4]$/],
  ['season', /^\d{4}-(?:SP|SU|FA|WI)$/],
  ['month', /^\d{4}-\d\d$/],
  ['year', /^(?:BC)?\d{4}$/],
  ['decade', /^(?:BC)?\d{3}$/],
  ['century', /^(?:BC)?\d\d$/],
]

/** Which precision a value of `DateValue` has by its shape; null when it is none. */
export function precisionOf(value: string): Precision | null {
  if (value.includes('/')) {
    const [start = '', end = '', rest] = value.split('/')
    if (rest !== undefined || (start === '' && end === '')) return null
    return [start, end].every((side) => side === '' || (precisionOf(side) ?? 'range') !== 'range') ? 'range' : null
  }
  return SHAPES.find(([, shape]) => shape.test(value))?.[0] ?? null
}

/** A value from its written form; null when the form is unknown or the day does not exist. */
export function dateValue(value: string, more: Pick<DateValue, 'part' | 'approximate'> = {}): DateValue | null {
  const precision = precisionOf(value)
  if (!precision || !exists(value)) return null
  return {
    value,
    precision,
    ...(more.part ? { part: more.part } : {}),
    ...(more.approximate ? { approximate: true } : {}),
  }
}

function exists(value: string): boolean {
  if (value.includes('/')) return value.split('/').every((side) => side === '' || exists(side))
  const match = /^(\d{4})-(\d\d)(?:-(\d\d))?$/.exec(value)
  if (!match) {
    const week = /W(\d\d)$/.exec(value)
    return !week || (Number(week[1]) >= 1 && Number(week[1]) <= 53)
  }
  const month = Number(match[2])
  if (month < 1 || month > 12) return false
  const day = match[3] === undefined ? 1 : Number(match[3])
  return day >= 1 && day <= daysInMonth(Number(match[1]), month)
}

/** The first and last day that the value covers. "early" and the like narrow a value to a third of it. */
export function boundsOf(date: DateValue): Bounds {
  if (date.value.includes('/')) {
    const [start = '', end = ''] = date.value.split('/')
    const part = start && end ? {} : date.part ? { part: date.part } : {}
    return {
      from: start ? boundsOf({ value: start, precision: 'year', ...part }).from : -Infinity,
      to: end ? boundsOf({ value: end, precision: 'year', ...part }).to : Infinity,
    }
  }
  const whole = spanOf(date.value)
  if (!date.part) return whole
  const third = Math.max(0, Math.floor((whole.to - whole.from) / 3))
  if (date.part === 'start') return { from: whole.from, to: whole.from + third }
  if (date.part === 'end') return { from: whole.to - third, to: whole.to }
  return { from: whole.from + third, to: whole.to - third }
}

function spanOf(value: string): Bounds {
  const before = value.startsWith('BC')
  const digits = before ? value.slice(2) : value
  const head = Number(/^\d+/.exec(digits)?.[0] ?? 0)
  const tail = digits.slice(5)
  if (digits.length <= 4) return yearSpan(head, 10 ** (4 - digits.length), before)
  if (/^W\d/.test(tail)) {
    const monday = weekStart(head, Number(tail.slice(1)))
    return { from: monday, to: monday + 6 }
  }
  if (tail.startsWith('Q')) return monthSpan(head, Number(tail.slice(1)) * 3 - 2, 3)
  const season = ['SP', 'SU', 'FA', 'WI'].indexOf(tail)
  if (season >= 0) return monthSpan(head, 3 + season * 3, 3)
  if (tail.length === 2) return monthSpan(head, Number(tail), 1)
  const day = dayNumber(head, Number(tail.slice(0, 2)), Number(tail.slice(3)))
  return { from: day, to: day }
}

/** Years are astronomical inside: 44 BC is -43, and its decade (440s BC: 449 to 440) runs backwards. */
function yearSpan(head: number, size: number, before: boolean): Bounds {
  const first = before ? 1 - (head * size + size - 1) : head * size
  const last = before ? 1 - head * size : head * size + size - 1
  return { from: dayNumber(first, 1, 1), to: dayNumber(last, 12, 31) }
}

function monthSpan(year: number, month: number, months: number): Bounds {
  const end = month + months - 1
  const endYear = end > 12 ? year + 1 : year
  const endMonth = end > 12 ? end - 12 : end
  return { from: dayNumber(year, month, 1), to: dayNumber(endYear, endMonth, daysInMonth(endYear, endMonth)) }
}

/** The year in which the value begins (BC years are negative: -44 is 44 BC); for a range open at the left, its end; null for centuries and decades. */
export function yearOf(date: DateValue): number | null {
  const side = date.value.split('/').find((part) => part !== '') ?? ''
  const match = /^(BC)?(\d{4})/.exec(side)
  return match ? Number(match[2]) * (match[1] ? -1 : 1) : null
}

/** Orders by first day, then by last day: negative when `a` comes before `b`. */
export function compareDates(a: DateValue, b: DateValue): number {
  const left = boundsOf(a)
  const right = boundsOf(b)
  if (left.from !== right.from) return left.from < right.from ? -1 : 1
  if (left.to !== right.to) return left.to < right.to ? -1 : 1
  return 0
}

/** Whether both name the same stretch of time as finely; "about" makes no difference, "late" does. */
export function sameDate(a: DateValue, b: DateValue): boolean {
  return a.value === b.value && a.part === b.part
}

/** A date as a person writes it: "23 March 2022", "late February 2022", "the 2000s", "2017 to 2019", "since 1982". `parseDate` reads it back. */
export function printDate(date: DateValue): string {
  const { value, part } = date
  const text = value.includes('/') ? printRange(value, part) : withPart(printOne(value), part)
  return date.approximate ? `about ${text}` : text
}

function withPart(text: string, part: DateValue['part']): string {
  if (!part) return text
  const the = text.startsWith('the ') ? 'the ' : ''
  const rest = text.slice(the.length)
  return part === 'mid' ? `${the}mid-${rest}` : `${the}${part === 'start' ? 'early' : 'late'} ${rest}`
}

/** "early" and the like are kept only where a range has one end: there they belong to it. */
function printRange(value: string, part: DateValue['part']): string {
  const [start = '', end = ''] = value.split('/')
  if (!start) return `by ${withPart(printOne(end), part)}`
  return end ? `${printOne(start)} to ${printOne(end)}` : `since ${withPart(printOne(start), part)}`
}

function printOne(value: string): string {
  const before = value.startsWith('BC')
  const digits = before ? value.slice(2) : value
  const era = before ? ' BC' : ''
  const number = Number(/^\d+/.exec(digits)?.[0] ?? 0)
  if (digits.length === 2) return `the ${ordinal(number + 1)} century${era}`
  if (digits.length === 3) return `the ${number * 10}s${era}`
  const year = before || number >= 1000 ? `${number}${era}` : `AD ${number}`
  const tail = digits.slice(5)
  if (tail === '') return year
  if (/^W\d/.test(tail)) {
    const monday = dayAt(weekStart(number, Number(tail.slice(1))))
    return `the week of ${monday.day} ${monthName(monday.month)} ${monday.year}`
  }
  if (tail.startsWith('Q'))
    return `the ${['first', 'second', 'third', 'fourth'][Number(tail.slice(1)) - 1] ?? ''} quarter of ${year}`
  if (/[A-Z]/.test(tail)) return `${seasonName(tail)} ${year}`
  const month = monthName(Number(tail.slice(0, 2)))
  return tail.length === 2 ? `${month} ${year}` : `${Number(tail.slice(3))} ${month} ${year}`
}

function monthName(month: number): string {
  return MONTHS[month - 1] ?? ''
}

/** "20th", "21st", "112th". */
export function ordinal(number: number): string {
  const teen = number % 100 >= 11 && number % 100 <= 13
  const ending = teen ? 'th' : number % 10 === 1 ? 'st' : number % 10 === 2 ? 'nd' : number % 10 === 3 ? 'rd' : 'th'
  return `${number}${ending}`
}
