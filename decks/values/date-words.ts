// The words that English uses for dates, as small tables.

export const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']

/** TIMEX3's codes; a winter belongs to the year in which it begins. */
const SEASONS: Readonly<Record<string, string>> = { spring: 'SP', summer: 'SU', autumn: 'FA', fall: 'FA', winter: 'WI' }

export type Unit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century'

/** TIMEX3's durations: `P3D`, `PT2H`, `P2DE`, `P1CE`. Weekends and fortnights are written as what they last. */
export const UNIT_CODES: Readonly<Record<Unit, string>> = {
  second: 'S',
  minute: 'M',
  hour: 'H',
  day: 'D',
  week: 'W',
  month: 'M',
  quarter: 'Q',
  year: 'Y',
  decade: 'DE',
  century: 'CE',
}

/** 1 to 12 for "March", "Mar.", "Sept"; 0 when it is no month. */
export function monthNumber(word: string): number {
  const head = word.slice(0, 3).toLowerCase()
  return MONTHS.findIndex((month) => month.slice(0, 3).toLowerCase() === head) + 1
}

/** 1 (Monday) to 7 (Sunday) for "Wednesday", "Wed."; 0 when it is no weekday. */
export function weekdayNumber(word: string): number {
  const head = word.slice(0, 3).toLowerCase()
  return WEEKDAYS.findIndex((day) => day.startsWith(head)) + 1
}

/** `SP`, `SU`, `FA`, `WI`, or null. */
export function seasonCode(word: string): string | null {
  return SEASONS[word.toLowerCase()] ?? null
}

/** "spring" for `SP`. */
export function seasonName(code: string): string {
  return code === 'SP' ? 'spring' : code === 'SU' ? 'summer' : code === 'FA' ? 'autumn' : 'winter'
}

/** "weeks" -> `week`; null when it is no unit of time. */
export function unitOf(word: string): Unit | null {
  const lower = word.toLowerCase()
  const single = lower === 'centuries' ? 'century' : lower.endsWith('s') ? lower.slice(0, -1) : lower
  if (single === 'yr') return 'year'
  if (single === 'min') return 'minute'
  if (single === 'hr') return 'hour'
  return single in UNIT_CODES ? (single as Unit) : null
}
