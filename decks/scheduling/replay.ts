// The log is the truth: stability and difficulty are what its events make of them, on any machine.
import type { Memory, Preset, Review, ReviewId } from '../model/index.ts'
import { engineFor } from './fsrs.ts'
import type { MemoryState } from './fsrs.ts'
import { isSound } from './sound.ts'
import { studyDay } from './study-day.ts'

/**
 * The memory that a card's events leave.
 * @param reviews one card's events, in the order of the log
 * An event that cannot be read is passed over: the others stand.
 * @returns null for a card that was never reviewed, or was reset
 */
export function replay(reviews: readonly Review[], preset: Pick<Preset, 'parameters'>): Memory | null {
  const engine = engineFor(preset)
  let state: MemoryState | null = null
  let last: Pick<Memory, 'lastReview' | 'lastOffset'> | null = null
  // Study day of `last`: a million events are gone through, so nothing is counted or made twice.
  let lastDay = 0
  for (const review of standing(reviews)) {
    const { kind, at, utcOffset } = review
    if (kind === 'reset') {
      state = null
      last = null
    } else if (kind === 'seed' && review.stability !== null && review.difficulty !== null) {
      state = { stability: review.stability, difficulty: review.difficulty }
      last = { lastReview: at, lastOffset: utcOffset }
      lastDay = studyDay(at, utcOffset)
    } else if (kind === 'review' && review.grade !== null) {
      const day = studyDay(at, utcOffset)
      state = engine.next(state, last ? Math.max(0, day - lastDay) : 0, review.grade)
      // As `lastSeen`: a clock set back moves nothing back.
      if (last && day < lastDay) continue
      last = { lastReview: at, lastOffset: utcOffset }
      lastDay = day
    }
  }
  return state && last && { stability: state.stability, difficulty: state.difficulty, ...last }
}

/**
 * The events that can be read and that nothing took back, without the `undo` events themselves; an undo that was undone gives its event back.
 */
export function standing(log: readonly Review[]): readonly Review[] {
  const reviews = log.every(isSound) ? log : log.filter(isSound)
  if (!reviews.some((review) => review.kind === 'undo')) return reviews
  const takenBack = new Set<ReviewId>()
  for (const review of reviews.toReversed()) {
    if (review.kind === 'undo' && review.undoes !== null && !takenBack.has(review.id)) takenBack.add(review.undoes)
  }
  return reviews.filter((review) => review.kind !== 'undo' && !takenBack.has(review.id))
}
