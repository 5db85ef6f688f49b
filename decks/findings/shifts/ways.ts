// Further ways in which a sentence tells a change: by a participle beside it, by what somebody is bound or free to do, by what a measure came to.
import { childrenOf, childOf, reachWithout, relationOf, type Tree } from '../../language/clauses/tree.ts'
import type { Clause, Range } from '../../language/index.ts'
import { phraseOf } from './issue.ts'
import { isPolicy } from './policies.ts'
import { BINDS, CHANGES, FIRM_POLICY, MOVES, RUNS_OUT, type Change } from './words.ts'

export interface Way {
  readonly change: Change
  readonly lemma: string
  readonly verb: number
  readonly issue: Range
  /** Whether what was laid down is to be asked as "do what?". */
  readonly deed: boolean
}

/** "ECOWAS climbed down, lifting most of its sanctions": what the subject of a clause did besides. */
export function changedBeside(tree: Tree, head: number, range: Range): Way | null {
  for (const verb of childrenOf(tree, head)) {
    const token = tree.tokens[verb]
    if (verb < head || verb >= range.to || relationOf(tree, verb) !== 'advcl' || !/ing$/.test(token?.lower ?? '')) continue
    // "by lifting", "after lifting": another time, or a means
    if (childrenOf(tree, verb).some((child) => child < verb && /^(mark|aux|nsubj)$/.test(relationOf(tree, child)))) continue
    const lemma = token?.lemma ?? ''
    const change = CHANGES.get(lemma)
    const object = childOf(tree, verb, 'obj')
    if (change && object > verb && isPolicy(tree, object, lemma))
      return { change, lemma, verb, issue: phraseOf(tree, object, range), deed: false }
  }
  return null
}

/** "obliged member states to fill them", "companies were forbidden to export": what many are bound or free to do. */
export function boundBy(tree: Tree, { verb }: Clause, range: Range): Way | null {
  const { lemma, head } = verb
  if (!BINDS.has(lemma)) return null
  const deed = childrenOf(tree, head).find(
    (child) =>
      child > head &&
      /^(xcomp|ccomp|advcl)$/.test(relationOf(tree, child)) &&
      tree.tokens[child]?.tag === 'VERB' &&
      childrenOf(tree, child).some((one) => one < child && tree.tokens[one]?.lower === 'to'),
  )
  const bound = verb.passive ? childOf(tree, head, 'nsubj') : childOf(tree, head, 'obj')
  if (deed === undefined || bound < 0 || deed >= range.to) return null
  const isPassive = childrenOf(tree, deed).some((one) => tree.relations[one] === 'aux:pass')
  // one person allowed to go home is no rule; a licence for a vaccine is
  if (!/^(NNS|NNPS)$/.test(tree.tokens[bound]?.xpos ?? '') && (verb.passive || !isPassive)) return null
  const reach = reachWithout(tree, deed, (child) => /^(punct|parataxis|conj|cc)$/.test(relationOf(tree, child)))
  const to = childrenOf(tree, deed).find((one) => one < deed && tree.tokens[one]?.lower === 'to') ?? deed - 1
  return { change: 'begins', lemma, verb: head, issue: { from: to + 1, to: Math.min(reach.to, range.to) }, deed: true }
}

/** "The duty rose from 25 per cent to 100", "the subsidies lapsed": of a rule, what it came to. */
export function cameTo(
  tree: Tree,
  { verb, object }: Clause,
  subject: { readonly head: number; readonly range: Range },
): Way | null {
  const { lemma, head } = verb
  if (object || verb.passive || !FIRM_POLICY.has(tree.tokens[subject.head]?.lower ?? '')) return null
  const from = childrenOf(tree, head).some(
    (child) => child > head && childrenOf(tree, child).some((one) => tree.tokens[one]?.lower === 'from'),
  )
  if (MOVES.has(lemma) && from) return { change: 'alters', lemma, verb: head, issue: subject.range, deed: false }
  return RUNS_OUT.has(lemma) ? { change: 'ends', lemma, verb: head, issue: subject.range, deed: false } : null
}
