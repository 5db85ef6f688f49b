// The moment a deck written by the terminal bears. It follows from the deck, so that the same documents give the same bytes on any day.
import { boundsOf, dateValue, type GeneratedDeck } from '../../decks/index.ts'

const DAY = 86_400_000
const MINUTE = 60_000

/** For documents that do not tell their day. Anki wants moments after 1970. */
const EARLIEST = Date.UTC(2000, 0, 1)

/**
 * Noon of the day its latest document was published, in ms since 1970. Later rules count as later by a minute each: whoever brings the same
 * documents' deck in again takes over what newer rules made of them, because the newer note wins.
 */
export function momentOf(deck: GeneratedDeck): number {
  const days = deck.documents.flatMap(({ published }) => {
    const date = published === null ? null : dateValue(published)
    return date ? [boundsOf(date).from * DAY] : []
  })
  const rules = Number(/\d+$/.exec(deck.madeBy)?.[0] ?? 0)
  return Math.max(EARLIEST, ...days) + DAY / 2 + rules * MINUTE
}
