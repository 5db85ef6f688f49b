// Documents: kept once however often they are added, edited by hand, removed with or without the cards made from them.
import {
  citationOf,
  citedPage,
  deriveId,
  GENERATOR,
  hashOf,
  htmlOf,
  isFound,
  Trouble,
  utf8,
  type DateValue,
  type DeckId,
  type Document,
  type DocumentId,
  type Hash,
  type Note,
  type ReadDocument,
  type Reading,
} from '../../decks/index.ts'
import { db, type Database } from './database.ts'
import { homeDeck } from './decks.ts'
import { hasChoices, removeNotes, withChoices } from './note-rows.ts'
import { takeReading, type Reread } from './reread.ts'
import type { DocumentRow, TextRow } from './schema.ts'
import { write, type Writer } from './write.ts'

/** A file as it came from the reading worker. */
export interface Arrived {
  readonly read: ReadDocument
  readonly reading: Reading
  /** The file's own bytes, kept so that a better cleaner can start again from them. */
  readonly bytes: Uint8Array
}

export interface Added extends Reread {
  readonly document: DocumentId
  readonly title: string
  /** It was here before, by its bytes or by its clean text. */
  readonly already: boolean
}

export const DOCUMENT_TABLES = ['documents', 'texts', 'media', 'notes', 'sources', 'leftOut', 'decks', 'cards'] as const

/**
 * Keeps a document and what was found in it, every found card undecided.
 * The same bytes or the same clean text are the same document: then only what a newer generator finds anew is added.
 * @param deck where its kept cards will go; null for the first deck
 */
export async function addDocument(arrived: Arrived, deck: DeckId | null = null): Promise<Added> {
  const { read, reading } = arrived
  const textHash = hashOf(utf8(read.text))
  return write(`Add ${read.title}`, DOCUMENT_TABLES, async (tx) => {
    const standing = await sameDocument(tx.database, read, textHash)
    if (standing) {
      const told = { document: standing.id, title: standing.title, already: true }
      // Read against another cleaning, or by the same rules: nothing that could be new.
      if (standing.textHash !== textHash || standing.madeBy === GENERATOR)
        return { ...told, added: 0, changed: 0, same: 0, gone: 0 }
      tx.rename(`Read ${standing.title} again`)
      return { ...told, ...(await takeReading(tx, standing, reading, deck ?? (await homeDeck(tx)))) }
    }
    const row = await putRows(tx, arrived)
    const told = await takeReading(tx, row, reading, deck ?? (await homeDeck(tx)))
    return { document: row.id, title: row.title, already: false, ...told }
  })
}

/** Inside a write: the rows of a document that was not here, with nothing found in it yet. */
export async function putRows(tx: Writer, { read, reading, bytes }: Arrived): Promise<DocumentRow> {
  const { text, blocks, furniture, ...rest } = read
  const row: DocumentRow = {
    ...rest,
    id: deriveId<'document'>('document', text),
    textHash: hashOf(utf8(text)),
    length: text.length,
    sentences: reading.sentences.length,
    addedAt: tx.at,
    openedAt: null,
    place: 0,
    madeBy: null,
  }
  await tx.put('documents', row)
  await tx.put('texts', { document: row.id, text, blocks, furniture, sentences: reading.sentences })
  await tx.put('media', { hash: read.original, kind: 'original', name: read.file, bytes })
  return row
}

/** The document of these bytes, where reading them once more could find nothing new; asked before that work is begun. */
export async function knownOriginal(bytes: Uint8Array): Promise<DocumentRow | null> {
  const row = await db()
    .documents.where('original')
    .equals(await hashAside(bytes))
    .first()
  return row?.madeBy === GENERATOR ? row : null
}

/** As `hashOf`, by the browser's own and beside the page: a book of 200 MB would hold the window up for seconds. */
async function hashAside(bytes: Uint8Array): Promise<Hash> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('') as Hash
}

/** Takes a new reading of a document that is kept: after another date was given, or by a newer generator. */
export async function rereadDocument(id: DocumentId, reading: Reading): Promise<Reread> {
  return write('Read again', DOCUMENT_TABLES, async (tx) => {
    const row = await rowOf(tx.database, id)
    tx.rename(`Read ${row.title} again`)
    const one = await tx.database.notes.where('document').equals(id).first()
    return takeReading(tx, row, reading, one?.deck ?? (await homeDeck(tx)))
  })
}

/** What a person may correct; each is then marked as given by a person. */
export interface DocumentChanges {
  readonly title?: string
  readonly author?: string | null
  readonly published?: DateValue | null
}

/**
 * Corrects title, author or date, here and in what the document's notes cite.
 * `readAgain`: the date changed, so that "last month" means something else, and a new reading may find more.
 */
