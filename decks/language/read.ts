// The room's verb: a document's clean text to sentences with their words, trees, phrases, clauses and names, and who is who.
import { Trouble, type Block, type Span } from '../model/index.ts'
import { isEnglish, isForeign } from './english.ts'
import { findNames, type Names } from './names/find.ts'
import { parse, usedLike, type English } from './parser/index.ts'
import { whoIsWho, type WhoIsWho } from './references/index.ts'
import { sentenceOf } from './sentence-reader.ts'
import type { Sentence, Tag, Token } from './sentence.ts'
import { splitSentences, type TokenRun } from './sentences.ts'

export interface Language {
  readonly sentences: readonly Sentence[]
  readonly names: Names
  readonly references: WhoIsWho
  /** Paragraphs in another language: they have no sentences here. */
  readonly passedOver: readonly Span[]
}

/**
 * Reads a document's text.
 * @param english the parser, made once by `loadEnglish`
 * @param progress called now and then with how many sentences are read, of how many
 * @throws Trouble `language` when the text is mostly not English
 */
export function readLanguage(
  text: string,
  blocks: readonly Block[],
  english: English,
  progress?: (done: number, total: number) => void,
): Language {
  if (!isEnglish(text)) {
    throw new Trouble(
      'language',
      'This text is mostly not in English, and Dossier finds facts in English only. You can still read it here and make cards by hand.',
    )
  }
  const foreign = new Set(
    blocks.flatMap(({ start, end, kind }, i) => (kind !== 'code' && isForeign(text.slice(start, end)) ? [i] : [])),
  )
  const runs = splitSentences(text, blocks).filter(({ tokens, block }) => tokens.length > 0 && !foreign.has(block))
  const sentences = runs.map((run, index) => {
    if (index % 64 === 0) progress?.(index, runs.length)
    return readSentence(run, english, index)
  })
  const names = findNames(sentences)
  const passedOver = [...foreign].map((block) => ({ start: blocks[block]!.start, end: blocks[block]!.end }))
  return { sentences, names, references: whoIsWho(sentences, names.bySentence), passedOver }
}

function readSentence({ tokens, block }: TokenRun, english: English, index: number): Sentence {
  const { tags, xpos, lemmas, heads, relations, ...reliance } = parse(
    english,
    tokens.map(({ text }) => text),
  )
  const tagged = tokens.map(({ start, end, text, lower, spaced }, i): Token => ({
    start,
    end,
    text,
    lower,
    tag: tags[i] as Tag,
    xpos: xpos[i]!,
    lemma: lemmas[i]!,
    spaced,
    ...usedLike(english, text),
  }))
  return sentenceOf({ tokens: tagged, heads, relations }, reliance, index, block)
}
