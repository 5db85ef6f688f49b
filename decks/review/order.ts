// In which order a day's cards are shown: the choices of a preset, each a few lines.
import { DEFAULT_PRESET } from '../model/index.ts'
import type { Card, Deck, Preset, PresetId } from '../model/index.ts'
import { chanceFrom, retrievability } from '../scheduling/index.ts'
import type { Now } from './queue.ts'

export type Orders = Pick<Preset, 'newOrder' | 'reviewOrder' | 'mix'>
type PresetFor = (card: Card) => Pick<Preset, 'parameters'>

/** What orders a session: the options that all decks at its top share; those of a new collection where they differ. */
export function ordersOf(decks: readonly Deck[], presets: ReadonlyMap<PresetId, Preset>): Orders {
  const ids = new Set(decks.map((deck) => deck.id))
  const top = new Set(decks.filter(({ parent }) => parent === null || !ids.has(parent)).map(({ preset }) => preset))
  const [first] = top
  return (top.size === 1 && first && presets.get(first)) || DEFAULT_PRESET
}

/** Reviews in their order; cards that are alike in another one each day. */
export function orderReviews(
  cards: readonly Card[],
  by: Preset['reviewOrder'],
  presetFor: PresetFor,
  now: Now,
  today: number,
): Card[] {
  const chance = new Map(cards.map((card) => [card.id, chanceFrom(today, card.id)]))
  const rank = new Map(cards.map((card) => [card.id, by === 'due' ? card.due : recall(card, presetFor(card), now)]))
  const sign = by === 'remembered' ? -1 : 1
  return [...cards].sort(
    (a, b) => sign * ((rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0)) || (chance.get(a.id) ?? 0) - (chance.get(b.id) ?? 0),
  )
}

/** New cards in the order they were added, or in one that chance gave once and for all. */
export function orderNew(cards: readonly Card[], by: Preset['newOrder']): readonly Card[] {
  if (by === 'added') return cards
  const chance = new Map(cards.map((card) => [card.id, chanceFrom('new', card.note)]))
  return [...cards].sort((a, b) => (chance.get(a.id) ?? 0) - (chance.get(b.id) ?? 0) || a.due - b.due)
}

/** Two lists as one, each in its order; mixed, the shorter is spread evenly over the longer. */
export function mixed(review: readonly Card[], fresh: readonly Card[], mix: Preset['mix']): Card[] {
  if (mix === 'newFirst') return [...fresh, ...review]
  if (mix === 'reviewsFirst') return [...review, ...fresh]
  const place = (list: readonly Card[]) => list.map((card, i) => ({ card, at: (i + 0.5) / list.length }))
  return [...place(review), ...place(fresh)].sort((a, b) => a.at - b.at).map(({ card }) => card)
}

/** The chance that a card is still known, 0 to 1; 0 for one without memory. */
export function recall({ memory }: Card, preset: Pick<Preset, 'parameters'>, { at, utcOffset }: Now): number {
  return memory ? retrievability(memory, at, utcOffset, preset) : 0
}
