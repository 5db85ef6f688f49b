// How fast documents become cards, against splitting the same words into sentences, which nothing that reads can avoid.
import { readFile, readForCards, readLanguage, SAMPLES, utf8 } from '../../decks/index.ts'
import { least, rounded, type Figure } from './figure.ts'
import { english } from '../support/english.ts'

/** Texts in the book: about 30,000 words. */
const BOOK = 80

export function bench(): Figure[] {
  const documents = SAMPLES.map(({ file, text }) => readFile(utf8(text), file))
  const words = documents.reduce((sum, document) => sum + document.words, 0)
  const floor = least(5, () => documents.forEach((document) => document.text.match(/\p{L}+/gu)))
  const language = least(5, () => documents.forEach((document) => readLanguage(document.text, document.blocks, english())))
  const whole = least(5, () => documents.forEach((document) => readForCards(document, english())))
  // a book of the same words many times over: what grows faster than the text shows here
  const chapters = Array.from({ length: BOOK }, (_, i) => SAMPLES[i % SAMPLES.length]?.text ?? '')
  const book = readFile(utf8(`A book\n\n${chapters.join('\n\n')}`), 'book.txt')
  const long = least(1, () => readForCards(book, english()))
  const speed = (ms: number): number => (1000 * words) / ms
  return [
    {
      bench: 'generate/whole',
      value: rounded(speed(whole)),
      unit: 'words/s',
      against: 'reading the language alone',
      ratio: rounded(language / whole),
    },
    {
      bench: 'generate/language',
      value: rounded(speed(language)),
      unit: 'words/s',
      against: 'matching every word once',
      ratio: rounded(floor / language),
    },
    {
      bench: 'generate/book',
      value: rounded((1000 * book.words) / long),
      unit: 'words/s',
      against: 'the same texts one by one',
      ratio: rounded(book.words / long / (words / whole)),
    },
  ]
}
