// The history's own numbers: a row a study day for everything, each deck, each document and each kind. They follow from the same record of
// changes as the counters, in the same transaction; where a log itself changed, its card is counted out and in again.
import {
  added,
  beforeOf,
  daysOfLog,
  isNothing,
  NOTHING,
  scopesOf,
  sumsOfAnswer,
  type Card,
  type CardId,
  type DayOfLog,
  type DaySums,
  type Review,
  type ReviewId,
  type Scope,
} from '../../decks/index.ts'
import type { Database } from './database.ts'
import { byCard, logsOf } from './logs.ts'
import type { DayRow } from './schema.ts'
import { readAhead, type Standing } from './standing.ts'

/** Adds up days by name until they are written. */
export class DayTally {
  private readonly sums = new Map<string, { of: Scope; day: number; sums: DaySums }>()

  add(scopes: readonly Scope[], { day, sums }: DayOfLog, sign: 1 | -1): void {
    for (const of of scopes) {
      const key = `${day} ${of}`
      this.sums.set(key, { of, day, sums: added(this.sums.get(key)?.sums ?? NOTHING, sums, sign) })
    }
  }

  /** Takes a card's place among what is due out (sign -1) or puts it in (sign 1). */
  card(card: Card, sign: 1 | -1): void {
    if (card.queue !== 'review') return
    this.add(scopesOf(card), { day: Math.max(card.due, card.buriedUntil), sums: { due: 1 } }, sign)
  }

  log(card: Card | null, log: readonly Review[], sign: 1 | -1): void {
    const scopes = scopesOf(card)
    for (const day of daysOfLog(log)) this.add(scopes, day, sign)
  }

  rows(): DayRow[] {
    return [...this.sums.values()].filter(({ sums }) => !isNothing(sums)).map(({ of, day, sums }) => ({ of, day, ...sums }))
  }

  /** Begins to read the rows that these sums would be written onto, but for those that are known. */
  foresee(database: Database, into: Standing<DayRow>): PromiseLike<unknown>[] {
    return readAhead(database.days, this.rows().map(keyOf), into)
  }

  /** Puts the sums onto the rows as they stand, which have been read. */
  put(database: Database, standing: Standing<DayRow>): PromiseLike<unknown>[] {
    const rows = this.rows().map((change): DayRow => ({
      ...change,
      ...added(standing.get(keyOf(change).join()) ?? NOTHING, change),
    }))
    const gone = rows.filter(isNothing).map(keyOf)
    const kept = rows.filter((row) => !isNothing(row))
    return [
      ...(kept.length > 0 ? [database.days.bulkPut(kept)] : []),
      ...(gone.length > 0 ? [database.days.bulkDelete(gone)] : []),
    ]
  }
}

function keyOf({ of, day }: DayRow): [Scope, number] {
  return [of, day]
}

/** What one piece of work did to cards and to the log. */
export interface LogChanges {
  /** Cards as they were and as they became; null where there is none. */
  readonly cards: ReadonlyMap<CardId, { readonly before: Card | null; readonly after: Card | null }>
  /** Cards that an import added. */
  readonly brought: ReadonlyMap<CardId, Card>
  readonly added: readonly Review[]
  readonly removed: readonly Review[]
}

/** Counts a single answer, for which nothing need be read. Returns false where it is more than that, and nothing was counted. */
export function countAnswer(tally: DayTally, { cards, brought, added: events, removed }: LogChanges): boolean {
  const [only] = events
  if (!only || events.length > 1 || brought.size > 0 || removed.length > 0 || [...cards.values()].some(isMoved)) return false
  const before = cards.get(only.card)?.before
  const answer = only.kind === 'review' && before ? sumsOfAnswer(only, beforeOf(before)) : null
  if (!answer || !before) return false
  tally.add(scopesOf(before), answer, 1)
  return true
}

/** Counts what changed in logs, and the logs of cards that changed their place. Reads as little as it can. */
export async function countLogs(database: Database, tally: DayTally, changes: LogChanges): Promise<void> {
  const { cards, brought, added: events, removed } = changes
  const ids = new Set<CardId>([...events, ...removed].map((event) => event.card))
  for (const [id, change] of cards) if (isMoved(change)) ids.add(id)
  for (const [id, card] of brought) if (card.reviews > 0 || card.memory) ids.add(id)
  if (ids.size === 0) return
  const isNew = new Set<ReviewId>(events.map((event) => event.id))
  const gone = byCard(removed)
  // A first import is all there is: nothing of it need be read again.
  const before = (await database.counters.get(['events', 0, '']))?.value ?? 0
  const logs = before === 0 ? byCard(events) : await logsOf(database, [...ids])
  const seen = await rowsOf(
    database,
    [...ids].filter((id) => !cards.has(id) && !brought.has(id)),
  )
  for (const id of ids) {
    const log = logs.get(id) ?? []
    const was = [...log.filter((event) => !isNew.has(event.id)), ...(gone.get(id) ?? [])]
    const place = cards.get(id) ?? {
      before: brought.has(id) ? null : (seen.get(id) ?? null),
      after: brought.get(id) ?? seen.get(id) ?? null,
    }
    tally.log(place.before, was, -1)
    tally.log(place.after, log, 1)
  }
}

/** Whether a card counts elsewhere than before. One that was made just now has no log to count. */
function isMoved({ before, after }: { readonly before: Card | null; readonly after: Card | null }): boolean {
  if (!before) return after !== null && (after.createdAt !== after.changedAt || after.reviews > 0 || after.memory !== null)
  return !after || before.deck !== after.deck || before.document !== after.document || before.kind !== after.kind
}

async function rowsOf(database: Database, ids: readonly CardId[]): Promise<Map<CardId, Card>> {
  const rows = ids.length > 0 ? await database.cards.bulkGet([...ids]) : []
  return new Map(rows.flatMap((card) => (card ? [[card.id, card]] : [])))
}
