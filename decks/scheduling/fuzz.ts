// A few days' play in an interval, so that cards learned together do not come back together for ever; seeded, so that it can be shown beforehand.
import { fuzzRange } from './fsrs.ts'

/** Below this many days an interval stands as it is. */
const LEAST = 2.5

/**
 * An interval moved within its range.
 * @param chance 0 to 1 (exclusive), or null for no fuzz
 */
export function fuzzed(days: number, elapsed: number, maximum: number, chance: number | null): number {
  const limited = Math.min(days, maximum)
  if (chance === null || limited < LEAST) return limited
  const { from, to } = fuzzRange(limited, elapsed, maximum)
  return Math.floor(chance * (to - from + 1)) + from
}

/** A number from 0 to 1 (exclusive) that follows from the words alone: FNV-1a, then MurmurHash3's finish. */
export function chanceFrom(...words: readonly (string | number)[]): number {
  let hash = 0x811c9dc5
  for (const sign of words.join('\u0000')) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32
}
