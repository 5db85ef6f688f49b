// The day a page was published, as pages write it: whole days only, in a byline, a stamp, a tag's attribute or an address.
import type { DateValue } from '../model/date.ts'
import type { Span } from '../model/document.ts'
import { daysInMonth } from '../values/calendar.ts'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTH =
  '(?<m>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const YEAR = '(?<y>(?:1[5-9]|20)\\d\\d)'
const DAY = '(?<d>\\d{1,2})'

const WRITTEN = [
  new RegExp(`\\b${DAY}(?:st|nd|rd|th)?(?: of)?[ -]${MONTH}\\.?,?[ -]${YEAR}\\b`, 'i'),
  new RegExp(`\\b${MONTH}\\.? ${DAY}(?:st|nd|rd|th)?,? ${YEAR}\\b`, 'i'),
  new RegExp(`\\b${YEAR}[-/.](?<m>\\d{1,2})[-/.]${DAY}(?!\\d)`),
  new RegExp(`\\b${YEAR}[ ,]+${MONTH}\\.? ${DAY}\\b`, 'i'),
]
const FIGURES = /\b(?<a>\d{1,2})(?<sign>[./-])(?<b>\d{1,2})\k<sign>(?<y>(?:19|20)\d\d)\b/
const IN_ADDRESS = [
  new RegExp(`/${YEAR}/${MONTH}/${DAY}(?=[/?#.-]|$)`, 'i'),
  new RegExp(`/${YEAR}/(?<m>\\d{1,2})/${DAY}(?=[/?#.-]|$)`),
  /[/_-](?<y>(?:19|20)\d\d)-(?<m>\d\d)-(?<d>\d\d)(?!\d)/,
  /[/_-](?<y>(?:19|20)\d\d)(?<m>[01]\d)(?<d>[0-3]\d)(?=[/?#.-]|$)/,
]
const ISO = [/^(?<y>\d{4})-(?<m>\d\d)-(?<d>\d\d)(?!\d)/, /^(?<y>(?:19|20)\d\d)(?<m>[01]\d)(?<d>[0-3]\d)(?!\d)/]

export interface WrittenDay extends Span {
  readonly value: DateValue
}

/** The first whole day written in a line of at most some hundred characters, and where it stands. */
export function findDay(line: string): WrittenDay | null {
  if (!/\d{4}/.test(line)) return null
  const found = WRITTEN.flatMap((pattern) => readDay(pattern, line) ?? [])
  return found.sort((a, b) => a.start - b.start)[0] ?? dayInFigures(line)
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

function firstDay(patterns: readonly RegExp[], text: string): DateValue | null {
  for (const pattern of patterns) {
    const day = readDay(pattern, text)
    if (day) return day.value
  }
  return null
}

function readDay(pattern: RegExp, text: string): WrittenDay | null {
  const match = pattern.exec(text)
  const { y, m, d } = match?.groups ?? {}
  if (!match || !y || !m || !d) return null
  const month = /^\d/.test(m) ? Number(m) : MONTHS.indexOf(m.slice(0, 3).toLowerCase()) + 1
  const value = dayValue(Number(y), month, Number(d))
  return value && { start: match.index, end: match.index + match[0].length, value }
}

/** `27/11/2022` says which is the day only where the other cannot be a month. */
function dayInFigures(line: string): WrittenDay | null {
  const match = FIGURES.exec(line)
  if (!match?.groups) return null
  const [a, b, year] = [Number(match.groups['a']), Number(match.groups['b']), Number(match.groups['y'])]
  const isDayFirst = a > 12 || match.groups['sign'] === '.'
  const value = isDayFirst ? dayValue(year, b, a) : b > 12 || a === b ? dayValue(year, a, b) : null
  return value && { start: match.index, end: match.index + match[0].length, value }
}

function dayValue(year: number, month: number, day: number): DateValue | null {
  if (year < 1500 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  return { value: `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`, precision: 'day' }
}
