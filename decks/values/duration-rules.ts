// The rules for lengths of time, and for what recurs: no dates, but they look like some.
import { pattern, told, type Found, type Meaning, type Rule, type Scene } from './date-pattern.ts'
import type { Unit } from './date-words.ts'
import { UNIT_CODES, unitOf } from './date-words.ts'
import { readNumber } from './number-words.ts'

function duration(count: string, unit: Unit): string {
  const clock = unit === 'hour' || unit === 'minute' || unit === 'second'
  return `P${clock ? 'T' : ''}${count}${UNIT_CODES[unit]}`
}

function readLength(found: Found, scene: Scene): Meaning | null {
  const { count = '', unit: word = '', half } = found.groups
  const unit = word.toLowerCase().startsWith('weekend') || word.toLowerCase().startsWith('fortnight') ? 'week' : unitOf(word)
  if (!unit || (unit === 'second' && /^an?$/i.test(count))) return null
  const one = /^(?:an?|one|the (?:past|last|next|first|coming|previous))$/i.test(count) || count === ''
  const number = one ? 1 : readNumber(count)
  const exact =
    number === null ? 'X' : String(half ? number + 0.5 : word.toLowerCase().startsWith('fortnight') ? number * 2 : number)
  const before = scene.text.slice(Math.max(0, found.start - 14), found.start)
  if (
    /^(?:an?)$/i.test(count) &&
    /(?:\d|\b(?:million|billion|percent|cents?|dollars?|share|once|twice|times|tons?|barrels|people|hours?))[\s\u00a0]$/i.test(
      before,
    )
  ) {
    return told('set', duration('1', unit))
  }
  return told('duration', duration(exact, unit))
}

function readSet(found: Found): Meaning | null {
  const unit = unitOf(found.groups['unit'] ?? '')
  const count = readNumber(found.groups['count'] ?? 'one') ?? 1
  return unit && told('set', duration(String(count), unit))
}

const ADVERBS: Readonly<Record<string, Unit>> = {
  hourly: 'hour',
  daily: 'day',
  nightly: 'day',
  weekly: 'week',
  monthly: 'month',
  annually: 'year',
  yearly: 'year',
}

const COUNT =
  '(?:(?:more{_}than|less{_}than|fewer{_}than|over|under|nearly|almost|about|around|roughly|some|approximately|at{_}least|at{_}most|up{_}to|as{_}many{_}as|only|just|another|an{_}additional){_}(?!the\\b))?(?:(?:the|these|those){_}(?:past|last|next|first|coming|previous|final|early|latest|ensuing){_}|the{_}(?!\\p{N}{1,4}-|\\p{L}+-))?'
const UNIT = '(?:seconds?|minutes?|hours?|days?|weeks?|fortnights?|months?|years?|decades?|centur(?:y|ies))'
const ADJECTIVE =
  '(?:(?:full|whole|long|straight|consecutive|successive|turbulent|business|trading|calendar|working|school|more|additional|or{_}so){_})?'
