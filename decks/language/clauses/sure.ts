// Whether a clause can be trusted: what the parser thinks of its tree, and what the words themselves must then show.
import { findAsides } from '../marks.ts'
import type { Draft } from './clauses.ts'
import { REPORTING } from './reporting.ts'
import { isTimeWord } from './roles.ts'
import { childrenOf, isBelow, relationOf, type Tree } from './tree.ts'
import { trustIn, type Reliance } from './trust.ts'
import { formOf } from './verbs.ts'

const DEBRIS = new Set(['dep', 'reparandum', 'orphan', 'goeswith', 'list', 'dislocated', 'vocative', 'discourse'])

export interface Sureness {
  readonly sure: boolean
  readonly certain: boolean
}

/** For each clause, whether something may be asked that rests on it, and whether its parts leave hardly a doubt. */
export function sureOf(tree: Tree, drafts: readonly Draft[], reliance: Reliance): Sureness[] {
  const placed = allVerbsPlaced(tree, drafts)
  const own = drafts.map((draft): Sureness => {
    const { sound, certain } = trustIn(tree, draft, reliance)
    const sure = placed && sound && isWhole(tree, draft) && hangsWell(tree, draft, drafts)
    return { sure, certain: sure && certain }
  })
  // what hangs on a doubtful clause is doubtful
  return drafts.map((draft, i) => {
    const chain = [i, ...chainOf(drafts, draft)].map((at) => own[at])
    return { sure: chain.every((one) => one?.sure), certain: own[i]?.certain === true && chain.every((one) => one?.sure) }
  })
}

/** Whether "in which" hangs on the verb, before its subject. */
function hasRelativeFront(tree: Tree, head: number): boolean {
  return childrenOf(tree, head).some(
    (child) =>
      child < head &&
      child > 0 &&
      /^(?:which|whom)$/.test(tree.tokens[child]?.lower ?? '') &&
      relationOf(tree, child) === 'obl' &&
      tree.tokens.slice(0, child).some(({ tag }) => tag === 'NOUN' || tag === 'PROPN'),
  )
}

function chainOf(drafts: readonly Draft[], draft: Draft): number[] {
  const chain: number[] = []
  let at = /^(relative|reduced)$/.test(draft.kind) ? null : draft.above
  while (at !== null && !chain.includes(at)) {
    chain.push(at)
    at = drafts[at]?.above ?? null
  }
  return chain
}

/** A finite verb that no clause has taken shows that the tree lost one. */
function allVerbsPlaced(tree: Tree, drafts: readonly Draft[]): boolean {
  const heads = new Set(drafts.map((draft) => draft.head))
  return tree.tokens.every((token, i) => {
    if (!/^(VBD|VBZ|VBP|MD)$/.test(token.xpos)) return true
    // "help countries pay": a base form that the tagger took for a finite one
    if (token.xpos === 'VBP' && /^(xcomp|advcl|acl)$/.test(relationOf(tree, i))) return true
    if (heads.has(tree.heads[i] ?? -1) && /^(aux|cop)/.test(tree.relations[i] ?? '')) return true
    return heads.has(i)
  })
}

function isWhole(tree: Tree, { kind, marker, subject, subjectRange, verb, objectRange, head, from, to }: Draft): boolean {
  if (kind === 'speaker') return true
  const brackets = findAsides(tree.tokens)
  for (let i = from; i < to; i++) {
    const apart = brackets.some((aside) => i >= aside.from && i < aside.to)
    if (!apart && DEBRIS.has(relationOf(tree, i)) && isBelow(tree, i, head)) return false
  }
  if (objectRange && objectRange.from < verb.to && kind !== 'relative') return false
  if (kind === 'reduced') return true
  if (kind === 'relative' && !subject) return true
  if (!subject || !subjectRange) return false
  // "under" opens a phrase, no clause
  if (kind === 'main' && /^(under|in|at|by|during|for|on|with|without|within|from|over)$/.test(marker ?? '')) return false
  // nor does it stand in one behind its preposition: "In May, after a winter in which the haze had been compared with"
  if (kind === 'main' && tree.tokens.at(-1)?.text !== '?' && hasRelativeFront(tree, head)) return false
  // "which" is the subject of no main clause
  if (/^W/.test(tree.tokens[subject.head]?.xpos ?? '') && /^(main|joined|shared)$/.test(kind)) return false
  // a subject stands behind no preposition
  if (
    childrenOf(tree, subject.head).some(
      (child) => child < subject.head && relationOf(tree, child) === 'case' && isPreposition(tree, child),
    )
  )
    return false
  return (
    subjectRange.to <= verb.from &&
    evenCommas(tree, subject.head, verb.from) &&
    agrees(tree, subject.head, verb.from) &&
    oneObject(tree, head) &&
    completesWell(tree, head) &&
    plainFront(tree, head, subject.head)
  )
}

/** And no "'s", and no "about" before a number. */
function isPreposition(tree: Tree, i: number): boolean {
  const next = tree.tokens[i + 1]
  return tree.tokens[i]?.xpos === 'IN' && next?.tag !== 'NUM' && next?.tag !== 'SYM'
}

