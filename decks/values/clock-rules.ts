// The rules for times of day: "10:30 a.m. Monday", "noon", "0735 GMT", "overnight". No card asks them; they are read so that nothing else is.
import { dayAt, weekdayOf } from './calendar.ts'
import { isoDay, pattern, told, two, type Found, type Meaning, type Rule, type Scene } from './date-pattern.ts'
import { weekdayNumber } from './date-words.ts'
import { DAY_PARTS, dayFrom, dayNumberOf } from './document-time.ts'

/** On the weekday that stands beside it, else on the document's day as far as anyone knows. */
function readClock(found: Found, scene: Scene): Meaning | null {
  const { hour = '', minute, half, word, weekday } = found.groups
  let hours = Number(hour)
  if (word) hours = /noon|midday/i.test(word) ? 12 : 24
  else if (/^p/i.test(half ?? '') && hours < 12) hours += 12
  else if (/^a/i.test(half ?? '') && hours === 12) hours = 0
  if (hours > 24 || Number(minute ?? 0) > 59) return null
  return told('time', `${dayOf(weekday, found.start, scene)}T${two(hours)}:${minute ?? '00'}`)
}

function dayOf(weekday: string | undefined, at: number, scene: Scene): string {
  const today = dayNumberOf(scene)
  if (today === null) return 'XXXX-XX-XX'
  const away = weekday ? (weekdayNumber(weekday) - weekdayOf(today) + 7) % 7 : 0
  return isoDay(dayAt(today + (away > 0 && scene.direction(at).way !== 'future' ? away - 7 : away)))
}

const ZONE =
  '(?:{_}?\\(?(?:[ECMP][SD]?T|GMT|UTC|local{_}time|(?:Eastern|Central|Mountain|Pacific)(?:{_}(?:standard|daylight))?{_}time)\\b\\)?)?'
const DAY = '(?:,?{_}(?:on{_})?(?<weekday>{weekday})(?!\\p{L}))?'

export const CLOCK_RULES: readonly Rule[] = [
  {
    hint: 'figure',
    pattern: pattern(`{edge}(?<hour>\\d{1,2})(?:[:.](?<minute>[0-5]\\d))?{_}?(?<half>a\\.?m\\b\\.?|p\\.?m\\b\\.?)${ZONE}${DAY}`),
    read: readClock,
  },
  {
    hint: 'figure',
    pattern: pattern(`{edge}(?<hour>[01]?\\d|2[0-4]):(?<minute>[0-5]\\d)(?::[0-5]\\d)?${ZONE}${DAY}(?![\\p{L}\\p{N}]|:)`),
    read: readClock,
  },
  {
    hint: 'figure',
    pattern: pattern(`{edge}(?<hour>[01]\\d|2[0-4])(?<minute>[0-5]\\d){_}?(?:GMT|UTC|[ECMP][SD]T|hours)\\b${DAY}`),
    read: readClock,
  },
  { hint: 'any', pattern: pattern(`{edge}(?<hour>{number}){_}o['’]clock(?!\\p{L})`), read: readClock },
  { hint: 'any', pattern: pattern(`{edge}(?<word>noon|midnight|midday)${DAY}(?!\\p{L})`), read: readClock },
  {
    hint: 'night',
    pattern: pattern('(?<!\\p{L}|[-–])overnight(?!\\p{L}|[-–])'),
    read: (_, scene) => told('time', `${dayFrom(scene, -1) ?? 'XXXX-XX-XX'}TNI`),
  },
  {
    hint: 'day',
    pattern: pattern(
      '(?<=\\bin{_}(?:the{_})?(?:(?:early|late|mid)[-\\s])?)(?:the{_})?(?<part>morning|afternoon|evening)(?!\\p{L})',
    ),
    read: ({ groups }, scene) =>
      told('time', `${dayFrom(scene, 0) ?? 'XXXX-XX-XX'}${DAY_PARTS[(groups['part'] ?? '').toLowerCase()] ?? ''}`),
  },
]
