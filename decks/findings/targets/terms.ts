// What a thing is called, which thing a description fits, and what does something: the facts of texts without dates and names.
import { childrenOf, nounPhraseOf, reachOf, relationOf, treeOf, trimmed, type Tree } from '../../language/clauses/index.ts'
import type { NounPhrase, Range, Sentence } from '../../language/index.ts'
import type { Page } from '../page.ts'
import { BODY, HUMAN, isHuman, VAGUE } from '../references/nouns.ts'
import type { Statement } from '../statement.ts'
import { phraseTarget, stands, withoutArticle, type Target } from '../target.ts'

const NAMING = new Set(['call', 'name', 'term', 'dub', 'nickname', 'title', 'rename'])
const UNIQUE =
  /^(first|last|only|sole|largest|biggest|smallest|highest|lowest|oldest|youngest|longest|shortest|fastest|deepest|tallest|greatest|lightest|heaviest|hardest|most|main|chief|leading|capital|founder|inventor|process|study|science|branch|organ|unit|name|ability|tendency|amount|practice)$/
const LONGEST = 12

export function termTargets(_: Page, statement: Statement): Target[] {
  const tree = treeOf(statement.sentence)
  return [
    ...calledTargets(statement, tree),
    ...describedTargets(statement),
    ...saidTargets(statement),
    ...agentTargets(statement),
    ...causerTargets(statement),
    ...settingTargets(statement),
    ...phraseTargets(statement),
  ].filter((target, i, all) => all.findIndex((other) => other.start === target.start) === i)
}

/** "is called X", "known as X", "acids called ketones". */
function calledTargets(statement: Statement, tree: Tree): Target[] {
  const { sentence, clause } = statement
  const { tokens } = sentence
  return sentence.nouns.flatMap((noun) => {
    if (!stands(statement, noun) || noun.from <= clause.verb.from) return []
    const above = tree.heads[noun.head] ?? -1
    const verb = tokens[above]
    if (!verb || above >= noun.from) return []
    const passive = verb.xpos === 'VBN'
    const called = NAMING.has(verb.lemma) && /^(xcomp|obj)$/.test(relationOf(tree, noun.head)) && passive
    const knownAs = /^(known|referred)$/.test(verb.lower) && tokens[noun.from - 1]?.lower === 'as'
    if ((!called && !knownAs) || isJoined(tree, noun.head)) return []
    const whole = trimmed(tokens, reachOf(tree, noun.head))
    const range = { from: noun.from, to: whole.to - whole.from <= 6 ? whole.to : noun.to }
    return [phraseTarget(sentence, withoutArticle(sentence, range), { kind: 'term', hint: 'what?', worth: 0.6 })]
  })
}

/** "X is the largest organ of the body", "X is a hormone made by ...": a description that fits one thing, so that X can be asked. */
function describedTargets(statement: Statement): Target[] {
  const { sentence, clause } = statement
  const { tokens } = sentence
  const subject = askableSubject(statement)
  const { complement } = clause
  if (!clause.verb.copula || !subject || !complement || !stands(statement, complement)) return []
  const article = tokens[complement.from]?.lower
  const unique =
    tokens.slice(complement.from + 1, complement.from + 5).some((token) => UNIQUE.test(token.lower)) &&
    tokens[complement.from + 1]?.lower !== 'same'
  const head = tokens[clause.head]
  const defined =
    (article === 'a' || article === 'an') &&
    (isKind(sentence, subject) || tokens[subject.from]?.lower === 'the') &&
    complement.to - complement.from >= 5 &&
    head !== undefined &&
    !VAGUE.has(head.lower)
  if (!(article === 'the' && unique) && !defined) return []
  const name = statement.names.find((one) => one.from <= subject.head && one.to > subject.head)
  const person = (name?.type === 'person' && name.to - name.nameFrom > 1) || (head?.tag === 'NOUN' && isHuman(head.lower))
  const hint = person ? 'who?' : name?.type === 'country' ? 'which country?' : 'what?'
  return [phraseTarget(sentence, withoutArticle(sentence, subject), { kind: 'term', hint, worth: defined ? 0.52 : 0.58 })]
}