/** A finite clause completes only verbs that tell, know or find; elsewhere it was hung on the wrong verb. */
function completesWell(tree: Tree, head: number): boolean {
  const lemma = tree.tokens[head]?.lemma ?? ''
  if (TAKES_CLAUSE.test(lemma) || REPORTING.has(lemma) || tree.tokens[head]?.tag !== 'VERB') return true
  const said = childrenOf(tree, head).find((child) => child > head && relationOf(tree, child) === 'ccomp')
  if (said === undefined) return true
  const opened = childrenOf(tree, said).some((child) => child < said && relationOf(tree, child) === 'mark')
  const asked = tree.tokens.slice(head, said).some((token) => /^W/.test(token.xpos))
  return asked || (opened && !childrenOf(tree, head).some((child) => relationOf(tree, child) === 'obj'))
}

const TAKES_CLAUSE =
  /^(hold|establish|ensure|make|see|hear|watch|let|help|have|get|guarantee|require|order|command|mention|realise|realize|hint|signal|guess|suspect|doubt|wish|want|dream|pretend|notice|remember|forget|determine|inform|persuade|convince|remind|assure|teach|ask|wonder)$/

/** What stands before a subject has a preposition, or is a time. */
function plainFront(tree: Tree, head: number, subject: number): boolean {
  return !childrenOf(tree, head).some((child) => {
    if (child > subject || relationOf(tree, child) !== 'obl' || isTimeWord(tree.tokens[child])) return false
    return !childrenOf(tree, child).some(
      (one) => /^(case|mark|advmod)$/.test(relationOf(tree, one)) || isTimeWord(tree.tokens[one]),
    )
  })
}

function oneObject(tree: Tree, head: number): boolean {
  return childrenOf(tree, head).filter((child) => relationOf(tree, child) === 'obj').length < 2
}

/** What a comma opens between a subject and its verb a comma closes; only a list has an odd number. */
function evenCommas(tree: Tree, subject: number, verb: number): boolean {
  const commas = tree.tokens.slice(subject, verb).filter((token) => token.text === ',').length
  if (commas % 2 === 0) return true
  return tree.relations.some((relation, i) => relation === 'conj' && i > subject && i < verb && isBelow(tree, i, subject))
}

const EITHER =
  /^(who|that|which|there|majority|minority|number|lot|group|half|percent|cent|%|one|data|media|series|species|rest|none|most|some|all|any|more|team|family|staff|couple|police|cattle|sheep|fish|third|quarter)$/

/** Number of subject and verb, where both show it. */
function agrees(tree: Tree, subject: number, at: number): boolean {
  const token = tree.tokens[subject]
  const verb = tree.tokens[at]
  const form = formOf(tree, at)
  if (!token || !verb || EITHER.test(token.lower) || token.tag === 'NUM' || token.tag === 'ADJ' || token.tag === 'DET')
    return true
  const joined = childrenOf(tree, subject).some((child) => relationOf(tree, child) === 'conj')
  const plural = token.xpos === 'NNS' || /^(they|we|you|these|those|people)$/.test(token.lower) || joined
  const single = !joined && (token.xpos === 'NN' || /^(he|she|it|this)$/.test(token.lower))
  if (form === 'VBZ' || verb.lower === 'was') return !plural || joined || /s$/.test(token.lemma)
  if (form === 'VBP' || verb.lower === 'were') return !single || /^(i|you)$/.test(token.lower)
  return true
}

/** Whether the words agree with the tree about what the clause hangs on. */
function hangsWell(tree: Tree, draft: Draft, drafts: readonly Draft[]): boolean {
  const { kind, marker, from, noun } = draft
  const before = tree.tokens[from - 1]
  const above = draft.above === null ? undefined : drafts[draft.above]
  switch (kind) {
    case 'main':
    case 'speaker':
      return true
    case 'joined':
      return marker !== null || /^[;:—–]$/.test(before?.text ?? '')
    case 'shared':
      return (marker !== null || before?.text === ',') && above !== undefined && matchesTime(draft, above)
    case 'subordinate':
      return marker !== null
    case 'reported':
      return marker !== null || (above !== undefined && REPORTING.has(above.verb.lemma))
    case 'relative':
    case 'reduced':
      return noun !== null && followsNoun(tree, noun, from)
  }
}

function matchesTime({ verb }: Draft, { verb: first }: Draft): boolean {
  return first.tense === verb.tense || verb.tense === 'future' || (first.perfect && verb.tense !== 'present')
}

/** Only what belongs to the noun stands between it and the clause, and a comma. */
function followsNoun(tree: Tree, noun: number, from: number): boolean {
  for (let i = noun + 1; i < from; i++) {
    if (tree.tokens[i]?.tag === 'PUNCT') continue
    if (
      !isBelow(tree, i, noun) ||
      (/^(NOUN|PROPN)$/.test(tree.tokens[i]?.tag ?? '') &&
        relationOf(tree, i) === 'nmod' &&
        // "guidelines in January 2022 that replaced"
        !isTimeWord(tree.tokens[i]) &&
        tree.tokens[from - 1]?.text !== ',')
    )
      return false
  }
  return true
}
