// The rules for dates that are told from the document's own date: "last month", "two days ago", "Wednesday", "Christmas".
import { dayAt, dayNumber, monthsLater, weekOf, weekdayOf } from './calendar.ts'
import { dateValue } from './date-value.ts'
import type { DateValue } from '../model/date.ts'
import type { Found, Meaning, Rule, Scene, Told } from './date-pattern.ts'
import { isoDay, pattern, shades, told, two } from './date-pattern.ts'
import type { Unit } from './date-words.ts'
import { monthNumber, seasonCode, unitOf, weekdayNumber } from './date-words.ts'
import { readNumber } from './number-words.ts'

/** A value that follows from the document's date; `certain` says whether a card may use it. */
function fromDocument(value: string | null, certain: boolean, more: Pick<DateValue, 'part' | 'approximate'> = {}): Told {
  const date = value === null ? null : dateValue(value, more)
  if (value === null || !date) return told('date', value ?? 'X', 'vague')
  return certain
    ? { is: 'told', kind: 'date', timex: value, value: date, basis: 'document', flags: [] }
    : { is: 'told', kind: 'date', timex: value, value: null, basis: 'document', flags: ['vague'], likely: value }
}

function dayNumberOf(scene: Scene): number | null {
  const day = scene.today?.day
  return day ? dayNumber(day.year, day.month, day.day) : null
}

/** The day so many days from the document's, as `2022-03-23`. */
function dayFrom(scene: Scene, days: number): string | null {
  const today = dayNumberOf(scene)
  return today === null ? null : isoDay(dayAt(today + days))
}

/** The week, month, quarter, year ... so many units from the document's. */
function unitFrom(scene: Scene, unit: Unit, count: number): string | null {
  const { today } = scene
  if (!today) return null
  const { year, month } = today
  const day = dayNumberOf(scene)
  switch (unit) {
    case 'century':
      return two(Math.floor(year / 100) + count)
    case 'decade':
      return String(Math.floor(year / 10) + count)
    case 'year':
      return String(year + count)
    case 'quarter': {
      if (month === null) return null
      const moved = monthsLater(year, month, count * 3)
      return `${moved.year}-Q${Math.ceil(moved.month / 3)}`
    }
    case 'month': {
      if (month === null) return null
      const moved = monthsLater(year, month, count)
      return `${moved.year}-${two(moved.month)}`
    }
    case 'week': {
      if (day === null) return null
      const { year: weekYear, week } = weekOf(day + count * 7)
      return `${weekYear}-W${two(week)}`
    }
    case 'day':
      return dayFrom(scene, count)
    case 'hour':
    case 'minute':
    case 'second':
      return null
  }
}

const STEPS: Readonly<Record<string, number>> = {
  last: -1,
  past: -1,
  previous: -1,
  this: 0,
  current: 0,
  next: 1,
  coming: 1,
  following: 1,
}

/** "this week", "late last year", "the end of the year", "the current quarter". */
function readUnit(found: Found, scene: Scene): Meaning | null {
  const { step = '', unit: word = '' } = found.groups
  const unit = unitOf(word)
  const count = STEPS[step.toLowerCase()]
  if (!unit || count === undefined) return null
  const value = unitFrom(scene, unit, count)
  return fromDocument(value, true, shades(found.groups))
}

/** "earlier this year" is the year, its first part; "later this month" the month, its last. */
function readWithin(found: Found, scene: Scene): Meaning | null {
  const unit = unitOf(found.groups['unit'] ?? '')
  if (!unit) return null
  const count = STEPS[(found.groups['step'] ?? 'this').toLowerCase()] ?? 0
  return fromDocument(unitFrom(scene, unit, count), true)
}

/** "the following year", "the same month", "that day": a year can be told from the year before it in the text; nothing else can. */
function readAnaphoric(found: Found, scene: Scene): Meaning {
  const unit = unitOf(found.groups['unit'] ?? '') ?? 'day'
  const step = (found.groups['step'] ?? '').toLowerCase()
  const count = step === 'same' || step === 'that' ? 0 : step === 'previous' || step === 'preceding' ? -1 : 1
  const year = scene.yearBefore(found.start)
  if (unit === 'year' && year !== null && year > 0) {
    const value = String(year + count).padStart(4, '0')
    return { is: 'told', kind: 'date', timex: value, value: dateValue(value), basis: 'text', flags: ['anaphoric'] }
  }
  const near = unitFrom(scene, unit, count)
  return { ...told('date', near ?? 'PAST_REF', 'anaphoric'), ...(near ? { likely: near } : {}) }
}

