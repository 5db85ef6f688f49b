import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { ANNOTATED } from '../../decks/language/clauses/index.ts'
import { parse, usedLike, type English, type Parse } from '../../decks/language/parser/index.ts'
import { sentenceOf } from '../../decks/language/sentence-reader.ts'
import type { Sentence, Tag, Token } from '../../decks/language/sentence.ts'
import { readConllu, type UdSentence } from '../../electron/terminal/conllu.ts'
import { data } from './data.ts'

export type { UdSentence }

/** The treebank's sentences; none where the study data is absent, then skip. */
export function treebank(file: 'train' | 'dev'): UdSentence[] {
  const found = data('treebank', `${file}.conllu.gz`)
  return found ? readConllu(gunzipSync(readFileSync(found)).toString('utf8')) : []
}

/** An annotated sentence as the room gives it, with the annotators' tags and tree; offsets are those of its own text. */
export function asSentence(ud: UdSentence, english?: English): Sentence {
  const tokens = ud.forms.map((text, i): Token => {
    const lower = text.toLowerCase().replaceAll('’', "'")
    return {
      start: ud.starts[i] ?? 0,
      end: ud.ends[i] ?? 0,
      text,
      lower,
      tag: ud.upos[i] as Tag,
      xpos: ud.xpos[i] ?? '',
      lemma: ud.lemmas[i] ?? lower,
      spaced: ud.spaced[i] ?? true,
      ...(english ? usedLike(english, text) : { group: 0, family: 0, asName: '', asNoun: '' }),
    }
  })
  return sentenceOf({ tokens, heads: ud.heads, relations: ud.relations }, ANNOTATED, 0, 0)
}

/** What our own parser makes of a sentence's words. */
export function parseSentence({ tokens }: Sentence, english: English): Parse {
  return parse(
    english,
    tokens.map(({ text }) => text),
  )
}

/** A sentence with the same words, and our own tags and tree. */
export function reread(sentence: Sentence, { tags, xpos, lemmas, heads, relations, ...reliance }: Parse): Sentence {
  const tokens = sentence.tokens.map((token, i) => ({
    ...token,
    tag: tags[i] as Tag,
    xpos: xpos[i] ?? '',
    lemma: lemmas[i] ?? token.lower,
  }))
  return sentenceOf({ tokens, heads, relations }, reliance, sentence.index, sentence.block)
}
