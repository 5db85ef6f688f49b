// Wrong answers that could be right: of the same sort, from the person's own documents, near in time and size, and alike in form. What any of
// the documents says together with what is asked is left out, and so is everything that stands in the question or its source.
import { boundsOf, parseAmount, parseDate, printDate, type Bounds } from '../../values/index.ts'
import type { DateValue } from '../../model/index.ts'
import { chanceFrom } from '../../scheduling/index.ts'
import { plainAnswer, type Item } from './item.ts'
import { fold, holds, isAskedOf, mightBeTrue, type Said } from './said.ts'

/** Up to `howMany` wrong answers; fewer where there are no more that are surely wrong. */
export function distractorsFor(
  item: Item,
  others: readonly Item[],
  said: readonly Said[],
  howMany: number,
  seed: string,
): string[] {
  const right = plainAnswer(item.card.answer)
  const shown = fold(`${item.card.prompt} ${item.card.context ?? ''} ${item.card.quote ?? ''}`)
  const candidates = item.date
    ? dates(item, item.date, others)
    : item.amount
      ? amounts(item, others)
      : others.filter((other) => sameSort(item, other) && sameOffice(item, other)).map(({ card }) => plainAnswer(card.answer))
  const chosen: string[] = []
  for (const words of shuffled(candidates, seed)) {
    if (chosen.length === howMany) break
    const same = [right, ...chosen].some((one) => overlap(fold(one), fold(words)))
    if (same || holds(shown, fold(words)) || isAskedOf(words, item.card.prompt)) continue
    if (!alike(right, words) || mightBeTrue(words, item, said)) continue
    chosen.push(words)
  }
  return chosen
}

/** One within the other is no other answer: "Abe" and "Shinzo Abe". */
function overlap(a: string, b: string): boolean {
  return a === b || holds(a, b) || holds(b, a)
}

/** Not told by length, by its article or by its capital. */
function alike(right: string, words: string): boolean {
  const [long, short] = [Math.max(right.length, words.length), Math.min(right.length, words.length)]
  if (long > 12 && long > 2.2 * short) return false
  return articleOf(right) === articleOf(words) && isCapital(right) === isCapital(words) && /\d/.test(right) === /\d/.test(words)
}

function articleOf(text: string): string {
  return /^(?:a|an|the|to|by|because)(?= )/i.exec(text)?.[0].toLowerCase() ?? ''
}

function isCapital(text: string): boolean {
  return /^\p{Lu}/u.test(text)
}

/** Hints behind which a name stands: one country fits where another does. A place may be a pier or a continent, and phrases fit their own sentence alone. */
const NAMES =
  /^(?:who|which (?:country|two countries|city|region|state|island|islands|party|ministry|organisation|institution|group|war|event|treaty|law|programme|company|newspaper|university|year|document|agreement))\?$/

function sameSort(item: Item, other: Item): boolean {
  return item.hint !== null && NAMES.test(item.hint) && other.hint === item.hint && !other.date && !other.amount && other !== item
}

/** "President ____": only who is called so may stand there. */
const OFFICE =
  /((?:\p{Lu}\p{L}+ )*(?:President|Minister|Chancellor|Secretary|King|Queen|General|Governor|Mayor|Senator|Professor|Ambassador|author|scholar|columnist)) ____/u

function sameOffice({ card }: Item, other: Item): boolean {
  const office = OFFICE.exec(card.prompt)?.[1]
  return office === undefined || OFFICE.exec(other.card.prompt)?.[1] === office
}

const DAY_YEAR = 365.25
/** Days that another date lies off at most: half as long as it was ago, within these. */
const NEAREST = 10 * DAY_YEAR
const FARTHEST = 40 * DAY_YEAR

function dates(item: Item, date: DateValue, others: readonly Item[]): string[] {
  // what has been so since December 2014 has been so since April 2015
  if (/\bsince ____/i.test(item.card.prompt)) return []
  const bounds = boundsOf(date)
  const shape = formOf(item.card.answer)
  const written = item.card.written ?? latest(others)
  // Of what was lately nobody believes a year long ago.
  const ago = written === null ? FARTHEST : (written - bounds.from) / 2
  const reach = Math.min(FARTHEST, Math.max(NEAREST, ago))
  const near = others.flatMap((other) => {
    if (!other.date || other === item || other.date.precision !== date.precision || formOf(other.card.answer) !== shape) return []
    const there = boundsOf(other.date)
    return clear(bounds, there) && Math.abs(there.from - bounds.from) < reach ? [plainAnswer(other.card.answer)] : []
  })
  const all = [...new Set([...near, ...moved(item.card.answer, date)])]
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

function amounts(item: Item, others: readonly Item[]): string[] {
  const { kind, unit, low, high, bound } = item.amount!
  const own = others.flatMap((other) => {
    if (
      !other.amount ||
      other === item ||
      other.amount.kind !== kind ||
      other.amount.unit !== unit ||
      other.amount.bound !== bound
    )
      return []
    const apart = other.amount.low > high * 1.1 || other.amount.high < low * 0.9
    const ratio = other.amount.low / Math.max(1e-9, low)
    return apart && ratio > 0.15 && ratio < 7 ? [plainAnswer(other.card.answer)] : []
  })
  // of what is more than 93 it is also true that it is more than 56
  const isOther = (words: string): boolean => {
    const there = parseAmount(words)
    if (!there) return false
    return /^(?:over|atLeast)$/.test(bound) ? there.low > high : /^(?:under|upTo)$/.test(bound) ? there.high < low : true
  }
  return [...new Set([...own, ...scaled(plainAnswer(item.card.answer), kind === 'percent')])].filter(isOther)
}

/** The same words with another figure: "$100 million" becomes "$250 million". */
function scaled(answer: string, percent: boolean): string[] {
  const figures = answer.match(/\d[\d,]*(?:\.\d+)?/g)
  if (figures?.length !== 1) return []
  const figure = figures[0]
  const value = Number(figure.replaceAll(',', ''))
  if (!(value > 0)) return []
  const digits = figure.split('.')[1]?.length ?? 0
  const round = (x: number): number => {
    const step = value >= 20 && Number.isInteger(value) && value % 10 === 0 ? 10 : 10 ** -digits
    return Math.round(x / step) * step
  }
  return [0.4, 0.6, 0.75, 1.3, 1.6, 2.2]
    .map((by) => round(value * by))
    .filter((x) => x > 0 && (!percent || x < 100) && Math.abs(x - value) > 0.12 * value)
    .map((x) => answer.replace(figure, printed(x, digits, figure.includes(','))))
}

function printed(value: number, digits: number, grouped: boolean): string {
  const text = value.toFixed(digits)
  return grouped ? text.replace(/\B(?=(\d{3})+(?!\d))/g, ',') : text
}

/** In an order that follows from the seed. */
export function shuffled<One>(all: readonly One[], seed: string): One[] {
  return all
    .map((one, i) => ({ one, at: chanceFrom(seed, i, String(one)) }))
    .sort((a, b) => a.at - b.at)
    .map(({ one }) => one)
}
