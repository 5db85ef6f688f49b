// What stands on a timeline: everything found (or written by hand) that tells when it was.
import type {
  Card,
  CardId,
  DateValue,
  DocumentId,
  Kind,
  LeftOut,
  Note,
  NoteId,
  NoteType,
  Shift,
  Source,
} from '../../model/index.ts'
import { findingOf, linesOf, shiftOf } from '../../notes/index.ts'
import { findDates, parseDate } from '../../values/index.ts'
import { extentOf, type Extent } from './extent.ts'

/** A sentence that tells of an event. */
export interface EventPlace {
  readonly document: DocumentId
  readonly title: string
  /** Where the sentence begins in the document. */
  readonly start: number
  readonly quote: string
}

export interface TimelineEvent {
  /** Of the note, or of the place in the document; the same after the next reading of the tables. */
  readonly id: string
  readonly note: NoteId | null
  /** null for a card somebody wrote. */
  readonly kind: Kind | null
  readonly date: DateValue
  readonly extent: Extent
  /** What happened, without when. */
  readonly words: string
  readonly shift: Shift | null
  readonly places: readonly EventPlace[]
  /** The cards that were kept of it. */
  readonly cards: readonly CardId[]
  /** The one among them that asks for the date. */
  readonly asks: CardId | null
  /** `open`: nobody has decided about it yet. `leftOut`: its date cannot be right as it stands, so nothing is asked of it. */
  readonly standing: 'kept' | 'open' | 'own' | 'leftOut'
  /** Why it is not to be trusted, in a sentence. */
  readonly doubt: string | null
  readonly score: number
  /** The heads of its clause, by which the same event is known with another date. */
  readonly key: string | null
}

/** A note as a timeline needs it. */
export interface NoteInTime {
  readonly note: Note
  readonly type: NoteType
  readonly sources: readonly Source[]
  readonly titles: ReadonlyMap<DocumentId, string>
  readonly cards: readonly Card[]
}

/** A note's events: mostly one; "in 2014 and 2015" are two; none where it tells no date or every card of it was dropped. */
export function eventsOfNote(given: NoteInTime): TimelineEvent[] {
  const { note, type, sources, titles, cards } = given
  const found = note.choices.length > 0
  if (found && note.choices.every((choice) => choice === 'dropped')) return []
  const dated = found || note.kind !== null ? datedFound(note, type, sources[0]) : datedOwn(note, type, cards)
  if (!dated) return []
  const { dates, words, ord } = dated
  return dates.map((date, i) => ({
    id: i === 0 ? note.id : `${note.id} ${i}`,
    note: note.id,
    kind: note.kind,
    date,
    extent: extentOf(date),
    words,
    shift: note.kind === 'shift' ? shiftOf(type, note.fields) : null,
    places: sources.flatMap(({ document, start, quote }) => {
      const title = titles.get(document)
      return title === undefined ? [] : [{ document, title, start, quote }]
    }),
    cards: cards.map(({ id }) => id),
    asks: note.kind === 'shift' || dates.length > 1 ? null : (cards.find((card) => card.ord === ord)?.id ?? null),
    standing: note.kind === null ? 'own' : cards.length > 0 ? 'kept' : 'open',
    doubt: note.flags[0] ?? null,
    score: note.score,
    key: keyOf(note),
  }))
}

/** A date that a gate stopped because it cannot be right: it stands where its words put it, marked. Null where they put it nowhere. */
export function eventLeftOut({ start, end, why }: LeftOut, place: EventPlace & { readonly text: string }): TimelineEvent | null {
  const date = parseDate(place.text.slice(start, end))
  if (!date) return null
  return {
    id: `${place.document} ${start}`,
    note: null,
    kind: 'date',
    date,
    extent: extentOf(date),
    words: withoutDate(`${place.text.slice(place.start, start)}____${place.text.slice(end, place.start + place.quote.length)}`),
    shift: null,
    places: [{ document: place.document, title: place.title, start: place.start, quote: place.quote }],
    cards: [],
    asks: null,
    standing: 'leftOut',
    doubt: why,
    score: 0,
    key: null,
  }
}

interface Dated {
  readonly dates: readonly DateValue[]
  readonly words: string
  /** Which card asks for it. */
  readonly ord: number
}

function datedFound(note: Note, type: NoteType, source: Source | undefined): Dated | null {
  if (note.kind === 'fact') return datedFact(note, type)
  const finding = findingOf(type, note.fields)
  if (note.kind === 'shift') {
    const shift = shiftOf(type, note.fields)
    // A person may have told the time otherwise, or better.
    const changed = shift.when !== (finding?.shift?.when?.trim() ?? null)
    const date = changed ? parseDate(shift.when ?? '') : (finding?.date ?? parseDate(shift.when ?? ''))
    return date && { dates: [date], words: wordsOfShift(shift) ?? withoutDate(note.fields[0] ?? ''), ord: -1 }
  }
  const [prompt = '', answer = ''] = note.fields
  const dates = datesOf(answer, finding?.cards[0]?.answer === answer ? finding.date : null)
  return dates.length === 0 ? null : { dates, words: toldBy(prompt, source), ord: 0 }
}