export async function updateDocument(id: DocumentId, changes: DocumentChanges): Promise<{ readonly readAgain: boolean }> {
  return write('Edit document', ['documents', 'notes', 'noteTypes', 'texts', 'sources'], async (tx) => {
    const old = await rowOf(tx.database, id)
    const title = changes.title?.trim()
    if (title === '') throw new Trouble('refused', 'A document needs a title. Write one.')
    const row: DocumentRow = {
      ...old,
      ...(title !== undefined && title !== old.title ? { title, titleFrom: 'given' as const } : {}),
      ...(changes.author !== undefined ? { author: changes.author?.trim() || null } : {}),
      ...(changes.published !== undefined
        ? { published: changes.published, publishedFrom: changes.published ? ('given' as const) : null }
        : {}),
    }
    await tx.put('documents', row)
    await recite(tx, old, row)
    return { readAgain: JSON.stringify(old.published) !== JSON.stringify(row.published) }
  })
}

/**
 * Removes a document with its text and all that is undecided in it.
 * @param cards `keep`: kept and own cards stay, with their quotes and schedule, and find the document again if it is added again; `delete`: they go too
 */
export async function removeDocument(id: DocumentId, cards: 'keep' | 'delete'): Promise<void> {
  await write('Remove document', DOCUMENT_TABLES, async (tx) => {
    const row = await rowOf(tx.database, id)
    tx.rename(`Remove ${row.title}`)
    const notes = await tx.database.notes.where('document').equals(id).toArray()
    const going = cards === 'delete' ? notes : notes.filter((note) => hasChoices(note) && !note.choices.includes('kept'))
    await removeNotes(
      tx,
      going.map((note) => note.id),
    )
    const staying = notes.filter((note) => !going.includes(note) && note.open > 0)
    await tx.put(
      'notes',
      staying.map((note) =>
        withChoices(
          note,
          note.choices.map((choice) => (choice === 'open' ? 'dropped' : choice)),
        ),
      ),
    )
    await removeRows(tx, row)
  })
}

/** A document's own rows, and its bytes where no other document has them. */
export async function removeRows(tx: Writer, { id, original }: DocumentRow): Promise<void> {
  await tx.remove('documents', id)
  await tx.remove('texts', id)
  await tx.remove('leftOut', id)
  const sharing = await tx.database.documents.where('original').equals(original).count()
  if (sharing === 0) await tx.remove('media', original)
}

/** Remembers where the reader stands; too small a thing to undo. */
export async function setPlace(id: DocumentId, place: number): Promise<void> {
  await write(null, ['documents'], async (tx) => {
    const row = await tx.database.documents.get(id)
    if (row) await tx.put('documents', { ...row, place, openedAt: tx.at })
  })
}

/** A document with its text, or null where it is not kept (any more). */
export async function loadDocument(id: DocumentId): Promise<(Document & Pick<TextRow, 'sentences'>) | null> {
  const database = db()
  const [row, body] = await Promise.all([database.documents.get(id), database.texts.get(id)])
  if (!row || !body) return null
  const { textHash: _hash, length: _length, batch: _batch, ...document } = row
  return { ...document, text: body.text, blocks: body.blocks, furniture: body.furniture, sentences: body.sentences }
}

/** A document that is here already, by its bytes or by its clean text. */
export async function sameDocument(database: Database, read: ReadDocument, textHash: string): Promise<DocumentRow | undefined> {
  return (
    (await database.documents.where('original').equals(read.original).first()) ??
    (await database.documents.where('textHash').equals(textHash).first())
  )
}

/** @throws Trouble when it is not kept any more */
export async function rowOf(database: Database, id: DocumentId): Promise<DocumentRow> {
  const row = await database.documents.get(id)
  if (!row) throw new Trouble('refused', 'This document is no longer here. Add it again.')
  return row
}

/** Notes that cite the document by its old words get the new ones; a citation that a person wrote stays. */
async function recite(tx: Writer, old: DocumentRow, row: DocumentRow): Promise<void> {
  if (citationOf(old) === citationOf(row)) return
  const [body, sources] = await Promise.all([
    tx.database.texts.get(row.id),
    tx.database.sources.where('document').equals(row.id).toArray(),
  ])
  const starts = new Map(sources.map(({ note, start }) => [note, start]))
  const types = new Map((await tx.database.noteTypes.toArray()).map((type) => [type.id, type]))
  const notes = await tx.database.notes.where('document').equals(row.id).toArray()
  const changed = notes.flatMap((note): Note[] => {
    const place = types.get(note.noteType)?.fields.indexOf('Source') ?? -1
    const start = starts.get(note.id)
    const page = start === undefined ? null : citedPage({ ...row, blocks: body?.blocks ?? [] }, start)
    const [was, is] = [citationOf(old, page), citationOf(row, page)]
    const kept = isFound(note.noteType) ? (text: string) => text : htmlOf
    return note.fields[place] === kept(was) ? [{ ...note, fields: note.fields.with(place, kept(is)), changedAt: tx.at }] : []
  })
  await tx.put('notes', changed)
}
