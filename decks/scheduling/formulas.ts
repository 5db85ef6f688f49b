// FSRS-6's formulas on bare numbers. A plan for an exam asks them for every card, every grade and every day to come: ts-fsrs, which rounds and
// checks each step, would take a hundred times as long. A test holds both against each other.
import type { Preset } from '../model/index.ts'
import { engineFor } from './fsrs.ts'

/** Again, Hard, Good, Easy, as FSRS numbers them. */
export type GradeNumber = 1 | 2 | 3 | 4

const LEAST = 0.001
const MOST = 36_500

const known = new Map<string, Formulas>()

/** The formulas under a preset's parameters. */
export function formulasFor(preset: Pick<Preset, 'parameters'>): Formulas {
  const { parameters } = engineFor(preset)
  const key = parameters.join(' ')
  const found = known.get(key) ?? new Formulas(parameters)
  known.set(key, found)
  return found
}

/**
 * Stabilities and times in days, difficulties 1 to 10, chances 0 to 1.
 * Source of all formulas: https://github.com/open-spaced-repetition/awesome-fsrs/wiki/The-Algorithm (FSRS-6).
 */
export class Formulas {
  private readonly w: readonly number[]
  private readonly decay: number
  private readonly factor: number
  private readonly growth: number
  private readonly easiest: number
  /** A lapse leaves at most this share of the stability. */
  private readonly lapseShare: number

  constructor(parameters: readonly number[]) {
    this.w = parameters
    this.decay = -this.at(20)
    this.factor = 0.9 ** (1 / this.decay) - 1
    this.growth = Math.exp(this.at(8))
    this.easiest = this.at(4) - Math.exp(3 * this.at(5)) + 1
    this.lapseShare = 1 / Math.exp(this.at(17) * this.at(18))
  }

  private at(i: number): number {
    return this.w[i] ?? 0
  }

  /** The chance of recall so many days after a review that left this stability. */
  recall(days: number, stability: number): number {
    return (1 + (this.factor * days) / stability) ** this.decay
  }

  firstStability(grade: GradeNumber): number {
    return Math.max(this.at(grade - 1), 0.1)
  }

  firstDifficulty(grade: GradeNumber): number {
    return within(this.at(4) - Math.exp((grade - 1) * this.at(5)) + 1, 1, 10)
  }

  /** How much a Good answer at this chance of recall adds to the stability, as a multiple of it; Hard and Easy are `hard` and `easy` times that. */
  gain(stability: number, difficulty: number, recall: number): number {
    return this.growth * (11 - difficulty) * stability ** -this.at(9) * (Math.exp((1 - recall) * this.at(10)) - 1)
  }

  get hard(): number {
    return this.at(15)
  }

  get easy(): number {
    return this.at(16)
  }

  /** The stability after a forgotten answer. */
  lapse(stability: number, difficulty: number, recall: number): number {
    const left =
      this.at(11) * difficulty ** -this.at(12) * ((stability + 1) ** this.at(13) - 1) * Math.exp((1 - recall) * this.at(14))
    return within(Math.min(left, stability * this.lapseShare), LEAST, MOST)
  }

  /** The stability after another answer on the same day. */
  sameDay(stability: number, grade: GradeNumber): number {
    const by = stability ** -this.at(19) * Math.exp(this.at(17) * (grade - 3 + this.at(18)))
    return within(stability * (grade >= 2 ? Math.max(by, 1) : by), LEAST, MOST)
  }

  /** The stability after an answer on a later day. */
  next(stability: number, difficulty: number, recall: number, grade: GradeNumber): number {
    if (grade === 1) return this.lapse(stability, difficulty, recall)
    const share = grade === 2 ? this.hard : grade === 4 ? this.easy : 1
    return within(stability * (1 + this.gain(stability, difficulty, recall) * share), LEAST, MOST)
  }

  nextDifficulty(difficulty: number, grade: GradeNumber): number {
    const moved = difficulty - (this.at(6) * (grade - 3) * (10 - difficulty)) / 9
    return within(this.at(7) * this.easiest + (1 - this.at(7)) * moved, 1, 10)
  }
}

function within(number: number, least: number, most: number): number {
  return number < least ? least : number > most ? most : number
}
