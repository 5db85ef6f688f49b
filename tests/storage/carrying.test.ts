// What goes out comes back whole; an import is all or nothing, never takes a person's words, and can be taken back as one.
import * as fc from 'fast-check'
import { beforeEach, expect, test } from 'vitest'
import { grade, type Card, type CardId, type Note, type NoteTypeId, type DeckFile } from '../../decks/index.ts'
import { bringIn } from '../../renderer/storage/bring-in.ts'
import { collect } from '../../renderer/storage/collect.ts'
import { db } from '../../renderer/storage/database.ts'
import { createDeck } from '../../renderer/storage/decks.ts'
import { addDocument } from '../../renderer/storage/documents.ts'
import { keepAll } from '../../renderer/storage/found.ts'
import { createNote, editNote } from '../../renderer/storage/notes.ts'
import { replaceAll } from '../../renderer/storage/restore.ts'
import { gradeCard } from '../../renderer/storage/study.ts'
import { undo } from '../../renderer/storage/undo.ts'
import { anyDeed, doDeed } from './deeds.ts'
import { documentOf, freshCollection, keptCounters, slowCounters, snapshot, written } from './support.ts'

const EVERYTHING = { deck: null, schedule: true, documents: true }
const BASIC = 'dossier-basic' as NoteTypeId

beforeEach(freshCollection)

test('everything out, into an empty collection, is the same again, decks, quotes, schedule and log', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyDeed, { minLength: 5, maxLength: 20 }), async (deeds) => {
      await freshCollection()
      for (const deed of deeds) await doDeed(deed)
      const bundle = await collect(db(), EVERYTHING)
      const [rows, reviews] = [plain(await snapshot()), await db().reviews.toArray()]
      await freshCollection()
      await bringIn(bundle, 'Import all')
      expect(plain(await snapshot())).toEqual(rows)
      expect(plain({ reviews: (await db().reviews.toArray()).map(text) })).toEqual({ reviews: reviews.map(text).sort() })
      expect(await keptCounters()).toEqual(await slowCounters())
    }),
    { numRuns: 10 },
  )
})

test('an import into a collection in use can be taken back as one, and leaves the counters right', async () => {
  const some = fc.array(anyDeed, { minLength: 3, maxLength: 12 })
  await fc.assert(
    fc.asyncProperty(some, some, async (theirs, ours) => {
      await freshCollection()
      for (const deed of theirs) await doDeed(deed)
      const bundle = await collect(db(), EVERYTHING)
      await freshCollection()
      for (const deed of ours) await doDeed(deed)
      const [rows, reviews, today] = [await snapshot(), await db().reviews.toArray(), await db().counters.toArray()]
      await bringIn(bundle, 'Import theirs')
      expect(await keptCounters()).toEqual(await slowCounters())
      const told = await bringIn(bundle, 'Import theirs again')
      expect(told).toMatchObject({ notes: { added: 0, updated: 0 }, cards: 0, reviews: 0, documents: 0, decks: 0 })
      const [last] = await db().ops.toCollection().reverse().limit(1).toArray()
      if (last?.name === 'Import theirs') await undo()
      expect(await snapshot()).toEqual(rows)
      expect(await db().reviews.toArray()).toEqual(reviews)
      expect(await db().counters.toArray()).toEqual(today)
    }),
    { numRuns: 10 },
  )
})

test('a bad row anywhere, and nothing of the import is there', async () => {
  const bundle = await treaties()
  const broken: DeckFile = { ...bundle, reviews: [...bundle.reviews, ...bundle.reviews] }
  await freshCollection()
  await createDeck('Own')
  const [rows, ops] = [await snapshot(), await db().ops.count()]
  await expect(bringIn(broken, 'Import broken')).rejects.toThrow()
  expect(await snapshot()).toEqual(rows)
  expect(await db().reviews.count()).toBe(0)
  expect(await db().ops.count()).toBe(ops)
})

test('a note that both have follows the newer words, but never over what a person edited here', async () => {
  const deck = await createDeck('Own')
  const id = await createNote({ noteType: BASIC, fields: ['Front', 'Back'], deck })
  const bundle = await collect(db(), EVERYTHING)
  const later: DeckFile = { ...bundle, notes: bundle.notes.map((note) => reworded(note, 'Newer')) }
  expect((await bringIn(later, 'Import')).notes).toMatchObject({ added: 0, updated: 1, same: 0 })
  expect((await db().notes.get(id))?.fields[0]).toBe('Newer')
  await editNote(id, { fields: ['Mine', 'Back'] })
  const last: DeckFile = { ...bundle, notes: bundle.notes.map((note) => reworded(note, 'Newest')) }
  expect((await bringIn(last, 'Import')).notes).toMatchObject({ added: 0, updated: 0, same: 1 })
  expect((await db().notes.get(id))?.fields[0]).toBe('Mine')
})

