// How much longer somebody remembers than FSRS thinks, told from their answers: a factor on every stability, with how sure that is.
// It is for forecasts alone; the scheduler never hears of it.
import type { Formulas } from '../scheduling/index.ts'

/** An answer a day or more after the one before it. */
export interface Recalled {
  /** Study days since the answer before. */
  readonly days: number
  /** Days, as FSRS thought before this answer. */
  readonly stability: number
  readonly known: boolean
  readonly formulas: Formulas
}

/** Logarithms of the factor, each as likely as any other; their spread says how sure it is. */
export type Strengths = readonly number[]

/** How much people differ, as the standard deviation of the logarithm, before anything is known of this one. */
const SPREAD = 0.5
const REACH = 2
const STEP = 0.05

/** The factor as `howMany` equally likely values: likelihood of every answer, prior normal. */
export function strengthsOf(answers: readonly Recalled[], howMany: number): Strengths {
  const places = Array.from({ length: Math.round((2 * REACH) / STEP) + 1 }, (_, i) => -REACH + i * STEP)
  const logs = places.map((k) => -(k * k) / (2 * SPREAD * SPREAD))
  for (const { days, stability, known, formulas } of answers) {
    for (let i = 0; i < places.length; i++) {
      const chance = Math.min(Math.max(formulas.recall(days, stability * Math.exp(places[i]!)), 1e-6), 1 - 1e-6)
      logs[i]! += Math.log(known ? chance : 1 - chance)
    }
  }
  const most = logs.reduce((a, b) => Math.max(a, b), -Infinity)
  const weights = logs.map((log) => Math.exp(log - most))
  const total = weights.reduce((a, b) => a + b, 0)
  return Array.from({ length: howMany }, (_, i) => {
    let left = ((i + 0.5) / howMany) * total
    const at = weights.findIndex((weight) => (left -= weight) < 0)
    return places[at < 0 ? places.length - 1 : at]!
  })
}
