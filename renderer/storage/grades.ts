// What a log of events says was begun and reviewed on each study day: the numbers behind the daily limits, where no counter has them yet.
import { isOverdue, standing, studyDay, type CardId, type DeckId, type Placement, type Review } from '../../decks/index.ts'
import type { CounterRow } from './schema.ts'

/**
 * Counts the grades of a log by day and deck.
 * @param reviews whole logs of some cards: whether a grade began a card follows from what came before
 * @param deckOf where a card is now; null for one that is gone, whose grades no limit needs
 * @param counts which of the events to count; all unless said
 */
export function gradesOf(
  reviews: readonly Review[],
  deckOf: (card: CardId) => DeckId | null,
  counts: (event: Review) => boolean = () => true,
): CounterRow[] {
  const rows: CounterRow[] = []
  const placed = new Map<CardId, Pick<Placement, 'phase' | 'due'>>()
  const inOrder = [...reviews].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
  for (const event of standing(inOrder)) {
    const { card, kind, at, utcOffset, placement } = event
    const { phase: before, due } = placed.get(card) ?? { phase: 'new', due: 0 }
    const deck = deckOf(card)
    const counted = before === 'new' ? 'introduced' : before === 'review' ? 'reviewed' : null
    if (kind === 'review' && deck && counted && counts(event)) {
      const day = studyDay(at, utcOffset)
      rows.push({ kind: counted, day, of: deck, value: 1 })
      if (counted === 'reviewed' && isOverdue({ due }, day)) rows.push({ kind: 'overdue', day, of: deck, value: 1 })
    }
    if (kind === 'reset') placed.set(card, { phase: 'new', due: 0 })
    else if (placement) placed.set(card, placement)
  }
  return rows
}