/** "Tokyo is the capital of Japan": what is said of a named thing. */
function saidTargets(statement: Statement): Target[] {
  const { sentence, clause, names } = statement
  const { tokens } = sentence
  const { complement, subject } = clause
  if (!clause.sure || !clause.verb.copula || clause.verb.negated || !complement || !subject || !stands(statement, complement))
    return []
  const head = tokens[clause.head]
  const size = complement.to - complement.from
  const named = names.some((name) => name.from <= subject.head && name.to > subject.head && name.type !== 'nationality')
  const kind = isKind(sentence, subject) && statement.asOf === null && tokens[subject.head]?.tag === 'NOUN'
  if ((!named && !kind) || !head || head.tag !== 'NOUN' || VAGUE.has(head.lower) || size < 3 || size > LONGEST) return []
  if (!/^(the|a|an)$/.test(tokens[complement.from]?.lower ?? '')) return []
  const words = tokens.slice(complement.from, complement.to)
  if (
    words.some(
      (token) =>
        (token.tag === 'PRON' && !/^W/.test(token.xpos)) ||
        /^(same|such|other|another|this|part|kind|type|one)$/.test(token.lower),
    )
  )
    return []
  return [
    phraseTarget(sentence, withoutArticle(sentence, complement), { kind: 'term', hint: 'what?', worth: named ? 0.46 : 0.44 }),
  ]
}

function askableSubject({ sentence, clause, range }: Statement): NounPhrase | null {
  const { subject, subjectRange, verb } = clause
  if (!clause.sure || !subject || !subjectRange || subject.from < range.from || verb.negated) return null
  const head = sentence.tokens[subject.head]
  if (!head || head.tag === 'PRON' || head.tag === 'NUM' || subject.joined) return null
  if (/^(many|most|some|several|all|few|both|each|every|any|no)$/.test(sentence.tokens[subject.from]?.lower ?? '')) return null
  if (subject.to - subject.from > 6 || !isPlainSubject(sentence, subject, subjectRange)) return null
  return VAGUE.has(head.lower) || HUMAN.has(head.lower) || BODY.has(head.lower) ? null : subject
}

/** Nothing hangs on it behind but what stands in brackets: "Lise Meitner (1878-1968)". */
function isPlainSubject({ asides, tokens }: Sentence, subject: Range, whole: Range): boolean {
  for (let i = subject.to; i < whole.to; i++) {
    const apart = asides.some((aside) => i >= aside.from && i < aside.to)
    if (!apart && tokens[i]?.text !== ',') return false
  }
  return true
}

/** "Insulin", "Type 1 diabetes", "An enzyme": a kind of thing, told of in general. */
function isKind(sentence: Sentence, subject: Range & { readonly head: number }): boolean {
  const first = sentence.tokens[subject.from]
  return (
    first !== undefined &&
    !/^(the|this|that|these|its|his|her|their|one|another|some|many|most|several|all|few|both)$/.test(first.lower) &&
    sentence.tokens[subject.head]?.tag !== 'PRON'
  )
}

/** "a hormone made by the beta cells of the pancreas": what does it. */
function agentTargets(statement: Statement): Target[] {
  const { sentence } = statement
  const { tokens } = sentence
  const tree = treeOf(sentence)
  return tokens.flatMap((token, i) => {
    if (sentence.relations[i] !== 'obl:agent' || token.tag !== 'NOUN') return []
    if (HUMAN.has(token.lower) || BODY.has(token.lemma) || VAGUE.has(token.lower) || isJoined(tree, i)) return []
    const reach = trimmed(tokens, reachOf(tree, i))
    const noun = nounPhraseOf(tree, i)
    const range = { from: noun.from, to: reach.to }
    if (!stands(statement, range) || range.to - range.from > 8) return []
    if (
      tokens
        .slice(range.from, range.to)
        .some((one) => one.tag === 'NUM' || one.tag === 'PRON' || /^(half|third|quarter|its|their|his|her)$/.test(one.lower))
    )
      return []
    return [phraseTarget(sentence, range, { kind: 'term', hint: 'what?', worth: 0.5 })]
  })
}

