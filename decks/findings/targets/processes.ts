// How and where something happens: the means that the text gives ("by binding to ferroportin"), and the place of what holds in general ("in the duodenum").
import { nounPhraseOf, treeOf } from '../../language/clauses/index.ts'
import type { Clause, Range, Token } from '../../language/index.ts'
import { cluesAround } from '../clues.ts'
import type { Page } from '../page.ts'
import { BODY, HUMAN, VAGUE } from '../references/nouns.ts'
import type { Statement } from '../statement.ts'
import { phraseTarget, stands, withoutArticle, type Target } from '../target.ts'

/** Tokens. */
const LONGEST_MEANS = 12
const LONGEST_PLACE = 7
/** Words that tell something, besides those asked. */
const CLUES = 2

export function processTargets(_: Page, statement: Statement): Target[] {
  const { clause } = statement
  return clause.sure && !clause.verb.negated ? [...meansTargets(statement), ...placeTargets(statement)] : []
}

function meansTargets(statement: Statement): Target[] {
  const { clause, sentence } = statement
  return clause.parts.flatMap((part) => {
    if (part.kind !== 'clause' || part.role !== 'manner' || part.from < clause.verb.to) return []
    const range = { from: part.from + 1, to: untilComma(sentence.tokens, part) }
    if (range.to - range.from < 2 || range.to - range.from > LONGEST_MEANS || !stands(statement, range)) return []
    const inner = sentence.tokens.slice(range.from, range.to)
    if (inner.some(pointsAway) || cluesAround(statement, range) < CLUES) return []
    return [phraseTarget(sentence, range, { kind: 'reason', hint: 'doing what?', worth: 0.52 })]
  })
}

/** "by binding to ferroportin, causing it to be degraded": what follows the comma is what comes of it. */
function untilComma(tokens: readonly Token[], { from, to }: Range): number {
  const comma = tokens.findIndex(({ text }, i) => i > from && i < to && /^[,;]$/.test(text))
  return comma < 0 ? to : comma
}

/** "takes place in the duodenum", "are stored in the liver": where, of what is told in general. */
function placeTargets(statement: Statement): Target[] {
  const { clause, sentence, asOf, undated } = statement
  const { tokens } = sentence
  if (asOf !== null || undated !== null || clause.verb.tense !== 'present' || clause.verb.perfect || clause.verb.copula) return []
  if (!HAPPENS.test(clause.verb.lemma) && !clause.verb.passive && !takesPlace(tokens, clause)) return []
  const part = clause.parts.find(
    ({ kind, marker, from }) =>
      kind === 'phrase' && from >= clause.verb.to && /^(in|on|at|within|inside|through)$/.test(marker ?? ''),
  )
  const head = part && tokens[part.head]
  // "is directed at the disease": what for, not where
  if (
    part?.marker === 'at' &&
    clause.verb.passive &&
    !/^(find|form|store|produce|make|locate|absorb|release|reduce|hold)$/.test(clause.verb.lemma)
  )
    return []
  if (!part || !head || head.tag !== 'NOUN' || !/^(place|null)$/.test(String(part.role))) return []
  if (VAGUE.has(head.lower) || HUMAN.has(head.lower) || BODY.has(head.lemma) || NOWHERE.test(head.lemma)) return []
  const noun = nounPhraseOf(treeOf(sentence), part.head)
  const range = { from: noun.from, to: noun.to }
  const of = tokens[noun.to]?.lower === 'of' && part.to - noun.from <= LONGEST_PLACE
  const whole = of ? { from: noun.from, to: part.to } : range
  if (noun.joined || !stands(statement, whole) || whole.to - whole.from > LONGEST_PLACE) return []
  if (tokens.slice(whole.from, whole.to).some((token) => pointsAway(token) || token.tag === 'NUM' || token.text === ','))
    return []
  if (cluesAround(statement, whole) < CLUES) return []
  return [phraseTarget(sentence, withoutArticle(sentence, whole), { kind: 'term', hint: 'where?', worth: 0.46 })]
}

function takesPlace(tokens: readonly Token[], { verb, object }: Clause): boolean {
  return verb.lemma === 'take' && object !== null && tokens[object.head]?.lower === 'place'
}

/** What something does somewhere. */
const HAPPENS =
  /^(occur|happen|lie|live|grow|form|begin|end|originate|develop|arise|settle|accumulate|circulate|reside|start|dwell|breed|nest)$/
/** In which nothing takes place, but which says how, or how many. */
const NOWHERE =
  /^(way|form|case|term|fact|part|place|turn|addition|general|detail|principle|practice|theory|manner|number|order|time|event|process|stage|step|result|response|view|sense|context|effect|favou?r|charge|average|example|basis|condition|direction|pair|group|row|line|use|power|question|danger|doubt|force|trouble|half|field|age|behalf|scale|rate|level|speed|temperature|pressure|price|cost)$/

function pointsAway({ lower, tag, xpos }: Token): boolean {
  return (
    (tag === 'PRON' && !xpos.startsWith('W')) ||
    /^(this|that|these|those|such|its|his|her|their|other|another|same|own|each|every|any|some|many|most|several|certain|various)$/.test(
      lower,
    )
  )
}
