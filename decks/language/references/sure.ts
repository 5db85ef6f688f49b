// When a choice is certain enough for a card: bars and shares measured on annotated documents that the weights were not learned from (fivefold).
import type { Sort } from './traits.ts'

/** How likely, by the table, the best must be; "they" is not sure by itself: too few were right. */
const BARS: Readonly<Record<Sort, number>> = { he: 0.6, it: 0.6, they: Infinity, the: 0.6 }

/** For each sort: odds, and the share that was right from there on. */
const SHARES: Readonly<Record<Sort, readonly (readonly [odds: number, right: number])[]>> = {
  he: [
    [0, 0.92],
    [0.6, 0.94],
    [0.8, 0.945],
    [0.9, 0.96],
    [0.95, 0.97],
  ],
  it: [
    [0, 0.76],
    [0.6, 0.83],
    [0.8, 0.88],
    [0.95, 0.95],
  ],
  they: [[0, 0.5]],
  the: [
    [0, 0.88],
    [0.6, 0.92],
    [0.8, 0.94],
    [0.9, 0.96],
  ],
}

/** Where nothing else around can be meant, less will do; without that "they" is never sure. */
const PLAIN_BARS: Readonly<Record<Sort, number>> = { he: 0.5, it: 0.5, they: 0.4, the: 0.6 }

/**
 * @param odds how likely the best is by the table
 * @param plain whether it is the topic that goes on, and has no rival
 */
export function isSure(sort: Sort, odds: number, plain: boolean): boolean {
  return odds >= (plain ? PLAIN_BARS : BARS)[sort]
}

/** 0 to 1. */
export function confidenceOf(sort: Sort, odds: number): number {
  return SHARES[sort].findLast(([least]) => odds >= least)?.[1] ?? 0
}
