// One sentence's tokens to phrases and clauses. Brackets and quotation marks are looked through, and the indices put back.
import { readStructure, type Parsed } from './clauses/index.ts'
import { readClauses } from './clauses.ts'
import { findAsides, findQuoted, isQuoteMark } from './marks.ts'
import { findNouns, findPrepositional } from './phrases.ts'
import type { Clause, NounPhrase, Prepositional, Range, Sentence, Token, VerbGroup } from './sentence.ts'
import { mendTags } from './tags.ts'
import { findVerbs } from './verb-groups.ts'

/** Longer sentences are lists or debris: they keep their words, and have no clauses. */
const LONGEST = 120

/**
 * A sentence of its tokens and their tree.
 * @param confidence how likely the tree's root, subjects and objects are right, 0 to 1
 */
export function sentenceOf(parsed: Parsed, confidence: number, index: number, block: number): Sentence {
  const { tokens, heads, relations } = parsed
  return {
    start: tokens[0]?.start ?? 0,
    end: tokens.at(-1)?.end ?? 0,
    index,
    block,
    tokens,
    heads,
    relations,
    confidence,
    ...readStructure(parsed, confidence),
    asides: findAsides(tokens),
    quoted: findQuoted(tokens),
  }
}

/** Reads a run of tokens as a sentence. */
export function readSentence(words: readonly Token[], index: number, block: number): Sentence {
  const tokens = mendTags(words)
  const asides = findAsides(tokens)
  const at = tokens.flatMap((token, i) => (inside(asides, i) || isQuoteMark(token) ? [] : [i]))
  const plain = at.map((i) => tokens[i] as Token)
  const nouns = findNouns(plain)
  const prepositional = findPrepositional(plain, nouns)
  const verbs = findVerbs(plain, nouns)
  const clauses = plain.length <= LONGEST ? readClauses(plain, nouns, prepositional, verbs) : []
  const back = backTo(at)
  return {
    start: tokens[0]?.start ?? 0,
    end: tokens.at(-1)?.end ?? 0,
    index,
    block,
    tokens,
    heads: [],
    relations: [],
    confidence: 0,
    nouns: nouns.map(back.noun),
    prepositional: prepositional.map(back.prep),
    verbs: verbs.map(({ open: _open, bare: _bare, ...verb }) => back.verb(verb)),
    clauses: clauses.map(back.clause),
    asides,
    quoted: findQuoted(tokens),
  }
}

function inside(ranges: readonly Range[], i: number): boolean {
  return ranges.some((range) => i >= range.from && i < range.to)
}

function backTo(at: readonly number[]) {
  const range = <R extends Range>(one: R): R => ({ ...one, from: at[one.from] ?? 0, to: (at[one.to - 1] ?? -1) + 1 })
  const noun = (one: NounPhrase): NounPhrase => ({ ...range(one), head: at[one.head] ?? 0 })
  const prep = (one: Prepositional): Prepositional => ({ ...range(one), object: noun(one.object) })
  const verb = (one: VerbGroup): VerbGroup => ({ ...range(one), head: at[one.head] ?? 0 })
  const clause = (one: Clause): Clause => ({
    ...range(one),
    subject: one.subject && noun(one.subject),
    subjectRange: one.subjectRange && range(one.subjectRange),
    verb: verb(one.verb),
    object: one.object && noun(one.object),
    front: one.front.map(range),
    modifiers: one.modifiers.map(prep),
  })
  return { noun, prep, verb, clause }
}
