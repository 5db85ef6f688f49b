// Reads the dates of a whole text, sentence by sentence, so that each knows the year told just before it.
import type { DateValue } from '../model/date.ts'
import type { Span } from '../model/document.ts'
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
  return sentences.flatMap(({ start, end }) => {
    const sentence = text.slice(start, end)
    const found = findDates(sentence, { offset: start, published, nearYear })
    nearYear = yearTold(sentence)
    return found
  })
}
