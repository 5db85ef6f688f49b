// How well raw text is read: our own words are lined up with the annotated ones as the CoNLL 2018 shared task lines them up, and a word
// counts when its head and the universal part of its relation are right.
import { parse, splitSentences, type English } from '../../decks/index.ts'
import type { UdSentence } from './conllu.ts'
import { universal } from './measure-trees.ts'

/** A word as read from raw text; `head` is an index in the same list, -1 for a root. */
export interface RawWord {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly head: number
  readonly relation: string
}

export class RawCount {
  gold = 0
  read = 0
  aligned = 0
  right = 0

  add(gold: UdSentence, words: readonly RawWord[]): void {
    this.gold += gold.forms.length
    this.read += words.length
    const pairs = align(gold, words)
    const goldOf = new Map(pairs.map(([g, w]) => [w, g]))
    this.aligned += pairs.length
    for (const [g, w] of pairs) {
      const { head, relation } = words[w]!
      const goldHead = head < 0 ? -1 : goldOf.get(head)
      if (goldHead === gold.heads[g] && universal(relation) === universal(gold.relations[g]!)) this.right++
    }
  }

  /** The F1 of labelled attachment, and of words, in per cent. */
  get figures(): { rawLas: number; rawWords: number } {
    const f1 = (right: number): number => Math.round((20_000 * right) / Math.max(1, this.gold + this.read)) / 100
    return { rawLas: f1(this.right), rawWords: f1(this.aligned) }
  }
}

/** Reads a text into sentences, words and trees, all our own. */
export function readRaw(english: English, text: string): RawWord[] {
  const words: RawWord[] = []
  for (const { tokens } of splitSentences(text, [{ start: 0, end: text.length, kind: 'paragraph' }])) {
    const from = words.length
    const { heads, relations } = parse(
      english,
      tokens.map((token) => token.text),
    )
    tokens.forEach(({ start, end, text: form }, i) => {
      const head = heads[i]!
      words.push({ start, end, text: form, head: head < 0 ? -1 : head + from, relation: relations[i]! })
    })
  }
  return words
}

/** Pairs of annotated and read words: the same span, or inside a token that is spelled otherwise ("au") the same form. */
function align({ forms, starts, ends }: UdSentence, words: readonly RawWord[]): [number, number][] {
  const pairs: [number, number][] = []
  let g = 0
  let w = 0
  while (g < forms.length && w < words.length) {
    const { start, end, text } = words[w]!
    // several words of one token share its span
    const several = starts[g] === starts[g + 1] || (g > 0 && starts[g] === starts[g - 1])
    const same = several
      ? start >= starts[g]! && end <= ends[g]! && text.toLowerCase() === forms[g]!.toLowerCase()
      : start === starts[g] && end === ends[g]
    if (same) pairs.push([g++, w++])
    else if (several ? start >= ends[g]! : starts[g]! <= start) g++
    else w++
  }
  return pairs
}
