// Dates that cannot be right as they stand, and dates that are only supposed: flagged, never mended.
import { dayNumber, weekdayOf } from './calendar.ts'
import type { Calendar, Scene } from './date-pattern.ts'
import { dateValue } from './date-value.ts'

/**
 * Why a date is not to be trusted, with the value it most likely means.
 * A day that does not exist, a weekday that does not fit, a year gone by that is told of the future, a year to come that is told as past.
 */
export function suspicion(date: Calendar, value: string, start: number, end: number, scene: Scene): { likely?: string } | null {
  if (date.head === null || date.basis) return null
  if (/^\d{4}-\d\d-\d\d$/.test(value) && !dateValue(value)) return {}
  if (date.weekday && !weekdayFits(value, date.weekday)) return {}
  const year = Number(date.head)
  if (!scene.today || date.head.length !== 4 || Number.isNaN(year)) return null
  const published = scene.today.year
  const before = scene.text.slice(0, start)
  if (year < published && toldOfFuture(before, scene.text.slice(end))) {
    const likely = oneDigitOff(year).filter((other) => other >= published && other <= published + 30)
    return likely[0] === undefined ? {} : { likely: `${Math.min(...likely)}${date.tail && `-${date.tail}`}` }
  }
  if (
    year > published &&
    /\b(?:was|were)\s(?:born|founded|built|signed|elected|killed|created|established|published|adopted)\b[^.,;]{0,60}$/.test(
      before,
    )
  ) {
    const likely = oneDigitOff(year).filter((other) => other <= published && other > published - 30)
    return likely[0] === undefined ? {} : { likely: `${Math.max(...likely)}${date.tail && `-${date.tail}`}` }
  }
  return null
}

/** Whether the day `2022-03-23` is this weekday, 1 (Monday) to 7. */
export function weekdayFits(value: string, weekday: number): boolean {
  const [year = 0, month = 1, day = 1] = value.split('-').map(Number)
  return weekdayOf(dayNumber(year, month, day)) === weekday
}

/** "will take in 2002": a plain future verb just before, nothing past between, and no comparison with what has been. */
function toldOfFuture(before: string, after: string): boolean {
  const clause = /(?:\bwill|\bshall|['’]ll|\bis going to|\bare going to)\s(?<rest>[^.;:]{0,60})$/.exec(before)?.groups?.['rest']
  if (clause === undefined || !/\b(?:in|on|by|during)\s$/.test(clause)) return false
  if (
    /^['’]s|^-/.test(after) ||
    /\b(?:than|as|like|unlike|since|from|after|which|who|that|of)\s|\p{Ll}{2}ed\s|\b(?:was|were|had|made|held|begun|built|lost|won|set|seen|done|taken|given)\b/u.test(
      clause,
    )
  )
    return false
  return true
}

function oneDigitOff(year: number): number[] {
  const digits = String(year)
  const others: number[] = []
  for (let at = 0; at < digits.length; at++) {
    for (let digit = 0; digit <= 9; digit++) {
      const other = Number(digits.slice(0, at) + String(digit) + digits.slice(at + 1))
      if (other !== year) others.push(other)
    }
  }
  return others
}

/** Whether the date stands under "if": what it tells has not happened and may never. */
export function hypothetical(text: string, start: number): boolean {
  const clause = text.slice(0, start)
  if (/(?<!\p{L})(?:if|unless|suppose|supposing|assuming|provided that|were to)(?!\p{L})[^.;:,]*$/iu.test(clause))
    return !/(?<!\p{L})as if(?!\p{L})[^,]*$/iu.test(clause)
  return /^[\s\u00a0"“‘']*(?:if|unless)(?!\p{L})/iu.test(text) && !/(?<!\p{L})if not(?!\p{L})/iu.test(clause)
}
