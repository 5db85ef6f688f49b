// The day a page was published, as pages write it: in a byline or stamp, in a tag's attribute, in an address.
import type { DateValue } from '../model/date.ts'
import type { Span } from '../model/document.ts'
import { findDates, parseDate } from '../values/index.ts'

/** A day as it is written in a line; null where `05/06/2022` does not say which is the month. */
export interface WrittenDay extends Span {
  readonly value: DateValue | null
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const IN_ADDRESS = [
  /\/(?<y>(?:19|20)\d\d)\/(?<m>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\/(?<d>\d{1,2})(?=[/?#.-]|$)/i,
  /\/(?<y>(?:19|20)\d\d)\/(?<m>\d{1,2})\/(?<d>\d{1,2})(?=[/?#.-]|$)/,
  /[/_-](?<y>(?:19|20)\d\d)-(?<m>\d\d)-(?<d>\d\d)(?!\d)/,
  /[/_-](?<y>(?:19|20)\d\d)(?<m>[01]\d)(?<d>[0-3]\d)(?=[/?#.-]|$)/,
]
const ISO = [/^(?<y>\d{4})-(?<m>\d\d)-(?<d>\d\d)(?!\d)/, /^(?<y>(?:19|20)\d\d)(?<m>[01]\d)(?<d>[0-3]\d)(?!\d)/]

/** The first whole day written in a line, and where it stands. */
export function findDay(line: string): WrittenDay | null {
  if (!DAY_FIGURE.test(line)) return null
  return (
    datesIn(line).find(({ value, text }) => value?.precision === 'day' || /^\d{1,2}[./-]\d{1,2}[./-]\d{4}$/.test(text)) ?? null
  )
}

/** The first day written in a line, or else the first month with its year. */
export function dayOrMonth(line: string): DateValue | null {
  const values = datesIn(line).flatMap(({ value }) => value ?? [])
  return values.find(({ precision }) => precision === 'day') ?? values.find(({ precision }) => precision === 'month') ?? null
}

/** The day in a page's address: `/2024/november/25/`, `/2024/11/25/`, `2024-11-25`, `/20241125/`. */
export function dayInAddress(address: string): DateValue | null {
  return firstDay(IN_ADDRESS, address.slice(0, 2000))
}

/** A date in an attribute: ISO 8601 with or without a time, else as written out. The day is the one written, wherever that was. */
export function dayInAttribute(value: string): DateValue | null {
  const text = value.slice(0, 200).trim()
  return firstDay(ISO, text) ?? findDay(text)?.value ?? null
}

/** A month's name, or figures as days are written in figures: without them a year is all that a line can hold. Spares prose the search. */
const MAY_HOLD_DAY =
  /(?<!\p{L})(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)(?!\p{L}))|\d\s*\p{P}\s*\d|\d{6}/iu

/** The figure of a day, alone or inside `20220506`: "September 2009" has none, and need not be searched for a whole day. */
const DAY_FIGURE = /(?<!\d)\d{1,2}(?!\d)|\d{6}/

/** Dates that stand there with their year and all: nothing is taken from what surrounds them. */
function datesIn(line: string): (WrittenDay & { text: string })[] {
  if (!/\d{4}/.test(line) || !MAY_HOLD_DAY.test(line)) return []
  return findDates(line, { offset: 0, published: null, nearYear: null }).filter(
    ({ kind, basis }) => kind === 'date' && basis === 'stated',
  )
}

function firstDay(patterns: readonly RegExp[], text: string): DateValue | null {
  for (const pattern of patterns) {
    const { y, m, d } = pattern.exec(text)?.groups ?? {}
    if (!y || !m || !d) continue
    const month = /^\d/.test(m) ? m : String(MONTHS.indexOf(m.toLowerCase()) + 1)
    const value = parseDate(`${y}-${month.padStart(2, '0')}-${d.padStart(2, '0')}`)
    if (value?.precision === 'day') return value
  }
  return null
}
