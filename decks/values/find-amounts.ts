// Reads the amounts of one sentence: each number with its scale, what stands before it (a currency, "more than") and after it
// (percent, a unit, "times as large", the noun it counts). Numbers that are dates or names are left alone.
import type { Amount, AmountBound, AmountExpression } from './amount.ts'
import {
  BOUND_BEFORE,
  CURRENCY_AFTER,
  CURRENCY_BEFORE,
  SUPERLATIVES,
  UNIT_AFTER,
  boundMatched,
  currencyOfSign,
  currencyOfWord,
  unitMatched,
} from './amount-words.ts'
import { countedNoun } from './counted-noun.ts'
import type { DateExpression } from './date-expression.ts'
import { findDates } from './find-dates.ts'
import { ORDINAL_WORDS, readFraction, readNumber, readOrdinal, SPELLED_NUMBER } from './number-words.ts'

export interface AmountContext {
  /** Where the sentence begins in the document. */
  readonly offset: number
  /** What `findDates` gave for the same sentence and offset; read anew when absent. */
  readonly dates?: readonly DateExpression[]
}

const FIGURES = '\\d{1,3}(?:,\\d{3}){1,5}(?:\\.\\d{1,6})?|\\d{1,12}(?:\\.\\d{1,6})?'
const NUMBER = new RegExp(
  `(?<![\\p{L}\\p{N}_./#+]|\\p{L}[-–]|\\p{N}[,:])(?:(?<figures>${FIGURES})|(?<spelled>half an?|an? (?:half|dozen|hundred|thousand|million|billion|trillion)|${SPELLED_NUMBER})(?!\\p{L}))`,
  'giu',
)
const SCALE =
  /[\s\u00a0]?-?(?<long>hundred|thousand|million|billion|trillion|lakh|crore)s?(?!\p{L})|[\s\u00a0]?(?<short>bn|mn|tn)(?!\p{L})|(?<letter>[kmbKMB])(?!\p{L})/uy
const RANGE = new RegExp(
  `[\\s\\u00a0]?(?<join>-|–|—|to|and)[\\s\\u00a0]?(?<sign>US\\$|[$£€¥₹₽])?(?<number>${FIGURES}|(?:${SPELLED_NUMBER})(?!\\p{L}))`,
  'iuy',
)
const PERCENT =
  /[\s\u00a0-]?(?:%|percent(?:age points?)?(?!\p{L})|per[\s\u00a0]cent(?!\p{L})|pc(?!\p{L})|percentage[\s\u00a0]points?|basis[\s\u00a0]points?)(?:[\s\u00a0]points?(?!\p{L}))?/iuy
const TIMES =
  /[\s\u00a0]times[\s\u00a0](?:as[\s\u00a0]\p{L}{2,15}(?:[\s\u00a0]as(?!\p{L}))?|(?:more|fewer|less|larger|bigger|higher|lower|greater|faster|longer|stronger|smaller|the[\s\u00a0](?:size|number|amount|rate|level|average|price|value|volume))(?!\p{L}))/uy
const OUT_OF = new RegExp(
  `[\\s\\u00a0](?:in(?:[\\s\\u00a0]every)?|out[\\s\\u00a0]of(?:[\\s\\u00a0]every)?)[\\s\\u00a0](?<whole>${FIGURES}|${SPELLED_NUMBER})(?![\\p{L}\\p{N}%]|[\\s\\u00a0-]?(?:percent|per cent|million|billion|years?|months?|weeks?|days?))`,
  'iuy',
)
const AFTER_BOUND =
  /[\s\u00a0](?:or[\s\u00a0](?<more>more|over|above|greater)|or[\s\u00a0](?<less>less|fewer|under|below))(?!\p{L})/uy
const NAME_BEFORE =
  /(?:\b(?:no|nos|number|article|section|chapter|page|pages|pp?|figure|fig|table|room|route|flight|channel|resolution|protocol|annex|part|volume|vol|act|title|rule|level|phase|class|type|model|version|group of|g|apollo|boeing|airbus|line|verse|question|step|highway|schedule|appendix|amendment|paragraph|clause|war|grade|formula|area|catch)\.?[\s\u00a0])$/iu
const TIME_AFTER = /[\s\u00a0](?:ago|earlier|later|before|after|old|from now|hence)(?!\p{L})|-old(?!\p{L})/uy

