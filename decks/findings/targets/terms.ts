// What a thing is called, which thing a description fits, and what does something: the facts of texts without dates and names.
import type { NounPhrase, Range, Token } from '../../language/index.ts'
import type { Page } from '../page.ts'
import { goesOn } from '../phrase-end.ts'
import { BODY, HUMAN, isHuman, VAGUE } from '../references/nouns.ts'
import type { Statement } from '../statement.ts'
import type { Target } from '../target.ts'

const NAMING = new Set(['call', 'name', 'term', 'dub', 'nickname', 'title', 'rename'])
const UNIQUE =
  /^(first|last|only|sole|largest|biggest|smallest|highest|lowest|oldest|youngest|longest|shortest|fastest|deepest|tallest|greatest|lightest|heaviest|hardest|most|main|chief|leading|capital|founder|inventor|process|study|science|branch|organ|unit|name|ability|tendency|amount|practice)$/
const LONGEST_AGENT = 8

export function termTargets(page: Page, statement: Statement): Target[] {
  return [...calledTargets(page, statement), ...describedTargets(page, statement), ...agentTargets(page, statement)]
}

/** "is called X", "known as X", "acids called ketones". */
function calledTargets(page: Page, { sentence, range, clause }: Statement): Target[] {
  const { tokens } = sentence
  return sentence.nouns.flatMap((noun) => {
    if (noun.from < range.from || noun.to > range.to || noun.from <= clause.verb.from) return []
    const before = tokens[noun.from - 1]
    const verb = tokens[noun.from - 2]
    const knownAs =
      before?.lower === 'as' &&
      /^(known|referred)$/.test(verb?.lower === 'to' ? (tokens[noun.from - 3]?.lower ?? '') : (verb?.lower ?? ''))
    const finite = sentence.clauses.some((one) => one.verb.head === noun.from - 1 && !one.verb.passive)
    const called = before !== undefined && NAMING.has(before.lemma) && /ed$/.test(before.lower) && !finite
    if ((!knownAs && !called) || goesOn(sentence, noun.to)) return []
    let from = noun.from
    while (/^(a|an|the|so-called)$/.test(tokens[from]?.lower ?? '') && from < noun.head) from++
    return [target(page, tokens, { from, to: noun.to }, 'what?', 0.6)]
  })
}

/** "X is the largest organ of the body", "X is a hormone made by ...": a description that fits one thing, so that X can be asked. */
function describedTargets(page: Page, statement: Statement): Target[] {
  const { sentence, clause, range } = statement
  const { tokens } = sentence
  const subject = askableSubject(statement)
  if (!clause.verb.copula || !subject) return []
  const article = tokens[clause.verb.to]?.lower
  const unique =
    tokens.slice(clause.verb.to + 1, clause.verb.to + 5).some((token) => UNIQUE.test(token.lower)) &&
    tokens[clause.verb.to + 1]?.lower !== 'same'
  const defined =
    (article === 'a' || article === 'an') && isKind(tokens, subject) && range.to - clause.verb.to >= 7 && modified(statement)
  if (!(article === 'the' && unique) && !defined) return []
  let from = subject.from
  if (/^(the|a|an)$/.test(tokens[from]?.lower ?? '') && from < subject.head) from++
  const name = statement.names.find((one) => one.from <= subject.head && one.to > subject.head)
  const person =
    name?.type === 'person' ||
    tokens.slice(clause.verb.to, clause.verb.to + 6).some((token) => token.tag === 'NOUN' && isHuman(token.lower))
  const hint = person ? 'who?' : name?.type === 'country' ? 'which country?' : 'what?'
  return [target(page, tokens, { from, to: subject.to }, hint, defined ? 0.52 : 0.58)]
}

function askableSubject({ sentence, clause, range }: Statement): NounPhrase | null {
  const { subject, subjectRange, verb } = clause
  if (!clause.sure || !subject || !subjectRange || subject.from < range.from || verb.negated) return null
  const head = sentence.tokens[subject.head]
  if (
    !head ||
    head.tag === 'PRON' ||
    head.tag === 'NUM' ||
    subjectRange.to - subjectRange.from > 6 ||
    subjectRange.to !== subject.to
  )
    return null
  return VAGUE.has(head.lower) || HUMAN.has(head.lower) || BODY.has(head.lower) ? null : subject
}

/** "Insulin", "Type 1 diabetes", "An enzyme": a kind of thing, told of in general. */
function isKind(tokens: readonly Token[], subject: NounPhrase): boolean {
  const first = tokens[subject.from]
  return (
    first !== undefined &&
    !/^(the|this|that|these|its|his|her|their|one|another|some)$/.test(first.lower) &&
    tokens[subject.head]?.tag !== 'PRON'
  )
}

/** Whether the complement says more than its noun: "a hormone made by ...", "a disease in which ...". */
function modified({ sentence, clause, range }: Statement): boolean {
  const complement = sentence.nouns.find((noun) => noun.from >= clause.verb.to && noun.from <= clause.verb.to + 1)
  const head = complement && sentence.tokens[complement.head]
  return complement !== undefined && head !== undefined && !VAGUE.has(head.lower) && range.to - complement.to >= 3
}

/** "a hormone made by the beta cells of the pancreas": what does it. */
function agentTargets(page: Page, { sentence, range, clause }: Statement): Target[] {
  const { tokens } = sentence
  return sentence.prepositional.flatMap((prep) => {
    if (prep.preposition !== 'by' || prep.from < range.from || prep.to > range.to || prep.from <= clause.verb.from) return []
    const verb = tokens[prep.from - 1]
    const participle = verb?.tag === 'VERB' && /(ed|en|wn|de|lt|nt|ght|ung|ound)$/.test(verb.lower)
    const head = tokens[prep.object.head]
    if (!participle || !head || head.tag !== 'NOUN' || HUMAN.has(head.lower) || BODY.has(head.lemma) || VAGUE.has(head.lower))
      return []
    if (
      tokens
        .slice(prep.object.from, prep.object.to)
        .some(
          (token) => token.tag === 'NUM' || token.tag === 'PRON' || /^(half|third|quarter|its|their|his|her)$/.test(token.lower),
        )
    )
      return []
    let to = prep.to
    for (;;) {
      const of = sentence.prepositional.find((one) => one.from === to && one.preposition === 'of')
      if (!of || of.to > range.to) break
      to = of.to
    }
    if (/^the$/.test(tokens[prep.object.from]?.lower ?? '') && /^\p{Lu}/u.test(head.text)) return []
    if (
      to - prep.object.from > LONGEST_AGENT ||
      goesOn(sentence, to) ||
      /^(to|that|like|including|such)$/.test(tokens[to]?.lower ?? '')
    )
      return []
    return [target(page, tokens, { from: prep.object.from, to }, 'what?', 0.5)]
  })
}

function target(page: Page, tokens: readonly Token[], { from, to }: Range, hint: string, worth: number): Target {
  const start = tokens[from]?.start ?? 0
  const end = tokens[to - 1]?.end ?? 0
  return { kind: 'term', start, end, hint, date: null, amount: null, key: page.text.slice(start, end).toLowerCase(), worth }
}
