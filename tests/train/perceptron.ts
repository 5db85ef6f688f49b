// Weights while they are learnt: whole numbers in a growing table, and their sum over time, whose mean is what ships.
import type { Keys, Scorer } from '../../decks/language/parser/keys.ts'

/** A row longer than this is kept as one place a class. */
const LONG_ROW = 10
/** The time of a place in a full row that was cut away and stays so. */
const CUT = -1

/** An averaged perceptron over hashed keys. Row pointers: positive is a chain of single entries, negative a full row, 0 nothing yet. */
export class Perceptron implements Scorer {
  readonly classes: number
  /** When false, keys not met before are passed over: what was pruned stays pruned. */
  growing = true
  /** Lessons so far; the mean is taken over them. */
  time = 1
  #mask: number
  #table: Int32Array
  #used = 0
  #entries = 1
  /** Pairs: the next entry, then weight and class packed into one number. */
  #chain = new Int32Array(2 << 20)
  #chainSum = new Float64Array(1 << 20)
  #chainTime = new Int32Array(1 << 20)
  #rows = 0
  #row: Int32Array
  #rowSum: Float64Array
  #rowTime: Int32Array

  constructor(classes: number) {
    this.classes = classes
    this.#mask = (1 << 18) - 1
    this.#table = new Int32Array(2 << 18)
    const room = 4096 * classes
    this.#row = new Int32Array(room)
    this.#rowSum = new Float64Array(room)
    this.#rowTime = new Int32Array(room)
  }

  add(keys: Keys, scores: Int32Array): void {
    const { list, size } = keys
    const table = this.#table
    const mask = this.#mask
    const chain = this.#chain
    const row = this.#row
    const classes = this.classes
    for (let i = 0; i < size; i++) {
      const key = list[i]!
      for (let place = key & mask; ; place = (place + 1) & mask) {
        const found = table[2 * place]!
        if (found === 0) break
        if (found !== key) continue
        let at = table[2 * place + 1]!
        if (at < 0) {
          const start = (-at - 1) * classes
          for (let c = 0; c < classes; c++) scores[c]! += row[start + c]!
        } else
          while (at !== 0) {
            const entry = chain[2 * at + 1]!
            scores[entry & 255]! += entry >> 8
            at = chain[2 * at]!
          }
        break
      }
    }
  }

  /** Moves the weight of a class by `step` for each key. */
  teach(keys: Keys, taught: number, step: number): void {
    for (let i = 0; i < keys.size; i++) {
      const place = this.#place(keys.list[i]!)
      if (place >= 0) this.#move(place, taught, step)
    }
  }

  #place(key: number): number {
    let place = key & this.#mask
    for (;;) {
      const found = this.#table[2 * place]!
      if (found === key) return place
      if (found === 0) break
      place = (place + 1) & this.#mask
    }
    if (!this.growing) return -1
    if (this.#used * 2 > this.#mask) {
      this.#widen()
      place = key & this.#mask
      while (this.#table[2 * place] !== 0) place = (place + 1) & this.#mask
    }
    this.#table[2 * place] = key
    this.#used++
    return place
  }

