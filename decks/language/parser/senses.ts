// What single words are used as: as names ("Yokohama" like places), and as nouns ("mosque" like what stands somewhere).
import { hashText } from './keys.ts'

/** What a word is like as a name; "common" is none. The order is the file's. */
export const NAME_SENSES = ['person', 'place', 'organisation', 'people', 'common'] as const
/** What a word is like as a noun. The order is the file's. */
export const NOUN_SENSES = ['person', 'place', 'organisation', 'event', 'thing'] as const
/** The least likeness for each step of sureness above none. */
export const NAME_STEPS = [0.6, 0.8, 0.95]
export const NOUN_STEPS = [0.5, 0.7, 0.9]

/** "place3": what a word is like, and how sure that is, 0 to 3; '' where nothing is known. */
export interface Senses {
  readonly asName: string
  readonly asNoun: string
}

/** As they are stored: lists side by side, ascending by key; each number is the sense's place times four and its step. */
export interface SenseRows {
  readonly words: Int32Array
  readonly names: Uint8Array
  readonly nouns: Uint8Array
}

const NOTHING: Senses = { asName: '', asNoun: '' }

/** A word's key among the senses: 24 bits, for what few words share by chance does little harm and the file stays small. */
export function senseKey(word: string): number {
  return hashText(word) >>> 8
}

/** As words are looked up: lower case, straight apostrophes. */
export function senseWord(form: string): string {
  return form.toLowerCase().replaceAll('’', "'")
}

export class SenseTable {
  readonly #rows: SenseRows
  readonly #names = labelsOf(NAME_SENSES)
  readonly #nouns = labelsOf(NOUN_SENSES)
  readonly #met = new Map<string, Senses>()

  constructor(rows: SenseRows) {
    this.#rows = rows
  }

  /** What a word is used as; without its accents where it is only known so. */
  of(form: string): Senses {
    const met = this.#met.get(form)
    if (met) return met
    const word = senseWord(form)
    const senses = this.#find(word) ?? this.#find(word.normalize('NFD').replace(/\p{M}/gu, '')) ?? NOTHING
    if (this.#met.size >= 50_000) this.#met.clear()
    this.#met.set(form, senses)
    return senses
  }

  #find(word: string): Senses | null {
    const { words, names, nouns } = this.#rows
    const key = senseKey(word)
    let from = 0
    let to = words.length
    while (from < to) {
      const middle = (from + to) >>> 1
      if ((words[middle] ?? 0) < key) from = middle + 1
      else to = middle
    }
    if (words[from] !== key) return null
    return { asName: this.#names[names[from] ?? 0] ?? '', asNoun: this.#nouns[nouns[from] ?? 0] ?? '' }
  }
}

function labelsOf(senses: readonly string[]): string[] {
  return senses.flatMap((sense) => [0, 1, 2, 3].map((step) => `${sense}${String(step)}`))
}
