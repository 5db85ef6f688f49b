// The history of everything or a part, and of its parts side by side, from the days alone: no event and no card is read.
import {
  added,
  NOTHING,
  sumOver,
  together,
  type DaySums,
  type Days,
  type DeckId,
  type Kind,
  type Scope,
} from '../../decks/index.ts'
import { db, type Database } from './database.ts'
import { beneath, pathOf } from './decks.ts'
import { areDaysCounted } from './recount.ts'

export interface History {
  /** False before the log has been counted: what is told is too little then. */
  readonly counted: boolean
  readonly days: Days
}

/** One deck (with all beneath it), document or kind, and what it came to. */
export interface HistoryPart {
  readonly scope: Scope
  readonly name: string
  /** 0 at the top; decks alone have more. */
  readonly depth: number
  readonly sums: DaySums
}

export interface ScopeName {
  readonly scope: Scope
  readonly name: string
}

export interface Scopes {
  readonly decks: readonly ScopeName[]
  /** Last added first. */
  readonly documents: readonly ScopeName[]
}

export type PartsBy = 'deck' | 'document' | 'kind'

const KINDS: readonly (Kind | 'own')[] = ['fact', 'date', 'shift', 'own']

/** All days of a scope; of a deck with all beneath it. */
export async function loadHistory(scope: Scope): Promise<History> {
  const database = db()
  const scopes = scope.startsWith('deck:')
    ? beneath(await database.decks.toArray(), scope.slice(5) as DeckId).map((deck): Scope => `deck:${deck}`)
    : [scope]
  const [counted, ...days] = await Promise.all([areDaysCounted(database), ...scopes.map((of) => daysOf(database, of))])
  return { counted, days: days.length === 1 ? days[0]! : together(days) }
}

/** The decks and documents a history can be of, by name: no number of theirs is read. */
export async function loadScopes(): Promise<Scopes> {
  const [decks, documents] = await Promise.all([db().decks.toArray(), db().documents.toArray()])
  const order = new Intl.Collator(undefined, { numeric: true })
  const named = decks.map(({ id }): ScopeName => ({ scope: `deck:${id}`, name: pathOf(decks, id).replaceAll('::', ' / ') }))
  return {
    decks: named.sort((a, b) => order.compare(a.name, b.name)),
    documents: documents
      .sort((a, b) => b.addedAt - a.addedAt)
      .map(({ id, title }): ScopeName => ({ scope: `document:${id}`, name: title })),
  }
}

/** What each deck, document or kind came to from one study day to another; those without an answer are left out. */
export async function loadParts(by: PartsBy, from: number, to: number): Promise<HistoryPart[]> {
  const database = db()
  const parts = by === 'deck' ? await decks(database, from, to) : await flat(database, by, from, to)
  return parts.filter(({ sums }) => sums.took > 0 || sums.again + sums.hard + sums.good + sums.easy + sums.crammed > 0)
}

async function decks(database: Database, from: number, to: number): Promise<HistoryPart[]> {
  const all = await database.decks.toArray()
  const own = new Map(await Promise.all(all.map(async ({ id }) => [id, await sumOf(database, `deck:${id}`, from, to)] as const)))
  const order = new Intl.Collator(undefined, { numeric: true })
  return all
    .map((deck) => {
      const path = pathOf(all, deck.id)
      const sums = beneath(all, deck.id).reduce((sum, id) => added(sum, own.get(id) ?? NOTHING), NOTHING)
      return { scope: `deck:${deck.id}` as const, name: deck.name, depth: path.split('::').length - 1, path, sums }
    })
    .sort((a, b) => order.compare(a.path.replaceAll('::', '\u0001'), b.path.replaceAll('::', '\u0001')))
}

async function flat(database: Database, by: 'document' | 'kind', from: number, to: number): Promise<HistoryPart[]> {
  const named =
    by === 'kind'
      ? KINDS.map((kind) => ({ scope: `kind:${kind}` as const, name: kind }))
      : (await database.documents.toArray()).map(({ id, title }) => ({ scope: `document:${id}` as const, name: title }))
  const parts = await Promise.all(
    named.map(async ({ scope, name }) => ({ scope, name, depth: 0, sums: await sumOf(database, scope, from, to) })),
  )
  return by === 'kind' ? parts : parts.sort((a, b) => b.sums.took - a.sums.took)
}

async function sumOf(database: Database, of: Scope, from: number, to: number): Promise<DaySums> {
  return sumOver(await daysOf(database, of, from, to), from, to)
}

async function daysOf(database: Database, of: Scope, from = -Infinity, to = Infinity): Promise<Days> {
  const rows = await database.days.where('[of+day]').between([of, from], [of, to], true, true).toArray()
  return new Map(rows.map((row) => [row.day, row]))
}