/** "the year", "the quarter": the one that is spoken of, in news the document's own. */
function readBare(found: Found, scene: Scene): Meaning {
  const unit = unitOf(found.groups['unit'] ?? '') ?? 'year'
  const near = unitFrom(scene, unit, 0)
  return { ...told('date', near ?? 'X', 'anaphoric'), ...(near ? { likely: near } : {}) }
}

/** "three days ago" is a day; "six weeks ago" is no day and no certain week, and is not resolved. */
function readAgo(found: Found, scene: Scene): Meaning | null {
  const { count: words = '', unit: word = '' } = found.groups
  const unit = unitOf(word)
  if (!unit) return null
  const count = /^(?:a|an|one)$/i.test(words) ? 1 : readNumber(words)
  if (count === null || !Number.isInteger(count)) return told('date', 'PAST_REF', 'vague')
  const after = /from now|hence/i.test(found.text)
  const value = unitFrom(scene, unit, after ? count : -count)
  if (value === null) return told('date', after ? 'FUTURE_REF' : 'PAST_REF', 'vague')
  const rough = found.groups['about'] !== undefined || unit === 'year'
  return fromDocument(value, unit === 'day' || unit === 'year', rough && unit === 'year' ? { approximate: true } : {})
}

/** "a year earlier", "two days later", "a week before": a length and an anchor that stands elsewhere. */
function readAnchored(found: Found, scene: Scene): Meaning | null {
  const { count: words = '', unit: word = '', way = '' } = found.groups
  const unit = unitOf(word)
  if (!unit) return null
  const count = /^(?:a|an|one)$/i.test(words) ? 1 : readNumber(words)
  const back = /earlier|before|previously|prior/i.test(way)
  if (count === null) return { ...told('duration', back ? 'PAST_REF' : 'FUTURE_REF', 'anaphoric') }
  const year = scene.yearBefore(found.start)
  const near = !back && year !== null && unit === 'year' ? String(year + count) : unitFrom(scene, unit, back ? -count : count)
  return { ...told('duration', near ?? 'X', 'anaphoric') }
}

const DAY_WORDS: Readonly<Record<string, number>> = { yesterday: -1, today: 0, tonight: 0, tomorrow: 1 }

const DAY_PARTS: Readonly<Record<string, string>> = {
  morning: 'TMO',
  afternoon: 'TAF',
  evening: 'TEV',
  night: 'TNI',
  tonight: 'TNI',
  midday: 'TMI',
}

function readDayWord(found: Found, scene: Scene): Meaning {
  const word = (found.groups['word'] ?? '').toLowerCase()
  const value = dayFrom(scene, DAY_WORDS[word] ?? 0)
  const part = DAY_PARTS[(found.groups['part'] ?? word).toLowerCase()]
  if (part) return { ...fromDocument(value, false), kind: 'time', timex: `${value ?? 'X'}${part}`, value: null }
  if (value === null)
    return told('date', word === 'today' ? 'PRESENT_REF' : word === 'tomorrow' ? 'FUTURE_REF' : 'PAST_REF', 'vague')
  // "today" is as often "nowadays".
  return fromDocument(value, word !== 'today')
}

/** "this morning", "last night". */
function readDayPart(found: Found, scene: Scene): Meaning {
  const { step = '', part = '' } = found.groups
  const value = dayFrom(scene, step.toLowerCase() === 'last' ? -1 : 0)
  return {
    ...fromDocument(value, false),
    kind: 'time',
    timex: `${value ?? 'X'}${DAY_PARTS[part.toLowerCase()] ?? ''}`,
    value: null,
  }
}

/** A weekday has a direction only from its own words or from a verb that governs it; else it is left open. */
function readWeekday(found: Found, scene: Scene): Meaning {
  const { weekday = '', step, part } = found.groups
  const wanted = weekdayNumber(weekday)
  const today = dayNumberOf(scene)
  if (today === null) return told('date', `XXXX-WXX-${wanted}`, 'vague')
  const here = weekdayOf(today)
  const back = (here - wanted + 7) % 7
  const ahead = (wanted - here + 7) % 7
  const verb = scene.direction(found.start)
  let days: number
  let certain = true
  switch (step?.toLowerCase() ?? '') {
    case 'last':
      days = -(back || 7)
      certain = wanted > here || back === 0
      break
    case 'next':
    case 'coming':
      days = ahead || 7
      certain = wanted <= here
      break
    case 'this':
      days = wanted - here
      break
    default:
      days = verb.way === 'future' ? ahead : -back
      certain = verb.told
  }
  const value = isoDay(dayAt(today + days))
  if (part)
    return { ...fromDocument(value, false), kind: 'time', timex: `${value}${DAY_PARTS[part.toLowerCase()] ?? ''}`, value: null }
  return fromDocument(value, certain)
}

