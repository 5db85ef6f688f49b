// Whether a stranger can tell what a statement is about: a name, a place, a time, enough words around the gap.
import type { Candidate, Page } from '../findings/index.ts'
import { headingAbove } from '../findings/heading.ts'
import { isHuman } from '../findings/references/nouns.ts'
import { isLeftAway, spanOf } from '../findings/statement.ts'
import { COUNTRY_BY_DEMONYM, COUNTRY_BY_NAME } from '../language/names/countries.ts'
import type { Span, WrittenCard } from '../model/index.ts'

/** Under "Case study: Pinatubo, Philippines, 1991" what happened needs no other name or time. */
export function isOfCase(page: Page, { sentence, clause }: Candidate['statement']): boolean {
  const heading = headingAbove(page, sentence)
  return (
    clause.verb.tense === 'past' &&
    (heading.match(/\b(?:1[5-9]|20)\d\d\b/g) ?? []).length === 1 &&
    /\p{Lu}\p{Ll}+, |\p{Lu}\p{Ll}+ \p{Lu}/u.test(heading.replace(/^(?:[\d.]+ )?(?:Case study|Box|Example)\W+/i, ''))
  )
}

/** "Twelve engineers moved into a barn": how many they were can be asked, and nothing else of people without a name. */
export function isNobody({ sentence, clause, names }: Candidate['statement']): boolean {
  const { subject, verb } = clause
  const head = subject && sentence.tokens[subject.head]
  if (!subject || !head || verb.tense !== 'past' || head.tag !== 'NOUN' || !isHuman(head.lower)) return false
  const counted = sentence.tokens.slice(subject.from, subject.head).some(({ tag }) => tag === 'NUM')
  return counted && !names.some((name) => name.from >= subject.from && name.to <= clause.verb.from)
}

/** A past event needs a name (other than what is asked, or who told it) to be one event; what is told of a class in general needs none. */
export function isAnchored(statement: Candidate['statement'], target: Candidate['target']): boolean {
  if (statement.lead) return true
  const { tokens } = statement.sentence
  const told = attribution(statement)
  const named = statement.names.some((name) => {
    const start = tokens[name.from]?.start ?? 0
    const end = tokens[name.to - 1]?.end ?? 0
    const anchors = name.type !== 'unknown' || name.text.includes(' ') || !/^\p{Lu}{2,}$/u.test(name.text)
    return anchors && !(start >= target.start && end <= target.end) && !(name.from >= told.from && name.to <= told.to)
  })
  if (named || statement.edits.some((edit) => edit.text.includes('[') && !IS_TIME.test(edit.text))) return true
  if (
    tokens
      .slice(statement.range.from, statement.range.to)
      .some((token) => /^(world|global|worldwide|globally|earth|humans?)$/.test(token.lower))
  )
    return true
  const dated =
    target.kind === 'name' && statement.dates.some((date) => date.value?.precision === 'day' || date.value?.precision === 'month')
  if (target.kind === 'amount' && statement.clause.verb.tense === 'past' && statement.range.to - statement.range.from < 9)
    return false
  return (
    dated ||
    isDefined(statement, target) ||
    (statement.clause.verb.tense === 'present' && !statement.clause.verb.perfect && statement.asOf === null)
  )
}

/** "____ was a physicist whose work led to the first correct explanation of fission": said at such length, it is one. */
function isDefined({ clause, sentence, range }: Candidate['statement'], { kind, start, end }: Candidate['target']): boolean {
  const subject = clause.subjectRange
  if (!subject || !clause.verb.copula || clause.verb.negated || (kind !== 'name' && kind !== 'date')) return false
  const own = spanOf(sentence, subject)
  const words = sentence.tokens.slice(clause.verb.to, range.to).filter(({ tag }) => /^(?:NOUN|PROPN|VERB|ADJ|NUM)$/.test(tag))
  return start >= own.start && end <= own.end && words.length >= DEFINING
}

const DEFINING = 6

/** "[1876]", "[in 1876]": a year that was added names nobody, and many things happen in it. */
const IS_TIME = /^ ?\[(?:in )?\d{4}\]$/

