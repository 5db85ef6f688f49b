// The only file that knows ts-fsrs. It is asked for memory states and intervals alone, with days counted by us: its own scheduler counts UTC days.
import { FSRSAlgorithm, get_fuzz_range } from 'ts-fsrs'
import { deriveId } from '../model/index.ts'
import type { Grade, Memory, Preset } from '../model/index.ts'

export type MemoryState = Pick<Memory, 'stability' | 'difficulty'>

/** FSRS-6 with one set of parameters. */
export interface Engine {
  /** Memory after a grade, `days` study days after the last review; null memory is a first review. */
  readonly next: (memory: MemoryState | null, days: number, grade: Grade) => MemoryState
  /** The chance of recall, 0 to 1, `days` after a review that left this stability. */
  readonly recall: (days: number, stability: number) => number
  /** How many times its stability a memory lasts until the chance of recall has fallen to `retention`; 1 at 0.9. */
  readonly reach: (retention: number) => number
  /** All 21, as they are used. */
  readonly parameters: readonly number[]
}

/** FSRS-4 had 17 parameters, FSRS-5 19, FSRS-6 21. */
const LENGTHS = [17, 19, 21]
const STABILITY = [0.001, 36_500] as const
const DIFFICULTY = [1, 10] as const

const NUMBERS = { again: 1, hard: 2, good: 3, easy: 4 } as const

const engines = new Map<string, Engine>()

/** Whole days, at least 1, until the chance of recall has fallen to `retention`. */
export function intervalFor(engine: Engine, stability: number, retention: number): number {
  return Math.max(1, Math.round(stability * engine.reach(retention)))
}

/** A short name for a preset's parameters, as reviews record it. */
export function parametersId(preset: Pick<Preset, 'parameters'>): string {
  const parameters = usable(preset.parameters)
  return parameters ? `fsrs6-${deriveId('parameters', ...parameters.map(String)).slice(0, 10)}` : 'fsrs6'
}

/** The engine for a preset; parameters that cannot be right are passed over for the defaults. */
export function engineFor(preset: Pick<Preset, 'parameters'>): Engine {
  const parameters = usable(preset.parameters)
  const key = parameters ? parameters.join(' ') : ''
  const known = engines.get(key)
  if (known) return known
  const engine = makeEngine(parameters)
  engines.set(key, engine)
  return engine
}

/**
 * The days an interval may be moved to, both ends included.
 * @param days the interval as computed
 * @param elapsed days since the last review: a longer interval stays longer
 */
export function fuzzRange(days: number, elapsed: number, maximum: number): { readonly from: number; readonly to: number } {
  const { min_ivl, max_ivl } = get_fuzz_range(days, elapsed, maximum)
  return { from: min_ivl, to: max_ivl }
}

function makeEngine(parameters: readonly number[] | null): Engine {
  // Without steps of its own: with two or more it would bend the parameters by their number, and a replay could not know it.
  const algorithm = new FSRSAlgorithm({ ...(parameters ? { w: [...parameters] } : {}), learning_steps: [], relearning_steps: [] })
  return {
    next: (memory, days, grade) => algorithm.next_state(memory && clean(memory), Math.max(0, days), NUMBERS[grade]),
    recall: (days, stability) => algorithm.forgetting_curve(Math.max(0, days), Math.max(stability, STABILITY[0])),
    reach: (retention) => algorithm.calculate_interval_modifier(retention),
    parameters: algorithm.parameters.w,
  }
}

/** A memory within FSRS's bounds; null for one that is no number at all, which then counts as new. */
function clean(memory: MemoryState): MemoryState | null {
  const { stability, difficulty } = memory
  if (within(stability, STABILITY) && within(difficulty, DIFFICULTY)) return memory
  if (!Number.isFinite(stability) || !Number.isFinite(difficulty)) return null
  return {
    stability: Math.min(Math.max(stability, STABILITY[0]), STABILITY[1]),
    difficulty: Math.min(Math.max(difficulty, DIFFICULTY[0]), DIFFICULTY[1]),
  }
}

function within(number: number, [least, most]: readonly [number, number]): boolean {
  return number >= least && number <= most
}

function usable(parameters: readonly number[] | null): readonly number[] | null {
  return parameters && LENGTHS.includes(parameters.length) && parameters.every(Number.isFinite) ? parameters : null
}
