// Anything a person might do, chosen by numbers, so that fast-check can do it in any order.
import * as fc from 'fast-check'
import { GRADES, grade, type Card, type CardId, type DeckId, type Note, type NoteTypeId, type Preset } from '../../decks/index.ts'
import {
  buryCards,
  deleteCards,
  flagCards,
  makeDue,
  moveCards,
  resetCards,
  suspendCards,
  unsuspendCards,
} from '../../renderer/storage/cards.ts'
import { db } from '../../renderer/storage/database.ts'
import { createDeck, deleteDeck, editPreset, moveDeck, renameDeck } from '../../renderer/storage/decks.ts'
import { addDocument, removeDocument, updateDocument } from '../../renderer/storage/documents.ts'
import { dropAll, dropCards, editFoundCard, keepAll, keepCards, reopenCards } from '../../renderer/storage/found.ts'
import { createNote, deleteNotes, editNote, tagNotes } from '../../renderer/storage/notes.ts'
import { gradeCard } from '../../renderer/storage/study.ts'
import { documentOf } from './support.ts'

export interface Deed {
  readonly name: keyof typeof DEEDS
  readonly a: number
  readonly b: number
}

const NAMES = ['Law', 'Trade', 'Peace']

/** Each does something to rows chosen by two numbers, or nothing where there are none. */
const DEEDS = {
  addDocument: (a: number, b: number) => addDocument(documentOf(NAMES[a % 3] ?? 'Law', 2 + (b % 4))),
  removeDocument: async (a: number, b: number) => {
    const document = await pick('documents', a)
    if (document) await removeDocument(document.id, b % 2 ? 'keep' : 'delete')
  },
  retitle: async (a: number, b: number) => {
    const document = await pick('documents', a)
    if (document) await updateDocument(document.id, { title: `Title ${b}` })
  },
  keep: async (a: number, b: number) => keepCards(await found(a, b)),
  drop: async (a: number, b: number) => dropCards(await found(a, b)),
  reopen: async (a: number, b: number) => reopenCards(await found(a, b)),
  keepAll: async (a: number) => {
    const document = await pick('documents', a)
    if (document) await keepAll(document.id)
  },
  dropAll: async (a: number) => {
    const document = await pick('documents', a)
    if (document) await dropAll(document.id)
  },
  editFound: async (a: number, b: number) => {
    const note = await pick('notes', a)
    if (note && note.choices.length > 0)
      await editFoundCard({ note: note.id, ord: b % note.choices.length }, { prompt: `New ${b}?`, answer: 'New' })
  },
  createBasic: async (a: number, b: number) => {
    const deck = await aDeck(a)
    await createNote({ noteType: 'dossier-reverse' as NoteTypeId, fields: [`Front ${b}`, 'Back'], deck, tags: [`tag${b % 3}`] })
  },
  createCloze: async (a: number, b: number) => {
    const deck = await aDeck(a)
    const text = Array.from({ length: 1 + (b % 3) }, (_, i) => `{{c${i + 1}::word}}`).join(' ')
    await createNote({ noteType: 'dossier-cloze' as NoteTypeId, fields: [text], deck })
  },
  editNote: async (a: number, b: number) => {
    const note = await pick('notes', a)
    if (note && note.noteType === 'dossier-cloze')
      await editNote(note.id, { fields: [`{{c${1 + (b % 4)}::word}}`], tags: [`tag${b % 2}`] })
  },
  deleteNotes: async (a: number) => {
    const note = await pick('notes', a)
    if (note) await deleteNotes([note.id])
  },
  tag: async (a: number, b: number) => {
    const note = await pick('notes', a)
    if (note) await tagNotes([note.id], b % 2 ? { add: [`tag${b % 3}`] } : { remove: note.tags })
  },
  createDeck: (a: number, b: number) => createDeck(b % 2 ? `${NAMES[a % 3]}::Part ${b % 3}` : (NAMES[a % 3] ?? 'Law')),
  renameDeck: async (a: number, b: number) => {
    const deck = await pick('decks', a)
    if (deck) await refusable(renameDeck(deck.id, `Deck ${b % 5}`))
  },
  moveDeck: async (a: number, b: number) => {
    const [deck, parent] = [await pick('decks', a), await pick('decks', b)]
    if (deck && parent) await refusable(moveDeck(deck.id, b % 4 === 0 ? null : parent.id))
  },
  deleteDeck: async (a: number, b: number) => {
    const [deck, into] = [await pick('decks', a), await pick('decks', b)]
    if (deck) await refusable(deleteDeck(deck.id, b % 2 && into ? into.id : null))
  },
  preset: async (_a: number, b: number) => {
    const preset = await pick('presets', 0)
    if (preset) await editPreset(preset.id, { newPerDay: b })
  },
  move: async (a: number, b: number) => moveCards(await cards(a), await aDeck(b)),
  suspend: async (a: number) => suspendCards(await cards(a)),
  unsuspend: async (a: number) => unsuspendCards(await cards(a)),
  bury: async (a: number) => buryCards(await cards(a)),
  flag: async (a: number) => flagCards(await cards(a), 3),
  due: async (a: number, b: number) => makeDue(await cards(a), 20_000 + b),
  reset: async (a: number) => resetCards(await cards(a)),
  deleteCards: async (a: number) => deleteCards(await cards(a)),
  grade: (a: number, b: number) => gradeOne(a, b),
} as const

/** A deed and the two numbers that choose what it is done to. */
export const anyDeed: fc.Arbitrary<Deed> = fc.record({
  name: fc.constantFrom(...(Object.keys(DEEDS) as (keyof typeof DEEDS)[])),
  a: fc.nat(30),
  b: fc.nat(30),
})

export async function doDeed({ name, a, b }: Deed): Promise<void> {
  await DEEDS[name](a, b)
}

async function gradeOne(a: number, b: number): Promise<void> {
  const card = await pick('cards', a)
  if (!card) return
  const preset = (await pick('presets', 0)) as Preset
  const at = Date.UTC(2026, 10, 22, 12) + b * 3_600_000
  const { card: after, review, leech } = grade(card, GRADES[b % 4] ?? 'good', 4000, preset, at, 60, null)
  const sibling = await db().cards.where('note').equals(card.note).first()
  await gradeCard({ card: after, review, leech, buried: sibling ? [sibling.id] : [] })
}

interface Picked {
  documents: { id: Note['document'] & string }
  notes: Note
  cards: Card
  decks: { id: DeckId }
  presets: Preset
}

async function pick<Name extends keyof Picked>(table: Name, n: number): Promise<Picked[Name] | undefined> {
  const rows = (await db().table(table).toArray()) as Picked[Name][]
  return rows[n % Math.max(1, rows.length)]
}

async function cards(n: number): Promise<CardId[]> {
  const rows = await db().cards.toArray()
  return rows.filter((_, i) => (i + n) % 3 === 0).map((card) => card.id)
}

async function found(a: number, b: number): Promise<{ note: Note['id']; ord: number }[]> {
  const note = await pick('notes', a)
  return note && note.choices.length > 0 ? [{ note: note.id, ord: b % note.choices.length }] : []
}

async function aDeck(n: number): Promise<DeckId> {
  return (await pick('decks', n))?.id ?? createDeck('Own')
}

/** A refusal is an answer too; it must have changed nothing, which the laws see. */
async function refusable(deed: Promise<unknown>): Promise<void> {
  await deed.catch((error: unknown) => {
    if (!(error instanceof Error) || error.name !== 'Trouble') throw error
  })
}
