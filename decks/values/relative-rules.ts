// The rules for dates that are told from the document's own date by counting: "last month", "two days ago", "yesterday".
import { pattern, shades, told, type Found, type Meaning, type Rule, type Scene } from './date-pattern.ts'
import { dateValue } from './date-value.ts'
import { UNIT_CODES, unitOf } from './date-words.ts'
import { DAY_PARTS, dayFrom, fromDocument, unitFrom } from './document-time.ts'
import { verbDirection } from './direction.ts'
import { readNumber, readOrdinal } from './number-words.ts'

const STEPS: Readonly<Record<string, number>> = {
  last: -1,
  latest: -1,
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
  // A fiscal year begins when its owner says so.
  return fromDocument(value, found.groups['fiscal'] === undefined && step !== 'latest', shades(found.groups))
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
  const count = /^(?:same|that)/.test(step) ? 0 : /^(?:prev|preced|before|earlier)/.test(step) ? -1 : 1
  const year = scene.yearBefore(found.start)
  if (unit === 'year' && year !== null && year > 0) {
    const value = String(year + count).padStart(4, '0')
    return { is: 'told', kind: 'date', timex: value, value: dateValue(value), basis: 'text', flags: ['anaphoric'] }
  }
  const near = unitFrom(scene, unit, count)
  return { ...told('date', near ?? 'PAST_REF', 'anaphoric'), ...(near ? { likely: near } : {}) }
}

/** "the year", "the quarter": the one that is spoken of, in news the document's own. */
function readBare(found: Found, scene: Scene): Meaning | null {
  const after = scene.text.slice(found.end, found.end + 8)
  const named = found.groups['unit']
  // "the year to June 2023", "the year ended March 31": a length, whose end is told
  if (named && !/quarter/i.test(named) && /^[\s\u00a0](?:to|ended|ending)[\s\u00a0]/.test(after))
    return told('duration', `P1${named.charAt(0).toUpperCase()}`)
  const unit = unitOf(found.groups['unit'] ?? '') ?? 'year'
  // Figures are told of a quarter that is over.
  const near = unitFrom(scene, unit, unit === 'quarter' && scene.direction(found.start).way !== 'future' ? -1 : 0)
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
  if (count > 1000) return told('date', after ? 'FUTURE_REF' : 'PAST_REF', 'vague')
  const value = unitFrom(scene, unit, after ? count : -count)
  if (value === null) return told('date', after ? 'FUTURE_REF' : 'PAST_REF', 'vague')
  // the same quarter a year ago, where quarters are compared: no year that a card could tell
  const compared = unit === 'year' && count === 1 ? quarterYearAgo(scene) : null
  if (compared) return fromDocument(compared, false)
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
  if (count === null) return told('duration', back ? 'PAST_REF' : 'FUTURE_REF', 'anaphoric')
  const year = scene.yearBefore(found.start)
  const compared = back && unit === 'year' && count === 1 ? quarterYearAgo(scene) : null
  const near =
    !back && year !== null && unit === 'year' ? String(year + count) : (compared ?? unitFrom(scene, unit, back ? -count : count))
  const length = /^(?:before|after)$/i.test(way) && /^[\s\u00a0]\p{L}/u.test(scene.text.slice(found.end, found.end + 2))
  return told('duration', length ? `P${count}${UNIT_CODES[unit]}` : (near ?? 'X'), 'anaphoric')
}

/** The quarter that figures in the same sentence are told of: "third-quarter profit rose from $3 million a year earlier". */
function quarterYearAgo(scene: Scene): string | null {
  const word = /(?<!\p{L})(first|second|third|fourth)(?:-|\s)quarter(?!\p{L})/iu.exec(scene.text)?.[1]
  const number = word && readOrdinal(word)
  return number && scene.today ? `${scene.today.year - 1}-Q${number}` : null
}

/** "the year-ago period", "year-earlier": a year before what is compared. */
function readYearAgo(found: Found, scene: Scene): Meaning {
  const last = /quarter/i.test(found.text) ? unitFrom(scene, 'quarter', -5) : unitFrom(scene, 'year', -1)
  return fromDocument(quarterYearAgo(scene) ?? last, false)
}

const DAY_WORDS: Readonly<Record<string, number>> = {
  yesterday: -1,
  today: 0,
  tonight: 0,
  tomorrow: 1,
  'the day before yesterday': -2,
  'the day after tomorrow': 2,
}

/** "Today" is as often "nowadays", but not where its own clause tells what was done: "raised its offer today". */
function isDayOfNews({ start, end }: Found, { text }: Scene): boolean {
  const clause =
    text
      .slice(0, start)
      .split(/[,;:]|\s(?:and|but|which|that|who)\s/)
      .at(-1) ?? ''
  const led = /(?<!\p{L})(?:still|(?:of|until|till|to|for|than|as|like|from)[\s]$)/iu.test(clause)
  const closes = /^(?:[.,;]|$|[\s](?:that|to|in|on|as|for|after|when|with|at|by|against|over)(?!\p{L}))/u.test(text.slice(end))
  return closes && !led && verbDirection(clause, clause.length).way === 'past'
}

