// "When did ...?": only from a single plain clause in the past, whose date is a phrase of the clause itself.
import type { Candidate } from '../findings/index.ts'
import { datePhraseOf } from '../findings/clause-date.ts'
import { edited, tidy } from '../findings/statement.ts'
import type { Clause, Prepositional, Range, Sentence, Token } from '../language/index.ts'

const QUESTION: Record<string, string> = {
  'which year?': 'In which year',
  'which month and year?': 'In which month and year',
  'which date?': 'On which date',
  'which decade?': 'In which decade',
  'which century?': 'In which century',
}

/** The question, or null where only a blank is safe. */
export function whenQuestion(text: string, { statement, target }: Candidate): string | null {
  const { sentence, clause, range, asOf } = statement
  const opening = QUESTION[target.hint]
  if (target.kind !== 'date' || !opening || asOf !== null || !isPlain(sentence, clause, range)) return null
  const found = datePhraseOf(sentence, clause, target)
  if (!found || !/^(in|on)$/.test(found.prep.preposition)) return null
  const phrase = found.prep
  const subject = clause.subjectRange
  if (!subject) return null
  const { tokens } = sentence
  const verb = clause.verb
  const auxiliary = tokens[verb.from] as Token
  const edits = statement.edits.filter((edit) => !(edit.start >= target.start && edit.end <= target.end))
  const words = (from: number, to: number): string => {
    const first = tokens[from]
    const last = tokens[to - 1]
    if (!first || !last || to <= from) return ''
    return edited(text, { start: first.start, end: last.end }, [
      ...edits,
      ...(phrase.from >= from && phrase.to <= to ? [without(sentence, phrase)] : []),
    ])
  }
  const subjectWords = lowerFirst(words(subject.from, subject.to), tokens[subject.from] as Token)
  if (!standsFirst(sentence, range, subject, phrase)) return null
  const between = words(subject.to, verb.from)
  const rest = (from: number): string => words(from, range.to)
  if (verb.copula || (auxiliary.tag === 'AUX' && verb.head > verb.from)) {
    if (!/^(was|were|had|did)$/.test(auxiliary.lower)) return null
    return ask(opening, [auxiliary.lower, closed(subjectWords), between, rest(verb.from + 1)])
  }
  if (verb.from !== verb.head || verb.tense !== 'past') return null
  return ask(opening, ['did', closed(subjectWords), between, verb.lemma, rest(verb.to)])
}

/** "Leonard Thompson, a boy,": what a comma opened a comma closes. */
export function closed(subject: string): string {
  return subject.includes(', ') && !subject.endsWith(',') && !/, (and|or) /.test(subject) ? `${subject},` : subject
}

function ask(opening: string, parts: readonly string[]): string {
  return `${tidy([opening, ...parts.filter(Boolean)].join(' ')).replace(/[.]$/, '')}?`
}

function isPlain(sentence: Sentence, clause: Clause, range: Range): boolean {
  if (!clause.sure || clause.verb.tense !== 'past' || !clause.subject || clause.verb.negated) return false
  if (sentence.tokens[clause.subject.head]?.lower === 'there' || sentence.tokens[clause.subject.head]?.lower === 'it')
    return false
  if (sentence.quoted.some((quote) => quote.from >= range.from && quote.to <= range.to)) return false
  return !sentence.clauses.some(
    (other) =>
      other !== clause &&
      other.from < range.to &&
      other.to > range.from &&
      (other.kind === 'shared' ||
        other.kind === 'joined' ||
        other.kind === 'reported' ||
        other.from < clause.verb.from ||
        other.marker === 'speaker'),
  )
}

/** Whether the subject opens the statement, or only the date stands before it: anything else in front would be lost. */
function standsFirst(sentence: Sentence, range: Range, subject: Range, phrase: Prepositional): boolean {
  if (subject.from === range.from) return true
  const comma = sentence.tokens[phrase.to]?.text === ',' ? 1 : 0
  return phrase.from === range.from && phrase.to + comma === subject.from
}

function without(sentence: Sentence, phrase: Prepositional): { start: number; end: number; text: string } {
  const { tokens } = sentence
  let to = phrase.to
  if (tokens[to]?.text === ',' && tokens[phrase.from - 1]?.text === ',') to++
  return { start: tokens[phrase.from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0, text: '' }
}

/** "The treaty" opens a sentence and not a question; names keep their capital. */
function lowerFirst(words: string, first: Token): string {
  if (
    first.tag === 'PROPN' ||
    !/^(The|A|An|This|That|These|Those|Its|His|Her|Their|Some|Many|Most|All|Both|Several|Each|Every|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|More|Fewer|Less|About|Nearly|Almost)$/.test(
      first.text,
    )
  )
    return words
  return words.charAt(0).toLowerCase() + words.slice(1)
}
