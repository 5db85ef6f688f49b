// What a statement lost that its verb cannot do without: what was joined, where to it returned, on what was voted, what was decided.
import type { Candidate } from '../findings/index.ts'
import { isLeftAway, spanOf } from '../findings/statement.ts'

/** Whether a question about the statement would leave out what its verb wants. */
export function lacksWords(statement: Candidate['statement']): boolean {
  return (
    lacksObject(statement) || lacksPlace(statement) || lacksMotion(statement) || lacksSaid(statement) || lacksMatter(statement)
  )
}

/** "She joined in July 2023": joined what? */
function lacksObject({ clause, sentence }: Candidate['statement']): boolean {
  if (clause.verb.passive || clause.object !== null || !WANTS_OBJECT.has(clause.verb.lemma)) return false
  const next = sentence.tokens[clause.verb.to]
  return next === undefined || next.tag === 'ADP' || next.tag === 'PUNCT'
}

/** "The disease returned in 2022": where to? */
function lacksPlace({ clause, sentence, range }: Candidate['statement']): boolean {
  if (!/^(return|arrive|reappear)$/.test(clause.verb.lemma) || clause.verb.tense !== 'past') return false
  return (
    !clause.parts.some((part) => part.to <= range.to && part.from >= range.from && part.role !== 'time') &&
    !sentence.tokens.slice(clause.verb.to, range.to).some(({ tag }) => tag === 'PROPN')
  )
}

/** "voted by twenty-five to seven": on what? */
function lacksMotion({ clause, range, edits, sentence }: Candidate['statement']): boolean {
  if (clause.verb.lemma !== 'vote' || clause.verb.passive || clause.object !== null) return false
  const told = clause.parts.some(
    ({ marker, kind, role, from, to }) =>
      role !== 'time' &&
      from >= range.from &&
      to <= range.to &&
      !isLeftAway(edits, spanOf(sentence, { from, to: from + 1 })) &&
      (kind === 'clause' || /^(?:for|against|on|in favou?r of|to)$/.test(marker ?? '')),
  )
  return !told && !(clause.complement !== null && clause.complement.to <= range.to)
}

/** "In which year did Japan decide?": what, stands in a clause that was left away. */
function lacksSaid({ sentence, clause, range, edits }: Candidate['statement']): boolean {
  if (clause.object !== null) return false
  return sentence.clauses.some(
    ({ kind, above, head, verb }) =>
      kind === 'reported' &&
      above !== null &&
      sentence.clauses[above]?.head === clause.head &&
      sentence.heads[head] === clause.head &&
      head > clause.head &&
      (verb.from >= range.to || isLeftAway(edits, spanOf(sentence, { from: head, to: head + 1 }))),
  )
}

const WANTS_OBJECT = new Set(
  'join replace succeed follow oppose support visit sign approve reject ratify adopt repeal overturn'.split(' '),
)

/** "Kenya published guidelines in 2022": on what? "Australia upgraded ties": with whom? */
function lacksMatter({ sentence, clause, range }: Candidate['statement']): boolean {
  const { tokens } = sentence
  const { object, verb } = clause
  // "A committee under Lord Waverley reported in 1954"
  if (verb.lemma === 'report' && !verb.passive && object === null && clause.complement === null)
    return !clause.parts.some((part) => part.to <= range.to && part.from >= verb.to && part.role !== 'time')
  if (!object || object.to - object.from > 1 || !OF_A_MATTER.test(tokens[object.head]?.lower ?? '')) return false
  return !/^(?:on|with|for|about|against|over|between|of|to|that|which|from)$/.test(tokens[object.to]?.lower ?? '')
}

const OF_A_MATTER =
  /^(?:guidelines|guidance|rules|regulations|ties|relations|talks|results|findings|proposals|plans|measures|reforms|recommendations)$/
