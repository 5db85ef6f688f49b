import type { BatchId, CardId, DeckId, DocumentId, NoteId } from './id.ts'
import type { Kind } from './finding.ts'

export type Phase = 'new' | 'learning' | 'review' | 'relearning'

/** A day's number, counted in study days since 1970-01-01: a study day begins at 04:00 local. */
export type StudyDay = number

/** What FSRS knows of a card; a new card has none to misread. */
export interface Memory {
  /** Days until retrievability has fallen to 0.9. */
  readonly stability: number
  /** 1 (easy) to 10 (hard). */
  readonly difficulty: number
  /** ms since 1970, UTC. */
  readonly lastReview: number
  /** Minutes east of UTC at the last review, as `reviews` keeps it: the study day follows from it. */
  readonly lastOffset: number
}

/** Which list a card waits in. Suspended cards wait in none; a buried one comes back by itself on `buriedUntil`. */
export type Queue = 'new' | 'learning' | 'review' | 'suspended'

/** One prompt and answer of a note: its place in time. */
export interface Card {
  readonly id: CardId
  readonly note: NoteId
  /** Which template (or cloze number minus one) of the note. */
  readonly ord: number
  readonly deck: DeckId
  readonly kind: Kind | null
  readonly document: DocumentId | null
  readonly phase: Phase
  readonly queue: Queue
  /** `new`: position in the order of adding. learning and relearning within the day: ms since 1970. review: study day number. */
  readonly due: number
  /** Index into the learning or relearning steps; 0 otherwise. */
  readonly step: number
  readonly memory: Memory | null
  /** The days the last interval was given as; 0 while learning. */
  readonly interval: number
  readonly reviews: number
  readonly lapses: number
  readonly flag: 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7
  /** Not shown before this study day; 0 when not buried. */
  readonly buriedUntil: StudyDay
  readonly createdAt: number
  readonly changedAt: number
  readonly batch?: BatchId
}
