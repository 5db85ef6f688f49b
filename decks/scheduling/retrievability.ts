// How likely a card would be remembered now.
import type { Memory, Preset } from '../model/index.ts'
import { engineFor } from './fsrs.ts'
import { elapsedDays } from './study-day.ts'

/** The chance of recall, 0 to 1, counted in study days since the last review. */
export function retrievability(memory: Memory, at: number, utcOffset: number, preset: Pick<Preset, 'parameters'>): number {
  return engineFor(preset).recall(elapsedDays(memory, at, utcOffset), memory.stability)
}