/** "In 1872 schooling was made compulsory" under the title "Japan remade": the time is told, and the title beside the card names where. */
export function isPlaced(page: Page, { context, prompt }: WrittenCard, { dates, clause }: Candidate['statement']): boolean {
  if (!context || clause.verb.tense !== 'past' || clause.subject === null || /\b(its|their|his|her)\b/.test(prompt)) return false
  if (!dates.some((date) => date.value !== null && date.basis === 'stated')) return false
  return page.names.bySentence.flat().some(({ type, text }) => {
    if (!/^(country|nationality|place|person|organisation|event|agreement)$/.test(type) || text.length < 4) return false
    // "Exchange Rate Mechanism" is not told by "Exchange-Rate Regimes"
    return context.toLowerCase().includes(text.toLowerCase())
  })
}

/** Content words around a gap that asks who or what: with fewer nobody can tell which. */
const CLUES = 4
/** The same around a date or an amount. */
const FIGURE_CLUES = 3

export function lacksClues(
  { sentence, clause, range, edits, names, dates, lead }: Candidate['statement'],
  target: Candidate['target'],
): boolean {
  const first = clause.subjectRange && sentence.tokens[clause.subjectRange.from]
  const last = clause.subjectRange && sentence.tokens[clause.subjectRange.to - 1]
  const ofSubject = first && last && target.start >= first.start && target.end <= last.end
  const figure = target.kind === 'date' || target.kind === 'amount'
  if (!figure && target.kind !== 'name' && !(target.kind === 'term' && ofSubject)) return false
  const clues = sentence.tokens
    .slice(range.from, range.to)
    .filter(
      (token) =>
        /^(NOUN|PROPN|NUM|VERB|ADJ)$/.test(token.tag) &&
        !(token.start >= target.start && token.end <= target.end) &&
        !isLeftAway(edits, token),
    )
  // "trams ran from ____", "records began in ____": whose, and where?
  if (figure)
    return clues.length < FIGURE_CLUES && (target.kind === 'amount' || (names.length === 0 && !namesElsewhere(lead, edits)))
  // "Pearson won the ____ in 1957": who and when are told
  const told = names.some((name) => !within(spanOf(sentence, name), target)) && dates.some((date) => date.value !== null)
  const born = /^(?:bear|die|bury)$/.test(clause.verb.lemma)
  return clues.length < (target.kind === 'name' && !ofSubject && (told || born) ? CLUES - 1 : CLUES)
}

/** A sentence put in front, or "[Ismail]": who is meant stands there. */
function namesElsewhere(lead: Candidate['statement']['lead'], edits: Candidate['statement']['edits']): boolean {
  return lead !== null || edits.some(({ text }) => text.includes('[') && !IS_TIME.test(text))
}

function within(span: Span, outer: Span): boolean {
  return span.start >= outer.start && span.end <= outer.end
}

/** The tokens of "according to X" or "X said": who told it is not what it is about. */
function attribution({ sentence, range }: Candidate['statement']): { readonly from: number; readonly to: number } {
  const speaker = sentence.clauses.find((clause) => clause.kind === 'speaker')
  if (speaker) return { from: speaker.from, to: range.to }
  const according = sentence.prepositional.find((prep) => prep.preposition === 'according to')
  if (!according) return { from: 0, to: 0 }
  const comma = sentence.tokens.findIndex((token, i) => i >= according.to && token.text === ',')
  return { from: according.from, to: comma < 0 ? range.to : comma }
}

/** "Consumer prices fell by 15 per cent": of which country? */
export function isPlaceless(
  { context, prompt }: WrittenCard,
  { sentence, clause, names, lead, edits }: Candidate['statement'],
): boolean {
  const subject = clause.subject && sentence.tokens[clause.subject.head]
  if (
    !subject ||
    lead ||
    clause.verb.tense !== 'past' ||
    !AGGREGATE.has(subject.lemma) ||
    names.some(({ type }) => type !== 'unknown')
  )
    return false
  return (
    !edits.some(({ text }) => text.includes('[')) && !/(?<!^|[.?!–] )\p{Lu}\p{Ll}+/u.test(prompt) && !namesCountry(context ?? '')
  )
}

function namesCountry(words: string): boolean {
  return (words.match(/\p{Lu}[\p{L}]+(?: \p{Lu}\p{L}+)?/gu) ?? []).some((word) =>
    [word, word.split(' ')[0] ?? '', word.split(' ')[1] ?? ''].some(
      (one) => COUNTRY_BY_NAME.has(one) || COUNTRY_BY_DEMONYM.has(one),
    ),
  )
}

/** What every country has. */
const AGGREGATE = new Set(
  'price inflation unemployment export import output wage withdrawal deposit turnout rent income production consumption emission employment birth growth tax yield reserve saving pension'.split(
    ' ',
  ),
)
