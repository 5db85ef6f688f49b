// sql.js as the tests in Node open it.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import initSqlJs, { type SqlJsStatic } from 'sql.js'

let opening: Promise<SqlJsStatic> | undefined

export function openSqlite(): Promise<SqlJsStatic> {
  opening ??= initSqlJs({ wasmBinary: readFileSync(createRequire(import.meta.url).resolve('sql.js/dist/sql-wasm.wasm')) })
  return opening
}
