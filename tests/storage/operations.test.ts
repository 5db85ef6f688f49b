// What a person does to notes, cards and decks, said in the words of the screens.
import { beforeEach, expect, test } from 'vitest'
import { parseSearch, type DeckId, type NoteTypeId } from '../../decks/index.ts'
import { deleteCards, flagCards, makeDue, moveCards, resetCards, suspendCards } from '../../renderer/storage/cards.ts'
import { db } from '../../renderer/storage/database.ts'
import { createDeck, deleteDeck, moveDeck, renameDeck } from '../../renderer/storage/decks.ts'
import { documentCounts } from '../../renderer/storage/counts.ts'
import { addDocument } from '../../renderer/storage/documents.ts'
import { dropCards, editFoundCard, keepAll, keepCards, reopenCards } from '../../renderer/storage/found.ts'
import { findCards, loadLines, type CardFilter } from '../../renderer/storage/list.ts'
import { createNote, deleteNotes, editNote, tagNotes } from '../../renderer/storage/notes.ts'
import { undo } from '../../renderer/storage/undo.ts'
import { documentOf, freshCollection } from './support.ts'

const BASIC = 'dossier-basic' as NoteTypeId
const CLOZE = 'dossier-cloze' as NoteTypeId

let deck: DeckId
beforeEach(async () => {
  await freshCollection()
  deck = await createDeck('Law')
})

test('a note makes the cards its type gives, and one that gives none is refused in a sentence', async () => {
  const id = await createNote({ noteType: 'dossier-reverse' as NoteTypeId, fields: ['Front', 'Back'], deck })
  expect((await db().cards.where('note').equals(id).toArray()).map((card) => card.ord).sort()).toEqual([0, 1])
  await expect(createNote({ noteType: BASIC, fields: ['', 'Back'], deck })).rejects.toThrow(
    'This note makes no card: its first field, "Front", is empty. Write something there.',
  )
  await expect(createNote({ noteType: CLOZE, fields: ['Nothing hidden'], deck })).rejects.toThrow('nothing in it is hidden')
  expect(await db().notes.count()).toBe(1)
})

test('editing a cloze keeps the schedule of what is still hidden', async () => {
  const id = await createNote({ noteType: CLOZE, fields: ['{{c1::one}} {{c2::two}}'], deck })
  await db().cards.where('note').equals(id).modify({ reviews: 5 })
  await editNote(id, { fields: ['{{c2::two}} {{c3::three}}'] })
  const cards = await db().cards.where('note').equals(id).toArray()
  expect(cards.map(({ ord, reviews }) => [ord, reviews]).sort()).toEqual([
    [1, 5],
    [2, 0],
  ])
  await undo()
  expect((await db().cards.where('note').equals(id).toArray()).map((card) => card.ord).sort()).toEqual([0, 1])
})

test('a note from a passage quotes it word for word and cites the document', async () => {
  const { document } = await addDocument(documentOf('Treaty', 3))
  const id = await createNote({
    noteType: BASIC,
    fields: ['Who met?', 'The council'],
    deck,
    source: { document, start: 0, end: 11 },
  })
  const [source] = await db().sources.where('note').equals(id).toArray()
  expect(source).toMatchObject({ quote: 'The council', sentence: 0, start: 0, end: 11 })
  expect((await db().notes.get(id))?.fields).toEqual(['Who met?', 'The council', 'The council', 'Treaty'])
})

test('keeping, dropping and reopening: only kept cards are in a deck, and the document counts them', async () => {
  const { document } = await addDocument(documentOf('Treaty', 3), deck)
  const note = (await db().notes.toArray()).find((one) => one.choices.length === 3)!
  expect(await keepCards([0, 1].map((ord) => ({ note: note.id, ord })))).toBe(2)
  expect(await keepCards([{ note: note.id, ord: 0 }])).toBe(0)
  expect(await dropCards([{ note: note.id, ord: 2 }])).toBe(1)
  expect((await db().cards.toArray()).map(({ ord, deck: place, document: from }) => [ord, place, from]).sort()).toEqual([
    [0, deck, document],
    [1, deck, document],
  ])
  expect((await documentCounts())[0]).toMatchObject({ open: 3, kept: 2, dropped: 1, facts: 1, dates: 2, shifts: 3, cards: 2 })
  await reopenCards([{ note: note.id, ord: 1 }])
  expect(await db().cards.count()).toBe(1)
  expect((await documentCounts())[0]).toMatchObject({ open: 4, kept: 1 })
})

