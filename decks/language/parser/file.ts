// The one file the parser is shipped in: a mark, a version, a small JSON header, then the tables as bytes. Written by training, read once a worker.
import { Trouble } from '../../model/index.ts'
import type { ConfidenceTable } from './confidence.ts'
import type { LemmaRules } from './lemmas.ts'
import type { LexiconRows } from './lexicon.ts'
import type { SenseRows } from './senses.ts'
import { BITS_LEFT_AWAY, shortKey, type Rows } from './weights.ts'

/** Everything training learnt. */
export interface Learnt {
  /** "VERB|VBD": universal and Penn tag. */
  readonly tags: readonly string[]
  /** Relations by number. */
  readonly labels: readonly string[]
  /** A tag that was ahead of the second best by less than this is in doubt. */
  readonly doubtBelow: number
  readonly lemmas: LemmaRules
  readonly confidence: ConfidenceTable
  /** What the signs of a clause weigh, in thousandths. */
  readonly trust: readonly number[]
  readonly lexicon: LexiconRows
  readonly senses: SenseRows
  readonly tagger: Rows
  readonly parser: Rows
}

type Header = Pick<Learnt, 'tags' | 'labels' | 'doubtBelow' | 'lemmas' | 'confidence' | 'trust'> & {
  readonly sizes: readonly number[]
}

const MARK = 'DossierEN'
const VERSION = 4

export function writeLearnt(learnt: Learnt): Uint8Array {
  const { lexicon, senses, tagger, parser, ...said } = learnt
  const models = [tagger, parser].map(shortened)
  const sizes = [
    lexicon.words.length,
    lexicon.coarse.length,
    senses.words.length,
    ...models.flatMap(({ keys, classes }) => [keys.length, classes.length]),
  ]
  const header = asciiOf(JSON.stringify({ ...said, sizes } satisfies Header).replace(/[^\0-\x7f]/g, escaped))
  const parts = [
    asciiOf(MARK),
    Uint8Array.of(VERSION),
    planes([header.length], 4),
    header,
    planes(steps(lexicon.words), 4),
    lexicon.tagSets,
    planes(lexicon.groups, 2),
    lexicon.coarse,
    planes(steps(senses.words), 3),
    senses.names,
    senses.nouns,
    ...models.flatMap(({ keys, counts, classes, weights }) => [
      planes(steps(keys.map((key) => key >>> BITS_LEFT_AWAY)), 4),
      counts,
      classes,
      planes(
        Array.from(weights, (weight) => ((weight << 1) ^ (weight >> 15)) & 0xffff),
        2,
      ),
    ]),
  ]
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** With short keys; of two that fall together the first stays. */
function shortened({ keys, counts, classes, weights }: Rows): Rows {
  const short = keys.map(shortKey)
  const kept = [...short.keys()].filter((i) => i === 0 || short[i - 1] !== short[i])
  if (kept.length === keys.length) return { keys: short, counts, classes, weights }
  const begins = Array.from(counts, () => 0)
  for (let i = 1; i < counts.length; i++) begins[i] = begins[i - 1]! + counts[i - 1]!
  const entries = kept.flatMap((i) => Array.from({ length: counts[i]! }, (_, j) => begins[i]! + j))
  return {
    keys: Int32Array.from(kept, (i) => short[i]!),
    counts: Uint8Array.from(kept, (i) => counts[i]!),
    classes: Uint8Array.from(entries, (at) => classes[at]!),
    weights: Int16Array.from(entries, (at) => weights[at]!),
  }
}

/** @throws Trouble 'not-ours' or 'newer' when these are not the bytes that this version of Dossier ships */
export function readLearnt(bytes: Uint8Array): Learnt {
  const read = new Reader(bytes)
  if (read.text(MARK.length) !== MARK) throw notOurs()
  if (read.take(1)[0] !== VERSION)
    throw new Trouble('newer', 'The language file belongs to another version of Dossier. Install Dossier again to mend it.')
  const header = read.header()
  const [words = 0, coarse = 0, sensed = 0, ...models] = header.sizes
  const lexicon = { words: read.keys(words), tagSets: read.take(words), groups: read.groups(words), coarse: read.take(coarse) }
  const senses = { words: read.ascending(sensed, 3), names: read.take(sensed), nouns: read.take(sensed) }
  const model = (at: number): Rows => {
    const keys = models[2 * at] ?? 0
    const entries = models[2 * at + 1] ?? 0
    return {
      keys: read.keys(keys).map((key) => key << BITS_LEFT_AWAY),
      counts: read.take(keys),
      classes: read.take(entries),
      weights: read.weights(entries),
    }
  }
  const { sizes: _sizes, ...said } = header
  return { ...said, lexicon, senses, tagger: model(0), parser: model(1) }
}

function notOurs(): Trouble {
  return new Trouble('not-ours', 'The language file of Dossier is damaged or missing. Install Dossier again to mend it.')
}

class Reader {
  readonly #bytes: Uint8Array
  #at = 0

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
  }

  take(count: number): Uint8Array {
    const end = this.#at + count
    if (!(count >= 0) || end > this.#bytes.length) throw notOurs()
    const taken = this.#bytes.subarray(this.#at, end)
    this.#at = end
    return taken
  }

  text(length: number): string {
    let text = ''
    for (const code of this.take(length)) text += String.fromCharCode(code)
    return text
  }

  header(): Header {
    const length = this.numbers(1, 4)[0] ?? 0
    const text = this.text(length)
    try {
      return JSON.parse(text) as Header
    } catch {
      throw notOurs()
    }
  }

  /** Numbers whose lowest bytes come first, then all second bytes, and so on. */
  numbers(count: number, width: number): Int32Array {
    const bytes = this.take(count * width)
    const numbers = new Int32Array(count)
    for (let plane = 0; plane < width; plane++)
      for (let i = 0; i < count; i++) numbers[i]! |= bytes[plane * count + i]! << (8 * plane)
    return numbers
  }

  keys(count: number): Int32Array {
    return this.ascending(count, 4)
  }

  ascending(count: number, width: number): Int32Array {
    const keys = this.numbers(count, width)
    for (let i = 1; i < count; i++) keys[i] = (keys[i]! + keys[i - 1]!) | 0
    return keys
  }

  groups(count: number): Uint16Array {
    return Uint16Array.from(this.numbers(count, 2))
  }

  weights(count: number): Int16Array {
    const weights = new Int16Array(count)
    const folded = this.numbers(count, 2)
    for (let i = 0; i < count; i++) weights[i] = (folded[i]! >>> 1) ^ -(folded[i]! & 1)
    return weights
  }
}

function asciiOf(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0))
}

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** Ascending keys as the steps between them. */
function steps(keys: Int32Array): number[] {
  return Array.from(keys, (key, i) => (key - (i > 0 ? keys[i - 1]! : 0)) | 0)
}

function planes(numbers: ArrayLike<number>, width: number): Uint8Array {
  const bytes = new Uint8Array(numbers.length * width)
  for (let plane = 0; plane < width; plane++)
    for (let i = 0; i < numbers.length; i++) bytes[plane * numbers.length + i] = (numbers[i]! >>> (8 * plane)) & 255
  return bytes
}
