// Which sentence of a document a quote begins in: "sentence 31 of 188".
import type { Span } from '../model/index.ts'

/** The sentence, from 0, that an offset lies in; the next one for a gap between two. */
export function sentenceAt(sentences: readonly Span[], offset: number): number {
  const found = sentences.findIndex((sentence) => sentence.end > offset)
  return found < 0 ? Math.max(0, sentences.length - 1) : found
}
