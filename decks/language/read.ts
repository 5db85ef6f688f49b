// The room's verb: a document's clean text to sentences with their words, phrases, clauses and names.
import { Trouble, type Block } from '../model/index.ts'
import { isEnglish } from './english.ts'
import { findNames, type Names } from './names/find.ts'
import { readSentence } from './sentence-reader.ts'
import type { Sentence } from './sentence.ts'
import { splitSentences } from './sentences.ts'

export interface Language {
  readonly sentences: readonly Sentence[]
  readonly names: Names
}

/**
 * Reads a document's text.
 * @param progress called now and then with how many sentences are read, of how many
 * @throws Trouble `language` when the text is mostly not English
 */
export function readLanguage(text: string, blocks: readonly Block[], progress?: (done: number, total: number) => void): Language {
  if (!isEnglish(text)) {
    throw new Trouble(
      'language',
      'This text is mostly not in English, and Dossier finds facts in English only. You can still read it here and make cards by hand.',
    )
  }
  const runs = splitSentences(text, blocks).filter((run) => run.tokens.length > 0)
  const sentences = runs.map((run, index) => {
    if (index % 64 === 0) progress?.(index, runs.length)
    return readSentence(run.tokens, index, run.block)
  })
  return { sentences, names: findNames(sentences) }
}
