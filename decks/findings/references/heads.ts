// Every noun phrase of a document under the lemma of its head: what was said of such a thing before is found at once.
import type { NounPhrase, Sentence, Token } from '../../language/index.ts'
import type { Page } from '../page.ts'

export interface Occurrence {
  readonly sentence: Sentence
  readonly phrase: NounPhrase
  /** Its head. */
  readonly token: Token
}

const indexes = new WeakMap<Page, ReadonlyMap<string, readonly Occurrence[]>>()

/** The phrases with such a head that stand before a token, in the order of the text. */
export function occurrencesBefore(page: Page, lemma: string, sentence: Sentence, at: number): Occurrence[] {
  const all = indexOf(page).get(lemma.toLowerCase()) ?? []
  return all.filter(
    (one) => one.sentence.index < sentence.index || (one.sentence.index === sentence.index && one.phrase.head < at),
  )
}

function indexOf(page: Page): ReadonlyMap<string, readonly Occurrence[]> {
  const known = indexes.get(page)
  if (known) return known
  const index = new Map<string, Occurrence[]>()
  for (const sentence of page.sentences) {
    if (/^(title|heading)$/.test(page.blocks[sentence.block]?.kind ?? '')) continue
    for (const phrase of sentence.nouns) {
      const token = sentence.tokens[phrase.head]
      if (!token) continue
      const lemma = token.lemma.toLowerCase()
      const list = index.get(lemma) ?? []
      list.push({ sentence, phrase, token })
      index.set(lemma, list)
    }
  }
  indexes.set(page, index)
  return index
}

/** The words between the article and the head, lower case. */
export function wordsBefore({ sentence, phrase }: Occurrence): string[] {
  return sentence.tokens
    .slice(phrase.from, phrase.head)
    .filter((token) => token.tag !== 'DET' && token.tag !== 'PUNCT')
    .map((token) => token.lower)
}

export function startsWith({ sentence, phrase }: Occurrence): string {
  return sentence.tokens[phrase.from]?.lower ?? ''
}