const EFFECT = new Set('lead result consist depend contribute refer occur stem arise'.split(' '))

/** "The kidneys filter waste from the blood": what does something, told in general. */
function causerTargets(statement: Statement): Target[] {
  const { clause, sentence, asOf } = statement
  const subject = askableSubject(statement)
  const { verb } = clause
  const general =
    verb.tense === 'present' || (verb.tense === 'modal' && /^(can|may)$/.test(sentence.tokens[verb.from]?.lower ?? ''))
  if (!subject || asOf !== null || verb.copula || verb.passive || !general || verb.perfect || verb.progressive) return []
  const { objectRange } = clause
  const effect = clause.parts.find((part) => part.kind === 'phrase' && part.from === verb.to && EFFECT.has(verb.lemma))
  const tells = objectRange ?? effect
  if (!tells || !stands(statement, tells) || statement.range.to - clause.verb.to < 4) return []
  if (sentence.tokens[subject.head]?.tag !== 'NOUN' || /^(have|include|contain|need|use|see|require)$/.test(verb.lemma)) return []
  if (statement.range.to - statement.range.from < 7) return []
  return [phraseTarget(sentence, withoutArticle(sentence, subject), { kind: 'term', hint: 'what?', worth: 0.42 })]
}

/** "Iron is absorbed in the duodenum", "Cacti store carbon dioxide as malic acid": the phrase that completes what is told in general. */
function phraseTargets(statement: Statement): Target[] {
  const { clause, sentence, asOf, undated } = statement
  const { tokens } = sentence
  const { verb } = clause
  const { subject } = clause
  const general = asOf === null && undated === null && verb.tense === 'present' && !verb.perfect
  const told = subject !== null && statement.names.some((name) => name.from <= subject.head && name.to > subject.head)
  if (!clause.sure || (!general && !told) || verb.copula || verb.negated) return []
  return clause.parts.flatMap((part) => {
    if (part.kind !== 'phrase' || part.role !== null || part.from < verb.to || !stands(statement, part)) return []
    const completes =
      part.marker === 'as' ||
      (general &&
        clause.objectRange === null &&
        /^(in|into|from|of|on|to|with|as)$/.test(part.marker ?? '') &&
        part.from === verb.to)
    const noun = nounPhraseOf(treeOf(sentence), part.head)
    const head = tokens[part.head]
    const size = part.to - noun.from
    if (!completes || !head || head.tag !== 'NOUN' || VAGUE.has(head.lower) || size > 7 || noun.joined) return []
    if (tokens.slice(noun.from, part.to).some((token) => token.tag === 'PRON' || token.tag === 'NUM')) return []
    return [
      phraseTarget(sentence, withoutArticle(sentence, { from: noun.from, to: part.to }), {
        kind: 'term',
        hint: 'what?',
        worth: 0.44,
      }),
    ]
  })
}

/** "In a direct democracy, people take part in making laws": the kind of thing in which it is so. */
function settingTargets(statement: Statement): Target[] {
  const { clause, sentence, asOf, range } = statement
  const { tokens } = sentence
  if (!clause.sure || asOf !== null || clause.verb.tense !== 'present' || clause.verb.perfect) return []
  return clause.parts.flatMap((part) => {
    const general = part.kind === 'phrase' && part.marker === 'in' && /^(a|an)$/.test(tokens[part.from + 1]?.lower ?? '')
    const head = tokens[part.head]
    if (!general || part.to > clause.verb.from || !stands(statement, part) || part.role !== null || head?.tag !== 'NOUN')
      return []
    if (VAGUE.has(head.lower) || part.head + 1 !== part.to || part.to - part.from < 3 || range.to - part.to < 5) return []
    return [phraseTarget(sentence, { from: part.from + 2, to: part.to }, { kind: 'term', hint: 'what?', worth: 0.46 })]
  })
}

function isJoined(tree: Tree, head: number): boolean {
  return relationOf(tree, head) === 'conj' || childrenOf(tree, head).some((child) => relationOf(tree, child) === 'conj')
}
