// A collection, or part of one, as the rows of a deck file.
import { mediaNames, NEVER_STUDIED } from '../../decks/index.ts'
import type { Card, CarriedDocument, Deck, DeckFile, DeckId, Note, NoteId, NoteType, Review, Source } from '../../decks/index.ts'
import type { Database } from './database.ts'
import { cardsOfDecks, subtree } from './decks.ts'
import type { Batched, MediaRow } from './schema.ts'

export interface Selection {
  /** A deck with all beneath it; null is all of them. */
  readonly deck: DeckId | null
  /** Memory, history and choices; without, every card is new to whoever gets it. */
  readonly schedule: boolean
  /** The documents that the notes quote, with their text; without a deck chosen, all of them, with what is undecided in them. */
  readonly documents: boolean
  /** Pictures and sounds that the notes name; they go along unless this says otherwise. */
  readonly media?: boolean
}

/** Reads a selection: what changes with every answer as of one moment, and after it the documents, whose texts never change. */
export async function collect(database: Database, selection: Selection): Promise<DeckFile> {
  const everything = selection.deck === null && selection.documents
  const { decks, presets, noteTypes, notes, cards, reviews, sources, media } = database
  const { exams, mocks, forecasts, plans } = database
  const mutable = [decks, presets, noteTypes, notes, cards, reviews, sources, exams, mocks, forecasts, plans]
  const rows = await database.transaction('r', mutable, async () => collectRows(database, selection, everything))
  return database.transaction('r', [database.documents, database.texts, database.leftOut, media], async () => {
    const documents = selection.documents ? await documentsOf(database, everything ? null : rows.sources) : []
    return {
      ...rows,
      documents,
      media: (await mediaOf(database, documents, rows, everything, selection.media ?? true)).map(unmarked),
    }
  })
}

async function collectRows(
  database: Database,
  selection: Selection,
  everything: boolean,
): Promise<Omit<DeckFile, 'documents' | 'media'>> {
  const { deck, schedule } = selection
  const decks = deck ? await familyOf(database, deck) : await database.decks.toArray()
  const cards = deck ? await cardsOfDecks(database, await subtree(database, deck)) : await database.cards.toArray()
  const notes = everything ? await database.notes.toArray() : await notesOf(database, cards)
  const sources = everything ? await database.sources.toArray() : await sourcesOf(database, notes)
  const presets = new Set(decks.map((one) => one.preset))
  const types = new Set(notes.map((note) => note.noteType))
  const reviews = schedule ? await reviewsOf(database, everything ? null : cards) : []
  return {
    decks: decks.map(unmarked),
    presets: (await database.presets.toArray()).filter((one) => everything || presets.has(one.id)).map(unmarked),
    noteTypes: (await database.noteTypes.toArray()).filter((one) => everything || types.has(one.id)).map(unmarked),
    notes: notes.map(({ left, ...note }) => unmarked(schedule && left ? { ...note, left } : note)),
    cards: (schedule ? cards : cards.map(asNew)).map(unmarked),
    reviews: reviews.map(unmarked),
    sources: sources.map(unmarked),
    // Of whoever has none the file says nothing, as before there were any.
    ...(everything && schedule && (await database.exams.count()) > 0 ? await examsOf(database) : {}),
    ...(everything && schedule && (await database.plans.count()) > 0 ? { plans: await database.plans.toArray() } : {}),
  }
}

async function examsOf(database: Database): Promise<Required<Pick<DeckFile, 'exams' | 'mocks' | 'forecasts'>>> {
  const [exams, mocks, forecasts] = await Promise.all([
    database.exams.toArray(),
    database.mocks.toArray(),
    database.forecasts.toArray(),
  ])
  return { exams, mocks, forecasts }
}

/** A deck, all beneath it, and its parents, without which it would stand in another place. */
async function familyOf(database: Database, id: DeckId): Promise<Deck[]> {
  const all = await database.decks.toArray()
  const wanted = new Set<string>(await subtree(database, id))
  let deck = all.find((one) => one.id === id)
  while (deck?.parent && !wanted.has(deck.parent)) {
    wanted.add(deck.parent)
    const above = deck.parent
    deck = all.find((one) => one.id === above)
  }
  return all.filter((one) => wanted.has(one.id))
}

async function notesOf(database: Database, cards: readonly Card[]): Promise<Note[]> {
  const ids = [...new Set(cards.map((card) => card.note))]
  return (await database.notes.bulkGet(ids)).filter((note) => note !== undefined)
}

async function sourcesOf(database: Database, notes: readonly Note[]): Promise<Source[]> {
  const ids = new Set<NoteId>(notes.map((note) => note.id))
  return (await database.sources.toArray()).filter((source) => ids.has(source.note))
}

async function reviewsOf(database: Database, cards: readonly Card[] | null): Promise<Review[]> {
  if (!cards) return database.reviews.toArray()
  const ids = new Set(cards.map((card) => card.id))
  return (await database.reviews.toArray()).filter((review) => ids.has(review.card))
}

async function documentsOf(database: Database, sources: readonly Source[] | null): Promise<CarriedDocument[]> {
  const wanted = sources && new Set(sources.map((source) => source.document))
  const rows = (await database.documents.toArray()).filter((row) => !wanted || wanted.has(row.id))
  const [texts, leftOut] = await Promise.all([
    database.texts.bulkGet(rows.map((row) => row.id)),
    database.leftOut.bulkGet(rows.map((row) => row.id)),
  ])
  return rows.flatMap((row, i) => {
    const body = texts[i]
    if (!body) return []
    const { textHash: _hash, length: _length, batch: _batch, ...document } = row
    const { text, blocks, furniture, sentences } = body
    return [{ ...document, text, blocks, furniture, sentences, leftOut: leftOut[i]?.items ?? [] }]
  })
}

/** Documents as they came, and what the notes and their types name; with everything, all bytes there are. */
async function mediaOf(
  database: Database,
  documents: readonly CarriedDocument[],
  { notes, noteTypes }: Pick<DeckFile, 'notes' | 'noteTypes'>,
  everything: boolean,
  named: boolean,
): Promise<MediaRow[]> {
  if (everything) return database.media.toArray()
  const originals = await database.media.bulkGet(documents.map((document) => document.original))
  const names = named
    ? [...new Set([...notes.flatMap(({ fields }) => fields), ...noteTypes.flatMap(wordsOf)].flatMap(mediaNames))]
    : []
  return [
    ...originals.filter((one) => one !== undefined),
    ...(await database.media.where('name').anyOf(names).toArray()).filter(({ kind }) => kind === 'media'),
  ]
}

function wordsOf({ css, templates }: NoteType): string[] {
  return [css, ...templates.flatMap(({ front, back }) => [front, back])]
}

/** Which import brought a row is nobody else's affair. */
function unmarked<Row extends object>(row: Row & Batched): Omit<Row, 'batch'> {
  const { batch: _, ...rest } = row
  return rest
}

/** A card as whoever gets it begins with it; those already studied come after those that were still waiting, in the order of adding. */
function asNew(card: Card): Card {
  const due = card.phase === 'new' ? card.due : Math.round(card.createdAt / 1000)
  return { ...card, ...NEVER_STUDIED, due }
}
