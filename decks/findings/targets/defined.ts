// What a thing is, and which thing a description fits: "Insulin is a hormone made by ...", "Rengo, Japan's largest federation of unions,".
import type { Name, Range, Token } from '../../language/index.ts'
import type { Page } from '../page.ts'
import { isHuman, VAGUE } from '../references/nouns.ts'
import { isSuperlative } from '../references/ranks.ts'
import { isApposition, type Statement } from '../statement.ts'
import { phraseTarget, stands, withoutArticle, type Target } from '../target.ts'
import { askableSubject, isKindOfThing } from './teller.ts'

const UNIQUE =
  /^(first|last|only|sole|largest|biggest|smallest|highest|lowest|oldest|youngest|longest|shortest|fastest|deepest|tallest|greatest|lightest|heaviest|hardest|most|main|chief|leading|capital|founder|inventor|process|study|science|branch|organ|unit|name|ability|tendency|amount|practice)$/
const LONGEST = 15
/** Words of a description by which a thing can be known. */
const TELLING = 6
/** What a sentence only remarks on something: "a broad notion". */
const REMARK =
  /^(notion|concept|idea|term|word|matter|thing|story|subject|topic|question|point|example|sign|reminder|start|beginning)$/

export function definedTargets(page: Page, statement: Statement): Target[] {
  return [...describedTargets(statement), ...saidTargets(page, statement), ...identityTargets(statement)].filter(
    (target, i, all) => all.findIndex((other) => other.start === target.start) === i,
  )
}

/** "U Thant, the secretary-general of the United Nations, sent": others held the office before and after. */
function isOfficeThen({ clauses }: Statement['sentence'], head: Token): boolean {
  return OFFICE.test(head.lower) && clauses.some(({ kind, verb }) => kind === 'main' && verb.tense === 'past')
}

const OFFICE =
  /^(?:secretary|general|secretary-general|president|minister|chancellor|chairman|chairwoman|chair|chief|director|governor|head|leader|commissioner|premier|ambassador|mayor|senator|editor|king|queen|pope)$/

/** "X is the largest organ of the body", "X is a hormone made by ...": a description that fits one thing, so that X can be asked. */
function describedTargets(statement: Statement): Target[] {
  const { sentence, clause } = statement
  const { tokens } = sentence
  const subject = askableSubject(statement)
  const { complement } = clause
  if (!clause.verb.copula || !subject || !complement || !stands(statement, complement)) return []
  const article = tokens[complement.from]?.lower
  const unique =
    tokens.slice(complement.from + 1, complement.from + 5).some((token) => UNIQUE.test(token.lower) || isSuperlative(token)) &&
    tokens[complement.from + 1]?.lower !== 'same'
  const head = tokens[clause.head]
  const name = nameOf(statement, subject.head)
  const human = head !== undefined && head.tag === 'NOUN' && isHuman(head.lower)
  const role = isApposition(statement) && human && isNamedIn(statement, complement)
  if (isApposition(statement) && human && name && name.type !== 'person') return []
  if (role && isOfficeThen(sentence, head)) return []
  if (isApposition(statement) && head && isElse(name, head.lower)) return []
  const defined =
    !isApposition(statement) &&
    (article === 'a' || article === 'an') &&
    (isKindOfThing(sentence, subject) || tokens[subject.from]?.lower === 'the') &&
    complement.to - complement.from >= 5 &&
    head !== undefined &&
    !VAGUE.has(head.lower)
  // "graphite, the material from which nearly every anode is made"
  const identified =
    isApposition(statement) &&
    article === 'the' &&
    isKindOfThing(sentence, subject) &&
    complement.to - complement.from >= TELLING &&
    !human
  if (!(article === 'the' && (unique || role || identified)) && !defined) return []
  const person = (name?.type === 'person' && name.to - name.nameFrom > 1) || human
  const hint = person ? 'who?' : name?.type === 'country' ? 'which country?' : 'what?'
  return [phraseTarget(sentence, withoutArticle(sentence, subject), { kind: 'term', hint, worth: defined ? 0.52 : 0.54 })]
}

/** "flew to Beijing, the first visit in seven years": a place is no visit. */
function isElse(name: Name | undefined, noun: string): boolean {
  return (
    name !== undefined &&
    /^(place|country|person|organisation)$/.test(name.type) &&
    /^(visit|trip|journey|meeting|time|day|year|move|step|change|rise|fall|increase|decrease|sign|part|result|attempt|decision|sum|figure|number|total|distance|post|job|office|role|rate|share|record|victory|defeat|stop|deal|talks?)$/.test(
      noun,
    )
  )
}

