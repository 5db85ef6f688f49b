// A table's rows as notes: what is brought in when a person has said which column is what.
import { BUILT_IN, cardsOf, clozeNumbers, htmlOf, newCard } from '../notes/index.ts'
import { DEFAULT_PRESET, deriveId } from '../model/index.ts'
import type { Card, Deck, Note, NoteType, NoteTypeId, PresetId } from '../model/index.ts'
import type { DeckFile } from './deck-file.ts'
import type { Columns, Table } from './table.ts'

export interface TableNotes {
  readonly file: DeckFile
  /** Rows that gave no card, by the line they stand in. */
  readonly empty: readonly number[]
}

/**
 * The rows as a deck file, ready to be brought in like any other. The same row gives the same ids, so that a table brought in again updates.
 * @param deck where rows without a deck of their own go: "Law::Treaties"
 * @param at ms since 1970
 */
export function tableNotes(table: Table, columns: Columns, deck: string, at: number): TableNotes {
  const decks = new Map<string, Deck>()
  const notes: Note[] = []
  const cards: Card[] = []
  const empty: number[] = []
  const seen = new Set<string>()
  const cell = (row: readonly string[], column: number | null): string => (column === null ? '' : (row[column] ?? '').trim())
  const field = (text: string): string => (table.html ? text : htmlOf(text))

  table.rows.forEach((row, i) => {
    const front = field(cell(row, columns.front))
    const back = columns.back === columns.front ? '' : field(cell(row, columns.back))
    const type = typeFor(front)
    const fields = type.fields.map((name, k) =>
      k === 0
        ? front
        : k === 1
          ? back
          : name === 'Quote'
            ? field(cell(row, columns.quote))
            : name === 'Source'
              ? field(cell(row, columns.source))
              : '',
    )
    const ords = cardsOf(type, fields)
    const path = cell(row, columns.deck) || deck
    const guid = deriveId<'guid'>('table', path, front)
    if (ords.length === 0 || (type.kind === 'normal' && back === '') || seen.has(guid)) {
      empty.push(table.lines[i] ?? i + 1)
      return
    }
    seen.add(guid)
    const home = deckAt(decks, path, at)
    const note: Note = {
      id: deriveId('table note', guid),
      noteType: type.id,
      kind: null,
      fields,
      tags: cell(row, columns.tags)
        .split(/[\s,;]+/)
        .filter(Boolean),
      choices: [],
      open: 0,
      document: null,
      deck: home.id,
      matchKey: null,
      madeBy: null,
      edited: false,
      score: 0,
      flags: [],
      guid,
      createdAt: at,
      changedAt: at,
    }
    notes.push(note)
    for (const ord of ords) cards.push(newCard(deriveId('table card', note.id, String(ord)), note, ord, cards.length, at))
  })
  const preset = { ...DEFAULT_PRESET, id: PRESET, changedAt: at }
  return {
    file: {
      decks: [...decks.values()],
      presets: [preset],
      noteTypes: [],
      notes,
      cards,
      reviews: [],
      sources: [],
      documents: [],
      media: [],
    },
    empty,
  }
}

const PRESET = 'default' as PresetId

function typeFor(front: string): NoteType {
  const id = (clozeNumbers(front).length > 0 ? 'dossier-cloze' : 'dossier-basic') as NoteTypeId
  const type = BUILT_IN.find((one) => one.id === id)
  if (!type) throw new Error(`There is no built-in note type ${id}.`)
  return type
}

function deckAt(decks: Map<string, Deck>, path: string, at: number): Deck {
  const known = decks.get(path)
  if (known) return known
  const names = path
    .split('::')
    .map((name) => name.trim())
    .filter(Boolean)
  const above = names.slice(0, -1).join('::')
  const parent = above === '' ? null : deckAt(decks, above, at).id
  const deck: Deck = {
    id: deriveId<'deck'>('table deck', path),
    name: names.at(-1) ?? 'Table',
    parent,
    preset: PRESET,
    createdAt: at,
    changedAt: at,
  }
  decks.set(path, deck)
  return deck
}
