// A stranger's SQLite file, read as plain tables and as nothing else: what only looks like a table could run for ever.
import type { SqlDatabase, SqlJsStatic, SqlValue } from 'sql.js'
import { Trouble } from '../../model/index.ts'
import { damaged, tooLarge } from './damage.ts'
import { lenientUtf8 } from './text.ts'

/** One row; columns that the table does not have are empty. */
export interface Row {
  number(column: number): number
  text(column: number): string
  bytes(column: number): Uint8Array
}

/** More rows than a person's life holds reviews. */
const MOST_ROWS = 10_000_000

export class Tables {
  private readonly database: SqlDatabase
  private readonly name: string
  private readonly columns = new Map<string, ReadonlySet<string>>()

  /** Only `openTables` makes one. */
  constructor(database: SqlDatabase, name: string) {
    this.database = database
    this.name = name
    database.run('PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY')
    const master =
      database.exec("SELECT name, sql, rootpage, type FROM sqlite_master WHERE type IN ('table', 'view')")[0]?.values ?? []
    for (const [table, sql, root, type] of master) {
      const plain = type === 'table' && Number(root) > 0 && !/^\s*CREATE\s+VIRTUAL/i.test(String(sql))
      if (plain) this.columns.set(String(table).toLowerCase(), new Set())
    }
    // Anki's own order of letters is known to Anki alone; reading whole tables needs no order.
    if (master.some(([, sql]) => /collate\s+unicase/i.test(String(sql)))) this.forgetUnicase()
    for (const table of this.columns.keys()) this.columns.set(table, this.columnsOf(table))
  }

  has(table: string): boolean {
    return this.columns.has(table)
  }

  hasColumn(table: string, column: string): boolean {
    return this.columns.get(table)?.has(column) ?? false
  }

  /** How many rows a table has; 0 for one that is not there. */
  count(table: string): number {
    if (!this.has(table)) return 0
    const count = Number(this.database.exec(`SELECT count(*) FROM ${table} NOT INDEXED`)[0]?.values[0]?.[0] ?? 0)
    if (count > MOST_ROWS) throw tooLarge(this.name, `has ${count} rows in one table`)
    return count
  }

  /**
   * Reads a table from end to end.
   * @param wanted columns, or expressions over them; what is not a column of the table reads as null
   */
  *rows(table: string, wanted: readonly string[]): Generator<Row> {
    const known = this.columns.get(table)
    if (!known) return
    const columns = wanted.map((column) => {
      const bare = /^\w+$/.test(column) ? column.toLowerCase() : null
      return bare === null || known.has(bare) ? column : 'NULL'
    })
    const statement = this.database.prepare(`SELECT ${columns.join(', ')} FROM ${table} NOT INDEXED LIMIT ${MOST_ROWS}`)
    try {
      while (statement.step()) yield rowOver(statement.get())
    } finally {
      statement.free()
    }
  }

  private columnsOf(table: string): ReadonlySet<string> {
    const info = this.database.exec(`PRAGMA table_xinfo("${table.replaceAll('"', '""')}")`)[0]?.values ?? []
    // A column that is computed when it is read is a program of a stranger.
    return new Set(info.filter((row) => Number(row[6]) === 0).map((row) => String(row[1]).toLowerCase()))
  }

  private forgetUnicase(): void {
    const rows = this.database.exec("SELECT rowid, sql FROM sqlite_master WHERE sql LIKE '%unicase%'")[0]?.values ?? []
    this.database.run('PRAGMA writable_schema = ON')
    for (const [rowid, sql] of rows)
      this.database.run('UPDATE sqlite_master SET sql = ? WHERE rowid = ?', [
        String(sql).replace(/collate\s+unicase/gi, 'COLLATE NOCASE'),
        Number(rowid),
      ])
    this.database.run('PRAGMA writable_schema = RESET')
  }
}

/**
 * Opens an SQLite file, lets `read` take what it needs, and closes it.
 * @throws Trouble for a damaged file, however SQLite says it
 */
export function withTables<T>(sqlite: SqlJsStatic, bytes: Uint8Array, name: string, read: (tables: Tables) => T): T {
  let database: SqlDatabase | undefined
  try {
    database = new sqlite.Database(bytes)
    return read(new Tables(database, name))
  } catch (error) {
    if (error instanceof Trouble) throw error
    if (error instanceof RangeError || isOfSqlite(error))
      throw damaged(name, `is damaged: its collection cannot be read to the end`)
    throw error
  } finally {
    try {
      database?.close()
    } catch {
      // What cannot even be closed was told above.
    }
  }
}

/** SQLite's own errors and those of its WebAssembly, which says "out of memory" in several ways. */
function isOfSqlite(error: unknown): boolean {
  if (!(error instanceof Error)) return true
  return error.constructor === Error || error.name === 'RuntimeError' || /memory|malformed|corrupt|sqlite/i.test(error.message)
}

function rowOver(values: readonly SqlValue[]): Row {
  return {
    number(column) {
      const value = values[column]
      const number = typeof value === 'number' ? value : typeof value === 'string' ? Number(value) : 0
      return Number.isFinite(number) ? number : 0
    },
    text(column) {
      const value = values[column]
      if (value === null || value === undefined) return ''
      return typeof value === 'string' ? value : value instanceof Uint8Array ? lenientUtf8(value) : String(value)
    },
    bytes(column) {
      const value = values[column]
      return value instanceof Uint8Array ? value : new Uint8Array()
    },
  }
}
