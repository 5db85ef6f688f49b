// What a desired retention costs and brings: the same future played through for each of several.
import { simulate, type SimulationAsk } from './simulate.ts'

export interface Workload {
  /** 0.7 to 0.97. */
  readonly retention: number
  /** Minutes a day, on average over the days played through. */
  readonly minutes: number
  /** Answers a day, on average. */
  readonly answers: number
  /** Cards that would be known on the last day. */
  readonly remembered: number
}

/** Retentions a person may choose between; beyond 0.97 the work is seldom worth it. */
export const RETENTIONS = [0.7, 0.75, 0.8, 0.83, 0.86, 0.88, 0.9, 0.92, 0.94, 0.95, 0.96, 0.97] as const

/** The workload at one retention. */
export function workloadAt(ask: SimulationAsk, retention: number): Workload {
  const { days, remembered } = simulate({ ...ask, preset: { ...ask.preset, desiredRetention: retention } })
  const mean = (of: (day: (typeof days)[number]) => number): number => days.reduce((sum, day) => sum + of(day), 0) / days.length
  return {
    retention,
    minutes: mean(({ minutes }) => minutes),
    answers: mean(({ answers }) => answers),
    remembered: remembered.at(-1)?.cards ?? 0,
  }
}