export const DURATION_RULES: readonly Rule[] = [
  {
    hint: 'unit',
    pattern: pattern(
      `{edge}${COUNT}(?<count>{number}|an?|several|many|a{_}few|few|some|numerous|countless|a{_}couple{_}of|couple{_}of|dozens{_}of|hundreds{_}of|thousands{_}of|a{_}dozen|half{_}a|a{_}half|half{_}an|tens{_}of{_}thousands{_}of|millions{_}of|billions{_}of)(?:{_}|-)(?<half>and{_}a{_}half{_})?${ADJECTIVE}(?<unit>${UNIT})(?:['’](?=\\s))?(?:(?:{_}|-)old|-long)?(?!\\p{L}|-\\p{N})`,
    ),
    read: readLength,
  },
  {
    hint: 'unit',
    pattern: pattern(
      `{edge}(?:{number}){_}?(?:-|–|to|or){_}?(?<count>{number})(?:{_}|-)(?<unit>${UNIT})(?:(?:{_}|-)old)?(?!\\p{L})`,
    ),
    read: readLength,
  },
  {
    hint: 'unit',
    pattern: pattern(
      `{edge}(?<count>the{_}(?:past|last|next|coming|first(?!{_}quarter)|previous))(?:{_}(?:full|half))?{_}(?<unit>day|week|month|quarter|year|decade|century|hour)(?!\\p{L})`,
    ),
    read: readLength,
  },
  {
    hint: 'unit',
    pattern: pattern(
      `{edge}(?:(?:the|these|those){_})?(?:recent|coming|past|following|intervening|subsequent|ensuing|previous|last){_}(?<unit>days|weeks|months|quarters|years|decades|centuries)(?!\\p{L})`,
    ),
    read: ({ groups }) => told('duration', duration('X', unitOf(groups['unit'] ?? '') ?? 'year'), 'vague'),
  },
  {
    hint: 'unit',
    pattern: pattern(
      `(?<=\\b(?:for|of|in|after|within|over|into|took|takes?|lasts?|lasted|perhaps|many|by|recent|be|been|are|were|and|or|until|spent|spend|two|than){_}|^)(?<unit>hours|days|weeks|months|years|decades|centuries)(?!\\p{L}|{_}ago)`,
    ),
    read: ({ groups }) => told('duration', duration('X', unitOf(groups['unit'] ?? '') ?? 'year'), 'vague'),
  },
  {
    hint: 'unit',
    pattern: pattern(`{edge}(?:the{_})?(?<unit>days|weeks|months|years|decades){_}(?:ahead|to{_}come)(?!\\p{L})`),
    read: ({ groups }) => told('duration', duration('X', unitOf(groups['unit'] ?? '') ?? 'year'), 'vague'),
  },
  {
    hint: 'unit',
    pattern: pattern(
      `{edge}(?:all{_}(?<unit>day|week|month|year|night)|(?<age>centur(?:y|ies)|decades?|years?|months?|weeks?)-old)(?!\\p{L})`,
    ),
    read: ({ groups }) => {
      const word = groups['unit'] ?? groups['age'] ?? ''
      const plural = /s$/.test(word)
      return told('duration', duration(plural ? 'X' : '1', unitOf(word) ?? 'day'))
    },
  },
  {
    hint: 'unit',
    pattern: pattern(`{edge}(?:a{_})?(?<unit>hour|day|week|month|year|decade|century)s?-?long(?!\\p{L})`),
    read: ({ groups, text }) =>
      told('duration', duration(/s-?long/i.test(text) ? 'X' : '1', unitOf(groups['unit'] ?? '') ?? 'year')),
  },
  {
    hint: 'unit',
    pattern: pattern(
      `{edge}(?:every|each|per|once{_}an?|twice{_}an?){_}(?:other{_}|single{_})?(?:(?<count>{number}){_})?(?<unit>(?:second|minute|hour|day|week|month|quarter|year|decade)s?)(?!\\p{L})`,
    ),
    read: readSet,
  },
  {
    hint: 'any',
    pattern: pattern(
      `{edge}(?:every|each){_}(?:morning|afternoon|evening|night|weekend|{weekday}|spring|summer|autumn|fall|winter)(?!\\p{L})`,
    ),
    read: ({ text }) =>
      told(
        'set',
        /morning|afternoon|evening|night/i.test(text) ? 'P1D' : /spring|summer|autumn|fall|winter/i.test(text) ? 'P1Y' : 'P1W',
      ),
  },
  {
    hint: 'adjective',
    pattern: pattern(`(?<!\\p{L}|[-–])(?<word>annual|quarterly)(?!\\p{L})`),
    read: ({ groups }) =>
      /^\p{Lu}/u.test(groups['word'] ?? '') ? null : told('set', /^a/.test(groups['word'] ?? '') ? 'P1Y' : 'P1Q'),
  },
  {
    hint: 'any',
    pattern: pattern(`(?<!\\p{L}|[-–])(?<word>hourly|daily|nightly|weekly|monthly|annually|yearly)(?!\\p{L})`),
    read: ({ groups, start }) =>
      /^\p{Lu}/u.test(groups['word'] ?? '') && start > 0
        ? null
        : told('set', duration('1', ADVERBS[(groups['word'] ?? '').toLowerCase()] ?? 'year')),
  },
]
