// Other dates that an event could have been on: as fine as the right one, near it, and on the same side of all that the question tells.
import type { DateValue } from '../../model/index.ts'
import { boundsOf, findDates, parseDate, printDate, type Bounds } from '../../values/index.ts'
import { LIMIT, plainAnswer, type Item } from './item.ts'

const DAY_YEAR = 365.25
/** Days that another date lies off at most: a third as long as it was ago, within these. */
const NEAREST = 7 * DAY_YEAR
const FARTHEST = 25 * DAY_YEAR

/** Dates that are surely wrong, in the words of the right one; none where an earlier or a later one is true too. */
export function otherDates(item: Item, date: DateValue, others: readonly Item[]): string[] {
  // what has been so since December 2014 has been so since April 2015
  if (LIMIT.test(item.card.prompt)) return []
  const bounds = boundsOf(date)
  const shape = formOf(item.card.answer)
  const written = item.card.written ?? latest(others)
  // Of what was lately nobody believes a year long ago.
  const ago = written === null ? FARTHEST : (written - bounds.from) / 3
  const reach = Math.min(FARTHEST, Math.max(NEAREST, ago))
  const near = others.flatMap((other) => {
    if (!other.date || other === item || other.date.precision !== date.precision || formOf(other.card.answer) !== shape) return []
    const there = boundsOf(other.date)
    return clear(bounds, there) && Math.abs(there.from - bounds.from) < reach ? [plainAnswer(other.card.answer)] : []
  })
  const told = datesOf(item.card.prompt).filter((one) => clear(bounds, one))
  const all = [...new Set([...near, ...moved(item.card.answer, date)])].filter((words) => {
    const there = parseDate(words)
    return there !== null && told.every((one) => isSameSide(boundsOf(there), bounds, one))
  })
  if (written === null) return all
  // What was to come when the document was written is no answer to what had been, nor the other way round.
  const isToCome = bounds.to > written
  return all.filter((words) => {
    const there = parseDate(words)
    return there !== null && boundsOf(there).to > written === isToCome
  })
}

/** When the last of their documents was written; null where nobody knows. */
function latest(items: readonly Item[]): number | null {
  return items.reduce<number | null>(
    (last, { card: { written } }) => (written !== null && written > (last ?? -Infinity) ? written : last),
    null,
  )
}

/** Neither holds the other, nor do they meet. */
function clear(a: Bounds, b: Bounds): boolean {
  return a.to < b.from || b.to < a.from
}

/** When all that a question names was; a year before a noun is one too, and no number of people. */
function datesOf(prompt: string): Bounds[] {
  const found = findDates(prompt, { offset: 0, published: null, nearYear: null }).map(({ value }) => value)
  const years = [...prompt.matchAll(/\b(?:in|of|from|since|by) (1\d{3}|20\d{2})\b/gi)].map(([, year]) => parseDate(year!))
  return [...found, ...years].flatMap((value) => (value ? [boundsOf(value)] : []))
}

/** What came after May 1889 in the same sentence came after it in every other answer. */
function isSameSide(there: Bounds, here: Bounds, told: Bounds): boolean {
  return here.from > told.to ? there.from > told.to : there.to < told.from
}

/** "23 March 2022" and "21 May 2014" are of one form. */
function formOf(answer: string): string {
  return plainAnswer(answer)
    .replace(/\p{L}+/gu, (word) =>
      /^(?:early|mid|late|the|about|since|by|to|and|century)$/i.test(word) ? word.toLowerCase() : 'M',
    )
    .replace(/\d+/g, (digits) => '9'.repeat(Math.min(digits.length, 3)))
}

/** The same date some years, months or days off, in the same form; none where the form cannot be kept. */
function moved(answer: string, date: DateValue): string[] {
  const plain = plainAnswer(answer)
  if (plain !== printDate(date) || date.value.includes('/') || date.part || date.approximate) return []
  const [year = 0, month = 0, day = 0] = date.value.split('-').map(Number)
  const pad = (n: number): string => String(n).padStart(2, '0')
  const value = (y: number, m: number, d: number): DateValue => ({
    precision: date.precision,
    value: [String(y).padStart(4, '0'), ...(m ? [pad(m)] : []), ...(d ? [pad(d)] : [])].join('-'),
  })
  if (date.precision === 'year') return [-7, -4, -3, -2, 2, 3, 4, 6].map((by) => printDate(value(year + by, 0, 0)))
  if (date.precision === 'month') return [-5, -3, -2, 2, 4, 7].map((by) => printDate(value(...later(year, month, by), 0)))
  if (date.precision === 'day')
    return [-3, -1, 1, 2].map((by) => {
      const [y, m] = later(year, month, by)
      return printDate(value(y, m, 1 + ((day + 8 * Math.abs(by)) % 28)))
    })
  return []
}

function later(year: number, month: number, by: number): [number, number] {
  const at = year * 12 + month - 1 + by
  return [Math.floor(at / 12), (at % 12) + 1]
}
