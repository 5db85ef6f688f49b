// The rules for days and months that are named and lack their date: "Wednesday", "last March", "this weekend", "Christmas".
import { dayAt, weekOf, weekdayOf } from './calendar.ts'
import { isoDay, pattern, shades, told, two, type Found, type Meaning, type Rule, type Scene } from './date-pattern.ts'
import { holidayIn } from './holidays.ts'
import { monthNumber, seasonCode, weekdayNumber } from './date-words.ts'
import { DAY_PARTS, dayNumberOf, fromDocument } from './document-time.ts'

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
      // on a Friday "last Thursday" is hardly yesterday
      days = -(back === 1 ? 8 : back || 7)
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
      // "The Saturday before Easter", "on a Friday": not the one beside the document.
      certain =
        verb.told &&
        verb.way !== 'present' &&
        !/(?<!\p{L})(?:the|an?|one|that|any|some|every|each|first|second|third|fourth|final)[\s\u00a0]$/iu.test(
          scene.text.slice(Math.max(0, found.start - 8), found.start),
        ) &&
        !/^[\s\u00a0](?:before|after|of|in[\s\u00a0](?:\d|early|mid|late|\p{Lu}\p{Ll}+ber|January|February|March|April|May|June|July|August|the[\s\u00a0](?:first|second|third|last|week|month|year|spring|summer|autumn|fall|winter))|following|when)(?!\p{L})/u.test(
          scene.text.slice(found.end, found.end + 24),
        )
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

function readHoliday(found: Found, scene: Scene): Meaning | null {
  const { name = '', year } = found.groups
  const { today } = scene
  const step = found.groups['step']?.toLowerCase()
  // "Easter Island", "Johnnie Christmas"
  const { text } = scene
  const inName =
    /^[\s\u00a0]\p{Lu}/u.test(text.slice(found.end)) || /[^.!?]\s\p{Lu}\p{Ll}+[\s\u00a0]$/u.test(text.slice(0, found.start))
  if (!/^\p{Lu}/u.test(name) || inName) return null
  const tail = holidayIn(name, Number(year ?? today?.year ?? 2000))
  if (tail === null) return null
  if (year !== undefined) return { is: 'calendar', head: year, tail }
  if (!today) return told('date', `XXXX-${tail}`, 'vague')
  const here = `${two(today.month ?? 1)}-${two(today.day?.day ?? 1)}`
  const { way } = scene.direction(found.start)
  const back = step === 'last' || (step !== 'next' && way === 'past')
  const move = back ? (tail > here ? -1 : 0) : tail < here ? 1 : 0
  // between the year's holidays the nearer one is meant, unless a verb or a word says which
  const nearer = step === undefined && way === null && move !== 0 ? 0 : move
  const there = today.year + nearer
  return fromDocument(`${there}-${holidayIn(name, there) ?? tail}`, step !== undefined)
}

export const NAMED_DAY_RULES: readonly Rule[] = [
  {
    hint: 'day',
    pattern: pattern(
      '{edge}(?:(?<step>last|next|this|coming){_})?(?:early{_}|late{_})?(?<weekday>{weekday})(?:{_}the{_}\\d{1,2}(?:st|nd|rd|th))?(?:{_}(?<part>morning|afternoon|evening|night))?(?!\\p{L})',
    ),
    read: (found, scene) => (/^\p{Lu}/u.test(found.groups['weekday'] ?? '') ? readWeekday(found, scene) : null),
  },
  {
    hint: 'day',
    pattern: pattern(
      '{edge}(?:(?:the|this|last|next){_})?(?:every{_}|each{_})?(?:Mondays|Tuesdays|Wednesdays|Thursdays|Fridays|Saturdays|Sundays)(?!\\p{L})',
    ),
    read: () => told('set', 'P1W'),
  },
  {
    hint: 'unit',
    pattern: pattern('{edge}(?:the{_})?(?:(?<step>last|this|next|past|coming){_})?weekend(?!\\p{L})'),
    read: readWeekend,
  },
  {
    hint: 'month',
    pattern: pattern('{edge}{part}(?<step>last|this|next){_}(?<month>{month}){stop}(?!{_}\\p{N})'),
    read: readNamedMonth,
  },
  {
    hint: 'season',
    pattern: pattern(
      '{edge}(?:(?:early|late){_})?(?<step>last|this|next){_}(?<season>spring|summer|autumn|fall|winter)(?!\\p{L})',
    ),
    read: readNamedSeason,
  },
  {
    hint: 'any',
    pattern: pattern(
      "{edge}(?:(?<step>last|this|next){_})?(?<name>Christmas(?:{_}(?:Eve|Day))?|Boxing{_}Day|New{_}Year['’]s(?:{_}(?:Eve|Day))?|Valentine['’]s{_}Day|Independence{_}Day|Fourth{_}of{_}July|Halloween|Armistice{_}Day|Veterans{_}Day|Thanksgiving(?:{_}Day)?|Labor{_}Day|Memorial{_}Day|Columbus{_}Day|Good{_}Friday|Easter(?:{_}(?:Sunday|Monday))?|Bastille{_}Day|May{_}Day)(?:,?{_}(?<year>{year}))?(?!\\p{L})",
    ),
    read: readHoliday,
  },
]
