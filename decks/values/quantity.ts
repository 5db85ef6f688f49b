// A number with its scale, the currency before it, and the second number of a range; whether it is a number at all, or part of a name.
import { CURRENCY_BEFORE } from './currencies.ts'
import { SPELLED_NUMBER, readNumber } from './number-words.ts'

/** Numbers in figures, for patterns. */
export const FIGURES = '\\d{1,3}(?:,\\d{3}){1,5}(?:\\.\\d{1,6})?|\\d{1,12}(?:\\.\\d{1,6})?'
/** Where a number may stand. */
export const NUMBER = new RegExp(
  `(?<![\\p{L}\\p{N}_./#+]|\\p{L}[-–]|\\p{N}[,:–—-])(?:(?<figures>${FIGURES})|(?<spelled>half an?|an? (?:half|dozen|hundred|thousand|million|billion|trillion)|${SPELLED_NUMBER})(?!\\p{L}))`,
  'giu',
)
const SCALE =
  /[\s\u00a0]?-?(?<long>hundred|thousand|million|billion|trillion|lakh|crore)s?(?!\p{L})|[\s\u00a0]?(?<short>bn|mn|tn)(?!\p{L})|(?<letter>[kmbKMB])(?!\p{L})/uy
const RANGE = new RegExp(
  `(?<percent>[\\s\\u00a0]?(?:%|percent|per cent))?[\\s\\u00a0]?(?<join>-|–|—|to|and)[\\s\\u00a0]?(?<sign>US\\$|[$£€¥₹₽])?(?<number>${FIGURES}|(?:${SPELLED_NUMBER})(?!\\p{L}))`,
  'iuy',
)
const NAME_BEFORE =
  /(?:§[\s\u00a0]?|\b(?:no|nos|number|article|section|chapter|page|pages|pp?|figure|fig|table|room|route|flight|channel|resolution|protocol|annex|part|volume|vol|act|title|rule|level|phase|class|type|model|version|group of|g|apollo|boeing|airbus|line|verse|question|step|highway|schedule|appendix|amendment|paragraph|clause|war|grade|formula|area|catch)\.?[\s\u00a0])$/iu

/** Offsets in the sentence; `start` includes the currency before. */
export interface Quantity {
  readonly low: number
  readonly high: number
  readonly start: number
  readonly end: number
  readonly sign: string | null
  /** "million" and the like. */
  readonly scaled: boolean
}

/** Matches a sticky pattern at one place. */
export function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** The number or range at a match, with its scale and the currency before it; null when it is part of a name. */
export function readQuantity(text: string, match: RegExpExecArray): Quantity | null {
  const { index: start } = match
  const word = match[0]
  const first = /^half an?$/i.test(word) ? 0.5 : /^an? half$/i.test(word) ? null : readNumber(word)
  if (first === null) return null
  const before = text.slice(Math.max(0, start - 24), start)
  const sign = CURRENCY_BEFORE.exec(before)
  if (before.endsWith('[') && text[start + word.length] === ']') return null
  if (isName(text, start, start + word.length, word, before) && !sign) return null
  const scale = readScale(text, start + word.length, sign !== null)
  const end = start + word.length + scale.length
  const low = first * scale.by
  const quantity: Quantity = {
    low,
    high: low,
    start: sign ? start - sign[0].length : start,
    end,
    sign: sign?.groups?.['sign'] ?? null,
    scaled: scale.by > 1,
  }
  return readRange(text, quantity, first, scale.by)
}

function readScale(text: string, at: number, money: boolean): { by: number; length: number } {
  const match = sticky(SCALE, text, at)
  const { long, short, letter } = match?.groups ?? {}
  if (!match || (letter && !money && letter.toLowerCase() !== 'k')) return { by: 1, length: 0 }
  const by = readNumber(`1 ${(long ?? short ?? letter ?? '').toLowerCase()}`)
  return by === null ? { by: 1, length: 0 } : { by, length: match[0].length }
}

