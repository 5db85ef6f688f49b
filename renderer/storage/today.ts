// What today brings, exactly as Study would show it: of two cards of a note one a day, within the limits of every deck and of those above it.
import {
  buildQueue,
  LEARN_AHEAD,
  minutesFor,
  studyDay,
  type Card,
  type DeckId,
  type DocumentId,
  type DueCards,
  type StudyQueue,
} from '../../decks/index.ts'
import { deckCounts, type DeckWithCounts, type Waiting } from './counts.ts'
import { db } from './database.ts'
import { beneath } from './decks.ts'
import type { Moment } from './mint.ts'
import { inQueue, loadDue, LOADED } from './study.ts'

export interface Today {
  /** What a session over everything would ask, in its order. */
  readonly due: readonly Card[]
  readonly minutes: number
  /** For each deck what a session over it and all beneath it would ask. */
  readonly decks: ReadonlyMap<DeckId, Waiting>
  /** How many of `due` come from each document. */
  readonly documents: ReadonlyMap<DocumentId, number>
  /** Notes whose reviews come with tomorrow, a thousand of each deck at most. */
  readonly tomorrow: number
  /** All decks with their numbers, in the order of their names. */
  readonly counted: readonly DeckWithCounts[]
}

export async function loadToday(moment: Moment): Promise<Today> {
  const today = studyDay(moment.at, moment.utcOffset)
  const database = db()
  const ids = (await database.decks.toCollection().primaryKeys()) as DeckId[]
  const [counted, waiting, next] = await Promise.all([
    deckCounts(today),
    loadDue(ids, moment),
    Promise.all(ids.map((deck) => inQueue(database, deck, 'review', [today + 1, today + 1], today + 1, 2 * LOADED))),
  ])
  const queue = buildQueue(waiting, moment)
  const due = shownNow(queue, moment)
  const documents = new Map<DocumentId, number>()
  for (const { document } of due) if (document) documents.set(document, (documents.get(document) ?? 0) + 1)
  return {
    due,
    minutes: minutesFor(queue.upcoming.length + queue.learning.length),
    decks: new Map(counted.map((deck) => [deck.id, ofDeck(deck, counted, waiting, moment)])),
    documents,
    tomorrow: new Set(next.flat().map(({ note }) => note)).size,
    counted,
  }
}

function shownNow({ upcoming, learning }: StudyQueue, moment: Moment): Card[] {
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
  const due = shownNow(buildQueue(own, moment), moment)
  const of = (queue: Card['queue']): number => due.filter((card) => card.queue === queue).length
  return { new: of('new'), learning: of('learning'), review: of('review') }
}
