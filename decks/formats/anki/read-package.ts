// An Anki package or collection as a deck file: brought in like any other. What cannot be honoured is told, in a sentence each.
import type { SqlJsStatic } from 'sql.js'
import { DEFAULT_PRESET, deriveId, hashOf, Trouble } from '../../model/index.ts'
import type { Card, Deck, Note, NoteType, Preset, Review, Source } from '../../model/index.ts'
import type { CarriedMedia, DeckFile } from '../deck-file.ts'
import { openContainer, type AnkiFormat, type PackedMedia } from './container.ts'
import { withTables, type Tables } from './database.ts'
import { daysOf, type OffsetAt } from './days.ts'
import { DeckTree, keyOf, presetIdOf, readDecks, readPresets, type AnkiDeck } from './read-decks.ts'
import { readLog, type LogRow } from './read-log.ts'
import { readNoteTypes } from './read-note-types.ts'
import { noteOf, sourceOf, type AnkiNote } from './read-notes.ts'
import { placeCard, type AnkiCard } from './read-schedule.ts'
import { recordIn, type Json } from './records.ts'
import { Report } from './report.ts'

export interface ReadAnkiOptions {
  /** sql.js, opened by the host with the bytes of its wasm. */
  readonly sqlite: SqlJsStatic
  /** Now, in ms since 1970, UTC. */
  readonly at: number
  /** Minutes east of UTC at a moment, where the person is. */
  readonly offsetAt: OffsetAt
  /** Without, media are counted and stay packed. */
  readonly media?: boolean
  readonly tell?: (progress: { readonly done: number; readonly total: number }) => void
}

/** How much a file holds, counted in the file itself. */
export interface AnkiCounts {
  readonly decks: number
  readonly noteTypes: number
  readonly notes: number
  readonly cards: number
  readonly reviews: number
  readonly media: number
}

export interface ReadAnki {
  readonly format: AnkiFormat
  readonly counts: AnkiCounts
  readonly file: DeckFile
  /** What stays behind or was mended, one sentence each. */
  readonly leftOut: readonly string[]
}

/** A longer note than this nobody wrote: 5 MB. */
const LONGEST_NOTE = 5_000_000
const OFTEN = 5000
const NOTE_COLUMNS = [
  'id',
  'substr(guid, 1, 200)',
  'mid',
  'mod',
  'substr(tags, 1, 20000)',
  'octet_length(flds)',
  `CASE WHEN octet_length(flds) > ${LONGEST_NOTE} THEN NULL ELSE flds END`,
]
const CARD_COLUMNS = [
  ...['id', 'nid', 'did', 'ord', 'mod', 'type', 'queue', 'due', 'ivl', 'factor', 'reps', 'lapses', 'left', 'odue', 'odid'],
  ...['flags', 'substr(data, 1, 2000)'],
]

/**
 * Reads a package (.apkg, .colpkg) or a collection (.anki2, .anki21) that may come from anywhere.
 * @param name the file's name, for what is said of it
 * @throws Trouble for what is no Anki file, is damaged, too large, too old or too new
 */
export function readAnki(bytes: Uint8Array, name: string, options: ReadAnkiOptions): ReadAnki {
  const container = openContainer(bytes, name)
  const report = new Report(name, container.leftOut)
  const read = withTables(options.sqlite, container.collection, name, (tables) =>
    readCollection(tables, name, container.whole, options, report),
  )
  const media = options.media === false ? [] : unpack(container.media, report)
  return {
    format: container.format,
    counts: { ...read.counts, media: container.media.length },
    file: { ...read.file, media },
    leftOut: report.lines(),
  }
}

