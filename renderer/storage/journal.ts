// Every event a second time, in files outside the browser's store: what the database loses, the journal gives back.
import { replay, standing, studyDay, type Card, type Preset, type Review } from '../../decks/index.ts'
import { shell } from '../shell/index.ts'
import { db, type Database } from './database.ts'
import { gradesOf } from './grades.ts'
import { inParts } from './in-parts.ts'
import { write } from './write.ts'

/** How many of the last events are compared with the journal at the start: more than were ever on the way when a program was killed. */
const COMPARED = 50

/** Lines handed over at once: the host refuses more than it could need. */
const AT_ONCE = 10_000

/** Hands events to the host; resolves once they are in its files. */
export async function journal(reviews: readonly Review[]): Promise<void> {
  for (const part of inParts(reviews, AT_ONCE)) await shell.journal.append(part.map((review) => JSON.stringify(review)))
}

/** Writes into the journal what a killed program had in the database but not yet there. */
export async function catchUp(): Promise<void> {
  const last = await db().reviews.orderBy('at').reverse().limit(COMPARED).toArray()
  const own = last.filter((review) => review.batch === undefined).reverse()
  const first = own[0]
  if (!first) return
  const written = new Set((await readJournal(first.at)).map((review) => review.id))
  const missing = own.filter((review) => !written.has(review.id))
  if (missing.length > 0) await journal(missing)
}

/**
 * Puts events of the journal that the database does not know back into the log, and brings their cards to where the log says they stand.
 * Events of cards that are gone stay in the log too. Returns how many events came back.
 */
export async function replayJournal(since: number): Promise<number> {
  const lines = await readJournal(since)
  if (lines.length === 0) return 0
  return write(null, ['cards', 'reviews', 'decks', 'presets'], async (tx) => {
    const standing = await tx.database.reviews.bulkGet(lines.map((review) => review.id))
    const lost = lines.filter((_, i) => !standing[i])
    await tx.readmit(lost)
    const ids = [...new Set(lost.map((review) => review.card))]
    const cards = (await tx.database.cards.bulkGet(ids)).filter((card) => card !== undefined)
    const brought = new Set(lost.map((event) => event.id))
    for (const card of cards) {
      const events = await eventsOf(tx.database, card)
      await tx.put('cards', standingOf(card, events, await presetOf(tx.database, card)))
      for (const { kind, day, of, value } of gradesOf(
        events,
        () => card.deck,
        (event) => brought.has(event.id),
      ))
        tx.count(kind, day, of, value)
    }
    return lost.length
  })
}

/** A card as its log says it stands: memory by replay, the rest by the last choice that was recorded. */
export function standingOf(card: Card, events: readonly Review[], preset: Pick<Preset, 'parameters'>): Card {
  const counting = standing(events)
  const last = counting.findLast((event) => event.placement !== null)
  if (!last?.placement) return card
  const reset = counting.findLastIndex((event) => event.kind === 'reset')
  const graded = counting.slice(reset + 1).filter((event) => event.kind === 'review')
  const phase = last.placement.phase
  const queue = phase === 'relearning' ? 'learning' : phase
  return {
    ...card,
    ...last.placement,
    queue: card.queue === 'suspended' ? 'suspended' : queue,
    memory: replay(events, preset),
    reviews: Math.max(card.reviews, graded.length),
    lapses: Math.max(card.lapses, lapsesOf(graded)),
    buriedUntil: card.buriedUntil > studyDay(last.at, last.utcOffset) ? card.buriedUntil : 0,
    changedAt: last.at,
  }
}

function lapsesOf(graded: readonly Review[]): number {
  return graded.filter((event, i) => event.grade === 'again' && graded[i - 1]?.placement?.phase === 'review').length
}

async function eventsOf(database: Database, card: Card): Promise<Review[]> {
  const events = await database.reviews.where('card').equals(card.id).toArray()
  return events.sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
}

async function presetOf(database: Database, card: Card): Promise<Pick<Preset, 'parameters'>> {
  const deck = await database.decks.get(card.deck)
  return (deck && (await database.presets.get(deck.preset))) ?? { parameters: null }
}

/** Events of the journal from a moment on, each once, in the order of writing; a line that is not one of ours is passed over. */
async function readJournal(since: number): Promise<Review[]> {
  const events = new Map<string, Review>()
  for (const line of await shell.journal.read(since)) {
    const event = parsed(line)
    if (event && event.at >= since) events.set(event.id, event)
  }
  return [...events.values()]
}

function parsed(line: string): Review | null {
  try {
    const event = JSON.parse(line) as Partial<Review> | null
    const whole =
      typeof event?.id === 'string' &&
      typeof event.card === 'string' &&
      typeof event.at === 'number' &&
      typeof event.kind === 'string'
    return whole ? (event as Review) : null
  } catch {
    return null
  }
}
