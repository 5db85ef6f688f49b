// A date that a person types, as an answer or in a field: the same grammar, and nothing but a date.
import type { DateValue } from '../model/date.ts'
import { dateValue, precisionOf } from './date-value.ts'
import { weekOf, dayNumber } from './calendar.ts'
import { findDates } from './find-dates.ts'

const LONGEST = 120

/**
 * Reads a text that is one date and nothing else: "23 March 2022", "in late February 2022", "2017-2019", "the 2000s", `2022-Q1`.
 * @returns null when it is no date, is more than a date, or does not tell its year
 */
export function parseDate(text: string): DateValue | null {
  const plain = text.trim().replace(/[.,;!?]+$/, '')
  if (plain === '' || plain.length > LONGEST) return null
  if (precisionOf(plain) && !/^\d{2,3}$/.test(plain)) return dateValue(plain)
  const week = /^the week of (.+)$/i.exec(plain)
  if (week) return weekHolding(parseDate(week[1] ?? ''))
  const lead = /^(?:in|on|at|during|since|by|from|between|until|till|before|after|through)\s/i.test(plain) ? '' : 'in '
  const sentence = lead + plain
  const [found, more] = findDates(sentence, { offset: 0, published: null, nearYear: null })
  if (!found?.value || more || found.flags.includes('suspect')) return null
  const around = sentence.slice(0, found.start) + sentence.slice(found.end)
  return /^\s*(?:(?:in|on|at|during|since|by|from|between|until|till|before|after|through|the)\s*)*$/i.test(around)
    ? found.value
    : null
}

function weekHolding(day: DateValue | null): DateValue | null {
  if (day?.precision !== 'day') return null
  const [year = 0, month = 1, date = 1] = day.value.split('-').map(Number)
  const { year: weekYear, week } = weekOf(dayNumber(year, month, date))
  return dateValue(`${String(weekYear).padStart(4, '0')}-W${String(week).padStart(2, '0')}`)
}
