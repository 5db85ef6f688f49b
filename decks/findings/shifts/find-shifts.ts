// Changes of policy: an actor that rules, a verb that changes, something that binds. Done, not planned, wished or feared.
import type { Clause, Range, Sentence } from '../../language/index.ts'
import type { Page } from '../page.ts'
import { goesOn } from '../phrase-end.ts'
import { spanOf, type Statement } from '../statement.ts'
import { hintOf } from '../targets/dates.ts'
import { isPolicyActor } from './actors.ts'
import { methodShift, nominalShifts } from './nominal.ts'
import type { Span } from '../../model/index.ts'
import { common, extend, LONGEST } from './phrases.ts'
import type { FoundShift } from './shift.ts'
import { sidesOf } from './sides.ts'
import { isDone, toldBy, type Told } from './told.ts'
import { POLICY } from './words.ts'

/** The shifts that a statement tells; doubts of the statement still hold. */
export function findShifts(page: Page, statement: Statement): FoundShift[] {
  const { sentence, clause, range } = statement
  if (!clause.sure || isReported(sentence, clause)) return []
  const under = methodShift(page, statement)
  if (under) return [under]
  if (isDone(clause)) {
    const turn = turnOf(page, statement)
    if (turn) return [turn]
    const nominal = nominalShifts(page, statement)
    if (nominal.length > 0) return nominal
  }
  const clauses = sentence.clauses.filter(
    (one) => one === clause || (one.kind === 'shared' && one.from >= range.from && one.to <= range.to),
  )
  return clauses.flatMap((one) => {
    const told = toldBy(page, statement, one)
    return told ? (shiftOf(page, statement, told) ?? []) : []
  })
}

/** "said that Japan had lifted the ban": whose word it is must not be lost. */
function isReported(sentence: Sentence, clause: Clause): boolean {
  return clause.kind === 'reported' || sentence.clauses.some((other) => other.kind === 'speaker')
}

function shiftOf(page: Page, statement: Statement, told: Told): FoundShift | null {
  const { sentence, range } = statement
  const { change, issue } = told
  const sides = sidesOf(statement, told)
  const isWhole = (part: Range | null): part is Range =>
    part !== null && part.to - part.from <= LONGEST && part.to <= range.to && !goesOn(sentence, part.to)
  if (issue.to > range.to || isThin(sentence, issue)) return null
  const span = (part: Range): Span => spanOf(sentence, part)
  const asked: FoundShift['asked'][number][] = []
  if (isWhole(sides.before) && sides.before.from !== issue.from)
    asked.push({ part: 'before', span: span(sides.before), hint: hintOfSide(statement, span(sides.before), 'what, before?') })
  if (isWhole(sides.after))
    asked.push({ part: 'after', span: span(sides.after), hint: hintOfSide(statement, span(sides.after), 'what, after?') })
  const rest = common(
    page,
    statement,
    // "the Act of 1978 is repealed": the year is of its name
    [sides.before, sides.after, issue].filter((side) => side !== null),
  )
  if (told.actor && (asked.length === 0 || sides.before?.from === issue.from)) {
    if (!isWhole(sides.before?.from === issue.from ? sides.before : issue)) return null
    const part = change === 'begins' || change === 'resumes' ? 'after' : 'before'
    asked.unshift({
      part,
      span: span(sides.before?.from === issue.from ? sides.before : issue),
      hint: told.deed ? 'do what?' : 'what?',
    })
  }
  // "what was lifted in 2019?" could be many things; when it was lifted is one
  const date = statement.dates.find(({ start }) => start === rest.when?.start)
  if (asked.length === 0 && rest.when && date) asked.push({ part: 'when', span: rest.when, hint: hintOf(date) })
  // "was brought forward to 2027": by nobody, at no time
  if (asked.length === 0 || (!told.actor && !rest.when && statement.clause.verb.passive)) return null
  const result = change === 'alters' || change === 'ends' ? resultOf(sentence, statement.clause, issue.to, range) : null
  if (result && result.infinitive && sentence.tokens[result.from + 1]?.lower !== 'half' && result.to - result.from <= LONGEST)
    asked.push({ part: 'after', span: span({ from: result.from + 1, to: result.to }), hint: 'do what?' })
  const was = sides.before ?? (change === 'ends' || change === 'alters' ? issue : null)
  return {
    ...rest,
    change,
    actor: told.actor ? span(told.actor) : null,
    issue: span(issue),
    before: was ? span(was) : null,
    after: span(sides.after ?? { from: told.act.from, to: Math.max(result?.to ?? 0, told.act.to) }),
    asked,
    verb: told.lemma,
  }
}

