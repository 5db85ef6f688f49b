// What the parts of an import share: the transaction they write in, and rows in chunks with a word on progress after each.
import type { BatchId, DeckFile } from '../../decks/index.ts'
import { inParts } from './in-parts.ts'
import type { BatchedName, Rows } from './schema.ts'
import type { Writer } from './write.ts'

/** Rows written between two words on progress. */
const CHUNK = 2000

export type Tell = (progress: { done: number; total: number }) => void

export interface Work {
  readonly tx: Writer
  readonly batch: BatchId
  readonly bundle: DeckFile
  readonly tell: Tell
  readonly total: number
  done: number
}

/** Writes new rows, marked with the batch. */
export async function bring<T extends BatchedName>(work: Work, table: T, rows: readonly Rows[T][]): Promise<void> {
  for (const chunk of inParts(rows, CHUNK)) {
    await work.tx.bring(table, work.batch, chunk)
    if (table === 'notes' || table === 'cards' || table === 'reviews' || table === 'sources') work.done += chunk.length
    work.tell({ done: Math.min(work.done, work.total), total: work.total })
  }
}

/** All keys of a table: one request, quicker than asking whether each of many is there. */
export async function keysOf(work: Work, table: BatchedName): Promise<ReadonlySet<string>> {
  return new Set((await work.tx.database.table(table).toCollection().primaryKeys()) as string[])
}

/** Asks the database in parts. */
export async function lookUp<Asked, Found>(
  all: readonly Asked[],
  ask: (some: Asked[]) => PromiseLike<Found[]>,
): Promise<Found[]> {
  const found: Found[] = []
  for (const some of inParts(all, CHUNK)) found.push(...(await ask(some)))
  return found
}
