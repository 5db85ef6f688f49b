// The one way anything is changed: rows before and after are recorded, so that every write carries its own way back, and the counters follow
// from the same record, in the same strict transaction. Either all of it is on disk or none of it.
import { Trouble, type BatchId, type Card, type CardId, type Review } from '../../decks/index.ts'
import { Tally, type Foreseen } from './counters.ts'
import { db, type Database } from './database.ts'
import { countAnswer, countLogs, type LogChanges } from './days.ts'
import { isLarge, noteLarge } from './large.ts'
import { now, reviewId, type Moment } from './mint.ts'
import {
  keyOf,
  type BatchedName,
  type Before,
  type CounterKind,
  type CounterRow,
  type MetaRow,
  type OpRow,
  type Rows,
  type TableName,
  type TrackedName,
  type TrackedRows,
} from './schema.ts'
import { rowsOf } from './standing.ts'

/** So many things can always be taken back, and besides everything of the last day. */
const OPS_KEPT = 200
const DAY = 86_400_000

/** What a write does its work with. Reading goes through `database`; every change goes through the methods. */
export interface Writer extends Moment {
  readonly database: Database
  /** Reads rows that are about to be changed: `put` need not look at them again. Undefined where there is none. */
  get<T extends TrackedName>(table: T, keys: readonly string[]): Promise<readonly (TrackedRows[T] | undefined)[]>
  /** Begins to read the counters and days that a change will be counted in, where that is known before it is made. */
  foresee(tally: Tally): void
  /** Resolves when the change is in line: whatever is asked of the database afterwards sees it. */
  put<T extends TrackedName>(table: T, rows: TrackedRows[T] | readonly TrackedRows[T][]): Promise<void>
  remove(table: TrackedName, keys: string | readonly string[]): Promise<void>
  /** Appends to the log; the id is minted here. */
  log(review: Omit<Review, 'id'>): Promise<Review>
  /** Puts events that have their ids already back into the log. */
  readmit(reviews: readonly Review[]): Promise<void>
  /** Takes events that an import brought out of the log. */
  expel(reviews: readonly Review[]): Promise<void>
  /** Counts what no row tells: grades of a day. */
  count(kind: CounterKind, day: number, of: string, value: number): void
  /** The next places in the order of new cards. Returns the first of `howMany`. */
  places(howMany: number): Promise<number>
  /** Says better what was done, once it is known: "Keep 3 cards". */
  rename(name: string): void
  /**
   * Adds rows of an import: new ones only, marked with its batch, by which all of them are taken back as one.
   * Resolves when the rows before these are written: so the next are made ready while these are on their way, and no more than that.
   */
  bring<T extends BatchedName>(table: T, batch: BatchId, rows: readonly Rows[T][]): Promise<void>
}

/** What a finished piece of work changed. */
export interface Changes {
  readonly before: readonly Before[]
  readonly counts: readonly CounterRow[]
  readonly reviews: readonly Review[]
  readonly batch: BatchId | null
}

type ReviewsListener = (reviews: readonly Review[]) => void
type ChangeListener = () => void
const reviewListeners = new Set<ReviewsListener>()
const changeListeners = new Set<ChangeListener>()

/** Hears of events once they are on disk: the journal keeps them a second time. Returns how to stop hearing. */
export function onReviews(listener: ReviewsListener): () => void {
  reviewListeners.add(listener)
  return () => reviewListeners.delete(listener)
}

/** Hears that something was changed and is on disk. Returns how to stop hearing. */
export function onChange(listener: ChangeListener): () => void {
  changeListeners.add(listener)
  return () => changeListeners.delete(listener)
}

/**
 * Does `work` in one strict transaction over `tables`, and resolves when it is on disk.
 * @param name what a person would call it, shown beside Undo; null for what is not worth taking back (where the reader stood)
 */
