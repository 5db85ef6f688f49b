// What stands in an exam's form, and what is read from it.
import type { DeckId, DocumentId, Exam, ExamScope } from '../../../decks/index.ts'
import type { ExamWords } from '../../storage/index.ts'

export interface Draft {
  readonly name: string
  /** "2026-12-14" and "09:00". */
  readonly date: string
  readonly time: string
  readonly decks: readonly DeckId[]
  readonly documents: readonly DocumentId[]
  readonly tags: readonly string[]
  readonly kinds: ExamScope['kinds']
  readonly minutes: readonly string[]
  readonly daysOff: readonly number[]
}

const DAY = 86_400_000
const USUAL_MINUTES = '25'

export function emptyDraft(): Draft {
  return {
    name: '',
    date: '',
    time: '09:00',
    decks: [],
    documents: [],
    tags: [],
    kinds: [],
    minutes: Array<string>(7).fill(USUAL_MINUTES),
    daysOff: [],
  }
}

export function draftOf({ name, at, utcOffset, scope, minutes, daysOff }: Exam): Draft {
  const there = new Date(at + utcOffset * 60_000).toISOString()
  return { name, date: there.slice(0, 10), time: there.slice(11, 16), ...scope, minutes: minutes.map(String), daysOff }
}

/** What was written, or the sentence that says what is missing. */
export function readDraft({ name, date, time, decks, documents, tags, kinds, minutes, daysOff }: Draft): ExamWords | string {
  if (name.trim() === '') return 'An exam needs a name. Write one.'
  const moment = new Date(`${date}T${time}`)
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || Number.isNaN(moment.getTime())) return 'The exam needs a day and a time.'
  const numbers = minutes.map((text) => (/^\s*\d{0,3}\s*$/.test(text) ? Number(text) : NaN))
  if (numbers.some((one) => !(one >= 0 && one <= 900))) return 'Minutes a day: whole numbers from 0 to 900.'
  return {
    name,
    at: moment.getTime(),
    utcOffset: 0 - moment.getTimezoneOffset(),
    scope: { decks, documents, tags, kinds },
    minutes: numbers,
    daysOff,
  }
}

/** The study day of a date in a field; null while it is none. */
export function dayOfField(date: string): number | null {
  const at = Date.parse(`${date}T00:00:00Z`)
  return Number.isNaN(at) ? null : at / DAY
}
