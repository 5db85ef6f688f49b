// How a card begins, wherever it comes from: kept, written by hand, brought in from a table, or made on the command line.
import type { Card, CardId, Note } from '../model/index.ts'

/** The state of a card that has never been studied. */
export const NEVER_STUDIED = {
  phase: 'new',
  queue: 'new',
  step: 0,
  memory: null,
  interval: 0,
  reviews: 0,
  lapses: 0,
  flag: 0,
  buriedUntil: 0,
} as const satisfies Partial<Card>

/**
 * A card that has never been studied, in its note's deck.
 * @param place its turn among the new ones
 * @param at ms since 1970
 */
export function newCard(
  id: CardId,
  note: Pick<Note, 'id' | 'deck' | 'kind' | 'document'>,
  ord: number,
  place: number,
  at: number,
): Card {
  const { deck, kind, document } = note
  return { ...NEVER_STUDIED, id, note: note.id, ord, deck, kind, document, due: place, createdAt: at, changedAt: at }
}
