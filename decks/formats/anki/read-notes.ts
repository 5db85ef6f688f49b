// Notes out of a collection: Anki's as they are, our own found ones back as they went out.
import { deriveId } from '../../model/index.ts'
import type { DeckId, Finding, Kind, Note, NoteType, Source } from '../../model/index.ts'
import { findingOf, isFound, MOST_CARDS, plainOf } from '../../notes/index.ts'
import { momentOf } from './read-schedule.ts'

/** A row of `notes`. */
export interface AnkiNote {
  readonly id: number
  readonly guid: string
  readonly type: number
  /** Seconds since 1970. */
  readonly mod: number
  readonly tags: string
  readonly fields: readonly string[]
}

/**
 * @param ords which cards it has
 * @param deck where the first of them is
 * @param at now, in ms since 1970
 */
export function noteOf(came: AnkiNote, type: NoteType, ords: ReadonlySet<number>, deck: DeckId, at: number): Note {
  const guid = came.guid || `anki-${came.id}`
  const fields = type.fields.map((_, i) => came.fields[i] ?? '')
  const note: Note = {
    id: deriveId('anki note', guid),
    noteType: type.id,
    kind: null,
    fields,
    tags: [...new Set(came.tags.split(/[\s\u3000]+/).filter(Boolean))],
    choices: [],
    open: 0,
    document: null,
    deck,
    matchKey: null,
    madeBy: null,
    edited: false,
    score: 0,
    flags: [],
    guid,
    createdAt: momentOf(came.id, at),
    changedAt: momentOf(came.mod * 1000, at),
  }
  return isFound(type.id) ? foundNote(note, type, ords) : note
}

/** A found note keeps plain words; what Anki never showed of it stands in its hidden field. */
function foundNote(note: Note, type: NoteType, ords: ReadonlySet<number>): Note {
  const plain = note.fields.map(plainField)
  const finding = findingOf(type, plain)
  const fields = plain.map((words, place) => words || (hiddenCard(finding, place, ords) ?? words))
  const cards = Array.from({ length: MOST_CARDS }, (_, ord) => ord).filter((ord) => (fields[ord * 2] ?? '') !== '').length
  const choices = Array.from({ length: Math.max(cards, ...[...ords].map((ord) => ord + 1)) }, (_, ord) =>
    ords.has(ord) ? 'kept' : 'open',
  ) as Note['choices']
  return {
    ...note,
    kind: type.id.replace('dossier-', '') as Kind,
    fields,
    choices,
    open: choices.filter((choice) => choice === 'open').length,
    matchKey: finding?.matchKey ?? null,
    score: finding?.score ?? 0,
    flags: finding?.flags ?? [],
  }
}

/** The prompt or answer of a card that nobody had kept: it went out empty, so that Anki would not make the card. */
function hiddenCard(finding: Finding | null, place: number, ords: ReadonlySet<number>): string | null {
  const ord = Math.floor(place / 2)
  const card = ord < MOST_CARDS && !ords.has(ord) ? finding?.cards[ord] : undefined
  return card ? (place % 2 === 0 ? card.prompt : card.answer) : null
}

/** Exactly what went out, where nobody has put other markup in since. */
function plainField(html: string): string {
  if (/<(?!br>)/i.test(html) || /&(?!lt;|gt;|amp;)/.test(html)) return plainOf(html)
  return html.replaceAll('<br>', '\n').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
}

/** The quote that one of our own notes brings in its fields, as a source: its document may be here or not. */
export function sourceOf(note: Note, type: NoteType): Source | null {
  const field = (name: string): string => {
    const value = note.fields[type.fields.indexOf(name)] ?? ''
    return isFound(type.id) ? value : plainOf(value)
  }
  const quote = type.builtIn ? field('Quote') : ''
  if (quote === '') return null
  const finding = findingOf(type, note.fields)
  const start = finding?.span.start ?? 0
  return {
    id: deriveId('anki source', note.id),
    note: note.id,
    document: deriveId('anki document', field('Source')),
    start,
    end: start + quote.length,
    quote,
    sentence: 0,
    marks: finding?.marks ?? [],
    answers: finding?.cards.map(({ at }) => at) ?? [],
  }
}
