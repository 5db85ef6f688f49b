// The cards of an import and their history: a card is the same by its note and place; an event by its id.
import type { Card, CardId, DeckId, DocumentId, Review } from '../../decks/index.ts'
import type { BroughtNotes } from './bring-notes.ts'
import { bring, keysOf, lookUp, type Work } from './bring.ts'
import { gradesOf } from './grades.ts'
import { mint } from './mint.ts'
import type { Writer } from './write.ts'

export async function bringCards(
  work: Work,
  decks: ReadonlyMap<DeckId, DeckId>,
  notes: BroughtNotes,
  documents: ReadonlyMap<DocumentId, DocumentId>,
): Promise<{ ids: Map<CardId, CardId>; added: number }> {
  const { tx, bundle } = work
  const wanted = bundle.cards.filter((card) => notes.ids.has(card.note))
  const old = [...new Set(wanted.map((card) => notes.ids.get(card.note)!))].filter((note) => !notes.added.has(note))
  const ours = await lookUp(old, (some) => tx.database.cards.where('note').anyOf(some).toArray())
  const byPlace = new Map(ours.map((card) => [`${card.note} ${card.ord}`, card]))
  const taken = await keysOf(work, 'cards')
  const ids = new Map<CardId, CardId>()
  const added: Card[] = []
  const ahead: Card[] = []
  for (const card of wanted) {
    const note = notes.ids.get(card.note)!
    const same = byPlace.get(`${note} ${card.ord}`)
    const id = same?.id ?? (taken.has(card.id) ? mint<'card'>() : card.id)
    ids.set(card.id, id)
    if (same) {
      if (lastSeen(card) > lastSeen(same))
        ahead.push({ ...card, id, note, deck: same.deck, flag: same.flag, document: same.document })
    } else {
      added.push({
        ...card,
        id,
        note,
        deck: decks.get(card.deck) ?? card.deck,
        document: card.document && (documents.get(card.document) ?? card.document),
      })
    }
  }
  await bring(work, 'cards', await inLine(tx, added))
  await tx.put('cards', ahead)
  return { ids, added: added.length }
}

/** New cards queue up behind those that wait here, in the order they had. */
async function inLine(tx: Writer, cards: readonly Card[]): Promise<Card[]> {
  const fresh = cards.filter((card) => card.phase === 'new').sort((a, b) => a.due - b.due)
  const first = await tx.places(fresh.length)
  const places = new Map(fresh.map((card, i) => [card.id, first + i]))
  return cards.map((card) => ({ ...card, due: places.get(card.id) ?? card.due }))
}

/** Events that are not in the log yet; each knows its id, so the same event never counts twice. */
export async function bringReviews(work: Work, cards: ReadonlyMap<CardId, CardId>): Promise<number> {
  const { tx, bundle } = work
  const known = await keysOf(work, 'reviews')
  const added = bundle.reviews
    .filter((review) => !known.has(review.id))
    .map((review): Review => ({ ...review, card: cards.get(review.card) ?? review.card }))
  await bring(work, 'reviews', added)
  await countGrades(tx, added)
  return added.length
}

/** What was done today elsewhere counts for today's limits here. */
async function countGrades(tx: Writer, reviews: readonly Review[]): Promise<void> {
  const cards = await lookUp([...new Set(reviews.map((review) => review.card))], (some) => tx.database.cards.bulkGet(some))
  const decks = new Map(cards.flatMap((card) => (card ? [[card.id, card.deck] as const] : [])))
  for (const { kind, day, of, value } of gradesOf(reviews, (card) => decks.get(card) ?? null)) tx.count(kind, day, of, value)
}

function lastSeen(card: Card): number {
  return card.memory?.lastReview ?? 0
}
