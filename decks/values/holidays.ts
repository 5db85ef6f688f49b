// Days that have a name: some keep their date, some their weekday, Easter follows the moon.
import { dayAt, dayNumber, weekdayOf } from './calendar.ts'
import { two } from './date-pattern.ts'

const FIXED: Readonly<Record<string, string>> = {
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
  'veterans day': '11-11',
  'armistice day': '11-11',
  'bastille day': '07-14',
  'may day': '05-01',
}

/** Month, weekday (1 is Monday), and which of the month; -1 is its last. */
const MOVING: Readonly<Record<string, readonly [number, number, number]>> = {
  thanksgiving: [11, 4, 4],
  'thanksgiving day': [11, 4, 4],
  'labor day': [9, 1, 1],
  'memorial day': [5, 1, -1],
  'columbus day': [10, 1, 2],
}

const EASTER: Readonly<Record<string, number>> = { 'good friday': -2, 'easter sunday': 0, easter: 0, 'easter monday': 1 }

/** `12-25` for "Christmas" in that year; null when the name is unknown. */
export function holidayIn(name: string, year: number): string | null {
  const plain = name.toLowerCase().replace('’', "'").replaceAll(/\s+/g, ' ')
  const fixed = FIXED[plain]
  if (fixed !== undefined) return fixed
  const moving = MOVING[plain]
  if (moving) return weekdayIn(year, ...moving)
  const moved = EASTER[plain]
  if (moved === undefined) return null
  const { month, day } = dayAt(easter(year) + moved)
  return `${two(month)}-${two(day)}`
}

function weekdayIn(year: number, month: number, weekday: number, which: number): string {
  const first = dayNumber(year, month, 1)
  const next = dayNumber(year + (month === 12 ? 1 : 0), (month % 12) + 1, 1)
  const day =
    which > 0
      ? first + ((weekday - weekdayOf(first) + 7) % 7) + (which - 1) * 7
      : next - 1 - ((weekdayOf(next - 1) - weekday + 7) % 7)
  return `${two(month)}-${two(day - first + 1)}`
}

/** The day of Easter Sunday in the Gregorian calendar (Butcher's rule). */
function easter(year: number): number {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const rest = year % 100
  const epact =
    (19 * golden + century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) + 15) % 30
  const shift = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * shift) / 451)
  const sum = epact + shift - 7 * late + 114
  return dayNumber(year, Math.floor(sum / 31), (sum % 31) + 1)
}