function readWeekend(found: Found, scene: Scene): Meaning {
  const today = dayNumberOf(scene)
  if (today === null) return told('date', 'XXXX-WXX-WE', 'vague')
  const step = (found.groups['step'] ?? '').toLowerCase()
  const back =
    step === 'last' ||
    (step !== 'this' && step !== 'next' && scene.direction(found.start).way !== 'future' && weekdayOf(today) < 6)
  const { year, week } = weekOf(today + (back ? -7 : step === 'next' ? 7 : 0))
  return told('date', `${year}-W${two(week)}-WE`, 'vague')
}

/** "last March", "next April", "this May". */
function readNamedMonth(found: Found, scene: Scene): Meaning | null {
  const { month = '', step = '' } = found.groups
  if (!/^\p{Lu}/u.test(month)) return null
  const number = monthNumber(month)
  const here = scene.today?.month ?? null
  if (!scene.today || here === null) return told('date', `XXXX-${two(number)}`, 'vague')
  const move =
    step.toLowerCase() === 'this' ? 0 : step.toLowerCase() === 'last' ? (number < here ? 0 : -1) : number > here ? 0 : 1
  return fromDocument(`${scene.today.year + move}-${two(number)}`, true, shades(found.groups))
}

function readNamedSeason(found: Found, scene: Scene): Meaning | null {
  const code = seasonCode(found.groups['season'] ?? '')
  const step = (found.groups['step'] ?? '').toLowerCase()
  if (!code || !scene.today) return told('date', `XXXX-${code ?? 'SU'}`, 'vague')
  const month = scene.today.month
  const start = { SP: 3, SU: 6, FA: 9, WI: 12 }[code] ?? 6
  if (month === null) return told('date', `XXXX-${code}`, 'vague')
  // "last summer" in July may be this one or the one before: only a season clearly over or clearly ahead is certain.
  const over = month > start + 2
  const year = scene.today.year + (step === 'last' ? (over ? 0 : -1) : step === 'next' ? (month >= start ? 1 : 0) : 0)
  return fromDocument(`${year}-${code}`, step === 'this' && code !== 'WI')
}

const HOLIDAYS: Readonly<Record<string, string>> = {
  'christmas eve': '12-24',
  'christmas day': '12-25',
  christmas: '12-25',
  'boxing day': '12-26',
  "new year's eve": '12-31',
  "new year's day": '01-01',
  "new year's": '01-01',
  "valentine's day": '02-14',
  'independence day': '07-04',
  'fourth of july': '07-04',
  halloween: '10-31',
  'armistice day': '11-11',
  'bastille day': '07-14',
  'may day': '05-01',
}

function readHoliday(found: Found, scene: Scene): Meaning | null {
  const tail = HOLIDAYS[(found.groups['name'] ?? '').toLowerCase().replace('’', "'").replaceAll(/\s/g, ' ')]
  if (tail === undefined) return null
  const year = found.groups['year']
  if (year !== undefined) return { is: 'calendar', head: year, tail }
  const { today } = scene
  const step = found.groups['step']?.toLowerCase()
  if (!today) return told('date', `XXXX-${tail}`, 'vague')
  const here = `${two(today.month ?? 1)}-${two(today.day?.day ?? 1)}`
  const ahead = step === 'next' || (step !== 'last' && scene.direction(found.start).way === 'future')
  return fromDocument(`${today.year + (ahead ? (tail < here ? 1 : 0) : tail > here ? -1 : 0)}-${tail}`, step !== undefined)
}

const COUNT = '(?<count>{number}|an?)'
const UNITS = 'days?|weeks?|months?|quarters?|years?|decades?|centur(?:y|ies)'

