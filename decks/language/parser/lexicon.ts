// What is known of single words: whether training met them often enough, which tags they had, and which words are used alike.

export interface Entry {
  readonly known: boolean
  /** A number for the set of tags the word has been seen with; 0 where it is too rare to say. */
  readonly tags: number
  readonly fine: number
  readonly coarse: number
}

/** The lexicon as it is stored; the lists run side by side, ascending by the unsigned hash. */
export interface LexiconRows {
  readonly words: Int32Array
  /** 0: not known from training; 1: known; above: known, with the tag set of that number. */
  readonly tagSets: Uint8Array
  /** 0: in no group, otherwise the group's number plus one. */
  readonly groups: Uint16Array
  /** For each fine group its coarse one. */
  readonly coarse: Uint8Array
}

const NOTHING: Entry = { known: false, tags: 0, fine: 0, coarse: 0 }

export class Lexicon {
  readonly #entries = new Map<number, Entry>()

  constructor({ words, tagSets, groups, coarse }: LexiconRows) {
    words.forEach((word, i) => {
      const set = tagSets[i] ?? 0
      const group = groups[i] ?? 0
      this.#entries.set(word, {
        known: set > 0,
        tags: set > 1 ? set : 0,
        fine: group,
        coarse: group > 0 ? (coarse[group - 1] ?? 0) + 1 : 0,
      })
    })
  }

  /** Whether anything is known of a word. */
  has(word: number): boolean {
    return this.#entries.has(word)
  }

  /** @param word the hash of a normalised word */
  find(word: number): Entry {
    return this.#entries.get(word) ?? NOTHING
  }
}
