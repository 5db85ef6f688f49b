// What is kept, table by table. A version that landed is never edited: the next one is added below it, with its upgrade in `database.ts`
// and a fixture in tests/fixtures/storage that pins it.
import type {
  BatchId,
  Card,
  DaySums,
  Deck,
  Document,
  DocumentId,
  Exam,
  Forecast,
  Hash,
  LeftOut,
  Mock,
  Note,
  NoteType,
  Plan,
  Preset,
  Review,
  ReviewId,
  Scope,
  Source,
  Span,
} from '../../decks/index.ts'

/** The newest schema this program knows; it refuses to open a newer one. */
export const SCHEMA_VERSION = 6

/**
 * Primary key first, then at most three secondary indices, each for one question:
 * what waits in this deck's queue, whose rows are these, which import brought them.
 */
export const SCHEMAS: Readonly<Record<number, Readonly<Partial<Record<TableName, string>>>>> = {
  1: {
    documents: 'id, original, textHash, batch',
    texts: 'document, batch',
    sources: 'id, note, document, batch',
    notes: 'id, document, guid, batch',
    noteTypes: 'id, batch',
    cards: 'id, [deck+queue+due], note, batch',
    reviews: 'id, card, at, batch',
    decks: 'id, batch',
    presets: 'id, batch',
    media: 'hash, batch',
    exams: 'id',
    mocks: 'id, exam',
    counters: '[kind+day+of]',
    leftOut: 'document',
    ops: '++id, [state+id+name]',
    meta: 'key',
  },
  // The history's numbers. They are counted from the log when they are first asked for (`recount.ts`), so nothing is to be upgraded.
  2: {
    documents: 'id, original, textHash, batch',
    texts: 'document, batch',
    sources: 'id, note, document, batch',
    notes: 'id, document, guid, batch',
    noteTypes: 'id, batch',
    cards: 'id, [deck+queue+due], note, batch',
    reviews: 'id, card, at, batch',
    decks: 'id, batch',
    presets: 'id, batch',
    media: 'hash, batch',
    exams: 'id',
    mocks: 'id, exam',
    counters: '[kind+day+of]',
    days: '[of+day]',
    leftOut: 'document',
    ops: '++id, [state+id+name]',
    meta: 'key',
  },
  // Presets have orders, siblings, easy days and what is done about a leech; a plan for a backlog has its place.
  3: { plans: 'id' },
  // Cards name their pictures and sounds by file name. An index is all that is new, so nothing is to be upgraded.
  4: { media: 'hash, name, batch' },
  // What was foretold for an exam, a row a day. Exams and mock exams had their tables from the first, and nobody wrote into them.
  5: { forecasts: 'id, exam' },
  // Notes are counted by their type.
  6: {},
}

/** An import marks its rows, so that all of them can be taken back as one. */
export interface Batched {
  readonly batch?: BatchId
}

/** A document without its text, so that lists stay light however long the documents are. */
export type DocumentRow = Omit<Document, 'text' | 'blocks' | 'furniture'> &
  Batched & {
    /** Of the clean text: the same text from another file is the same document. */
    readonly textHash: Hash
    /** UTF-16 units of the clean text. */
    readonly length: number
    readonly sentences: number
  }

/** A document's clean text and what was seen in it; never changed once notes rest on it. */
export type TextRow = Pick<Document, 'text' | 'blocks' | 'furniture'> &
  Batched & {
    readonly document: DocumentId
    readonly sentences: readonly Span[]
  }

/** Bytes by their hash: documents as they came, pictures and sounds of notes. */
export interface MediaRow extends Batched {
  readonly hash: Hash
  readonly kind: 'original' | 'media'
  /** The file's name: what notes call it. */
  readonly name: string
  readonly bytes: Uint8Array
}

