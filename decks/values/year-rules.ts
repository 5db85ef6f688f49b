// The rules for years and what is made of them: ranges, decades, centuries, years before Christ, years in words.
import { pattern, shades, two, type Calendar, type Found, type Meaning, type Rule, type Scene } from './date-pattern.ts'
import { ORDINAL_WORDS, YEAR_WORDS, readNumber, readOrdinal } from './number-words.ts'
import { isYearPosition } from './year-position.ts'

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
  const to = right === '00' ? String(Math.ceil(Number(left) / 100) * 100) : right.length === 2 ? left.slice(0, 2) + right : right
  if (Number(to) <= Number(left) || !isYearPosition(scene.text, found.start, found.end, Number(left))) return null
  if (/\b(?:tel|phone|fax)\b/i.test(scene.text.slice(Math.max(0, found.start - 12), found.start))) return null
  const fromEnd = found.start + found.text.indexOf(left) + left.length
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

function shortYear({ groups }: Found): Calendar {
  return { is: 'calendar', head: `0${groups['year'] ?? ''}`, tail: '', ...shades(groups) }
}

/** "Died in 337": three figures are a year only in a text that is in such years already. */
function readAncient(found: Found, scene: Scene): Calendar | null {
  const near = scene.yearBefore(found.start)
  if (near === null || near > 999) return null
  return /(?<!\p{L})(?:in|since|until|till|from|by|after|before|around|circa|and|to)[\s\u00a0]$/iu.test(
    scene.text.slice(Math.max(0, found.start - 8), found.start),
  ) || found.groups['about'] !== undefined
    ? shortYear(found)
    : null
}

/** "nineteen eighty-four", "two thousand and eight", "twenty twenty-two". */
function readSpelled({ groups }: Found): Calendar | null {
  const { century, tail, thousand } = groups
  if (thousand) return { is: 'calendar', head: String(readNumber(thousand) ?? 2000), tail: '' }
  const hundreds = readNumber(century ?? '') ?? 19
  const rest = /^hundred$/i.test(tail ?? '') ? 0 : (readNumber((tail ?? '').replace(/^oh/i, 'zero')) ?? 0)
  return { is: 'calendar', head: String(hundreds * 100 + rest), tail: '' }
}

const ORDINAL = `\\d{1,2}(?:st|nd|rd|th)|${ORDINAL_WORDS.join('|')}|twenty-first`
const ERA_BEFORE = 'BCE?|B\\.C\\.(?:E\\.)?'
const ERA_AFTER = 'AD|A\\.D\\.|CE|C\\.E\\.'

/** A year that begins when a school or a treasury says so. */
const ACCOUNT = '(?:school|academic|fiscal|financial|tax|budget|calendar){_}year'

