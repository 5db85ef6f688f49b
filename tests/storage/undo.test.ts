import { expect, test } from 'vitest'
import { closeDatabase, db, openDatabase } from '../../renderer/storage/database.ts'
import { createDeck } from '../../renderer/storage/decks.ts'
import { undo } from '../../renderer/storage/undo.ts'

test('a deck', async () => {
  await openDatabase('a')
  await createDeck('A::B')
  expect(await db().decks.count()).toBe(2)
  expect((await undo())?.name).toBe('Make deck B')
  expect(await db().decks.count()).toBe(0)
  closeDatabase()
})
