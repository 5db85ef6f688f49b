// Taking back: rows become what they were, counters follow, and events are answered by an `undo` event, because the log only grows.
import { undoOf, type CardId } from '../../decks/index.ts'
import { db, type Database } from './database.ts'
import { now } from './mint.ts'
import { BATCHED, type Before, type OpRow, type TrackedName } from './schema.ts'
import { announce, track, transact, type Changes } from './write.ts'

/** What was taken back or done again, in the words it was done under. */
export interface Deed {
  readonly name: string
  readonly at: number
  /** The cards whose rows it had changed, the one it was about first. */
  readonly cards: readonly CardId[]
}

/** Takes back the last thing done, however long ago; null when there is nothing. */
export async function undo(): Promise<Deed | null> {
  return turn('done')
}

/** Does again what was last taken back; null when there is nothing. An import is not done again: its file is still there. */
export async function redo(): Promise<Deed | null> {
  return turn('undone')
}

/** What Undo and Redo would do, read from keys alone: an op may carry a whole document. */
export async function nextDeeds(): Promise<{ readonly undo: string | null; readonly redo: string | null }> {
  const [undoable, redoable] = await Promise.all([latest(db(), 'done'), latest(db(), 'undone')])
  return { undo: undoable?.name ?? null, redo: redoable?.name ?? null }
}

async function latest(database: Database, state: OpRow['state']): Promise<{ id: number; name: string } | null> {
  const between = database.ops.where('[state+id+name]').between([state], [state, []])
  // The last one done is taken back first; the last one taken back is the first to be done again.
  const keys = (await (state === 'done' ? between.reverse() : between).limit(1).keys()) as unknown as [string, number, string][]
  const key = keys[0]
  return key ? { id: key[1], name: key[2] } : null
}

async function turn(state: OpRow['state']): Promise<Deed | null> {
  const database = db()
  const done = await transact(state === 'done' ? 'Undo' : 'Redo', () =>
    database.transaction('rw', database.tables, async () => {
      const next = await latest(database, state)
      const op = next && (await database.ops.get(next.id))
      if (!op) return null
      const tracked = track(database, now())
      await restore(op.before, tracked.writer)
      for (const { kind, day, of, value } of op.counts) tracked.writer.count(kind, day, of, -value)
      if (op.batch) await removeBatch(database, op.batch, tracked.writer)
      const events = await database.reviews.bulkGet([...op.reviews])
      for (const event of events) if (event) await tracked.writer.log(undoOf(event, tracked.writer))
      const changes = await tracked.finish()
      if (op.batch) await database.ops.delete(op.id)
      else await database.ops.put(turned(op, changes))
      return { deed: { name: op.name, at: op.at, cards: cardsOf(op.before) }, changes }
    }),
  )
  if (!done) return null
  announce(done.changes)
  return done.deed
}

function cardsOf(before: readonly Before[]): CardId[] {
  return before.flatMap(({ table, key }) => (table === 'cards' ? [key as CardId] : []))
}

type Tracked = ReturnType<typeof track>['writer']

async function restore(before: readonly Before[], writer: Tracked): Promise<void> {
  for (const [table, rows] of byTable(before)) {
    const kept = rows.flatMap(({ row }) => (row === null ? [] : [row]))
    await writer.put(table, kept as never[])
    await writer.remove(
      table,
      rows.filter(({ row }) => row === null).map(({ key }) => key),
    )
  }
}

function byTable(before: readonly Before[]): Map<TrackedName, Before[]> {
  const tables = new Map<TrackedName, Before[]>()
  for (const one of before) {
    const rows = tables.get(one.table)
    if (rows) rows.push(one)
    else tables.set(one.table, [one])
  }
  return tables
}

/** Takes out everything an import brought, its log too: those reviews were given elsewhere. */
async function removeBatch(database: Database, batch: string, writer: Tracked): Promise<void> {
  for (const table of BATCHED) {
    const keys = (await database.table(table).where('batch').equals(batch).primaryKeys()) as string[]
    await writer.remove(table, keys)
  }
  await writer.expel(await database.reviews.where('batch').equals(batch).toArray())
}

/** What was the way back is now the way forward, and the other way round: an `undo` event is itself undone by another. */
function turned(op: OpRow, { before, counts, reviews }: Changes): OpRow {
  return { ...op, state: op.state === 'done' ? 'undone' : 'done', before, counts, reviews: reviews.map((review) => review.id) }
}
