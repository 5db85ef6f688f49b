// The worker that carries the collection in and out: deck files read and written, imports and restores as one transaction each.
import { readDeckFile, writeAnkiPackage, writeDeckFile } from '../../decks/index.ts'
import { bringIn } from '../storage/bring-in.ts'
import { collect } from '../storage/collect.ts'
import { openDatabase } from '../storage/database.ts'
import { replaceAll } from '../storage/restore.ts'
import { serve } from './answer.ts'
import { openSqlite } from './sqlite.ts'

const EVERYTHING = { deck: null, schedule: true, documents: true } as const

serve<'importDeck' | 'exportDeck' | 'exportAnki' | 'backUp' | 'restore'>({
  async importDeck({ database, file, bytes }, tell) {
    const { file: bundle, repairs } = readDeckFile(bytes, file)
    await openDatabase(database)
    return { ...(await bringIn(bundle, `Import ${file}`, tell)), repairs }
  },
  async exportDeck({ database, selection }) {
    return { bytes: writeDeckFile(await collect(await openDatabase(database), selection)) }
  },
  async exportAnki({ database, deck, at }) {
    const [sqlite, file] = await Promise.all([
      openSqlite(),
      openDatabase(database).then((open) => collect(open, { deck, schedule: false, documents: false })),
    ])
    return { bytes: writeAnkiPackage(file, { sqlite, at }) }
  },
  async backUp({ database }) {
    const bundle = await collect(await openDatabase(database), EVERYTHING)
    return { bytes: writeDeckFile(bundle), cards: bundle.cards.length, reviews: bundle.reviews.length }
  },
  async restore({ database, file, bytes }, tell) {
    const { file: bundle, repairs } = readDeckFile(bytes, file)
    await openDatabase(database)
    await replaceAll(bundle, tell)
    return { repairs }
  },
})
