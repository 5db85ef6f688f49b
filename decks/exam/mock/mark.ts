// Answers of a mock exam marked: all or nothing where there is one choice, in part for a date that is near and an order that is nearly right.
import type { Given, Mock, Question } from '../../model/index.ts'
import { checkTyped } from '../../review/index.ts'
import { boundsOf, parseDate } from '../../values/index.ts'

/** 0 to 1. */
export function markOf({ form, right }: Pick<Question, 'form' | 'right'>, given: Given): number {
  if (given === null) return 0
  if (typeof right === 'string') return typeof given === 'string' ? written(right, given) : 0
  if (typeof right === 'number') return given === right ? 1 : 0
  if (!Array.isArray(given) || given.length !== right.length) return 0
  return form === 'order' ? ordered(right, given as readonly number[]) : matched(right, given as readonly number[])
}

function written(right: string, given: string): number {
  if (checkTyped(right, given).right) return 1
  const [wanted, hit] = [parseDate(right), parseDate(given)]
  if (!wanted || !hit) return 0
  const [goal, there] = [boundsOf(wanted), boundsOf(hit)]
  // Right as far as it goes: the year of a day.
  if (there.from <= goal.from && there.to >= goal.to) return 0.5
  const off = Math.max(goal.from - there.to, there.from - goal.to, 0)
  const near = wanted.precision === 'day' ? 31 : wanted.precision === 'month' ? 62 : 366
  return off <= near ? 0.5 : off <= 3 * near ? 0.25 : 0
}

/** Kendall's tau where it is above nothing: of four, two neighbours changed give two thirds. */
function ordered(right: readonly number[], given: readonly number[]): number {
  let agree = 0
  let pairs = 0
  for (let i = 0; i < right.length; i++)
    for (let j = i + 1; j < right.length; j++) {
      pairs++
      if (given.indexOf(right[i]!) < given.indexOf(right[j]!)) agree++
    }
  return pairs === 0 ? 0 : Math.max(0, (2 * agree) / pairs - 1)
}

function matched(right: readonly number[], given: readonly number[]): number {
  return right.filter((place, i) => given[i] === place).length / Math.max(1, right.length)
}

/** What somebody gets who knows nothing and guesses: 0 to 1. */
export function guessOf({ form, options }: Question): number {
  if (form === 'choice') return 1 / Math.max(1, options.length)
  return form === 'trueFalse' || form === 'first' ? 0.5 : form === 'match' ? 1 / Math.max(1, options.length) : 0
}

/** A mock exam's score, 0 to 1, and the share that must have been known for it: a score reached by guessing tells nothing. */
export function scoreOf({ questions, marks }: Pick<Mock, 'questions' | 'marks'>): {
  readonly score: number
  readonly known: number
} {
  if (questions.length === 0) return { score: 0, known: 0 }
  const score = marks.reduce((a, b) => a + b, 0) / questions.length
  const guess = questions.reduce((sum, question) => sum + guessOf(question), 0) / questions.length
  return { score, known: Math.min(1, Math.max(0, (score - guess) / (1 - guess))) }
}
