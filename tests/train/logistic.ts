// Logistic regression by Newton's method: a few rounds, however much the measures say the same.

const ROUNDS = 12
/** Keeps weights small that nothing speaks for. */
const RIDGE = 0.5

/**
 * @param measures a row for each example, all of one length
 * @returns the weights that make `right` likeliest
 */
export function logistic(measures: readonly (readonly number[])[], right: readonly boolean[]): number[] {
  const width = measures[0]?.length ?? 0
  const weights = new Array<number>(width).fill(0)
  for (let round = 0; round < ROUNDS; round++) {
    const slope = weights.map((weight) => -RIDGE * weight)
    const bend = weights.map((_, i) => weights.map((__, j) => (i === j ? RIDGE : 0)))
    measures.forEach((of, n) => {
      const likely = 1 / (1 + Math.exp(-of.reduce((sum, measure, i) => sum + measure * weights[i]!, 0)))
      const miss = (right[n] ? 1 : 0) - likely
      const weighs = likely * (1 - likely)
      for (let i = 0; i < width; i++) {
        slope[i]! += miss * of[i]!
        for (let j = 0; j < width; j++) bend[i]![j]! += weighs * of[i]! * of[j]!
      }
    })
    solved(bend, slope).forEach((step, i) => (weights[i]! += step))
  }
  return weights
}

/** The solution of linear equations, by elimination; the matrix is of a sum of squares, so no row needs another's place. */
function solved(matrix: readonly (readonly number[])[], values: readonly number[]): number[] {
  const rows = matrix.map((row, i) => [...row, values[i]!])
  rows.forEach((row, i) => {
    for (const other of rows.slice(i + 1)) {
      const share = other[i]! / row[i]!
      for (let j = i; j < other.length; j++) other[j]! -= share * row[j]!
    }
  })
  const found = new Array<number>(rows.length).fill(0)
  for (let i = rows.length - 1; i >= 0; i--) {
    const known = found.reduce((sum, value, j) => (j > i ? sum + value * rows[i]![j]! : sum), 0)
    found[i] = (rows[i]!.at(-1)! - known) / rows[i]![i]!
  }
  return found
}
