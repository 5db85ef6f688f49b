// Reads the dates of a whole text, sentence by sentence, so that each knows the year told just before it.
import type { DateValue } from '../model/date.ts'
import type { Span } from '../model/document.ts'
import { countFrom, type Anchor } from './anchored.ts'
import type { DateExpression } from './date-expression.ts'
import { findDates } from './find-dates.ts'
import { yearTold } from './year-position.ts'

/**
 * Finds the expressions of time in a text.
 * @param sentences its sentences, in order
 * @param published the document's own date, or null
 */
export function readDates(text: string, sentences: readonly Span[], published: DateValue | null): DateExpression[] {
  let nearYear: number | null = null
  let anchor: Anchor | null = null
  return sentences.flatMap(({ start, end }) => {
    const sentence = text.slice(start, end)
    const { dates, last } = countFrom(findDates(sentence, { offset: start, published, nearYear }), sentence, start, anchor)
    nearYear = lastYear(dates) ?? yearTold(sentence)
    anchor = last
    return dates
  })
}

/** The year of the last date that its own words tell, a range's last; years before Christ are negative. */
function lastYear(found: readonly DateExpression[]): number | null {
  const told = found.findLast(({ value, basis, flags }) => value && basis === 'stated' && !flags.includes('suspect'))
  const last = told?.value?.value.split('/').findLast((side) => side !== '')
  const year = /^(BC)?(\d{4})/.exec(last ?? '')
  return year ? Number(year[2]) * (year[1] ? -1 : 1) : null
}
