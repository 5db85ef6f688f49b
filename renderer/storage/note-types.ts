// Note types from the page's side: what looks through all notes is done in a worker.
import { useLiveQuery } from 'dexie-react-hooks'
import { copyOfType, Trouble, type Note, type NoteType, type NoteTypeId, type TypeDraft } from '../../decks/index.ts'
import { startJob } from '../workers/index.ts'
import { db } from './database.ts'
import type { TypeEffects } from './recast.ts'
import { announceChange, write } from './write.ts'

/** How many notes bear each type, from kept counters; a type without notes has none. Undefined until it is read. */
export function useNotesByType(): ReadonlyMap<NoteTypeId, number> | undefined {
  return useLiveQuery(async () => {
    const rows = await db().counters.where('[kind+day+of]').between(['noteType'], ['noteType', []]).toArray()
    return new Map(rows.map(({ of, value }) => [of as NoteTypeId, value]))
  })
}

/** The last changed notes of a type. */
export async function notesOfType(id: NoteTypeId, most: number): Promise<readonly Note[]> {
  return (await startJob('sampleType', { database: db().name, id, most }).result).notes
}

/** What a change of a type would do to its notes and cards; nothing is changed. */
export async function weighNoteType(base: NoteType, draft: TypeDraft): Promise<TypeEffects> {
  return startJob('weighType', { database: db().name, base, draft }).result
}

/** Changes a type with all its notes and their cards, as one thing. Throws Trouble('refused') when it is not as the draft was begun from. */
export async function changeNoteType(base: NoteType, draft: TypeDraft): Promise<void> {
  await startJob('changeType', { database: db().name, base, draft }).result
  announceChange()
}

/** Deletes a type with its notes and their cards. */
export async function deleteNoteType(id: NoteTypeId): Promise<void> {
  await startJob('deleteType', { database: db().name, id }).result
  announceChange()
}

/** Makes a type after another one. Its id has Anki's form, so that it comes back as itself from a package. */
export async function copyNoteType(id: NoteTypeId, name: string): Promise<NoteTypeId> {
  return write(`Make note type ${name.trim()}`, ['noteTypes'], async (tx) => {
    const types = await tx.database.noteTypes.toArray()
    const type = types.find((one) => one.id === id)
    if (!type) throw new Trouble('refused', 'The note type to make it after no longer exists.')
    if (name.trim() === '') throw new Trouble('refused', 'A note type needs a name. Write one.')
    if (types.some((one) => one.name.trim().toLowerCase() === name.trim().toLowerCase()))
      throw new Trouble('refused', `There is another note type called “${name.trim()}”. Choose another name.`)
    let moment = tx.at
    while (types.some((one) => one.id === idAt(moment))) moment++
    const copy = copyOfType(type, idAt(moment), name, tx.at)
    await tx.put('noteTypes', copy)
    return copy.id
  })
}

function idAt(moment: number): NoteTypeId {
  return `anki-${moment}` as NoteTypeId
}
