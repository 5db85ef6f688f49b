// What the models look at, as 32-bit numbers: no word is kept as text, so the weights stay small and one look-up answers everything.

/** A text as a number; the same on every machine. FNV-1a, then mixed so that near texts lie far apart. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  hash = Math.imul(hash ^ (hash >>> 12), 0x297a2d39)
  return hash ^ (hash >>> 15)
}

const SPREAD = 0x9e3779b1

function mixed(hash: number, value: number): number {
  const product = Math.imul(hash ^ value, SPREAD)
  return product ^ (product >>> 15)
}

/** No key is 0: that marks an empty place in a table. */
function finished(hash: number): number {
  let key = Math.imul(hash, 0x85ebca6b)
  key = Math.imul(key ^ (key >>> 13), 0xc2b2ae35)
  return key ^ (key >>> 16) || 1
}

/** A list of keys that is filled again and again; `template` keeps "the word before" apart from "the word after". */
export class Keys {
  readonly list = new Int32Array(256)
  size = 0

  clear(): void {
    this.size = 0
  }

  one(template: number, a: number): void {
    this.list[this.size++] = finished(mixed(Math.imul(template, 0x2545f491), a))
  }

  two(template: number, a: number, b: number): void {
    this.list[this.size++] = finished(mixed(mixed(Math.imul(template, 0x2545f491), a), b))
  }

  three(template: number, a: number, b: number, c: number): void {
    this.list[this.size++] = finished(mixed(mixed(mixed(Math.imul(template, 0x2545f491), a), b), c))
  }

  four(template: number, a: number, b: number, c: number, d: number): void {
    this.list[this.size++] = finished(mixed(mixed(mixed(mixed(Math.imul(template, 0x2545f491), a), b), c), d))
  }
}

/** Anything that knows what each key says for each class: the shipped weights, or those still in training. */
export interface Scorer {
  /** Adds what the keys say to `scores`, one place a class. */
  add(keys: Keys, scores: Int32Array): void
}
