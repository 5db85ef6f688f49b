// When a choice is certain enough for a card: bars and shares measured on annotated documents that the weights were not learned from (fourfold).
import type { Sort } from './traits.ts'

/** Points by which the best must lead; "they" is never sure: too few were right. */
const BARS: Readonly<Record<Sort, number>> = { he: 50, it: 150, they: Infinity, the: 50 }

/** For each sort: leads, and the share that was right from there on. */
const SHARES: Readonly<Record<Sort, readonly (readonly [lead: number, right: number])[]>> = {
  he: [
    [0, 0.91],
    [50, 0.92],
    [100, 0.93],
    [150, 0.945],
    [200, 0.95],
    [300, 0.955],
    [400, 0.96],
  ],
  it: [
    [0, 0.7],
    [50, 0.77],
    [100, 0.79],
    [200, 0.83],
  ],
  they: [[0, 0.5]],
  the: [
    [0, 0.83],
    [50, 0.87],
    [100, 0.88],
    [150, 0.89],
    [300, 0.93],
  ],
}

export function isSure(sort: Sort, lead: number): boolean {
  return lead >= BARS[sort]
}

/** 0 to 1. */
export function confidenceOf(sort: Sort, lead: number): number {
  return SHARES[sort].findLast(([least]) => lead >= least)?.[1] ?? 0
}
