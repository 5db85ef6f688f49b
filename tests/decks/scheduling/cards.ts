// Cards and a preset to schedule: as a collection would hold them.
import { DEFAULT_PRESET } from '../../../decks/model/index.ts'
import type { Card, CardId, DeckId, NoteId, Preset, PresetId, Review, ReviewId } from '../../../decks/model/index.ts'
import type { NewReview } from '../../../decks/scheduling/index.ts'

export const PRESET: Preset = { ...DEFAULT_PRESET, id: 'default' as PresetId, changedAt: 0 }

export function newCard(over: Partial<Card> = {}): Card {
  return {
    id: 'card' as CardId,
    note: 'note' as NoteId,
    ord: 0,
    deck: 'deck' as DeckId,
    kind: null,
    document: null,
    phase: 'new',
    queue: 'new',
    due: 0,
    step: 0,
    memory: null,
    interval: 0,
    reviews: 0,
    lapses: 0,
    flag: 0,
    buriedUntil: 0,
    createdAt: 0,
    changedAt: 0,
    ...over,
  }
}

/** A log with ids, as storage gives them. */
export function logged(reviews: readonly NewReview[]): Review[] {
  return reviews.map((review, i) => ({ ...review, id: `here-${String(i).padStart(6, '0')}` as ReviewId }))
}