export async function write<T>(name: string | null, tables: readonly TableName[], work: (tx: Writer) => Promise<T>): Promise<T> {
  const database = db()
  // Where a card goes, what was answered of it goes along: cards and log are never changed one without the other in sight.
  const log = tables.includes('cards') || tables.includes('reviews') ? (['cards', 'reviews'] as const) : []
  const scope = [...new Set<TableName>([...tables, ...log, 'counters', 'days', 'ops', 'meta'])]
  const done = await transact(name ?? 'This change', () =>
    database.transaction('rw', scope, async () => {
      const tracked = track(database, now())
      // Asked for with whatever the work asks for first: an answer waits for two turns of the database, one to read and one to write.
      const undone = name === null ? null : keysOfUndone(database)
      let said = name
      let op = 0
      const result = await work({
        ...tracked.writer,
        rename: (text) => (said = said === null ? null : text),
      })
      const forgotten = undone ? await undone : []
      const changes = await tracked.finish((made) => {
        if (said === null || isNothingDone(made)) return []
        const added = database.ops.add(opOf(said, tracked.writer.at, made)).then((id) => {
          op = Number(id)
          return isLarge(made) ? noteLarge(database, op) : undefined
        })
        // A new deed closes the way forward again.
        return forgotten.length > 0 ? [added, database.ops.bulkDelete(forgotten)] : [added]
      })
      return { result, changes, op }
    }),
  )
  announce(done.changes.reviews)
  // What was asked is done: that something old was not forgotten yet is no failure of it.
  if (done.op > 0 && done.op % OPS_KEPT === 0) await forgetOld(database, done.op - OPS_KEPT, now().at).catch(() => undefined)
  return done.result
}

/** Says that something was changed, with the events that were logged. */
export function announce(reviews: readonly Review[]): void {
  if (reviews.length > 0) for (const listener of reviewListeners) listener(reviews)
  announceChange()
}

/** Says that a worker has changed something. */
export function announceChange(): void {
  for (const listener of changeListeners) listener()
}

/** Runs a transaction and says in a sentence what a full disk means. */
export async function transact<T>(what: string, run: () => PromiseLike<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    if (isQuota(error))
      throw new Trouble(
        'storage',
        `The disk is full, so "${what}" was not saved. Nothing that was saved before is lost. Free some space, then do it again.`,
      )
    throw error
  }
}

function isQuota(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return error.name === 'QuotaExceededError' || (error as { inner?: Error }).inner?.name === 'QuotaExceededError'
}

/** Records rows as they were before their first change, and writes the counters that follow when all is done. */
export function track(database: Database, moment: Moment) {
  const before = new Map<string, Before>()
  const after = new Map<string, unknown>()
  const reviews: Review[] = []
  const counted = new Tally()
  const brought = new Tally()
  const broughtCards = new Map<CardId, Card>()
  const broughtEvents: Review[] = []
  const expelled: Review[] = []
  const inLine: PromiseLike<unknown>[] = []
  let mark: BatchId | null = null
  let onTheirWay: PromiseLike<unknown> | null = null
  const foreseen: Foreseen = { counters: new Map(), days: new Map() }

  /** What is asked of a transaction is done in its order, so nobody waits here: `finish` waits for all of it, and says what failed. */
  function line(request: PromiseLike<unknown>): void {
    request.then(undefined, () => undefined)
    inLine.push(request)
  }

  /** Reads rows as they stand before their first change; null where all of them were read already. */
  function see(table: TrackedName, keys: readonly string[]): PromiseLike<void> | null {
    const unseen = keys.filter((key) => !before.has(`${table} ${key}`))
    if (unseen.length === 0) return null
    return rowsOf(database.table(table), unseen).then((rows) =>
      unseen.forEach((key, i) => before.set(`${table} ${key}`, { table, key, row: rows[i] ?? null })),
    )
  }

  const writer: Omit<Writer, 'rename'> = {
    ...moment,
    database,
    async get(table, keys) {
      const seeing = see(table, keys)
      if (seeing) await seeing
      return keys.map((key) => {
        const name = `${table} ${key}`
        return ((after.has(name) ? after.get(name) : before.get(name)?.row) ?? undefined) as never
      })
    },
    foresee(tally) {
      for (const request of tally.foresee(database, foreseen)) line(request)
    },
    async put(table, rows) {
      const all: readonly object[] = Array.isArray(rows) ? rows : [rows]
      if (all.length === 0) return
      const keys = all.map((row) => keyOf(table, row))
      const seeing = see(table, keys)
      if (seeing) await seeing
      all.forEach((row, i) => after.set(`${table} ${keys[i]}`, row))
      line(database.table(table).bulkPut(all))
    },
    async remove(table, keys) {
      const all = typeof keys === 'string' ? [keys] : keys
      if (all.length === 0) return
      const seeing = see(table, all)
      if (seeing) await seeing
      for (const key of all) after.set(`${table} ${key}`, null)
      line(database.table(table).bulkDelete([...all]))
    },
    async log(event) {
      const [device, at] = await rowsOf(database.meta, ['device', 'nextReview'])
      const number = Number(at?.value ?? 1)
      const review: Review = { ...event, id: reviewId(String(device?.value), number) }
      line(database.meta.put({ key: 'nextReview', value: number + 1 }))
      line(database.reviews.add(review))
      reviews.push(review)
      return review
    },
    async readmit(events) {
      await database.reviews.bulkPut([...events])
      broughtEvents.push(...events)
    },
    async expel(events) {
      await database.reviews.bulkDelete(events.map((event) => event.id))
      expelled.push(...events)
    },
    async bring(table, batch, rows) {
      mark = batch
      for (const row of rows) {
        brought.row(table, row, 1)
        if (table === 'cards') broughtCards.set((row as Card).id, row as Card)
        if (table === 'reviews') broughtEvents.push(row as Review)
      }
      const adding = database.table(table).bulkAdd(rows.map((row) => ({ ...row, batch })))
      line(adding)
      const before = onTheirWay
      onTheirWay = adding
      await before
    },
    count(kind, day, of, value) {
      counted.add(kind, day, of, value)
    },
    places: (howMany) => next(database, 'nextNew', howMany),
  }

  /** @param also what is done besides once the changes are known: it stands in line with their counters */
  async function finish(also: (changes: Changes) => readonly PromiseLike<unknown>[] = () => []): Promise<Changes> {
    const tally = new Tally()
    for (const [name, { table, row }] of before) {
      if (!after.has(name)) continue
      tally.row(table, row, -1)
      tally.row(table, after.get(name), 1)
    }
    // The log only grows, so its length is not among what is taken back.
    tally.add('events', 0, '', reviews.length + broughtEvents.length - expelled.length)
    const counts = counted.entries()
    for (const { kind, day, of, value } of counts) tally.add(kind, day, of, value)
    for (const { kind, day, of, value } of brought.entries()) tally.add(kind, day, of, value)
    for (const row of brought.days.rows()) tally.days.add([row.of], { day: row.day, sums: row }, 1)
    const changes: Changes = { before: seen(), counts, reviews, batch: mark }
    const logs: LogChanges = {
      cards: changedCards(changes.before, after),
      brought: broughtCards,
      added: [...reviews, ...broughtEvents],
      removed: expelled,
    }
    if (!countAnswer(tally.days, logs)) await countLogs(database, tally.days, logs)
    const reading = tally.foresee(database, foreseen)
    if (reading.length > 0) await Promise.all(reading)
    await Promise.all([...inLine, ...tally.put(database, foreseen), ...also(changes)])
    return changes
  }

  /** Rows that were only read are as they were: nothing is to be taken back of them. */
  function seen(): Before[] {
    return [...before].filter(([name]) => after.has(name)).map(([, row]) => row)
  }

  return { writer, finish }
}

