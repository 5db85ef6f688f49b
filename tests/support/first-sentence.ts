// One sentence read by itself, and its words as a test writes them.
import { readLanguage, type Range, type Sentence } from '../../decks/language/index.ts'
import { english } from './english.ts'

/** The first sentence of a text. */
export function firstSentence(text: string): Sentence {
  return readLanguage(text, [{ start: 0, end: text.length, kind: 'paragraph' }], english()).sentences[0] as Sentence
}

/** Tokens parted by spaces; "-" for none. */
export function wordsOf({ tokens }: Sentence, range: Range | null): string {
  return range
    ? tokens
        .slice(range.from, range.to)
        .map((token) => token.text)
        .join(' ')
    : '-'
}
