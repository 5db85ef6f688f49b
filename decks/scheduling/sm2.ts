// Cards that come from SM-2 have an ease and an interval; FSRS wants stability and difficulty.
import type { Preset } from '../model/index.ts'
import type { MemoryState } from './fsrs.ts'
import { engineFor } from './fsrs.ts'

/**
 * The memory FSRS would have, had its own formula given this interval and ease.
 * Inverts FSRS's stability after recall (fsrs-rs, `memory_state_from_sm2`).
 * @param ease 2.5 is SM-2's start
 * @param interval days
 * @param retention the recall that SM-2 kept, 0 to 1
 */
export function memoryFromSm2(
  ease: number,
  interval: number,
  retention: number,
  preset: Pick<Preset, 'parameters'>,
): MemoryState {
  const { parameters, reach } = engineFor(preset)
  const [w8 = 0, w9 = 0, w10 = 0] = parameters.slice(8, 11)
  const stability = Math.max(interval, 0.001) / reach(retention)
  const growth = Math.exp(w8) * stability ** -w9 * Math.expm1((1 - retention) * w10)
  return { stability, difficulty: Math.min(Math.max(11 - (ease - 1) / growth, 1), 10) }
}