export type CounterKind =
  // of decks, from cards: `day` is the study day from which they can be shown
  | 'total'
  | 'suspended'
  | 'new'
  | 'learning'
  | 'review'
  // of decks, from grades: `day` is the study day of the grade
  | 'introduced'
  | 'reviewed'
  // those among `reviewed` that had been due on a day before
  | 'overdue'
  // of documents, from notes and cards
  | 'open'
  | 'kept'
  | 'dropped'
  | 'fact'
  | 'date'
  | 'shift'
  | 'cards'
  // of tags and note types, from notes
  | 'tag'
  | 'noteType'
  // of the whole log
  | 'events'

/** A number kept up to date beside the rows it counts, because `count()` reads them all. */
export interface CounterRow {
  readonly kind: CounterKind
  /** 0 where days have no meaning. */
  readonly day: number
  /** A deck's, document's or note type's id, or a tag; empty for the whole. */
  readonly of: string
  readonly value: number
}

/** What one study day came to, for everything, a deck alone, a document or a kind; no row where nothing did. */
export interface DayRow extends DaySums {
  readonly of: Scope
  readonly day: number
}

/** What the gates stopped in one document. */
export interface LeftOutRow {
  readonly document: DocumentId
  readonly items: readonly LeftOut[]
}

/** A row as it was before a change; null where there was none. */
export interface Before {
  readonly table: TrackedName
  readonly key: string
  readonly row: unknown
}

/** One thing that was done, with what it takes to take it back. */
export interface OpRow {
  /** Minted by the table, rising. */
  readonly id?: number
  readonly state: 'done' | 'undone'
  /** What a person would call it: "Keep 3 cards". */
  readonly name: string
  readonly at: number
  readonly before: readonly Before[]
  /** Counters of grades, which no row tells. */
  readonly counts: readonly CounterRow[]
  /** Events this wrote: taking it back appends an `undo` for each. */
  readonly reviews: readonly ReviewId[]
  /** An import: its rows go by this mark, not one by one. */
  readonly batch: BatchId | null
}

/** Facts about the collection itself: schema, device, where counting stands; `days` is there once the history has been counted, `large` names large deeds. */
export interface MetaRow {
  readonly key: 'schema' | 'device' | 'nextReview' | 'nextNew' | 'program' | 'days' | 'large'
  readonly value: string | number
}

/** Everything whose changes are undone row by row. Reviews are not among them: the log only grows. */
export interface TrackedRows {
  documents: DocumentRow
  texts: TextRow
  sources: Source & Batched
  notes: Note
  noteTypes: NoteType
  cards: Card
  decks: Deck
  presets: Preset
  media: MediaRow
  exams: Exam
  mocks: Mock
  forecasts: Forecast
  leftOut: LeftOutRow
  plans: Plan
}
export type TrackedName = keyof TrackedRows

export interface Rows extends TrackedRows {
  reviews: Review & Batched
  counters: CounterRow
  days: DayRow
  ops: OpRow
  meta: MetaRow
}
export type TableName = keyof Rows

/** The field that names a row, in every tracked table. */
export const KEYS = {
  documents: 'id',
  texts: 'document',
  sources: 'id',
  notes: 'id',
  noteTypes: 'id',
  cards: 'id',
  decks: 'id',
  presets: 'id',
  media: 'hash',
  exams: 'id',
  mocks: 'id',
  forecasts: 'id',
  leftOut: 'document',
  plans: 'id',
} as const satisfies Record<TrackedName, string>

/** The key of a row, whatever its table calls it. */
export function keyOf(table: TrackedName, row: object): string {
  return (row as Record<string, string>)[KEYS[table]] ?? ''
}

/** Tables that an import brings rows to, apart from the log, which is not tracked. */
export const BATCHED = [
  'documents',
  'texts',
  'sources',
  'notes',
  'noteTypes',
  'cards',
  'decks',
  'presets',
  'media',
] as const satisfies readonly TrackedName[]
export type BatchedName = (typeof BATCHED)[number] | 'reviews'
