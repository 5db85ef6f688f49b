// The border where chance and the clock come in: everything behind it takes ids and moments as arguments.
import { mintId, type Id, type ReviewId } from '../../decks/index.ts'

/** A new random id. */
export function mint<Kind extends string>(): Id<Kind> {
  return mintId<Kind>(crypto.getRandomValues(new Uint8Array(16)))
}

/** A moment and where it was on the clock there: ms since 1970 UTC, and minutes east of UTC. */
export interface Moment {
  readonly at: number
  readonly utcOffset: number
}

export function now(): Moment {
  const at = Date.now()
  return { at, utcOffset: 0 - new Date(at).getTimezoneOffset() }
}

/** How an event is called: after the device that logged it, and how many it had logged, so that names rise. */
export function reviewId(device: string, number: number): ReviewId {
  return `${device}-${String(number).padStart(10, '0')}` as ReviewId
}