/** Few facts tell when: those whose note carries a date. */
function datedFact({ fields }: Note, type: NoteType): Dated | null {
  const date = parseDate(fields[type.fields.indexOf('Date')] ?? '')
  return date && { dates: [date], words: filledIn(fields[0] ?? '', fields[1] ?? ''), ord: -1 }
}

/** Whether a note may tell a date: seen at a glance, before its cards and sentences are looked for. */
export function mayBeDated({ kind, fields }: Pick<Note, 'kind' | 'fields'>, type: NoteType | undefined): boolean {
  if (kind === 'fact') return (fields[type?.fields.indexOf('Date') ?? -1] ?? '') !== ''
  return kind !== null || fields.some((field) => field.length < 400 && GLIMPSE.test(field))
}

/** A card of somebody's own whose answer is a date and nothing else. */
function datedOwn(note: Note, type: NoteType, cards: readonly Card[]): Dated | null {
  for (const { ord } of [...cards].sort((a, b) => a.ord - b.ord)) {
    const { prompt, answer } = linesOf(type, note.fields, ord)
    const date = answer.length <= LONGEST_DATE && GLIMPSE.test(answer) ? parseDate(answer) : null
    if (date) return { dates: [date], words: withoutDate(prompt), ord }
  }
  return null
}

/** Four figures, an era, a century or a decade: without one of them nothing is read as a date. */
const GLIMPSE = /\d{4}|\d\s?(?:BC|AD)|centur|\d0s/i
const LONGEST_DATE = 60

/** Kept as it was read, or as the answer says it now. */
function datesOf(answer: string, read: DateValue | null): DateValue[] {
  const plain = answer.replace(/[[\]]/g, '').trim()
  if (read?.value.includes('/')) return [read]
  const several = findDates(`in ${plain}`, { offset: 0, published: null, nearYear: null }).flatMap(({ value, flags }) =>
    value && flags.length === 0 ? [value] : [],
  )
  if (several.length > 1) return several
  const date = read ?? parseDate(plain)
  return date ? [date] : []
}

const BLANK = /_{4}(?: \([^()]*\))?/
const LED_IN =
  /(?:,\s*)?(?:\b(?:early|late) )?\b(?:(?:only|back|late|early|sometime) )?(?:in|on|at|by|since|from|during|until|till|before|after|around|about|of|between|for|as of)?\s*_{4}(?: \([^()]*\))?\s*(?:,(?=\s))?/i

/** When it was told says nothing of when it was. */
const AS_OF = /^\[As of [^\]]*\]\s*/

/** "The treaty was signed", of "The treaty was signed on ____ (which date?)."; the prompt as it is where nothing would be left. */
export function withoutDate(prompt: string): string {
  const rest = tidied(prompt.replace(AS_OF, '').replace(LED_IN, ' '))
  if (!BLANK.test(rest) && rest.split(' ').length > 1) return rest
  return tidied(prompt.replace(AS_OF, '').replace(new RegExp(BLANK, 'g'), '…'))
}

/** A question says what happened less well than its sentence does, where that stands by itself. */
function toldBy(prompt: string, source: Source | undefined): string {
  const answer = source?.answers[0]
  if (BLANK.test(prompt) || !source || !answer) return withoutDate(prompt)
  const [from, to] = [answer.start - source.start, answer.end - source.start]
  const { quote } = source
  if (from < 0 || to > quote.length || quote.length > LONGEST_QUOTE || LEANS.test(quote)) return withoutDate(prompt)
  return withoutDate(`${quote.slice(0, from)}____${quote.slice(to)}`)
}

const LONGEST_QUOTE = 260
/** It begins with a word for something told before. */
const LEANS = /^(?:he|she|it|they|this|that|these|those|his|her|its|their|there|then|such|both|but|and|however)\b/i

function filledIn(prompt: string, answer: string): string {
  return BLANK.test(prompt) ? tidied(prompt.replace(BLANK, () => answer)) : tidied(prompt)
}

function tidied(text: string): string {
  const plain = text
    .replace(/\s+/g, ' ')
    .replace(/\s+([,.;:?!])/g, '$1')
    .replace(/^[\s,;]+|[\s,;.]+$/g, '')
  return plain.charAt(0).toUpperCase() + plain.slice(1)
}

function wordsOfShift({ actor, issue, before, after }: Shift): string | null {
  if (before && after) return `${before} became ${after}`
  const side = after ?? before
  if (!side) return issue && actor ? `${actor}: ${issue}` : (issue ?? null)
  return issue && !side.includes(issue) ? `${issue}: ${side}` : side
}

/** Who did what to what, of the key by which a later reading knows the finding: `date|1951|japan|sign|treaty` without its date. */
function keyOf({ kind, matchKey }: Note): string | null {
  const [, , subject, verb, completed] = kind === 'date' ? (matchKey?.split('|') ?? []) : []
  return subject && verb && completed ? `${subject}|${verb}|${completed}` : null
}
