// What a study day brings: the cards due and the new ones, within the daily limits, siblings apart, in the order they will be shown.
import type { Card, CardId, Deck, DeckId, NoteId, Preset, PresetId } from '../model/index.ts'
import { chanceFrom, studyDay } from '../scheduling/index.ts'

/** A moment and the place's clock: ms since 1970 UTC, minutes east of UTC. */
export interface Now {
  readonly at: number
  readonly utcOffset: number
}

/** Grades a deck has had this study day: new cards begun, reviews given. */
export interface DoneToday {
  readonly introduced: number
  readonly reviewed: number
}

/** What a queue is made from: each list in its own order, buried and suspended cards already left out. */
export interface DueCards {
  /** The decks studied: one with all beneath it, or all. */
  readonly decks: readonly Deck[]
  readonly presets: ReadonlyMap<PresetId, Preset>
  readonly learning: readonly Card[]
  readonly review: readonly Card[]
  readonly fresh: readonly Card[]
  readonly done: ReadonlyMap<DeckId, DoneToday>
}

export interface StudyQueue {
  /** New and review cards, in the order they will be shown. */
  readonly upcoming: readonly Card[]
  /** Soonest first. */
  readonly learning: readonly Card[]
  /** Siblings of cards in the queue: they wait for another day. */
  readonly held: ReadonlyMap<NoteId, readonly CardId[]>
  /** New cards and reviews that the daily limits leave for another day. */
  readonly beyond: { readonly fresh: number; readonly review: number }
}

/** Builds the day's queue. Of each note one card is asked a day; the limits hold for every deck from the card's up to the one studied. */
export function buildQueue(waiting: DueCards, now: Now): StudyQueue {
  const today = studyDay(now.at, now.utcOffset)
  const limits = limitsOf(waiting)
  const asked = new Set<NoteId>(waiting.learning.map((card) => card.note))
  const held = new Map<NoteId, CardId[]>()
  const beyond = { fresh: 0, review: 0 }
  const take = (cards: readonly Card[], kind: 'fresh' | 'review'): Card[] =>
    cards.filter((card) => {
      if (asked.has(card.note)) {
        held.set(card.note, [...(held.get(card.note) ?? []), card.id])
        return false
      }
      if (!limits.take(card.deck, kind)) {
        beyond[kind]++
        return false
      }
      asked.add(card.note)
      return true
    })
  const due = waiting.review.filter((card) => card.due <= today)
  const review = take(shuffledWithinDays(due, today), 'review')
  const fresh = take(waiting.fresh, 'fresh')
  return { upcoming: spread(review, fresh), learning: waiting.learning, held, beyond }
}

/** Longest due first; cards due the same day in an order that is another each day. */
function shuffledWithinDays(cards: readonly Card[], today: number): Card[] {
  const chance = new Map(cards.map((card) => [card.id, chanceFrom(today, card.id)]))
  return [...cards].sort((a, b) => a.due - b.due || (chance.get(a.id) ?? 0) - (chance.get(b.id) ?? 0))
}

/** Two lists as one, each in its order, the shorter spread evenly over the longer. */
function spread(review: readonly Card[], fresh: readonly Card[]): Card[] {
  const place = (list: readonly Card[]) => list.map((card, i) => ({ card, at: (i + 0.5) / list.length }))
  return [...place(review), ...place(fresh)].sort((a, b) => a.at - b.at).map(({ card }) => card)
}

function limitsOf({ decks, presets, done }: DueCards) {
  const above = new Map(decks.map((deck) => [deck.id, deck.parent]))
  const left = new Map<DeckId, { fresh: number; review: number }>()
  for (const deck of decks) {
    const preset = presets.get(deck.preset)
    left.set(deck.id, { fresh: preset?.newPerDay ?? Infinity, review: preset?.reviewsPerDay ?? Infinity })
  }
  const chain = (deck: DeckId): { fresh: number; review: number }[] => {
    const found = []
    for (let id: DeckId | null = deck; id && found.length <= decks.length; id = above.get(id) ?? null) {
      const room = left.get(id)
      if (room) found.push(room)
    }
    return found
  }
  for (const deck of decks) {
    const { introduced = 0, reviewed = 0 } = done.get(deck.id) ?? {}
    for (const room of chain(deck.id)) {
      room.fresh -= introduced
      room.review -= reviewed
    }
  }
  return {
    /** Whether there is room for one more, which is then taken. */
    take(deck: DeckId, kind: 'fresh' | 'review'): boolean {
      const rooms = chain(deck)
      if (rooms.some((room) => room[kind] <= 0)) return false
      for (const room of rooms) room[kind]--
      return true
    },
  }
}
