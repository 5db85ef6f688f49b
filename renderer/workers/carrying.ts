// The worker that carries the collection in and out: deck files read and written, imports and restores as one transaction each.
import {
  isAnki,
  readAnki,
  readDeckFile,
  readTable,
  tableNotes,
  writeAnkiPackage,
  writeDeckFile,
  type DeckFile,
} from '../../decks/index.ts'
import { bringIn } from '../storage/bring-in.ts'
import { collect } from '../storage/collect.ts'
import { openDatabase } from '../storage/database.ts'
import { outlookOf } from '../storage/bring-outlook.ts'
import { changeType, deleteType, sampleNotes, weighType } from '../storage/recast.ts'
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

interface ReadDeck {
  readonly file: DeckFile
  readonly repairs: readonly string[]
  /** How many media there are, where they were only counted. */
  readonly packed?: number
}

/** A deck file or an Anki package, whichever it is. */
async function readDeck(
  { file, bytes }: { readonly file: string; readonly bytes: Uint8Array },
  media: boolean,
  tell: (progress: { done: number; total: number }) => void,
): Promise<ReadDeck> {
  if (!isAnki(bytes) && !/\.(apkg|colpkg|anki2|anki21)$/i.test(file)) return readDeckFile(bytes, file)
  const options = { sqlite: await openSqlite(), at: Date.now(), offsetAt, media, tell }
  const read = readAnki(bytes, file, options)
  return { file: read.file, repairs: read.leftOut, packed: read.counts.media }
}

/** Minutes east of UTC at a moment, where this computer is. */
function offsetAt(at: number): number {
  return 0 - new Date(at).getTimezoneOffset()
}

type Carried = 'look' | 'tableDeck' | 'importDeck' | 'exportDeck' | 'exportAnki' | 'backUp' | 'restore' | 'recount'
type OfTypes = 'sampleType' | 'weighType' | 'changeType' | 'deleteType'

serve<Carried | OfTypes>({
  async look({ database, file, bytes }, tell) {
    if (isTable(file)) {
      const table = readTable(bytes, file)
      const { rows, lines } = table
      return { kind: 'table', table: { ...table, rows: rows.slice(0, SHOWN), lines: lines.slice(0, SHOWN) }, rows: rows.length }
    }
    const { file: bundle, repairs, packed } = await readDeck({ file, bytes }, false, tell)
    const { decks, cards, notes, reviews, documents, media } = bundle
    return {
      kind: 'deck',
      decks: decks.map(({ name }) => name),
      cards: cards.length,
      notes: notes.length,
      reviews: reviews.length,
      documents: documents.length,
      media: packed ?? media.filter(({ kind }) => kind === 'media').length,
      outlook: await outlookOf(await openDatabase(database), bundle),
      repairs,
    }
  },
  tableDeck({ file, bytes, columns, deck, at }) {
    const made = tableNotes(readTable(bytes, file), columns, deck, at)
    return { bytes: writeDeckFile(made.file), cards: made.file.cards.length, empty: made.empty }
  },
  async importDeck({ database, file, bytes }, tell) {
    const { file: bundle, repairs } = await readDeck({ file, bytes }, true, () => tell({ done: 0, total: 0 }))
    await openDatabase(database)
    return { ...(await bringIn(bundle, `Import ${file}`, tell)), repairs }
  },
  async exportDeck({ database, selection }) {
    return { bytes: writeDeckFile(await collect(await openDatabase(database), selection)) }
  },
  async exportAnki({ database, deck, schedule, media, at }) {
    const [sqlite, file] = await Promise.all([
      openSqlite(),
      openDatabase(database).then((open) => collect(open, { deck, schedule, documents: false, media })),
    ])
    return { bytes: writeAnkiPackage(file, { sqlite, at, offsetAt, schedule }) }
  },
  async sampleType({ database, id, most }) {
    await openDatabase(database)
    return { notes: await sampleNotes(id, most) }
  },
  async weighType({ database, base, draft }) {
    await openDatabase(database)
    return weighType({ base, draft })
  },
  async changeType({ database, base, draft }) {
    await openDatabase(database)
    await changeType({ base, draft })
    return {}
  },
  async deleteType({ database, id }) {
    await openDatabase(database)
    await deleteType(id)
    return {}
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
