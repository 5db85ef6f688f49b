// A sentence of its words and their tree: phrases and clauses, brackets and quotations.
import { readStructure, type Parsed, type Reliance, type Structure } from './clauses/index.ts'
import { findAsides, findQuoted } from './marks.ts'
import type { Sentence } from './sentence.ts'

/** Longer sentences are lists or debris: they keep their words, and have no clauses. */
const LONGEST = 150

/**
 * A sentence of its tokens and their tree.
 * @param reliance what the parser says of the tree
 */
export function sentenceOf(parsed: Parsed, reliance: Reliance, index: number, block: number): Sentence {
  const { tokens, heads, relations } = parsed
  const structure: Structure =
    tokens.length <= LONGEST ? readStructure(parsed, reliance) : { nouns: [], prepositional: [], verbs: [], clauses: [] }
  return {
    start: tokens[0]?.start ?? 0,
    end: tokens.at(-1)?.end ?? 0,
    index,
    block,
    tokens,
    heads,
    relations,
    confidence: reliance.confidence,
    ...structure,
    asides: findAsides(tokens),
    quoted: findQuoted(tokens),
  }
}