/** "to 1 October 2024" asks for a date. */
function hintOfSide({ dates }: Statement, { start, end }: Span, otherwise: string): string {
  const date = dates.find((one) => one.start === start && one.end === end && one.value !== null)
  return date ? hintOf(date) : otherwise
}

const TURNS = new Set(['switch', 'shift', 'move', 'turn', 'change', 'convert', 'transition', 'go'])

/** "switched from X to Y": both sides stand in the sentence. */
function turnOf(page: Page, statement: Statement): FoundShift | null {
  const { sentence, clause, range } = statement
  const { subject, subjectRange, verb } = clause
  if (!subject || !subjectRange || !isPolicyActor(page, sentence, subjectRange, subject.head)) return null
  const sides = TURNS.has(verb.lemma) ? fromTo(sentence, verb.to, range) : null
  if (
    !sides ||
    goesOn(sentence, sides.after.to) ||
    sides.before.to - sides.before.from > LONGEST ||
    sides.after.to - sides.after.from > LONGEST
  )
    return null
  if (
    ![sides.before, sides.after].some((side) =>
      sentence.tokens.slice(side.from, side.to).some((token) => POLICY.has(token.lower)),
    )
  )
    return null
  const before = spanOf(sentence, sides.before)
  const after = spanOf(sentence, sides.after)
  return {
    ...common(page, statement),
    change: 'turns',
    actor: spanOf(sentence, subjectRange),
    issue: before,
    before,
    after,
    asked: [
      { part: 'before', span: before, hint: 'what, before?' },
      { part: 'after', span: after, hint: 'what, after?' },
    ],
  }
}

interface Sides {
  readonly before: Range
  readonly after: Range
}

function fromTo(sentence: Sentence, at: number, range: Range): Sides | null {
  const from = sentence.prepositional.find(
    (prep) => prep.preposition === 'from' && prep.from >= at && prep.from <= at + 8 && prep.to <= range.to,
  )
  if (!from) return null
  const before = extend(sentence, from.object, range, /^to$/)
  const to = sentence.prepositional.find((prep) => prep.preposition === 'to' && prep.from === before.to && prep.to <= range.to)
  return to ? { before, after: extend(sentence, to.object, range) } : null
}

/** "its sanctions", "one of its rules": an answer that says nothing but whose. */
function isThin(sentence: Sentence, { from, to }: Range): boolean {
  if (sentence.tokens[from]?.lower === 'one' && sentence.tokens[from + 1]?.lower === 'of') return true
  return (
    /^(its|his|her|their)$/.test(sentence.tokens[from]?.lower ?? '') &&
    to - from <= 2 &&
    sentence.tokens[to - 1]?.lower !== 'constitution'
  )
}

/** What the change brought: "to ban all territorial concessions", ", allowing such shipments". */
function resultOf(
  sentence: Sentence,
  clause: Clause,
  from: number,
  range: Range,
): (Range & { readonly infinitive: boolean }) | null {
  const infinitive = sentence.verbs.find((verb) => verb.infinitive && verb.from === from && verb.to <= range.to)
  if (infinitive) return { from, to: clauseEnd(sentence, infinitive.to, range), infinitive: true }
  const at = sentence.tokens[from]?.text === ',' ? from + 1 : -1
  const participle = sentence.verbs.find(
    (verb) =>
      verb.from === at && !verb.finite && /^(allow|permit|enable|ban|bar|let|require|make|give|open|pave)$/.test(verb.lemma),
  )
  return participle && clause.kind === 'main'
    ? { from: at, to: clauseEnd(sentence, participle.to, range), infinitive: false }
    : null
}

function clauseEnd(sentence: Sentence, from: number, range: Range): number {
  for (let i = from; i < range.to; i++) {
    const text = sentence.tokens[i]?.text
    if (text === ',' || text === ';' || text === '—' || text === '–') return i
  }
  return range.to
}