  #move(place: number, taught: number, step: number): void {
    const head = this.#table[2 * place + 1]!
    if (head < 0) return this.#moveInRow(-head - 1, taught, step)
    let at = head
    let length = 0
    while (at !== 0 && (this.#chain[2 * at + 1]! & 255) !== taught) {
      at = this.#chain[2 * at]!
      length++
    }
    if (at === 0) {
      if (!this.growing) return
      if (length >= LONG_ROW) return this.#moveInRow(this.#toRow(place, head), taught, step)
      at = this.#entries++
      if (at >= this.#chainSum.length) this.#growChain()
      this.#chain[2 * at] = head
      this.#chain[2 * at + 1] = taught
      this.#chainTime[at] = this.time
      this.#table[2 * place + 1] = at
    }
    this.#chainSum[at]! += (this.#chain[2 * at + 1]! >> 8) * (this.time - this.#chainTime[at]!)
    this.#chainTime[at] = this.time
    this.#chain[2 * at + 1]! += step << 8
  }

  #moveInRow(row: number, taught: number, step: number): void {
    const at = row * this.classes + taught
    if (this.#rowTime[at] === CUT) return
    this.#rowSum[at]! += this.#row[at]! * (this.time - this.#rowTime[at]!)
    this.#rowTime[at] = this.time
    this.#row[at]! += step
  }

  #toRow(place: number, head: number): number {
    const row = this.#rows++
    if ((row + 1) * this.classes > this.#row.length) {
      this.#row = grown(this.#row, new Int32Array(this.#row.length * 2))
      this.#rowSum = grown(this.#rowSum, new Float64Array(this.#row.length))
      this.#rowTime = grown(this.#rowTime, new Int32Array(this.#row.length))
    }
    for (let at = head; at !== 0; at = this.#chain[2 * at]!) {
      const to = row * this.classes + (this.#chain[2 * at + 1]! & 255)
      this.#row[to] = this.#chain[2 * at + 1]! >> 8
      this.#rowSum[to] = this.#chainSum[at]!
      this.#rowTime[to] = this.#chainTime[at]!
    }
    this.#table[2 * place + 1] = -row - 1
    return row
  }

  #pruneRow(row: number, least: number): void {
    for (let at = row * this.classes; at < (row + 1) * this.classes; at++) {
      if (Math.abs(this.#mean(this.#rowSum[at]!, this.#row[at]!, this.#rowTime[at]!)) >= least) continue
      this.#row[at] = 0
      this.#rowSum[at] = 0
      this.#rowTime[at] = CUT
    }
  }

  /** Returns the chain's new head. */
  #pruneChain(head: number, least: number): number {
    let first = 0
    let last = 0
    for (let at = head; at !== 0; at = this.#chain[2 * at]!) {
      if (Math.abs(this.#mean(this.#chainSum[at]!, this.#chain[2 * at + 1]! >> 8, this.#chainTime[at]!)) < least) continue
      if (first === 0) first = at
      else this.#chain[2 * last] = at
      last = at
    }
    if (last !== 0) this.#chain[2 * last] = 0
    return first
  }

  #growChain(): void {
    const room = this.#chainSum.length * 2
    this.#chain = grown(this.#chain, new Int32Array(room * 2))
    this.#chainSum = grown(this.#chainSum, new Float64Array(room))
    this.#chainTime = grown(this.#chainTime, new Int32Array(room))
  }

  #widen(): void {
    const old = this.#table
    this.#table = new Int32Array(old.length * 2)
    this.#mask = old.length - 1
    for (let i = 0; i < old.length; i += 2) {
      if (old[i] === 0) continue
      let place = old[i]! & this.#mask
      while (this.#table[2 * place] !== 0) place = (place + 1) & this.#mask
      this.#table[2 * place] = old[i]!
      this.#table[2 * place + 1] = old[i + 1]!
    }
  }

  /** Keeps the entries of the largest mean weight, and learns no new ones from here on. What is left keeps its weight, its sum and its count. */
  prune(keep: number): void {
    this.growing = false
    const sizes: number[] = []
    for (const { entries } of this.means()) for (const { mean } of entries) sizes.push(Math.abs(mean))
    const least = Float64Array.from(sizes).sort()[Math.max(0, sizes.length - keep)] ?? 0
    for (let row = 0; row < this.#rows; row++) this.#pruneRow(row, least)
    for (let place = 0; place <= this.#mask; place++) {
      const head = this.#table[2 * place + 1]!
      if (head > 0) this.#table[2 * place + 1] = this.#pruneChain(head, least)
    }
  }

  /** Every key, unsigned ascending, with the mean weight of each class. */
  *means(): Generator<{ key: number; entries: { of: number; mean: number }[] }> {
    const keys: number[] = []
    for (let place = 0; place <= this.#mask; place++) {
      const key = this.#table[2 * place]!
      if (key !== 0) keys.push(key >>> 0)
    }
    for (const unsigned of Uint32Array.from(keys).sort()) {
      const key = unsigned | 0
      yield { key, entries: this.#entriesOf(this.#table[2 * this.#place(key) + 1]!) }
    }
  }

  #mean(sum: number, weight: number, since: number): number {
    return (sum + weight * (this.time - since)) / this.time
  }

  #entriesOf(head: number): { of: number; mean: number }[] {
    const entries: { of: number; mean: number }[] = []
    if (head < 0) {
      const start = (-head - 1) * this.classes
      for (let of = 0; of < this.classes; of++) {
        const at = start + of
        entries.push({
          of,
          mean: this.#mean(this.#rowSum[at]!, this.#row[at]!, this.#rowTime[at]!),
        })
      }
      return entries
    }
    for (let at = head; at !== 0; at = this.#chain[2 * at]!) {
      entries.push({
        of: this.#chain[2 * at + 1]! & 255,
        mean: this.#mean(this.#chainSum[at]!, this.#chain[2 * at + 1]! >> 8, this.#chainTime[at]!),
      })
    }
    return entries.sort((a, b) => a.of - b.of)
  }
}

function grown<T extends Int32Array | Float64Array | Uint16Array>(from: T, to: T): T {
  to.set(from)
  return to
}
