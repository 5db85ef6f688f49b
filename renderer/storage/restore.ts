// A backup put back: everything that is here goes and everything in it comes, in one transaction. Counters are counted anew.
import type { DeckFile } from '../../decks/index.ts'
import { rowOf } from './bring-decks.ts'
import { Tally } from './counters.ts'
import { db, furnish, type Database } from './database.ts'
import { gradesOf } from './grades.ts'
import { inParts } from './in-parts.ts'
import { countDays, daysAreCounted } from './recount.ts'
import type { Rows, TableName } from './schema.ts'
import { transact } from './write.ts'

/** Rows written between two words on progress. */
const CHUNK = 2000

/** Replaces the whole collection. This device keeps its name and goes on counting its events where it stood, so that no id comes twice. */
export async function replaceAll(
  bundle: DeckFile,
  tell: (progress: { done: number; total: number }) => void = () => undefined,
): Promise<void> {
  const database = db()
  const rows = rowsOf(bundle)
  const total = Object.values(rows).reduce((sum, some) => sum + some.length, 0)
  let done = 0
  await transact('Restore', () =>
    database.transaction('rw', database.tables, async () => {
      for (const table of database.tables) if (table.name !== 'meta') await table.clear()
      const tally = new Tally()
      countDays(tally.days, bundle.cards, bundle.reviews)
      for (const [table, some] of Object.entries(rows) as [TableName, object[]][]) {
        for (const chunk of inParts(some, CHUNK)) {
          for (const row of chunk) tally.row(table, row, 1)
          await database.table(table).bulkAdd(chunk)
          done += chunk.length
          tell({ done, total })
        }
      }
      countEvents(tally, bundle)
      await tally.write(database)
      await countOn(database, bundle)
      await daysAreCounted(database)
      await furnish(database)
    }),
  )
}

type Restored = Pick<
  Rows,
  | 'documents'
  | 'texts'
  | 'leftOut'
  | 'sources'
  | 'notes'
  | 'noteTypes'
  | 'cards'
  | 'reviews'
  | 'decks'
  | 'presets'
  | 'media'
  | 'exams'
  | 'mocks'
  | 'forecasts'
  | 'plans'
>

function rowsOf(bundle: DeckFile): { [Name in keyof Restored]: readonly Restored[Name][] } {
  const { decks, presets, noteTypes, notes, cards, reviews, sources, media } = bundle
  return {
    decks,
    presets,
    noteTypes,
    documents: bundle.documents.map(rowOf),
    texts: bundle.documents.map(({ id, text, blocks, furniture, sentences }) => ({
      document: id,
      text,
      blocks,
      furniture,
      sentences,
    })),
    leftOut: bundle.documents.map(({ id, leftOut }) => ({ document: id, items: leftOut })),
    notes,
    sources,
    cards,
    reviews,
    media,
    exams: bundle.exams ?? [],
    mocks: bundle.mocks ?? [],
    forecasts: bundle.forecasts ?? [],
    plans: bundle.plans ?? [],
  }
}

function countEvents(tally: Tally, { cards, reviews }: DeckFile): void {
  const decks = new Map(cards.map((card) => [card.id, card.deck]))
  tally.add('events', 0, '', reviews.length)
  for (const { kind, day, of, value } of gradesOf(reviews, (card) => decks.get(card) ?? null)) tally.add(kind, day, of, value)
}

/** Places and event numbers go on behind the highest that came. */
async function countOn(database: Database, { cards, reviews }: DeckFile): Promise<void> {
  const device = String((await database.meta.get('device'))?.value)
  const standing = await database.meta.bulkGet(['nextNew', 'nextReview'])
  const places = cards.filter((card) => card.phase === 'new').map((card) => card.due + 1)
  const numbers = reviews
    .filter((review) => review.id.startsWith(`${device}-`))
    .map((review) => Number(review.id.slice(device.length + 1)) + 1)
  const highest = (key: number, among: readonly number[]): number =>
    among.reduce((a, b) => Math.max(a, b), Number(standing[key]?.value ?? 1))
  await database.meta.bulkPut([
    { key: 'nextNew', value: highest(0, places) },
    { key: 'nextReview', value: highest(1, numbers) },
  ])
}
