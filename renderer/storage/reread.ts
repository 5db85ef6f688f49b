// A document read (again): what a person has decided stays as it is, what is undecided takes the new words, and nothing comes twice.
import {
  cardsOf,
  citedPage,
  fieldsOfFinding,
  GENERATOR,
  noteTypeOfKind,
  revise,
  sentenceAt,
  type DeckId,
  type Finding,
  type Note,
  type NoteId,
  type Reading,
  type Source,
  type SourceId,
  type Span,
} from '../../decks/index.ts'
import { mint } from './mint.ts'
import { removeNotes, withChoices } from './note-rows.ts'
import type { DocumentRow, TextRow } from './schema.ts'
import type { Writer } from './write.ts'

/** What a reading changed, in found cards for `added` and in notes for the rest. */
export interface Reread {
  /** New found cards, undecided. */
  readonly added: number
  /** Undecided notes that took new words. */
  readonly changed: number
  /** Notes that stay as they are, with their schedule. */
  readonly same: number
  /** Undecided notes that are no longer found, and went. */
  readonly gone: number
}

/** Inside a write: brings a document's notes up to a reading of its clean text. */
export async function takeReading(tx: Writer, document: DocumentRow, reading: Reading, deck: DeckId): Promise<Reread> {
  const body = await tx.database.texts.get(document.id)
  const text = body?.text ?? ''
  const place = { at: tx.at, document: { ...document, text, blocks: body?.blocks ?? [] }, sentences: reading.sentences, deck }
  const standing = await foundNotes(tx, document)
  const revision = revise(standing, reading, text)

  const open = [...revision.same, ...revision.changed].filter(({ note }) => undecided(note))
  const sources = new Map(standing.map(({ note, source }) => [note.id, source.id]))
  const rows = [
    ...open.map(({ note, finding }) => rowsOf(place, finding, note, sources.get(note.id))),
    ...revision.added.map((finding) => rowsOf(place, finding, null, undefined)),
  ]
  await tx.put(
    'notes',
    rows.map(({ note }) => note),
  )
  await tx.put(
    'sources',
    rows.map(({ source }) => source),
  )
  const gone = revision.gone.filter(undecided)
  await removeNotes(
    tx,
    gone.map((note) => note.id),
  )

  await tx.put('documents', { ...document, madeBy: GENERATOR, sentences: reading.sentences.length })
  if (body) await tx.put('texts', { ...body, sentences: reading.sentences })
  await tx.put('leftOut', { document: document.id, items: reading.leftOut })
  return {
    added: revision.added.reduce((sum, finding) => sum + finding.cards.length, 0),
    changed: revision.changed.filter(({ note }) => undecided(note)).length,
    same: standing.length - gone.length - revision.changed.filter(({ note }) => undecided(note)).length,
    gone: gone.length,
  }
}

/** Nobody has decided anything about it: a new reading may rewrite it or let it go. */
export function undecided(note: Note): boolean {
  return !note.edited && note.choices.every((choice) => choice === 'open')
}

/** What was found in a document, with its quotes. */
export async function foundNotes(tx: Writer, document: Pick<DocumentRow, 'id'>): Promise<{ note: Note; source: Source }[]> {
  const [notes, sources] = await Promise.all([
    tx.database.notes.where('document').equals(document.id).toArray(),
    tx.database.sources.where('document').equals(document.id).toArray(),
  ])
  const byNote = new Map(sources.map((source) => [source.note, source]))
  return notes.flatMap((note) => {
    const source = byNote.get(note.id)
    return note.madeBy !== null && source ? [{ note, source }] : []
  })
}

export interface Place {
  readonly at: number
  readonly document: DocumentRow & Pick<TextRow, 'text' | 'blocks'>
  readonly sentences: readonly Span[]
  readonly deck: DeckId
}

/** A finding as an undecided note with its quote; in place of `old` where there is one. */
function rowsOf(
  place: Place,
  finding: Finding,
  old: Note | null,
  sourceId: SourceId | undefined,
): { note: Note; source: Source } {
  const { at, document, sentences, deck } = place
  const type = noteTypeOfKind(finding.kind)
  const fields = fieldsOfFinding(finding, document, citedPage(document, finding.span.start))
  const id = old?.id ?? mint<'note'>()
  const note: Note = {
    id,
    noteType: type.id,
    kind: finding.kind,
    fields,
    tags: old?.tags ?? [],
    choices: [],
    open: 0,
    // What was learnt of a card before it was looked at again waits for the day it is kept.
    ...(old?.left && { left: old.left }),
    document: document.id,
    deck: old?.deck ?? deck,
    matchKey: finding.matchKey,
    madeBy: GENERATOR,
    edited: false,
    score: finding.score,
    flags: finding.flags,
    guid: old?.guid ?? id,
    createdAt: old?.createdAt ?? at,
    changedAt: at,
  }
  return {
    note: withChoices(
      note,
      cardsOf(type, fields).map(() => 'open'),
    ),
    source: quoteOf(finding, document, id, sourceId ?? mint<'source'>(), sentences),
  }
}

/** Where a finding stands in its document, as the quote of a note. */
export function quoteOf(
  finding: Finding,
  document: Place['document'],
  note: NoteId,
  id: SourceId,
  sentences: readonly Span[],
): Source {
  const { start, end } = finding.span
  return {
    id,
    note,
    document: document.id,
    start,
    end,
    quote: document.text.slice(start, end),
    sentence: sentenceAt(sentences, start),
    marks: finding.marks,
    answers: finding.cards.map((card) => card.at),
  }
}
