// Of what there is a history: everything, a deck alone, a document, a kind.
import type { Card, DeckId, DocumentId, Kind } from '../model/index.ts'

/** Names the rows of one history; the whole is the empty text. */
export type Scope = '' | `deck:${DeckId}` | `document:${DocumentId}` | `kind:${Kind | 'own'}`

export const WHOLE: Scope = ''

/** A card counts where it is now, not where it was when it was answered; what is gone counts in the whole alone. */
export function scopesOf(card: Pick<Card, 'deck' | 'document' | 'kind'> | null): readonly Scope[] {
  if (!card) return [WHOLE]
  return [
    WHOLE,
    `deck:${card.deck}`,
    ...(card.document ? [`document:${card.document}` as const] : []),
    `kind:${card.kind ?? 'own'}` as const,
  ]
}
