// From weights in training to weights that ship: the mean over time, small ones cut, the rest rounded.
import type { Rows } from '../../decks/language/parser/weights.ts'
import type { Perceptron } from './perceptron.ts'

export interface Cut {
  /** A smaller mean weight is left out. */
  readonly least: number
  /** What a stored weight of 1 means. */
  readonly step: number
}

export function freeze(model: Perceptron, { least, step }: Cut): Rows {
  const keys: number[] = []
  const counts: number[] = []
  const classes: number[] = []
  const weights: number[] = []
  for (const { key, entries } of model.means()) {
    let count = 0
    for (const entry of entries) {
      if (Math.abs(entry.mean) < least) continue
      const weight = Math.max(-32_767, Math.min(32_767, Math.round(entry.mean / step)))
      if (weight === 0) continue
      classes.push(entry.of)
      weights.push(weight)
      count++
    }
    if (count === 0) continue
    keys.push(key)
    counts.push(count)
  }
  return {
    keys: Int32Array.from(keys),
    counts: Uint8Array.from(counts),
    classes: Uint8Array.from(classes),
    weights: Int16Array.from(weights),
  }
}
