// Changes that verbs tell: what was done to what, and by whom where the text says it. Done, not planned, wished or feared.
import {
  childrenOf,
  childOf,
  isBelow,
  reachOf,
  reachWithout,
  relationOf,
  treeOf,
  trimmed,
  type Tree,
} from '../../language/clauses/tree.ts'
import type { Clause, Range } from '../../language/index.ts'
import type { Page } from '../page.ts'
import type { Statement } from '../statement.ts'
import { isPolicyActor } from './actors.ts'
import { LONGEST } from './phrases.ts'
import { CHANGES, DECISIONS, FIRM_CHANGES, FIRM_POLICY, ON_ANYTHING, POLICY, PROMISES, STOPS, type Change } from './words.ts'

export interface Told {
  readonly change: Change
  /** With its particle: "put back". */
  readonly lemma: string
  readonly verb: number
  /** null where the text does not say who did it. */
  readonly actor: Range | null
  /** What was changed, ended or begun. */
  readonly issue: Range
  /** From the first verb to the end of what belongs to it. */
  readonly act: Range
  /** Whether what was decided is to be asked as "do what?". */
  readonly deed: boolean
  readonly tree: Tree
}

/** The change that a clause of a statement tells. */
export function toldBy(page: Page, { sentence, range }: Statement, clause: Clause): Told | null {
  if (!clause.sure || !/^(main|joined|shared)$/.test(clause.kind) || !(isDone(clause) || isEnacted(clause))) return null
  if (!tellsChange(sentence.tokens.slice(clause.verb.from, range.to).map(({ lemma }) => lemma))) return null
  const tree = treeOf(sentence)
  const issued = issuedBy(page, { sentence, range }, clause, tree)
  if (issued) return issued
  const head = clause.verb.head
  const subject = subjectOf(sentence.clauses, clause)
  if (!subject) return null
  const acts = isPolicyActor(page, sentence, subject.range, subject.head)
  const actor = acts ? timeless(tree, subject) : null

  const decides = DECISIONS.has(clause.verb.lemma) || PROMISES.has(clause.verb.lemma)
  const aim = acts && !clause.verb.passive && decides ? infinitiveOf(tree, head) : -1
  const verb = aim >= 0 ? aim : head
  const lemma = lemmaOf(tree, verb)
  const act = trimmed(
    tree.tokens,
    within(
      reachWithout(tree, head, (child) => isLoose(tree, child)),
      clause.verb.from,
      range.to,
    ),
  )
  const stopped = STOPS.get(lemma)
  if (acts && !clause.verb.passive && stopped) {
    const gerund = childrenOf(tree, verb).find(
      (child) => relationOf(tree, child) === 'xcomp' && /ing$/.test(tree.tokens[child]?.lower ?? ''),
    )
    if (gerund !== undefined)
      return { change: stopped, lemma, verb, actor, issue: phraseOf(tree, gerund, range), act, deed: false, tree }
  }
  const change = CHANGES.get(lemma)
  if (change && clause.verb.passive) return passive(page, { sentence, range }, { tree, verb, lemma, change, subject, act })
  const object = childOf(tree, verb, 'obj')
  const promised = aim >= 0 && PROMISES.has(clause.verb.lemma)
  if (change && acts && object >= 0 && (isPolicy(tree, object, lemma) || givesWay(tree, verb)) && !promised)
    return { change, lemma, verb, actor, issue: phraseOf(tree, object, range), act, deed: false, tree }
  if (aim < 0) return null
  // "voted to exempt defence from the debt brake": what a ruling body decided is the change
  const deed = { ...phraseOf(tree, verb, range), from: verb }
  const firm = promised && PLANNED.test(lemma)
  return firm || tree.tokens.slice(deed.from, deed.to).some(({ lower }) => POLICY.has(lower))
    ? { change: 'begins', lemma, verb, actor, issue: deed, act, deed: true, tree }
    : null
}

/** "issued guidelines that replaced lengthy trials with a shortened procedure": what the rules do, those do who made them. */
function issuedBy(
  page: Page,
  { sentence, range }: Pick<Statement, 'sentence' | 'range'>,
  clause: Clause,
  tree: Tree,
): Told | null {
  const { subject, object, verb } = clause
  if (!subject || !object || verb.passive || clause.kind !== 'main' || !ISSUES.test(verb.lemma)) return null
  const rule = sentence.clauses.find(
    (one) =>
      one.kind === 'relative' &&
      one.sure &&
      one.noun === object.head &&
      one.to <= range.to &&
      one.subject === null &&
      isDone(one),
  )
  const change = rule && CHANGES.get(lemmaOf(tree, rule.verb.head))
  const changed = rule ? childOf(tree, rule.verb.head, 'obj') : -1
  if (!rule || !change || rule.verb.passive || changed < rule.verb.head) return null
  if (!namesPolicy(tree, object.head, POLICY) || !isPolicyActor(page, sentence, clause.subjectRange ?? subject, subject.head))
    return null
  return {
    change,
    lemma: lemmaOf(tree, rule.verb.head),
    verb: rule.verb.head,
    actor: subject,
    issue: phraseOf(tree, changed, range),
    act: { from: rule.verb.from, to: rule.to },
    deed: false,
    tree,
  }
}

