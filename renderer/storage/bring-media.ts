// The pictures and sounds of an import: known by their content, so that the same bytes are kept once.
import type { Hash, KnownMedia } from '../../decks/index.ts'
import { bring, type Work } from './bring.ts'
import type { Database } from './database.ts'

/** Names and hashes of all that is kept, from the index alone: bytes are not read. */
export async function knownMedia(database: Database): Promise<KnownMedia> {
  const byName = database.media.orderBy('name')
  const [names, hashes] = [(await byName.keys()) as string[], (await byName.primaryKeys()) as Hash[]]
  const nameOf = new Map(hashes.map((hash, i) => [hash, names[i]!]))
  const hashOf = new Map(names.map((name, i) => [name, hashes[i]!]))
  return { nameOf: (hash) => nameOf.get(hash), hashOf: (name) => hashOf.get(name) }
}

/** @returns how many were new */
export async function bringMedia(work: Work): Promise<number> {
  const known = new Set((await work.tx.database.media.toCollection().primaryKeys()) as string[])
  const added = work.bundle.media.filter((one) => !known.has(one.hash))
  await bring(work, 'media', added)
  return added.filter(({ kind }) => kind === 'media').length
}
