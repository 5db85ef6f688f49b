// Numbers that screens show live, kept beside the rows they count: each row says which counters it stands in, so that any change of rows
// is also a change of counters, and nobody counts by hand.
import { studyDay, type Card, type Note } from '../../decks/index.ts'
import type { Database } from './database.ts'
import { DayTally } from './days.ts'
import type { CounterKind, CounterRow, DayRow, TableName } from './schema.ts'
import { readAhead, type Standing } from './standing.ts'

/** Adds up counters by name until they are written. */
export class Tally {
  private readonly sums = new Map<string, { kind: CounterKind; day: number; of: string; value: number }>()
  /** The history's numbers, which follow from the same rows. */
  readonly days = new DayTally()

  add(kind: CounterKind, day: number, of: string, value: number): void {
    const key = `${kind} ${day} ${of}`
    const sum = this.sums.get(key)
    if (sum) sum.value += value
    else this.sums.set(key, { kind, day, of, value })
  }

  /** Takes a row out (sign -1) or puts it in (sign 1). */
  row(table: TableName, row: unknown, sign: 1 | -1): void {
    if (!row) return
    if (table === 'cards') {
      for (const [kind, day, of] of standingOfCard(row as Card)) this.add(kind, day, of, sign)
      this.days.card(row as Card, sign)
    }
    if (table === 'notes') for (const [kind, of, value] of standingOfNote(row as Note)) this.add(kind, 0, of, sign * value)
  }

  entries(): CounterRow[] {
    return [...this.sums.values()].filter((sum) => sum.value !== 0)
  }

  /** Writes the sums onto the tables, inside the transaction that changed the rows. */
  async write(database: Database): Promise<void> {
    const standing: Foreseen = { counters: new Map(), days: new Map() }
    await Promise.all(this.foresee(database, standing))
    await Promise.all(this.put(database, standing))
  }

  /** Begins to read the rows that these sums would be written onto, but for those that are known. */
  foresee(database: Database, into: Foreseen): PromiseLike<unknown>[] {
    return [...readAhead(database.counters, this.entries().map(keyOf), into.counters), ...this.days.foresee(database, into.days)]
  }

  /** Puts the sums onto the rows as they stand, which have been read: nothing waits in between, so that it is one turn. */
  put(database: Database, standing: Foreseen): PromiseLike<unknown>[] {
    const rows = this.entries().map((change) => ({
      ...change,
      value: change.value + (standing.counters.get(keyOf(change).join())?.value ?? 0),
    }))
    const gone = rows.filter((row) => row.value === 0).map(keyOf)
    const kept = rows.filter((row) => row.value !== 0)
    return [
      ...(kept.length > 0 ? [database.counters.bulkPut(kept)] : []),
      ...(gone.length > 0 ? [database.counters.bulkDelete(gone)] : []),
      ...this.days.put(database, standing.days),
    ]
  }
}

/** Rows as they stood, by their keys; undefined where there was none. */
export interface Foreseen {
  readonly counters: Standing<CounterRow>
  readonly days: Standing<DayRow>
}

type CounterKey = [CounterKind, number, string]
function keyOf({ kind, day, of }: CounterRow): CounterKey {
  return [kind, day, of]
}

/** Where a card is counted: kind, the study day from which it can be shown, and whose it is. */
function standingOfCard(card: Card): [CounterKind, number, string][] {
  const standing: [CounterKind, number, string][] = [['total', 0, card.deck]]
  if (card.document) standing.push(['cards', 0, card.document])
  if (card.queue === 'suspended') standing.push(['suspended', 0, card.deck])
  else standing.push([card.queue, Math.max(firstDay(card), card.buriedUntil), card.deck])
  return standing
}

/** The study day a card comes back on; a new card waits for none. */
function firstDay(card: Card): number {
  if (card.queue === 'review') return card.due
  if (card.queue === 'learning') return studyDay(card.due, card.memory?.lastOffset ?? 0)
  return 0
}

function tagsOf(note: Note): [CounterKind, string, number][] {
  return note.tags.map((tag) => ['tag', tag, 1])
}

/** Where a note is counted: its type, its tags, and its found cards by what was decided about them. */
function standingOfNote(note: Note): [CounterKind, string, number][] {
  const standing: [CounterKind, string, number][] = [['noteType', note.noteType, 1], ...tagsOf(note)]
  if (note.document && note.choices.length > 0) {
    for (const choice of note.choices) standing.push([choice, note.document, 1])
    if (note.kind) standing.push([note.kind, note.document, note.choices.length])
  }
  return standing
}
