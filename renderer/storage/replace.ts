// A document replaced by a newer version of it: the notes are matched with what is found in the new text, and whatever did not change keeps
// its schedule. What changed under a kept card is for the person to look at again.
import {
  cardsOf,
  citedPage,
  fieldsOfFinding,
  GENERATOR,
  hashOf,
  noteTypeOfKind,
  revise,
  sentenceAt,
  Trouble,
  utf8,
  type Choice,
  type DocumentId,
  type Finding,
  type Match,
  type Note,
  type Source,
} from '../../decks/index.ts'
import { DOCUMENT_TABLES, putRows, removeRows, rowOf, sameDocument, type Arrived } from './documents.ts'
import { homeDeck } from './decks.ts'
import { hasChoices, removeNotes, withChoices, withLeft } from './note-rows.ts'
import { foundNotes, quoteOf, takeReading, undecided, type Place } from './reread.ts'
import type { DocumentRow } from './schema.ts'
import { write, type Writer } from './write.ts'

/** The newer version, as notes are put into it. */
type Home = Omit<Place, 'deck'>

/** What a newer version changed, in notes; `added` in found cards. */
export interface Replaced {
  readonly document: DocumentId
  readonly title: string
  readonly added: number
  /** As they were, with their schedule. */
  readonly same: number
  /** Say something else now: kept cards among them are to be decided again, and go on where they were when they are kept. */
  readonly changed: number
  /** No longer in it: undecided ones went, kept ones stay with the quote they had. */
  readonly gone: number
}

/**
 * Puts a newer version in a document's place; can be undone.
 * @throws Trouble where the text is the same, or the version is here as a document of its own
 */
export async function replaceDocument(id: DocumentId, arrived: Arrived): Promise<Replaced> {
  return write('Replace document', [...DOCUMENT_TABLES, 'exams'], async (tx) => {
    const old = await rowOf(tx.database, id)
    tx.rename(`Replace ${old.title}`)
    await refuseKnown(tx, old, arrived)
    const came = await putRows(tx, withGiven(arrived, old))
    const row = { ...came, addedAt: old.addedAt, openedAt: old.openedAt }
    const { read, reading } = arrived
    const standing = await foundNotes(tx, old)
    const sources = new Map(standing.map(({ note, source }) => [note.id, source]))
    const revision = revise(standing, reading, read.text)
    const place = { at: tx.at, document: { ...row, text: read.text, blocks: read.blocks }, sentences: reading.sentences }
    const going = revision.gone.filter(undecided)
    await removeNotes(
      tx,
      going.map((note) => note.id),
    )
    await closeOpen(
      tx,
      revision.gone.filter((note) => !undecided(note)),
    )
    for (const match of [...revision.same, ...revision.changed]) await carryOver(tx, match, sources.get(match.note.id)!, place)
    await carryOwn(tx, old, place)
    await tx.put('documents', row)
    const told = await takeReading(tx, row, reading, standing[0]?.note.deck ?? (await homeDeck(tx)))
    await renameInExams(tx, old.id, row.id)
    await removeRows(tx, old)
    return {
      ...{ document: row.id, title: row.title, added: told.added },
      ...{ same: revision.same.length, changed: revision.changed.length, gone: revision.gone.length },
    }
  })
}

async function refuseKnown(tx: Writer, old: DocumentRow, { read }: Arrived): Promise<void> {
  const textHash = hashOf(utf8(read.text))
  if (old.textHash === textHash)
    throw new Trouble('refused', `${read.file} has the same text as ${old.title}. Nothing was changed.`)
  const other = await sameDocument(tx.database, read, textHash)
  if (other && other.id !== old.id)
    throw new Trouble(
      'refused',
      `${read.file} is here already, as ${other.title}. Remove that document first, or choose another file.`,
    )
}

/** What a person wrote of the document holds for its newer version too. */
function withGiven(arrived: Arrived, old: DocumentRow): Arrived {
  const { read } = arrived
  const title = old.titleFrom === 'given' ? { title: old.title, titleFrom: old.titleFrom } : {}
  const author = read.author === null ? { author: old.author } : {}
  const date = read.published === null && old.publishedFrom === 'given' ? old : read
  return {
    ...arrived,
    read: { ...read, ...title, ...author, published: date.published, publishedFrom: date.publishedFrom },
  }
}