interface Quantity {
  low: number
  high: number
  start: number
  end: number
  sign: string | null
  scaled: boolean
}

/**
 * Finds the amounts in one sentence, in order, none overlapping another.
 * @param text the sentence
 * @returns expressions whose `text` is the document's text between `start` and `end`
 */
export function findAmounts(text: string, context: AmountContext): AmountExpression[] {
  const dates = context.dates ?? findDates(text, { offset: context.offset, published: null, nearYear: null })
  const taken = dates
    .filter(({ kind, value, timex }) => (kind !== 'duration' || value !== null) && kind !== 'set' && !timex.endsWith('_REF'))
    .map(({ start, end }) => ({ start: start - context.offset, end: end - context.offset }))
  const found: AmountExpression[] = []
  const add = (start: number, end: number, amount: Amount): void => {
    found.push({ start: context.offset + start, end: context.offset + end, text: text.slice(start, end), amount })
  }
  let from = 0
  const ratios = [...fractions(text), ...ranks(text)]
  for (const match of text.matchAll(NUMBER)) {
    const { index } = match
    if (index < from || taken.some((date) => index < date.end && index + match[0].length > date.start)) continue
    if (ratios.some((ratio) => index < ratio.end && index + match[0].length > ratio.start)) continue
    const quantity = readQuantity(text, match)
    const read = quantity && readAmount(text, quantity)
    if (!read) continue
    from = read.end
    add(read.start, read.end, read.amount)
  }
  for (const { start, end, amount } of ratios) {
    if (!found.some((other) => start < other.end - context.offset && end > other.start - context.offset)) add(start, end, amount)
  }
  return found.sort((a, b) => a.start - b.start)
}

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

