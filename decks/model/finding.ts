import type { DateValue } from './date.ts'
import type { Span } from './document.ts'

export type Kind = 'fact' | 'date' | 'shift'

/** Who changed what, from what, to what, when and why; null is "the text does not say". */
export interface Shift {
  readonly actor: string | null
  readonly issue: string | null
  readonly before: string | null
  readonly after: string | null
  readonly when: string | null
  readonly why: string | null
}

/** One question and its answer, as the writer made them; the answer's place in the text where it is verbatim. */
export interface WrittenCard {
  readonly prompt: string
  readonly answer: string
  /** The document's title and the heading above, shown with the prompt; null where they would give the answer away. */
  readonly context: string | null
  /** Where the answer stands in the document; null when it was derived (a date resolved in brackets). */
  readonly at: Span | null
}

/** What was found in one place, with the cards written from it. */
export interface Finding {
  readonly kind: Kind
  /** The source sentence (or sentences): its quote is `text.slice(start, end)`. */
  readonly span: Span
  /** The words that matter within it: what is marked in the document. For a shift, `was` is the before. */
  readonly marks: readonly Mark[]
  readonly date: DateValue | null
  readonly shift: Shift | null
  /** 0 to 1: how much a teacher would want it asked. */
  readonly score: number
  readonly flags: readonly string[]
  readonly cards: readonly WrittenCard[]
  /** Kind + normalised answer + normalised heads of the clause: how a later reading knows the same finding again. No offsets, no document. */
  readonly matchKey: string
}

export interface Mark extends Span {
  readonly ink: 'fact' | 'date' | 'was' | 'now'
}

/** A candidate that a gate stopped, and why; one plain sentence. */
export interface LeftOut extends Span {
  readonly gate: string
  readonly why: string
}

/** What reading one document's clean text gives. */
export interface Reading {
  readonly findings: readonly Finding[]
  readonly leftOut: readonly LeftOut[]
  /** Sentences, in order: "sentence 31 of 188". */
  readonly sentences: readonly Span[]
}
