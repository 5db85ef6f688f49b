// A deck as an Anki package (.apkg) in the form that every Anki since 2.1, AnkiDroid and AnkiMobile read.
import { zipSync, type Zippable } from 'fflate'
import type { SqlJsStatic } from 'sql.js'
import { utf8 } from '../../model/index.ts'
import { tableNotes } from '../table-notes.ts'
import { readTable } from '../table.ts'
import type { CarriedMedia, DeckFile } from '../deck-file.ts'
import { collectionOf } from './collection.ts'
import { isMediaName } from './container.ts'
import type { OffsetAt } from './days.ts'
import { writeTables } from './tables.ts'

/** The package's own version, as Anki writes it: field 1 is 2. */
const VERSION = Uint8Array.of(0x08, 0x02)

export interface AnkiOptions {
  /** sql.js, opened by the host with the bytes of its wasm. */
  readonly sqlite: SqlJsStatic
  /** The moment of writing, in ms since 1970, UTC. */
  readonly at: number
  /** Minutes east of UTC at a moment, where the person is; UTC unless said. */
  readonly offsetAt?: OffsetAt
  /** With the schedule and the log; without, as is the default, every card is new to whoever gets it. */
  readonly schedule?: boolean
}

/** The package's bytes, with the media that the file carries. The same deck at the same moment gives the same bytes. */
export function writeAnkiPackage(deck: DeckFile, { sqlite, at, offsetAt = () => 0, schedule = false }: AnkiOptions): Uint8Array {
  // A zip keeps local time: the same figures everywhere are the same bytes everywhere.
  const mtime = new Date(1980, 0, 1, 12)
  const media = mediaOf(deck)
  const notice = { at, offsetAt, schedule: false }
  return zipSync(
    {
      meta: [VERSION, { level: 0 }],
      'collection.anki21': writeTables(sqlite, collectionOf(deck, { at, offsetAt, schedule })),
      // What an Anki from before 2.1 finds in its place.
      'collection.anki2': writeTables(sqlite, collectionOf(tooOld(at), notice)),
      media: utf8(JSON.stringify(Object.fromEntries(media.map(({ name }, i) => [String(i), name])))),
      ...Object.fromEntries(media.map(({ bytes }, i): [string, Zippable[string]] => [String(i), [bytes, { level: 0 }]])),
    },
    { mtime, level: 6 },
  )
}

/** Media of notes, each name once; documents as they came are none of Anki's business. */
function mediaOf({ media }: DeckFile): CarriedMedia[] {
  const taken = new Set<string>()
  return media.filter(({ kind, name }) => kind === 'media' && isMediaName(name) && !taken.has(name) && taken.add(name))
}

function tooOld(at: number): DeckFile {
  const table = readTable(
    utf8('Front,Back\nThis deck needs a newer Anki.,Update Anki and bring the file in again.\n'),
    'notice.csv',
  )
  return tableNotes(table, table.columns, 'Default', at).file
}
