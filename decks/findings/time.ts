// When a statement holds: what is told in the present needs "[As of November 2022]", what lacks its year needs it in brackets.
import type { Range, Sentence, Token } from '../language/index.ts'
import type { DateValue } from '../model/index.ts'
import { printDate, type DateExpression } from '../values/index.ts'
import type { Doubt } from './doubt.ts'
import type { Page } from './page.ts'
import type { Piece } from './pieces.ts'
import type { Edit } from './statement.ts'

export interface Timing {
  readonly asOf: string | null
  readonly edits: readonly Edit[]
  readonly doubts: readonly Doubt[]
}

const NOW = new Set(
  'now currently today nowadays presently recently lately soon current still ongoing yet tomorrow tonight upcoming recent'.split(
    ' ',
  ),
)
/** What lies, flows or consists today did so yesterday. */
const LASTING = new Set(
  'lie flow border separate consist stretch span orbit comprise contain surround connect divide belong mean stand resemble'.split(
    ' ',
  ),
)

export function timingOf(page: Page, piece: Piece): Timing {
  const { sentence, range } = piece
  const inside = (page.dates[sentence.index] ?? []).filter((date) => within(sentence, range, date))
  const asOf = needsAsOf(page, piece, inside)
  const edits: Edit[] = []
  const doubts: Doubt[] = []
  for (const date of inside) {
    const doubt = doubtOf(page.text, date, asOf !== null && page.published !== null)
    if (doubt) doubts.push({ gate: doubt, words: date.text, start: date.start, end: date.end })
    else {
      const added = addedTo(date)
      if (added) edits.push({ start: date.end, end: date.end, text: ` [${added}]` })
    }
  }
  if (asOf === null) return { asOf: null, edits, doubts }
  if (!page.published)
    return { asOf: null, edits, doubts: [...doubts, { gate: 'as-of', words: asOf, start: sentence.start, end: sentence.end }] }
  return { asOf: `As of ${printDate(monthOf(page.published))}`, edits, doubts }
}

function within(sentence: Sentence, range: Range, date: DateExpression): boolean {
  const first = sentence.tokens[range.from]
  const last = sentence.tokens[range.to - 1]
  return first !== undefined && last !== undefined && date.start >= first.start && date.end <= last.end
}

/** A day is more than a reader needs to know of when a text was written. */
export function monthOf(date: DateValue): DateValue {
  return date.precision === 'day' ? { value: date.value.slice(0, 7), precision: 'month' } : date
}

/** The word that puts the statement into its document's own time, or null for what holds whenever it is read. */
function needsAsOf(page: Page, piece: Piece, dates: readonly DateExpression[]): string | null {
  const { sentence, range, clause } = piece
  const { verb } = clause
  for (let i = range.from; i < range.to; i++) {
    const token = sentence.tokens[i] as Token
    if (
      NOW.has(token.lower) &&
      token.tag !== 'PROPN' &&
      !(token.lower === 'yet' && token.tag === 'CCONJ') &&
      !(token.lower === 'soon' && sentence.tokens[i + 1]?.lower === 'after')
    )
      return token.text
  }
  const verbWords = sentence.tokens
    .slice(verb.from, verb.to)
    .map((token) => token.text)
    .join(' ')
  if (verb.tense === 'past' || verb.tense === 'none') return null
  if (verb.tense === 'future' || verb.tense === 'modal' || verb.progressive) return verbWords
  const names = (page.names.bySentence[sentence.index] ?? []).filter((name) => name.from >= range.from && name.to <= range.to)
  if (verb.perfect) return names.length > 0 || dates.length > 0 || page.published ? verbWords : null
  if (names.length === 0) return null
  return LASTING.has(verb.lemma) ? null : verbWords
}

function doubtOf(text: string, date: DateExpression, dated: boolean): Doubt['gate'] | null {
  if (date.flags.includes('suspect')) return 'suspect-date'
  if (date.flags.includes('hypothetical')) return 'condition'
  if (date.flags.includes('anaphoric')) return 'anaphora'
  if (date.kind === 'duration' && date.value === null) {
    const after = text.slice(date.end, date.end + 2)
    return /\b(before|earlier|later|after|afterwards|previously)$/i.test(date.text) && !/^ \p{L}/u.test(after)
      ? 'vague-time'
      : null
  }
  if (date.kind === 'set' || date.kind === 'time' || date.value !== null) return null
  if (/^(now|currently|today|recently|lately|soon|so far|at present|nowadays|presently)$/i.test(date.text))
    return dated ? null : 'vague-time'
  return date.flags.includes('vague') && /^(the )?(past|future|present)$/i.test(date.text)
    ? null
    : date.basis === 'none' &&
        /\d|january|february|march|april|june|july|august|september|october|november|december/i.test(date.text)
      ? 'year-unknown'
      : 'vague-time'
}

/** What must be added for a stranger: the year of a month or day, the date of "last month". */
function addedTo(date: DateExpression): string | null {
  const { value, text, basis, kind } = date
  if (!value || basis === 'stated' || basis === 'none' || kind === 'set') return null
  if (/(1[0-9]|20)\d\d/.test(text)) return null
  const year = /^\d{4}/.exec(value.value)?.[0]
  if (
    /\b(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b/i.test(
      text,
    ) &&
    year &&
    value.precision !== 'range'
  )
    return year
  return printDate(value)
}
