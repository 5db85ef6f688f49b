// From a word and its tag to the form a dictionary lists: the longest ending that a rule knows, unless the word is an exception.

export interface LemmaRules {
  /** For each tag: a word and its lemma by turns. */
  readonly exceptions: Readonly<Record<string, string>>
  /** For each tag: an ending, how many letters are cut, and what is put on, by turns; "-" stands for nothing. */
  readonly rules: Readonly<Record<string, string>>
}

/** What is cut from a word's end, and what is put on. */
export interface Change {
  readonly cut: number
  readonly add: string
}

/** The longest ending that rules look at. */
export const LONGEST_ENDING = 5

export class Lemmas {
  readonly #exceptions = new Map<string, Map<string, string>>()
  readonly #rules = new Map<string, Map<string, Change>>()

  constructor({ exceptions, rules }: LemmaRules) {
    for (const [tag, list] of Object.entries(exceptions)) {
      const words = list.split(' ')
      const lemmas = new Map<string, string>()
      for (let i = 0; i + 1 < words.length; i += 2) lemmas.set(words[i]!, words[i + 1]!)
      this.#exceptions.set(tag, lemmas)
    }
    for (const [tag, list] of Object.entries(rules)) {
      const words = list.split(' ')
      const changes = new Map<string, Change>()
      const plain = (word: string): string => (word === '-' ? '' : word)
      for (let i = 0; i + 2 < words.length; i += 3)
        changes.set(plain(words[i]!), { cut: Number(words[i + 1]), add: plain(words[i + 2]!) })
      this.#rules.set(tag, changes)
    }
  }

  /** @param word in lower case with straight apostrophes */
  of(word: string, tag: string): string {
    const exception = this.#exceptions.get(tag)?.get(word)
    if (exception !== undefined) return exception
    const rules = this.#rules.get(tag)
    if (!rules) return word
    for (let length = Math.min(LONGEST_ENDING, word.length - 1); length >= 0; length--) {
      const change = rules.get(length === 0 ? '' : word.slice(-length))
      if (change) return change.cut < word.length ? word.slice(0, word.length - change.cut) + change.add : word
    }
    return word
  }
}