const ISSUES = /^(issue|publish|pass|adopt|sign|enact|approve|introduce|announce|propose|agree|unveil|make|draw|conclude|ratify)$/

/** What those who rule promise to do to what is no policy by name. */
const PLANNED =
  /^(shut|close|ban|end|build|spend|halve|double|phase out|phase|withdraw|nationalise|nationalize|privatise|privatize|cut|raise|scrap|abolish|legalise|legalize|postpone|stop)$/

interface Passive {
  readonly tree: Tree
  readonly verb: number
  readonly lemma: string
  readonly change: Change
  readonly subject: Subject
  readonly act: Range
}

/** "The ban was lifted in 2019": who did it stands behind "by", or is not told; then only what is plainly a policy counts. */
function passive(
  page: Page,
  { sentence, range }: Pick<Statement, 'sentence' | 'range'>,
  { tree, verb, lemma, change, subject, act }: Passive,
): Told | null {
  const agent = childrenOf(tree, verb).find(
    (child) => relationOf(tree, child) === 'obl' && childrenOf(tree, child).some((one) => tree.tokens[one]?.lower === 'by'),
  )
  const told = { change, lemma, verb, issue: trimmed(tree.tokens, subject.range), act, deed: false, tree }
  if (agent !== undefined && tree.relations[agent] === 'obl:agent') {
    const by = phraseOf(tree, agent, range)
    const actor = { from: Math.min(agent, by.from + 1), to: by.to }
    const rules = isPolicyActor(page, sentence, actor, agent) || namesPolicy(tree, agent, POLICY)
    // "Pensions, which under the old law ..., were brought forward": what is beside it is no answer
    const plain = !tree.tokens.slice(told.issue.from, told.issue.to).some(({ text }) => text === ',')
    return rules && plain && isPolicy(tree, subject.head, lemma) ? { ...told, actor } : null
  }
  return FIRM_CHANGES.has(lemma) || namesPolicy(tree, subject.head, FIRM_POLICY) ? { ...told, actor: null } : null
}

interface Subject {
  readonly range: Range
  readonly head: number
}

/** A further verb has the subject of the one it is joined to. */
function subjectOf(clauses: readonly Clause[], clause: Clause): Subject | null {
  for (let at: Clause | undefined = clause, steps = 0; at && steps < 4; steps++) {
    if (at.subject && at.subjectRange) return { range: at.subjectRange, head: at.subject.head }
    if (at.kind !== 'shared' || at.above === null) return null
    at = clauses[at.above]
  }
  return null
}

/** Past or perfect, and not denied. */
export function isDone(clause: Clause): boolean {
  const { verb } = clause
  if (verb.negated && !isOnlyThen(clause)) return false
  if (verb.progressive || !verb.finite) return false
  return verb.tense === 'past' || (verb.tense === 'present' && verb.perfect)
}

/** "The Act of 1978 is repealed on 1 January 2023": as a law tells what it does. */
function isEnacted({ verb, parts }: Clause): boolean {
  return (
    verb.passive &&
    verb.tense === 'present' &&
    !verb.perfect &&
    FIRM_CHANGES.has(verb.lemma) &&
    parts.some(({ role }) => role === 'time')
  )
}

/** "was not lifted until 1990": it was, then. */
function isOnlyThen({ verb, parts }: Clause): boolean {
  return verb.passive && verb.tense === 'past' && parts.some(({ marker, role }) => marker === 'until' && role === 'time')
}

function tellsChange(lemmas: readonly string[]): boolean {
  return lemmas.some((lemma) => CHANGE_WORDS.has(lemma))
}

const CHANGE_WORDS = new Set(
  [...CHANGES.keys(), ...STOPS.keys(), ...DECISIONS, ...PROMISES].map((words) => words.split(' ')[0] ?? words),
)

/** Words between a verb and its particle: "brought the final deadline forward". */
const FAR = 5

/** "put back", "phase out" */
function lemmaOf(tree: Tree, verb: number): string {
  const lemma = tree.tokens[verb]?.lemma ?? ''
  const particle = childrenOf(tree, verb).find(
    (child) =>
      tree.relations[child] === 'compound:prt' ||
      (child > verb && child <= verb + FAR && /^(back|forward|out|down|up)$/.test(tree.tokens[child]?.lower ?? '')),
  )
  const whole = particle === undefined ? lemma : `${lemma} ${tree.tokens[particle]?.lower ?? ''}`
  return particle === undefined || CHANGES.has(whole) ? whole : lemma
}

/** "voted [to guide the rate]": a verb with "to" right under the decision. */
function infinitiveOf(tree: Tree, head: number): number {
  return (
    childrenOf(tree, head).find(
      (child) =>
        /^(xcomp|advcl|ccomp|acl)$/.test(relationOf(tree, child)) &&
        tree.tokens[child]?.tag === 'VERB' &&
        childrenOf(tree, child).some((one) => one < child && tree.tokens[one]?.lower === 'to') &&
        !childrenOf(tree, child).some((one) => /^aux/.test(tree.relations[one] ?? '')),
    ) ?? -1
  )
}

