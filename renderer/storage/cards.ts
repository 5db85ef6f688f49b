// What is done to cards from a list: moved, suspended, buried, flagged, put off, forgotten. Each change of schedule is also an event.
import { studyDay, type Card, type CardId, type DeckId, type Review } from '../../decks/index.ts'
import { takeOutCards } from './note-rows.ts'
import { write, type Writer } from './write.ts'

/** Moves cards, with their schedule; what is found later in the same notes follows them. */
export async function moveCards(ids: readonly CardId[], deck: DeckId): Promise<void> {
  await write(`Move ${howMany(ids)}`, ['cards', 'notes'], async (tx) => {
    const cards = await change(tx, ids, (card) => ({ ...card, deck }))
    const notes = (await tx.database.notes.bulkGet([...new Set(cards.map((card) => card.note))])).filter(
      (note) => note !== undefined,
    )
    await tx.put('notes', ...notes.map((note) => ({ ...note, deck, changedAt: tx.at })))
  })
}

/** Takes cards out of every queue until they are brought back; their memory stays. */
export async function suspendCards(ids: readonly CardId[]): Promise<void> {
  await write(`Suspend ${howMany(ids)}`, ['cards'], (tx) => change(tx, ids, (card) => ({ ...card, queue: 'suspended' })))
}

/** Brings suspended cards back to the queue of their phase. */
export async function unsuspendCards(ids: readonly CardId[]): Promise<void> {
  await write(`Bring back ${howMany(ids)}`, ['cards'], (tx) =>
    change(tx, ids, (card) => (card.queue === 'suspended' ? { ...card, queue: queueOfPhase(card) } : card)),
  )
}

/** Puts cards aside until the next study day. */
export async function buryCards(ids: readonly CardId[]): Promise<void> {
  await write(`Bury ${howMany(ids)}`, ['cards'], (tx) => {
    const tomorrow = studyDay(tx.at, tx.utcOffset) + 1
    return change(tx, ids, (card) => ({ ...card, buriedUntil: tomorrow }))
  })
}

/** Brings buried cards back today. */
export async function unburyCards(ids: readonly CardId[]): Promise<void> {
  await write(`Unbury ${howMany(ids)}`, ['cards'], (tx) => change(tx, ids, (card) => ({ ...card, buriedUntil: 0 })))
}

/** Sets a flag, 1 to 7; 0 takes it off. */
export async function flagCards(ids: readonly CardId[], flag: Card['flag']): Promise<void> {
  await write(flag === 0 ? `Unflag ${howMany(ids)}` : `Flag ${howMany(ids)}`, ['cards'], (tx) =>
    change(tx, ids, (card) => ({ ...card, flag })),
  )
}

/** Makes cards due on a study day. A card never studied is left as it is: it has no memory to be due for. Returns how many changed. */
export async function setDue(ids: readonly CardId[], day: number): Promise<number> {
  return write(`Set due day of ${howMany(ids)}`, ['cards', 'reviews'], async (tx) => {
    const today = studyDay(tx.at, tx.utcOffset)
    const cards = (await rows(tx, ids)).filter((card) => card.memory !== null)
    for (const card of cards) {
      const interval = Math.max(1, day - (card.memory ? studyDay(card.memory.lastReview, card.memory.lastOffset) : today))
      const changed: Card = {
        ...card,
        phase: 'review',
        queue: card.queue === 'suspended' ? 'suspended' : 'review',
        due: day,
        step: 0,
        interval,
        changedAt: tx.at,
      }
      await tx.put('cards', changed)
      await tx.log({ ...eventOf(changed, tx, 'setDue'), placement: { phase: 'review', step: 0, due: day, interval } })
    }
    return cards.length
  })
}

/** Forgets what is known of cards: they are new again, at the end of the line. */
export async function resetCards(ids: readonly CardId[]): Promise<void> {
  await write(`Reset ${howMany(ids)}`, ['cards', 'reviews'], async (tx) => {
    const cards = await rows(tx, ids)
    const first = await tx.places(cards.length)
    for (const [i, card] of cards.entries()) {
      const changed: Card = {
        ...card,
        phase: 'new',
        queue: card.queue === 'suspended' ? 'suspended' : 'new',
        due: first + i,
        step: 0,
        memory: null,
        interval: 0,
        reviews: 0,
        lapses: 0,
        buriedUntil: 0,
        changedAt: tx.at,
      }
      await tx.put('cards', changed)
      await tx.log(eventOf(changed, tx, 'reset'))
    }
  })
}

/** Deletes cards; found ones count as dropped, and a note goes with its last card. */
export async function deleteCards(ids: readonly CardId[]): Promise<void> {
  await write(`Delete ${howMany(ids)}`, ['cards', 'notes', 'sources'], async (tx) => {
    await takeOutCards(tx, await rows(tx, ids))
  })
}

/** The queue a card waits in when nothing holds it back. */
export function queueOfPhase(card: Card): Exclude<Card['queue'], 'suspended'> {
  return card.phase === 'relearning' ? 'learning' : card.phase
}

async function change(tx: Writer, ids: readonly CardId[], to: (card: Card) => Card): Promise<Card[]> {
  const cards = (await rows(tx, ids)).map((card) => ({ ...to(card), changedAt: tx.at }))
  await tx.put('cards', ...cards)
  return cards
}

async function rows(tx: Writer, ids: readonly CardId[]): Promise<Card[]> {
  return (await tx.database.cards.bulkGet([...new Set(ids)])).filter((card) => card !== undefined)
}

function eventOf(card: Card, tx: Writer, kind: Review['kind']): Omit<Review, 'id'> {
  return {
    card: card.id,
    at: tx.at,
    utcOffset: tx.utcOffset,
    kind,
    grade: null,
    took: 0,
    stability: card.memory?.stability ?? null,
    difficulty: card.memory?.difficulty ?? null,
    placement: null,
    parameters: '',
    undoes: null,
  }
}

function howMany(ids: readonly unknown[]): string {
  return ids.length === 1 ? 'card' : `${ids.length} cards`
}
