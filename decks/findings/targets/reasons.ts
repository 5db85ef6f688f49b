// Reasons and purposes that the text gives in so many words: "because of US pressure", "because ...", "to protect the coast".
import type { Page } from '../page.ts'
import type { Statement } from '../statement.ts'
import { phraseTarget, stands, type Target } from '../target.ts'

/** Words; a longer reason is no answer. */
const LONGEST = 15

export function reasonTargets(_: Page, statement: Statement): Target[] {
  const { sentence, clause } = statement
  if (!clause.sure) return []
  return clause.parts.flatMap((part) => {
    if ((part.role !== 'cause' && part.role !== 'purpose') || !stands(statement, part)) return []
    const from = part.role === 'cause' ? part.from + (part.marker ?? '').split(' ').length : part.from
    const to = part.to
    if (part.marker === 'so that' || to - from > LONGEST || to - from < 2 || part.from < clause.verb.to) return []
    if (part.role === 'purpose' && !isOwnPurpose(statement, part.head)) return []
    // "difficult to maintain", "its plan to give"
    const before = sentence.tokens[part.from - 1]
    if (part.role === 'purpose' && (before?.tag === 'ADJ' || TO_NOUN.test(before?.lemma ?? ''))) return []
    const inner = sentence.clauses.find((one) => one.head === part.head)
    if (inner && !inner.sure) return []
    const hint = part.role === 'purpose' ? 'to do what?' : part.kind === 'clause' ? 'why?' : 'what?'
    return [phraseTarget(sentence, { from, to }, { kind: 'reason', hint, worth: part.role === 'cause' ? 0.6 : 0.5 })]
  })
}

/** "expects the layer to recover": what the object is to do. */
const CONTROL = new Set(
  'expect ask tell order allow enable force require urge persuade encourage permit invite instruct advise want help cause lead authorise authorize compel oblige call get believe consider'.split(
    ' ',
  ),
)
/** Nouns that an infinitive completes. */
const TO_NOUN =
  /^(plan|decision|effort|attempt|ability|right|pressure|need|desire|intention|promise|pledge|refusal|proposal|offer|agreement|chance|opportunity|way|power|duty)$/
/** "agreed to leave": what is agreed, not what for. */
const OPEN = new Set('have use seem appear happen need want agree begin continue be serve help tend come go'.split(' '))

/** "was used to make", "agreed to", "had to": the infinitive is what was done, not what for. */
function isOwnPurpose({ clause }: Statement, head: number): boolean {
  if (clause.objectRange !== null && CONTROL.has(clause.verb.lemma)) return false
  return !clause.verb.copula && !OPEN.has(clause.verb.lemma) && head > clause.verb.to
}