function readCollection(
  tables: Tables,
  name: string,
  whole: boolean,
  options: ReadAnkiOptions,
  report: Report,
): { file: Omit<DeckFile, 'media'>; counts: Omit<AnkiCounts, 'media'> } {
  const col = colOf(tables, name)
  const types = readNoteTypes(tables, col.models)
  const decks = readDecks(tables, col.decks)
  const presets = readPresets(tables, col.dconf, options.at)
  const counts = {
    decks: decks.length,
    noteTypes: types.size,
    notes: tables.count('notes'),
    cards: tables.count('cards'),
    reviews: tables.count('revlog'),
  }
  const total = counts.notes + counts.cards + counts.reviews
  const log = readLog(tables)
  options.tell?.({ done: counts.reviews, total })
  const cards = cardsByNote(tables, report)
  options.tell?.({ done: counts.reviews + counts.cards, total })

  const scene = { days: daysOf(col.crt, col.conf), at: options.at, offsetAt: options.offsetAt }
  const homes = new Map(decks.map((deck) => [deck.id, deck]))
  const tree = new DeckTree(options.at, optionsByPath(decks))
  const made: { notes: Note[]; cards: Card[]; reviews: Review[]; sources: Source[]; used: Set<NoteType> } = {
    ...{ notes: [], cards: [], reviews: [], sources: [], used: new Set() },
  }
  const guids = new Set<string>()
  let done = counts.reviews + counts.cards
  for (const came of notesOf(tables, report)) {
    if (++done % OFTEN === 0) options.tell?.({ done, total })
    const type = types.get(came.type)
    const fitting = (cards.get(came.id) ?? []).filter((card) => type && fits(card, type, report))
    cards.delete(came.id)
    if (!type || fitting.length === 0 || guids.has(came.guid)) {
      report.add(!type ? 'typeless' : guids.has(came.guid) ? 'guid' : 'cardless')
      continue
    }
    if (came.guid) guids.add(came.guid)
    if (came.fields.length !== type.fields.length) report.add('fields')
    const deckOf = (card: AnkiCard): AnkiDeck => homeOf(card, homes, report)
    const note = noteOf(came, type, new Set(fitting.map(({ ord }) => ord)), tree.at(deckOf(fitting[0]!).path), options.at)
    const source = sourceOf(note, type)
    made.used.add(type)
    made.notes.push(note)
    if (source) made.sources.push(source)
    for (const card of fitting) {
      const id = deriveId<'card'>('anki card', note.guid, String(card.ord))
      const home = deckOf(card)
      const preset = presets.get(home.preset) ?? DEFAULT
      const placed = placeCard(id, card, note, tree.at(home.path), preset, log.get(card.id) ?? NO_ANSWERS, scene)
      log.delete(card.id)
      made.cards.push(placed.card)
      for (const event of placed.events) made.reviews.push(event)
      if (placed.forgotten) report.add('forgotten')
      if (card.homeDeck !== 0) report.add('filtered')
    }
  }
  report.add('noteless', sum([...cards.values()].map((list) => list.length)))
  report.add('orphans', sum([...log.values()].map((list) => list.length)))
  // Decks that hold nothing stand where they stood, but for the one that is always there and the ones that only borrow cards.
  for (const deck of decks) if (!deck.filtered && deck.id !== 1 && Number.isFinite(deck.id)) tree.at(deck.path)
  report.add('described', decks.filter(({ description }) => description.trim() !== '').length)
  report.add('retention', decks.filter(({ ownRetention }) => ownRetention).length)
  const noteTypes = [...types.values()].filter((type) => !type.builtIn && (whole || made.used.has(type)))
  return {
    counts,
    file: {
      decks: tree.decks,
      presets: presetsInUse(tree, presets),
      noteTypes,
      notes: made.notes,
      cards: made.cards,
      reviews: made.reviews,
      sources: made.sources,
      documents: [],
    },
  }
}

const NO_ANSWERS: readonly LogRow[] = []
const DEFAULT: Preset = { ...DEFAULT_PRESET, id: presetIdOf(1), changedAt: 0 }

interface Col {
  readonly crt: number
  readonly conf: Json
  readonly models: string
  readonly decks: string
  readonly dconf: string
}

function colOf(tables: Tables, name: string): Col {
  if (tables.has('facts') || tables.has('decktemplates') || tables.has('fieldmodels'))
    throw new Trouble(
      'newer',
      `${name} is from Anki 1, which Dossier does not read. Open it in Anki 2.0, export an .apkg there, and bring that in.`,
    )
  if (!tables.has('col') || !tables.has('notes') || !tables.has('cards'))
    throw new Trouble(
      'not-ours',
      `${name} is a database, but not an Anki collection. Choose an .apkg or .colpkg file that Anki exported.`,
    )
  const [row] = tables.rows('col', ['crt', 'ver', 'conf', 'models', 'decks', 'dconf'])
  const version = row?.number(1) ?? 0
  if (version > 18)
    throw new Trouble(
      'newer',
      `${name} was saved by a newer Anki (schema ${version}). Export it there with “Support older Anki versions”, then bring it in.`,
    )
  if (!row || (version !== 11 && (version < 14 || version > 18)))
    throw new Trouble(
      'unreadable',
      `${name} has a form (schema ${version}) that no released Anki writes. Open it in Anki, export an .apkg, and bring that in.`,
    )
  return { crt: row.number(0), conf: confOf(tables, row.text(2)), models: row.text(3), decks: row.text(4), dconf: row.text(5) }
}

