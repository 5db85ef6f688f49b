// Rows as they stand, by their keys. What was read already in a transaction is not read again: an answer waits for fewer turns of the database.
import type { Table } from 'dexie'

/** By the key as text; undefined where there is no row. */
export type Standing<Row> = Map<string, Row | undefined>
type Key = readonly (string | number)[]

/** Reads rows ahead: they are there before whatever is asked of the database afterwards. */
export function readAhead<Row>(table: Table<Row, unknown>, keys: readonly Key[], into: Standing<Row>): PromiseLike<unknown> {
  return table.bulkGet([...keys]).then((rows) => keys.forEach((key, i) => into.set(key.join(), rows[i])))
}

/** Reads the rows of these keys, but for those that are known. */
export async function standingOf<Row>(
  table: Table<Row, unknown>,
  keys: readonly Key[],
  known: Standing<Row> = new Map(),
): Promise<Standing<Row>> {
  const asked = keys.filter((key) => !known.has(key.join()))
  if (asked.length === 0) return known
  const rows = await table.bulkGet([...asked])
  return new Map([...known, ...asked.map((key, i) => [key.join(), rows[i]] as const)])
}
