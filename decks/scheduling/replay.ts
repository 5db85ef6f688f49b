// The log is the truth: stability and difficulty are what its events make of them, on any machine.
import type { Memory, Preset, Review, ReviewId } from '../model/index.ts'
import { engineFor } from './fsrs.ts'
import { isSound } from './sound.ts'
import { elapsedDays, lastSeen } from './study-day.ts'

/**
 * The memory that a card's events leave.
 * @param reviews one card's events, in the order of the log
 * An event that cannot be read is passed over: the others stand.
 * @returns null for a card that was never reviewed, or was reset
 */
export function replay(reviews: readonly Review[], preset: Pick<Preset, 'parameters'>): Memory | null {
  const engine = engineFor(preset)
  let memory: Memory | null = null
  for (const review of standing(reviews)) {
    if (!isSound(review)) continue
    if (review.kind === 'reset') memory = null
    else if (review.kind === 'seed' && review.stability !== null && review.difficulty !== null) {
      const { stability, difficulty, at, utcOffset } = review
      memory = { stability, difficulty, lastReview: at, lastOffset: utcOffset }
    } else if (review.kind === 'review' && review.grade !== null) {
      const days: number = memory ? elapsedDays(memory, review.at, review.utcOffset) : 0
      const { stability, difficulty } = engine.next(memory, days, review.grade)
      const { lastReview, lastOffset } = lastSeen(memory, review.at, review.utcOffset)
      memory = { stability, difficulty, lastReview, lastOffset }
    }
  }
  return memory
}

/** The events that nothing took back, without the `undo` events themselves; an undo that was undone gives its event back. */
export function standing(reviews: readonly Review[]): readonly Review[] {
  if (!reviews.some((review) => review.kind === 'undo')) return reviews
  const takenBack = new Set<ReviewId>()
  for (const review of reviews.toReversed()) {
    if (review.kind === 'undo' && review.undoes !== null && !takenBack.has(review.id)) takenBack.add(review.undoes)
  }
  return reviews.filter((review) => review.kind !== 'undo' && !takenBack.has(review.id))
}
