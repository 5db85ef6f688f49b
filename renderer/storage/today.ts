// What today brings, exactly as Study would show it: of two cards of a note one a day, within the limits of every deck and of those above it.
import {
  buildQueue,
  LEARN_AHEAD,
  minutesLeft,
  openSession,
  studyDay,
  type Card,
  type DeckId,
  type DocumentId,
  type DueCards,
} from '../../decks/index.ts'
import { deckCounts, type DeckWithCounts, type Waiting } from './counts.ts'
import { beneath } from './decks.ts'
import type { Moment } from './mint.ts'
import { loadDue, LOADED } from './study.ts'

export interface Today {
  /** What a session over everything would ask, in its order. */
  readonly due: readonly Card[]
  readonly minutes: number
  /** For each deck what a session over it and all beneath it would ask. */
  readonly decks: ReadonlyMap<DeckId, Waiting>
  /** How many of `due` come from each document. */
  readonly documents: ReadonlyMap<DocumentId, number>
  /** Notes whose reviews come with tomorrow, a thousand at most. */
  readonly tomorrow: number
}

const DAY = 86_400_000

export async function loadToday(moment: Moment): Promise<Today> {
  const today = studyDay(moment.at, moment.utcOffset)
  const counted = await deckCounts(today)
  const ids = counted.map(({ id }) => id)
  const [waiting, next] = await Promise.all([
    loadDue(ids, moment),
    loadDue(ids, { ...moment, at: moment.at + DAY }, { most: 2 * LOADED, queues: ['review'] }),
  ])
  const due = dueIn(waiting, moment)
  const documents = new Map<DocumentId, number>()
  for (const { document } of due) if (document) documents.set(document, (documents.get(document) ?? 0) + 1)
  return {
    due,
    minutes: minutesLeft(openSession(waiting, moment)),
    decks: new Map(counted.map((deck) => [deck.id, ofDeck(deck, counted, waiting, moment)])),
    documents,
    tomorrow: new Set(next.review.filter((card) => card.due === today + 1).map(({ note }) => note)).size,
  }
}

function dueIn(waiting: DueCards, moment: Moment): Card[] {
  const { upcoming, learning } = buildQueue(waiting, moment)
  return [...upcoming, ...learning.filter((card) => card.due <= moment.at + LEARN_AHEAD)]
}

/** A deck that has more waiting than is loaded is told from its counters, which know of no siblings. */
function ofDeck(deck: DeckWithCounts, all: readonly DeckWithCounts[], waiting: DueCards, moment: Moment): Waiting {
  if (deck.waiting.new + deck.waiting.learning + deck.waiting.review === 0) return deck.today
  const ids = new Set(beneath(all, deck.id))
  const within = (cards: readonly Card[]): Card[] => cards.filter((card) => ids.has(card.deck))
  const own: DueCards = {
    ...waiting,
    decks: waiting.decks.filter(({ id }) => ids.has(id)),
    learning: within(waiting.learning),
    review: within(waiting.review),
    fresh: within(waiting.fresh),
  }
  if (Math.max(own.learning.length, own.review.length, own.fresh.length) >= LOADED) return deck.today
  const due = dueIn(own, moment)
  const of = (queue: Card['queue']): number => due.filter((card) => card.queue === queue).length
  return { new: of('new'), learning: of('learning'), review: of('review') }
}
