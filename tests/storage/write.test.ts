// One write is one transaction: all of it or none of it, and a full disk loses nothing that was there.
import { Dexie } from 'dexie'
import { beforeEach, expect, test } from 'vitest'
import type { Deck } from '../../decks/index.ts'
import { db } from '../../renderer/storage/database.ts'
import { createDeck, renameDeck } from '../../renderer/storage/decks.ts'
import { addDocument } from '../../renderer/storage/documents.ts'
import { keepAll } from '../../renderer/storage/found.ts'
import { nextDeeds, redo, undo } from '../../renderer/storage/undo.ts'
import { transact, write } from '../../renderer/storage/write.ts'
import { documentOf, freshCollection, keptCounters, slowCounters, snapshot } from './support.ts'

beforeEach(freshCollection)

test('a write that breaks off half-way leaves everything as it was', async () => {
  const { document } = await addDocument(documentOf('Treaty', 4))
  const [rows, counters, ops] = [await snapshot(), await keptCounters(), await db().ops.count()]
  const broken = write('Break', ['notes', 'cards', 'documents', 'reviews'], async (tx) => {
    const notes = await tx.database.notes.toArray()
    await tx.put(
      'notes',
      notes.map((note) => ({ ...note, tags: ['half'] })),
    )
    await tx.remove('documents', document)
    await tx.places(100)
    throw new Error('in the middle')
  })
  await expect(broken).rejects.toThrow('in the middle')
  expect(await snapshot()).toEqual(rows)
  expect(await keptCounters()).toEqual(counters)
  expect(await db().ops.count()).toBe(ops)
})

test('a full disk is told in a sentence that names what was not saved', async () => {
  const full = transact('Keep 3 cards', () => Promise.reject(new DOMException('no room', 'QuotaExceededError')))
  await expect(full).rejects.toMatchObject({
    code: 'storage',
    message:
      'The disk is full, so "Keep 3 cards" was not saved. Nothing that was saved before is lost. Free some space, then do it again.',
  })
})

test('a write that the browser aborts for want of room is undone whole and told the same way', async () => {
  await createDeck('Law')
  const before = await snapshot()
  const aborted = write('Add deck', ['decks'], async (tx) => {
    const [deck] = (await tx.database.decks.toArray()) as [Deck]
    await tx.put('decks', { ...deck, name: 'Half' })
    throw new DOMException('no room', 'QuotaExceededError')
  })
  await expect(aborted).rejects.toMatchObject({ code: 'storage' })
  expect(await snapshot()).toEqual(before)
})

test('transactions are strict: what is acknowledged is on the disk', async () => {
  const durability = await write('Look', ['decks'], async (tx) => {
    await tx.database.decks.toArray()
    return (Dexie.currentTransaction as unknown as { idbtrans: IDBTransaction }).idbtrans.durability
  })
  expect(durability).toBe('strict')
})

test('Undo and Redo say what they would do, and a new deed closes the way forward', async () => {
  expect(await nextDeeds()).toEqual({ undo: null, redo: null })
  expect(await undo()).toBeNull()
  const deck = await createDeck('Law')
  await renameDeck(deck, 'Treaties')
  expect(await nextDeeds()).toEqual({ undo: 'Rename deck to Treaties', redo: null })
  expect((await undo())?.name).toBe('Rename deck to Treaties')
  expect((await db().decks.get(deck))?.name).toBe('Law')
  expect(await nextDeeds()).toEqual({ undo: 'Make deck Law', redo: 'Rename deck to Treaties' })
  expect((await redo())?.name).toBe('Rename deck to Treaties')
  expect((await db().decks.get(deck))?.name).toBe('Treaties')
  await undo()
  await createDeck('Trade')
  expect(await nextDeeds()).toEqual({ undo: 'Make deck Trade', redo: null })
})

test('everything of a day can be taken back, however much; of what is older the last 200', async () => {
  const deck = await createDeck('Law')
  for (let i = 0; i < 430; i++) await renameDeck(deck, `Law ${i}`)
  expect(await db().ops.count()).toBe(431)
  await db()
    .ops.toCollection()
    .modify((op) => Object.assign(op, { at: op.at - 2 * 86_400_000 }))
  for (let i = 0; i < 200; i++) await renameDeck(deck, `Law ${i}`)
  const left = await db().ops.count()
  expect(left).toBeGreaterThanOrEqual(200)
  expect(left).toBeLessThan(631)
})

test('a write says how many it was, once it knows', async () => {
  const { document } = await addDocument(documentOf('Treaty', 4))
  expect(await keepAll(document)).toBe(7)
  expect((await nextDeeds()).undo).toBe('Keep 7 cards')
  expect(await keptCounters()).toEqual(await slowCounters())
})
