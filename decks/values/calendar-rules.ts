// The rules for dates that the words themselves tell: days, months, seasons, quarters, years, decades, centuries.
import type { Calendar, Found, Meaning, Rule, Scene } from './date-pattern.ts'
import { fullYear, pattern, shades, two } from './date-pattern.ts'
import { monthNumber, seasonCode, weekdayNumber } from './date-words.ts'
import { ORDINAL_WORDS, YEAR_WORDS, readNumber, readOrdinal } from './number-words.ts'
import { isYearPosition } from './year-position.ts'

const MONTH_CUE =
  /(?:\b(?:in|since|by|until|till|from|during|of|this|last|next|early|late|mid|each|every|to|through|and|or|between|before|after|for|late in|early in|end|on|as of|around|about|begin(?:s|ning)?|end(?:s|ing)?|one|same|following|previous)[\s\u00a0]{1,2}|\bmid-|[-–—,(]\s?)$/i

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

function readDay({ groups }: Found, scene: Scene): Calendar | null {
  const { month = '', day = '', year, weekday } = groups
  if (!isMonth(month)) return null
  return {
    is: 'calendar',
    head: yearHead(year, scene),
    tail: dayTail(month, day),
    ...shades(groups),
    ...(weekday ? { weekday: weekdayNumber(weekday) } : {}),
  }
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
    if (!MONTH_CUE.test(before) && !(named && !/\p{Lu}\p{Ll}*[\s\u00a0]$/u.test(before))) return null
    if (month.length < 5 && month !== 'May' && month !== 'June' && month !== 'July' && !month.endsWith('.')) return null
    if (/^[\s\u00a0]\p{Lu}\p{Ll}+/u.test(after) && !named) return null
    if (/^[\s\u00a0]\d/.test(after)) return null
  }
  return { is: 'calendar', head: yearHead(year, scene), tail: two(monthNumber(month)), ...shades(found.groups) }
}

function readYear(found: Found, scene: Scene): Calendar | null {
  const { year = '', lead } = found.groups
  const from = found.end - year.length
  const plain = !found.groups['part'] && !lead
  if (plain && !isYearPosition(scene.text, found.groups['about'] ? from : found.start, found.end, Number(year))) return null
  if (found.groups['about'] && !isYearPosition(scene.text, from, found.end, Number(year))) return null
  return { is: 'calendar', head: year, tail: '', ...shades(found.groups) }
}

/** "2017-2019", "1904-05", "2018/19". */
function readYears(found: Found, scene: Scene): Meaning | null {
  const { left = '', right = '', join = '' } = found.groups
  const to = right.length === 2 ? left.slice(0, 2) + right : right
  if (Number(to) <= Number(left) || !isYearPosition(scene.text, found.start, found.end, Number(left))) return null
  if (/\b(?:tel|phone|fax)\b/i.test(scene.text.slice(Math.max(0, found.start - 12), found.start))) return null
  const fromEnd = found.start + left.length
  return {
    is: 'pair',
    from: { is: 'calendar', head: left, tail: '' },
    to: { is: 'calendar', head: to, tail: '' },
    fromEnd,
    toStart: fromEnd + join.length,
  }
}

const DECADES = ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties']

function readDecade({ groups }: Found): Calendar | null {
  const { full, short, word } = groups
  if (full?.endsWith('00') && Number(full) < 2000) return { is: 'calendar', head: full.slice(0, 2), tail: '', ...shades(groups) }
  const tens = word ? DECADES.indexOf(word.toLowerCase()) + 2 : Number(short?.slice(0, 1))
  const head = full ? full.slice(0, 3) : `${tens < 3 && !word ? 20 : 19}${tens}`
  return { is: 'calendar', head, tail: '', ...shades(groups) }
}

function centuryHead(word: string, era: string | undefined): string | null {
  const number = readOrdinal(word)
  if (number === null || number < 1 || number > 99) return null
  return `${era?.toUpperCase().startsWith('B') ? 'BC' : ''}${two(number - 1)}`
}

function readCentury({ groups }: Found): Calendar | null {
  const head = centuryHead(groups['word'] ?? '', groups['era'])
  return head === null ? null : { is: 'calendar', head, tail: '', ...shades(groups) }
}

