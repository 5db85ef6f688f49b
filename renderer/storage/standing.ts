// Rows as they stand, by their keys. What was read already in a transaction is not read again, and what is read is asked of the browser itself:
// nothing watches a row that is read to be changed, and an answer waits for it.
import { Dexie, type Table } from 'dexie'

/** By the key as text; undefined where there is no row. */
export type Standing<Row> = Map<string, Row | undefined>
type Key = string | readonly (string | number)[]

/** Rows by their keys, in order, within the transaction that is going on; undefined where there is none. */
export function rowsOf<Row>(table: Table<Row, unknown>, keys: readonly Key[]): PromiseLike<(Row | undefined)[]> {
  const { idbtrans } = Dexie.currentTransaction as unknown as { readonly idbtrans: IDBTransaction }
  const store = idbtrans.objectStore(table.name)
  return new Dexie.Promise((resolve, reject) => {
    const asked = keys.map((key) => store.get(key as IDBValidKey) as IDBRequest<Row | undefined>)
    const last = asked.at(-1)
    if (!last) return resolve([])
    // They are answered in order: with the last of them all are.
    last.onsuccess = () => resolve(asked.map(({ result }) => result))
    last.onerror = () => reject(last.error ?? new Error('The rows could not be read.'))
  })
}

/** Begins to read the rows of these keys, but for those that are known: they are there before whatever is asked of the database afterwards. */
export function readAhead<Row>(table: Table<Row, unknown>, keys: readonly Key[], into: Standing<Row>): PromiseLike<unknown>[] {
  const asked = keys.filter((key) => !into.has(nameOf(key)))
  if (asked.length === 0) return []
  return [rowsOf(table, asked).then((rows) => asked.forEach((key, i) => into.set(nameOf(key), rows[i])))]
}

function nameOf(key: Key): string {
  return typeof key === 'string' ? key : key.join()
}
