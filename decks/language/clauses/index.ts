// From a sentence's tree to its phrases, verb groups and clauses.
import type { Clause, NounPhrase, Prepositional, VerbGroup } from '../sentence.ts'
import { findClauses } from './clauses.ts'
import { findNouns, findPrepositional } from './nouns.ts'
import { sureOf } from './sure.ts'
import { relationOf, treeOf, type Parsed } from './tree.ts'
import type { Reliance } from './trust.ts'
import { isPredicate, verbGroupOf } from './verbs.ts'

export { REPORTING } from './reporting.ts'
export { nounPhraseOf } from './nouns.ts'
export { isTimeWord, markerOf, roleOfClause } from './roles.ts'
export { verbGroupOf } from './verbs.ts'
export { ANNOTATED, signsOfClause, type Reliance } from './trust.ts'
export { childOf, childrenOf, isBelow, reachOf, relationOf, treeOf, trimmed, type Parsed, type Tree } from './tree.ts'

export interface Structure {
  readonly nouns: NounPhrase[]
  readonly prepositional: Prepositional[]
  readonly verbs: VerbGroup[]
  readonly clauses: Clause[]
}

/**
 * Reads the structure of a parsed sentence.
 * @param reliance what the parser says of the tree
 */
export function readStructure(parsed: Parsed, reliance: Reliance): Structure {
  const tree = treeOf(parsed)
  const nouns = findNouns(tree)
  const prepositional = findPrepositional(tree, nouns)
  const drafts = findClauses(tree, prepositional)
  const sure = sureOf(tree, drafts, reliance)
  return {
    nouns,
    prepositional,
    verbs: parsed.tokens.flatMap((_, i) => (isPredicate(tree, i) && !isModifier(tree, i) ? [verbGroupOf(tree, i)] : [])),
    clauses: drafts.map((draft, i) => ({ ...draft, ...sure[i]! })),
  }
}

/** "rising prices", "according to": a participle inside a noun phrase or a preposition. */
function isModifier(tree: Parsed, i: number): boolean {
  return /^(amod|compound|case|mark|fixed|flat|cc)$/.test(relationOf(tree, i))
}
