// What can happen to a card's schedule besides a grade; each is an event of the log.
import type { Card, Grade, Memory, Placement, Preset, Review, ReviewId, StudyDay } from '../model/index.ts'
import { parametersId } from './fsrs.ts'
import type { NewReview } from './grade.ts'
import { queueOf, tookOf } from './grade.ts'
import { studyDay } from './study-day.ts'

interface Moment {
  readonly at: number
  readonly utcOffset: number
}

/**
 * Makes a card new again: its memory is forgotten, its history is kept.
 * @param position where it stands among the new cards
 */
export function reset(
  card: Card,
  position: number,
  { at, utcOffset }: Moment,
): { readonly card: Card; readonly review: NewReview } {
  const placement: Placement = { phase: 'new', step: 0, due: position, interval: 0 }
  return {
    card: {
      ...card,
      ...placement,
      queue: card.queue === 'suspended' ? 'suspended' : 'new',
      memory: null,
      reviews: 0,
      lapses: 0,
      changedAt: at,
    },
    review: event(card, 'reset', { at, utcOffset }, { placement }),
  }
}

/** Moves a card to a study day, as a review card; its memory stays. */
export function setDue(
  card: Card,
  day: StudyDay,
  { at, utcOffset }: Moment,
): { readonly card: Card; readonly review: NewReview } {
  const interval = Math.max(1, day - studyDay(at, utcOffset))
  const placement: Placement = { phase: 'review', step: 0, due: day, interval }
  return {
    card: { ...card, ...placement, queue: card.queue === 'suspended' ? 'suspended' : 'review', changedAt: at },
    review: event(card, 'setDue', { at, utcOffset }, { placement }),
  }
}

/** Gives a card the memory it had elsewhere, where its log did not come along. */
export function seed(
  card: Card,
  memory: Memory,
  placement: Placement,
  preset: Pick<Preset, 'parameters'>,
): { readonly card: Card; readonly review: NewReview } {
  const moment = { at: memory.lastReview, utcOffset: memory.lastOffset }
  const { stability, difficulty } = memory
  return {
    card: {
      ...card,
      ...placement,
      memory,
      queue: card.queue === 'suspended' ? 'suspended' : queueOf(placement.phase),
    },
    review: { ...event(card, 'seed', moment, { placement }), stability, difficulty, parameters: parametersId(preset) },
  }
}

/** An answer that does not bend the schedule: the card stays as it is, the log keeps what was known. */
export function cram(card: Card, given: Grade, took: number, { at, utcOffset }: Moment): NewReview {
  return { ...event(card, 'cram', { at, utcOffset }, {}), grade: given, took: tookOf(took) }
}

/** The event that takes another back. */
export function undoOf(undone: Pick<Review, 'card'> & { readonly id: ReviewId }, moment: Moment): NewReview {
  return event({ id: undone.card }, 'undo', moment, { undoes: undone.id })
}

function event(
  card: Pick<Card, 'id'>,
  kind: Review['kind'],
  { at, utcOffset }: Moment,
  more: { readonly placement?: Placement; readonly undoes?: ReviewId },
): NewReview {
  return {
    card: card.id,
    at,
    utcOffset,
    kind,
    grade: null,
    took: 0,
    stability: null,
    difficulty: null,
    placement: more.placement ?? null,
    parameters: '',
    undoes: more.undoes ?? null,
  }
}
