// SQLite for writing Anki packages: fetched from the app's own files, and only when a package is written.
import type { SqlJsStatic } from 'sql.js'
import wasm from 'sql.js/dist/sql-wasm.wasm?url'

export async function openSqlite(): Promise<SqlJsStatic> {
  const [{ default: initSqlJs }, answer] = await Promise.all([import('sql.js'), fetch(wasm)])
  if (!answer.ok) throw new Error(`${wasm} could not be loaded (${answer.status}).`)
  return initSqlJs({ wasmBinary: await answer.arrayBuffer() })
}
