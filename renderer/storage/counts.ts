// Decks and documents with their numbers, from the counters alone: no row of a card is read.
import { limitsOn, type Deck, type DeckId, type DocumentId } from '../../decks/index.ts'
import { db, type Database } from './database.ts'
import { beneath, pathOf } from './decks.ts'
import type { CounterKind, CounterRow, DocumentRow } from './schema.ts'
import { doneToday } from './study.ts'

export interface Waiting {
  readonly new: number
  readonly learning: number
  readonly review: number
}

export interface DeckWithCounts extends Deck {
  /** "Law::Treaties". */
  readonly path: string
  /** 0 at the top. */
  readonly depth: number
  /** Cards that could be shown today, with the decks beneath, whatever the daily limits. */
  readonly waiting: Waiting
  /** The same within the daily limits, siblings counted; what Study shows of it is in `today.ts`. */
  readonly today: Waiting
  /** All cards, with the decks beneath. */
  readonly total: number
  readonly suspended: number
  /** All cards of this deck alone. */
  readonly own: number
}

export interface DocumentWithCounts extends DocumentRow {
  /** Found cards, by what was decided about each. */
  readonly open: number
  readonly kept: number
  readonly dropped: number
  /** Found cards by kind, whatever was decided. */
  readonly facts: number
  readonly dates: number
  readonly shifts: number
  /** Cards in decks that rest on this document, found or by hand. */
  readonly cards: number
}

export async function deckCounts(today: number): Promise<DeckWithCounts[]> {
  const database = db()
  const [decks, presets, done, ...sums] = await Promise.all([
    database.decks.toArray(),
    database.presets.toArray(),
    doneToday(database, today),
    ...(['new', 'learning', 'review', 'suspended', 'total'] as const).map((kind) => sumsUntil(database, kind, today)),
  ])
  const [fresh, learning, review, suspended, total] = sums as [Sums, Sums, Sums, Sums, Sums]
  /** What the daily limits let through: a deck's own hold for all beneath it, as in `decks/review`. */
  const within = (deck: Deck, kind: 'introduced' | 'reviewed', sum: Sums): number => {
    const limits = limitsOn(
      deck,
      presets.find((one) => one.id === deck.preset),
      today,
    )
    const limit = kind === 'introduced' ? limits.fresh : limits.review
    const given = beneath(decks, deck.id).reduce((all, id) => all + (done.get(id)?.[kind] ?? 0), 0)
    const below = decks.filter((one) => one.parent === deck.id).reduce((all, one) => all + within(one, kind, sum), 0)
    return Math.min(Math.max(0, limit - given), (sum.get(deck.id) ?? 0) + below)
  }
  const counted = decks.map((deck): DeckWithCounts => {
    const ids = beneath(decks, deck.id)
    const over = (sum: Sums): number => ids.reduce((all, id) => all + (sum.get(id) ?? 0), 0)
    const path = pathOf(decks, deck.id)
    const waiting = { new: over(fresh), learning: over(learning), review: over(review) }
    const today = { new: within(deck, 'introduced', fresh), learning: waiting.learning, review: within(deck, 'reviewed', review) }
    return {
      ...deck,
      path,
      depth: path.split('::').length - 1,
      waiting,
      today,
      total: over(total),
      suspended: over(suspended),
      own: total.get(deck.id) ?? 0,
    }
  })
  const order = new Intl.Collator(undefined, { numeric: true })
  return counted.sort((a, b) => comparePaths(order, a.path, b.path))
}

export async function documentCounts(): Promise<DocumentWithCounts[]> {
  const database = db()
  const kinds = ['open', 'kept', 'dropped', 'fact', 'date', 'shift', 'cards'] as const
  const [rows, ...sums] = await Promise.all([database.documents.toArray(), ...kinds.map((kind) => sumsUntil(database, kind, 0))])
  const of = (kind: (typeof kinds)[number], id: DocumentId): number => sums[kinds.indexOf(kind)]?.get(id) ?? 0
  return rows
    .map((row) => ({
      ...row,
      open: of('open', row.id),
      kept: of('kept', row.id),
      dropped: of('dropped', row.id),
      facts: of('fact', row.id),
      dates: of('date', row.id),
      shifts: of('shift', row.id),
      cards: of('cards', row.id),
    }))
    .sort((a, b) => b.addedAt - a.addedAt || (a.id < b.id ? -1 : 1))
}

/** How much the collection holds: cards in decks, events in the log. */
export async function holdings(database: Database): Promise<{ readonly cards: number; readonly reviews: number }> {
  const [cards, events] = await Promise.all([sumsUntil(database, 'total', 0), sumsUntil(database, 'events', 0)])
  const sum = (sums: Sums): number => [...sums.values()].reduce((a, b) => a + b, 0)
  return { cards: sum(cards), reviews: sum(events) }
}

type Sums = ReadonlyMap<DeckId | DocumentId, number>

/** Sums of one kind by whose they are, over all days up to this one. */
async function sumsUntil(database: Database, kind: CounterKind, day: number): Promise<Sums> {
  const rows: CounterRow[] = await database.counters.where('[kind+day+of]').between([kind, -Infinity], [kind, day, []]).toArray()
  const sums = new Map<DeckId | DocumentId, number>()
  for (const row of rows) sums.set(row.of as DeckId, (sums.get(row.of as DeckId) ?? 0) + row.value)
  return sums
}

/** A deck stands right after its parent, sisters in the order of their names. */
function comparePaths(order: Intl.Collator, a: string, b: string): number {
  const [left, right] = [a.split('::'), b.split('::')]
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const compared = order.compare(left[i] ?? '', right[i] ?? '')
    if (compared !== 0) return compared
  }
  return left.length - right.length
}
