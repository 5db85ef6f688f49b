// Carrying decks in and out, from the page's side: the work is done in a worker, so that typing never waits.
import type { NamedBytes } from '../shell/index.ts'
import type { DeckId, TableWish } from '../../decks/index.ts'
import { startJob, type Progress, type Started, type TextAs } from '../workers/index.ts'
import type { Selection } from './collect.ts'
import { db } from './database.ts'
import { now } from './mint.ts'
import { announceChange } from './write.ts'

/** Brings a deck file in. Stopping it, or any failure, leaves everything as it was; afterwards Undo takes it back as one. */
export function importDeck(file: NamedBytes, onProgress?: (progress: Progress) => void): Started<'importDeck'> {
  const started = startJob('importDeck', { database: db().name, file: file.name, bytes: file.bytes }, { onProgress })
  const result = started.result.then((told) => {
    announceChange()
    return told
  })
  return { ...started, result }
}

/** A deck with all beneath it, or every deck for null, as the bytes of an Anki package. */
export async function exportAnki(selection: Pick<Selection, 'deck' | 'schedule' | 'media'>): Promise<Uint8Array> {
  return (await startJob('exportAnki', { database: db().name, ...selection, at: now().at }).result).bytes
}

/** A deck with all beneath it, or every deck for null, as text for other programs, or to print. */
export async function exportText(deck: DeckId | null, as: TextAs, name: string): Promise<Uint8Array> {
  return (await startJob('exportText', { database: db().name, deck, as, name }).result).bytes
}

/** The cards of a deck with all beneath it, or of every deck for null, as plain words. */
export function rowsOfDeck(deck: DeckId | null): Started<'deckRows'> {
  return startJob('deckRows', { database: db().name, deck })
}

/**
 * What is in a file, and what bringing it in would do.
 * @param wish how a table is to be read, where the guess was wrong
 */
export function lookInto(file: NamedBytes, wish?: TableWish): Started<'look'> {
  return startJob('look', { database: db().name, file: file.name, bytes: file.bytes, ...(wish && { wish }) })
}

/** A deck, or everything, as the bytes of our own deck file; where it is saved the shell asks. */
export async function exportDeck(selection: Selection): Promise<Uint8Array> {
  return (await startJob('exportDeck', { database: db().name, selection }).result).bytes
}
