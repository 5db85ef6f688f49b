// The card list: which cards a person asked to see, and the rows of the part that is in view.
import {
  isFound,
  linesOf,
  plainFields,
  studyDay,
  type Card,
  type CardId,
  type DeckId,
  type DocumentId,
  type Kind,
  type Note,
  type NoteId,
  type NoteType,
  type Source,
} from '../../decks/index.ts'
import { db, type Database } from './database.ts'
import { cardsOfDecks, subtree } from './decks.ts'
import { now } from './mint.ts'
import { materialOf } from './study.ts'

export interface CardFilter {
  /** With all beneath it. */
  readonly deck?: DeckId
  readonly document?: DocumentId
  readonly kind?: Kind
  readonly tag?: string
  readonly state?: 'new' | 'learning' | 'review' | 'due' | 'suspended' | 'buried'
  readonly flag?: Card['flag']
  /** The name of their note type; case does not matter. */
  readonly noteType?: string
  /** Every word must stand somewhere in the note's fields; case does not matter. */
  readonly text?: string
  /** Newest first unless said. */
  readonly sort?: 'added' | 'changed' | 'due' | 'lapses'
}

/** One line of the list. */
export interface CardLine {
  readonly card: Card
  readonly note: Note
  readonly noteType: NoteType
  readonly prompt: string
  readonly answer: string
  readonly source: Source | null
  /** Title of the document it was made from. */
  readonly document: string | null
}

/** Ids of the cards that pass, in order. */
export async function findCards(filter: CardFilter): Promise<CardId[]> {
  const database = db()
  const { at, utcOffset } = now()
  const cards = (await candidates(database, filter)).filter((card) => passes(card, filter, studyDay(at, utcOffset), at))
  const notes = await notesThatPass(database, filter, cards)
  const found = notes ? cards.filter((card) => notes.has(card.note)) : cards
  return found.sort(ORDERS[filter.sort ?? 'added']).map((card) => card.id)
}

/** The lines of these cards, in this order; a card deleted meanwhile is passed over. */
export async function loadLines(ids: readonly CardId[]): Promise<CardLine[]> {
  const database = db()
  const cards = (await database.cards.bulkGet([...ids])).filter((card) => card !== undefined)
  const { notes, noteTypes, sources, titles } = await materialOf(database, cards)
  return cards.flatMap((card) => {
    const note = notes.get(card.note)
    const noteType = note && noteTypes.get(note.noteType)
    if (!note || !noteType) return []
    const source = sources.get(note.id)?.[0] ?? null
    return [
      {
        card,
        note,
        noteType,
        ...linesOf(noteType, note.fields, card.ord),
        source,
        document: source ? (titles.get(source.document) ?? null) : null,
      },
    ]
  })
}

async function candidates(database: Database, filter: CardFilter): Promise<Card[]> {
  if (filter.document) {
    const notes = await database.notes.where('document').equals(filter.document).primaryKeys()
    const cards = await database.cards
      .where('note')
      .anyOf(notes as NoteId[])
      .toArray()
    const decks = filter.deck ? await subtree(database, filter.deck) : null
    return decks ? cards.filter((card) => decks.includes(card.deck)) : cards
  }
  return filter.deck ? cardsOfDecks(database, await subtree(database, filter.deck)) : database.cards.toArray()
}

function passes(card: Card, filter: CardFilter, today: number, at: number): boolean {
  if (filter.kind && card.kind !== filter.kind) return false
  if (filter.flag !== undefined && card.flag !== filter.flag) return false
  switch (filter.state) {
    case undefined:
      return true
    case 'buried':
      return card.buriedUntil > today
    case 'due':
      return (
        card.buriedUntil <= today &&
        ((card.queue === 'review' && card.due <= today) || (card.queue === 'learning' && card.due <= at))
      )
    case 'new':
    case 'learning':
    case 'review':
    case 'suspended':
      return card.queue === filter.state
  }
}

/** Notes whose words, tags and type pass; null when the filter asks for none of them. */
async function notesThatPass(database: Database, filter: CardFilter, cards: readonly Card[]): Promise<Set<NoteId> | null> {
  const words = (filter.text ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  const tag = filter.tag?.toLowerCase()
  const called = filter.noteType?.toLowerCase()
  if (words.length === 0 && !tag && called === undefined) return null
  const types = new Map((await database.noteTypes.toArray()).map((type) => [type.id, type]))
  const wanted = new Set(cards.map((card) => card.note))
  const found = new Set<NoteId>()
  for (const note of await notesOf(database, wanted)) {
    const type = types.get(note.noteType)
    if (!type || !wanted.has(note.id)) continue
    if (called !== undefined && type.name.toLowerCase() !== called) continue
    if (tag && !note.tags.some((one) => one.toLowerCase() === tag || one.toLowerCase().startsWith(`${tag}::`))) continue
    const text = words.length > 0 ? wordsOf(type, note).toLowerCase() : ''
    if (words.every((word) => text.includes(word))) found.add(note.id)
  }
  return found
}

/** One request for all notes is quicker than thousands of requests for one. */
async function notesOf(database: Database, ids: ReadonlySet<NoteId>): Promise<Note[]> {
  if (ids.size > 1000) return database.notes.toArray()
  return (await database.notes.bulkGet([...ids])).filter((note) => note !== undefined)
}

/** What a person can read of a note; HTML is parsed only where there is any. */
function wordsOf(type: NoteType, note: Note): string {
  const plain = !isFound(type.id) && !note.fields.some((field) => /[<&]/.test(field))
  return (plain ? note.fields : plainFields(type, note.fields)).join(' ')
}

type Order = (a: Card, b: Card) => number
const ORDERS: Record<NonNullable<CardFilter['sort']>, Order> = {
  added: (a, b) => b.createdAt - a.createdAt || a.due - b.due || a.ord - b.ord,
  changed: (a, b) => b.changedAt - a.changedAt || byId(a, b),
  due: (a, b) => RANK[a.queue] - RANK[b.queue] || a.due - b.due || byId(a, b),
  lapses: (a, b) => b.lapses - a.lapses || byId(a, b),
}
/** `due` means another thing in each queue: what comes soonest stands first. */
const RANK: Record<Card['queue'], number> = { learning: 0, review: 1, new: 2, suspended: 3 }

function byId(a: Card, b: Card): number {
  return a.id < b.id ? -1 : 1
}
