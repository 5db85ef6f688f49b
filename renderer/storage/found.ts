// What a person decides about found cards. Only a kept card has a row in `cards`, so nothing unseen enters a deck.
import { newCard, Trouble, type Card, type Choice, type DocumentId, type Note, type NoteId } from '../../decks/index.ts'
import { rememberedAgain } from './memories.ts'
import { mint } from './mint.ts'
import { withChoices, withLeft } from './note-rows.ts'
import { write, type Writer } from './write.ts'

/** One found card: the note it was found in, and which of its cards. */
export interface FoundCard {
  readonly note: NoteId
  readonly ord: number
}

const CHOICE_TABLES = ['notes', 'cards', 'decks', 'presets', 'reviews'] as const

/** Puts found cards into their decks. Returns how many were not kept before. */
export async function keepCards(cards: readonly FoundCard[]): Promise<number> {
  return decide('Keep', 'kept', cards)
}

/** Drops found cards; one that was kept leaves its deck. Returns how many were not dropped before. */
export async function dropCards(cards: readonly FoundCard[]): Promise<number> {
  return decide('Drop', 'dropped', cards)
}

/** Makes found cards undecided again; one that was kept leaves its deck. */
export async function reopenCards(cards: readonly FoundCard[]): Promise<number> {
  return decide('Reopen', 'open', cards)
}

/** Keeps every found card of a document that is still undecided. Returns how many. */
export async function keepAll(document: DocumentId): Promise<number> {
  return decideOpen(document, 'Keep', 'kept')
}

/** Drops every found card of a document that is still undecided. Returns how many. */
export async function dropAll(document: DocumentId): Promise<number> {
  return decideOpen(document, 'Drop', 'dropped')
}

/**
 * Rewrites one found card in the person's own words; a new reading will propose and never overwrite it.
 * Throws Trouble('refused') when either side is left empty.
 */
export async function editFoundCard(card: FoundCard, words: { readonly prompt: string; readonly answer: string }): Promise<void> {
  await write('Edit card', ['notes', 'noteTypes'], async (tx) => {
    const note = await tx.database.notes.get(card.note)
    const type = note && (await tx.database.noteTypes.get(note.noteType))
    if (!note || !type) throw new Trouble('refused', 'This card no longer exists.')
    if (words.prompt.trim() === '' || words.answer.trim() === '')
      throw new Trouble('refused', 'A card needs a prompt and an answer. Write both, or drop the card.')
    const fields = [...note.fields]
    fields[type.fields.indexOf(`Prompt ${card.ord + 1}`)] = words.prompt.trim()
    fields[type.fields.indexOf(`Answer ${card.ord + 1}`)] = words.answer.trim()
    await tx.put('notes', { ...note, fields, edited: true, changedAt: tx.at })
  })
}

async function decideOpen(document: DocumentId, verb: string, choice: Choice): Promise<number> {
  return write(verb, CHOICE_TABLES, async (tx) => {
    const notes = await tx.database.notes.where('document').equals(document).toArray()
    const wanted = notes.flatMap((note) =>
      note.choices.flatMap((standing, ord) => (standing === 'open' ? [{ note: note.id, ord }] : [])),
    )
    const changed = await choose(tx, wanted, choice)
    tx.rename(`${verb} ${howMany(changed)}`)
    return changed
  })
}

async function decide(verb: string, choice: Choice, cards: readonly FoundCard[]): Promise<number> {
  return write(`${verb} ${howMany(cards.length)}`, CHOICE_TABLES, (tx) => choose(tx, cards, choice))
}

/** Inside a write: records the choices, and makes or takes away the rows in `cards` that they mean. */
async function choose(tx: Writer, wanted: readonly FoundCard[], choice: Choice): Promise<number> {
  const notes = await tx.database.notes.bulkGet([...new Set(wanted.map((card) => card.note))])
  const standing = choice === 'kept' ? [] : await rowsOf(tx, wanted)
  const changed: Note[] = []
  const kept: { note: Note; ord: number }[] = []
  let count = 0
  for (const note of notes) {
    if (!note) continue
    const ords = note.choices.flatMap((standing, ord) => (standing !== choice && asked(wanted, note.id, ord) ? [ord] : []))
    if (ords.length === 0) continue
    count += ords.length
    if (choice === 'kept') for (const ord of ords) kept.push({ note, ord })
    const choices = note.choices.map((standing, ord) => (ords.includes(ord) ? choice : standing))
    const held = choice === 'kept' ? withoutLeft(note, ords) : withLeft(note, standing)
    changed.push({ ...withChoices(held, choices), changedAt: tx.at })
  }
  await tx.put('notes', changed)
  const first = await tx.places(kept.length)
  const back: Card[] = []
  const fresh: Card[] = []
  for (const [i, { note, ord }] of kept.entries()) {
    const before = note.left?.find((card) => card.ord === ord)
    if (before) back.push({ ...before, deck: note.deck, changedAt: tx.at })
    else fresh.push(newCard(mint<'card'>(), note, ord, first + i, tx.at))
  }
  await tx.put('cards', [...fresh, ...(await rememberedAgain(tx, back))])
  await tx.remove(
    'cards',
    standing.map((row) => row.id),
  )
  return count
}

/** The cards in decks that are among these. */
async function rowsOf(tx: Writer, wanted: readonly FoundCard[]): Promise<Card[]> {
  const rows = await tx.database.cards
    .where('note')
    .anyOf([...new Set(wanted.map((card) => card.note))])
    .toArray()
  return rows.filter((row) => asked(wanted, row.note, row.ord))
}

function withoutLeft(note: Note, ords: readonly number[]): Note {
  const { left = [], ...rest } = note
  const waiting = left.filter((card) => !ords.includes(card.ord))
  return waiting.length > 0 ? { ...rest, left: waiting } : rest
}

function asked(cards: readonly FoundCard[], note: NoteId, ord: number): boolean {
  return cards.some((card) => card.note === note && card.ord === ord)
}

/** "3 cards". */
function howMany(cards: number): string {
  return cards === 1 ? 'card' : `${cards} cards`
}
