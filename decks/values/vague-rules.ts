// The rules for times of day, and for "now", "recently" and "at the time": told, but never a date that a card could ask.
import { isoDay, pattern, told, two, type Found, type Meaning, type Rule, type Scene } from './date-pattern.ts'

/** "10:30 a.m.", "3 p.m.", "noon", "1500 GMT": on the document's day as far as anyone knows. */
function readClock(found: Found, scene: Scene): Meaning | null {
  const { hour = '', minute, half, word } = found.groups
  let hours = Number(hour)
  if (word) hours = /noon|midday/i.test(word) ? 12 : 24
  else if (/^p/i.test(half ?? '') && hours < 12) hours += 12
  else if (/^a/i.test(half ?? '') && hours === 12) hours = 0
  if (hours > 24 || Number(minute ?? 0) > 59) return null
  const day = scene.today?.day
  return told('time', `${day ? isoDay(day) : 'XXXX-XX-XX'}T${two(hours)}${minute ? `:${minute}` : word ? '' : ':00'}`)
}

const REF = '(?<!\\p{L}|[-–])'

export const VAGUE_RULES: readonly Rule[] = [
  {
    hint: 'figure',
    pattern: pattern(
      `{edge}(?<hour>\\d{1,2})(?:[:.](?<minute>[0-5]\\d))?{_}?(?<half>a\\.?m\\b\\.?|p\\.?m\\b\\.?)(?:{_}(?:[ECMP][SD]?T|GMT|UTC|local{_}time)\\b)?`,
    ),
    read: readClock,
  },
  {
    hint: 'figure',
    pattern: pattern(
      `{edge}(?<hour>[01]?\\d|2[0-4]):(?<minute>[0-5]\\d)(?::[0-5]\\d)?(?:{_}(?:[ECMP][SD]?T|GMT|UTC)\\b)?(?![\\p{L}\\p{N}]|:)`,
    ),
    read: readClock,
  },
  { hint: 'any', pattern: pattern(`{edge}(?<hour>{number}){_}o['’]clock(?!\\p{L})`), read: readClock },
  { hint: 'any', pattern: pattern(`{edge}(?<word>noon|midnight|midday)(?!\\p{L})`), read: readClock },
  {
    hint: 'any',
    pattern: pattern(
      `${REF}(?:(?:right|even|until|by|for|from|just){_})?now(?:adays)?(?!\\p{L}|-)|${REF}(?:currently|presently|at{_}present|at{_}the{_}moment|at{_}this{_}(?:point|time|moment)|the{_}present(?!{_}\\p{Ll})|these{_}days)(?!\\p{L})`,
    ),
    read: () => told('date', 'PRESENT_REF', 'vague'),
  },
  {
    hint: 'any',
    pattern: pattern(
      `${REF}(?:(?:more|most|as){_})?(?:recently|lately)(?!\\p{L})|${REF}(?:the{_}(?:recent{_}|distant{_})?past(?!{_}(?:\\p{N}|few\\b|several\\b|couple\\b|half\\b|{number}|{unit}))|recent{_}times|long{_}ago|not{_}long{_}ago)(?!\\p{L})`,
    ),
    read: () => told('date', 'PAST_REF', 'vague'),
  },
  {
    hint: 'any',
    pattern: pattern(
      `${REF}(?:at{_}(?:the|that){_}time|at{_}that{_}(?:point|moment)|by{_}then|since{_}then|ever{_}since|until{_}then|back{_}then|that{_}time)(?!\\p{L}|{_}of\\b)`,
    ),
    read: () => told('date', 'PAST_REF', 'anaphoric'),
  },
  {
    hint: 'any',
    pattern: pattern(
      `${REF}(?:the{_}(?:near{_}|foreseeable{_}|not-too-distant{_}|immediate{_})?future|(?<!as{_})soon(?!{_}as)|shortly|sometime{_}soon|in{_}future)(?!\\p{L}|{_}(?:after|before)\\b)`,
    ),
    read: () => told('date', 'FUTURE_REF', 'vague'),
  },
]
