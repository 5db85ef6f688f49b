// A deck as an Anki package (.apkg) in the form that every Anki since 2.1, AnkiDroid and AnkiMobile read.
import { zipSync } from 'fflate'
import type { SqlJsStatic } from 'sql.js'
import { utf8 } from '../../model/index.ts'
import { tableNotes } from '../table-notes.ts'
import { readTable } from '../table.ts'
import type { DeckFile } from '../deck-file.ts'
import { collectionOf } from './collection.ts'
import { writeTables } from './tables.ts'

/** The package's own version, as Anki writes it: field 1 is 2. */
const VERSION = Uint8Array.of(0x08, 0x02)

export interface AnkiOptions {
  /** sql.js, opened by the host with the bytes of its wasm. */
  readonly sqlite: SqlJsStatic
  /** The moment of writing, in ms since 1970, UTC. */
  readonly at: number
}

/** The package's bytes: all cards new, no reviews. The same deck at the same moment gives the same bytes. */
export function writeAnkiPackage(deck: DeckFile, { sqlite, at }: AnkiOptions): Uint8Array {
  // A zip keeps local time: the same figures everywhere are the same bytes everywhere.
  const mtime = new Date(1980, 0, 1, 12)
  return zipSync(
    {
      meta: [VERSION, { level: 0 }],
      'collection.anki21': writeTables(sqlite, collectionOf(deck, at)),
      // What an Anki from before 2.1 finds in its place.
      'collection.anki2': writeTables(sqlite, collectionOf(tooOld(at), at)),
      media: utf8('{}'),
    },
    { mtime, level: 6 },
  )
}

function tooOld(at: number): DeckFile {
  const table = readTable(
    utf8('Front,Back\nThis deck needs a newer Anki.,Update Anki and bring the file in again.\n'),
    'notice.csv',
  )
  return tableNotes(table, table.columns, 'Default', at).file
}
