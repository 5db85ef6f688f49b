// Deeds that may go through every card there is, from the page's side: a worker does them and tells how far it is, so that typing never waits.
import type { CardId, DeckId, PresetId } from '../../decks/index.ts'
import { startJob, type Ask, type JobKind, type Progress } from '../workers/index.ts'
import { db } from './database.ts'
import type { DeckOptions } from './decks.ts'
import { announceChange } from './write.ts'

type Tell = (progress: Progress) => void

/** Gives a deck its options. No card is rescheduled: they hold from the next answer on, and what a card remembers by at once. */
export async function saveOptions(deck: DeckId, options: DeckOptions, tell?: Tell): Promise<void> {
  await inWorker('saveOptions', { database: db().name, deck, options }, tell)
}

/** Deletes options; decks that have them have the standard ones from then on. Throws Trouble('refused') for the standard ones themselves. */
export async function deletePreset(preset: PresetId, tell?: Tell): Promise<void> {
  await inWorker('deletePreset', { database: db().name, preset }, tell)
}

/** Deletes a deck and all beneath it; its cards move to `into` with their schedule, or are deleted when it is null. */
export async function deleteDeck(deck: DeckId, into: DeckId | null, tell?: Tell): Promise<void> {
  await inWorker('deleteDeck', { database: db().name, deck, into }, tell)
}

/** Moves cards, with their schedule; what is found later in the same notes follows them. */
export async function moveCards(cards: readonly CardId[], deck: DeckId, tell?: Tell): Promise<void> {
  await inWorker('moveCards', { database: db().name, cards, deck }, tell)
}

async function inWorker<Kind extends JobKind>(kind: Kind, ask: Ask<Kind>, tell?: Tell): Promise<void> {
  await startJob(kind, ask, tell ? { onProgress: tell } : {}).result
  announceChange()
}
