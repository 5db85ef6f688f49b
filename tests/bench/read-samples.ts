// What the parser reads in the sample briefings: in the browser and in Node it must be the same.
import { parse, readPasted, SAMPLES, splitSentences, type English } from '../../decks/index.ts'

/** The words of every sentence. */
export function sampleSentences(): string[][] {
  return SAMPLES.flatMap(({ text }) => {
    const document = readPasted(text)
    return splitSentences(document.text, document.blocks).map(({ tokens }) => tokens.map((token) => token.text))
  })
}

/** Everything that is read of them, as one text. */
export function everythingRead(english: English, sentences: readonly string[][]): string {
  return JSON.stringify(sentences.map((words) => parse(english, words)))
}
