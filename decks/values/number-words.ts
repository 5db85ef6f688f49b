// Numbers as English writes them: "1,250", "twenty-five", "one hundred and six", "2.6 billion", "half a dozen".

const SMALL: Readonly<Record<string, number>> = {
  zero: 0,
  one: 1,
  a: 1,
  an: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}

const LARGE: Readonly<Record<string, number>> = {
  dozen: 12,
  hundred: 100,
  thousand: 1e3,
  k: 1e3,
  million: 1e6,
  mn: 1e6,
  m: 1e6,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
  tn: 1e12,
  lakh: 1e5,
  crore: 1e7,
}

const ORDINALS = [
  'zeroth',
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'eleventh',
  'twelfth',
  'thirteenth',
  'fourteenth',
  'fifteenth',
  'sixteenth',
  'seventeenth',
  'eighteenth',
  'nineteenth',
  'twentieth',
]

const FRACTIONS: Readonly<Record<string, number>> = {
  half: 1 / 2,
  third: 1 / 3,
  quarter: 1 / 4,
  fourth: 1 / 4,
  fifth: 1 / 5,
  sixth: 1 / 6,
  seventh: 1 / 7,
  eighth: 1 / 8,
  ninth: 1 / 9,
  tenth: 1 / 10,
}

export const ORDINAL_WORDS = ORDINALS.slice(1)

const TEENS = ['ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen']
const TENS = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const ONES = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']

const BELOW_HUNDRED = `(?:${TENS.join('|')})(?:[- ](?:${ONES.join('|')})(?!\\p{L}))?|(?:${TEENS.join('|')}|${ONES.join('|')})(?!\\p{L})`
const LARGER = '[- ](?:hundred|thousand|dozen)(?!\\p{L})'

/** A pattern (flags `iu`) for a number in words: "twenty-five", "three hundred and six", "two and a half". */
export const SPELLED_NUMBER = `(?:(?:${BELOW_HUNDRED})(?:${LARGER}(?:(?:[ ]and)?[ ](?:${BELOW_HUNDRED}))?){0,3}(?:[ ]and a half(?!\\p{L}))?)`

/**
 * The value of a number in figures or words, with any "million" after it.
 * @returns null when a word is unknown or the words make no number
 */
export function readNumber(text: string): number | null {
  const words = text
    .toLowerCase()
    .replaceAll(',', '')
    .split(/[\s-]+/)
    .filter(Boolean)
  let total = 0
  let group = 0
  let seen = false
  let half = false
  for (const [at, word] of words.entries()) {
    if (word === 'and' || (word === 'a' && words[at + 1] === 'half')) continue
    if (word === 'half') {
      half = true
      continue
    }
    if (half && !seen && (word === 'a' || word === 'an')) continue
    const figures = /^(\d+(?:\.\d+)?)([a-z]*)$/.exec(word)
    const value = figures ? Number(figures[1]) : SMALL[word]
    const scale = LARGE[figures ? (figures[2] ?? '') : word]
    if (value !== undefined) {
      if (figures?.[2] && scale === undefined) return null
      group += value * (scale ?? 1)
    } else if (scale === undefined) return null
    else if (half && !seen) {
      group = scale / 2
      half = false
    } else if (scale < 1000) group = (group || 1) * scale
    else {
      total += (group || 1) * scale
      group = 0
    }
    seen = true
  }
  if (!seen && !half) return null
  return total + group + (half ? 0.5 : 0)
}

/** 3 for "third", "3rd" and "thirty-third" gives 33; null when it is no ordinal. */
export function readOrdinal(text: string): number | null {
  const lower = text.toLowerCase()
  const figures = /^(\d{1,4})(?:st|nd|rd|th)$/.exec(lower)
  if (figures) return Number(figures[1])
  const plain = ORDINALS.indexOf(lower)
  if (plain >= 0) return plain
  const tens = /^([a-z]+)ieth$/.exec(lower)
  if (tens) return SMALL[`${tens[1] ?? ''}y`] ?? null
  const split = /^([a-z]+ty)[\s-]([a-z]+)$/.exec(lower)
  if (!split) return null
  const ten = SMALL[split[1] ?? '']
  const one = ORDINALS.indexOf(split[2] ?? '')
  return ten === undefined || one < 1 || one > 9 ? null : ten + one
}

/** 0.5 for "half", 2/3 with a numerator of 2 and "thirds"; null when it is no fraction word. */
export function readFraction(numerator: number, word: string): number | null {
  const lower = word.toLowerCase()
  const one = FRACTIONS[lower] ?? FRACTIONS[lower.replace(/s$/, '')] ?? (lower === 'halves' ? 0.5 : undefined)
  return one === undefined ? null : numerator * one
}

/** What a spelled-out year is made of: "nineteen" + "eighty-four", "two thousand and eight". */
export const YEAR_WORDS = {
  century: ['eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty'],
  tail: `(?:(?:${TENS.join('|')})(?:[- ](?:${ONES.join('|')}))?|${TEENS.join('|')}|oh[- ](?:${ONES.join('|')}))`,
}