function readDayWord(found: Found, scene: Scene): Meaning {
  const word = (found.groups['word'] ?? '').toLowerCase().replaceAll(/\s+/g, ' ')
  const value = dayFrom(scene, DAY_WORDS[word] ?? 0)
  const part = DAY_PARTS[(found.groups['part'] ?? word).toLowerCase()]
  if (part) return { ...fromDocument(value, false), kind: 'time', timex: `${value ?? 'X'}${part}`, value: null }
  if (value === null)
    return told('date', word === 'today' ? 'PRESENT_REF' : word === 'tomorrow' ? 'FUTURE_REF' : 'PAST_REF', 'vague')
  return fromDocument(value, word !== 'today' || isDayOfNews(found, scene))
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

const COUNT = '(?<count>{number}|an?)'
const UNITS = 'days?|weeks?|months?|quarters?|years?|decades?|centur(?:y|ies)'

export const RELATIVE_RULES: readonly Rule[] = [
  {
    hint: 'day',
    pattern: pattern(
      '{edge}(?<word>the{_}day{_}before{_}yesterday|the{_}day{_}after{_}tomorrow|yesterday|today|tomorrow|tonight)(?:{_}(?<part>morning|afternoon|evening|night))?(?!\\p{L})',
    ),
    read: readDayWord,
  },
  {
    hint: 'day',
    pattern: pattern('{edge}(?<step>this|last){_}(?<part>morning|afternoon|evening|night)(?!\\p{L})'),
    read: readDayPart,
  },
  {
    hint: 'unit',
    pattern: pattern(
      '{edge}{part}(?:the{_})?(?<step>last|this|next|current|latest){_}(?:(?<fiscal>fiscal|financial|academic|school){_})?(?<unit>week|month|quarter|year|decade|century)(?![\\p{L}])',
    ),
    read: (found, scene) =>
      /\bthe[\s\u00a0]+(?:last|next)\b/i.test(found.text) ||
      /\bthe[\s\u00a0]+$/i.test(scene.text.slice(Math.max(0, found.start - 5), found.start))
        ? null
        : readUnit(found, scene),
  },
  {
    hint: 'unit',
    pattern: pattern(
      '{edge}(?<within>earlier|later|sometime|late|early){_}(?<step>this|last|next){_}(?<unit>week|month|quarter|year|decade|century)(?!\\p{L})',
    ),
    read: readWithin,
  },
  {
    hint: 'unit',
    pattern: pattern(
      '{edge}{part}(?:the{_})?(?<step>following|same|previous|preceding|next){_}(?<unit>day|week|month|quarter|year|decade|century)(?!\\p{L})',
    ),
    read: (found, scene) =>
      /\bthe\b/i.test(found.text) || /same/i.test(found.text) || scene.text.slice(found.start - 4, found.start) === 'the '
        ? readAnaphoric(found, scene)
        : null,
  },
  {
    hint: 'any',
    pattern: pattern(
      '{edge}(?<step>that|that{_}same){_}(?<unit>day|week|month|year|decade|century|summer|spring|autumn|winter|night|morning|evening|afternoon)(?!\\p{L})',
    ),
    read: readAnaphoric,
  },
  {
    hint: 'unit',
    pattern: pattern(
      "{edge}{part}(?:the{_}(?<unit>quarter|year|month|week|decade|century)|year-end|year['’]s{_}end)(?![\\p{L}\\p{N}]|{_}(?:of\\b|\\p{N})|-)",
    ),
    read: readBare,
  },
  {
    hint: 'adjective',
    pattern: pattern('{edge}(?:the{_})?year-(?:ago|earlier|before)(?:{_}(?:period|quarter|months?))?(?!\\p{L})'),
    read: readYearAgo,
  },
  {
    hint: 'unit',
    pattern: pattern('{edge}the{_}(?<unit>day|month|year){_}(?<step>before|previously|earlier)(?=[,.;:)]|$)'),
    read: readAnaphoric,
  },
  {
    hint: 'adjective',
    pattern: pattern('{edge}year-to-date(?!\\p{L})'),
    read: (_, scene) => fromDocument(unitFrom(scene, 'year', 0), false),
  },
  {
    hint: 'unit',
    pattern: pattern('(?<=(?:earlier|later|late|early){_}in{_})the{_}(?<unit>day|week|month|year)(?!\\p{L})'),
    read: readBare,
  },
  {
    hint: 'unit',
    pattern: pattern(`{edge}{about}${COUNT}(?:{_}|-)(?<unit>${UNITS}){_}(?:ago|from{_}now|hence)(?!\\p{L})`),
    read: readAgo,
  },
  {
    hint: 'unit',
    pattern: pattern(
      `{edge}(?:(?:only|just){_})?(?:years|months|weeks|days|decades|centuries|(?:several|many|a{_}few|some){_}(?:${UNITS})){_}ago(?!\\p{L})`,
    ),
    read: () => told('date', 'PAST_REF', 'vague'),
  },
  {
    hint: 'unit',
    pattern: pattern(
      `{edge}{about}${COUNT}(?:{_}|-)(?<unit>${UNITS}){_}(?<way>earlier|later|before|after|previously|prior)(?!\\p{L})`,
    ),
    read: readAnchored,
  },
]