/** A note and its quote in the new text. An undecided one takes the new words when the reading is taken. */
async function carryOver(tx: Writer, { note, finding }: Match, source: Source, place: Home): Promise<void> {
  const { document, sentences } = place
  const cards = await tx.database.cards.where('note').equals(note.id).toArray()
  const moved: Note = { ...note, document: document.id, matchKey: finding.matchKey, changedAt: tx.at }
  const words = fieldsOfFinding(finding, document, citedPage(document, finding.span.start))
  const settled = note.edited || undecided(note) ? moved : { ...moved, fields: words, madeBy: GENERATOR }
  const choices = note.edited || undecided(note) ? note.choices : choicesOf(note, finding, words)
  const leaving = cards.filter(({ ord }) => choices[ord] !== 'kept')
  const here = withLeft(settled, leaving)
  const left = here.left?.map((card) => ({ ...card, document: document.id }))
  await tx.put('notes', withChoices({ ...here, ...(left && { left }) }, choices))
  await tx.put('sources', { ...source, ...quoteOf(finding, document, note.id, source.id, sentences) })
  await tx.put(
    'cards',
    cards.filter((card) => !leaving.includes(card)).map((card) => ({ ...card, document: document.id, changedAt: tx.at })),
  )
  await tx.remove(
    'cards',
    leaving.map((card) => card.id),
  )
}

/** A decision holds for the same question and answer; a kept card that says something else is looked at again. */
function choicesOf(note: Note, finding: Finding, words: readonly string[]): Choice[] {
  return cardsOf(noteTypeOfKind(finding.kind), words).map((ord): Choice => {
    const before = note.choices[ord] ?? 'open'
    const isSame = [ord * 2, ord * 2 + 1].every((field) => note.fields[field] === words[field])
    return before === 'kept' && !isSame ? 'open' : before
  })
}

/** What is undecided of a finding that is gone can no longer be kept. */
async function closeOpen(tx: Writer, notes: readonly Note[]): Promise<void> {
  const open = notes.filter((note) => note.open > 0)
  await tx.put(
    'notes',
    open.map((note) =>
      withChoices(
        note,
        note.choices.map((choice) => (choice === 'open' ? 'dropped' : choice)),
      ),
    ),
  )
}

/** Notes made by hand go along where their quote still stands in the text. */
async function carryOwn(tx: Writer, old: DocumentRow, { document, sentences }: Home): Promise<void> {
  const notes = (await tx.database.notes.where('document').equals(old.id).toArray()).filter((note) => !hasChoices(note))
  const sources = await tx.database.sources.where('document').equals(old.id).toArray()
  for (const note of notes) {
    const source = sources.find((one) => one.note === note.id)
    const start = source ? document.text.indexOf(source.quote) : -1
    if (!source || source.quote === '' || start < 0) continue
    const by = start - source.start
    const shifted = <Span extends { start: number; end: number }>(span: Span): Span => ({
      ...span,
      start: span.start + by,
      end: span.end + by,
    })
    await tx.put('sources', {
      ...shifted(source),
      document: document.id,
      sentence: sentenceAt(sentences, start),
      marks: source.marks.map(shifted),
      answers: source.answers.map((answer) => answer && shifted(answer)),
    })
    await tx.put('notes', { ...note, document: document.id, changedAt: tx.at })
    const cards = await tx.database.cards.where('note').equals(note.id).toArray()
    await tx.put(
      'cards',
      cards.map((card) => ({ ...card, document: document.id, changedAt: tx.at })),
    )
  }
}

/** An exam over the document is one over its newer version. */
async function renameInExams(tx: Writer, from: DocumentId, to: DocumentId): Promise<void> {
  const exams = (await tx.database.exams.toArray()).filter(({ scope }) => scope.documents.includes(from))
  await tx.put(
    'exams',
    exams.map((exam) => ({
      ...exam,
      scope: { ...exam.scope, documents: exam.scope.documents.map((one) => (one === from ? to : one)) },
    })),
  )
}