test('a card that was answered, reopened or dropped, and kept again goes on where it was', async () => {
  await addDocument(documentOf('Treaty', 3), deck)
  const note = (await db().notes.toArray()).find((one) => one.choices.length === 3)!
  await keepCards([0, 1].map((ord) => ({ note: note.id, ord })))
  const cards = (await db().cards.toArray()).filter((card) => card.note === note.id)
  const [answered] = cards
  await db().cards.update(answered!.id, { reviews: 3, interval: 12 })
  const after = (await db().cards.get(answered!.id))!
  for (const away of [reopenCards, dropCards]) {
    await away(cards.map(({ ord }) => ({ note: note.id, ord })))
    expect(await db().cards.count()).toBe(0)
    await keepCards(cards.map(({ ord }) => ({ note: note.id, ord })))
    const again = (await db().cards.toArray()).find((card) => card.ord === answered!.ord)
    expect(again).toEqual({ ...after, changedAt: again!.changedAt })
    expect((await db().notes.get(note.id))?.left).toBeUndefined()
  }
})

test('a found card in a person’s own words is marked as edited; an empty side is refused', async () => {
  await addDocument(documentOf('Treaty', 3))
  const note = (await db().notes.toArray()).find((one) => one.choices.length === 2)!
  await editFoundCard({ note: note.id, ord: 1 }, { prompt: ' Mine? ', answer: 'Yes' })
  expect(await db().notes.get(note.id)).toMatchObject({ edited: true })
  expect((await db().notes.get(note.id))?.fields.slice(0, 4)).toEqual([...note.fields.slice(0, 2), 'Mine?', 'Yes'])
  await expect(editFoundCard({ note: note.id, ord: 0 }, { prompt: '', answer: 'x' })).rejects.toThrow(
    'A card needs a prompt and an answer.',
  )
})

test('a deleted found note does not come back with the next reading; an own note is gone', async () => {
  const arrived = documentOf('Treaty', 3)
  const { document } = await addDocument(arrived)
  await keepAll(document)
  const own = await createNote({ noteType: BASIC, fields: ['a', 'b'], deck })
  const [found] = await db().notes.where('document').equals(document).toArray()
  expect(await deleteNotes([found!.id, own])).toBe(2)
  expect(await db().notes.get(own)).toBeUndefined()
  expect((await db().notes.get(found!.id))?.choices.every((choice) => choice === 'dropped')).toBe(true)
  expect(await db().cards.where('note').equals(found!.id).count()).toBe(0)
  await undo()
  expect(await db().cards.where('note').equals(own).count()).toBe(1)
})

test('the last card of an own note takes the note along; of a found one it counts as dropped', async () => {
  const id = await createNote({ noteType: BASIC, fields: ['a', 'b'], deck })
  await deleteCards((await db().cards.where('note').equals(id).toArray()).map((card) => card.id))
  expect(await db().notes.get(id)).toBeUndefined()
})

test('tags are kept once whatever their case, without blanks', async () => {
  const id = await createNote({ noteType: BASIC, fields: ['a', 'b'], deck, tags: ['sea law', 'Law'] })
  await tagNotes([id], { add: ['law', 'north'] })
  expect((await db().notes.get(id))?.tags).toEqual(['Law', 'north', 'sea_law'])
  await tagNotes([id], { remove: ['LAW'] })
  expect((await db().notes.get(id))?.tags).toEqual(['north', 'sea_law'])
})