/** Cards as they were and as they became. */
function changedCards(
  before: readonly Before[],
  after: ReadonlyMap<string, unknown>,
): Map<CardId, { before: Card | null; after: Card | null }> {
  const cards = new Map<CardId, { before: Card | null; after: Card | null }>()
  for (const { table, key, row } of before)
    if (table === 'cards')
      cards.set(key as CardId, { before: row as Card | null, after: (after.get(`${table} ${key}`) as Card | undefined) ?? null })
  return cards
}

async function next(database: Database, key: MetaRow['key'], howMany: number): Promise<number> {
  const value = Number((await database.meta.get(key))?.value ?? 1)
  await database.meta.put({ key, value: value + howMany })
  return value
}

function isNothingDone({ before, reviews, batch }: Changes): boolean {
  return before.length === 0 && reviews.length === 0 && !batch
}

function opOf(name: string, at: number, { before, counts, reviews, batch }: Changes): OpRow {
  return { state: 'done', name, at, before, counts, reviews: reviews.map((review) => review.id), batch }
}

/** What was done longer than a day ago can no longer be taken back, but for the last of it: however long a sitting is, all of it can. */
async function forgetOld(database: Database, before: number, at: number): Promise<void> {
  const newest = await database.ops
    .where('id')
    .belowOrEqual(before)
    .and((op) => Math.abs(at - op.at) > DAY)
    .last()
  if (newest?.id !== undefined) await database.ops.where('id').belowOrEqual(newest.id).delete()
}

/** Never waited for where the work fails: then there is nobody to tell. */
function keysOfUndone(database: Database): PromiseLike<number[]> {
  const keys = database.ops.where('[state+id+name]').between(['undone'], ['undone', []]).primaryKeys() as PromiseLike<number[]>
  keys.then(undefined, () => undefined)
  return keys
}
