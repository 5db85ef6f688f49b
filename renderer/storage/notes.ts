// Notes by hand: made, edited, tagged, deleted. A note may rest on a passage of a document, with its quote.
import {
  cardsOf,
  citationOf,
  citedPage,
  hashOf,
  htmlOf,
  sentenceAt,
  Trouble,
  type DeckId,
  type DocumentId,
  type Note,
  type NoteId,
  type NoteType,
  type NoteTypeId,
  type Source,
  type Span,
} from '../../decks/index.ts'
import type { Database } from './database.ts'
import { mint } from './mint.ts'
import { agreeCards, hasChoices, removeNotes, takeOutCards, withChoices } from './note-rows.ts'
import { write, type Writer } from './write.ts'

export interface NewNote {
  readonly noteType: NoteTypeId
  /** The type itself, to be made with the note where the collection has none under this id. */
  readonly typeItself?: NoteType
  /** One string for each field of the type: Anki's HTML, as `htmlOf` makes it from plain text. */
  readonly fields: readonly string[]
  readonly deck: DeckId
  readonly tags?: readonly string[]
  /** The passage it was made from. */
  readonly source?: { readonly document: DocumentId } & Span
  /** A picture that comes with it, and the field that shows it. */
  readonly picture?: { readonly name: string; readonly bytes: Uint8Array; readonly field: number }
}

const NOTE_TABLES = ['notes', 'cards', 'sources', 'documents', 'texts', 'noteTypes', 'decks'] as const

/** Makes a note and its cards. Throws Trouble('refused') when its fields give no card. */
export async function createNote(what: NewNote): Promise<NoteId> {
  return write('Add note', what.picture ? [...NOTE_TABLES, 'media'] : NOTE_TABLES, async (tx) => {
    if (what.typeItself && !(await tx.database.noteTypes.get(what.noteType))) await tx.put('noteTypes', what.typeItself)
    const type = await noteTypeOf(tx.database, what.noteType)
    if (!(await tx.database.decks.get(what.deck)))
      throw new Trouble('refused', 'The deck for this note no longer exists. Choose another.')
    const id = mint<'note'>()
    const passage = what.source && (await passageOf(tx.database, id, what.source))
    const fields = what.picture ? what.fields.with(what.picture.field, await pictureField(tx, what.picture)) : what.fields
    const note: Note = {
      id,
      noteType: type.id,
      kind: null,
      fields: withPassage(fitted(fields, type), type, passage),
      tags: cleanTags(what.tags ?? []),
      choices: [],
      open: 0,
      document: what.source?.document ?? null,
      deck: what.deck,
      matchKey: null,
      madeBy: null,
      edited: false,
      score: 0,
      flags: [],
      guid: id,
      createdAt: tx.at,
      changedAt: tx.at,
    }
    refuseEmpty(note, type)
    await tx.put('notes', note)
    await agreeCards(tx, note, type)
    if (passage) await tx.put('sources', passage.source)
    return id
  })
}

