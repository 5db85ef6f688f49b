// What a log of events says was begun and reviewed on each study day: the numbers behind the daily limits, where no counter has them yet.
import { standing, studyDay, type CardId, type DeckId, type Phase, type Review } from '../../decks/index.ts'
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
  const phases = new Map<CardId, Phase>()
  const inOrder = [...reviews].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
  for (const event of standing(inOrder)) {
    const { card, kind, at, utcOffset, placement } = event
    const before = phases.get(card) ?? 'new'
    const deck = deckOf(card)
    const counted = before === 'new' ? 'introduced' : before === 'review' ? 'reviewed' : null
    if (kind === 'review' && deck && counted && counts(event))
      rows.push({ kind: counted, day: studyDay(at, utcOffset), of: deck, value: 1 })
    if (kind === 'reset') phases.set(card, 'new')
    else if (placement) phases.set(card, placement.phase)
  }
  return rows
}
