// How far a tree can be trusted, fitted on sentences that no model learnt from: a logistic curve, then shares counted in steps of its sum.
import { confidenceOf, measuresOf, type ConfidenceTable, type Signs } from '../../decks/language/parser/confidence.ts'

export interface Trial {
  readonly signs: Signs
  /** Whether root, subjects and objects were right. */
  readonly right: boolean
}

const ROUNDS = 400
const RATE = 0.5
const STEPS = 12
/** In thousandths, as the table keeps them. */
export const SCALE = 1000

export function learnConfidence(trials: readonly Trial[]): ConfidenceTable {
  const measures = trials.map(({ signs }) => measuresOf(signs))
  const weights = fit(
    measures,
    trials.map(({ right }) => right),
  ).map((weight) => Math.round(weight * SCALE))
  const sums = measures.map((of) => of.reduce((total, measure, i) => total + measure * (weights[i] ?? 0), 0))
  const order = trials.map((_, i) => i).sort((a, b) => sums[a]! - sums[b]! || a - b)
  const groups = Array.from({ length: STEPS }, (_, step) => {
    const from = Math.floor((step * order.length) / STEPS)
    const members = order.slice(from, Math.floor(((step + 1) * order.length) / STEPS))
    return { least: sums[members[0]!]!, right: members.filter((i) => trials[i]!.right).length, all: members.length }
  })
  return {
    weights,
    bounds: groups.slice(1).map(({ least }) => least),
    shares: rising(groups).map((share) => Math.round(share * SCALE) / SCALE),
  }
}

/**
 * What a table is worth on sentences it was not fitted on: five parts, each judged by a table from the others.
 * @returns shares of all sentences, most confident first, and what share of those is right
 */
export function crossValidated(trials: readonly Trial[]): [share: number, right: number][] {
  const judged = [0, 1, 2, 3, 4].flatMap((part) => {
    const table = learnConfidence(trials.filter((_, i) => i % 5 !== part))
    return trials.filter((_, i) => i % 5 === part).map(({ signs, right }) => ({ confidence: confidenceOf(signs, table), right }))
  })
  judged.sort((a, b) => b.confidence - a.confidence)
  return [0.1, 1 / 3, 0.5, 1].map((share) => {
    const some = judged.slice(0, Math.round(judged.length * share))
    return [share, some.filter(({ right }) => right).length / Math.max(1, some.length)]
  })
}

/** Logistic regression by plain descent over measures brought to like size; the weights are those of the measures as they are. */
function fit(measures: readonly (readonly number[])[], right: readonly boolean[]): number[] {
  const width = measures[0]?.length ?? 0
  const sizes = Array.from({ length: width }, (_, i) => Math.max(1, ...measures.map((of) => Math.abs(of[i]!))))
  const weights = new Array<number>(width).fill(0)
  for (let round = 0; round < ROUNDS; round++) {
    const slope = new Array<number>(width).fill(0)
    measures.forEach((of, n) => {
      const sum = of.reduce((total, measure, i) => total + (weights[i]! * measure) / sizes[i]!, 0)
      const miss = (right[n] ? 1 : 0) - 1 / (1 + Math.exp(-sum))
      for (let i = 0; i < width; i++) slope[i]! += (miss * of[i]!) / sizes[i]!
    })
    for (let i = 0; i < width; i++) weights[i]! += (RATE * 8 * slope[i]!) / measures.length
  }
  return weights.map((weight, i) => weight / sizes[i]!)
}

/** Shares that never fall from group to group: neighbours that do are counted together. */
function rising(groups: readonly { right: number; all: number }[]): number[] {
  const pools: { right: number; all: number; groups: number }[] = []
  for (const group of groups) {
    pools.push({ right: group.right, all: group.all, groups: 1 })
    for (;;) {
      const last = pools.at(-1)
      const before = pools.at(-2)
      if (!last || !before || before.right * last.all < last.right * before.all) break
      pools.splice(-2, 2, { right: before.right + last.right, all: before.all + last.all, groups: before.groups + last.groups })
    }
  }
  return pools.flatMap(({ right, all, groups }) => new Array<number>(groups).fill(right / Math.max(1, all)))
}
