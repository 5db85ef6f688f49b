import type { StudyDay } from './card.ts'
import type { Kind } from './finding.ts'
import type { DeckId, DocumentId, Id } from './id.ts'

export type ExamId = Id<'exam'>
export type MockId = Id<'mock'>
export type ForecastId = Id<'forecast'>

/** Whose cards an exam asks: those of any of these decks, documents or tags, and among them those of these kinds. All empty is everything. */
export interface ExamScope {
  /** Each with all beneath it. */
  readonly decks: readonly DeckId[]
  readonly documents: readonly DocumentId[]
  /** Each with the tags beneath it. */
  readonly tags: readonly string[]
  /** `own` are cards that were not found in a document. */
  readonly kinds: readonly (Kind | 'own')[]
}

/** What was decided about an exam's cards after the day: they go on as they are, or were set aside (suspended). */
export type AfterExam = 'goOn' | 'setAside'

export interface Exam {
  readonly id: ExamId
  readonly name: string
  /** When it begins: ms since 1970, UTC. */
  readonly at: number
  /** Minutes east of UTC there and then. */
  readonly utcOffset: number
  readonly scope: ExamScope
  /** Minutes to learn in on each weekday, Monday first. */
  readonly minutes: readonly number[]
  readonly daysOff: readonly StudyDay[]
  /** Null until the day is over and somebody said. */
  readonly after: AfterExam | null
  /** The score that came out, 0 to 1, if it was told. */
  readonly result: number | null
  readonly createdAt: number
  readonly changedAt: number
}

/** A share with the range that eight of ten come to lie in, all 0 to 1. */
export interface ShareRange {
  readonly mean: number
  readonly low: number
  readonly high: number
}

/** What was foretold on a study day; the last of a day stays, and what came is laid over it. */
export interface Forecast {
  /** Exam and day. */
  readonly id: ForecastId
  readonly exam: ExamId
  readonly day: StudyDay
  /** ms since 1970, UTC. */
  readonly at: number
  /** If the exam were today. */
  readonly today: ShareRange
  /** On the day, by plan. */
  readonly onDay: ShareRange
  /** The exam's cards, and how many of them had been seen. */
  readonly cards: number
  readonly seen: number
}
