/** One measured figure, and what it was held against in the same run. */
export interface Figure {
  readonly bench: string
  readonly value: number
  readonly unit: string
  readonly against: string
  /** `value` over the value of `against`. */
  readonly ratio: number
}

/** The least time of several runs, in ms: what the machine can do when it is not disturbed. */
export function least(runs: number, work: () => void): number {
  let best = Infinity
  for (let i = 0; i < runs; i++) {
    const start = performance.now()
    work()
    best = Math.min(best, performance.now() - start)
  }
  return best
}

export function rounded(value: number): number {
  return Number(value.toPrecision(4))
}
