// Weighs the candidates of a choice with the learned table, and says how likely the best one is.
import type { Choice } from './resolve.ts'

/** Rows "trait points", parted by tabs and line ends. */
export function readWeights(table: string): Map<string, number> {
  return new Map(
    table.split(/[\t\n]/).flatMap((line) => {
      const [trait, points] = line.split(' ')
      return trait && points ? [[trait, Number(points)] as const] : []
    }),
  )
}

export interface Weighed {
  /** -1 for none of the candidates. */
  readonly best: number
  /** 0 to 1: how likely the best is meant, by the table. */
  readonly odds: number
}

/** Points for a weight of one. */
export const POINTS = 100

export function weigh({ traits, none }: Choice, weights: ReadonlyMap<string, number>): Weighed {
  const points = [...traits, none].map((own) => own.reduce((sum, trait) => sum + (weights.get(trait) ?? 0), 0))
  let best = points.length - 1
  points.forEach((one, i) => {
    if (one > (points[best] ?? 0)) best = i
  })
  const most = points[best] ?? 0
  const total = points.reduce((sum, one) => sum + Math.exp((one - most) / POINTS), 0)
  return { best: best === points.length - 1 ? -1 : best, odds: 1 / total }
}
