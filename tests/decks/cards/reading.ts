// A document of a test's own words, read for cards as the app reads it.
import { readFile, readForCards, utf8, type Finding, type ReadDocument, type Reading } from '../../../decks/index.ts'
import { english } from '../../support/english.ts'

export interface Read {
  readonly document: ReadDocument
  readonly reading: Reading
}

/** One paragraph of sentences, published on 9 April 2021 unless said. */
export function readSentences(sentences: readonly string[], published = 'Published 9 April 2021'): Read {
  return readText(['The town of Arnford', published, sentences.join(' ')].filter(Boolean).join('\n\n'), 'arnford.txt')
}

export function readText(text: string, file: string): Read {
  const document = readFile(utf8(text), file)
  return { document, reading: readForCards(document, english()) }
}

export function quoteOf({ document }: Read, { span }: Finding): string {
  return document.text.slice(span.start, span.end)
}
