// Reads the dates of a whole text, sentence by sentence, so that each knows the year told just before it.
import type { DateValue } from '../model/date.ts'
import type { Span } from '../model/document.ts'
import { countFrom, type Anchor } from './anchored.ts'
import type { DateExpression, Story } from './date-expression.ts'
import { findDates } from './find-dates.ts'
import { yearTold } from './year-position.ts'

/**
 * Finds the expressions of time in a text.
 * @param sentences its sentences, in order
 * @param published the document's own date, or null
 * @param breaks where a new section begins: a story is not carried over it
 */
export function readDates(
  text: string,
  sentences: readonly Span[],
  published: DateValue | null,
  breaks: readonly number[] = [],
): DateExpression[] {
  let story: Told | null = null
  let furthest: number | null = null
  // what is still to come when it is written is no part of its story
  const written = Number(published?.value.slice(0, 4) ?? Infinity)
  let nearYear: number | null = null
  let anchor: Anchor | null = null
  return sentences.flatMap(({ start, end }, index) => {
    const sentence = text.slice(start, end)
    if (story && (index - story.told > LONGEST_STORY || breaks.some((at) => story && at > story.at && at <= start))) story = null
    const near: boolean = story !== null && index - story.told <= JUST && !/\n\s*\n/.test(text.slice(story.at, start))
    const context = { offset: start, published, nearYear, story: story && { ...story, near }, furthest }
    const { dates, last } = countFrom(findDates(sentence, context), sentence, start, anchor)
    nearYear = lastYear(dates, text) ?? (dates.some((date) => isAim(date, text)) ? null : yearTold(sentence))
    anchor = last
    story = storyAfter(story, dates, nearYear, index)
    // "Published 3 May 2021": when it was written is no part of its story either
    const isOwn = index < HEAD && dates.some(({ value }) => value && value.value === published?.value)
    if (story?.told === index && !isOwn && story.year >= (furthest ?? 0) && story.year <= written) furthest = story.year
    return dates
  })
}

interface Told extends Pick<Story, 'year' | 'from'> {
  /** Where its date stands, and in which sentence. */
  readonly at: number
  readonly told: number
}

/** Lines at the top among which the document's own date stands. */
const HEAD = 4
/** Sentences without a date of their own, after which nobody remembers the year. */
const LONGEST_STORY = 8
/** Sentences from a date to one that surely goes on from it. */
const JUST = 2

/** Another year ends the story, a day or month of the same takes it on. */
function storyAfter(before: Told | null, dates: readonly DateExpression[], year: number | null, told: number): Told | null {
  const last = dates.findLast(({ value, flags, kind }) => value && kind === 'date' && flags.length === 0)
  const match = /^(\d{4})-(\d\d(?:-\d\d)?)$/.exec(last?.value?.value ?? '')
  if (last && match) return { year: Number(match[1]), from: match[2] ?? '', at: last.start, told }
  return year === null || year === before?.year ? before : null
}

/** The year of the last date that its own words tell, a range's last; years before Christ are negative. */
function lastYear(found: readonly DateExpression[], text: string): number | null {
  const told = found.findLast(
    (date) => date.value && date.basis === 'stated' && !date.flags.includes('suspect') && !isAim(date, text),
  )
  const last = told?.value?.value.split('/').findLast((side) => side !== '')
  const year = /^(BC)?(\d{4})/.exec(last ?? '')
  return year ? Number(year[2]) * (year[1] ? -1 : 1) : null
}

/** "by 2035": what is aimed at is not when the next sentence's things happen. */
function isAim({ start }: DateExpression, text: string): boolean {
  return (
    /(?<!\p{L})by(?: the end of)?\s+$/iu.test(text.slice(Math.max(0, start - 20), start)) ||
    /^by\s/i.test(text.slice(start, start + 3))
  )
}