test('a schedule is replaced only by one that has seen a later answer', async () => {
  const bundle = await treaties()
  const [card] = bundle.cards as [Card]
  const before = (await db().cards.get(card.id))!
  await bringIn(bundle, 'Import the same')
  expect(await db().cards.get(card.id)).toEqual(before)
  const ahead: Card = {
    ...card,
    memory: { stability: 9, difficulty: 5, lastReview: Date.UTC(2030, 0), lastOffset: 0 },
    due: 30_000,
  }
  await bringIn({ ...bundle, cards: [ahead] }, 'Import later')
  expect(await db().cards.get(card.id)).toMatchObject({ due: 30_000, memory: ahead.memory, deck: before.deck })
})

test('another note under an id that is taken here comes in beside it', async () => {
  const bundle = await treaties()
  const stranger = { ...bundle, notes: bundle.notes.map((note) => ({ ...note, guid: `other ${note.guid}`, matchKey: null })) }
  const [notes, cards] = [await db().notes.count(), await db().cards.count()]
  const told = await bringIn({ ...stranger, reviews: [] }, 'Import a stranger')
  expect(told).toMatchObject({ notes: { added: notes }, cards })
  expect(await db().notes.count()).toBe(2 * notes)
  const orphans = (await db().cards.toArray()).filter((card) => !card.note)
  expect(orphans).toEqual([])
  expect(await keptCounters()).toEqual(await slowCounters())
})

test('two copies that read the same document have the same findings, not twice', async () => {
  const bundle = await treaties()
  await freshCollection()
  const { document } = await addDocument(documentOf('Treaty', 4))
  const told = await bringIn(bundle, 'Import the other copy')
  expect(told).toMatchObject({ notes: { added: 0, updated: 4 }, cards: 7, documents: 0, reviews: 1 })
  expect(await db().notes.where('document').equals(document).count()).toBe(4)
  expect(await keptCounters()).toEqual(await slowCounters())
})

test('a deck out takes its parents, its cards, their quotes and documents, and nothing of other decks', async () => {
  const deck = await createDeck('Law::Treaties')
  const other = await createDeck('Other')
  await createNote({ noteType: BASIC, fields: ['In', 'Back'], deck })
  await createNote({ noteType: BASIC, fields: ['Out', 'Back'], deck: other })
  const bundle = await collect(db(), { ...EVERYTHING, deck })
  expect(bundle.decks.map((one) => one.name).sort()).toEqual(['Law', 'Treaties'])
  expect(bundle.notes.map((note) => note.fields[0])).toEqual(['In'])
  expect(bundle.cards.length).toBe(1)
  expect(bundle.noteTypes.map((type) => type.id)).toEqual([BASIC])
})

test('a restore is everything as it was, whatever came after, and the day knows what was done in it', async () => {
  const bundle = await treaties()
  const [rows, reviews, counters] = [await snapshot(), await db().reviews.toArray(), await db().counters.toArray()]
  for (const name of ['One', 'Two']) await createNote({ noteType: BASIC, fields: [name, ''], deck: await createDeck(name) })
  await replaceAll(bundle)
  expect(await snapshot()).toEqual(rows)
  expect(await db().reviews.toArray()).toEqual(reviews)
  expect(await db().counters.toArray()).toEqual(counters)
  expect(await undo()).toBeNull()
  const next = await gradeFirst()
  expect(reviews.map((review) => review.id)).not.toContain(next.id)
})

async function treaties(): Promise<DeckFile> {
  const { document } = await addDocument(documentOf('Treaty', 4))
  await keepAll(document)
  await gradeFirst()
  return collect(db(), EVERYTHING)
}

async function gradeFirst() {
  const card = (await db().cards.orderBy('id').first())!
  const preset = (await db().presets.toArray())[0]!
  return gradeCard(grade(card, 'good', 3000, preset, Date.UTC(2026, 10, 22, 12), 60, null))
}

function reworded(note: Note, front: string): Note {
  return { ...note, fields: [front, ...note.fields.slice(1)], changedAt: note.changedAt + 1e9 + front.length }
}

/** Without import marks; a new card's place may differ, its turn may not. */
function plain(tables: Record<string, string[]>): Record<string, unknown> {
  const parsed = Object.entries(tables).map(
    ([name, rows]) => [name, rows.map((row) => JSON.parse(row) as Record<string, unknown>)] as const,
  )
  return Object.fromEntries(
    parsed.map(([name, rows]) => {
      const turns = rows.filter((row) => row['phase'] === 'new').sort((a, b) => Number(a['due']) - Number(b['due']))
      const turn = new Map(turns.map((row, i) => [row['id'] as CardId, i]))
      const same = rows.map(({ batch: _batch, ...row }) =>
        turn.has(row['id'] as CardId) ? { ...row, due: turn.get(row['id'] as CardId) } : row,
      )
      return [name, same.map(text).sort()]
    }),
  )
}

function text(row: object): string {
  return written(Object.fromEntries(Object.entries(row).filter(([key]) => key !== 'batch')))
}
