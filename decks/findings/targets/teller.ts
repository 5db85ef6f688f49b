// What a clause is about: something that has a name, or a kind of thing of which it tells what holds in general. Of anything else nothing is asked.
import type { Clause, NounPhrase, Range, Sentence } from '../../language/index.ts'
import { BODY, HUMAN, VAGUE } from '../references/nouns.ts'
import { spanOf, type Statement } from '../statement.ts'

export type Teller = 'named' | 'kind'

export function tellerOf(statement: Statement, clause: Clause): Teller | null {
  const { subject } = clause
  const first = subject && statement.sentence.tokens[subject.from]
  const head = subject && statement.sentence.tokens[subject.head]
  if (!subject || !first || !head || SOME.test(first.lower)) return null
  if (isTimeless(statement, clause) && isKind(statement, subject)) return 'kind'
  // which one a definite phrase or a pronoun means is the affair of references: where they know, it is as good as a name
  const one =
    /^(the|its|his|her|their)$/.test(first.lower) || /^(he|she|it|they)$/.test(head.lower) || isNamed(statement, subject)
  return one && !VAGUE.has(head.lower) ? 'named' : null
}

const SOME =
  /^(this|that|these|those|one|some|another|other|such|many|most|several|all|few|both|each|every|any|no|more|much|what|who|which)$/

/** By its own words, or by those in brackets that a reference was settled with. */
function isNamed({ sentence, names, edits }: Statement, subject: NounPhrase): boolean {
  const span = spanOf(sentence, subject)
  return (
    names.some((name) => name.from >= subject.from && name.to <= subject.to && name.type !== 'nationality') ||
    edits.some((edit) => edit.start >= span.start && edit.end <= span.end && /\[\p{Lu}/u.test(edit.text))
  )
}

/** Told in the plain present, of no time in particular. */
function isTimeless({ asOf, undated }: Statement, { verb }: Clause): boolean {
  return asOf === null && undated === null && verb.tense === 'present' && !verb.perfect && !verb.progressive
}

/** "Insulin", "an enzyme", "the kidneys": a kind of thing. */
function isKind({ sentence }: Statement, subject: NounPhrase): boolean {
  const first = sentence.tokens[subject.from]
  const head = sentence.tokens[subject.head]
  if (!first || !head || head.tag !== 'NOUN') return false
  if (VAGUE.has(head.lower) || HUMAN.has(head.lower) || BODY.has(head.lower)) return false
  return !/^(its|his|her|their)$/.test(first.lower)
}

/** A subject that may itself be asked: short, of one thing, with nothing that points. */
export function askableSubject({ sentence, clause, range }: Statement): NounPhrase | null {
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
export function isKindOfThing(sentence: Sentence, subject: Range & { readonly head: number }): boolean {
  const first = sentence.tokens[subject.from]
  return (
    first !== undefined &&
    !/^(the|this|that|these|its|his|her|their|one|another|some|many|most|several|all|few|both)$/.test(first.lower) &&
    sentence.tokens[subject.head]?.tag !== 'PRON'
  )
}
