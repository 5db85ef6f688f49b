// Changes of policy: an actor that rules, a verb that changes, something that binds. Done, not planned, wished or feared.
import type { Clause, NounPhrase, Range, Sentence } from '../../language/index.ts'
import type { Page } from '../page.ts'
import { goesOn } from '../phrase-end.ts'
import { spanOf, type Statement } from '../statement.ts'
import { isPolicyActor } from './actors.ts'
import { methodShift, nominalShifts } from './nominal.ts'
import { common, extend, LONGEST } from './phrases.ts'
import type { FoundShift } from './shift.ts'
import { CHANGES, ON_ANYTHING, POLICY, type Change } from './words.ts'

/** The shifts that a statement tells; doubts of the statement still hold. */
export function findShifts(page: Page, statement: Statement): FoundShift[] {
  const { sentence, clause } = statement
  if (!clause.sure || isReported(sentence, clause)) return []
  const under = methodShift(page, statement)
  if (under) return [under]
  if (!isDone(clause)) return []
  const turn = turnOf(page, statement)
  if (turn) return [turn]
  const nominal = nominalShifts(page, statement)
  if (nominal.length > 0) return nominal
  const change = CHANGES.get(clause.verb.lemma)
  if (!change) return []
  return clause.verb.passive ? passiveShift(page, statement, change) : activeShift(page, statement, change)
}

function isDone({ verb }: Clause): boolean {
  if (verb.negated || verb.progressive || !verb.finite) return false
  return verb.tense === 'past' || (verb.tense === 'present' && verb.perfect)
}

/** "said that Japan had lifted the ban": whose word it is must not be lost. */
function isReported(sentence: Sentence, clause: Clause): boolean {
  return clause.kind === 'reported' || sentence.clauses.some((other) => other.kind === 'speaker')
}

function activeShift(page: Page, statement: Statement, change: Change): FoundShift[] {
  const { sentence, clause, range } = statement
  const { subject, subjectRange, object, verb } = clause
  if (!subject || !subjectRange || !object || object.to > range.to) return []
  if (!isPolicyActor(page, sentence, subjectRange, subject.head) || !isPolicy(sentence, object, verb.lemma)) return []
  const whole =
    change === 'begins' && !ON_ANYTHING.has(verb.lemma) ? { from: object.from, to: object.to } : extend(sentence, object, range)
  if (isThin(sentence, whole) || goesOn(sentence, whole.to)) return []
  if (whole.to - whole.from > LONGEST) return []
  const objectSpan = spanOf(sentence, whole)
  const result = resultOf(sentence, clause, whole.to, range)
  const full = extend(sentence, object, range)
  const after = spanOf(sentence, { from: verb.from, to: result ? result.to : full.to })
  const asked: FoundShift['asked'][number][] = [
    { part: change === 'begins' ? 'after' : 'before', span: objectSpan, hint: 'what?' },
  ]
  if (result && result.infinitive && result.to - result.from <= LONGEST) {
    asked.push({ part: 'after', span: spanOf(sentence, { from: result.from + 1, to: result.to }), hint: 'do what?' })
  }
  return [
    {
      ...common(page, statement),
      change,
      actor: spanOf(sentence, subjectRange),
      issue: objectSpan,
      before: change === 'ends' || change === 'alters' ? objectSpan : null,
      after,
      asked,
    },
  ]
}

/** "The ban was lifted in 2019": the actor stands behind "by", or is not told. */
function passiveShift(page: Page, statement: Statement, change: Change): FoundShift[] {
  const { sentence, clause, range } = statement
  const { subject, subjectRange, verb } = clause
  if (!subject || !subjectRange || !isPolicy(sentence, subject, verb.lemma)) return []
  const by = sentence.prepositional.find(
    (prep) => prep.preposition === 'by' && prep.from >= verb.to && prep.from <= verb.to + 2 && prep.to <= range.to,
  )
  if (!by || !isPolicyActor(page, sentence, by.object, by.object.head)) return []
  const subjectSpan = spanOf(sentence, subjectRange)
  return [
    {
      ...common(page, statement),
      change,
      actor: spanOf(sentence, by.object),
      issue: subjectSpan,
      before: change === 'ends' || change === 'alters' ? subjectSpan : null,
      after: spanOf(sentence, { from: verb.from, to: by.to }),
      asked: [{ part: 'issue', span: subjectSpan, hint: 'what?' }],
    },
  ]
}

const TURNS = new Set(['switch', 'shift', 'move', 'turn', 'change', 'convert', 'transition', 'go'])

/** "switched from X to Y", "replaced X with Y": both sides stand in the sentence. */
function turnOf(page: Page, statement: Statement): FoundShift | null {
  const { sentence, clause, range } = statement
  const { subject, subjectRange, verb, object } = clause
  if (!subject || !subjectRange || !isPolicyActor(page, sentence, subjectRange, subject.head)) return null
  const sides = TURNS.has(verb.lemma)
    ? fromTo(sentence, verb.to, range)
    : verb.lemma === 'replace' && object
      ? replaced(sentence, object, range)
      : null
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

function replaced(sentence: Sentence, object: NounPhrase, range: Range): Sides | null {
  // whatever stands between them, "the tax on fishing boats", belongs to what was replaced
  const by = sentence.prepositional.find(
    (prep) => /^(with|by)$/.test(prep.preposition) && prep.from >= object.to && prep.from <= object.to + 6 && prep.to <= range.to,
  )
  return by ? { before: { from: object.from, to: by.from }, after: extend(sentence, by.object, range) } : null
}

/** The noun of what is changed is a policy; a ban may fall on anything. */
function isPolicy(sentence: Sentence, object: NounPhrase, verb: string): boolean {
  if (ON_ANYTHING.has(verb)) return sentence.tokens[object.head]?.tag !== 'PRON'
  const head = sentence.tokens[object.head]
  return (
    head !== undefined &&
    head.tag !== 'PRON' &&
    sentence.tokens.slice(object.from, object.head + 1).some((token) => POLICY.has(token.lower))
  )
}

/** "its sanctions": an answer that says nothing but whose. */
function isThin(sentence: Sentence, { from, to }: Range): boolean {
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
