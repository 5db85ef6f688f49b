// A trained model as it is read: for each key a short row of classes and whole-number weights, found by one probe of a hash table.
import type { Keys, Scorer } from './keys.ts'

/** The bare content of a model: keys ascending as unsigned numbers, rows one after another. */
export interface Rows {
  readonly keys: Int32Array
  /** How many classes each key speaks of. */
  readonly counts: Uint8Array
  readonly classes: Uint8Array
  readonly weights: Int16Array
}

/** The lowest bits of a key that are left away: 30 bits tell keys apart, and the file is smaller by a quarter of a megabyte. */
export const BITS_LEFT_AWAY = 2
const KEPT = -1 << BITS_LEFT_AWAY

/** A key as the models hold it; never 0, which marks an empty place. */
export function shortKey(key: number): number {
  return key & KEPT || 4
}

export class Weights implements Scorer {
  readonly #mask: number
  /** A key's place follows from its highest bits: keys come ascending, so the table is filled from its start to its end. */
  readonly #shift: number
  /** Pairs: a key, then twice where its row begins, or for a row of one its entry, doubled and odd. */
  readonly #table: Int32Array
  /** A row: how many entries, then the entries, weight and class packed into one number each. */
  readonly #rows: Int32Array
  /** One bit for many keys: most that are asked for are absent, and this says so without touching the table. */
  readonly #seen: Uint8Array
  readonly #seenMask: number

  /** What of a key is looked at. */
  readonly #kept: number

  /** @param whole the keys are as they were learnt, not yet made short for the file */
  constructor({ keys, counts, classes, weights }: Rows, whole = false) {
    this.#kept = whole ? -1 : KEPT
    let bits = 4
    while (1 << bits < keys.length * 1.6) bits++
    this.#mask = (1 << bits) - 1
    this.#shift = 32 - bits
    this.#table = new Int32Array(2 << bits)
    const rows = new Int32Array(classes.length + keys.length)
    this.#seen = new Uint8Array(1 << Math.max(0, bits - 1))
    this.#seenMask = this.#seen.length * 8 - 1
    let end = 0
    let read = 0
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i]!
      let place = key >>> this.#shift
      while (this.#table[2 * place] !== 0) place = (place + 1) & this.#mask
      this.#table[2 * place] = key
      const bit = (key >>> 5) & this.#seenMask
      this.#seen[bit >> 3]! |= 1 << (bit & 7)
      const count = counts[i]!
      if (count === 1) this.#table[2 * place + 1] = 2 * ((weights[read]! << 8) | classes[read++]!) + 1
      else {
        this.#table[2 * place + 1] = 2 * end
        rows[end++] = count
        for (let j = 0; j < count; j++, read++) rows[end++] = (weights[read]! << 8) | classes[read]!
      }
    }
    this.#rows = rows.slice(0, end)
  }

  add(keys: Keys, scores: Int32Array): void {
    const { list, size } = keys
    const table = this.#table
    const rows = this.#rows
    const seen = this.#seen
    const mask = this.#mask
    const shift = this.#shift
    const seenMask = this.#seenMask
    const kept = this.#kept
    for (let i = 0; i < size; i++) {
      const key = list[i]! & kept || 4
      const bit = (key >>> 5) & seenMask
      if ((seen[bit >> 3]! & (1 << (bit & 7))) === 0) continue
      for (let place = key >>> shift; ; place = (place + 1) & mask) {
        const found = table[2 * place]!
        if (found === 0) break
        if (found !== key) continue
        const value = table[2 * place + 1]!
        if (value & 1) {
          const entry = value >> 1
          scores[entry & 255]! += entry >> 8
          break
        }
        let at = value >> 1
        const last = at + rows[at]!
        while (at < last) {
          const entry = rows[++at]!
          scores[entry & 255]! += entry >> 8
        }
        break
      }
    }
  }
}
