// A sentence of its words and their tree: phrases and clauses, brackets and quotations.
import { readStructure, type Parsed, type Structure } from './clauses/index.ts'
import { findAsides, findQuoted } from './marks.ts'
import type { Sentence } from './sentence.ts'

/** Longer sentences are lists or debris: they keep their words, and have no clauses. */
const LONGEST = 150

/**
 * A sentence of its tokens and their tree.
 * @param confidence how likely the tree's root, subjects and objects are right, 0 to 1
 */
export function sentenceOf(parsed: Parsed, confidence: number, index: number, block: number): Sentence {
  const { tokens, heads, relations } = parsed
  const structure: Structure =
    tokens.length <= LONGEST ? readStructure(parsed, confidence) : { nouns: [], prepositional: [], verbs: [], clauses: [] }
  return {
    start: tokens[0]?.start ?? 0,
    end: tokens.at(-1)?.end ?? 0,
    index,
    block,
    tokens,
    heads,
    relations,
    confidence,
    ...structure,
    asides: findAsides(tokens),
    quoted: findQuoted(tokens),
  }
}
