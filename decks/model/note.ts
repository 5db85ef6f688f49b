import type { Card } from './card.ts'
import type { Mark, Kind } from './finding.ts'
import type { Span } from './document.ts'
import type { BatchId, DeckId, DocumentId, NoteId, NoteTypeId, SourceId } from './id.ts'

export interface NoteTemplate {
  readonly name: string
  /** Anki's template language: `{{Field}}`, `{{#Field}}..{{/Field}}`, `{{cloze:Field}}`, `{{type:Field}}`, `{{FrontSide}}`. */
  readonly front: string
  readonly back: string
}

/** Why a person said that a card is wrong. */
export interface Report {
  /** Which card of the note. */
  readonly ord: number
  /** The gate that let it through and should have stopped it; null where none of them is to blame. */
  readonly gate: string | null
  readonly words: string
  /** ms since 1970, UTC. */
  readonly at: number
}

/** As in Anki: a note has fields, and its type's templates make cards of them (note, ord). */
export interface NoteType {
  readonly id: NoteTypeId
  readonly name: string
  readonly kind: 'normal' | 'cloze'
  readonly fields: readonly string[]
  /** For a cloze type: one template, and card `ord` k hides the deletion `c{k+1}`. */
  readonly templates: readonly NoteTemplate[]
  readonly css: string
  /** Built-in types cannot be deleted and keep their id everywhere. */
  readonly builtIn: boolean
  /** When its fields or templates were last changed; absent where nobody keeps it. */
  readonly changedAt?: number
  /** What Anki knows of a type beyond this (fonts, sort field, browser templates), as JSON, to give back when it goes out again. */
  readonly anki?: string
  readonly batch?: BatchId
}

/** What a person has decided about each found card. `open` has not been looked at; only `kept` ones have a row in `cards`. */
export type Choice = 'open' | 'kept' | 'dropped'

export interface Note {
  readonly id: NoteId
  readonly noteType: NoteTypeId
  /** null for a note written by hand or imported. */
  readonly kind: Kind | null
  /** One string for each field of the note type. Generated notes: plain text. Others: Anki's HTML. */
  readonly fields: readonly string[]
  readonly tags: readonly string[]
  /** For found notes, one choice for each card (ord); for all others empty: their cards are simply there. */
  readonly choices: readonly Choice[]
  /** How many choices are still open; kept beside them so that an index can find them. */
  readonly open: number
  /** Its cards that had been answered when they left their deck: kept again, they go on where they were. */
  readonly left?: readonly Card[]
  /** The document it was found in, or was made from by hand; null without one. */
  readonly document: DocumentId | null
  /** Where its kept cards go. */
  readonly deck: DeckId
  readonly matchKey: string | null
  /** The generator's version, null for a note made by a person. */
  readonly madeBy: string | null
  /** A person changed the fields: a new reading proposes and never overwrites. */
  readonly edited: boolean
  readonly score: number
  readonly flags: readonly string[]
  /** Cards of it that were reported as wrong. */
  readonly reports?: readonly Report[]
  /** Anki's guid, or our own: how the same note is known in another copy. */
  readonly guid: string
  readonly createdAt: number
  readonly changedAt: number
  readonly batch?: BatchId
}

/** A quote: a span of a document that a note rests on. */
export interface Source extends Span {
  readonly id: SourceId
  readonly note: NoteId
  readonly document: DocumentId
  readonly quote: string
  /** From 0. */
  readonly sentence: number
  readonly marks: readonly Mark[]
  /** For each card (ord), where its answer stands in the document; null when it was derived. */
  readonly answers: readonly (Span | null)[]
}
