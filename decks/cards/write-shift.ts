// Cards of a change of policy: what was before, what came after, asked in the source's own words.
import type { FoundShift, Statement } from '../findings/index.ts'
import { edited, spanOf, tidy, wordsOf, type Edit } from '../findings/statement.ts'
import type { Shift, Span, WrittenCard } from '../model/index.ts'
import { closed } from './when.ts'
import { BLANK, sentenceOf } from './write.ts'

/** The shift's parts as the text has them; null is "the text does not say". */
export function partsOf(text: string, shift: FoundShift): Shift {
  const words = (span: Span | null): string | null => (span ? tidy(text.slice(span.start, span.end)) : null)
  return {
    actor: words(shift.actor),
    issue: words(shift.issue),
    before: words(shift.before),
    after: words(shift.after),
    when: words(shift.when),
    why: words(shift.why),
  }
}

/** One card for each part that can be asked. */
export function writeShift(text: string, shift: FoundShift): WrittenCard[] {
  return shift.asked.map((asked) => ({
    prompt: whatQuestion(text, shift, asked.span) ?? blanked(text, shift.statement, asked.span, asked.hint),
    answer: tidy(edited(text, asked.span, editsWithin(shift.statement, asked.span))),
    context: null,
    at: asked.span,
  }))
}

function editsWithin(statement: Statement, span: Span): Edit[] {
  return statement.edits.filter((edit) => edit.start >= span.start && edit.end <= span.end)
}

function blanked(text: string, statement: Statement, span: Span, hint: string): string {
  const own = statement.edits.filter((edit) => !(edit.start >= span.start && edit.end <= span.end))
  return sentenceOf(wordsOf(text, { ...statement, edits: own }, [{ ...span, text: `${BLANK} (${hint})` }]), statement)
}

/** "What did Abe relax in 2014?", "What has Kishida shelved?": of a plain active clause whose object is asked. */
function whatQuestion(text: string, shift: FoundShift, span: Span): string | null {
  const { statement } = shift
  const { sentence, clause, range, asOf } = statement
  const subject = clause.subjectRange
  const { verb } = clause
  const { tokens } = sentence
  if (!subject || clause.front.length > 0 || subject.from > range.from || verb.passive || !isObject(sentence, clause, span))
    return null
  const perfect = verb.tense === 'present' && verb.perfect && /^(has|have)$/.test(tokens[verb.from]?.lower ?? '')
  const past = verb.tense === 'past' && verb.from === verb.head
  if (!perfect && !past) return null
  const words = (from: number, to: number): string =>
    to > from ? edited(text, spanOf(sentence, { from, to }), statement.edits) : ''
  const who = words(subject.from, subject.to)
  const named = tokens[subject.from]?.tag === 'PROPN' ? who : who.charAt(0).toLowerCase() + who.slice(1)
  const between = verb.from > subject.to ? words(subject.to, verb.from) : ''
  const after = { start: span.end, end: spanOf(sentence, range).end }
  const rest = after.end > after.start ? edited(text, after, statement.edits) : ''
  if (/^,/.test(rest.trim())) return null
  const told = perfect
    ? [tokens[verb.from]?.lower, named, between, words(verb.from + 1, verb.to)]
    : ['did', closed(named), between, verb.lemma]
  const question = `${tidy(['What', ...told, rest].filter(Boolean).join(' '))}?`
  return asOf ? `[${asOf}] ${question}` : question
}

function isObject(sentence: Statement['sentence'], clause: Statement['clause'], span: Span): boolean {
  return clause.object !== null && span.start === spanOf(sentence, clause.object).start
}
