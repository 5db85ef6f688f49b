// Every long piece of work by name: what it takes and what it gives. A page starts one and is never blocked by it.
import type { BroughtIn } from '../storage/bring-in.ts'
import type { CardFilter } from '../storage/list.ts'
import type { DeckOptions } from '../storage/decks.ts'
import type { Selection } from '../storage/collect.ts'
import type { ExamOutlook } from '../storage/exam-outlook.ts'
import type { Timeline } from '../storage/timeline.ts'
import type { PlanOfToday } from '../storage/exam-cards.ts'
import type { Outlook } from '../storage/bring-outlook.ts'
import type { TypeChange, TypeEffects } from '../storage/recast.ts'
import type { FoundText } from '../storage/text-search.ts'
import type { turn, Way } from '../storage/undo.ts'
import type {
  CardId,
  Columns,
  DeckId,
  Document,
  ExamId,
  Meaning,
  MockWish,
  Name,
  Note,
  NoteTypeId,
  Preset,
  PresetId,
  Question,
  ReadDocument,
  Reading,
  Sentence,
  Simulation,
  Table,
  TableForm,
  TableRow,
  TableWish,
  TimelineScope,
  TroubleCode,
  Workload,
} from '../../decks/index.ts'

/** What each job is told and what it answers. */
export interface Jobs {
  /** A file's bytes, read and searched for cards. The bytes come back with the answer. */
  read: { ask: { readonly file: string; readonly bytes: Uint8Array }; answer: ReadFile }
  /** Pasted text, the same way; its bytes are its UTF-8. */
  paste: { ask: { readonly text: string }; answer: ReadFile }
  /** The clean text of a document that is kept, searched again. */
  readAgain: { ask: { readonly document: Pick<Document, 'text' | 'blocks' | 'title' | 'published' | 'author'> }; answer: Reading }
  /** How a text is read, for a person to see. */
  language: { ask: { readonly document: Pick<Document, 'text' | 'blocks'> }; answer: HowRead }
  /** The ids of the cards that a person asked to see, in order. */
  find: { ask: OnDatabase & { readonly filter: CardFilter }; answer: { readonly ids: readonly CardId[] } }
  /** What stands on a timeline. */
  timeline: { ask: OnDatabase & { readonly scope: TimelineScope }; answer: Timeline }
  /** Where words stand in the texts of all documents. */
  findText: { ask: OnDatabase & { readonly words: string }; answer: { readonly found: readonly FoundText[] } }
  /** What is in a deck file or a table, before anything of it is taken in. */
  look: { ask: OnDatabase & NamedFile & { readonly wish?: TableWish }; answer: Seen }
  /** A table as a deck file, with how many cards that has and the lines that give none. */
  tableDeck: {
    ask: NamedFile & {
      readonly wish: TableWish
      readonly columns: Columns
      readonly deck: string
      readonly form: TableForm
      readonly at: number
    }
    answer: { readonly bytes: Uint8Array; readonly cards: number; readonly empty: readonly number[] }
  }
  /** A deck file brought into the collection, all of it or nothing; can be undone. */
  importDeck: { ask: OnDatabase & NamedFile; answer: BroughtIn & Repaired }
  /** A deck, or everything, as a deck file. */
  exportDeck: { ask: OnDatabase & { readonly selection: Selection }; answer: { readonly bytes: Uint8Array } }
  /** A deck, or every deck, as an Anki package; without `schedule` its cards are all new. */
  exportAnki: {
    ask: OnDatabase & Pick<Selection, 'deck' | 'schedule' | 'media'> & { readonly at: number }
    answer: { readonly bytes: Uint8Array }
  }
  /** A deck, or every deck, as text that other programs read, under a name. */
  exportText: {
    ask: OnDatabase & Pick<Selection, 'deck'> & { readonly as: TextAs; readonly name: string }
    answer: { readonly bytes: Uint8Array }
  }
  /** The cards of a deck, or of every deck, as plain words. */
  deckRows: { ask: OnDatabase & Pick<Selection, 'deck'>; answer: { readonly rows: readonly TableRow[] } }
  /** The last changed notes of a note type. */
  sampleType: {
    ask: OnDatabase & { readonly id: NoteTypeId; readonly most: number }
    answer: { readonly notes: readonly Note[] }
  }
  /** What a change of a note type would do; nothing is changed. */
  weighType: { ask: OnDatabase & TypeChange; answer: TypeEffects }
  /** A note type changed with its notes and cards; can be undone. */
  changeType: { ask: OnDatabase & TypeChange; answer: object }
  /** A note type deleted with its notes and cards; can be undone. */
  deleteType: { ask: OnDatabase & { readonly id: NoteTypeId }; answer: object }
  /** Everything, as a deck file to restore from. */
  backUp: { ask: OnDatabase; answer: { readonly bytes: Uint8Array; readonly cards: number; readonly reviews: number } }
  /** The history's days counted anew from the whole log. */
  recount: { ask: OnDatabase; answer: object }
  /** Parameters fitted to the answers of a preset's cards; null where there are too few. Nothing is changed. */
  optimise: { ask: OnDatabase & { readonly preset: PresetId }; answer: Optimised }
  /** Parameters given to a preset, and to its cards the memory they leave; null are the standard ones. Can be undone. */
  adopt: { ask: OnDatabase & { readonly preset: PresetId; readonly parameters: Preset['parameters'] }; answer: object }
  /** A deck given its options, and its cards the memory they leave under them. Can be undone. */
  saveOptions: { ask: OnDatabase & { readonly deck: DeckId; readonly options: DeckOptions }; answer: object }
  /** Options deleted, and the cards of their decks given the memory they leave under the standard ones. Can be undone. */
  deletePreset: { ask: OnDatabase & { readonly preset: PresetId }; answer: object }
  /** A deck deleted with all beneath it, its cards moved or deleted with it. Can be undone. */
  deleteDeck: { ask: OnDatabase & { readonly deck: DeckId; readonly into: DeckId | null }; answer: object }
  /** Cards moved to a deck. Can be undone. */
  moveCards: { ask: OnDatabase & { readonly cards: readonly CardId[]; readonly deck: DeckId }; answer: object }
  /** The last deed taken back, or the last one taken back done again; null where there is none. Its events are yet to be announced. */
  turn: { ask: OnDatabase & { readonly way: Way }; answer: { readonly turned: Awaited<ReturnType<typeof turn>> } }
  /** The coming days of a preset's cards, played through. */
  simulate: { ask: Future; answer: Simulation & { readonly took: number } }
  /** The same for each of several desired retentions; `cards` is how many were played with. */
  workload: { ask: Future; answer: { readonly curve: readonly Workload[]; readonly cards: number } }
  /** Today's plan over all exams ahead. */
  planDay: { ask: OnDatabase & Now; answer: PlanOfToday }
  /** One exam's plan and forecast. */
  foretell: { ask: OnDatabase & Now & { readonly exam: ExamId }; answer: ExamOutlook }
  /** Questions of a mock exam over an exam's cards. */
  composeMock: {
    ask: OnDatabase & { readonly exam: ExamId; readonly wish: MockWish }
    answer: { readonly questions: readonly Question[] }
  }
  /** Everything replaced by what a backup holds. */
  restore: { ask: OnDatabase & NamedFile; answer: Repaired }
}

