// Taking back: rows become what they were, counters follow, and events are answered by an `undo` event, because the log only grows.
import { undoOf, type CardId, type Review } from '../../decks/index.ts'
import { db, type Database } from './database.ts'
import { inParts } from './in-parts.ts'
import { now } from './mint.ts'
import { BATCHED, type Before, type OpRow, type TrackedName } from './schema.ts'
import { announce, track, transact, type Changes } from './write.ts'

/** Rows that are given back at once: so often it is told how far it is. */
const AT_ONCE = 1000

/** What was taken back or done again, in the words it was done under. */
export interface Deed {
  readonly name: string
  readonly at: number
  /** The card it was about first; null where it was about none. */
  readonly card: CardId | null
}

/** Which way: what was done is taken back, what was taken back ("undone") is done again. */
export type Way = OpRow['state']
/** Hears how many of the deed's rows are given back. */
export type TellRows = (progress: { readonly done: number; readonly total: number }) => void

/** Takes back the last thing done, however long ago; null when there is nothing. */
export async function undo(): Promise<Deed | null> {
  return turnHere('done')
}

/** Does again what was last taken back; null when there is nothing. An import is not done again: its file is still there. */
export async function redo(): Promise<Deed | null> {
  return turnHere('undone')
}

async function turnHere(way: Way): Promise<Deed | null> {
  const turned = await turn(way)
  if (!turned) return null
  announce(turned.reviews)
  return turned.deed
}

/** What Undo and Redo would do, read from keys alone: an op may carry a whole document. */
export async function nextDeeds(): Promise<{ readonly undo: string | null; readonly redo: string | null }> {
  const [undoable, redoable] = await Promise.all([latest(db(), 'done'), latest(db(), 'undone')])
  return { undo: undoable?.name ?? null, redo: redoable?.name ?? null }
}

/** The deed whose turn it is this way; null where there is none. */
export async function latest(database: Database, state: Way): Promise<{ id: number; name: string } | null> {
  const between = database.ops.where('[state+id+name]').between([state], [state, []])
  // The last one done is taken back first; the last one taken back is the first to be done again.
  const keys = (await (state === 'done' ? between.reverse() : between).limit(1).keys()) as unknown as [string, number, string][]
  const key = keys[0]
  return key ? { id: key[1], name: key[2] } : null
}

/** Does it, and gives the events it logged, which are yet to be announced; null when there is nothing. */
export async function turn(
  state: Way,
  tell: TellRows = () => undefined,
): Promise<{ readonly deed: Deed; readonly reviews: readonly Review[] } | null> {
  const database = db()
  return transact(state === 'done' ? 'Undo' : 'Redo', () =>
    database.transaction('rw', database.tables, async () => {
      const next = await latest(database, state)
      const op = next && (await database.ops.get(next.id))
      if (!op) return null
      const tracked = track(database, now())
      const batch = op.batch ? await keysOfBatch(database, op.batch) : []
      const total = op.before.length + batch.reduce((sum, { keys }) => sum + keys.length, 0)
      let done = 0
      const onDone = (rows: number): void => tell({ done: (done += rows), total })
      await restore(op.before, tracked.writer, onDone)
      for (const { kind, day, of, value } of op.counts) tracked.writer.count(kind, day, of, -value)
      for (const { table, keys } of batch)
        for (const part of inParts(keys, AT_ONCE)) {
          await tracked.writer.remove(table, part)
          onDone(part.length)
        }
      // the log of an import too: those reviews were given elsewhere
      if (op.batch) await tracked.writer.expel(await database.reviews.where('batch').equals(op.batch).toArray())
      const events = await database.reviews.bulkGet([...op.reviews])
      for (const event of events) if (event) await tracked.writer.log(undoOf(event, tracked.writer))
      const changes = await tracked.finish()
      if (op.batch) await database.ops.delete(op.id)
      else await database.ops.put(turned(op, changes))
      const first = op.before.find(({ table }) => table === 'cards')
      return { deed: { name: op.name, at: op.at, card: (first?.key ?? null) as CardId | null }, reviews: changes.reviews }
    }),
  )
}

type Tracked = ReturnType<typeof track>['writer']

async function restore(before: readonly Before[], writer: Tracked, onDone: (rows: number) => void): Promise<void> {
  for (const [table, rows] of byTable(before))
    for (const part of inParts(rows, AT_ONCE)) {
      const kept = part.flatMap(({ row }) => (row === null ? [] : [row]))
      await writer.put(table, kept as never[])
      await writer.remove(
        table,
        part.filter(({ row }) => row === null).map(({ key }) => key),
      )
      onDone(part.length)
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

/** Everything an import brought, but for its log. */
async function keysOfBatch(database: Database, batch: string): Promise<{ table: TrackedName; keys: string[] }[]> {
  return Promise.all(
    BATCHED.map(async (table) => ({
      table,
      keys: (await database.table(table).where('batch').equals(batch).primaryKeys()) as string[],
    })),
  )
}

/** What was the way back is now the way forward, and the other way round: an `undo` event is itself undone by another. */
function turned(op: OpRow, { before, counts, reviews }: Changes): OpRow {
  return { ...op, state: op.state === 'done' ? 'undone' : 'done', before, counts, reviews: reviews.map((review) => review.id) }
}
