// What an import would do, told before anything is written: how many notes are new here, and how many of ours would follow what came.
import type { DeckFile } from '../../decks/index.ts'
import { isNewer } from './bring-notes.ts'
import type { Database } from './database.ts'

export interface Outlook {
  readonly added: number
  readonly changed: number
}

export async function outlookOf(database: Database, { notes }: DeckFile): Promise<Outlook> {
  const byGuid = new Map(notes.map((note) => [note.guid, note]))
  const index = database.notes.orderBy('guid')
  const [guids, ids] = [(await index.keys()) as string[], await index.primaryKeys()]
  const ours = await database.notes.bulkGet(ids.filter((_, i) => byGuid.has(guids[i] ?? '')))
  const there = ours.flatMap((note) => note ?? [])
  const known = new Set(there.map(({ guid }) => guid))
  return {
    added: notes.filter(({ guid }) => !known.has(guid)).length,
    changed: there.filter((note) => isNewer(note, byGuid.get(note.guid)!)).length,
  }
}
