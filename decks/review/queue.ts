// What a study day brings: the cards due and the new ones, within the daily limits, siblings apart, in the order they will be shown.
import { DEFAULT_PRESET } from '../model/index.ts'
import type { Card, CardId, Deck, DeckId, NoteId, Preset, PresetId, StudyDay } from '../model/index.ts'
import { studyDay } from '../scheduling/index.ts'
import { withinPlan } from './backlog.ts'
import type { PlanToday } from './backlog.ts'
import { roomFor } from './limits.ts'
import type { DoneToday } from './limits.ts'
import { mixed, orderNew, orderReviews, ordersOf } from './order.ts'

/** A moment and the place's clock: ms since 1970 UTC, minutes east of UTC. */
export interface Now {
  readonly at: number
  readonly utcOffset: number
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
  /** How the backlog is worked off; null or absent without a plan. */
  readonly plan?: PlanToday | null
  /** Reviews that fall due on each of the coming study days, in all decks. */
  readonly load?: ReadonlyMap<StudyDay, number>
  /** Other review cards of the notes at hand, by note: the days they fall due on. */
  readonly siblingsDue?: ReadonlyMap<NoteId, ReadonlyMap<CardId, StudyDay>>
  /** A person chose these cards: no limit and no plan holds. */
  readonly unlimited?: boolean
}

export interface StudyQueue {
  /** New and review cards, in the order they will be shown. */
  readonly upcoming: readonly Card[]
  /** Soonest first. */
  readonly learning: readonly Card[]
  /** Siblings of cards in the queue: they wait for another day. */
  readonly held: ReadonlyMap<NoteId, readonly CardId[]>
  /** New cards and reviews that the daily limits leave for another day, and overdue ones that the plan does. */
  readonly beyond: { readonly fresh: number; readonly review: number; readonly overdue: number }
}

/** Builds the day's queue. Of each note one card is asked a day, unless its preset lets siblings be. */
export function buildQueue(waiting: DueCards, now: Now): StudyQueue {
  const today = studyDay(now.at, now.utcOffset)
  const presetFor = presetsOf(waiting)
  const orders = ordersOf(waiting.decks, waiting.presets)
  const room = roomFor(waiting, today)
  const asked = new Set<NoteId>(waiting.learning.map((card) => card.note))
  const held = new Map<NoteId, CardId[]>()
  const beyond = { fresh: 0, review: 0, overdue: 0 }
  const take = (cards: readonly Card[], kind: 'fresh' | 'review'): Card[] =>
    cards.filter((card) => {
      const apart = presetFor(card).burySiblings
      if (apart && asked.has(card.note)) {
        held.set(card.note, [...(held.get(card.note) ?? []), card.id])
        return false
      }
      if (!room.take(card.deck, kind)) {
        beyond[kind]++
        return false
      }
      asked.add(card.note)
      return true
    })
  const due = waiting.review.filter((card) => card.due <= today)
  const { cards, later } = withinPlan(due, waiting.unlimited ? null : (waiting.plan ?? null), presetFor, now, today)
  beyond.overdue = later
  const review = take(orderReviews(cards, orders.reviewOrder, presetFor, now, today), 'review')
  const fresh = take(orderNew(waiting.fresh, orders.newOrder), 'fresh')
  return { upcoming: mixed(review, fresh, orders.mix), learning: waiting.learning, held, beyond }
}

/** The options under which each card is studied. */
export function presetsOf({ decks, presets }: Pick<DueCards, 'decks' | 'presets'>): (card: Pick<Card, 'deck'>) => Preset {
  const byDeck = new Map(decks.map((deck) => [deck.id, presets.get(deck.preset) ?? standard(deck.preset)]))
  return (card) => byDeck.get(card.deck) ?? standard('' as PresetId)
}

function standard(id: PresetId): Preset {
  return { ...DEFAULT_PRESET, id, changedAt: 0 }
}
