import type { StudyDay } from './card.ts'
import type { BatchId, DeckId, PresetId } from './id.ts'

export interface Deck {
  readonly id: DeckId
  /** Its own name, without its parents'. */
  readonly name: string
  readonly parent: DeckId | null
  readonly preset: PresetId
  /** Limits of this deck alone, in place of its preset's. */
  readonly limits?: Limits
  /** Limits for one study day alone, in place of all others. */
  readonly limitsToday?: Limits & { readonly day: StudyDay }
  readonly createdAt: number
  readonly changedAt: number
  readonly batch?: BatchId
}

/** New cards and reviews a day; null leaves it to what stands above: the deck's limits, then its preset's. */
export interface Limits {
  readonly newPerDay: number | null
  readonly reviewsPerDay: number | null
}

/** How much falls due on a weekday, against the others. */
export const DAY_LOADS = ['normal', 'reduced', 'minimum'] as const
export type DayLoad = (typeof DAY_LOADS)[number]

export const NEW_ORDERS = ['added', 'random'] as const
export const REVIEW_ORDERS = ['due', 'forgotten', 'remembered'] as const
export const MIXES = ['mixed', 'newFirst', 'reviewsFirst'] as const
export const LEECH_ACTIONS = ['suspend', 'tag'] as const

/** Deck options, shared by decks. */
export interface Preset {
  readonly id: PresetId
  readonly name: string
  readonly newPerDay: number
  readonly reviewsPerDay: number
  /** Minutes. */
  readonly learningSteps: readonly number[]
  readonly relearningSteps: readonly number[]
  /** 0.70 to 0.99. */
  readonly desiredRetention: number
  /** Days. */
  readonly maximumInterval: number
  /** Lapses at which a card is a leech; 0 is never. */
  readonly leechAt: number
  /** A leech is tagged, and suspended or not. */
  readonly leechAction: (typeof LEECH_ACTIONS)[number]
  readonly newOrder: (typeof NEW_ORDERS)[number]
  /** By the day due; least likely remembered first; most likely remembered first. */
  readonly reviewOrder: (typeof REVIEW_ORDERS)[number]
  /** How new cards stand among reviews. */
  readonly mix: (typeof MIXES)[number]
  /** Of a note's cards one is asked a day. */
  readonly burySiblings: boolean
  /** Seven, Monday first. */
  readonly easyDays: readonly DayLoad[]
  /** 21 FSRS-6 parameters, or null for the defaults. */
  readonly parameters: readonly number[] | null
  readonly changedAt: number
  readonly batch?: BatchId
}

export const DEFAULT_PRESET: Omit<Preset, 'id' | 'changedAt'> = {
  name: 'Default',
  newPerDay: 20,
  reviewsPerDay: 200,
  learningSteps: [1, 10],
  relearningSteps: [10],
  desiredRetention: 0.9,
  maximumInterval: 36500,
  leechAt: 8,
  leechAction: 'suspend',
  newOrder: 'added',
  reviewOrder: 'due',
  mix: 'mixed',
  burySiblings: true,
  easyDays: ['normal', 'normal', 'normal', 'normal', 'normal', 'normal', 'normal'],
  parameters: null,
}
