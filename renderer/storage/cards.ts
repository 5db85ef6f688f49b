// What is done to cards from a list: moved, suspended, buried, flagged, put off, forgotten. Each change of schedule is also an event.
import {
  queueOf,
  reset,
  setDue,
  studyDay,
  type Card,
  type CardId,
  type DeckId,
  type NewReview,
  type NoteId,
  type StudyDay,
} from '../../decks/index.ts'
import { db } from './database.ts'
import { inDeck, type TellCards } from './memories.ts'
import { takeOutCards } from './note-rows.ts'
import { write, type Writer } from './write.ts'

/** Moves cards, with their schedule; what is found later in the same notes follows them. */
export async function moveCards(ids: readonly CardId[], deck: DeckId, tell?: TellCards): Promise<void> {
  await write(`Move ${howMany(ids)}`, ['cards', 'notes', 'decks', 'presets'], async (tx) => {
    const cards = await inDeck(tx, await rows(tx, ids), deck, tell)
    await tx.put('cards', cards)
    const notes = (await tx.database.notes.bulkGet([...new Set(cards.map((card) => card.note))])).filter(
      (note) => note !== undefined,
    )
    await tx.put(
      'notes',
      notes.map((note) => ({ ...note, deck, changedAt: tx.at })),
    )
  })
}

/** Takes cards out of every queue until they are brought back; their memory stays. */
export async function suspendCards(ids: readonly CardId[]): Promise<void> {
  await write(`Suspend ${howMany(ids)}`, ['cards'], (tx) => change(tx, ids, (card) => ({ ...card, queue: 'suspended' })))
}

/** Brings suspended cards back to the queue of their phase. */
export async function unsuspendCards(ids: readonly CardId[]): Promise<void> {
  await write(`Bring back ${howMany(ids)}`, ['cards'], (tx) =>
    change(tx, ids, (card) => (card.queue === 'suspended' ? { ...card, queue: queueOf(card.phase) } : card)),
  )
}

/** Puts cards aside until the next study day. */
export async function buryCards(ids: readonly CardId[]): Promise<void> {
  await write(`Bury ${howMany(ids)}`, ['cards'], (tx) => {
    const tomorrow = studyDay(tx.at, tx.utcOffset) + 1
    return change(tx, ids, (card) => ({ ...card, buriedUntil: tomorrow }))
  })
}

/** Sets a flag, 1 to 7; 0 takes it off. */
export async function flagCards(ids: readonly CardId[], flag: Card['flag']): Promise<void> {
  await write(flag === 0 ? `Unflag ${howMany(ids)}` : `Flag ${howMany(ids)}`, ['cards'], (tx) =>
    change(tx, ids, (card) => ({ ...card, flag })),
  )
}

/** Makes cards due on a study day. A card never studied is left as it is: it has no memory to be due for. Returns how many changed. */
export async function makeDue(ids: readonly CardId[], day: StudyDay): Promise<number> {
  return write(`Set due day of ${howMany(ids)}`, ['cards', 'reviews'], async (tx) => {
    const cards = (await rows(tx, ids)).filter((card) => card.memory !== null)
    await happen(
      tx,
      cards.map((card) => setDue(card, day, tx)),
    )
    return cards.length
  })
}

/** Forgets what is known of cards: they are new again, at the end of the line. Their history stays in the log. */
export async function resetCards(ids: readonly CardId[]): Promise<void> {
  await write(`Reset ${howMany(ids)}`, ['cards', 'reviews'], async (tx) => {
    const cards = await rows(tx, ids)
    const first = await tx.places(cards.length)
    await happen(
      tx,
      cards.map((card, i) => reset({ ...card, buriedUntil: 0 }, first + i, tx)),
    )
  })
}

/** Deletes cards; found ones count as dropped, and a note goes with its last card. */
export async function deleteCards(ids: readonly CardId[]): Promise<void> {
  await write(`Delete ${howMany(ids)}`, ['cards', 'notes', 'sources'], async (tx) => {
    await takeOutCards(tx, await rows(tx, ids))
  })
}

/** All cards of a note that are in a deck. */
export async function cardsOfNote(note: NoteId): Promise<CardId[]> {
  return (await db().cards.where('note').equals(note).primaryKeys()) as CardId[]
}

async function change(tx: Writer, ids: readonly CardId[], to: (card: Card) => Card): Promise<Card[]> {
  const cards = (await rows(tx, ids)).map((card) => ({ ...to(card), changedAt: tx.at }))
  await tx.put('cards', cards)
  return cards
}

async function rows(tx: Writer, ids: readonly CardId[]): Promise<Card[]> {
  return (await tx.database.cards.bulkGet([...new Set(ids)])).filter((card) => card !== undefined)
}

async function happen(tx: Writer, events: readonly { readonly card: Card; readonly review: NewReview }[]): Promise<void> {
  await tx.put(
    'cards',
    events.map(({ card }) => card),
  )
  for (const { review } of events) await tx.log(review)
}

function howMany(ids: readonly unknown[]): string {
  return ids.length === 1 ? 'card' : `${ids.length} cards`
}
