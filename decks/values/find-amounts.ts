// Reads the amounts of one sentence: each number with its scale, what stands before it (a currency, "more than") and after it
// (percent, a unit, "times as large", the noun it counts). Numbers that are dates or names are left alone.
import type { Amount, AmountBound, AmountExpression } from './amount.ts'
import { boundBefore } from './amount-words.ts'
import { countedNoun } from './counted-noun.ts'
import { CURRENCY_AFTER, currencyOfSign, currencyOfWord } from './currencies.ts'
import type { DateExpression } from './date-expression.ts'
import { findDates } from './find-dates.ts'
import { SPELLED_NUMBER, readNumber } from './number-words.ts'
import { FIGURES, NUMBER, readQuantity, sticky, type Quantity } from './quantity.ts'
import { fractions, ranks } from './ratios.ts'
import { UNIT_AFTER, unitMatched } from './units.ts'

export interface AmountContext {
  /** Where the sentence begins in the document. */
  readonly offset: number
  /** What `findDates` gave for the same sentence and offset; read anew when absent. */
  readonly dates?: readonly DateExpression[]
}

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
const TIME_AFTER = /[\s\u00a0](?:ago|earlier|later|before|after|from now|hence)(?!\p{L})|-old(?!\p{L})/uy

const OLD = /[\s\u00a0](?:old|of[\s\u00a0]age)(?!\p{L})/uy

/** The unit of ages, which are measured in years but asked with "how old". */
const AGE = 'years of age'

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

function readAmount(text: string, quantity: Quantity): { start: number; end: number; amount: Amount } | null {
  const kind = readKind(text, quantity)
  if (!kind) return null
  const before = boundBefore(text, quantity.start, kind.kind === 'count' && quantity.low < 10)
  const after = before ? null : boundAfter(text, kind.end)
  const start = quantity.start - (before?.length ?? 0)
  const end = kind.end + (after?.length ?? 0)
  const own = before?.bound ?? after?.bound ?? 'exactly'
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

/** "12 or more", "200+", "60-odd". */
function boundAfter(text: string, at: number): { bound: AmountBound; length: number } | null {
  const words = sticky(AFTER_BOUND, text, at)
  if (words) return { bound: words.groups?.['more'] ? 'atLeast' : 'upTo', length: words[0].length }
  if (text[at] === '+') return { bound: 'atLeast', length: 1 }
  return text.startsWith('-odd', at) ? { bound: 'about', length: 4 } : null
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
    const unit = word ? currencyOfWord(owner, word) : currencyOfSign(behind ?? '')
    return { kind: 'money', unit, end: end + after[0].length, ...(/^(?:cent|pence)$/.test(word ?? '') ? { by: 0.01 } : {}) }
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
  if (isAge(text, quantity)) return { kind: 'measure', unit: AGE, end }
  const unit = sticky(UNIT_AFTER, text, end)
  if (unit) {
    if (sticky(TIME_AFTER, text, end + unit[0].length)) return null
    const old = sticky(OLD, text, end + unit[0].length)
    const name = unitMatched(unit.groups ?? {})
    return old && name === 'year'
      ? { kind: 'measure', unit: AGE, end: end + unit[0].length + old[0].length }
      : { kind: 'measure', unit: name, end: end + unit[0].length }
  }
  if (/^[\s\u00a0]pounds?(?!\p{L})/u.test(text.slice(end)))
    return { kind: 'measure', unit: 'lb', end: end + (/^[\s\u00a0]pounds?/.exec(text.slice(end))?.[0].length ?? 0) }
  return readCount(text, quantity)
}

/** "aged 66", "at the age of 63", "Austin Bernard, 36, was arrested". */
function isAge(text: string, { start, end, low }: Quantity): boolean {
  const before = text.slice(Math.max(0, start - 24), start)
  if (/\b(?:aged?|ages)[\s\u00a0](?:of[\s\u00a0])?$/i.test(before)) return true
  return (
    low >= 1 &&
    low <= 115 &&
    /^\d+$/.test(text.slice(start, end)) &&
    text[end] === ',' &&
    /\p{Lu}\p{Ll}+\.?[\s\u00a0](?:\p{Lu}\.[\s\u00a0])?\p{Lu}[\p{L}'’-]+,[\s\u00a0]$/u.test(before)
  )
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
  const unit = times ? times[0].trim() : countedNoun(text, end + (boundAfter(text, end)?.length ?? 0))
  if (/^(?:one|an?\b.*|half.*)$/i.test(words) && !scaled && !/dozen|hundred|thousand|million/i.test(words)) return null
  if (unit === '' && !scaled && !isBareCount(text, start, end, low === high ? low : 0)) return null
  return { kind: 'count', unit, end }
}

/** A number without its noun counts something only where its place says so: "300 more", "rose to 434,064", "19,240 were killed". */
function isBareCount(text: string, start: number, end: number, value: number): boolean {
  if (value < 10) return false
  if (text.slice(start, end).includes(',')) return true
  if (/^[\s\u00a0](?:of|more|others?|were|had|died|to[\s\u00a0]\d)(?!\p{L})/u.test(text.slice(end, end + 8))) return true
  return /\b(?:total of|number of|killing|killed|wounding|wounded|injuring|injured|admitted|another|some|nearly|rose to|fell to|from)[\s\u00a0]$/i.test(
    text.slice(Math.max(0, start - 14), start),
  )
}
