// An import: rows of a stranger, or of ourselves from elsewhere, made to fit what is here, in one transaction. What both have is known by guid
// and stays ours where ours is newer or was edited; a schedule is replaced only by one that has seen a later answer.
import { fitMedia, type DeckFile } from '../../decks/index.ts'
import { bringCards, bringReviews } from './bring-cards.ts'
import { bringDecks, bringDocuments } from './bring-decks.ts'
import { bringNoteTypes } from './bring-note-types.ts'
import { bringMedia, knownMedia } from './bring-media.ts'
import { bringNotes, bringSources, type BroughtNotes } from './bring-notes.ts'
import type { Tell, Work } from './bring.ts'
import { mint } from './mint.ts'
import { write } from './write.ts'

/** What an import did, in numbers for a person. */
export interface BroughtIn {
  readonly notes: BroughtNotes['told']
  readonly cards: number
  readonly reviews: number
  readonly documents: number
  readonly decks: number
  readonly media: number
}

/**
 * Brings a bundle in: all of it or nothing. Nothing but the database is waited for inside, because IndexedDB ends a transaction that waits.
 * @param name what Undo will call it: "Import treaties.dossier.json"
 */
export async function bringIn(came: DeckFile, name: string, tell: Tell = () => undefined): Promise<BroughtIn> {
  const batch = mint<'batch'>()
  const total = came.notes.length + came.cards.length + came.reviews.length + came.sources.length
  return write(
    name,
    ['decks', 'presets', 'noteTypes', 'documents', 'texts', 'leftOut', 'media', 'notes', 'sources', 'cards', 'reviews'],
    async (tx) => {
      const bundle = fitMedia(came, await knownMedia(tx.database))
      const work: Work = { tx, batch, bundle, tell, total, done: 0 }
      const decks = await bringDecks(work)
      const types = await bringNoteTypes(work)
      const documents = await bringDocuments(work)
      const notes = await bringNotes(work, decks.ids, types, documents.ids)
      await bringSources(work, notes, documents.ids)
      const cards = await bringCards(work, decks.ids, notes, documents.ids)
      const reviews = await bringReviews(work, cards)
      const media = await bringMedia(work)
      return { notes: notes.told, cards: cards.added, reviews, documents: documents.added, decks: decks.added, media }
    },
  )
}
