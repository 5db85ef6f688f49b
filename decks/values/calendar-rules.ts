// The rules for dates that the words themselves tell: days, months, seasons, quarters, years, decades, centuries.
import type { Calendar, Found, Meaning, Rule, Scene } from './date-pattern.ts'
import { fullYear, pattern, shades, two } from './date-pattern.ts'
import { monthNumber, seasonCode, weekdayNumber } from './date-words.ts'
import { readOrdinal } from './number-words.ts'

const MONTH_CUE =
  /(?:\b(?:in|since|by|until|till|from|during|of|this|last|next|early|late|mid|each|every|to|through|and|or|between|before|after|for|late in|early in|end|on|as of|around|about|begin(?:s|ning)?|end(?:s|ing)?|one|same|following|previous)[\s\u00a0]{1,2}|\bmid-|[-–—,(]\s?)$/i

/** "That November Britain set up an alliance": the year was told before. */
const OPENS_WITH_THAT = /(?:^|[.!?]["”]?[\s\u00a0])That[\s\u00a0]$/

function yearHead(year: string | undefined, scene: Scene): string | null {
  return year === undefined ? null : String(fullYear(year, scene)).padStart(4, '0')
}

/** "may" is a verb and "march" is one too: a month is written with a capital. */
function isMonth(word: string): boolean {
  return /^\p{Lu}/u.test(word)
}

function dayTail(month: string, day: string): string {
  return `${two(monthNumber(month))}-${two(Number.parseInt(day, 10))}`
}

function readDay(found: Found, scene: Scene): Meaning | null {
  const { groups } = found
  const { month = '', day = '', year, weekday } = groups
  if (!isMonth(month)) return null
  if (year === undefined && dayTail(month, day) === '09-11') return readEleventh(found, scene)
  return {
    is: 'calendar',
    head: yearHead(year, scene),
    tail: dayTail(month, day),
    ...shades(groups),
    ...(weekday ? { weekday: weekdayNumber(weekday) } : {}),
  }
}

/** Without a year it is mostly that of 2001, but only the attacks make it certain. */
function readEleventh(found: Found, scene: Scene): Meaning {
  const attacks = /^(?:['’]s)?[\s\u00a0](?:\p{Ll}+[\s\u00a0])?(?:attack|terror|hijack|plot|commission)/iu.test(
    scene.text.slice(found.end, found.end + 40),
  )
  if (attacks) return { is: 'calendar', head: '2001', tail: '09-11' }
  return { is: 'told', kind: 'date', timex: '2001-09-11', value: null, basis: 'none', flags: ['vague'], likely: '2001-09-11' }
}

/** "15 March 44 BC" is a year: a day before Christ is in another calendar. "6 April 610 AD" is a day. */
function readEraDay({ groups }: Found): Calendar | null {
  const { month = groups['second'] ?? '', day = groups['later'] ?? '', year = '', era = '' } = groups
  if (!isMonth(month) || Number(year) < 1) return null
  const head = year.padStart(4, '0')
  return era.toUpperCase().startsWith('B')
    ? { is: 'calendar', head: `BC${head}`, tail: '' }
    : { is: 'calendar', head, tail: dayTail(month, day) }
}

/** "3-5 March 2022" and "March 3-5, 2022": both days share the month and the year. */
function readDays(found: Found, scene: Scene): Meaning | null {
  const { month = '', left = '', right = '', year, join = '' } = found.groups
  if (!isMonth(month) || Number.parseInt(left, 10) >= Number.parseInt(right, 10)) return null
  const head = yearHead(year, scene)
  const fromEnd = found.start + found.text.indexOf(left + join + right) + left.length
  return {
    is: 'pair',
    from: { is: 'calendar', head, tail: dayTail(month, left) },
    to: { is: 'calendar', head, tail: dayTail(month, right) },
    fromEnd,
    toStart: fromEnd + join.length,
  }
}

function readMonth(found: Found, scene: Scene): Calendar | null {
  const { month = '', year } = found.groups
  if (!isMonth(month)) return null
  if (year === undefined) {
    const named = /^(?:Jan|Feb|Sept|Oct|Nov|Dec)|^July|^June/.test(month)
    const before = scene.text.slice(Math.max(0, found.start - 16), found.start + (found.text.length - month.length))
    const after = scene.text.slice(found.end, found.end + 14)
    if (!MONTH_CUE.test(before) && !OPENS_WITH_THAT.test(before) && !(named && !/\p{Lu}\p{Ll}*[\s\u00a0]$/u.test(before)))
      return null
    if (month.length < 5 && month !== 'May' && month !== 'June' && month !== 'July' && !month.endsWith('.')) return null
    if (/^[\s\u00a0]\p{Lu}\p{Ll}+/u.test(after) && !named) return null
    if (/^[\s\u00a0]\d/.test(after)) return null
  }
  return { is: 'calendar', head: yearHead(year, scene), tail: two(monthNumber(month)), ...shades(found.groups) }
}

function readSeason(found: Found, scene: Scene): Calendar | null {
  const { season = '', year } = found.groups
  const code = seasonCode(season)
  return code === null ? null : { is: 'calendar', head: yearHead(year, scene), tail: code, ...shades(found.groups) }
}

/** The year of "the third quarter of last year", from the document's date. */
function quarterYear(groups: Found['groups'], scene: Scene): string | null {
  const relative = groups['relative']?.toLowerCase()
  if (!relative) return yearHead(groups['year'] ?? groups['before'], scene)
  if (!scene.today) return null
  return String(scene.today.year + (relative === 'last' ? -1 : relative === 'next' ? 1 : 0))
}

function readQuarter(found: Found, scene: Scene): Calendar | null {
  const number = readOrdinal(found.groups['word'] ?? '') ?? Number(found.groups['figure'])
  if (number < 1 || number > 4) return null
  return { is: 'calendar', head: quarterYear(found.groups, scene), tail: `Q${number}`, ...shades(found.groups) }
}

function readHalf(found: Found, scene: Scene): Calendar {
  const first = /^first|^1st/i.test(found.groups['word'] ?? '')
  return { is: 'calendar', head: quarterYear(found.groups, scene), tail: first ? 'H1' : 'H2' }
}

function readFigures({ groups }: Found, scene: Scene): Meaning | null {
  const { a = '', b = '', year = '', dot } = groups
  const first = Number(a)
  const second = Number(b)
  const full = String(fullYear(year, scene)).padStart(4, '0')
  const dayFirst = first > 12 || dot === '.'
  const [month, day] = dayFirst ? [second, first] : [first, second]
  if (month < 1 || month > 12 || day < 1 || day > 31) return null
  const value = `${full}-${two(month)}-${two(day)}`
  if (dayFirst || second > 12 || first === second) return { is: 'calendar', head: full, tail: value.slice(5) }
  return { is: 'told', kind: 'date', timex: value, value: null, basis: 'stated', flags: ['vague'], likely: value }
}

const BEFORE_YEAR = "(?:(?<before>{year})(?:['’]s)?{_}|(?<relative>last|this|next){_}year['’]s{_}(?:fiscal{_})?)?"
const AFTER_YEAR =
  '(?:,?{_}(?:of{_}|in{_})?(?:(?:the{_})?(?:fiscal|financial){_}(?:year{_})?)?(?<year>{year})(?![\\p{L}\\p{N}])|{_}(?:of|in){_}(?<relative>last|this|next){_}year)?'
// A pattern may name a group once: the year before and the year after are two rules.
const QUARTER =
  '(?:(?:fiscal{_})?(?<word>first|second|third|fourth|1st|2nd|3rd|4th)(?:-|{_})(?:fiscal[-\\s])?quarter|Q(?<figure>[1-4]))'
const HALF = '(?<word>first|second|latter|last|1st|2nd)(?:-|{_})half'
const ERA_DAY = '{edge}(?:(?<day>{day}){_}(?<month>{month})|(?<second>{month}){_}(?<later>{day})),?{_}'

export const CALENDAR_RULES: readonly Rule[] = [
  {
    hint: 'month',
    pattern: pattern(`${ERA_DAY}(?<year>\\d{1,4}){_}(?<era>BCE?|B\\.C\\.(?:E\\.)?|AD|A\\.D\\.|CE)(?!\\p{L})`),
    read: readEraDay,
  },
  {
    hint: 'month',
    pattern: pattern(`${ERA_DAY}(?<era>AD|A\\.D\\.){_}(?<year>\\d{1,4}){stop}`),
    read: readEraDay,
  },
  {
    hint: 'month',
    pattern: pattern(
      "{edge}{about}(?:(?<weekday>{weekdays}),?{_}(?:the{_})?)?(?:the{_})?(?<day>{day})(?:{_}of)?{_}(?<month>{month})(?:,?{_}(?<year>{year})|,?{_}['’](?<short>\\d\\d))?{stop}",
    ),
    read: readDay,
  },
  {
    hint: 'month',
    pattern: pattern(
      '{edge}{about}(?:(?<weekday>{weekdays}),?{_})?(?<month>{month}){_}(?:the{_})?(?<day>{day})(?:,?{_}(?<year>{year}))?(?![\\p{L}\\p{N}%]|[.,:/]\\p{N}|-?{_}?(?:percent|per{_}cent|million|billion|points?)\\b)',
    ),
    read: readDay,
  },
  {
    hint: 'month',
    pattern: pattern(
      '{edge}(?<month>{month}){_}(?<left>{day})(?<join>{_}?[-–—]{_}?|{_}(?:to|through|until){_})(?<right>{day})(?:,?{_}(?<year>{year}))?{stop}',
    ),
    read: readDays,
  },
  {
    hint: 'month',
    pattern: pattern(
      '{edge}(?<left>{day})(?<join>{_}?[-–—]{_}?|{_}(?:to|until){_}|(?<=between{_}\\p{N}{1,2}(?:st|nd|rd|th)?){_}and{_})(?<right>{day})(?:{_}of)?{_}(?<month>{month})(?:,?{_}(?<year>{year}))?{stop}',
    ),
    read: readDays,
  },
  {
    hint: 'month',
    pattern: pattern('{edge}{about}{part}(?<month>{month}),?{_}(?:of{_})?(?<year>{year}){stop}'),
    read: readMonth,
  },
  { hint: 'month', pattern: pattern("{edge}{about}{part}(?<month>{month}){_}['’](?<year>\\d\\d){stop}"), read: readMonth },
  { hint: 'month', pattern: pattern('{edge}{about}{part}(?<month>{month}){stop}'), read: readMonth },
  {
    hint: 'figure',
    pattern: pattern('{edge}(?<year>{year})[-/.](?<month>0[1-9]|1[0-2])[-/.](?<day>0[1-9]|[12]\\d|3[01])(?!\\p{N})'),
    read: ({ groups }) => ({
      is: 'calendar',
      head: groups['year'] ?? '',
      tail: `${groups['month'] ?? ''}-${groups['day'] ?? ''}`,
    }),
  },
  {
    hint: 'figure',
    pattern: pattern('{edge}(?<a>\\d{1,2})/(?<b>\\d{1,2})/(?<year>\\d{4}|\\d\\d)(?![\\p{N}/])'),
    read: readFigures,
  },
  { hint: 'figure', pattern: pattern('{edge}(?<a>\\d\\d)-(?<b>\\d\\d)-(?<year>\\d{4}|\\d\\d)(?![\\p{N}-])'), read: readFigures },
  {
    hint: 'figure',
    pattern: pattern('{edge}(?<a>\\d{1,2})(?<dot>\\.)(?<b>\\d{1,2})\\.(?<year>\\d{4})(?![\\p{N}.])'),
    read: readFigures,
  },
  {
    hint: 'figure',
    pattern: pattern('{edge}9/11(?![\\p{L}\\p{N}/])'),
    read: () => ({ is: 'calendar', head: '2001', tail: '09-11' }),
  },
  {
    hint: 'season',
    pattern: pattern(
      '{edge}{part}(?:the{_})?(?<season>spring|summer|autumn|fall|winter)(?:{_}of|,)?{_}(?<year>{year})(?:[-–/](?:\\d{4}|\\d\\d))?{stop}',
    ),
    read: readSeason,
  },
  {
    hint: 'season',
    pattern: pattern(
      '(?<=\\b(?:in|during|by|until|since|before|after|over|through){_}(?:the{_})?(?:(?:early|late|mid)[-\\s])?)(?<season>spring|summer|autumn|fall|winter)(?!{_}(?:of|in)\\b)(?!\\p{L})',
    ),
    read: readSeason,
  },
  { hint: 'quarter', pattern: pattern(`{edge}(?:the{_})?${BEFORE_YEAR}${QUARTER}(?!\\p{L})`), read: readQuarter },
  { hint: 'quarter', pattern: pattern(`{edge}{part}(?:the{_})?${QUARTER}${AFTER_YEAR}(?!\\p{L})`), read: readQuarter },
  { hint: 'figure', pattern: pattern("{edge}(?<figure>[1-4])Q{_}?['’]?(?<year>\\d{4}|\\d\\d)(?!\\p{N})"), read: readQuarter },
  { hint: 'figure', pattern: pattern("{edge}Q(?<figure>[1-4])[-\\s]?['’](?<year>\\d\\d)(?!\\p{N})"), read: readQuarter },
  {
    hint: 'quarter',
    pattern: pattern(`{edge}(?:the{_})?${BEFORE_YEAR}${HALF}(?!\\p{L})`),
    read: (found, scene) => (found.groups['before'] || found.groups['relative'] ? readHalf(found, scene) : null),
  },
  {
    hint: 'quarter',
    pattern: pattern(`{edge}(?:the{_})?${HALF}${AFTER_YEAR}(?!\\p{L})`),
    read: (found, scene) => (found.groups['year'] || found.groups['relative'] ? readHalf(found, scene) : null),
  },
  {
    hint: 'quarter',
    pattern: pattern(`(?<=\\b(?:in|for|during|through|of){_}(?:the{_})?)(?:the{_})?${HALF}(?!\\p{L}|{_}(?:of|an|hour|the)\\b)`),
    read: readHalf,
  },
  {
    hint: 'figure',
    pattern: pattern('{edge}(?:the{_})?(?:fiscal|financial)(?:{_}years?)?(?:{_}|-)(?<year>{year})(?:[-–/]\\d\\d)?{stop}'),
    read: ({ groups }) => ({ is: 'calendar', head: groups['year'] ?? '', tail: '' }),
  },
  {
    hint: 'figure',
    pattern: pattern("{edge}FY{_}?['’]?(?<year>{year}|\\d\\d)(?:[-–/]\\d\\d)?{stop}"),
    read: ({ groups }, scene) => ({ is: 'calendar', head: yearHead(groups['year'], scene), tail: '' }),
  },
]
