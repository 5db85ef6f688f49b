// The marks below a timeline: days, months or years, as many as have room, at round places of the calendar.
import { dayAt, dayNumber } from '../../values/calendar.ts'
import type { DayRange } from './extent.ts'

export interface TimelineTick {
  /** Days since 1970-01-01. */
  readonly day: number
  readonly words: string
}

type Step = readonly [unit: 'day' | 'week' | 'month' | 'year', count: number, days: number]

const MONTH = 30.44
const YEAR = 365.2425
const STEPS: readonly Step[] = [
  ['day', 1, 1],
  ['week', 1, 7],
  ['week', 2, 14],
  ...([1, 3, 6] as const).map((count): Step => ['month', count, count * MONTH]),
  ...[1, 2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 2000, 5000].map((count): Step => ['year', count, count * YEAR]),
]

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/**
 * Marks between two days.
 * @param width px that the view has
 * @param apart px that two marks need between them
 */
export function timelineTicks(view: DayRange, width: number, apart = 84): TimelineTick[] {
  const perPx = (view.to - view.from) / Math.max(1, width)
  const [unit, count] = STEPS.find(([, , days]) => days >= apart * perPx) ?? STEPS.at(-1)!
  const ticks: TimelineTick[] = []
  if (unit === 'day' || unit === 'week') {
    const length = unit === 'day' ? count : 7 * count
    // Weeks begin with their Monday; every second one is counted from a fixed one.
    const first = Math.ceil((view.from - 4) / length) * length + 4
    for (let day = first; day <= view.to; day += length) ticks.push({ day, words: dayWords(day) })
    return ticks
  }
  const start = dayAt(Math.floor(view.from))
  if (unit === 'month') {
    for (let at = Math.floor((start.year * 12 + start.month - 1) / count) * count; ; at += count) {
      const [year, month] = [Math.floor(at / 12), (((at % 12) + 12) % 12) + 1]
      const day = dayNumber(year, month, 1)
      if (day > view.to) return ticks
      if (day >= view.from) ticks.push({ day, words: `${MONTHS[month - 1]} ${yearWords(year)}` })
    }
  }
  for (let year = Math.floor(start.year / count) * count; ; year += count) {
    const day = dayNumber(year, 1, 1)
    if (day > view.to) return ticks
    if (day >= view.from) ticks.push({ day, words: yearWords(year) })
  }
}

function dayWords(number: number): string {
  const { year, month, day } = dayAt(number)
  return `${day}\u00a0${MONTHS[month - 1]} ${yearWords(year)}`
}

/** Years are astronomical inside: 0 is 1 BC. */
function yearWords(year: number): string {
  return year > 0 ? String(year) : `${1 - year} BC`
}
