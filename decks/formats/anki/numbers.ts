// Anki knows rows by numbers: notes and cards by the moment they were made, in ms, note types and decks by any number of that size.
import { sha1 } from '@noble/hashes/legacy.js'
import { utf8 } from '../../model/index.ts'

const SINCE = 1_500_000_000_000
const RANGE = 100_000_000_000

/** A number for an id of ours, always the same one, in the form of a moment between 2017 and 2020. */
export function numberOf(id: string): number {
  let number = 0
  for (const byte of sha1(utf8(id)).subarray(0, 6)) number = number * 256 + byte
  return SINCE + (number % RANGE)
}

/** The number of a note type: the one it came with from Anki, or one that follows from its id. */
export function noteTypeNumber(id: string): number {
  const number = Number(/^anki-(\d+)$/.exec(id)?.[1])
  return Number.isSafeInteger(number) && number > 0 ? number : numberOf(id)
}

/** For each row the moment it was made, moved on by a millisecond wherever two would have the same. */
export function momentsOf<Id extends string>(
  rows: readonly { readonly id: Id; readonly createdAt: number }[],
  at: number,
): Map<Id, number> {
  const moments = new Map<Id, number>()
  const madeAt = (moment: number): number => (moment > 0 ? Math.min(Math.floor(moment), at) : at)
  let last = 0
  for (const { id, createdAt } of [...rows].sort((a, b) => madeAt(a.createdAt) - madeAt(b.createdAt))) {
    last = Math.max(last + 1, madeAt(createdAt))
    moments.set(id, last)
  }
  return moments
}

/** Whole seconds since 1970, never after `at`; both in ms. */
export function secondsOf(moment: number, at: number): number {
  return Math.floor(Math.min(moment > 0 ? moment : at, at) / 1000)
}
