// Times that are counted from the one told last: "six years later", "the following year", "the same day". They have a value where one date
// alone stands before them, in their sentence or the one before, as finely as they count.
import type { DateValue } from '../model/date.ts'
import { dayAt, dayNumber, monthsLater } from './calendar.ts'
import type { DateExpression } from './date-expression.ts'
import { isoDay, two } from './date-pattern.ts'
import { dateValue } from './date-value.ts'
import { unitOf, type Unit } from './date-words.ts'
import { verbDirection } from './direction.ts'
import { readNumber } from './number-words.ts'

export interface Anchor {
  readonly date: DateValue
  /** Whether a card may count from it: no other date stands beside it. */
  readonly certain: boolean
}

/** `P3Y`, `PT2H`; not `PAST_REF`. */
const IS_LENGTH = /^P(?:T?\d|T?X)/

const COUNTED =
  /^(?:(?:only|just)\s)?(?<count>[\p{L}\p{N}-]+(?:\s(?!years?|months?|weeks?|days?)[\p{L}-]+){0,2}?)[\s-](?<unit>days?|weeks?|months?|years?|decades?)\s(?<way>later|after|afterwards|earlier|before|previously)$/iu
const STEPPED = /^(?:the\s|that\s)?(?<step>following|next|same|previous|preceding|that(?:\ssame)?)\s(?<unit>day|month|year)$/i
const BACK = /^the\s(?<unit>day|month|year)\s(?<step>before|previously|earlier)$/i
const STEPS: Readonly<Record<string, number>> = {
  following: 1,
  next: 1,
  previous: -1,
  preceding: -1,
  before: -1,
  previously: -1,
  earlier: -1,
}

/** The expressions of a sentence with those counted that can be, and what the next sentence may count from. */
export function countFrom(
  found: readonly DateExpression[],
  sentence: string,
  offset: number,
  before: Anchor | null,
): { readonly dates: DateExpression[]; readonly last: Anchor | null } {
  let anchor = before
  let count = 0
  const dates = found.map((one, i) => {
    const own = ownDate(one, found[i + 1], sentence, offset)
    const counted = !own && anchor && isFree(one, sentence, offset) ? counting(one, anchor.date) : null
    const date = own
      ? told(one, own)
      : counted && anchor
        ? settle(one, counted, anchor.certain && isOfStory(one, sentence, offset))
        : one
    const value = date.value ?? soft(date)
    if (!value || date.kind !== 'date') {
      if (date.kind === 'range') count += 2
      return date
    }
    count++
    anchor = {
      date: value,
      certain: count === 1 && date.value !== null && date.flags.length === 0 && !isAside(date, sentence, offset),
    }
    return date
  })
  return { dates, last: count > 0 ? anchor : null }
}

/** How far it lies from its anchor; null when it is not counted from one, or not as finely as the anchor is known. */
function counting(one: DateExpression, { value, precision }: DateValue): { value: string; exact: boolean } | null {
  if (!one.flags.includes('anaphoric') || IS_LENGTH.test(one.timex)) return null
  const { count, unit: word, way, step } = (COUNTED.exec(one.text) ?? STEPPED.exec(one.text) ?? BACK.exec(one.text))?.groups ?? {}
  const unit = word === undefined ? null : unitOf(word)
  if (!unit) return null
  const number =
    step !== undefined ? (STEPS[step.toLowerCase()] ?? 0) : /^(?:an?|one)$/i.test(count ?? '') ? 1 : readNumber(count ?? '')
  if (number === null || !Number.isInteger(number)) return null
  const [year = 0, month, day] = value.split('-').map(Number)
  if (!/^\d{4}(?:-\d\d){0,2}$/.test(value) || precision === 'week') return null
  const moved = moveBy(unit, /earlier|before|previously/i.test(way ?? '') ? -number : number, { year, month, day })
  // "ten years later" is often nine or eleven, "two months later" seven weeks
  return moved === null
    ? null
    : { value: moved, exact: step !== undefined || unit === 'day' || (unit === 'year' && (number < 10 || number % 5 !== 0)) }
}

function moveBy(
  unit: Unit,
  count: number,
  { year, month, day }: { year: number; month: number | undefined; day: number | undefined },
): string | null {
  if (unit === 'year') return String(year + count).padStart(4, '0')
  if (unit === 'month' && month !== undefined) {
    const moved = monthsLater(year, month, count)
    return `${moved.year}-${two(moved.month)}`
  }
  return unit === 'day' && month !== undefined && day !== undefined ? isoDay(dayAt(dayNumber(year, month, day) + count)) : null
}

/** "A year later, in 1905": the text itself says which date that is. */
function ownDate(one: DateExpression, next: DateExpression | undefined, sentence: string, offset: number): DateValue | null {
  if (!one.flags.includes('anaphoric') || IS_LENGTH.test(one.timex) || !next?.value || next.basis !== 'stated') return null
  if (!COUNTED.test(one.text) && !STEPPED.test(one.text)) return null
  return /^,? (?:in|on) (?:the )?$/.test(sentence.slice(one.end - offset, next.start - offset)) ? next.value : null
}

/** "The same year as", "the following year’s budget", "a day later than planned" are counted from something else. */
function isFree(one: DateExpression, sentence: string, offset: number): boolean {
  return !/^(?:['’]|[\s](?:as|that|than|when|of|in which)(?!\p{L}))/u.test(sentence.slice(one.end - offset))
}

/** What is told as past, straight on from its anchor: "patients who were treated in 2012 ... six years later" counts from each one's own day. */
function isOfStory(one: DateExpression, sentence: string, offset: number): boolean {
  const before = sentence.slice(0, one.start - offset)
  return (
    verbDirection(sentence, one.start - offset).way === 'past' &&
    !/(?<!\p{L})(?:that(?! of)|who|whom|whose|which|if|about|nearly|almost|over|than|around|some|at least)(?!\p{L})/iu.test(
      before,
    )
  )
}

/** In brackets, or told of what was over already: not where the story stands. */
function isAside({ start }: DateExpression, sentence: string, offset: number): boolean {
  const before = sentence.slice(0, start - offset)
  return /\([^)]*$/.test(before) || /(?<!\p{L})(?:had|since|until|before|after|than|who|which|whose|that)(?!\p{L})/iu.test(before)
}

/** What a date without a certain value most likely is: enough to measure by, never for a card. */
function soft({ timex, kind }: DateExpression): DateValue | null {
  return kind === 'date' && /^\d{4}(?:-\d\d){0,2}$/.test(timex) ? dateValue(timex) : null
}

function settle(one: DateExpression, { value, exact }: { value: string; exact: boolean }, certain: boolean): DateExpression {
  const date = exact && certain ? dateValue(value) : null
  return date ? told(one, date) : { ...one, timex: value, likely: value }
}

function told(one: DateExpression, value: DateValue): DateExpression {
  const flags = one.flags.filter((flag) => flag !== 'anaphoric')
  return { ...one, kind: 'date', timex: value.value, value, basis: 'text', flags }
}