/** Keeps a picture, once however often it comes, and gives the field that shows it; a name that another file has gets some of its hash. */
async function pictureField(tx: Writer, { name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): Promise<string> {
  const hash = hashOf(bytes)
  const standing = await tx.database.media.get(hash)
  const taken = standing ? [] : await tx.database.media.where('name').equals(name).primaryKeys()
  const [, stem = name, ending = ''] = /^(.*?)(\.[^.]*)?$/.exec(name) ?? []
  const called = standing?.name ?? (taken.length > 0 ? `${stem}-${hash.slice(0, 12)}${ending}` : name)
  if (!standing) await tx.put('media', { hash, kind: 'media', name: called, bytes })
  return `<img src="${htmlOf(called).replaceAll('"', '&quot;')}">`
}

export interface NoteChanges {
  readonly fields?: readonly string[]
  readonly tags?: readonly string[]
  /** Another note type; the fields given are for it. */
  readonly noteType?: NoteTypeId
}

/** Changes a note. Cards whose prompt is gone go, new ones come, and all others keep their schedule. */
export async function editNote(id: NoteId, changes: NoteChanges): Promise<void> {
  await write('Edit note', NOTE_TABLES, async (tx) => {
    const note = await tx.database.notes.get(id)
    if (!note) throw new Trouble('refused', 'This note no longer exists.')
    const type = await noteTypeOf(tx.database, changes.noteType ?? note.noteType)
    const fields = fitted(changes.fields ?? note.fields, type)
    const changed: Note = {
      ...note,
      noteType: type.id,
      fields,
      tags: changes.tags ? cleanTags(changes.tags) : note.tags,
      edited: note.edited || fields.some((field, i) => field !== note.fields[i]),
      changedAt: tx.at,
    }
    refuseEmpty(changed, type)
    await tx.put('notes', changed)
    await agreeCards(tx, changed, type)
  })
}

/**
 * Deletes notes with their cards. A found note stays beside its document, all its cards dropped, so that reading the document
 * again does not bring it back. Returns how many notes.
 */
export async function deleteNotes(ids: readonly NoteId[]): Promise<number> {
  return write(
    `Delete ${ids.length === 1 ? 'note' : `${ids.length} notes`}`,
    ['notes', 'cards', 'sources', 'documents'],
    async (tx) => {
      const notes = (await tx.database.notes.bulkGet([...ids])).filter((note) => note !== undefined)
      const documents = new Set((await tx.database.documents.toCollection().primaryKeys()) as string[])
      const staying = notes.filter((note) => hasChoices(note) && note.document && documents.has(note.document))
      await takeOutCards(
        tx,
        await tx.database.cards
          .where('note')
          .anyOf(staying.map((note) => note.id))
          .toArray(),
      )
      await tx.put(
        'notes',
        staying.map((note) => ({
          ...withChoices(
            note,
            note.choices.map(() => 'dropped' as const),
          ),
          changedAt: tx.at,
        })),
      )
      await removeNotes(
        tx,
        notes.filter((note) => !staying.includes(note)).map((note) => note.id),
      )
      return notes.length
    },
  )
}

/** Adds and removes tags. */
export async function tagNotes(
  ids: readonly NoteId[],
  tags: { readonly add?: readonly string[]; readonly remove?: readonly string[] },
): Promise<void> {
  await write(tags.add?.length ? 'Add tags' : 'Remove tags', ['notes'], async (tx) => {
    const remove = (tags.remove ?? []).map((tag) => tag.toLowerCase())
    const notes = (await tx.database.notes.bulkGet([...ids])).filter((note) => note !== undefined)
    const changed = notes.map((note): Note => {
      const kept = note.tags.filter((tag) => !remove.includes(tag.toLowerCase()))
      return { ...note, tags: cleanTags([...kept, ...(tags.add ?? [])]), changedAt: tx.at }
    })
    await tx.put('notes', changed)
  })
}

async function noteTypeOf(database: Database, id: NoteTypeId): Promise<NoteType> {
  const type = await database.noteTypes.get(id)
  if (!type) throw new Trouble('refused', 'The type of this note no longer exists. Choose another.')
  return type
}

interface Passage {
  readonly source: Source
  readonly citation: string
}

/** A passage as a source: its quote is copied once and stays whatever happens to the document. */
async function passageOf(database: Database, note: NoteId, at: { readonly document: DocumentId } & Span): Promise<Passage> {
  const [document, kept] = await Promise.all([database.documents.get(at.document), database.texts.get(at.document)])
  if (!document || !kept) throw new Trouble('refused', 'The document of this passage was removed. Make the note without it.')
  const source: Source = {
    id: mint<'source'>(),
    note,
    document: at.document,
    start: at.start,
    end: at.end,
    quote: kept.text.slice(at.start, at.end),
    sentence: sentenceAt(kept.sentences, at.start),
    marks: [],
    answers: [],
  }
  return { source, citation: citationOf(document, citedPage({ ...document, blocks: kept.blocks }, at.start)) }
}

/** The quote and where it is from, in the fields that take them to other programs. */
function withPassage(fields: string[], type: NoteType, passage: Passage | undefined): string[] {
  if (!passage) return fields
  const given: Record<string, string> = { Quote: passage.source.quote, Source: passage.citation }
  return fields.map((field, i) => field || htmlOf(given[type.fields[i] ?? ''] ?? ''))
}

function fitted(fields: readonly string[], type: NoteType): string[] {
  return type.fields.map((_, i) => fields[i] ?? '')
}

function refuseEmpty(note: Note, type: NoteType): void {
  if (hasChoices(note) || cardsOf(type, note.fields).length > 0) return
  const sentence =
    type.kind === 'cloze'
      ? 'This note makes no card: nothing in it is hidden. Select some words and hide them.'
      : `This note makes no card: its first field, "${type.fields[0] ?? ''}", is empty. Write something there.`
  throw new Trouble('refused', sentence)
}

/** Tags as Anki keeps them: no blanks inside, each once whatever its case, in order. */
function cleanTags(tags: readonly string[]): string[] {
  const seen = new Map<string, string>()
  for (const tag of tags.map((one) => one.normalize('NFC').trim().replace(/\s+/g, '_')))
    if (tag && !seen.has(tag.toLowerCase())) seen.set(tag.toLowerCase(), tag)
  return [...seen.values()].sort()
}
