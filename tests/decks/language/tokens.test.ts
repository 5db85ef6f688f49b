// Our words against the annotators': the same spans.
import { describe, expect, it } from 'vitest'
import { splitSentences } from '../../../decks/index.ts'
import { treebank, type UdSentence } from '../../support/treebank.ts'

/** The F1 of spans, in per cent, and how many texts stay one sentence. */
function measure(sentences: readonly UdSentence[]): { words: number; whole: number } {
  let gold = 0
  let read = 0
  let both = 0
  let whole = 0
  for (const { text, starts, ends } of sentences) {
    const runs = splitSentences(text, [{ start: 0, end: text.length, kind: 'paragraph' }])
    const spans = new Set(runs.flatMap(({ tokens }) => tokens.map(({ start, end }) => `${start}-${end}`)))
    gold += starts.length
    read += runs.reduce((sum, { tokens }) => sum + tokens.length, 0)
    both += starts.filter((start, i) => spans.has(`${start}-${ends[i]}`)).length
    if (runs.length === 1) whole++
  }
  return { words: (200 * both) / (gold + read), whole: (100 * whole) / sentences.length }
}

describe('words and sentences of annotated text', () => {
  const dev = treebank('dev')
  const edited = dev.filter(({ genre }) => genre.startsWith('gum'))
  it.skipIf(dev.length === 0)('are the annotators’', () => {
    expect(measure(dev).words).toBeGreaterThan(99)
    expect(measure(dev).whole).toBeGreaterThan(98.5)
    expect(measure(edited).words).toBeGreaterThan(99.4)
  })
})