/** "Tokyo is the capital of Japan": what is said of a named thing, or of a kind of thing. */
function saidTargets(page: Page, statement: Statement): Target[] {
  const { sentence, clause } = statement
  const { tokens } = sentence
  const { complement, subject } = clause
  if (!clause.sure || !clause.verb.copula || clause.verb.negated || !complement || !subject || !stands(statement, complement))
    return []
  const head = tokens[clause.head]
  const size = complement.to - complement.from
  const name = nameOf(statement, subject.head)
  const apposed = isApposition(statement)
  // "the African Union's mediator, a retired judge"; "What was Nouadhibou?", which it still is
  if (apposed && name && name.type !== 'person' && (isHuman(head?.lower ?? '') || clause.verb.tense === 'past')) return []
  if (apposed && head && isElse(name, head.lower)) return []
  const named = name !== undefined && name.type !== 'nationality'
  const kind = isKindOfThing(sentence, subject) && statement.asOf === null && tokens[subject.head]?.tag === 'NOUN'
  // "Iron deficiency is the commonest disorder in the world": which one is, can be asked, and not what it is
  if (!apposed && tokens.slice(complement.from + 1, complement.from + 3).some(isSuperlative)) return []
  if ((!named && !kind) || !head || head.tag !== 'NOUN' || VAGUE.has(head.lower) || size < 3 || size > LONGEST) return []
  // who somebody is that is mentioned once is not worth learning
  const person = name?.type === 'person'
  if (apposed && person && ((page.mentions.get(name.key) ?? 1) < 2 || !isOffice(statement, complement))) return []
  if (REMARK.test(head.lower) && size < TELLING) return []
  // what something is, of all that it is, is not told by one use of it
  if (apposed && !named && tokens[complement.from]?.lower === 'the') return []
  // beside a name stands what is useful to know there: "a small town" says what many are, "the capital of" what only one is
  const article = /^(the|a|an)$/.exec(tokens[complement.from]?.lower ?? '')?.[0]
  if (apposed ? named && (article === 'a' || article === 'an') : article === undefined) return []
  const words = tokens.slice(complement.from, complement.to)
  if (
    words.some(
      (token) =>
        (token.tag === 'PRON' && !/^W/.test(token.xpos) && !/^[’']s$/.test(token.lower)) ||
        /^(same|such|other|another|this|part|kind|type|one)$/.test(token.lower),
    )
  )
    return []
  const worth = (named ? 0.46 : 0.44) + (apposed ? 0.1 : 0)
  return [phraseTarget(sentence, withoutArticle(sentence, complement), { kind: 'term', hint: 'what?', worth })]
}

/** "The working unit of the kidney is the nephron": the one thing that a full description names. */
function identityTargets(statement: Statement): Target[] {
  const { sentence, clause } = statement
  const { tokens } = sentence
  const { complement, subject, subjectRange, verb } = clause
  if (!clause.sure || !verb.copula || verb.negated || isApposition(statement) || !complement || !subject || !subjectRange)
    return []
  const told =
    tokens[subject.from]?.lower === 'the' && tokens[subject.head + 1]?.lower === 'of' && subjectRange.to - subjectRange.from >= 5
  const noun = sentence.nouns.find((one) => one.head === clause.head)
  const head = tokens[clause.head]
  if (!told || !noun || !head || !/^(NOUN|PROPN)$/.test(head.tag) || noun.joined || VAGUE.has(head.lower)) return []
  const closed = noun.to === complement.to || tokens[noun.to]?.text === ','
  const bare = withoutArticle(sentence, noun)
  if (!closed || bare.to - bare.from > 3 || !stands(statement, noun) || nameOf(statement, noun.head)) return []
  if (
    tokens.slice(noun.from, noun.to).some((token) => /^(PRON|NUM)$/.test(token.tag) || /^(a|an|one|another)$/.test(token.lower))
  )
    return []
  return [phraseTarget(sentence, bare, { kind: 'term', hint: 'what?', worth: 0.56 })]
}

/** "the British prime minister", "governor of the Bank of Japan", and not "a former salesman". */
function isOffice({ sentence, names }: Statement, { from, to }: Range): boolean {
  return (
    sentence.tokens.slice(from, to).some((token) => token.tag === 'PROPN' || token.lower === 'of') ||
    names.some((name) => name.from >= from && name.to <= to)
  )
}

function nameOf({ names }: Statement, at: number): Name | undefined {
  return names.find((name) => name.from <= at && name.to > at)
}

function isNamedIn({ names }: Statement, { from, to }: Range): boolean {
  return names.some((name) => name.from >= from && name.to <= to && name.type !== 'nationality')
}
