// The clauses of a tree: what each is about, what it says of it, and how it hangs on the others.
import type { Clause, ClauseKind, NounPhrase, Part, Prepositional, Range } from '../sentence.ts'
import { REPORTING } from './reporting.ts'
import { markerOf, roleOfClause, roleOfPhrase } from './roles.ts'
import { nounPhraseOf } from './nouns.ts'
import { childOf, childrenOf, reachOf, reachWithout, relationOf, trimmed, type Tree } from './tree.ts'
import { copulaOf, isPredicate, verbGroupOf } from './verbs.ts'

/** A clause before it is known how far it can be trusted. */
export type Draft = Omit<Clause, 'sure' | 'certain'>

/** Finds the clauses, in the order of the text, the main one first. */
export function findClauses(tree: Tree, prepositional: readonly Prepositional[]): Draft[] {
  const kinds = new Map<number, ClauseKind>()
  const order: number[] = []
  const visit = (i: number): void => {
    const kind = kindOf(tree, i, kinds)
    if (kind) {
      kinds.set(i, kind)
      order.push(i)
    }
    for (const child of childrenOf(tree, i)) visit(child)
  }
  const root = tree.heads.indexOf(-1)
  if (root >= 0) visit(root)
  turnSpeaker(tree, root, kinds)
  const heads = [...order].sort((a, b) => rank(kinds.get(a)) - rank(kinds.get(b)) || a - b)
  return withLentObjects(
    tree,
    heads.map((head) => draftOf(tree, head, kinds, heads, prepositional)),
  )
}

/** Verbs without an object of their own. */
const WITHOUT =
  /^(rise|fall|go|come|arrive|die|sleep|wait|stand|sit|happen|occur|exist|appear|disappear|emerge|live|travel|walk|swim|grow|shrink|work|laugh|cry|rest|vanish|collapse|erupt|resign|retire|return|stay|remain|meet|sink|drop|jump|speak|talk|look|escape|flee|surrender|land|agree|differ|vary|act|begin|start)$/

/** "The king [signed] and later ratified the treaty": the object behind the second verb is the first one's too. */
function withLentObjects(tree: Tree, drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft, i) => {
    const { verb, objectRange, complement, parts } = draft
    if (objectRange || complement || verb.passive || verb.copula || WITHOUT.test(verb.lemma)) return draft
    if (parts.some((part) => part.from >= verb.to)) return draft
    const next = drafts.find((other) => other.kind === 'shared' && other.above === i && other.objectRange && !other.verb.passive)
    if (!next || next.verb.from <= verb.to) return draft
    const between = tree.tokens.slice(verb.to, next.verb.from)
    const joins = between[0]?.tag === 'CCONJ' && between.slice(1).every((token) => token.tag === 'ADV')
    return joins ? { ...draft, object: next.object, objectRange: next.objectRange } : draft
  })
}

function rank(kind: ClauseKind | undefined): number {
  return kind === 'main' ? 0 : 1
}

function kindOf(tree: Tree, i: number, known: ReadonlyMap<number, ClauseKind>): ClauseKind | null {
  if (!isPredicate(tree, i)) return null
  const { finite } = verbGroupOf(tree, i)
  const above = tree.heads[i] ?? -1
  switch (relationOf(tree, i)) {
    case 'root':
      return finite ? 'main' : null
    case 'conj': {
      const first = known.get(above)
      if (first === 'main' && finite && isInvertedSpeaker(tree, i)) return 'speaker'
      if (!first || !finite) return first === 'reduced' && !finite ? 'reduced' : null
      if (first !== 'main' && first !== 'joined' && first !== 'shared') return first
      return subjectOf(tree, i) >= 0 ? 'joined' : 'shared'
    }
    case 'parataxis':
      if (!finite) return null
      return isSpeaking(tree, i) ? 'speaker' : 'joined'
    case 'ccomp':
    case 'csubj':
      return finite ? 'reported' : null
    case 'advcl':
      return finite ? 'subordinate' : null
    case 'acl':
      if (tree.relations[i] === 'acl:relcl') return finite ? 'relative' : null
      return finite ? 'reported' : 'reduced'
    default:
      return null
  }
}

