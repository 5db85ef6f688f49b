// A note type changed with all its notes and cards, as one thing that can be taken back. It runs in a worker: there may be fifty thousand notes.
import {
  changesNotes,
  newCard,
  recast,
  Trouble,
  typeOfDraft,
  type Card,
  type Note,
  type NoteId,
  type NoteType,
  type NoteTypeId,
  type Recast,
  type TypeDraft,
} from '../../decks/index.ts'
import { lookUp } from './bring.ts'
import { db, type Database } from './database.ts'
import { mint } from './mint.ts'
import { removeNotes } from './note-rows.ts'
import { write, type Writer } from './write.ts'

/** A change of a type. It is refused when the type is no longer as the draft was begun from. */
export interface TypeChange {
  readonly base: NoteType
  readonly draft: TypeDraft
}

/** What a change would do, in numbers. */
export interface TypeEffects {
  readonly notes: number
  readonly come: number
  readonly go: number
  /** Those among the cards that go that were answered before. */
  readonly answered: number
  /** Notes that would have no card left, and go. */
  readonly gone: number
  /** Notes with words in each field that is taken away. */
  readonly emptied: readonly { readonly field: string; readonly notes: number }[]
}

/** The last changed notes of a type, to try a template on. */
export async function sampleNotes(id: NoteTypeId, most: number): Promise<Note[]> {
  const notes = await notesOf(db(), id)
  return notes.sort((a, b) => b.changedAt - a.changedAt).slice(0, most)
}

export async function weighType({ base, draft }: TypeChange): Promise<TypeEffects> {
  const notes = await notesOf(db(), base.id)
  const left = base.fields.map((field, was) => ({ field, was })).filter(({ was }) => !draft.fields.some((one) => one.was === was))
  const emptied = left.map(({ field, was }) => ({
    field,
    notes: notes.filter((note) => (note.fields[was] ?? '').trim() !== '').length,
  }))
  if (!changesNotes(base, draft)) return { notes: notes.length, come: 0, go: 0, answered: 0, gone: 0, emptied }
  const recasts = await recastAll(db(), { base, draft }, notes, 0)
  return {
    notes: notes.length,
    come: sum(recasts.map(({ to }) => to.come.length)),
    go: sum(recasts.map(({ to }) => to.go.length)),
    answered: sum(recasts.map(({ to, cards }) => cards.filter(({ ord, reviews }) => reviews > 0 && to.go.includes(ord)).length)),
    gone: recasts.filter(leavesNothing).length,
    emptied,
  }
}

/** Changes the type, its notes' fields and their cards; cards that stay keep their schedule. */
export async function changeType({ base, draft }: TypeChange): Promise<void> {
  const name = `Change note type ${draft.name.trim()}`
  await write(name, ['noteTypes', 'notes', 'cards', 'sources'], async (tx) => {
    const standing = await tx.database.noteTypes.get(base.id)
    if (!standing) throw new Trouble('refused', 'This note type no longer exists.')
    if (standing.builtIn)
      throw new Trouble('refused', 'Dossier’s own note types stay as they are. Make one after it and change that.')
    if (wordsOf(standing) !== wordsOf(base))
      throw new Trouble('refused', 'This note type was changed meanwhile, so your changes no longer fit it. Open it again.')
    const type = typeOfDraft(standing, draft, tx.at)
    await tx.put('noteTypes', type)
    if (changesNotes(base, draft)) await changeNotes(tx, { base, draft })
  })
}

/** Deletes a type with its notes and their cards. */
export async function deleteType(id: NoteTypeId): Promise<void> {
  const type = await db().noteTypes.get(id)
  await write(`Delete note type ${type?.name ?? ''}`.trim(), ['noteTypes', 'notes', 'cards', 'sources'], async (tx) => {
    const standing = await tx.database.noteTypes.get(id)
    if (!standing || standing.builtIn) throw new Trouble('refused', 'This note type cannot be deleted.')
    await removeNotes(
      tx,
      (await notesOf(tx.database, id)).map((note) => note.id),
    )
    await tx.remove('noteTypes', id)
  })
}

interface One {
  readonly note: Note
  readonly cards: readonly Card[]
  readonly to: Recast
}

async function changeNotes(tx: Writer, change: TypeChange): Promise<void> {
  const all = await recastAll(tx.database, change, await notesOf(tx.database, change.base.id), tx.at)
  const gone = all.filter(leavesNothing)
  const left = all.filter((one) => !leavesNothing(one))
  await removeNotes(
    tx,
    gone.map(({ note }) => note.id),
  )
  await tx.put(
    'notes',
    left.flatMap(({ note, to }) => {
      const reports = note.reports?.flatMap((report) =>
        to.stay.filter(({ was }) => was === report.ord).map(({ ord }) => ({ ...report, ord })),
      )
      const same = JSON.stringify([to.fields, reports]) === JSON.stringify([note.fields, note.reports])
      return same ? [] : [{ ...note, fields: to.fields, ...(reports && { reports }), changedAt: tx.at }]
    }),
  )
  const first = await tx.places(sum(left.map(({ to }) => to.come.length)))
  let place = first
  await tx.put(
    'cards',
    left.flatMap(({ note, cards, to }) => [
      ...cards.flatMap((card) => {
        const stays = to.stay.find(({ was }) => was === card.ord)
        return stays && stays.ord !== card.ord ? [{ ...card, ord: stays.ord, changedAt: tx.at }] : []
      }),
      ...to.come.map((ord) => newCard(mint<'card'>(), { ...note, deck: cards[0]?.deck ?? note.deck }, ord, place++, tx.at)),
    ]),
  )
  await tx.remove(
    'cards',
    left.flatMap(({ cards, to }) => cards.filter(({ ord }) => to.go.includes(ord)).map(({ id }) => id)),
  )
}

async function recastAll(database: Database, { base, draft }: TypeChange, notes: readonly Note[], at: number): Promise<One[]> {
  const after = typeOfDraft(base, draft, at)
  const cards = new Map<NoteId, Card[]>()
  const ids = notes.map((note) => note.id)
  for (const card of await lookUp(ids, (some) => database.cards.where('note').anyOf(some).toArray())) {
    const sisters = cards.get(card.note)
    if (sisters) sisters.push(card)
    else cards.set(card.note, [card])
  }
  return notes.map((note) => {
    const own = cards.get(note.id) ?? []
    const ords = own.map(({ ord }) => ord)
    return { note, cards: own, to: recast(base, after, draft, note.fields, ords) }
  })
}

function leavesNothing({ cards, to }: One): boolean {
  return cards.length > 0 && to.stay.length === 0 && to.come.length === 0
}

/** Without an index, because this is rarely asked: all notes are looked through. */
async function notesOf(database: Database, id: NoteTypeId): Promise<Note[]> {
  return (await database.notes.toArray()).filter((note) => note.noteType === id)
}

function wordsOf({ name, fields, templates, css }: NoteType): string {
  return JSON.stringify([name, fields, templates, css])
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0)
}
