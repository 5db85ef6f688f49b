// One answer: the card as it then stands, and the event that the log keeps of it.
import type { Card, Grade, Phase, Preset, Queue, Review } from '../model/index.ts'
import { parametersId } from './fsrs.ts'
import type { Calendar } from './fuzz.ts'
import { outcomesOf } from './place.ts'
import { lastSeen } from './study-day.ts'

/** An event before storage gives it its id. */
export type NewReview = Omit<Review, 'id'>

/** Longer than this and somebody was fetching coffee. */
const LONGEST_ANSWER = 60_000

/**
 * Grades a card.
 * @param took ms from prompt to grade; capped at 60,000
 * @param at ms since 1970, UTC
 * @param utcOffset minutes east of UTC
 * @param seed decides the fuzz, and `calendar` the load; see `nextStates`
 * @returns the card, the event, and what is to be done if this lapse makes it a leech
 */
export function grade(
  card: Card,
  given: Grade,
  took: number,
  preset: Preset,
  at: number,
  utcOffset: number,
  seed: string | null,
  calendar: Calendar | null = null,
): { readonly card: Card; readonly review: NewReview; readonly leech: Preset['leechAction'] | null } {
  const { memory, placement } = outcomesOf(card, preset, at, utcOffset, seed, calendar)(given)
  const lapsed = given === 'again' && card.phase === 'review'
  const { lastReview, lastOffset } = lastSeen(card.memory, at, utcOffset)
  const lapses = card.lapses + (lapsed ? 1 : 0)
  return {
    card: {
      ...card,
      ...placement,
      queue: queueOf(placement.phase),
      memory: { ...memory, lastReview, lastOffset },
      reviews: card.reviews + 1,
      lapses,
      changedAt: at,
    },
    review: {
      card: card.id,
      at,
      utcOffset,
      kind: 'review',
      grade: given,
      took: tookOf(took),
      ...memory,
      placement,
      parameters: parametersId(preset),
      undoes: null,
    },
    leech: lapsed && isLeech(lapses, preset.leechAt) ? preset.leechAction : null,
  }
}

/** Whether this many lapses are worth a word: at the threshold, then every half of it again. */
export function isLeech(lapses: number, leechAt: number): boolean {
  if (leechAt <= 0 || lapses < leechAt) return false
  return (lapses - leechAt) % Math.max(1, Math.ceil(leechAt / 2)) === 0
}

/** ms an answer took, as the log keeps it: whole, and at most a minute. */
export function tookOf(took: number): number {
  return Math.min(Math.max(0, Math.round(took) || 0), LONGEST_ANSWER)
}

/** The queue a card of this phase waits in when it is not suspended. */
export function queueOf(phase: Phase): Queue {
  return phase === 'relearning' ? 'learning' : phase
}