/** What the optimiser found: how many answers it could learn from, and how well each set of parameters tells them beforehand. */
export interface Optimised {
  readonly answers: number
  readonly fitted: {
    readonly parameters: readonly number[]
    /** Log loss of the parameters in use, and of the fitted ones; 0 would be perfect. */
    readonly before: number
    readonly after: number
  } | null
}

/** Whose future, from when on, with which options in place of the preset's, and how many study days of it. */
interface Future extends OnDatabase {
  readonly preset: PresetId
  readonly options: Partial<Pick<Preset, 'newPerDay' | 'reviewsPerDay' | 'desiredRetention'>>
  readonly at: number
  readonly utcOffset: number
  readonly length: number
}

/** Which database: a page's tests have others. */
interface OnDatabase {
  readonly database: string
}
/** ms since 1970 UTC, and minutes east of UTC. */
interface Now {
  readonly at: number
  readonly utcOffset: number
}
interface NamedFile {
  readonly file: string
  readonly bytes: Uint8Array
}
/** What was mended in a file while reading it, one sentence each. */
export interface Repaired {
  readonly repairs: readonly string[]
}

/** The sentences of a text with their words, trees and clauses, and for each sentence its names and what stands for another thing. */
export interface HowRead {
  readonly sentences: readonly Sentence[]
  readonly names: readonly (readonly Name[])[]
  readonly meanings: readonly (readonly Pick<Meaning, 'from' | 'to' | 'name' | 'why'>[])[]
}

/** A file that could be brought in, as far as it is shown: of a table's rows the first few. */
export type Seen =
  | ({
      readonly kind: 'deck'
      /** Which program's: 'dossier', 'hashcards', an Anki package's version. */
      readonly format: string
      readonly decks: readonly string[]
      readonly cards: number
      readonly notes: number
      readonly reviews: number
      readonly documents: number
      readonly media: number
      /** Its first cards. */
      readonly first: readonly TableRow[]
      readonly outlook: Outlook
    } & Repaired)
  | {
      readonly kind: 'table'
      readonly table: Table
      readonly rows: number
      /** Why it gives no card as it is read; null where it does. */
      readonly wrong: string | null
    }

export interface ReadFile {
  readonly read: ReadDocument
  readonly reading: Reading
  readonly bytes: Uint8Array
}

/** Decks as text. */
export type TextAs = 'ankiText' | 'csv' | 'tsv' | 'markdown' | 'spacedRepetition' | 'hashcards' | 'sheet'

export type JobKind = keyof Jobs
export type Ask<Kind extends JobKind> = Jobs[Kind]['ask']
export type Answer<Kind extends JobKind> = Jobs[Kind]['answer']

/** A job as it is started. */
export type Job = { readonly [Kind in JobKind]: { readonly kind: Kind } & Ask<Kind> }[JobKind]

/** How far it is: UTF-16 units of a text while reading, rows while carrying. `total` is 0 while it is not known. */
export interface Progress {
  readonly done: number
  readonly total: number
  /** Cards found so far, while reading. */
  readonly found?: number
  /** Of reading: pages are being taken out of the file; without it, its sentences are read. */
  readonly stage?: 'pages'
}

/** What a worker says. */
export type Message =
  | ({ readonly type: 'progress' } & Progress)
  /** Two numbers that somebody else goes on writing: done, total. They are looked at from time to time. */
  | { readonly type: 'watch'; readonly counts: Uint32Array }
  | { readonly type: 'result'; readonly result: Answer<JobKind> }
  | { readonly type: 'failed'; readonly code: TroubleCode | null; readonly message: string }
