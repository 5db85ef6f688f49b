// Sentences that gave no card at all, each with every reason: what "29 sentences gave no card, and why" opens.
import { useMemo } from 'react'
import type { Document, DocumentId, LeftOut, Span } from '../../../decks/index.ts'
import { useDocument, useFound, useLeftOut } from '../../storage/index.ts'

export interface Unasked extends Span {
  readonly words: string
  readonly reasons: readonly string[]
}

/** In the order of the text. */
export function useUnasked(id: DocumentId): readonly Unasked[] {
  const document = useDocument(id)
  const leftOut = useLeftOut(id)
  const found = useFound(id)
  return useMemo(
    () =>
      document && leftOut && found
        ? unasked(
            document,
            leftOut,
            found.map(({ source }) => source),
          )
        : [],
    [document, leftOut, found],
  )
}

/** Nobody wonders why a heading gave no card. */
function isSentence({ gate }: LeftOut): boolean {
  return gate !== 'not-prose' && gate !== 'fragment'
}

export function unasked(
  document: Pick<Document, 'text'> & { readonly sentences: readonly Span[] },
  leftOut: readonly LeftOut[],
  sources: readonly Span[],
): Unasked[] {
  const reasons = new Map<Span, Set<string>>()
  let place = 0
  for (const item of leftOut.filter(isSentence).sort((a, b) => a.start - b.start)) {
    while (place < document.sentences.length - 1 && (document.sentences[place]?.end ?? 0) <= item.start) place++
    const sentence = document.sentences[place] ?? item
    reasons.set(sentence, (reasons.get(sentence) ?? new Set()).add(item.why))
  }
  const asked = [...sources].sort((a, b) => a.start - b.start)
  let next = 0
  return [...reasons].flatMap(([sentence, whys]) => {
    while (next < asked.length && (asked[next]?.end ?? 0) <= sentence.start) next++
    const source = asked[next]
    if (source && source.start < sentence.end) return []
    return [
      { start: sentence.start, end: sentence.end, words: document.text.slice(sentence.start, sentence.end), reasons: [...whys] },
    ]
  })
}
