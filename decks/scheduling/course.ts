// The course of a card's memory as its log tells it: after each answer the chance of recall starts at one and falls along the forgetting curve.
import type { Grade, Memory, Preset, Review } from '../model/index.ts'
import { engineFor } from './fsrs.ts'
import { replay, standing } from './replay.ts'
import { DAY } from './study-day.ts'

/** From one answer to the next, or to the end. */
export interface MemoryStretch {
  /** ms since 1970, both. */
  readonly from: number
  readonly to: number
  readonly stability: number
  /** The answer that began it; null for a memory that came from elsewhere. */
  readonly grade: Grade | null
  /** The chance of recall, 0 to 1, at even distances from `from` to `to`. */
  readonly recall: readonly number[]
}

/**
 * The stretches of a card's memory, oldest first; empty for one that was never answered, or was reset.
 * @param reviews one card's events, in the order of the log
 * @param until where the last stretch ends, ms since 1970
 * @param points how many values a stretch has, at least 2
 */
export function courseOf(
  reviews: readonly Review[],
  preset: Pick<Preset, 'parameters'>,
  until: number,
  points = 24,
): readonly MemoryStretch[] {
  const engine = engineFor(preset)
  const events = standing(reviews)
  const begin = events.findLastIndex((event) => event.kind === 'reset') + 1
  const stretches: { from: number; memory: Memory; grade: Grade | null }[] = []
  for (let i = begin; i < events.length; i++) {
    const event = events[i]
    if (event?.kind !== 'review' && event?.kind !== 'seed') continue
    const memory = replay(events.slice(begin, i + 1), preset)
    if (memory) stretches.push({ from: event.at, memory, grade: event.grade })
  }
  return stretches.map(({ from, memory, grade }, i) => {
    const to = Math.max(from, stretches[i + 1]?.from ?? until)
    const days = (to - from) / DAY
    const recall = Array.from({ length: points }, (_, k) => engine.recall((days * k) / (points - 1), memory.stability))
    return { from, to, stability: memory.stability, grade, recall }
  })
}
