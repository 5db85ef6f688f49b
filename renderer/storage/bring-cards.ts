// The cards of an import and their history: a card is the same by its note and place; an event by its id.
import type { Card, CardId, DeckId, DocumentId, Review } from '../../decks/index.ts'
import type { BroughtNotes } from './bring-notes.ts'
import { bring, keysOf, lookUp, type Work } from './bring.ts'
import { gradesOf } from './grades.ts'
import { mint } from './mint.ts'
import type { Writer } from './write.ts'

export interface BroughtCards {
  readonly ids: ReadonlyMap<CardId, CardId>
  readonly added: number
  /** Ours that took over a later schedule. */
  readonly ahead: ReadonlySet<CardId>
  /** Ours that stayed as they were. */
  readonly stayed: ReadonlySet<CardId>
}

export async function bringCards(
  work: Work,
  decks: ReadonlyMap<DeckId, DeckId>,
  notes: BroughtNotes,
  documents: ReadonlyMap<DocumentId, DocumentId>,
): Promise<BroughtCards> {
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
  const taking = new Set(ahead.map((card) => card.id))
  const stayed = new Set([...byPlace.values()].map((card) => card.id).filter((card) => !taking.has(card)))
  return { ids, added: added.length, ahead: taking, stayed }
}

/** New cards queue up behind those that wait here, in the order they had. */
async function inLine(tx: Writer, cards: readonly Card[]): Promise<Card[]> {
  const fresh = cards.filter((card) => card.phase === 'new').sort((a, b) => a.due - b.due)
  const first = await tx.places(fresh.length)
  const places = new Map(fresh.map((card, i) => [card.id, first + i]))
  return cards.map((card) => ({ ...card, due: places.get(card.id) ?? card.due }))
}

/** Events that are not in the log yet; each of ours knows its id, and one from Anki its card and moment, so the same never counts twice. */
export async function bringReviews(work: Work, cards: BroughtCards): Promise<number> {
  const { tx, bundle } = work
  const known = await keysOf(work, 'reviews')
  const moments = await momentsOf(work, cards)
  const ids = new Set<string>()
  const added = bundle.reviews
    .filter((review) => !known.has(review.id))
    .map((review): Review => ({ ...review, card: cards.ids.get(review.card) ?? review.card }))
    .filter((review) => {
      if (!review.id.startsWith('anki-')) return true
      if (cards.stayed.has(review.card) || moments.has(momentOf(review)) || ids.has(review.id)) return false
      return ids.add(review.id)
    })
  await bring(work, 'reviews', added)
  await countGrades(tx, added)
  return added.length
}

/** What is in the log of cards that take over a later schedule. */
async function momentsOf({ tx }: Work, { ahead }: BroughtCards): Promise<ReadonlySet<string>> {
  const log = await lookUp([...ahead], (some) => tx.database.reviews.where('card').anyOf(some).toArray())
  return new Set(log.map(momentOf))
}

function momentOf({ card, at }: Review): string {
  return `${card} ${at}`
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
