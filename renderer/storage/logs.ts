// Logs of cards: the answers and other events of each, apart.
import type { CardId, Review } from '../../decks/index.ts'
import type { Database } from './database.ts'
import { inParts } from './in-parts.ts'

/** Cards whose logs are asked for together, so that many do not wait for each by itself. */
const TOGETHER = 1000

/** The logs of these cards as they are kept; an empty one for a card without any. */
export async function logsOf(database: Database, ids: readonly CardId[]): Promise<Map<CardId, Review[]>> {
  const logs = new Map<CardId, Review[]>()
  for (const some of inParts(ids, TOGETHER)) {
    const found = await Promise.all(some.map((id) => database.reviews.where('card').equals(id).toArray()))
    some.forEach((id, k) => logs.set(id, found[k] ?? []))
  }
  return logs
}

/** Events by their card, in the order they are given. */
export function byCard(events: readonly Review[]): Map<CardId, Review[]> {
  const logs = new Map<CardId, Review[]>()
  for (const event of events) {
    const log = logs.get(event.card)
    if (log) log.push(event)
    else logs.set(event.card, [event])
  }
  return logs
}
