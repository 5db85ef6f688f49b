// Changes of policy told by nouns and participles: "announced the lifting of sanctions", "by reversing many decisions", "Japan's decision to ship".
import type { Clause, Range, Sentence, Token } from '../../language/index.ts'
import type { Page } from '../page.ts'
import { goesOn } from '../phrase-end.ts'
import { spanOf, type Statement } from '../statement.ts'
import { isPolicyActor } from './actors.ts'
import { common, extend, LONGEST } from './phrases.ts'
import type { FoundShift } from './shift.ts'
import { ACTS, BRINGS, CHANGE_NOUNS, CHANGES, POLICY } from './words.ts'

/** Shifts whose change is a noun; the clause's own verb is past or perfect. */
export function nominalShifts(page: Page, statement: Statement): FoundShift[] {
  const found = announced(page, statement) ?? brought(page, statement) ?? decided(page, statement)
  return found ? [found] : []
}

/** "announced the halting of talks with Japan": an official act whose object is the change. */
function announced(page: Page, statement: Statement): FoundShift | null {
  const { sentence, clause, range } = statement
  const { subject, subjectRange, verb } = clause
  if (
    !subject ||
    !subjectRange ||
    verb.passive ||
    !ACTS.has(verb.lemma) ||
    !isPolicyActor(page, sentence, subjectRange, subject.head)
  )
    return null
  const change = changeNounAfter(sentence, verb.to, range)
  if (!change) return null
  const ends = change.kind === 'ends' || change.kind === 'alters'
  const object = spanOf(sentence, change.object)
  const whole = spanOf(sentence, { from: change.from, to: change.object.to })
  return {
    ...common(page, statement),
    change: change.kind,
    actor: spanOf(sentence, subjectRange),
    issue: object,
    before: ends ? object : null,
    after: spanOf(sentence, { from: verb.from, to: change.object.to }),
    asked: [{ part: 'after', span: whole, hint: 'what?' }],
  }
}

interface ChangeNoun {
  readonly kind: FoundShift['change']
  readonly from: number
  readonly object: Range
}

/** A noun of change right behind the verb, with what it is of. */
function changeNounAfter(sentence: Sentence, at: number, range: Range): ChangeNoun | null {
  for (let i = at; i < Math.min(range.to, at + 4); i++) {
    const kind = CHANGE_NOUNS.get((sentence.tokens[i] as Token).lower)
    const prep =
      kind &&
      sentence.prepositional.find(
        (one) => one.from === i + 1 && /^(of|on|from|in|to)$/.test(one.preposition) && one.to <= range.to,
      )
    if (kind && prep) {
      const object = extend(sentence, prep.object, range)
      const policy = sentence.tokens.slice(i, object.to).some((token, k) => k > 0 && POLICY.has(token.lower))
      return policy && object.to - object.from <= LONGEST && !goesOn(sentence, object.to) ? { kind, from: at, object } : null
    }
    if (!/^(DET|ADJ|ADV)$/.test((sentence.tokens[i] as Token).tag)) return null
  }
  return null
}

/** "brought a reassessment of Japan's security posture": whose policy changed is told by its owner. */
function brought(page: Page, statement: Statement): FoundShift | null {
  const { sentence, clause, range } = statement
  if (clause.verb.passive || !BRINGS.has(clause.verb.lemma)) return null
  const change = changeNounAfter(sentence, clause.verb.to, range)
  if (!change) return null
  const owner = ownerOf(page, sentence, change.object)
  if (!owner) return null
  const issue = spanOf(sentence, change.object)
  return {
    ...common(page, statement),
    change: change.kind,
    actor: spanOf(sentence, owner),
    issue,
    before: null,
    after: spanOf(sentence, { from: change.from, to: change.object.to }),
    asked: [{ part: 'after', span: spanOf(sentence, { from: change.from, to: change.object.to }), hint: 'what?' }],
  }
}

/** "Japan's" of "Japan's security posture", where Japan can have a policy. */
function ownerOf(page: Page, sentence: Sentence, phrase: Range): Range | null {
  for (let i = phrase.from + 1; i < phrase.to; i++) {
    if (sentence.tokens[i]?.tag !== 'PART') continue
    const owner = { from: phrase.from, to: i }
    return isPolicyActor(page, sentence, owner, i - 1) ? owner : null
  }
  return null
}

const CONSEQUENCES = new Set(['mark', 'end', 'break', 'reverse', 'overturn', 'represent', 'signal', 'follow'])

/** "Japan's decision to ship equipment marked a step": what was decided, by whom. */
function decided(page: Page, statement: Statement): FoundShift | null {
  const { sentence, clause } = statement
  const { subject, subjectRange, verb, object } = clause
  if (
    !subject ||
    !subjectRange ||
    !/^(decision|move)$/.test(sentence.tokens[subject.head]?.lower ?? '') ||
    !CONSEQUENCES.has(verb.lemma)
  )
    return null
  const owner = ownerOf(page, sentence, subject)
  const infinitive = sentence.verbs.find((one) => one.infinitive && one.from === subject.to && one.to <= subjectRange.to)
  if (!owner || !infinitive || subjectRange.to - infinitive.from > LONGEST + 1) return null
  const after = spanOf(sentence, { from: infinitive.from + 1, to: subjectRange.to })
  const ended = object && /^(end|break|reverse|overturn)$/.test(verb.lemma) ? spanOf(sentence, object) : null
  return {
    ...common(page, statement),
    change: 'begins',
    actor: spanOf(sentence, owner),
    issue: after,
    before: ended,
    after,
    asked: [{ part: 'after', span: after, hint: 'do what?' }],
  }
}

/** "is resetting relations by reversing many policy decisions": the change is the means, done or under way. */
export function methodShift(page: Page, statement: Statement): FoundShift | null {
  const { sentence, clause, range } = statement
  const { subject, subjectRange, verb } = clause
  if (
    !subject ||
    !subjectRange ||
    verb.negated ||
    !reallyHappens(clause) ||
    !isPolicyActor(page, sentence, subjectRange, subject.head)
  )
    return null
  const means = sentence.verbs.find(
    (one) =>
      !one.finite &&
      one.from > verb.to &&
      one.to <= range.to &&
      sentence.tokens[one.from - 1]?.lower === 'by' &&
      /ing$/.test(sentence.tokens[one.from]?.lower ?? ''),
  )
  const change = means && CHANGES.get(means.lemma)
  const object = means && sentence.nouns.find((noun) => noun.from === means.to)
  if (!means || !object || (change !== 'ends' && change !== 'alters')) return null
  const whole = extend(sentence, object, range)
  if (
    goesOn(sentence, whole.to) ||
    whole.to - whole.from > LONGEST ||
    !sentence.tokens.slice(whole.from, whole.to).some((token) => POLICY.has(token.lower))
  )
    return null
  const before = spanOf(sentence, whole)
  return {
    ...common(page, statement),
    change,
    actor: spanOf(sentence, subjectRange),
    issue: before,
    before,
    after: spanOf(sentence, { from: verb.from, to: whole.to }),
    asked: [{ part: 'before', span: before, hint: 'what?' }],
    verb: means.lemma,
  }
}

function reallyHappens({ verb }: Clause): boolean {
  return verb.finite && (verb.tense === 'past' || verb.tense === 'present') && !verb.infinitive
}