/** Newer collections keep each option in a row of its own. */
function confOf(tables: Tables, conf: string): Json {
  if (!tables.has('config')) return recordIn(conf)
  for (const row of tables.rows('config', ['key', 'val']))
    if (row.text(0) === 'creationOffset') return { creationOffset: Number(row.text(1)) }
  return {}
}

function* notesOf(tables: Tables, report: Report): Generator<AnkiNote> {
  for (const row of tables.rows('notes', NOTE_COLUMNS)) {
    const fields = row.text(6)
    if (row.number(5) > LONGEST_NOTE) report.add('long')
    else
      yield {
        id: row.number(0),
        guid: row.text(1),
        type: row.number(2),
        mod: row.number(3),
        tags: row.text(4),
        fields: fields.split('\u001f'),
      }
  }
}

/** Cards by their note, each place once. */
function cardsByNote(tables: Tables, report: Report): Map<number, AnkiCard[]> {
  const cards = new Map<number, AnkiCard[]>()
  for (const row of tables.rows('cards', CARD_COLUMNS)) {
    const number = (column: number): number => row.number(column)
    const card: AnkiCard = {
      ...{ id: number(0), note: number(1), deck: number(2), ord: number(3), mod: number(4), type: number(5), queue: number(6) },
      ...{ due: number(7), interval: number(8), factor: number(9), reps: number(10), lapses: number(11), left: number(12) },
      ...{ homeDue: number(13), homeDeck: number(14), flags: number(15), data: row.text(16) },
    }
    const list = cards.get(card.note)
    if (!list) cards.set(card.note, [card])
    else if (list.some(({ ord }) => ord === card.ord)) report.add('twice')
    else list.push(card)
  }
  for (const list of cards.values()) list.sort((a, b) => a.ord - b.ord)
  return cards
}

function fits(card: AnkiCard, type: NoteType, report: Report): boolean {
  const most = type.kind === 'cloze' ? 500 : type.templates.length
  const fitting = Number.isInteger(card.ord) && card.ord >= 0 && card.ord < most
  if (!fitting) report.add('placeless')
  return fitting
}

const LOST: AnkiDeck = {
  id: 0,
  path: ['Default'],
  filtered: false,
  preset: 1,
  description: '',
  ownRetention: false,
  limits: null,
}

/** Where a card lives: what a filtered deck borrowed goes back. */
function homeOf(card: AnkiCard, decks: ReadonlyMap<number, AnkiDeck>, report: Report): AnkiDeck {
  const home = decks.get(card.homeDeck || card.deck)
  if (home && !home.filtered) return home
  report.add('homeless')
  return decks.get(1) ?? LOST
}

function optionsByPath(decks: readonly AnkiDeck[]): (path: string) => Pick<Deck, 'preset' | 'limits'> {
  const byPath = new Map(
    decks.map(({ path, preset, limits }) => [keyOf(path), { preset: presetIdOf(preset), ...(limits && { limits }) }]),
  )
  return (path) => byPath.get(path) ?? { preset: presetIdOf(1) }
}

function presetsInUse(tree: DeckTree, presets: ReadonlyMap<number, Preset>): Preset[] {
  const used = new Set(tree.decks.map(({ preset }) => preset))
  return [...presets.values()].filter(({ id }) => used.has(id))
}

function unpack(packed: readonly PackedMedia[], report: Report): CarriedMedia[] {
  return packed.flatMap(({ name, read }): CarriedMedia[] => {
    const bytes = read()
    if (!bytes) report.add('media')
    return bytes ? [{ hash: hashOf(bytes), kind: 'media', name, bytes: alone(bytes) }] : []
  })
}

/** What stood unpacked in the package as bytes of their own: a database keeps the whole of what they are a part of. */
function alone(bytes: Uint8Array): Uint8Array {
  return bytes.byteLength === bytes.buffer.byteLength ? bytes : bytes.slice()
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0)
}
