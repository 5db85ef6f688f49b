// Deeds over so many rows that the page would stand still while they are taken back: a worker does that. Which they are is kept beside the
// deeds, because to look into one is to load it.
import type { Database } from './database.ts'
import type { Changes } from './write.ts'

/** From so many rows on a deed is large. */
const ROWS = 500
/** So many are remembered; of those before, the page itself takes back what is asked for. */
const KEPT = 50

/** An import is large whatever it brought: its rows go by their mark, and nobody has counted them. */
export function isLarge({ before, batch }: Pick<Changes, 'before' | 'batch'>): boolean {
  return before.length >= ROWS || batch !== null
}

/** Inside a write over meta. @param deed its id among the ops */
export async function noteLarge(database: Database, deed: number): Promise<void> {
  await database.meta.put({ key: 'large', value: [...(await largeDeeds(database)), deed].slice(-KEPT).join() })
}

/** The ids of large deeds among the ops, in the order they were done; some may be gone. */
export async function largeDeeds(database: Database): Promise<number[]> {
  const row = await database.meta.get('large')
  return row ? String(row.value).split(',').map(Number) : []
}
