// The worker that carries the collection in and out: deck files read and written, imports and restores as one transaction each.
import { readDeckFile, readTable, tableNotes, writeAnkiPackage, writeDeckFile } from '../../decks/index.ts'
import { bringIn } from '../storage/bring-in.ts'
import { collect } from '../storage/collect.ts'
import { openDatabase } from '../storage/database.ts'
import { recountDays } from '../storage/recount.ts'
import { replaceAll } from '../storage/restore.ts'
import { serve } from './answer.ts'
import { openSqlite } from './sqlite.ts'

/** Rows of a table that are shown before it is brought in. */
const SHOWN = 5

function isTable(file: string): boolean {
  return /\.(csv|tsv|txt)$/i.test(file)
}

const EVERYTHING = { deck: null, schedule: true, documents: true } as const

serve<'look' | 'tableDeck' | 'importDeck' | 'exportDeck' | 'exportAnki' | 'backUp' | 'restore' | 'recount'>({
  look({ file, bytes }) {
    if (isTable(file)) {
      const table = readTable(bytes, file)
      const { rows, lines } = table
      return { kind: 'table', table: { ...table, rows: rows.slice(0, SHOWN), lines: lines.slice(0, SHOWN) }, rows: rows.length }
    }
    const { file: bundle, repairs } = readDeckFile(bytes, file)
    const { decks, cards, notes, reviews, documents } = bundle
    return {
      kind: 'deck',
      decks: decks.map(({ name }) => name),
      cards: cards.length,
      notes: notes.length,
      reviews: reviews.length,
      documents: documents.length,
      repairs,
    }
  },
  tableDeck({ file, bytes, columns, deck, at }) {
    const made = tableNotes(readTable(bytes, file), columns, deck, at)
    return { bytes: writeDeckFile(made.file), cards: made.file.cards.length, empty: made.empty }
  },
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
  async recount({ database }, tell) {
    await openDatabase(database)
    await recountDays(tell)
    return {}
  },
  async restore({ database, file, bytes }, tell) {
    const { file: bundle, repairs } = readDeckFile(bytes, file)
    await openDatabase(database)
    await replaceAll(bundle, tell)
    return { repairs }
  },
})
