// What was foretold, held against what came: answers one by one, mock exams and exams as a whole.
import type { CardId, Review, ShareRange } from '../model/index.ts'
import { studyDay, type Formulas } from '../scheduling/index.ts'
import { logit } from './forecast.ts'
import type { Recalled } from './strength.ts'

/** An answer a day or more after the one before it, with the chance that was given to it. */
export interface ToldAnswer extends Recalled {
  /** 0 to 1. */
  readonly chance: number
  readonly at: number
}

/**
 * Answers whose chance was known beforehand.
 * @param reviews standing events of many cards, in the order of the log
 * @param formulasOf the formulas a card is scheduled by; null leaves it out
 */
export function toldAnswers(reviews: readonly Review[], formulasOf: (card: CardId) => Formulas | null): ToldAnswer[] {
  const before = new Map<CardId, { stability: number; day: number }>()
  const told: ToldAnswer[] = []
  for (const { card, at, utcOffset, kind, grade, stability } of reviews) {
    if (kind === 'reset') before.delete(card)
    if (kind !== 'review' && kind !== 'seed') continue
    const day = studyDay(at, utcOffset)
    const last = before.get(card)
    const formulas = last && day > last.day ? formulasOf(card) : null
    if (kind === 'review' && grade !== null && last && formulas)
      told.push({
        days: day - last.day,
        stability: last.stability,
        known: grade !== 'again',
        formulas,
        chance: formulas.recall(day - last.day, last.stability),
        at,
      })
    if (stability !== null && stability > 0) before.set(card, { stability, day: Math.max(day, last?.day ?? day) })
  }
  return told
}

/** Answers that were given about the same chance. */
export interface Bucket {
  /** Mean chance given, and share known. */
  readonly told: number
  readonly came: number
  readonly answers: number
}

/** Answers sorted by their chance into buckets of about the same size, at most `most`, each of at least `least` answers. */
export function bucketsOf(answers: readonly Pick<ToldAnswer, 'chance' | 'known'>[], most = 8, least = 10): Bucket[] {
  const sorted = [...answers].sort((a, b) => a.chance - b.chance)
  const count = Math.min(most, Math.floor(sorted.length / least))
  return Array.from({ length: count }, (_, i) => {
    const some = sorted.slice(Math.floor((i * sorted.length) / count), Math.floor(((i + 1) * sorted.length) / count))
    return {
      told: some.reduce((sum, { chance }) => sum + chance, 0) / some.length,
      came: some.filter(({ known }) => known).length / some.length,
      answers: some.length,
    }
  })
}

/** A forecast and what came of it. */
export interface Outcome {
  readonly foretold: ShareRange
  /** The share that was right, 0 to 1. */
  readonly came: number
  /** Of how many questions; null for all the exam's cards. */
  readonly questions: number | null
}

/** Ranges are taken as right until this many outcomes speak. */
const TRUST = 4
const EIGHTY = 1.2816

/** By how much ranges have to be widened for what came so far: 1 where they were wide enough, at most 3. */
export function wideningOf(outcomes: readonly Outcome[]): number {
  const squares = outcomes.flatMap(({ foretold, came, questions }) => {
    const spread = (logit(foretold.high) - logit(foretold.low)) / (2 * EIGHTY)
    if (!(spread > 0)) return []
    // A few questions out of many say less than all of them.
    const chance = questions === null ? 0 : 0.8 / (questions * Math.max(0.02, foretold.mean * (1 - foretold.mean)))
    return [(logit(came) - logit(foretold.mean)) ** 2 / (spread * spread + chance)]
  })
  const sum = squares.reduce((a, b) => a + Math.min(b, 25), 0)
  return Math.min(3, Math.max(1, Math.sqrt((TRUST + sum) / (TRUST + squares.length))))
}

/** A range for so many questions rather than for all cards: chance makes it wider. */
export function rangeFor({ mean, low, high }: ShareRange, questions: number): ShareRange {
  const spread = (logit(high) - logit(low)) / (2 * EIGHTY)
  const chance = 0.8 / (questions * Math.max(0.02, mean * (1 - mean)))
  const reach = EIGHTY * Math.sqrt(spread * spread + chance)
  const at = (x: number): number => 1 / (1 + Math.exp(-x))
  return { mean, low: at(logit(mean) - reach), high: at(logit(mean) + reach) }
}
