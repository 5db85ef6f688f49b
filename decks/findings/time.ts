// When a statement holds: what is told in the present needs "[As of November 2022]", what lacks its year needs it in brackets.
import type { Name, Range, Sentence, Token } from '../language/index.ts'
import type { DateValue, Span } from '../model/index.ts'
import { printDate, type DateExpression } from '../values/index.ts'
import type { Doubt } from './doubt.ts'
import type { Page } from './page.ts'
import type { Piece } from './pieces/index.ts'
import { BODY, isCalling } from './references/nouns.ts'
import { isLeftAway, spanOf, type Edit } from './statement.ts'

export interface Timing {
  readonly asOf: string | null
  /** The words that tell the present of a document whose date is not known: what changes with time may not be asked then. */
  readonly undated: string | null
  readonly edits: readonly Edit[]
  readonly doubts: readonly Doubt[]
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))
/** They put a statement into its document's present whatever its tense. */
const NOW = words('now currently today nowadays presently recently lately tomorrow tonight')
/** They do so where the verb is in the present. */
const PRESENT = words('soon current still ongoing yet upcoming recent')
/** What lies, flows or consists today did so yesterday. */
const LASTING = words(
  'lie flow border separate consist stretch span orbit comprise contain surround connect divide belong mean stand resemble',
)
const MONTH =
  /\b(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\b/i

export function timingOf(page: Page, piece: Piece): Timing {
  const { sentence, range } = piece
  const inside = (page.dates[sentence.index] ?? []).filter(
    (date) => within(sentence, range, date) && !isOfName(page, sentence, date) && !isLeftAway(piece.edits, date),
  )
  const now = presentWord(page, piece, inside)
  const edits: Edit[] = []
  const doubts: Doubt[] = []
  inside.forEach((date, i) => {
    const past = pointerBeforeDate(page.text, date, inside[i + 1])
    if (past) {
      edits.push(past)
      return
    }
    const aside =
      piece.clause.verb.tense === 'past' && !piece.clause.verb.perfect
        ? unknowable(page.text, date, spanOf(sentence, range))
        : null
    if (aside) {
      edits.push(aside)
      return
    }
    const dated =
      (isComparison(page.text, date) && inside.some(({ value, start }) => value !== null && start < date.start)) ||
      (now !== null && page.published !== null) ||
      isAlias(page.text, date) ||
      (date.text === 'now' && isStorysNow(piece, inside))
    const doubt =
      (isProjected(page, piece, date) ? 'condition' : null) ??
      doubtOf(page.text, date, dated) ??
      (isBorrowed(page, date, inside) || isOfAnotherYear(page, date) ? 'year-unknown' : null)
    if (doubt) doubts.push({ gate: doubt, words: date.text, start: date.start, end: date.end })
    const counted = doubt ? null : countedDate(page.text, sentence, date)
    if (counted) {
      edits.push(counted)
      return
    }
    // "In December of that year": the year gets its value
    const yeared = /^ of (?:that|the same|this) year\b/i.test(page.text.slice(date.end, date.end + 17))
    const added = doubt || yeared || isComparison(page.text, date) ? null : addedTo(date)
    if (added) edits.push({ start: date.end, end: date.end, text: ` [${added}]` })
  })
  const would = page.published === null ? null : supposed(piece)
  if (would) doubts.push({ gate: 'condition', words: would.text, start: would.start, end: would.end })
  if (now === null) return { asOf: null, undated: null, edits, doubts }
  // what the law says it says until it is changed
  if (!page.published && now.lasting) return { asOf: null, undated: page.ofLaw ? null : now.words, edits, doubts }
  if (!page.published) {
    const doubt: Doubt = { gate: 'as-of', words: now.words, start: sentence.start, end: sentence.end }
    return { asOf: null, undated: null, edits, doubts: [...doubts, doubt] }
  }
  return {
    asOf: `As of ${printDate(monthOf(page.published))}`,
    undated: null,
    edits: [...edits, ...leadingNow(sentence, range)],
    doubts,
  }
}

/** "Winter Park", "October Revolution": a word of a name is no time. */
function isOfName(page: Page, sentence: Sentence, { start, end }: DateExpression): boolean {
  return (page.names.bySentence[sentence.index] ?? []).some((name) => {
    const span = spanOf(sentence, name)
    return (
      span.start <= start && span.end >= end && span.end - span.start > end - start && !/\d/.test(page.text.slice(start, end))
    )
  })
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

interface Present {
  readonly words: string
  /** Told in the plain present, as what lasts is. */
  readonly lasting: boolean
}

/** The words that put the statement into its document's own time, or null for what holds whenever it is read. */
function presentWord(page: Page, piece: Piece, dates: readonly DateExpression[]): Present | null {
  const { sentence, range, clause } = piece
  const { verb } = clause
  // where the tree is not sure of the verb, a sentence with no verb in the present is not told in it
  const isPresent = ({ xpos }: Token): boolean => /^(?:VBZ|VBP|MD)$/.test(xpos)
  const inPresent =
    verb.tense !== 'past' && verb.tense !== 'none' && (clause.sure || sentence.tokens.slice(range.from, range.to).some(isPresent))
  const told = isStorysNow(piece, dates)
  for (let i = range.from; i < range.to; i++) {
    const token = sentence.tokens[i] as Token
    if (token.tag === 'PROPN' || token.tag === 'CCONJ' || isLeftAway(piece.edits, token)) continue
    // "said today [4 May 2020]"
    if (dates.some(({ start, value }) => start === token.start && value?.precision === 'day')) continue
    if (
      (NOW.has(token.lower) && !(told && token.lower === 'now') && !isAlias(page.text, token)) ||
      (inPresent && PRESENT.has(token.lower))
    )
      return { words: token.text, lasting: false }
  }
  if (!inPresent) return isRecordSoFar(page, piece) ? { words: '', lasting: false } : null
  const words = sentence.tokens
    .slice(verb.from, verb.to)
    .map((token) => token.text)
    .join(' ')
  const named = (page.names.bySentence[sentence.index] ?? []).some(
    (name) =>
      name.from >= range.from &&
      name.to <= range.to &&
      !isLeftAway(piece.edits, spanOf(sentence, name)) &&
      !isCommon(page, sentence, name),
  )
  // "can be described as", "may cause": what is possible in general
  if (verb.tense === 'modal') return named ? { words, lasting: true } : null
  if (verb.tense === 'future' || verb.progressive) return { words, lasting: false }
  if (verb.perfect) {
    if (page.published) return { words, lasting: false }
    return named || dates.length > 0 ? (isDone(page, piece) ? null : { words, lasting: false }) : { words, lasting: false }
  }
  if (isDefinition(piece)) return null
  return (named && !LASTING.has(verb.lemma)) || isEstimate(page, piece) ? { words, lasting: true } : null
}

/** "It would begin with the oldest boats": in a text of its day, what a plan foresees that the statement does not name. */
function supposed({ sentence, clause }: Piece): Token | null {
  const would = sentence.tokens[clause.verb.from]
  if (would?.lower !== 'would' || !/^(main|joined|shared)$/.test(clause.kind)) return null
  const named = clause.parts.some(({ marker }) => marker === 'under') || sentence.clauses.some(({ kind }) => kind === 'speaker')
  return named ? null : would
}

/** "2023 was the warmest since records began": so far, that is, and a later year may be another. */
function isRecordSoFar(page: Page, { sentence, range, clause }: Piece): boolean {
  const { start, end } = spanOf(sentence, range)
  return clause.verb.tense === 'past' && clause.verb.copula && SO_FAR.test(page.text.slice(start, end))
}

const SO_FAR =
  /\b(?:\p{L}+est|most|least) [^,.;]*\b(?:on record|ever (?:recorded|measured|observed)|in recorded history|since (?:\p{L}+ )?(?:records|measurements|observations) began)\b/u

/** "Cholera is an infection of the small intestine": what kind of thing it is, whenever it is read; not "is a minister". */
function isDefinition({ sentence, clause }: Piece): boolean {
  const { complement, verb, head } = clause
  const noun = sentence.tokens[head]
  return (
    verb.copula &&
    !verb.perfect &&
    complement !== null &&
    complement.to - complement.from >= 4 &&
    /^(a|an)$/.test(sentence.tokens[complement.from]?.lower ?? '') &&
    noun?.tag === 'NOUN' &&
    !isCalling(noun.lower) &&
    !BODY.has(noun.lemma) &&
    !sentence.tokens.slice(complement.from, complement.to).some(({ tag }) => tag === 'NUM' || tag === 'PROPN')
  )
}

/** "between 1.3 and 4 million cases every year": a figure of its day, whoever counts. */
function isEstimate(page: Page, { sentence, range }: Piece): boolean {
  const { start, end } = spanOf(sentence, range)
  const counted = (page.amounts[sentence.index] ?? []).some(
    (amount) => amount.start >= start && amount.end <= end && /^(count|money)$/.test(amount.amount.kind),
  )
  return (
    counted &&
    /\b(?:(?:every|each|per|a) year|annually|estimates? that|is estimated|are estimated)\b/.test(page.text.slice(start, end))
  )
}

/** "By the late 1980s Acorn, now controlled by Olivetti, was in trouble": the now of what is told. */
function isStorysNow({ clause }: Piece, dates: readonly DateExpression[]): boolean {
  return clause.verb.tense === 'past' && dates.some(({ basis, value }) => basis === 'stated' && value !== null)
}

/** "in what is now Ghana", "the island now known as Taiwan", "California and Dupont (now Grant) streets": names do not change with the day. */
function isAlias(text: string, { start, end }: Span): boolean {
  return (
    /(?:\bwhat (?:is|are|was)|\(|\b(?:known|called|named))\s$/i.test(text.slice(Math.max(0, start - 10), start)) ||
    /^\s(?:known|called|named|as the)\b/.test(text.slice(end, end + 8))
  )
}

/** "Hemostasis is ...", "... respond to ADH": a word of the subject, written small elsewhere or short for one, that names nobody. */
function isCommon(page: Page, { tokens }: Sentence, { from, to, type, text }: Name): boolean {
  if (to - from > 1) return false
  const vague = type === 'other' || type === 'unknown'
  const mayBe = vague || tokens[0]?.tag === 'NOUN' || !/^(person|country|nationality)$/.test(type)
  const opens = from === 0 && mayBe && [' ', ',', '.'].some((mark) => page.text.includes(` ${text.toLowerCase()}${mark}`))
  return opens || (vague && /^\p{Lu}{2,5}$/u.test(text))
}

/** "Kishida has shelved the talks": done once for all, so that a reader needs no date to believe it; not "has sent $100 million" so far. */
function isDone(page: Page, { sentence, clause, range }: Piece): boolean {
  const { start, end } = spanOf(sentence, range)
  const counted = (page.amounts[sentence.index] ?? []).some((amount) => amount.start >= start && amount.end <= end)
  const stays =
    clause.verb.copula ||
    /^(have|remain|continue|become|keep|stay|live|work|serve|grow|rise|fall|increase|decline|decrease)$/.test(clause.verb.lemma)
  return clause.object !== null && !clause.verb.passive && !counted && !stays
}

/** "[As of November 2022] Now, ...": the bracket says it. */
function leadingNow(sentence: Sentence, range: Range): Edit[] {
  const first = sentence.tokens[range.from]
  const comma = sentence.tokens[range.from + 1]
  if (!first || !/^(now|today|currently|presently|nowadays)$/.test(first.lower) || comma?.text !== ',') return []
  return [{ start: first.start, end: comma.end, text: '' }]
}

/** "A year later, in 1905, ...": the date itself is told next, and what points back to an earlier one is left away. */
function pointerBeforeDate(text: string, date: DateExpression, next: DateExpression | undefined): Edit | null {
  const points =
    (date.value === null || isCounted(date)) &&
    (isCounted(date) || date.kind === 'duration' || date.flags.includes('anaphoric') || date.flags.includes('vague'))
  if (
    !points ||
    !/\b(before|earlier|later|after|afterwards|previously|time)$/i.test(date.text) ||
    !next?.value ||
    next.basis !== 'stated'
  )
    return null
  const between = text.slice(date.end, next.start)
  return /^,? (in|on) (the )?$/.test(between) ? leaveOut(date, text) : null
}

/** "six years later", "the same day": their value is counted from a date told before. */
function isCounted({ basis, text }: DateExpression): boolean {
  return basis === 'text' && !/\d/.test(text) && !MONTH.test(text)
}

/** "rose 3 per cent in December from a year earlier": it counts from the time that is told. */
function isComparison(text: string, { start, text: words }: DateExpression): boolean {
  return (
    /^(?:a|one) (?:year|month|quarter|week) earlier$/i.test(words) && /\b(?:from|on|than|with|over) $/.test(text.slice(0, start))
  )
}

/** "Six years later" said alone points at nothing: its date stands for it, in brackets. */
function countedDate(text: string, sentence: Sentence, date: DateExpression): Edit | null {
  if (isComparison(text, date)) return null
  if (!isCounted(date) || !date.value) return null
  const last = sentence.tokens.findIndex((token) => token.end === date.end)
  const isThing = /^(nsubj|obj|conj|appos|root|nmod$)/.test(sentence.relations[last] ?? '')
  const led = /\b(?:in|on|of|from|by|during|until|since|than|with|over|to|for|and)\s$/i.test(text.slice(0, date.start))
  // "returned in 1920, marrying Anna there that year"
  const told = date.value.precision === 'year' && text.slice(sentence.start, date.start).includes(date.value.value)
  if (told && !isThing && !led) return { start: date.start, end: date.end, text: '' }
  const word = isThing || led ? '' : date.value.precision === 'day' ? 'on ' : 'in '
  return { start: date.start, end: date.end, text: `[${word}${printDate(date.value)}]` }
}

/** "this week", "on Tuesday" in a text without a date: what happened is as true without it. Only beside the verb, not inside a phrase. */
function unknowable(text: string, date: DateExpression, span: Span): Edit | null {
  if (date.value !== null || date.basis !== 'none' || date.kind !== 'date' || date.flags.includes('anaphoric')) return null
  if (
    !/^(?:(?:earlier |later |late |early )?(?:this|last) (?:week|month|year|morning|evening)|yesterday|(?:on )?(?:last )?(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/i.test(
      date.text,
    )
  )
    return null
  const before = text.slice(span.start, date.start)
  if (/\b(?:of|since|until|from|by|the|before|after|for|a|an)\s$/i.test(before)) return null
  const lead = /(?:,\s)?\bon\s$/i.exec(before)
  const start = lead ? date.start - lead[0].length + (lead[0].startsWith(',') ? 0 : 0) : date.start
  const comma = text.charAt(date.end) === ',' ? 1 : 0
  return { start, end: date.end + comma, text: start === span.start ? '' : ' ' }
}

function leaveOut(date: Span, text: string): Edit {
  return { start: date.start, end: date.end + (text.charAt(date.end) === ',' ? 1 : 0), text: '' }
}

function doubtOf(text: string, date: DateExpression, dated: boolean): Doubt['gate'] | null {
  if (date.flags.includes('suspect')) return 'suspect-date'
  if (date.flags.includes('hypothetical')) return 'condition'
  // "within 28 days after receiving notice" says what it counts from
  const anchored =
    date.kind === 'duration' && /\b(?:before|after)$/i.test(date.text) && /^ \p{Ll}/u.test(text.slice(date.end, date.end + 2))
  if (date.flags.includes('anaphoric')) return anchored || (dated && isComparison(text, date)) ? null : 'anaphora'
  if (date.kind === 'set' || date.kind === 'time' || date.value !== null) return null
  if (date.kind === 'duration') {
    // "a week before the start" has its anchor, "a week before" has not
    const pointing = /\b(before|earlier|later|after|afterwards|previously)$/i.test(date.text)
    return pointing && !/^ \p{L}/u.test(text.slice(date.end, date.end + 2)) ? 'vague-time' : null
  }
  if (dated && /^(now|today|nowadays)$/i.test(date.text)) return null
  if (/^(now|currently|today|recently|lately|soon|so far|at present|nowadays|presently)$/i.test(date.text))
    return dated ? null : 'vague-time'
  if (/^(the )?(past|future|present)$/i.test(date.text)) return null
  return date.basis === 'none' && (/\d/.test(date.text) || MONTH.test(date.text)) ? 'year-unknown' : 'vague-time'
}

/** "in February" in a review of 2023 that came out in March 2024: the title says another year than the nearest past one. */
function isOfAnotherYear(page: Page, { basis, text, value }: DateExpression): boolean {
  const years: readonly string[] = page.title.match(/\b(?:19|20)\d\d\b/g) ?? []
  return (
    basis === 'document' && value !== null && MONTH.test(text) && years.length > 0 && !years.includes(value.value.slice(0, 4))
  )
}

/** "Emissions reach net zero in the 2050s": told in the present of years to come, it holds in some calculation that stands elsewhere; "the ban ends in 2035" is settled. */
function isProjected({ published }: Page, { clause }: Piece, { value }: DateExpression): boolean {
  if (!published || !value || clause.verb.tense !== 'present' || clause.verb.perfect || clause.verb.progressive) return false
  return Number(value.value.slice(0, 4)) > Number(published.value.slice(0, 4)) + 1 && !SETTLED.has(clause.verb.lemma)
}

/** What is fixed beforehand is told in the present. */
const SETTLED = words(
  'begin start end expire take come open close run last enter apply require oblige ban prohibit plan aim intend expect promise set commit target envisage foresee call want hope propose project forecast estimate predict say mandate phase',
)

/** "took office in March" after a sentence about 1978: in a text with a date of its own the year may be either. */
function isBorrowed(page: Page, date: DateExpression, own: readonly DateExpression[]): boolean {
  if (date.basis !== 'text' || !page.published || !date.value || isCounted(date)) return false
  const year = page.published.value.slice(0, 4)
  // "that November": of the year that was told
  if (/\bthat $/i.test(page.text.slice(Math.max(0, date.start - 6), date.start))) return false
  if (goesOn(page, date)) return false
  return !date.value.value.startsWith(year) && !own.some((other) => other !== date && /\d{4}/.test(other.text))
}

/** "At the end of March 2022 Putin decreed ... Poland was cut off on 27 April": just after it, and of the same year. */
function goesOn({ dates, sentences }: Page, { start, value }: DateExpression): boolean {
  const at = sentences.findIndex((one) => one.start <= start && one.end > start)
  const block = sentences[at]?.block
  const before = dates
    .slice(Math.max(0, at - JUST), at + 1)
    .flatMap((own, i) => (sentences[Math.max(0, at - JUST) + i]?.block === block ? own : []))
    .findLast((date) => date.start < start && date.value !== null && date.kind === 'date')
  const told = before?.value?.value ?? ''
  return (
    value !== null &&
    before?.flags.length === 0 &&
    /^\d{4}-\d\d/.test(told) &&
    told.slice(0, 4) === value.value.slice(0, 4) &&
    value.value > told
  )
}

/** Sentences back in which the date stands that one goes on from. */
const JUST = 2

/** What must be added for a stranger: the year of a month or day, the date of "last month". */
function addedTo(date: DateExpression): string | null {
  const { value, text, basis, kind } = date
  if (!value || basis === 'stated' || basis === 'none' || kind === 'set' || /(1[0-9]|20)\d\d/.test(text)) return null
  const years = new Set(value.value.match(/\d{4}(?=-|$|\/)/g))
  const [year] = years
  return MONTH.test(text) && year && years.size === 1 ? year : printDate(value)
}