export const RELATIVE_RULES: readonly Rule[] = [
  {
    pattern: pattern('{edge}(?<word>yesterday|today|tomorrow|tonight)(?:{_}(?<part>morning|afternoon|evening|night))?(?!\\p{L})'),
    read: readDayWord,
  },
  { pattern: pattern('{edge}(?<step>this|last){_}(?<part>morning|afternoon|evening|night)(?!\\p{L})'), read: readDayPart },
  {
    pattern: pattern(
      '{edge}{part}(?:the{_})?(?<step>last|this|next|current){_}(?<unit>week|month|quarter|year|decade|century)(?![\\p{L}])',
    ),
    read: (found, scene) =>
      /\bthe[\s\u00a0]+last\b/i.test(found.text) ||
      /\bthe[\s\u00a0]+$/i.test(scene.text.slice(Math.max(0, found.start - 5), found.start))
        ? null
        : readUnit(found, scene),
  },
  {
    pattern: pattern(
      '{edge}(?<within>earlier|later|sometime|late|early){_}(?<step>this|last|next){_}(?<unit>week|month|quarter|year|decade|century)(?!\\p{L})',
    ),
    read: readWithin,
  },
  {
    pattern: pattern(
      '{edge}{part}(?:the{_})?(?<step>following|same|previous|preceding|next){_}(?<unit>day|week|month|quarter|year|decade|century)(?!\\p{L})',
    ),
    read: (found, scene) =>
      /\bthe\b/i.test(found.text) || /same/i.test(found.text) || scene.text.slice(found.start - 4, found.start) === 'the '
        ? readAnaphoric(found, scene)
        : null,
  },
  {
    pattern: pattern(
      '{edge}(?<step>that|that{_}same){_}(?<unit>day|week|month|year|decade|century|summer|spring|autumn|winter|night|morning|evening|afternoon)(?!\\p{L})',
    ),
    read: readAnaphoric,
  },
  {
    pattern: pattern('{edge}{part}the{_}(?<unit>quarter|year|month|week)(?![\\p{L}\\p{N}]|{_}(?:of\\b|\\p{N})|-)'),
    read: readBare,
  },
  { pattern: pattern(`{edge}{about}${COUNT}(?:{_}|-)(?<unit>${UNITS}){_}(?:ago|from{_}now|hence)(?!\\p{L})`), read: readAgo },
  {
    pattern: pattern(
      `{edge}(?:(?:only|just){_})?(?:years|months|weeks|days|decades|centuries|(?:several|many|a{_}few|some){_}(?:${UNITS})){_}ago(?!\\p{L})`,
    ),
    read: () => told('date', 'PAST_REF', 'vague'),
  },
  {
    pattern: pattern(
      `{edge}{about}${COUNT}(?:{_}|-)(?<unit>${UNITS}){_}(?<way>earlier|later|before|after|previously|prior)(?!\\p{L})`,
    ),
    read: readAnchored,
  },
  {
    pattern: pattern(
      '{edge}(?:(?<step>last|next|this|coming){_})?(?:early{_}|late{_})?(?<weekday>{weekday})(?:{_}(?<part>morning|afternoon|evening|night))?(?!\\p{L})',
    ),
    read: (found, scene) => (/^\p{Lu}/u.test(found.groups['weekday'] ?? '') ? readWeekday(found, scene) : null),
  },
  {
    pattern: pattern(
      '{edge}(?:(?:the|this|last|next){_})?(?:every{_}|each{_})?(?:Mondays|Tuesdays|Wednesdays|Thursdays|Fridays|Saturdays|Sundays)(?!\\p{L})',
    ),
    read: () => told('set', 'P1W'),
  },
  { pattern: pattern('{edge}(?:the{_})?(?:(?<step>last|this|next|past|coming){_})?weekend(?!\\p{L})'), read: readWeekend },
  { pattern: pattern('{edge}{part}(?<step>last|this|next){_}(?<month>{month}){stop}'), read: readNamedMonth },
  {
    pattern: pattern(
      '{edge}(?:(?:early|late){_})?(?<step>last|this|next){_}(?<season>spring|summer|autumn|fall|winter)(?!\\p{L})',
    ),
    read: readNamedSeason,
  },
  {
    pattern: pattern(
      "{edge}(?:(?<step>last|this|next){_})?(?<name>Christmas(?:{_}(?:Eve|Day))?|Boxing{_}Day|New{_}Year['’]s(?:{_}(?:Eve|Day))?|Valentine['’]s{_}Day|Independence{_}Day|Fourth{_}of{_}July|Halloween|Armistice{_}Day|Bastille{_}Day|May{_}Day)(?:,?{_}(?<year>{year}))?(?!\\p{L})",
    ),
    read: readHoliday,
  },
]
