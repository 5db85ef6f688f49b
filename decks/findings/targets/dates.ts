// Dates worth asking: those with a value, told to the reader by the text or by the document's own date.
import type { Page } from '../page.ts'
import type { Statement } from '../statement.ts'
import type { Target } from '../target.ts'
import type { DateExpression } from '../../values/index.ts'

const HINTS = {
  day: 'which date?',
  month: 'which month and year?',
  season: 'which season and year?',
  quarter: 'which quarter and year?',
  year: 'which year?',
  decade: 'which decade?',
  century: 'which century?',
  range: 'which years?',
  week: 'which week?',
} as const

export function dateTargets(_page: Page, statement: Statement): Target[] {
  return statement.dates.flatMap((date) => {
    if (!date.value || date.flags.length > 0 || (date.kind !== 'date' && date.kind !== 'range')) return []
    if (!/\d/.test(date.text) && date.basis !== 'stated') return []
    // relative words are the source's own: "last month" is no answer
    if (
      date.basis === 'document' &&
      !/\d|january|february|march|april|may|june|july|august|september|october|november|december/i.test(date.text)
    )
      return []
    return [
      {
        kind: 'date' as const,
        start: date.start,
        end: date.end,
        hint: hintOf(date),
        date: date.value,
        amount: null,
        key: date.value.value,
        worth: 0.6,
      },
    ]
  })
}

export function hintOf(date: DateExpression): string {
  if (/^\d{4}$/.test(date.text)) return HINTS.year
  if (date.value?.precision === 'range' && !/\d{4}.*\d{2}/.test(date.text)) return 'when?'
  return HINTS[date.value?.precision ?? 'day']
}
