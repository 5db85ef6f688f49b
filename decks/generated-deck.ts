// The deck as the terminal prints it: a contract with other programs, so its fields stay; more may stand beside them.
import type { CardId, DateValue, DocumentId, Kind, NoteId, Shift, Span } from './model/index.ts'

export interface GeneratedSource extends Span {
  readonly document: DocumentId
  readonly quote: string
  /** Which sentence of the document it begins in, from 0. */
  readonly sentence: number
  /** As it is cited, where the document has pages: `p. 14`, `slide 3`. */
  readonly page?: string
}

export interface GeneratedCard {
  readonly id: CardId
  readonly prompt: string
  readonly answer: string
  readonly context: string | null
}

export interface GeneratedNote {
  readonly id: NoteId
  readonly kind: Kind
  /** How the same finding is known again in another reading; no two notes of a kind share one. */
  readonly matchKey: string
  readonly source: readonly GeneratedSource[]
  readonly date: DateValue | null
  readonly shift: Shift | null
  /** 0 to 1. */
  readonly score: number
  readonly flags: readonly string[]
  readonly cards: readonly GeneratedCard[]
}

export interface GeneratedDeck {
  readonly format: 'dossier-deck'
  readonly version: 1
  readonly name: string
  /** The generator's version. */
  readonly madeBy: string
  readonly documents: readonly {
    readonly id: DocumentId
    readonly title: string
    readonly file: string
    readonly author: string | null
    /** `2022-11-27`, or as much of it as is known. */
    readonly published: string | null
    readonly text: string
  }[]
  readonly notes: readonly GeneratedNote[]
  readonly leftOut: readonly (Span & { readonly document: DocumentId; readonly gate: string; readonly why: string })[]
}
