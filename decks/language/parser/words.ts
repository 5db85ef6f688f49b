// What a word looks like to the models: its hashes, endings and shape, and what the lexicon knows of it.
import { hashText } from './keys.ts'
import type { Lexicon } from './lexicon.ts'

/** A word as the models see it. All are hashes or small numbers; 0 means "nothing known". */
export interface WordFace {
  readonly form: number
  /** Lower case, digits alike, straight marks. */
  readonly word: number
  /** `word`, or for words too rare to learn from their shape and ending. */
  readonly known: number
  /** Endings of one to five letters; 0 where the word is too short. */
  readonly endings: readonly [number, number, number, number, number]
  /** Beginnings of one to three letters. */
  readonly openings: readonly [number, number, number]
  readonly shape: number
  /** Bits: has a hyphen, a digit, a capital first, capitals only. */
  readonly marks: number
  /** Which tags the word has been seen with; for rare words a guess from its ending. */
  readonly tags: number
  /** Words used alike share a group: some hundreds of fine ones within some dozens of coarse ones. */
  readonly fine: number
  readonly coarse: number
}

/** What stands before the first and after the last word. */
export const OUTSIDE: WordFace = {
  form: 1,
  word: 1,
  known: 1,
  endings: [1, 1, 1, 1, 1],
  openings: [1, 1, 1],
  shape: 1,
  marks: 16,
  tags: 1,
  fine: -1,
  coarse: -1,
}

/** Lower case, every digit 0, straight quotation marks: how words are looked up. */
export function normalised(form: string): string {
  return form.toLowerCase().replace(/[0-9]/g, '0').replace(/[’‘]/g, "'").replace(/[“”]/g, '"')
}

/** "Xx" for "Tokyo", "d" for "2023", "X-Xx" ...: runs of a kind shortened, six signs at most. */
export function shapeOf(form: string): string {
  let shape = ''
  let last = ''
  for (const sign of form) {
    const kind = /\p{Lu}/u.test(sign) ? 'X' : /\p{L}/u.test(sign) ? 'x' : /[0-9]/.test(sign) ? 'd' : sign
    if (kind === last && shape.length >= 2) continue
    shape += kind
    last = kind
    if (shape.length > 5) break
  }
  return shape
}

/** Looks at one word. */
export function faceOf(form: string, lexicon: Lexicon): WordFace {
  const plain = normalised(form)
  const word = hashText(plain)
  const shape = hashText(`s${shapeOf(form)}`)
  const ending = (length: number): number => (plain.length >= length ? hashText(`${length}${plain.slice(-length)}`) : 0)
  const entry = lexicon.find(word)
  const last = ending(2)
  return {
    form: hashText(form),
    word,
    known: entry.known ? word : hashText(`?${shapeOf(form)}${plain.slice(-2)}`),
    endings: [ending(1), last, ending(3), ending(4), ending(5)],
    openings: [hashText(`p${plain.slice(0, 1)}`), hashText(`q${plain.slice(0, 2)}`), hashText(`r${plain.slice(0, 3)}`)],
    shape,
    marks:
      (plain.includes('-') ? 1 : 0) |
      (/[0-9]/.test(plain) ? 2 : 0) |
      (/^\p{Lu}/u.test(form) ? 4 : 0) |
      (form.length > 1 && /\p{Lu}/u.test(form) && form === form.toUpperCase() ? 8 : 0),
    tags: entry.tags || hashText(`g${plain.slice(-3)}${shapeOf(form).charAt(0)}`),
    fine: entry.fine,
    coarse: entry.coarse,
  }
}

/** Faces of words met before: a document repeats its words. */
export class Faces {
  readonly #lexicon: Lexicon
  readonly #met = new Map<string, WordFace>()

  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon
  }

  of(form: string): WordFace {
    const met = this.#met.get(form)
    if (met) return met
    const face = faceOf(form, this.#lexicon)
    if (this.#met.size >= 50_000) this.#met.clear()
    this.#met.set(form, face)
    return face
  }
}
