// What the date reader says about words that tell a time: where they stand, what they mean, and how far that can be trusted.
import type { DateValue } from '../model/date.ts'

/**
 * `date`: a point or stretch of the calendar. `range`: two ends, or one with "since", "by", "until", "before", "after".
 * `duration`: a length ("three years", "a week before"). `set`: something that recurs. `time`: a time of day.
 */
export type DateKind = 'date' | 'range' | 'duration' | 'set' | 'time'

/** Where the value came from: the words alone, the document's own date, a year elsewhere in the text, or nowhere. */
export type DateBasis = 'stated' | 'document' | 'text' | 'none'

/**
 * `hypothetical`: under "if". `anaphoric`: points at a time told elsewhere ("at the time"). `suspect`: cannot be right as it stands.
 * `vague`: no calendar date can be given ("recently").
 */
export type DateFlag = 'hypothetical' | 'anaphoric' | 'suspect' | 'vague'

export interface DateExpression {
  /** Offsets in the document; `end` exclusive. A preposition ("in", "since") is never inside. */
  readonly start: number
  readonly end: number
  /** The words, verbatim. */
  readonly text: string
  /** The value where it is certain; null for durations, sets, times of day, and whatever cannot be fixed. "since 1982" is `1982/`, "by 2030" is `/2030`. */
  readonly value: DateValue | null
  readonly kind: DateKind
  readonly basis: DateBasis
  readonly flags: readonly DateFlag[]
  /** For a suspect or uncertain expression, the value it most likely means, written as a `DateValue.value`. */
  readonly likely?: string
  /** The best reading in TIMEX3's notation (`2022-03-23`, `P2Y`, `PRESENT_REF`), certain or not: for measuring, never for cards. */
  readonly timex: string
  /** Where a range is written out with both its ends, or carries a word more than its date: the dates inside, as TIMEX3 marks them. */
  readonly ends?: readonly { readonly start: number; readonly end: number; readonly timex: string }[]
}

/** Where a text stands in time that tells one thing after another. */
export interface Story {
  readonly year: number
  /** The month or day that it told last: `05`, `05-21`. */
  readonly from: string
  /** Whether that was just told, in the same paragraph. */
  readonly near: boolean
}

/** What surrounds the sentence that is read. */
export interface DateContext {
  /** Where the sentence begins in the document. */
  readonly offset: number
  /** The document's own date, or null: then "last month" has no value. */
  readonly published: DateValue | null
  /** A year told in the previous sentence, or null. */
  readonly nearYear: number | null
  readonly story?: Story | null
  /** The latest year that the text has told a day or month of. */
  readonly furthest?: number | null
}