export const YEAR_RULES: readonly Rule[] = [
  { hint: 'figure', pattern: pattern('{edge}{about}{part}(?<lead>the{_}year{_})?(?<year>{year}){stop}'), read: readYear },
  {
    hint: 'figure',
    pattern: pattern(`{edge}(?:the{_})?(?<year>{year}){_}${ACCOUNT}{stop}`),
    read: ({ groups }) => ({ is: 'calendar', head: groups['year'] ?? '', tail: '' }),
  },
  {
    hint: 'figure',
    pattern: pattern('(?<=\\b(?:pre|post)-)(?<year>{year}){stop}'),
    read: ({ groups }) => ({ is: 'calendar', head: groups['year'] ?? '', tail: '' }),
  },
  {
    hint: 'figure',
    pattern: pattern(
      `{edge}(?:the{_}(?=\\S{6,10}{_}${ACCOUNT}))?(?<left>{year})(?<join>{_}?[-–—]{_}?|/)(?<right>{year}|\\d\\d)(?:{_}${ACCOUNT})?(?![\\p{L}\\p{N}]|[-–.,/]\\p{N})`,
    ),
    read: readYears,
  },
  {
    hint: 'figure',
    pattern: pattern("{edge}{about}{part}(?:the{_})?(?:(?:early|late|mid)[-\\s])?(?<full>[12]\\d\\d0)['’]?s(?!\\p{L})"),
    read: readDecade,
  },
  { hint: 'figure', pattern: pattern("{edge}{part}(?:the{_})?['’](?<short>\\d0)['’]?s(?!\\p{L})"), read: readDecade },
  {
    hint: 'figure',
    pattern: pattern(
      "(?<=\\bthe{_}(?:(?:early|late|mid)[-\\s])?|\\d0['’]?s{_}(?:and|or|to|through){_}(?:the{_})?)(?<short>[2-9]0)s(?!\\p{L})",
    ),
    read: readDecade,
  },
  {
    hint: 'decade',
    pattern: pattern(`{edge}{part}(?:the{_})?(?:(?:roaring|swinging){_})?(?<word>${DECADES.join('|')})(?!\\p{L})`),
    read: (found) => (/\bthe\s/i.test(found.text) ? readDecade(found) : null),
  },
  {
    hint: 'unit',
    pattern: pattern(
      `{edge}{part}(?:the{_})?(?:(?:early|late|mid)[-\\s])?(?<word>${ORDINAL})(?:{_}|-)centur(?:y|ies)(?:{_}(?<era>${ERA_BEFORE}|${ERA_AFTER}))?(?!\\p{L})`,
    ),
    read: readCentury,
  },
  {
    hint: 'unit',
    pattern: pattern(
      `{edge}(?:the{_})?(?:(?:early|late|mid)[-\\s])?(?<left>${ORDINAL})(?<join>{_}(?:and|or|to){_}(?:the{_})?(?:(?:early|late|mid)[-\\s])?)(?<right>${ORDINAL}){_}centuries(?:{_}(?<era>${ERA_BEFORE}))?(?!\\p{L})`,
    ),
    read: readCenturies,
  },
  {
    hint: 'figure',
    pattern: pattern(`{edge}{about}(?<year>\\d{1,2},\\d{3}|\\d{1,4}){_}?(?<era>${ERA_BEFORE}|${ERA_AFTER})(?!\\p{L})`),
    read: readEra,
  },
  { hint: 'figure', pattern: pattern(`{edge}{about}(?<era>AD|A\\.D\\.){_}?(?<year>\\d{1,4}){stop}`), read: readEra },
  {
    hint: 'figure',
    pattern: pattern(
      `{edge}(?<left>\\d{1,4})(?<join>{_}?[-–—]{_}?|{_}(?:to|until){_}|(?<=between{_}\\p{N}{1,4}){_}and{_})(?<right>\\d{1,4}){_}?(?<era>${ERA_BEFORE}|${ERA_AFTER})(?!\\p{L})`,
    ),
    read: readEras,
  },
  {
    hint: 'figure',
    pattern: pattern('(?<=^[\\s"“‘]{0,2}In{_})(?<year>[1-9]\\d\\d)(?=,|{_}(?:\\p{L}+))'),
    read: (found, scene) =>
      /^(?:,|[\s\u00a0]+(?:\p{Lu}|he|she|it|they|the)(?!\p{Ll}*s\b))/u.test(scene.text.slice(found.end, found.end + 12))
        ? shortYear(found)
        : null,
  },
  {
    hint: 'figure',
    pattern: pattern(
      '{edge}{about}(?<year>[1-9]\\d\\d)(?=[,.;:)]|$|{_}(?:and|to|when|he|she|the|they|it|by|at|with|under)\\b)(?![.,]\\p{N})',
    ),
    read: readAncient,
  },
  {
    hint: 'figure',
    pattern: pattern('(?<=\\bthe{_}year{_})(?<year>[1-9]\\d\\d){stop}'),
    read: shortYear,
  },
  {
    hint: 'spelled',
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
    hint: 'spelled',
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