/** "..., said the minister", where the tree has taken the speaker for an object. */
function isInvertedSpeaker(tree: Tree, i: number): boolean {
  return (
    /^(say|add|tell|warn|explain|claim|argue|write|note)$/.test(tree.tokens[i]?.lemma ?? '') &&
    tree.tokens[i - 1]?.text === ',' &&
    childOf(tree, i, 'cc') < 0 &&
    subjectOf(tree, i) < 0 &&
    childOf(tree, i, 'obj') > i
  )
}

/** "Prices will rise, said Wallace": what is said is the main clause, and who said it stands behind. */
function turnSpeaker(tree: Tree, root: number, kinds: Map<number, ClauseKind>): void {
  if (kinds.get(root) !== 'main' || !isSpeaking(tree, root)) return
  const said = childrenOf(tree, root).find((child) => child < root && relationOf(tree, child) === 'ccomp' && kinds.has(child))
  if (said === undefined || markerOf(tree, said) !== null) return
  kinds.set(root, 'speaker')
  kinds.set(said, 'main')
}

function isSpeaking(tree: Tree, i: number): boolean {
  return REPORTING.has(tree.tokens[i]?.lemma ?? '') && subjectOf(tree, i) >= 0
}

/** The subject's word: the expletive where there is one; -1 without a subject. */
function subjectOf(tree: Tree, i: number): number {
  const own = childrenOf(tree, i).filter((child) => tree.relations[child] !== 'nsubj:outer')
  const expletive = own.find(
    (child) => relationOf(tree, child) === 'expl' && /^(it|there)$/.test(tree.tokens[child]?.lower ?? ''),
  )
  if (expletive !== undefined) return expletive
  return own.find((child) => /^[nc]subj$/.test(relationOf(tree, child))) ?? -1
}

function draftOf(
  tree: Tree,
  head: number,
  kinds: ReadonlyMap<number, ClauseKind>,
  heads: readonly number[],
  prepositional: readonly Prepositional[],
): Draft {
  const kind = kinds.get(head) as ClauseKind
  const own = subjectOf(tree, head)
  const verb = verbGroupOf(tree, head, own >= 0 && own < head ? endBefore(tree, own, head) : 0)
  const teller = own >= 0 || kind === 'speaker' ? own : lentSubject(tree, head, kinds)
  const relative = kind === 'relative' && own >= 0 && hasRelative(tree, reachOf(tree, own))
  const subject =
    teller < 0 || relative ? null : relationOf(tree, teller) === 'csubj' ? doing(tree, teller) : nounPhraseOf(tree, teller)
  const range = ownRange(tree, head, kinds)
  const object = childOf(tree, head, 'obj')
  const taken: Range[] = [verb]
  const claim = (part: Range | null): Range | null => {
    if (!part || part.to <= part.from || taken.some((other) => part.from < other.to && other.from < part.to)) return null
    taken.push(part)
    return part
  }
  const subjectRange = subject && (own >= 0 ? claim(subjectReach(tree, teller, verb)) : subjectReach(tree, teller, null))
  const objectRange = object >= 0 ? claim(trimmed(tree.tokens, beforeSecondThought(tree, object))) : null
  const complement = claim(complementOf(tree, head, verb))
  const parts = partsOf(tree, head, verb).flatMap((part) => (claim(part) ? [part] : []))
  const above = clauseAbove(tree, head, heads)
  return {
    ...range,
    kind,
    head,
    above,
    marker: kind === 'speaker' ? 'speaker' : (markerOf(tree, head) ?? relativeWord(tree, head, kind) ?? joiner(tree, head)),
    subject,
    subjectRange,
    verb,
    object: objectRange && withOf(tree, nounPhraseOf(tree, object)),
    objectRange,
    complement,
    parts,
    front: parts
      .filter((part) => subjectRange !== null && own >= 0 && part.to <= subjectRange.from)
      .map(({ from, to }) => ({ from, to })),
    modifiers: prepositional.filter(
      (one) => one.from >= range.from && one.to <= range.to && nearestClause(tree, one.object.head, heads) === head,
    ),
    noun: kind === 'relative' || kind === 'reduced' ? nounAbove(tree, head, kinds) : null,
  }
}