/** The number or range at a match, with its scale and the currency before it; null when it is part of a name. */
function readQuantity(text: string, match: RegExpExecArray): Quantity | null {
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
  const { join, sign, number = '' } = match?.groups ?? {}
  if (!match || (sign && !quantity.sign)) return quantity
  const before = text.slice(Math.max(0, quantity.start - 12), quantity.start)
  const between = /\bbetween[\s\u00a0]$/i.exec(before)
  if (join?.toLowerCase() === 'and' ? !between : between) return quantity
  if (join?.toLowerCase() === 'to' && /\bfrom[\s\u00a0](?:\p{L}{2,10}[\s\u00a0])?$/iu.test(before)) return quantity
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
  if (/^(?:[+]\p{N}|\/|['’]s\b|[:.]\p{N})/u.test(after)) return true
  if (/^(?:st|nd|rd|th)(?!\p{L})/iu.test(after)) return true
  if (/^\p{L}/u.test(after) && !/^(?:k|m|b|bn|mn|tn|km|kg|cm|mm|nm|ft|pc|g|t|l|[kMG]?[WVB]|[KMG]Hz|mph)/i.test(after)) return true
  if (/^0\d/.test(word)) return true
  if (/^\p{Lu}/u.test(word) && before !== '' && !/[.!?:“"‘(]["”’]?[\s\u00a0]*$/u.test(before)) return true
  if (/^\d/.test(word) && start === 0 && /^[.)][\s\u00a0]/.test(text.slice(end, end + 2))) return true
  return (
    /^\d/.test(word) &&
    /^-\p{L}/u.test(after) &&
    !/^-(?:year|month|day|week|hour|minute|second|mile|met|kilo|foot|feet|ton|acre|hect|km|kg|million|billion|trillion|thousand|percent|per|dollar|euro|pound|point|mega|giga|barrel|degree|inch|yard|lit)/i.test(
      text.slice(end, end + 12),
    )
  )
}

function readAmount(text: string, quantity: Quantity): { start: number; end: number; amount: Amount } | null {
  const kind = readKind(text, quantity)
  if (!kind) return null
  const bound = boundBefore(text, quantity.start, kind.kind === 'count' && quantity.low < 10)
  const behind = sticky(AFTER_BOUND, text, kind.end)
  const plus = text[kind.end] === '+' || (text[kind.end] === '-' && text.startsWith('-odd', kind.end))
  const own: AmountBound = bound
    ? boundMatched(bound.groups ?? {})
    : behind
      ? behind.groups?.['more']
        ? 'atLeast'
        : 'upTo'
      : plus
        ? text[kind.end] === '+'
          ? 'atLeast'
          : 'about'
        : 'exactly'
  const start = bound ? quantity.start - bound[0].length : quantity.start
  const end =
    !bound && behind ? kind.end + behind[0].length : !bound && plus ? kind.end + (text[kind.end] === '+' ? 1 : 4) : kind.end
  const by = kind.by ?? 1
  const amount: Amount = {
    kind: kind.kind,
    low: tidy(quantity.low * by),
    high: tidy(quantity.high * by),
    unit: kind.unit,
    bound: own,
  }
  return { start, end, amount }
}

/** "A dispute over four islands": before a small count such a word is a preposition more often than a bound. */
function boundBefore(text: string, start: number, small: boolean): RegExpExecArray | null {
  const bound = BOUND_BEFORE.exec(text.slice(Math.max(0, start - 28), start))
  return bound && small && /^(?:over|under|above|below|some|around|about|ca?\.?)\b/i.test(bound[0]) ? null : bound
}

/** 2.6 * 1e9 and the like, without the dust of binary fractions. */
function tidy(number: number): number {
  return Number(number.toPrecision(12))
}

function readKind(text: string, quantity: Quantity): (Pick<Amount, 'kind' | 'unit'> & { end: number; by?: number }) | null {
  const { end, sign } = quantity
  const after = sticky(CURRENCY_AFTER, text, end)
  if (sign) {
    const named = after?.groups?.['owner'] ? after : null
    return {
      kind: 'money',
      unit: named ? currencyOfWord(named.groups?.['owner'], named.groups?.['word'] ?? '') : currencyOfSign(sign),
      end: named ? end + named[0].length : end,
    }
  }
  if (after && isMoney(text, quantity, after)) {
    const { owner, word, sign: behind } = after.groups ?? {}
    return { kind: 'money', unit: word ? currencyOfWord(owner, word) : currencyOfSign(behind ?? ''), end: end + after[0].length }
  }
  const percent = sticky(PERCENT, text, end)
  if (percent) {
    const points = /points?$/i.test(percent[0])
    const basis = /basis/i.test(percent[0])
    return { kind: 'percent', unit: points ? 'points' : '%', end: end + percent[0].length, ...(basis ? { by: 0.01 } : {}) }
  }
  const times = sticky(TIMES, text, end)
  if (times) return { kind: 'ratio', unit: 'times', end: end + times[0].length }
  const share = sticky(OUT_OF, text, end)
  const whole = share && readNumber(share.groups?.['whole'] ?? '')
  if (
    share &&
    whole &&
    quantity.low === quantity.high &&
    whole > quantity.low &&
    !/^\d{4}$/.test(share.groups?.['whole'] ?? '')
  ) {
    return { kind: 'ratio', unit: 'share', end: end + share[0].length, by: 1 / whole }
  }
  const unit = sticky(UNIT_AFTER, text, end)
  if (unit) {
    if (sticky(TIME_AFTER, text, end + unit[0].length)) return null
    const name = unitMatched(unit.groups ?? {})
    return { kind: 'measure', unit: name, end: end + unit[0].length }
  }
  if (/^[\s\u00a0]pounds?(?!\p{L})/u.test(text.slice(end)))
    return { kind: 'measure', unit: 'lb', end: end + (/^[\s\u00a0]pounds?/.exec(text.slice(end))?.[0].length ?? 0) }
  return readCount(text, quantity)
}

/** "Pounds" weigh as often as they pay, and "won" is a verb. */
function isMoney(text: string, { start, end, low, scaled }: Quantity, after: RegExpExecArray): boolean {
  const word = after.groups?.['word']?.toLowerCase()
  if (word === 'pound') {
    if (scaled || /sterling/.test(after[0])) return true
    return (
      !/^[\s\u00a0]of(?!\p{L})/u.test(text.slice(end + after[0].length)) &&
      !/\bweigh\p{L}*[\s\u00a0](?:\p{L}+[\s\u00a0]){0,2}$/u.test(text.slice(Math.max(0, start - 30), start))
    )
  }
  if (word === 'won' || word === 'mark' || word === 'rand') return scaled || low >= 1000
  return true
}

function readCount(
  text: string,
  { low, high, start, end, scaled }: Quantity,
): { kind: 'count'; unit: string; end: number } | null {
  const words = text.slice(start, end)
  if (/^-\p{L}/u.test(text.slice(end, end + 2))) return null
  const times = /^[\s\u00a0](?:times|occasions)(?!\p{L})/u.exec(text.slice(end, end + 12))
  const behind = sticky(AFTER_BOUND, text, end)
  const unit = times ? times[0].trim() : countedNoun(text, end + (behind?.[0].length ?? (text[end] === '+' ? 1 : 0)))
  if (/^(?:one|an?\b.*|half.*)$/i.test(words) && !scaled && !/dozen|hundred|thousand|million/i.test(words)) return null
  if (unit === '' && low === high && low < 10 && !scaled) return null
  if (
    unit === '' &&
    /\p{Lu}\p{L}*[\s\u00a0]$/u.test(text.slice(0, start)) &&
    start > 0 &&
    !/^[A-Z][a-z]+[\s\u00a0]$/.test(text.slice(0, start))
  )
    return null
  return { kind: 'count', unit, end }
}

interface Other {
  readonly start: number
  readonly end: number
  readonly amount: Amount
}

const FRACTION = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<top>an?|one|two|three|four|five|six|seven|eight|nine)[\\s\\u00a0-](?<part>halves|half|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)(?=[\\s\\u00a0]of(?!\\p{L})|(?<=\\p{L}-\\p{L}{4,9})(?!\\p{L}))|(?<![\\p{L}-])(?<half>half)(?=[\\s\\u00a0](?:of|the|its|their|his|her|all|those)(?!\\p{L}))|(?<![\\p{L}-])(?<twice>twice)[\\s\\u00a0](?:as[\\s\\u00a0]\\p{L}{2,15}(?:[\\s\\u00a0]as(?!\\p{L}))?|the[\\s\\u00a0](?:size|number|amount|rate|level|average|price))(?!\\p{L})|(?<![\\p{L}-])(?<fold>two|three|four|five|six|seven|eight|nine|ten|twenty|hundred|thousand|\\d{1,4})-?fold(?!\\p{L})`,
  'giu',
)

function* fractions(text: string): Generator<Other> {
  for (const match of text.matchAll(FRACTION)) {
    const { top = '', part, half, twice, fold } = match.groups ?? {}
    const start = match.index
    const share = half ? 0.5 : part ? readFraction(/^an?$/i.test(top) ? 1 : (readNumber(top) ?? 1), part) : null
    const times = twice ? 2 : fold ? readNumber(fold) : null
    const value = share ?? times
    if (value === null || (part && /s$/.test(part) !== (readNumber(top) ?? 1) > 1 && !/half|halves/.test(part))) continue
    const bound = BOUND_BEFORE.exec(text.slice(Math.max(0, start - 28), start))
    yield {
      start: bound ? start - bound[0].length : start,
      end: start + match[0].length,
      amount: {
        kind: 'ratio',
        low: value,
        high: value,
        unit: share === null ? 'times' : 'share',
        bound: bound ? boundMatched(bound.groups ?? {}) : 'exactly',
      },
    }
  }
}

const RANK = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:(?<word>${ORDINAL_WORDS.join('|')}|\\d{1,3}(?:st|nd|rd|th))[\\s\\u00a0-](?<best>${SUPERLATIVES})(?!\\p{L})(?<noun>(?:[\\s\\u00a0]\\p{L}[\\p{L}-]{1,20}){0,1})|(?<=\\b(?:ranks?|ranked|ranking|placed|finished|came)[\\s\\u00a0])(?<place>${ORDINAL_WORDS.join('|')}|\\d{1,3}(?:st|nd|rd|th))(?!\\p{L}))`,
  'giu',
)

function* ranks(text: string): Generator<Other> {
  for (const match of text.matchAll(RANK)) {
    const { word, best = '', noun = '', place } = match.groups ?? {}
    const rank = readOrdinal(word ?? place ?? '')
    if (rank === null) continue
    const length = word ? match[0].length - noun.length : match[0].length
    const unit =
      `${best} ${/^[\s\u00a0](?:of|in|on|at|to|and|or|after|behind|with|for|by|is|was|are|were)$/i.test(noun) ? '' : noun.trim()}`.trim()
    yield {
      start: match.index,
      end: match.index + length,
      amount: { kind: 'rank', low: rank, high: rank, unit, bound: 'exactly' },
    }
  }
}
