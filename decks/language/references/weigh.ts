// Weighs the candidates of a choice with the learned table, and says by how much the best one leads.
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
  /** Points by which the best leads the second best, none of them included. */
  readonly lead: number
}

export function weigh({ traits, none }: Choice, weights: ReadonlyMap<string, number>): Weighed {
  const points = [...traits, none].map((own) => own.reduce((sum, trait) => sum + (weights.get(trait) ?? 0), 0))
  let best = points.length - 1
  points.forEach((one, i) => {
    if (one > (points[best] ?? 0)) best = i
  })
  const second = Math.max(...points.filter((_, i) => i !== best), Number.MIN_SAFE_INTEGER)
  return { best: best === points.length - 1 ? -1 : best, lead: (points[best] ?? 0) - second }
}