/** "60 to 70", "$5-10 million", "between 5 and 10": one amount with two ends; "from 5 to 10" is a change, and two amounts. */
function readRange(text: string, quantity: Quantity, first: number, scale: number): Quantity {
  const match = sticky(RANGE, text, quantity.end)
  const { join, sign, number = '', percent } = match?.groups ?? {}
  if (!match || (sign && !quantity.sign)) return quantity
  const before = text.slice(Math.max(0, quantity.start - 12), quantity.start)
  const between = /\bbetween[\s\u00a0]$/i.exec(before)
  if (join?.toLowerCase() === 'and' ? !between : between) return quantity
  if (join?.toLowerCase() === 'to' && /\bfrom[\s\u00a0](?:\p{L}{2,10}[\s\u00a0])?$/iu.test(before)) return quantity
  // "Rose 5% to 7%" is a change; only "between 5% and 7%" and "5%–7%" are ranges.
  if (percent && join?.toLowerCase() === 'to') return quantity
  const second = readNumber(number)
  if (second === null) return quantity
  const own = readScale(text, quantity.end + match[0].length, quantity.sign !== null)
  const low = scale === 1 ? first * own.by : quantity.low
  const high = second * (own.by === 1 ? scale : own.by)
  if (high <= low || /^[\s\u00a0]?[-–/]\p{N}/u.test(text.slice(quantity.end + match[0].length))) return quantity
  return {
    ...quantity,
    start: between ? quantity.start - between[0].length : quantity.start,
    low,
    high,
    end: quantity.end + match[0].length + own.length,
    scaled: own.by > 1 || scale > 1,
  }
}

/** "Article 5", "Sakhalin-2", "2+2", "the Three Principles", "Group of Seven", "007": names, not numbers. */
function isName(text: string, start: number, end: number, word: string, before: string): boolean {
  if (NAME_BEFORE.test(before)) return true
  const after = text.slice(end, end + 3)
  if (isPhone(text.slice(end, end + 14), before)) return true
  if (
    /^[\s\u00a0](?:U\.S\.C|C\.F\.R|Stat|Fed|F\.\d)\./.test(text.slice(end, end + 8)) ||
    /(?:U\.S\.C|C\.F\.R|Stat)\.[\s\u00a0]§?[\s\u00a0]?$/.test(before)
  )
    return true
  if (/^(?:[+]\p{N}|\/|['’]s\b|[:.]\p{N})/u.test(after)) return true
  if (/^(?:st|nd|rd|th)(?!\p{L})/iu.test(after)) return true
  if (/^\p{L}/u.test(after) && !/^(?:k|m|b|bn|mn|tn|km|kg|cm|mm|nm|ft|pc|g|t|l|[kMG]?[WVB]|[KMG]Hz|mph)/i.test(after)) return true
  if (/^0\d/.test(word)) return true
  if (/^\p{Lu}/u.test(word) && before.trim() !== '' && !/[.!?:“"‘(]["”’]?[\s\u00a0]*$/u.test(before)) return true
  if (/^\d/.test(word) && start === 0 && /^[.)][\s\u00a0]/.test(text.slice(end, end + 2))) return true
  return (
    /^\d/.test(word) &&
    /^-\p{L}/u.test(after) &&
    !/^-(?:year|month|day|week|hour|minute|second|mile|met|kilo|foot|feet|ton|acre|hect|km|kg|million|billion|trillion|thousand|percent|per|dollar|euro|pound|point|mega|giga|barrel|degree|inch|yard|lit)/i.test(
      text.slice(end, end + 12),
    )
  )
}

/** "(713) 345-9945", "713-853-3989", "+852 2545 2710". */
function isPhone(after: string, before: string): boolean {
  if (/^\)?[\s-]\d{3,4}[\s-]\d{2,}|^\)[\s-]?\d{3}/.test(after)) return true
  return (
    /(?:\+\d{1,3}|\d{2,4}\)?)[\s-](?:\(?\d{1,4}\)?[\s-]){0,3}$/.test(before) &&
    !/[a-z]/i.test(before.slice(-6)) &&
    /\d[\s)-]+$/.test(before)
  )
}
