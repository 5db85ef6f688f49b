// How many new cards and reviews a deck may bring on a study day: today's own limit, else the deck's, else its preset's.
import type { Deck, DeckId, Preset, PresetId, StudyDay } from '../model/index.ts'

/** New cards and reviews; Infinity where nothing limits them. */
export interface Room {
  readonly fresh: number
  readonly review: number
}

/** The limits that hold for a deck on a study day. */
export function limitsOn(deck: Deck, preset: Preset | undefined, today: StudyDay): Room {
  const now = deck.limitsToday?.day === today ? deck.limitsToday : undefined
  return {
    fresh: now?.newPerDay ?? deck.limits?.newPerDay ?? preset?.newPerDay ?? Infinity,
    review: now?.reviewsPerDay ?? deck.limits?.reviewsPerDay ?? preset?.reviewsPerDay ?? Infinity,
  }
}

/** Grades a deck has had this study day: new cards begun, reviews given. */
export interface DoneToday {
  readonly introduced: number
  readonly reviewed: number
}

interface Asked {
  readonly decks: readonly Deck[]
  readonly presets: ReadonlyMap<PresetId, Preset>
  readonly done: ReadonlyMap<DeckId, DoneToday>
  /** A person chose these cards: no limit holds. */
  readonly unlimited?: boolean
}

/** Room for cards, taken one by one: a limit holds for every deck from the card's up to the one studied. */
export function roomFor({ decks, presets, done, unlimited = false }: Asked, today: StudyDay) {
  const above = new Map(decks.map((deck) => [deck.id, deck.parent]))
  const left = new Map<DeckId, { fresh: number; review: number }>()
  for (const deck of decks) left.set(deck.id, { ...limitsOn(deck, presets.get(deck.preset), today) })
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
      if (unlimited) return true
      const rooms = chain(deck)
      if (rooms.some((room) => room[kind] <= 0)) return false
      for (const room of rooms) room[kind]--
      return true
    },
  }
}
