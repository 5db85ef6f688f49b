// What an optimiser learns from and is judged by: each answer a day or more after the one before, and all that came before it.
import type { Grade, Preset, Review } from '../model/index.ts'
import { engineFor, type MemoryState } from './fsrs.ts'
import { standing } from './replay.ts'
import { studyDay } from './study-day.ts'

/** Answers it takes before parameters of one's own are better than everybody's. */
export const ENOUGH_ANSWERS = 400

/** Of a card's history only so many answers are learnt from: the rest of a card that is asked for ever tells nothing new. */
const LONGEST = 64

/** One card's answers since it was last new; `days` are study days since the answer before, 0 for the first. */
export type AnswerHistory = readonly { readonly grade: Grade; readonly days: number }[]

/** Items as `fsrs-browser` takes them, one after another: item i is the next `lengths[i]` of both lists, and its last answer is what is to be told beforehand. */
export interface Training {
  readonly ratings: Uint32Array
  readonly deltas: Uint32Array
  readonly lengths: Uint32Array
}

const RATINGS: Readonly<Record<Grade, number>> = { again: 1, hard: 2, good: 3, easy: 4 }

/**
 * A card's answers, as far as the scheduler rests on them.
 * @param log all events of one card, in the order they happened
 * @returns null where the memory came from elsewhere without its answers
 */
export function historyOf(log: readonly Review[]): AnswerHistory | null {
  let history: { grade: Grade; days: number }[] = []
  let last: number | null = null
  for (const { kind, grade, at, utcOffset } of standing(log)) {
    if (kind === 'seed') return null
    if (kind === 'reset') {
      history = []
      last = null
    }
    if (kind !== 'review' || grade === null) continue
    const day = studyDay(at, utcOffset)
    history.push({ grade, days: last === null ? 0 : Math.max(0, day - last) })
    last = Math.max(last ?? day, day)
  }
  return history.length === 0 ? null : history.slice(0, LONGEST)
}

/** How many answers of these can be told beforehand, and so be learnt from. */
export function learnable(histories: readonly AnswerHistory[]): number {
  return histories.reduce((sum, history) => sum + history.filter(({ days }) => days > 0).length, 0)
}

/** Every learnable answer with all that came before it. */
export function trainingOf(histories: readonly AnswerHistory[]): Training {
  const items = histories.flatMap((history) => history.flatMap(({ days }, i) => (days > 0 ? [history.slice(0, i + 1)] : [])))
  const size = items.reduce((sum, item) => sum + item.length, 0)
  const ratings = new Uint32Array(size)
  const deltas = new Uint32Array(size)
  let at = 0
  for (const item of items)
    for (const { grade, days } of item) {
      ratings[at] = RATINGS[grade]
      deltas[at] = days
      at++
    }
  return { ratings, deltas, lengths: Uint32Array.from(items, (item) => item.length) }
}

/**
 * How surprised a set of parameters is by what was known and what was not: the mean of -ln of the chance it gave to what happened.
 * 0 would be knowing it all beforehand, 0.693 tossing a coin.
 */
export function logLoss(histories: readonly AnswerHistory[], preset: Pick<Preset, 'parameters'>): number {
  const engine = engineFor(preset)
  let sum = 0
  let answers = 0
  for (const history of histories) {
    let memory: MemoryState | null = null
    for (const { grade, days } of history) {
      if (memory && days > 0) {
        const chance = Math.min(Math.max(engine.recall(days, memory.stability), 1e-6), 1 - 1e-6)
        sum -= Math.log(grade === 'again' ? 1 - chance : chance)
        answers++
      }
      memory = engine.next(memory, days, grade)
    }
  }
  return answers === 0 ? 0 : sum / answers
}
