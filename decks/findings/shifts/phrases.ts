// Phrases that the parts of a shift are made of, and what every shift has: when it was, and why.
import type { NounPhrase, Range, Sentence } from '../../language/index.ts'
import type { Span } from '../../model/index.ts'
import { datePhraseOf } from '../clause-date.ts'
import type { Page } from '../page.ts'
import { spanOf, type Statement } from '../statement.ts'
import { reasonTargets } from '../targets/reasons.ts'
import type { FoundShift } from './shift.ts'

/** Words; a part that is longer is no answer. */
export const LONGEST = 15

/** @param sides the parts that changed: a date in them, "from 2030 to 2035", is not when it happened */
export function common(
  page: Page,
  statement: Statement,
  sides: readonly Range[] = [],
): Pick<FoundShift, 'statement' | 'when' | 'why' | 'verb'> {
  const date = statement.dates.find(
    (one) =>
      one.value !== null &&
      one.flags.length === 0 &&
      (one.kind === 'date' || one.kind === 'range') &&
      isOwn(statement, one) &&
      !sides.some((side) => overlaps(one, spanOf(statement.sentence, side))),
  )
  const [reason] = reasonTargets(page, statement)
  return {
    statement,
    when: date ? { start: date.start, end: date.end } : null,
    why: reason ? { start: reason.start, end: reason.end } : null,
    verb: statement.clause.verb.lemma,
  }
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** "this week revoked": a date before the verb or one whose phrase is the clause's. */
function isOwn({ sentence, clause }: Statement, date: Span): boolean {
  if (datePhraseOf(sentence, clause, date)) return true
  // "lifted the ban in July 2019": the change has a time, the ban has none
  const end = clause.object ? extend(sentence, clause.object, { from: 0, to: sentence.tokens.length }).to : -1
  if (
    sentence.prepositional.some(
      (prep) =>
        prep.from === end &&
        /^(in|on)$/.test(prep.preposition) &&
        (sentence.tokens[prep.object.from]?.start ?? -1) === date.start,
    )
  )
    return true
  const verb = sentence.tokens[clause.verb.from]
  const object = sentence.tokens[(clause.object?.to ?? clause.verb.to) - 1]
  const adverbial = !sentence.prepositional.some((prep) => (sentence.tokens[prep.object.from]?.start ?? -1) === date.start)
  return adverbial && verb !== undefined && object !== undefined && (date.end <= verb.start || date.start >= object.end)
}

/** A phrase with what hangs on it: "a ban on arms exports", "peace treaty talks with Russia". Not times. */
export function extend(sentence: Sentence, phrase: Range, range: Range, stop?: RegExp): Range {
  let to = phrase.to
  for (;;) {
    const next = sentence.prepositional.find(
      (prep) =>
        prep.from === to &&
        !stop?.test(prep.preposition) &&
        /^(of|on|for|with|between|against|over|from|to|towards?)$/.test(prep.preposition),
    )
    const joined = joinedTo(sentence, to)
    if (next && next.to <= range.to && !isTime(sentence, next.object)) to = next.to
    else if (joined && joined <= range.to) to = joined
    else return { from: phrase.from, to }
  }
}

/** Where a noun joined by "and" ends: "Equipment and Technology"; null where a clause or a verb follows the "and". */
function joinedTo(sentence: Sentence, to: number): number | null {
  if (sentence.tokens[to]?.lower !== 'and' || sentence.clauses.some((clause) => clause.from === to)) return null
  const noun = sentence.nouns.find((one) => one.from === to + 1)
  const clauseFollows = noun && sentence.clauses.some((clause) => clause.verb.from >= noun.to && clause.verb.from <= noun.to + 1)
  return noun && !clauseFollows ? noun.to : null
}

function isTime(sentence: Sentence, object: NounPhrase): boolean {
  const head = sentence.tokens[object.head]
  return (
    head !== undefined &&
    (head.tag === 'NUM' ||
      /^(january|february|march|april|may|june|july|august|september|october|november|december|year|month|week|day|decade|century)s?$/.test(
        head.lower,
      ))
  )
}
