// The words around an amount: bounds before it, superlatives after a rank.
import type { AmountBound } from './amount.ts'

const BOUNDS: readonly (readonly [AmountBound, string])[] = [
  [
    'atLeast',
    'at least|not under|not below|no fewer than|no less than|not less than|not fewer than|a minimum of|a minimum|minimum of',
  ],
  [
    'upTo',
    'not exceeding|not to exceed|not above|not over|up to|as many as|as much as|at most|no more than|not more than|a maximum of|as high as|as few as|as little as',
  ],
  ['under', 'less than|fewer than|lower than|just under|well under|just below|well below|under|below'],
  [
    'over',
    'more than|greater than|higher than|just over|well over|over|just above|well above|upwards of|in excess of|above|exceeding',
  ],
  [
    'about',
    'about|around|roughly|approximately|approx\\.|some|an estimated|estimated|nearly|almost|close to|nearing|circa|ca?\\.|~',
  ],
]

const BOUND_BEFORE = new RegExp(
  `(?<!\\p{L})(?:${BOUNDS.map(([bound, words]) => `(?<${bound}>${words})`).join('|')})[\\s\\u00a0]{0,2}(?:an?[\\s\\u00a0])?$`,
  'iu',
)

/**
 * The words of a bound that end right before `start`.
 * "A dispute over four islands": before a small count such a word is a preposition more often than a bound.
 */
export function boundBefore(text: string, start: number, small = false): { bound: AmountBound; length: number } | null {
  const match = BOUND_BEFORE.exec(text.slice(Math.max(0, start - 28), start))
  if (!match || (small && /^(?:over|under|above|below|some|around|about|ca?\.?)\b/i.test(match[0]))) return null
  return { bound: BOUNDS.find(([bound]) => match.groups?.[bound] !== undefined)?.[0] ?? 'exactly', length: match[0].length }
}

export const SUPERLATIVES =
  'largest|biggest|highest|smallest|lowest|longest|shortest|oldest|youngest|tallest|richest|poorest|strongest|busiest|greatest|deepest|fastest|slowest|heaviest|hottest|coldest|warmest|wettest|driest|newest|earliest|latest|best|worst|most[- ]\\p{Ll}{3,16}|least[- ]\\p{Ll}{3,16}|leading|top'