/** "Melting ice raises the sea": what is done, as a subject; null for a whole clause. */
function doing(tree: Tree, i: number): NounPhrase | null {
  const reach = reachOf(tree, i)
  return tree.tokens[i]?.xpos === 'VBG' && reach.from === i && childOf(tree, i, 'obj') > i
    ? { ...trimmed(tree.tokens, reach), head: i, joined: false }
    : null
}

/** "which", "all of whom" */
function hasRelative(tree: Tree, range: Range): boolean {
  return (
    tree.tokens.slice(range.from, range.to).some((token) => /^W/.test(token.xpos)) ||
    /^that$/i.test(tree.tokens[range.from]?.text ?? '')
  )
}

/** "sanctions on banks—albeit late": what is taken back behind a dash is no part of the object. */
function beforeSecondThought(tree: Tree, object: number): Range {
  const { from, to } = reachOf(tree, object)
  for (let i = object + 1; i + 1 < to; i++)
    if (/^[—–]$/.test(tree.tokens[i]?.text ?? '') && /^(albeit|though|although|if|but)$/.test(tree.tokens[i + 1]?.lower ?? ''))
      return { from, to: i }
  return { from, to }
}

/** Where a subject ends; what is said of it only behind the verb does not count. */
function endBefore(tree: Tree, subject: number, head: number): number {
  const { to } = reachOf(tree, subject)
  return to <= head ? to : nounPhraseOf(tree, subject).to
}

/** "Putin visited Japan and reiterated": the second verb has the first one's subject. */
function lentSubject(tree: Tree, head: number, kinds: ReadonlyMap<number, ClauseKind>): number {
  let at = head
  while (relationOf(tree, at) === 'conj') {
    at = tree.heads[at] ?? -1
    if (!kinds.has(at)) return -1
    const subject = subjectOf(tree, at)
    if (subject >= 0) return subject
  }
  return -1
}

function nounAbove(tree: Tree, head: number, kinds: ReadonlyMap<number, ClauseKind>): number | null {
  let at = head
  while (relationOf(tree, at) === 'conj' && kinds.has(tree.heads[at] ?? -1)) at = tree.heads[at] ?? -1
  const noun = tree.heads[at] ?? -1
  return noun >= 0 ? noun : null
}

