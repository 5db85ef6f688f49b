// The tables of Anki's collection, schema 11, the one that every Anki can open.
import type { SqlJsStatic } from 'sql.js'

const COLUMNS = {
  col: ['id', 'crt', 'mod', 'scm', 'ver', 'dty', 'usn', 'ls', 'conf', 'models', 'decks', 'dconf', 'tags'],
  notes: ['id', 'guid', 'mid', 'mod', 'usn', 'tags', 'flds', 'sfld', 'csum', 'flags', 'data'],
  cards: [
    ...['id', 'nid', 'did', 'ord', 'mod', 'usn', 'type', 'queue', 'due', 'ivl', 'factor', 'reps'],
    ...['lapses', 'left', 'odue', 'odid', 'flags', 'data'],
  ],
  revlog: ['id', 'cid', 'usn', 'ease', 'ivl', 'lastIvl', 'factor', 'time', 'type'],
  graves: ['usn', 'oid', 'type'],
} as const

const TEXT = new Set<string>(['conf', 'models', 'decks', 'dconf', 'tags', 'guid', 'flds', 'data'])

const INDEXES = {
  ix_notes_usn: 'notes (usn)',
  ix_notes_csum: 'notes (csum)',
  ix_cards_usn: 'cards (usn)',
  ix_cards_nid: 'cards (nid)',
  ix_cards_sched: 'cards (did, queue, due)',
  ix_revlog_usn: 'revlog (usn)',
  ix_revlog_cid: 'revlog (cid)',
}

type Table = keyof typeof COLUMNS
export type AnkiRow<Name extends Table> = Readonly<Record<(typeof COLUMNS)[Name][number], string | number>>

export interface AnkiRows {
  readonly col: readonly [AnkiRow<'col'>]
  readonly notes: readonly AnkiRow<'notes'>[]
  readonly cards: readonly AnkiRow<'cards'>[]
  readonly revlog: readonly AnkiRow<'revlog'>[]
}

/** The rows as an SQLite file. */
export function writeTables(sqlite: SqlJsStatic, rows: AnkiRows): Uint8Array {
  const database = new sqlite.Database()
  try {
    database.run('BEGIN')
    for (const [table, columns] of Object.entries(COLUMNS))
      database.run(`CREATE TABLE ${table} (${columns.map(define).join(', ')})`)
    for (const [index, place] of Object.entries(INDEXES)) database.run(`CREATE INDEX ${index} ON ${place}`)
    for (const [table, list] of Object.entries(rows) as [
      keyof AnkiRows,
      readonly Readonly<Record<string, string | number>>[],
    ][]) {
      const columns: readonly string[] = COLUMNS[table]
      const insert = database.prepare(`INSERT INTO ${table} VALUES (${columns.map(() => '?').join(', ')})`)
      for (const row of list) insert.run(columns.map((column) => row[column] ?? ''))
      insert.free()
    }
    database.run('COMMIT')
    return database.export()
  } finally {
    database.close()
  }
}

function define(column: string): string {
  if (column === 'id') return 'id INTEGER PRIMARY KEY'
  return `${column} ${TEXT.has(column) ? 'TEXT' : 'INTEGER'} NOT NULL`
}
