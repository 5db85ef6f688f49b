// The note types of an import: one that we have is ours, with newer templates where they came; another one comes in beside it.
import { deriveId, type NoteType, type NoteTypeId } from '../../decks/index.ts'
import { bring, type Work } from './bring.ts'

/**
 * As Anki does: the same fields and the same names of templates make the same type, whose templates and style follow the later change.
 * A type under an id that we have with others comes in under an id that follows from it.
 */
export async function bringNoteTypes(work: Work): Promise<Map<NoteTypeId, NoteTypeId>> {
  const ours = new Map((await work.tx.database.noteTypes.toArray()).map((type) => [type.id, type]))
  const ids = new Map<NoteTypeId, NoteTypeId>()
  const added: NoteType[] = []
  const updated: NoteType[] = []
  for (const type of work.bundle.noteTypes) {
    const same = ours.get(type.id)
    const alike = !same || same.builtIn || wordsOf(same) === wordsOf(type) || (type.changedAt && shapeOf(same) === shapeOf(type))
    const id = alike ? type.id : deriveId<'noteType'>('noteType', type.id, wordsOf(type))
    ids.set(type.id, id)
    if (same && alike && !same.builtIn && (type.changedAt ?? 0) > (same.changedAt ?? 0))
      updated.push({ ...type, id, builtIn: false })
    if (ours.has(id)) continue
    ours.set(id, type)
    added.push({ ...type, id, builtIn: false })
  }
  await bring(work, 'noteTypes', added)
  await work.tx.put('noteTypes', updated)
  return ids
}

function shapeOf({ kind, fields, templates }: NoteType): string {
  return JSON.stringify([kind, fields, templates.map(({ name }) => name)])
}

function wordsOf({ kind, fields, templates }: NoteType): string {
  return JSON.stringify([kind, fields, templates])
}