/** A phrase without what is only said of it beside, and without when and how often. */
/** "abandoned the unit in favour of separate quotas": what takes its place is the policy. */
function givesWay({ tokens }: Tree, verb: number): boolean {
  const at = tokens.findIndex(({ lower }, i) => i > verb && /^favou?r$/.test(lower) && tokens[i + 1]?.lower === 'of')
  return at > 0 && tokens.slice(at).some(({ lower }) => POLICY.has(lower))
}

function phraseOf(tree: Tree, at: number, range: Range): Range {
  const dropped = (child: number): boolean =>
    isLoose(tree, child) || tree.relations[child] === 'acl:relcl' || (child > at && isOccasion(tree, child))
  const cut = (all: Range): Range => {
    const comma = tree.tokens.findIndex(({ text }, i) => i > at && i < all.to && (text === ',' || isDistance(tree, i)))
    return trimmed(tree.tokens, within(comma < 0 ? all : { from: all.from, to: comma }, range.from, range.to))
  }
  const whole = cut(reachWithout(tree, at, dropped))
  if (whole.to - whole.from <= LONGEST) return whole
  // "the need for consent | before field trials of plants that"
  const further = tree.tokens.findIndex(
    ({ lower }, i) => i > at && i < whole.to && /^(before|after|that|which|who|whose)$/.test(lower),
  )
  if (further > at + 1 && further - whole.from <= LONGEST) return { from: whole.from, to: further }
  // what it falls on can be left in the prompt: "imposed [a tax of ten cents] on the company"
  return cut(
    reachWithout(tree, at, (child) => dropped(child) || (child > at && relationOf(tree, child) === 'nmod' && !isOf(tree, child))),
  )
}

function isOf(tree: Tree, child: number): boolean {
  return childrenOf(tree, child).some((one) => tree.tokens[one]?.lower === 'of')
}

function isLoose(tree: Tree, child: number): boolean {
  return /^(punct|parataxis|appos|discourse|cc|conj)$/.test(relationOf(tree, child)) && tree.tokens[child]?.lower !== '%'
}

/** "for the first time", "on Tuesday", "from 20 per cent", "only after pressure": what a parser may hang on the noun, and is of the verb. */
function isOccasion(tree: Tree, child: number): boolean {
  if (!/^(nmod|obl)$/.test(relationOf(tree, child))) return false
  const marker = childrenOf(tree, child).find((one) => relationOf(tree, one) === 'case')
  const preposition = marker === undefined ? '' : (tree.tokens[marker]?.lower ?? '')
  if (/^(since|until|before|after|during|amid|despite|from|at)$/.test(preposition)) return true
  return (
    /^(in|on|for|by|to)$/.test(preposition) &&
    (OCCASION.test(tree.tokens[child]?.lower ?? '') ||
      tree.tokens[child]?.tag === 'NUM' ||
      (preposition === 'to' && isMeasured(tree, marker ?? child, child)))
  )
}

/** "widened the band | to half a point" */
function isDistance({ tokens }: Tree, at: number): boolean {
  return tokens[at]?.lower === 'to' && /^(?:half|zero|\p{N}.*)$/u.test(tokens[at + 1]?.lower ?? '')
}

/** "to half a point", "to nine bases": how far it was moved. */
function isMeasured({ tokens }: Tree, from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ tag, lower }) => tag === 'NUM' || /^(half|zero|double|twice)$/.test(lower))
}

const OCCASION =
  /^(time|day|days|week|weeks|month|months|year|years|decade|decades|cent|percent|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/

function timeless(tree: Tree, { range, head }: Subject): Range {
  const late = childrenOf(tree, head).find((child) => child > head && isOccasion(tree, child))
  return late === undefined ? range : { from: range.from, to: Math.max(head + 1, Math.min(range.to, reachOf(tree, late).from)) }
}

function within({ from, to }: Range, least: number, most: number): Range {
  return { from: Math.max(from, least), to: Math.min(to, most) }
}

/** What is changed is a policy; a ban may fall on anything. */
function isPolicy(tree: Tree, object: number, lemma: string): boolean {
  if (ON_ANYTHING.has(lemma) || FIRM_CHANGES.has(lemma)) return tree.tokens[object]?.tag !== 'PRON'
  return namesPolicy(tree, object, POLICY)
}

/** The noun, or one in its phrase: "interest rates", "decades of neutrality". */
function namesPolicy(tree: Tree, head: number, words: ReadonlySet<string>): boolean {
  const { tokens } = tree
  if (tokens[head]?.tag === 'PRON') return false
  const of = childrenOf(tree, head).find((child) => relationOf(tree, child) === 'nmod' && isOf(tree, child))
  return tokens.some((token, i) => i <= (of ?? head) && words.has(token.lower) && isBelow(tree, i, head) && token.tag !== 'VERB')
}
