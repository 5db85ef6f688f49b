// How likely a card would be remembered now, and what it costs to want more.
import type { Memory, Preset } from '../model/index.ts'
import { engineFor } from './fsrs.ts'
import { elapsedDays } from './study-day.ts'

/** The chance of recall, 0 to 1, counted in study days since the last review. */
export function retrievability(memory: Memory, at: number, utcOffset: number, preset: Pick<Preset, 'parameters'>): number {
  return engineFor(preset).recall(elapsedDays(memory, at, utcOffset), memory.stability)
}

/**
 * How many reviews a desired retention asks for, as a multiple of what 0.9 asks: intervals that are half as long come twice as often.
 * @param retention 0.7 to 0.99
 */
export function relativeWork(retention: number, preset: Pick<Preset, 'parameters'>): number {
  const { reach } = engineFor(preset)
  return reach(0.9) / reach(retention)
}
