// True retention: of the first answers of a day to cards in review, how many were known; with the range that so few answers leave open.
import type { DaySums } from './day-sums.ts'

export interface Retention {
  readonly kept: number
  readonly asked: number
  /** 0 to 1; null where nothing was asked. */
  readonly share: number | null
  /** The 95% interval of the share. */
  readonly from: number
  readonly to: number
}

export type Age = 'young' | 'mature' | 'all'

/** The true retention of a stretch of days, of cards whose interval was under 21 days, of the others, or of all. */
export function trueRetention(sums: DaySums, age: Age): Retention {
  const young = age === 'mature' ? 0 : 1
  const mature = age === 'young' ? 0 : 1
  const kept = young * sums.youngKept + mature * sums.matureKept
  const asked = kept + young * sums.youngLost + mature * sums.matureLost
  return { kept, asked, share: asked === 0 ? null : kept / asked, ...wilson(kept, asked) }
}

const Z = 1.959964

/** Wilson's score interval: right for few answers too, and never outside 0 to 1. */
function wilson(kept: number, asked: number): { readonly from: number; readonly to: number } {
  if (asked === 0) return { from: 0, to: 1 }
  const share = kept / asked
  const middle = share + Z ** 2 / (2 * asked)
  const reach = Z * Math.sqrt((share * (1 - share)) / asked + Z ** 2 / (4 * asked ** 2))
  const below = 1 + Z ** 2 / asked
  return { from: Math.max(0, (middle - reach) / below), to: Math.min(1, (middle + reach) / below) }
}
