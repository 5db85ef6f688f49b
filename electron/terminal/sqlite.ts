// SQLite for writing Anki packages. Its program is built in and compiled only when it is asked for.
import initSqlJs, { type SqlJsStatic } from 'sql.js'
import wasm from 'sql.js/dist/sql-wasm.wasm?url&inline'

export async function openSqlite(): Promise<SqlJsStatic> {
  return initSqlJs({ wasmBinary: Buffer.from(wasm.slice(wasm.indexOf(',') + 1), 'base64') })
}
