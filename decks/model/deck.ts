import type { BatchId, DeckId, PresetId } from './id.ts'

export interface Deck {
  readonly id: DeckId
  /** Its own name, without its parents'. */
  readonly name: string
  readonly parent: DeckId | null
  readonly preset: PresetId
  readonly createdAt: number
  readonly changedAt: number
  readonly batch?: BatchId
}

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
  readonly leechAt: number
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
  parameters: null,
}