test('a path makes parents once; a deck cannot go beneath itself, nor beside its namesake', async () => {
  const treaties = await createDeck('Law::Treaties')
  expect(await createDeck('law::treaties')).toBe(treaties)
  expect(await db().decks.count()).toBe(2)
  await expect(moveDeck(deck, treaties)).rejects.toThrow(
    'The deck "Law" cannot be moved into itself or a deck beneath it. Choose another place.',
  )
  const other = await createDeck('Treaties')
  await expect(moveDeck(other, deck)).rejects.toThrow('There is already a deck "Treaties" in that place.')
  await expect(renameDeck(other, 'law')).rejects.toThrow('There is already a deck "Law" in that place.')
  await expect(renameDeck(other, '')).rejects.toThrow('A deck needs a name.')
  await moveDeck(treaties, null).catch(() => renameDeck(treaties, 'Pacts'))
  expect((await db().decks.get(treaties))?.name).toBe('Pacts')
})

test('a deleted deck takes those beneath it; its cards move or go', async () => {
  const treaties = await createDeck('Law::Treaties')
  const other = await createDeck('Other')
  const id = await createNote({ noteType: BASIC, fields: ['a', 'b'], deck: treaties })
  await deleteDeck(deck, other)
  expect((await db().decks.toArray()).map((one) => one.name)).toEqual(['Other'])
  expect((await db().cards.where('note').equals(id).toArray())[0]?.deck).toBe(other)
  expect((await db().notes.get(id))?.deck).toBe(other)
  await undo()
  await deleteDeck(deck, null)
  expect(await db().notes.get(id)).toBeUndefined()
  await undo()
  expect((await db().cards.where('note').equals(id).toArray())[0]?.deck).toBe(treaties)
})

test('set due and reset are events of the log; a card never studied has no memory to be due for', async () => {
  const id = await createNote({ noteType: 'dossier-reverse' as NoteTypeId, fields: ['a', 'b'], deck })
  const [first, second] = await db().cards.where('note').equals(id).toArray()
  const memory = { stability: 3, difficulty: 5, lastReview: Date.now() - 1e8, lastOffset: 0 }
  await db().cards.update(first!.id, { phase: 'review', queue: 'review', memory, reviews: 4 })
  expect(await makeDue([first!.id, second!.id], 30_000)).toBe(1)
  expect(await db().cards.get(first!.id)).toMatchObject({ queue: 'review', due: 30_000, memory })
  await resetCards([first!.id])
  expect(await db().cards.get(first!.id)).toMatchObject({ queue: 'new', phase: 'new', memory: null, reviews: 0 })
  expect((await db().reviews.toArray()).map((review) => review.kind)).toEqual(['setDue', 'reset'])
  await undo()
  expect(await db().cards.get(first!.id)).toMatchObject({ due: 30_000, memory })
})

test('the list finds by deck, document, tag, state, kind, flag and words, and says each card in two lines', async () => {
  const { document } = await addDocument(documentOf('Treaty', 3), await createDeck('Law::Treaties'))
  await keepAll(document)
  const own = await createNote({ noteType: BASIC, fields: ['What is <b>salvage</b>?', 'A reward'], deck, tags: ['sea::salvage'] })
  const [card] = await db().cards.where('note').equals(own).toArray()
  await flagCards([card!.id], 2)
  const other = await createDeck('Other')
  const count = async (filter: CardFilter) => (await findCards(filter)).length
  expect(await count({})).toBe(7)
  expect(await count({ deck })).toBe(7)
  expect(await count({ deck: other })).toBe(0)
  expect(await count({ document })).toBe(6)
  expect(await count({ kind: 'shift' })).toBe(3)
  expect(await count({ tag: 'sea' })).toBe(1)
  expect(await count({ flag: 2 })).toBe(1)
  expect(await count({ text: parseSearch('SALVAGE reward').words.join(' ') })).toBe(1)
  expect(await count({ text: 'council 1901' })).toBe(2)
  await suspendCards([card!.id])
  expect(await count({ state: 'suspended' })).toBe(1)
  expect(await count({ state: 'new' })).toBe(6)
  await moveCards([card!.id], other)
  expect(await count({ deck: other })).toBe(1)
  const [line] = await loadLines([card!.id])
  expect(line).toMatchObject({ prompt: 'What is salvage?', answer: 'A reward', document: null })
  const [found] = await loadLines(await findCards({ document, kind: 'fact' }))
  expect(found).toMatchObject({ prompt: 'Question 1.1?', document: 'Treaty' })
})
