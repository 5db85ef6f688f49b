// Deeds that may go through every card there is, from the page's side: a worker does them and tells how far it is, so that typing never waits.
import type { CardId, DeckId, PresetId } from '../../decks/index.ts'
import { startJob, type Ask, type JobKind, type Progress } from '../workers/index.ts'
import { db } from './database.ts'
import type { DeckOptions } from './decks.ts'
import { largeDeeds } from './large.ts'
import { latest, redo as redoHere, undo as undoHere, type Deed, type Way } from './undo.ts'
import { announce, announceChange } from './write.ts'

type Tell = (progress: Progress) => void
/** Hears what is being taken back or done again, and how far that is. */
type TellOf = (deed: string, progress: Progress) => void

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

/** Takes back the last thing done, however long ago; null when there is nothing. */
export async function undo(tell?: TellOf): Promise<Deed | null> {
  return turn('done', tell)
}

/** Does again what was last taken back; null when there is nothing. An import is not done again: its file is still there. */
export async function redo(tell?: TellOf): Promise<Deed | null> {
  return turn('undone', tell)
}

/** What is small is done here and at once. */
async function turn(way: Way, tell: TellOf = () => undefined): Promise<Deed | null> {
  const next = await latest(db(), way)
  if (!next || !(await largeDeeds(db())).includes(next.id)) return way === 'done' ? undoHere() : redoHere()
  tell(next.name, { done: 0, total: 0 })
  const onProgress = (progress: Progress): void => tell(next.name, progress)
  const { turned } = await startJob('turn', { database: db().name, way }, { onProgress }).result
  announce(turned?.reviews ?? [])
  return turned?.deed ?? null
}

async function inWorker<Kind extends JobKind>(kind: Kind, ask: Ask<Kind>, tell?: Tell): Promise<void> {
  await startJob(kind, ask, tell ? { onProgress: tell } : {}).result
  announceChange()
}
