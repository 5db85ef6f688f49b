// How far a tree can be trusted: what shows while reading, added up, looked up in a table that was fitted on sentences nobody trained on.

/** What shows of a sentence's reading. Whole numbers, so that every machine says the same. */
export interface Signs {
  readonly words: number
  /** How far the best reading was ahead of the best that has another root, subject or object; in steps of the parser's scores. */
  readonly ahead: number
  /** Words whose tag was in doubt. */
  readonly doubted: number
  readonly verbs: number
  readonly commas: number
  /** The root is a verb with a subject before it. */
  readonly plain: number
}

export interface ConfidenceTable {
  /** A weight for each of `measuresOf`, in thousandths. */
  readonly weights: readonly number[]
  /** Ascending sums; a sum in the n-th gap has the n-th share. */
  readonly bounds: readonly number[]
  readonly shares: readonly number[]
}

/** The signs as numbers of like size. */
export function measuresOf({ words, ahead, doubted, verbs, commas, plain }: Signs): number[] {
  return [
    1,
    log2(ahead),
    Math.min(ahead >> 4, 16),
    log2(words),
    Math.min(words, 60),
    Math.min(doubted, 8),
    Math.min(verbs, 8),
    Math.min(commas, 6),
    plain,
  ]
}

/** 0 to 1. */
export function confidenceOf(signs: Signs, { weights, bounds, shares }: ConfidenceTable): number {
  const sum = measuresOf(signs).reduce((total, measure, i) => total + measure * (weights[i] ?? 0), 0)
  let gap = 0
  while (gap < bounds.length && sum >= bounds[gap]!) gap++
  return shares[gap] ?? 0
}

/** Halvings until nothing is left, so 0, 1, 2, 2, 3, 3, 3, 3, 4 ... */
function log2(number: number): number {
  return 32 - Math.clz32(Math.max(0, number))
}
