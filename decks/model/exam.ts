import type { StudyDay } from './card.ts'
import type { Kind } from './finding.ts'
import type { CardId, DeckId, DocumentId, Id } from './id.ts'

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

/** How a question of a mock exam is asked. */
export const QUESTION_FORMS = ['choice', 'typed', 'cloze', 'trueFalse', 'order', 'match', 'first'] as const
export type QuestionForm = (typeof QUESTION_FORMS)[number]

/** What of a card a question rests on: the answer is shown with it. */
export interface QuestionSource {
  readonly card: CardId
  readonly kind: Kind | null
  readonly document: DocumentId | null
  readonly title: string | null
  readonly quote: string | null
}

/**
 * One question, whole: what is changed in a note later changes no exam that was sat.
 * `options` are shown in their order: of a choice one is right; of an order and a match they are what is put in place.
 */
export interface Question {
  readonly form: QuestionForm
  readonly prompt: string
  /** What it is about: the document's title or heading; null where the prompt says it. */
  readonly context: string | null
  readonly options: readonly string[]
  /** For a match: what stands on the left, in order. */
  readonly left: readonly string[]
  /** The right answer: a place in `options`, places in their right order, or words. */
  readonly right: number | readonly number[] | string
  readonly sources: readonly QuestionSource[]
}

/** What was answered: as `Question.right`; null is nothing. */
export type Given = number | readonly number[] | string | null

export interface Mock {
  readonly id: MockId
  readonly exam: ExamId
  /** ms since 1970, UTC, and minutes east of UTC. */
  readonly at: number
  readonly utcOffset: number
  readonly questions: readonly Question[]
  readonly given: readonly Given[]
  /** Places of questions marked for later. */
  readonly later: readonly number[]
  /** Where one stands. */
  readonly place: number
  /** ms it may take; null without a limit. */
  readonly limit: number | null
  /** ms it has been open. */
  readonly spent: number
  /** ms since 1970 when it was handed in; null until then. */
  readonly handedIn: number | null
  /** For each question 0 to 1, once handed in. */
  readonly marks: readonly number[]
}