/** What is the clause's own: not further predicates joined to it, not who said it, not the sentence's full stop. */
function ownRange(tree: Tree, head: number, kinds: ReadonlyMap<number, ClauseKind>): Range {
  const range = reachWithout(tree, head, (child) => {
    const kind = kinds.get(child)
    const relation = relationOf(tree, child)
    return (relation === 'conj' && kind !== undefined) || kind === 'main' || /^(parataxis|cc|punct)$/.test(relation)
  })
  const { from, to } = trimmed(tree.tokens, range)
  return {
    from: /^[“‘"([]$/.test(tree.tokens[from - 1]?.text ?? '') ? from - 1 : from,
    to: /^[”’")\]]$/.test(tree.tokens[to]?.text ?? '') ? to + 1 : to,
  }
}

/** The subject with all that belongs to it; what the tree puts behind the verb is no part of it. */
function subjectReach(tree: Tree, subject: number, verb: Range | null): Range {
  const range = trimmed(tree.tokens, reachOf(tree, subject))
  return verb && range.from < verb.from ? { from: range.from, to: Math.min(range.to, verb.from) } : range
}

const OF_NOUN = new Set(['det', 'amod', 'compound', 'nmod', 'acl', 'appos', 'nummod', 'flat', 'case', 'fixed', 'xcomp', 'ccomp'])

/** "is [the capital of France]", "became [president]", "said [that it would rain]". */
function complementOf(tree: Tree, head: number, verb: Range): Range | null {
  if (copulaOf(tree, head) >= 0) {
    const range = reachWithout(tree, head, (child) => {
      const relation = relationOf(tree, child)
      if (relation === 'conj') return isPredicate(tree, child)
      if (relation === 'advmod') return child < verb.to || child > head
      return !OF_NOUN.has(relation)
    })
    return trimmed(tree.tokens, { from: Math.max(range.from, head >= verb.to ? verb.to : range.from), to: range.to })
  }
  const inner = childrenOf(tree, head).find((child) => child > head && /^(xcomp|ccomp)$/.test(relationOf(tree, child)))
  return inner === undefined ? null : trimmed(tree.tokens, reachOf(tree, inner))
}

function partsOf(tree: Tree, head: number, verb: Range): Part[] {
  const parts: Part[] = []
  for (const child of childrenOf(tree, head)) {
    const relation = relationOf(tree, child)
    const reach = trimmed(tree.tokens, reachOf(tree, child))
    if (reach.to <= reach.from) continue
    if (relation === 'iobj') parts.push({ ...reach, head: child, kind: 'recipient', marker: null, role: null })
    else if (relation === 'obl') {
      const preposition = casesOf(tree, child)
      const agent = tree.relations[child] === 'obl:agent'
      parts.push({
        ...reach,
        head: child,
        kind: agent ? 'agent' : 'phrase',
        marker: preposition,
        role: agent ? null : roleOfPhrase(tree, child, preposition),
      })
    } else if (
      relation === 'advmod' &&
      (child < verb.from || child >= verb.to) &&
      !/^(when|where|how|why)$/.test(tree.tokens[child]?.lower ?? '')
    )
      parts.push({ ...reach, head: child, kind: 'adverb', marker: null, role: null })
    else if (relation === 'advcl') {
      const marker = markerOf(tree, child)
      parts.push({ ...reach, head: child, kind: 'clause', marker, role: roleOfClause(tree, child, marker) })
    }
  }
  return parts
}

/** A phrase's prepositions: "in", "because of"; null without one. */
function casesOf(tree: Tree, head: number): string | null {
  const words = childrenOf(tree, head)
    .filter((child) => relationOf(tree, child) === 'case' && child < head)
    .flatMap((child) => [child, ...childrenOf(tree, child).filter((one) => relationOf(tree, one) === 'fixed')])
    .sort((a, b) => a - b)
    .map((i) => tree.tokens[i]?.lower ?? '')
  if (words.length === 0) return null
  const joined = words.join(' ')
  return joined === 'of' && tree.tokens[head]?.lower === 'result' ? 'as a result of' : joined
}

/** "sanctions" of "sanctions on banks"; "a series of talks" whole. */
function withOf(tree: Tree, phrase: NounPhrase): NounPhrase {
  let to = phrase.to
  for (const child of childrenOf(tree, phrase.head)) {
    if (child < phrase.head || relationOf(tree, child) !== 'nmod') continue
    const reach = reachOf(tree, child)
    if (reach.from !== to || tree.tokens[reach.from]?.lower !== 'of') break
    to = nounPhraseOf(tree, child).to
    if (childrenOf(tree, child).some((one) => relationOf(tree, one) === 'conj')) to = trimmed(tree.tokens, reach).to
  }
  return { ...phrase, to }
}

function relativeWord(tree: Tree, head: number, kind: ClauseKind): string | null {
  if (kind !== 'relative') return null
  const first = reachOf(tree, head).from
  for (let i = first; i < Math.min(first + 4, head); i++) {
    const token = tree.tokens[i]
    if (token && /^W/.test(token.xpos)) return token.lower
  }
  return null
}

function joiner(tree: Tree, head: number): string | null {
  if (relationOf(tree, head) === 'root') return null
  const cc = childOf(tree, head, 'cc')
  return cc >= 0 && cc < head ? (tree.tokens[cc]?.lower ?? null) : null
}

function clauseAbove(tree: Tree, head: number, heads: readonly number[]): number | null {
  const above = tree.heads[head] ?? -1
  const found = above < 0 ? -1 : nearestClause(tree, above, heads)
  return found < 0 ? null : heads.indexOf(found)
}

/** The nearest clause head at or above a word, or -1. */
function nearestClause(tree: Tree, i: number, heads: readonly number[]): number {
  for (let at = i, steps = 0; at >= 0 && steps <= tree.tokens.length; at = tree.heads[at] ?? -1, steps++)
    if (heads.includes(at)) return at
  return -1
}
