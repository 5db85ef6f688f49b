import type { CardId, ReviewId } from './id.ts'
import type { Phase } from './card.ts'

export const GRADES = ['again', 'hard', 'good', 'easy'] as const
export type Grade = (typeof GRADES)[number]

/** The choice that a grade made about when the card comes back; recorded, so that a replay need not guess it (fuzz, balance). */
export interface Placement {
  readonly phase: Phase
  readonly step: number
  /** As `Card.due`. */
  readonly due: number
  readonly interval: number
}

/**
 * One event of the append-only log. Stability and difficulty always equal a replay of the log; `placement` is a recorded choice.
 * `review` counts for the schedule; `cram` and `mock` do not bend it; `reset` forgets; `setDue` moves; `seed` carries a state that came from
 * elsewhere without its log; `undo` takes back the event it names.
 */
export interface Review {
  /** Device, then a counter: two machines never mint the same. Sorts in the order of writing on one device. */
  readonly id: ReviewId
  readonly card: CardId
  /** ms since 1970, UTC. */
  readonly at: number
  /** Minutes east of UTC where it happened: the study day comes from the event, so two machines replay alike. */
  readonly utcOffset: number
  readonly kind: 'review' | 'cram' | 'mock' | 'reset' | 'setDue' | 'seed' | 'undo'
  readonly grade: Grade | null
  /** ms from prompt to grade, capped at 60,000. */
  readonly took: number
  readonly stability: number | null
  readonly difficulty: number | null
  readonly placement: Placement | null
  /** Which FSRS parameters computed it. */
  readonly parameters: string
  /** For `undo`: the event taken back. */
  readonly undoes: ReviewId | null
}
