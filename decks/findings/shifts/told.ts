// Changes that verbs tell: what was done to what, and by whom where the text says it. Done, not planned, wished or feared.
import { childrenOf, childOf, reachWithout, relationOf, treeOf, trimmed, type Tree } from '../../language/clauses/tree.ts'
import type { Clause, Range } from '../../language/index.ts'
import type { Page } from '../page.ts'
import type { Statement } from '../statement.ts'
import { isPolicyActor } from './actors.ts'
import { isLoose, phraseOf, timeless, within } from './issue.ts'
import { givesWay, isPolicy, namesPolicy } from './policies.ts'
import {
  BINDS,
  CHANGES,
  DECISIONS,
  FIRM_CHANGES,
  FIRM_POLICY,
  MOVES,
  POLICY,
  PROMISES,
  RULES,
  RUNS_OUT,
  STOPS,
  type Change,
} from './words.ts'
import { boundBy, cameTo, changedBeside, type Way } from './ways.ts'

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
  if (!clause.sure || !/^(main|joined|shared)$/.test(clause.kind)) return null
  if (!tellsChange(sentence.tokens.slice(clause.verb.from, range.to).map(({ lemma }) => lemma))) return null
  const tree = treeOf(sentence)
  const subject = subjectOf(sentence.clauses, clause)
  const rules = subject !== null && isRule(tree, subject.head)
  if (!isDone(clause) && !isEnacted(clause) && !(rules && isLaidDown(clause))) return null
  const issued = issuedBy(page, { sentence, range }, clause, tree)
  if (issued) return issued
  if (!subject) return null
  const head = clause.verb.head
  const acts = rules || isPolicyActor(page, sentence, subject.range, subject.head)
  const own = { tree, act: actOf(tree, clause, range), actor: acts ? timeless(tree, subject) : null }
  if (clause.verb.passive) {
    const lemma = lemmaOf(tree, head)
    const change = CHANGES.get(lemma)
    if (change) return passive(page, { sentence, range }, { tree, verb: head, lemma, change, subject, act: own.act })
    const bound = FORBIDS.test(lemma) ? boundBy(tree, clause, range) : null
    return bound && { ...own, ...bound, actor: null }
  }
  const came = cameTo(tree, clause, subject)
  if (came) return { ...own, ...came, actor: null }
  const ruled = acts || (FIRM_CHANGES.has(clause.verb.lemma) && sentence.tokens[subject.head]?.tag === 'PROPN')
  if (!ruled) return null
  const told = boundBy(tree, clause, range) ?? directly(tree, clause, range) ?? (acts ? changedBeside(tree, head, range) : null)
  return told && { ...own, actor: own.actor ?? subject.range, ...told }
}

/** What one who rules is said to have done, decided or promised, by the verb of the clause. */
function directly(tree: Tree, { verb: { head, lemma: own } }: Clause, range: Range): Way | null {
  const aim = DECISIONS.has(own) || PROMISES.has(own) ? infinitiveOf(tree, head) : -1
  const verb = aim >= 0 ? aim : head
  const lemma = lemmaOf(tree, verb)
  const stopped = STOPS.get(lemma)
  const gerund = stopped
    ? childrenOf(tree, verb).find((child) => relationOf(tree, child) === 'xcomp' && /ing$/.test(tree.tokens[child]?.lower ?? ''))
    : undefined
  if (stopped && gerund !== undefined) return { change: stopped, lemma, verb, issue: phraseOf(tree, gerund, range), deed: false }
  const change = CHANGES.get(lemma)
  const object = childOf(tree, verb, 'obj')
  // "forbade whites to own land": whom it forbade is not what
  if (
    BINDS.has(lemma) &&
    tree.tokens[object + 1]?.lower === 'to' &&
    !/^(NOUN|PROPN|DET)$/.test(tree.tokens[object + 2]?.tag ?? '')
  )
    return null
  const promised = aim >= 0 && PROMISES.has(own)
  if (change && object >= 0 && (isPolicy(tree, object, lemma) || givesWay(tree, verb)) && !promised)
    return { change, lemma, verb, issue: phraseOf(tree, object, range), deed: false }
  if (aim < 0) return null
  // "voted to exempt defence from the debt brake": what a ruling body decided is the change
  const deed = { ...phraseOf(tree, verb, range), from: verb }
  const words = tree.tokens.slice(deed.from, deed.to)
  const firm = (promised && PLANNED.test(lemma)) || (change !== undefined && words.some(({ tag }) => tag === 'NUM'))
  return firm || words.some(({ lower }) => POLICY.has(lower)) ? { change: 'begins', lemma, verb, issue: deed, deed: true } : null
}

/** A clause from its verb on, without what is only said beside it. */
function actOf(tree: Tree, { verb }: Clause, range: Range): Range {
  const reach = reachWithout(tree, verb.head, (child) => isLoose(tree, child))
  return trimmed(tree.tokens, within(reach, verb.from, range.to))
}

/** "The Act", "Regulation 2024/3234", "the fourteenth package of sanctions": what binds may itself change what bound before. */
function isRule(tree: Tree, head: number): boolean {
  const token = tree.tokens[head]
  return RULES.has(token?.lower ?? '') || (token?.tag === 'NUM' && RULES.has(tree.tokens[head - 1]?.lower ?? ''))
}

/** "The strategy shifts the emphasis": as long as it is in force. */
function isLaidDown({ verb }: Clause): boolean {
  return verb.finite && verb.tense === 'present' && !verb.negated && !verb.progressive && !verb.passive
}

const FORBIDS = /^(forbid|prohibit|bar|ban|require|oblige|compel)$/

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
  [...CHANGES.keys(), ...STOPS.keys(), ...DECISIONS, ...PROMISES, ...BINDS, ...MOVES, ...RUNS_OUT].map(
    (words) => words.split(' ')[0] ?? words,
  ),
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
