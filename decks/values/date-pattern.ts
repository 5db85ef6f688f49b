// What the rules of the date grammar share: the fragments their patterns are built from, and what a rule hands back.
import type { DateValue } from '../model/date.ts'
import type { Day } from './calendar.ts'
import type { Way } from './direction.ts'
import type { DateBasis, DateFlag, DateKind, Story } from './date-expression.ts'
import { SPELLED_NUMBER } from './number-words.ts'

/** A date on the calendar that may still lack its year: "2022" + "03-23" is `2022-03-23`. */
export interface Calendar {
  readonly is: 'calendar'
  /** `2022`, `200` (decade), `19` (century), `BC0044`; null when the words do not tell the year. */
  readonly head: string | null
  /** ``, `03`, `03-23`, `Q1`, `SP`, `H1`. */
  readonly tail: string
  readonly part?: DateValue['part']
  readonly approximate?: boolean
  /** The weekday that stands before the date, 1 (Monday) to 7. */
  readonly weekday?: number
  /** Where the year came from, when the words do not tell it; absent is `stated`. */
  readonly basis?: DateBasis
  /** The year is the likeliest, no more: no card may use it. */
  readonly uncertain?: boolean
}

/** Two dates in one expression, and where the second begins and the first ends (offsets in the sentence). */
export interface Pair {
  readonly is: 'pair'
  readonly from: Calendar
  readonly to: Calendar
  readonly fromEnd: number
  readonly toStart: number
}

/** Read to the end by its rule. */
export interface Told {
  readonly is: 'told'
  readonly kind: DateKind
  readonly timex: string
  readonly value: DateValue | null
  readonly basis: DateBasis
  readonly flags: readonly DateFlag[]
  readonly likely?: string
}

export type Meaning = Calendar | Pair | Told

/** A meaning and the words it was read from: offsets in the sentence. */
export interface Draft {
  readonly start: number
  readonly end: number
  readonly meaning: Meaning
}

/** What a rule may look at besides its own match. */
export interface Scene {
  readonly text: string
  /** The document's date as far as it is known. */
  readonly today: { readonly year: number; readonly month: number | null; readonly day: Day | null } | null
  /** The year told last before this place, in this sentence or the one before; BC years are negative. */
  yearBefore(at: number): number | null
  /** As in `DateContext`. */
  readonly story: Story | null
  /** The latest year that the text has told a day or month of; null before any. */
  readonly furthest: number | null
  /** Where the verb near this place points; `told` when it stands before the place, and so governs it. */
  direction(at: number): { readonly way: Way; readonly told: boolean }
}

/** What a sentence must hold for a rule to be tried at all: most hold few, and trying every rule everywhere is slow. */
export const HINTS = {
  any: /(?:)/,
  figure: /\d/,
  month: /Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec/i,
  season: /spring|summer|autumn|fall|winter/i,
  quarter: /quarter|half|Q[1-4]/i,
  unit: /second|minute|hour|day|week|month|quarter|year|decade|centur|fortnight/i,
  decade: /ties/i,
  day: /day|tomorrow|night|morning|afternoon|evening/i,
  night: /overnight/i,
  adjective: /annual|quarterly|year-/i,
  spelled: /eleven|twelve|teen|twenty|thousand/i,
} as const

export interface Rule {
  readonly hint: keyof typeof HINTS
  readonly pattern: RegExp
  /** The named groups of a match, its offsets, and the scene; null when it is no date after all. */
  readonly read: (found: Found, scene: Scene) => Meaning | null
}

export interface Found {
  readonly groups: Readonly<Record<string, string | undefined>>
  readonly text: string
  readonly start: number
  readonly end: number
}

const MONTH =
  'January|February|March|April|May|June|July|August|September|October|November|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\\b\\.?'
const WEEKDAY = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday'

/** Fragments by name. Every repetition is bounded, so that no text can make a pattern run long. */
const FRAGMENTS: Readonly<Record<string, string>> = {
  _: '(?:[\\s\\u00a0]{1,3})',
  edge: '(?<![\\p{L}\\p{N}_$£€¥#@/]|\\p{N}[.,:\\-–—]|\\p{L}[-–])',
  stop: '(?![\\p{L}\\p{N}_%]|[.,:]\\p{N}|/\\p{N})',
  month: MONTH,
  weekday: WEEKDAY,
  weekdays: `(?:${WEEKDAY}|(?:Mon|Tues|Tue|Wed|Thurs|Thur|Thu|Fri|Sat|Sun)\\b\\.?)`,
  day: '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?',
  year: '[12]\\d{3}',
  part: '(?:(?:the[\\s\\u00a0]{1,3})?(?<part>early|mid|late|beginning of|start of|middle of|end of|close of|turn of)(?:[\\s\\u00a0]{1,3}in|,)?(?:[\\s\\u00a0]{1,3}|-)(?:the[\\s\\u00a0]{1,3})?)?',
  about: '(?:(?<about>about|around|circa|roughly|approximately|ca?\\.)[\\s\\u00a0]{0,3})?',
  number: `(?:\\d{1,3}(?:,\\d{3}){1,4}|\\d{1,6}(?:\\.\\d{1,4})?|${SPELLED_NUMBER})(?:[- ](?:million|billion|thousand|hundred)(?!\\p{L}))?`,
  unit: '(?:second|minute|hour|day|week|month|quarter|year|decade|weekend|fortnight)s?|century|centuries',
}

/** Builds a pattern from text in which `{name}` stands for a fragment and `{_}` for white space. */
export function pattern(source: string): RegExp {
  return new RegExp(
    source.replaceAll(/\{(_|[a-z]+)\}/g, (whole, name: string) => FRAGMENTS[name] ?? whole),
    'giu',
  )
}

const PARTS: Readonly<Record<string, DateValue['part']>> = {
  early: 'start',
  beginning: 'start',
  start: 'start',
  turn: 'start',
  mid: 'mid',
  middle: 'mid',
}

/** "late" and the like, as `part`, and "about", ready to be spread into a `Calendar`. */
export function shades(groups: Found['groups']): Pick<Calendar, 'part' | 'approximate'> {
  const word = groups['part']?.split(' ')[0]?.toLowerCase()
  return { ...(word ? { part: PARTS[word] ?? 'end' } : {}), ...(groups['about'] ? { approximate: true } : {}) }
}

/** "7" -> "07". */
export function two(number: number): string {
  return String(number).padStart(2, '0')
}

/** "98" -> 1998, "07" -> 2007: two figures mean the hundred years that end thirty years after the document. */
export function fullYear(figures: string, scene: Scene): number {
  if (figures.length > 2) return Number(figures)
  const latest = (scene.today?.year ?? 2020) + 30
  const year = Math.floor(latest / 100) * 100 + Number(figures)
  return year > latest ? year - 100 : year
}

/** `2022-03-23`. */
export function isoDay(day: Day): string {
  return `${String(day.year).padStart(4, '0')}-${two(day.month)}-${two(day.day)}`
}

/** A meaning that has no value on the calendar. */
export function told(kind: DateKind, timex: string, ...flags: DateFlag[]): Told {
  return { is: 'told', kind, timex, value: null, basis: 'none', flags }
}
