// The history's numbers counted anew from the cards and the whole log: once after an upgrade, and whenever somebody asks.
import { type Card, type CardId, type Review } from '../../decks/index.ts'
import { db, type Database } from './database.ts'
import { DayTally } from './days.ts'
import { byCard } from './logs.ts'
import { transact } from './write.ts'

/** Events read at once. */
const CHUNK = 20_000

/** Counts what cards and a whole log held in memory come to. */
export function countDays(tally: DayTally, cards: readonly Card[], log: readonly Review[]): void {
  const places = new Map(cards.map((card) => [card.id, card]))
  for (const [id, events] of byCard(log)) tally.log(places.get(id) ?? null, events, 1)
}

/** Whether the history has been counted; if not, it shows too little. */
export async function areDaysCounted(database: Database): Promise<boolean> {
  return (await database.meta.get('days')) !== undefined
}

/** Says that the days hold all there is. */
export async function daysAreCounted(database: Database): Promise<void> {
  await database.meta.put({ key: 'days', value: 1 })
}

/** Replaces every day by what cards and log say, in one transaction. */
export async function recountDays(tell: (progress: { done: number; total: number }) => void = () => undefined): Promise<void> {
  const database = db()
  await transact('Counting the history', () =>
    database.transaction('rw', [database.cards, database.reviews, database.counters, database.days, database.meta], async () => {
      const total = (await database.counters.get(['events', 0, '']))?.value ?? 0
      const tally = new DayTally()
      const cards = new Map<CardId, Card>()
      for (const card of await database.cards.toArray()) {
        cards.set(card.id, card)
        tally.card(card, 1)
      }
      let done = 0
      await eachLog(database, (log) => {
        tally.log(cards.get(log[0]!.card) ?? null, log, 1)
        done += log.length
        tell({ done, total })
      })
      await database.days.clear()
      await Promise.all(tally.put(database, new Map()))
      await daysAreCounted(database)
    }),
  )
}

/** Goes through the log card by card. */
export async function eachLog(database: Database, visit: (log: readonly Review[]) => void): Promise<void> {
  let last = ''
  let size = CHUNK
  for (;;) {
    const chunk = await database.reviews.where('card').above(last).limit(size).toArray()
    const whole = chunk.length < size
    const byItsCard = [...byCard(chunk).entries()]
    // The last card of a chunk may go on in the next.
    if (!whole) byItsCard.pop()
    for (const [, log] of byItsCard) visit(log)
    if (whole) return
    const end = byItsCard.at(-1)?.[0]
    if (end === undefined) size *= 2
    else last = end
  }
}
