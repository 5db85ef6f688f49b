// Which deck a document's found cards go into when they are kept.
import { Trouble, type DeckId, type DocumentId } from '../../decks/index.ts'
import { pathOf } from './decks.ts'
import { write } from './write.ts'

/** From now on the document's undecided cards go into this deck; cards kept before stay where they are. */
export async function keepInto(document: DocumentId, deck: DeckId): Promise<void> {
  await write('Choose deck', ['notes', 'decks'], async (tx) => {
    const decks = await tx.database.decks.toArray()
    if (!decks.some(({ id }) => id === deck)) throw new Trouble('refused', 'This deck no longer exists. Choose another.')
    tx.rename(`Keep into ${pathOf(decks, deck)}`)
    const notes = await tx.database.notes.where('document').equals(document).toArray()
    const undecided = notes.filter((note) => note.open > 0)
    await tx.put(
      'notes',
      undecided.map((note) => ({ ...note, deck })),
    )
  })
}
