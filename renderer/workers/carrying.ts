// The worker that carries the collection in and out: deck files read and written, imports and restores as one transaction each.
import {
  isAnki,
  readAnki,
  readDeckFile,
  readTable,
  readText,
  rowsOfDeckFile,
  tableNotes,
  Trouble,
  utf8,
  writeAnkiPackage,
  writeAnkiText,
  writeDeckFile,
  writeHashcards,
  writeMarkdown,
  writeSheet,
  writeSpacedRepetition,
  writeTable,
  type DeckFile,
  type Table,
  type TableWish,
} from '../../decks/index.ts'
import { bringIn } from '../storage/bring-in.ts'
import { collect } from '../storage/collect.ts'
import { openDatabase } from '../storage/database.ts'
import { outlookOf } from '../storage/bring-outlook.ts'
import { changeType, deleteType, sampleNotes, weighType } from '../storage/recast.ts'
import { recountDays } from '../storage/recount.ts'
import { replaceAll } from '../storage/restore.ts'
import { serve } from './answer.ts'
import type { Seen, TextAs } from './job.ts'
import { openSqlite } from './sqlite.ts'

/** Rows of a table that are shown before it is brought in. */
const SHOWN = 5

function isTable(file: string): boolean {
  return /\.(csv|tsv|txt)$/i.test(file)
}

const EVERYTHING = { deck: null, schedule: true, documents: true } as const

interface ReadDeck {
  readonly format: string
  readonly file: DeckFile
  readonly repairs: readonly string[]
  /** How many media there are, where they were only counted. */
  readonly packed?: number
}

interface Named {
  readonly database: string
  readonly file: string
  readonly bytes: Uint8Array
}

/** A deck that says by itself what is what, whichever program wrote it; null for a table, whose columns a person names. */
async function readDeck(
  { database, file, bytes }: Named,
  media: boolean,
  tell: (progress: { done: number; total: number }) => void,
): Promise<ReadDeck | null> {
  if (isAnki(bytes) || /\.(apkg|colpkg|anki2|anki21)$/i.test(file)) {
    const options = { sqlite: await openSqlite(), at: Date.now(), offsetAt, media, tell }
    const { format, file: bundle, leftOut, counts } = readAnki(bytes, file, options)
    return { format, file: bundle, repairs: leftOut, packed: counts.media }
  }
  const known = await (await openDatabase(database)).noteTypes.toArray()
  const text = readText(bytes, file, { at: Date.now(), offsetAt, known })
  if (text) return text
  return isTable(file) && !isOurs(bytes) ? null : { format: 'dossier', ...readDeckFile(bytes, file) }
}

/** A table that was made a deck file keeps its name. */
function isOurs(bytes: Uint8Array): boolean {
  return utf8('{"format":"dossier"').every((byte, i) => bytes[i] === byte)
}

/** A table's first rows. Of one whose cells nothing seems to part, a person can say what does. */
function lookAtTable(bytes: Uint8Array, file: string, wish: TableWish = {}): Seen {
  const told = (table: Table, wrong: string | null): Seen => {
    const { rows, lines } = table
    const first = { ...table, rows: rows.slice(0, SHOWN), lines: lines.slice(0, SHOWN) }
    return { kind: 'table', table: first, rows: rows.length, wrong }
  }
  try {
    return told(readTable(bytes, file, wish), null)
  } catch (error) {
    if (!(error instanceof Trouble) || error.code !== 'uneven') throw error
    return told(readTable(bytes, file, { ...wish, anyWidth: true }), error.message)
  }
}

/** What each text is written as, under the name of the deck. */
const TEXTS: Readonly<Record<TextAs, (file: DeckFile, name: string) => string>> = {
  ankiText: (file) => writeAnkiText(file),
  csv: (file) => writeTable(rowsOfDeckFile(file), ','),
  tsv: (file) => writeTable(rowsOfDeckFile(file), '\t'),
  markdown: (file, name) => writeMarkdown(name, rowsOfDeckFile(file)),
  spacedRepetition: (file) => writeSpacedRepetition(file),
  hashcards: (file, name) => writeHashcards(name, file),
  sheet: (file, name) => writeSheet(name, rowsOfDeckFile(file)),
}

/** Minutes east of UTC at a moment, where this computer is. */
function offsetAt(at: number): number {
  return 0 - new Date(at).getTimezoneOffset()
}

type Carried = 'look' | 'tableDeck' | 'importDeck' | 'backUp' | 'restore' | 'recount'
type Out = 'exportDeck' | 'exportAnki' | 'exportText' | 'deckRows'
type OfTypes = 'sampleType' | 'weighType' | 'changeType' | 'deleteType'

serve<Carried | Out | OfTypes>({
  async look({ database, file, bytes, wish }, tell) {
    const read = await readDeck({ database, file, bytes }, false, tell)
    if (!read) return lookAtTable(bytes, file, wish)
    const { format, file: bundle, repairs, packed } = read
    const { decks, cards, notes, reviews, documents, media } = bundle
    const homes = new Set(cards.map(({ deck }) => deck))
    return {
      kind: 'deck',
      format,
      decks: decks.filter(({ id }) => homes.has(id)).map(({ name }) => name),
      cards: cards.length,
      notes: notes.length,
      reviews: reviews.length,
      documents: documents.length,
      media: packed ?? media.filter(({ kind }) => kind === 'media').length,
      first: rowsOfDeckFile({ ...bundle, cards: cards.slice(0, SHOWN) }),
      outlook: await outlookOf(await openDatabase(database), bundle),
      repairs,
    }
  },
  tableDeck({ file, bytes, wish, columns, deck, form, at }) {
    const made = tableNotes(readTable(bytes, file, wish), columns, deck, at, form)
    return { bytes: writeDeckFile(made.file), cards: made.file.cards.length, empty: made.empty }
  },
  async importDeck({ database, file, bytes }, tell) {
    const { file: bundle, repairs } = (await readDeck({ database, file, bytes }, true, () => tell({ done: 0, total: 0 }))) ?? {
      ...readDeckFile(bytes, file),
    }
    await openDatabase(database)
    return { ...(await bringIn(bundle, `Import ${file}`, tell)), repairs }
  },
  async exportDeck({ database, selection }) {
    return { bytes: writeDeckFile(await collect(await openDatabase(database), selection)) }
  },
  async exportText({ database, deck, as, name }) {
    const file = await collect(await openDatabase(database), { deck, schedule: false, documents: false, media: false })
    return { bytes: utf8(TEXTS[as](file, name)) }
  },
  async deckRows({ database, deck }) {
    const file = await collect(await openDatabase(database), { deck, schedule: false, documents: false, media: false })
    return { rows: rowsOfDeckFile(file) }
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
