// Inside a write: how a note's rows hang together, so that making, editing and deleting leave nothing half there.
import { cardsOf, newCard, type Card, type Choice, type Note, type NoteId, type NoteType } from '../../decks/index.ts'
import { mint } from './mint.ts'
import type { Writer } from './write.ts'

/** A found note with these decisions; `open` follows. */
export function withChoices(note: Note, choices: readonly Choice[]): Note {
  return { ...note, choices, open: choices.filter((choice) => choice === 'open').length }
}

/** A found note whose cards leave their deck: what had been learnt of them waits for the day they are kept again. */
export function withLeft(note: Note, leaving: readonly Card[]): Note {
  const answered = leaving.filter((card) => card.note === note.id && card.reviews > 0)
  if (answered.length === 0) return note
  const others = (note.left ?? []).filter((card) => !answered.some(({ ord }) => ord === card.ord))
  return { ...note, left: [...others, ...answered] }
}

/** Whether its cards wait for a person's decision, rather than simply being there. */
export function hasChoices(note: Note): boolean {
  return note.choices.length > 0
}

/** Makes a note's cards agree with its fields: those that came are made, those whose prompt is gone go. Found notes change by choices alone. */
export async function agreeCards(tx: Writer, note: Note, type: NoteType): Promise<void> {
  if (hasChoices(note)) return
  const wanted = cardsOf(type, note.fields)
  const standing = await tx.database.cards.where('note').equals(note.id).toArray()
  const missing = wanted.filter((ord) => !standing.some((card) => card.ord === ord))
  const deck = standing[0]?.deck ?? note.deck
  const first = await tx.places(missing.length)
  await tx.put(
    'cards',
    missing.map((ord, i) => newCard(mint<'card'>(), { ...note, deck }, ord, first + i, tx.at)),
  )
  await tx.remove(
    'cards',
    standing.filter((card) => !wanted.includes(card.ord)).map((card) => card.id),
  )
}

/** Takes cards out of their decks: found ones count as dropped, other notes go with their last card. */
export async function takeOutCards(tx: Writer, cards: readonly Card[]): Promise<void> {
  const out = new Set(cards.map((card) => card.id))
  await tx.remove('cards', [...out])
  const ids = [...new Set(cards.map((card) => card.note))]
  const notes = (await tx.database.notes.bulkGet(ids)).filter((note) => note !== undefined)
  const left = await tx.database.cards.where('note').anyOf(ids).toArray()
  const withCards = new Set(left.map((card) => card.note))
  const dropped = notes.filter(hasChoices).map((note): Note => {
    const ords = cards.filter((card) => card.note === note.id).map((card) => card.ord)
    return {
      ...withChoices(
        withLeft(note, cards),
        note.choices.map((choice, ord) => (ords.includes(ord) ? 'dropped' : choice)),
      ),
      changedAt: tx.at,
    }
  })
  await tx.put('notes', dropped)
  await removeNotes(
    tx,
    notes.filter((note) => !hasChoices(note) && !withCards.has(note.id)).map((note) => note.id),
  )
}

/** Removes notes with their cards and quotes. Their reviews stay: the log only grows. */
export async function removeNotes(tx: Writer, notes: readonly NoteId[]): Promise<void> {
  if (notes.length === 0) return
  const [cards, sources] = await Promise.all([
    tx.database.cards.where('note').anyOf(notes).primaryKeys() as Promise<unknown> as Promise<string[]>,
    tx.database.sources.where('note').anyOf(notes).primaryKeys() as Promise<unknown> as Promise<string[]>,
  ])
  await tx.remove('cards', cards)
  await tx.remove('sources', sources)
  await tx.remove('notes', notes)
}
