// Shares, multiples and ranks that are words rather than numbers: "two thirds of", "tenfold", "third largest".
import type { Amount } from './amount.ts'
import { SUPERLATIVES, boundBefore } from './amount-words.ts'
import { ORDINAL_WORDS, readFraction, readNumber, readOrdinal } from './number-words.ts'

/** An amount and its place in the sentence. */
export interface Ratio {
  readonly start: number
  readonly end: number
  readonly amount: Amount
}

const FRACTION = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<top>an?|one|two|three|four|five|six|seven|eight|nine)[\\s\\u00a0-](?<part>halves|half|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)(?=[\\s\\u00a0]of(?!\\p{L})|(?<=\\p{L}-\\p{L}{4,9})(?!\\p{L}))|(?<![\\p{L}-])(?<half>half)(?=[\\s\\u00a0](?:of|the|its|their|his|her|all|those)(?!\\p{L}))|(?<![\\p{L}-])(?<twice>twice)[\\s\\u00a0](?:as[\\s\\u00a0]\\p{L}{2,15}(?:[\\s\\u00a0]as(?!\\p{L}))?|the[\\s\\u00a0](?:size|number|amount|rate|level|average|price))(?!\\p{L})|(?<![\\p{L}-])(?<fold>two|three|four|five|six|seven|eight|nine|ten|twenty|hundred|thousand|\\d{1,4})-?fold(?!\\p{L})`,
  'giu',
)

/** "a third of", "half the", "twice as large as", "tenfold". */
export function* fractions(text: string): Generator<Ratio> {
  for (const match of text.matchAll(FRACTION)) {
    const { top = '', part, half, twice, fold } = match.groups ?? {}
    const start = match.index
    const share = half ? 0.5 : part ? readFraction(/^an?$/i.test(top) ? 1 : (readNumber(top) ?? 1), part) : null
    const times = twice ? 2 : fold ? readNumber(fold) : null
    const value = share ?? times
    if (value === null || (part && /s$/.test(part) !== (readNumber(top) ?? 1) > 1 && !/half|halves/.test(part))) continue
    const bound = boundBefore(text, start)
    yield {
      start: start - (bound?.length ?? 0),
      end: start + match[0].length,
      amount: {
        kind: 'ratio',
        low: value,
        high: value,
        unit: share === null ? 'times' : 'share',
        bound: bound?.bound ?? 'exactly',
      },
    }
  }
}

const RANK = new RegExp(
  `(?<![\\p{L}\\p{N}-])(?:(?<word>${ORDINAL_WORDS.join('|')}|\\d{1,3}(?:st|nd|rd|th))[\\s\\u00a0-](?<best>${SUPERLATIVES})(?!\\p{L})(?<noun>(?:[\\s\\u00a0]\\p{L}[\\p{L}-]{1,20}){0,1})|(?<=\\b(?:ranks?|ranked|ranking|placed|finished|came)[\\s\\u00a0])(?<place>${ORDINAL_WORDS.join('|')}|\\d{1,3}(?:st|nd|rd|th))(?!\\p{L}))`,
  'giu',
)

/** "third largest", "ranked 12th". */
export function* ranks(text: string): Generator<Ratio> {
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