function readCenturies(found: Found): Meaning | null {
  const { left = '', right = '', join = '', era } = found.groups
  const from = centuryHead(left, era)
  const to = centuryHead(right, era)
  if (from === null || to === null) return null
  const fromEnd = found.start + found.text.indexOf(left + join) + left.length
  return {
    is: 'pair',
    from: { is: 'calendar', head: from, tail: '' },
    to: { is: 'calendar', head: to, tail: '' },
    fromEnd,
    toStart: fromEnd + join.length,
  }
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

function eraYear(figures: string, era: string): Calendar | null {
  const year = Number(figures.replaceAll(',', ''))
  if (year < 1 || year > 9999) return null
  return { is: 'calendar', head: `${era.toUpperCase().startsWith('B') ? 'BC' : ''}${String(year).padStart(4, '0')}`, tail: '' }
}

function readEra({ groups }: Found): Calendar | null {
  const year = eraYear(groups['year'] ?? '', groups['era'] ?? '')
  return year && { ...year, ...shades(groups) }
}

function readEras(found: Found): Meaning | null {
  const { left = '', right = '', join = '', era = '' } = found.groups
  const from = eraYear(left, era)
  const to = eraYear(right, era)
  if (!from || !to || (era.toUpperCase().startsWith('B') ? Number(left) <= Number(right) : Number(left) >= Number(right)))
    return null
  return { is: 'pair', from, to, fromEnd: found.start + left.length, toStart: found.start + left.length + join.length }
}

/** "nineteen eighty-four", "two thousand and eight", "twenty twenty-two". */
function readSpelled({ groups }: Found): Calendar | null {
  const { century, tail, thousand } = groups
  if (thousand) return { is: 'calendar', head: String(readNumber(thousand) ?? 2000), tail: '' }
  const hundreds = readNumber(century ?? '') ?? 19
  const rest = /^hundred$/i.test(tail ?? '') ? 0 : (readNumber((tail ?? '').replace(/^oh/i, 'zero')) ?? 0)
  return { is: 'calendar', head: String(hundreds * 100 + rest), tail: '' }
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

const ORDINAL = `\\d{1,2}(?:st|nd|rd|th)|${ORDINAL_WORDS.join('|')}|twenty-first`
const BEFORE_YEAR = "(?:(?<before>{year})(?:['’]s)?{_}|(?<relative>last|this|next){_}year['’]s{_}(?:fiscal{_})?)?"
const AFTER_YEAR =
  '(?:,?{_}(?:of{_}|in{_})?(?:(?:the{_})?(?:fiscal|financial){_}(?:year{_})?)?(?<year>{year})(?![\\p{L}\\p{N}])|{_}(?:of|in){_}(?<relative>last|this|next){_}year)?'
// A pattern may name a group once: the year before and the year after are two rules.
const QUARTER =
  '(?:(?:fiscal{_})?(?<word>first|second|third|fourth|1st|2nd|3rd|4th)(?:-|{_})(?:fiscal[-\\s])?quarter|Q(?<figure>[1-4]))'
const HALF = '(?<word>first|second|latter|last|1st|2nd)(?:-|{_})half'
const ERA_BEFORE = 'BCE?|B\\.C\\.(?:E\\.)?'
const ERA_AFTER = 'AD|A\\.D\\.|CE|C\\.E\\.'

export const CALENDAR_RULES: readonly Rule[] = [
  {
    pattern: pattern(
      "{edge}{about}(?:(?<weekday>{weekdays}),?{_}(?:the{_})?)?(?:the{_})?(?<day>{day})(?:{_}of)?{_}(?<month>{month})(?:,?{_}(?<year>{year})|,?{_}['’](?<short>\\d\\d))?{stop}",
    ),
    read: readDay,
  },
  {
    pattern: pattern(
      '{edge}{about}(?:(?<weekday>{weekdays}),?{_})?(?<month>{month}){_}(?:the{_})?(?<day>{day})(?:,?{_}(?<year>{year}))?(?![\\p{L}\\p{N}%]|[.,:/]\\p{N}|-?{_}?(?:percent|per{_}cent|million|billion|points?)\\b)',
    ),
    read: readDay,
  },
  {
    pattern: pattern(
      '{edge}(?<month>{month}){_}(?<left>{day})(?<join>{_}?[-–—]{_}?|{_}(?:to|through|until){_})(?<right>{day})(?:,?{_}(?<year>{year}))?{stop}',
    ),
    read: readDays,
  },
  {
    pattern: pattern(
      '{edge}(?<left>{day})(?<join>{_}?[-–—]{_}?|{_}(?:to|until){_}|(?<=between{_}\\p{N}{1,2}(?:st|nd|rd|th)?){_}and{_})(?<right>{day})(?:{_}of)?{_}(?<month>{month})(?:,?{_}(?<year>{year}))?{stop}',
    ),
    read: readDays,
  },
  { pattern: pattern('{edge}{about}{part}(?<month>{month}),?{_}(?:of{_})?(?<year>{year}){stop}'), read: readMonth },
  { pattern: pattern("{edge}{about}{part}(?<month>{month}){_}['’](?<year>\\d\\d){stop}"), read: readMonth },
  { pattern: pattern('{edge}{about}{part}(?<month>{month}){stop}'), read: readMonth },
  {
    pattern: pattern('{edge}(?<year>{year})[-/.](?<month>0[1-9]|1[0-2])[-/.](?<day>0[1-9]|[12]\\d|3[01])(?!\\p{N})'),
    read: ({ groups }) => ({
      is: 'calendar',
      head: groups['year'] ?? '',
      tail: `${groups['month'] ?? ''}-${groups['day'] ?? ''}`,
    }),
  },
  { pattern: pattern('{edge}(?<a>\\d{1,2})/(?<b>\\d{1,2})/(?<year>\\d{4}|\\d\\d)(?![\\p{N}/])'), read: readFigures },
  { pattern: pattern('{edge}(?<a>\\d\\d)-(?<b>\\d\\d)-(?<year>\\d{4}|\\d\\d)(?![\\p{N}-])'), read: readFigures },
  { pattern: pattern('{edge}(?<a>\\d{1,2})(?<dot>\\.)(?<b>\\d{1,2})\\.(?<year>\\d{4})(?![\\p{N}.])'), read: readFigures },
  { pattern: pattern('{edge}9/11(?![\\p{L}\\p{N}/])'), read: () => ({ is: 'calendar', head: '2001', tail: '09-11' }) },
  { pattern: pattern('{edge}{about}{part}(?<lead>the{_}year{_})?(?<year>{year}){stop}'), read: readYear },
  {
    pattern: pattern('(?<=\\b(?:pre|post)-)(?<year>{year}){stop}'),
    read: ({ groups }) => ({ is: 'calendar', head: groups['year'] ?? '', tail: '' }),
  },
  {
    pattern: pattern('{edge}(?<left>{year})(?<join>{_}?[-–—]{_}?|/)(?<right>{year}|\\d\\d)(?![\\p{L}\\p{N}]|[-–.,/]\\p{N})'),
    read: readYears,
  },
  {
    pattern: pattern("{edge}{about}{part}(?:the{_})?(?:(?:early|late|mid)[-\\s])?(?<full>[12]\\d\\d0)['’]?s(?!\\p{L})"),
    read: readDecade,
  },
  { pattern: pattern("{edge}{part}(?:the{_})?['’](?<short>\\d0)['’]?s(?!\\p{L})"), read: readDecade },
  {
    pattern: pattern(
      "(?<=\\bthe{_}(?:(?:early|late|mid)[-\\s])?|\\d0['’]?s{_}(?:and|or|to|through){_}(?:the{_})?)(?<short>[2-9]0)s(?!\\p{L})",
    ),
    read: readDecade,
  },
  {
    pattern: pattern(`{edge}{part}(?:the{_})?(?:(?:roaring|swinging){_})?(?<word>${DECADES.join('|')})(?!\\p{L})`),
    read: (found) => (/\bthe\s/i.test(found.text) ? readDecade(found) : null),
  },
  {
    pattern: pattern(
      `{edge}{part}(?:the{_})?(?:(?:early|late|mid)[-\\s])?(?<word>${ORDINAL})(?:{_}|-)centur(?:y|ies)(?:{_}(?<era>${ERA_BEFORE}|${ERA_AFTER}))?(?!\\p{L})`,
    ),
    read: readCentury,
  },
  {
    pattern: pattern(
      `{edge}(?:the{_})?(?:(?:early|late|mid)[-\\s])?(?<left>${ORDINAL})(?<join>{_}(?:and|or|to){_}(?:the{_})?(?:(?:early|late|mid)[-\\s])?)(?<right>${ORDINAL}){_}centuries(?:{_}(?<era>${ERA_BEFORE}))?(?!\\p{L})`,
    ),
    read: readCenturies,
  },
  {
    pattern: pattern(
      '{edge}{part}(?:the{_})?(?<season>spring|summer|autumn|fall|winter)(?:{_}of|,)?{_}(?<year>{year})(?:[-–/](?:\\d{4}|\\d\\d))?{stop}',
    ),
    read: readSeason,
  },
  {
    pattern: pattern(
      '(?<=\\b(?:in|during|by|until|since|before|after|over|through){_}(?:the{_})?(?:(?:early|late|mid)[-\\s])?)(?<season>spring|summer|autumn|fall|winter)(?!{_}(?:of|in)\\b)(?!\\p{L})',
    ),
    read: readSeason,
  },
  { pattern: pattern(`{edge}(?:the{_})?${BEFORE_YEAR}${QUARTER}(?!\\p{L})`), read: readQuarter },
  { pattern: pattern(`{edge}{part}(?:the{_})?${QUARTER}${AFTER_YEAR}(?!\\p{L})`), read: readQuarter },
  { pattern: pattern("{edge}(?<figure>[1-4])Q{_}?['’]?(?<year>\\d{4}|\\d\\d)(?!\\p{N})"), read: readQuarter },
  { pattern: pattern("{edge}Q(?<figure>[1-4])[-\\s]?['’](?<year>\\d\\d)(?!\\p{N})"), read: readQuarter },
  {
    pattern: pattern(`{edge}(?:the{_})?${BEFORE_YEAR}${HALF}(?!\\p{L})`),
    read: (found, scene) => (found.groups['before'] || found.groups['relative'] ? readHalf(found, scene) : null),
  },
  {
    pattern: pattern(`{edge}(?:the{_})?${HALF}${AFTER_YEAR}(?!\\p{L})`),
    read: (found, scene) => (found.groups['year'] || found.groups['relative'] ? readHalf(found, scene) : null),
  },
  {
    pattern: pattern('{edge}(?:the{_})?(?:fiscal|financial)(?:{_}years?)?(?:{_}|-)(?<year>{year})(?:[-–/]\\d\\d)?{stop}'),
    read: ({ groups }) => ({ is: 'calendar', head: groups['year'] ?? '', tail: '' }),
  },
  {
    pattern: pattern("{edge}FY{_}?['’]?(?<year>{year}|\\d\\d)(?:[-–/]\\d\\d)?{stop}"),
    read: ({ groups }, scene) => ({ is: 'calendar', head: yearHead(groups['year'], scene), tail: '' }),
  },
  {
    pattern: pattern(`{edge}{about}(?<year>\\d{1,2},\\d{3}|\\d{1,4}){_}?(?<era>${ERA_BEFORE}|${ERA_AFTER})(?!\\p{L})`),
    read: readEra,
  },
  { pattern: pattern(`{edge}{about}(?<era>AD|A\\.D\\.){_}?(?<year>\\d{1,4}){stop}`), read: readEra },
  {
    pattern: pattern(
      `{edge}(?<left>\\d{1,4})(?<join>{_}?[-–—]{_}?|{_}(?:to|until){_}|(?<=between{_}\\p{N}{1,4}){_}and{_})(?<right>\\d{1,4}){_}?(?<era>${ERA_BEFORE}|${ERA_AFTER})(?!\\p{L})`,
    ),
    read: readEras,
  },
  {
    pattern: pattern('(?<=^In{_})(?<year>[1-9]\\d\\d)(?=,)'),
    read: ({ groups }) => ({ is: 'calendar', head: `0${groups['year'] ?? ''}`, tail: '' }),
  },
  {
    pattern: pattern('(?<=\\bthe{_}year{_})(?<year>[1-9]\\d\\d){stop}'),
    read: ({ groups }) => ({ is: 'calendar', head: `0${groups['year'] ?? ''}`, tail: '' }),
  },
  {
    pattern: pattern(
      `{edge}(?<century>${YEAR_WORDS.century.join('|')})[-\\s](?<tail>${YEAR_WORDS.tail}|hundred)(?!\\p{L}|[-\\s](?:hundred|thousand|million|percent|people|men|dollars))`,
    ),
    read: (found, scene) =>
      /\b(?:in|since|until|by|of|from|to|year|before|after|between|and)[\s\u00a0]$/i.test(
        scene.text.slice(Math.max(0, found.start - 9), found.start),
      )
        ? readSpelled(found)
        : null,
  },
  {
    pattern: pattern(
      '{edge}(?<thousand>two{_}thousand(?:{_}and)?(?:{_}|-)(?:twenty[-\\s](?:one|two|three|four|five|six|seven|eight|nine)|twenty|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|one|two|three|four|five|six|seven|eight|nine))(?!\\p{L}|[-\\s](?:hundred|people|dollars))',
    ),
    read: (found, scene) =>
      /\b(?:in|since|until|by|of|from|to|year|before|after|between)[\s\u00a0]$/i.test(
        scene.text.slice(Math.max(0, found.start - 9), found.start),
      )
        ? readSpelled(found)
        : null,
  },
]
