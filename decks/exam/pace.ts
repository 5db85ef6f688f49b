// How somebody answers and how long it takes: as most people do, until their own answers say it.
import { GRADES } from '../model/index.ts'
import type { Grade, Review } from '../model/index.ts'

export interface Pace {
  /** Of first answers to a new card: the shares of Again, Hard, Good, Easy. They add up to 1. */
  readonly first: readonly [number, number, number, number]
  /** Of later answers that were known: Hard, Good, Easy. They add up to 1. */
  readonly known: readonly [number, number, number]
  /** Seconds an answer takes; `fresh` is all that a new card takes on its first day, its repeat too. */
  readonly seconds: Readonly<Record<Grade | 'fresh', number>>
}

/** What a simulation of two hundred learners was fitted with. */
export const USUAL_PACE: Pace = {
  first: [0.3, 0.15, 0.42, 0.13],
  known: [0.15, 0.7, 0.15],
  seconds: { again: 20, hard: 12, good: 8, easy: 5, fresh: 34 },
}

/** The usual pace counts as so many answers of one's own. */
const PRIOR = 40
/** Longer than this is no answer but a pause, seconds. */
const LONGEST = 60

type Answer = Pick<Review, 'card' | 'at' | 'kind' | 'grade' | 'took'>

/**
 * The pace that a log tells.
 * @param reviews standing events of whatever cards, in the order of the log; those of one card are enough, a whole year is better
 */
export function paceFrom(reviews: readonly Answer[]): Pace {
  const firsts = [0, 0, 0, 0]
  const knowns = [0, 0, 0]
  const took: Record<Grade, number[]> = { again: [], hard: [], good: [], easy: [] }
  const freshDays = new Map<string, { began: number; seconds: number }>()
  const seen = new Set<string>()
  for (const { card, at, kind, grade, took: ms } of reviews) {
    if (kind !== 'review' || grade === null) continue
    const place = GRADES.indexOf(grade)
    const seconds = Math.min(LONGEST, Math.max(0, ms / 1000))
    const fresh = freshDays.get(card)
    if (!seen.has(card)) {
      seen.add(card)
      firsts[place] = (firsts[place] ?? 0) + 1
      freshDays.set(card, { began: at, seconds })
    } else if (fresh && at - fresh.began < HALF_A_DAY) fresh.seconds += seconds
    else {
      if (place > 0) knowns[place - 1] = (knowns[place - 1] ?? 0) + 1
      took[grade].push(seconds)
    }
  }
  const fresh = [...freshDays.values()].map(({ seconds }) => seconds)
  const usual = USUAL_PACE
  const seconds = (of: readonly number[], otherwise: number): number => blended(middle(of), of.length, otherwise)
  return {
    first: shares(firsts, usual.first) as [number, number, number, number],
    known: shares(knowns, usual.known) as [number, number, number],
    seconds: {
      again: seconds(took.again, usual.seconds.again),
      hard: seconds(took.hard, usual.seconds.hard),
      good: seconds(took.good, usual.seconds.good),
      easy: seconds(took.easy, usual.seconds.easy),
      fresh: seconds(fresh, usual.seconds.fresh),
    },
  }
}

const HALF_A_DAY = 12 * 3_600_000

function shares(counts: readonly number[], usual: readonly number[]): number[] {
  const total = counts.reduce((sum, count) => sum + count, 0) + PRIOR
  return counts.map((count, i) => (count + PRIOR * (usual[i] ?? 0)) / total)
}

function blended(own: number | null, answers: number, usual: number): number {
  return own === null ? usual : Math.max(1, (own * answers + (usual * PRIOR) / 2) / (answers + PRIOR / 2))
}

function middle(numbers: readonly number[]): number | null {
  if (numbers.length === 0) return null
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? null
}
