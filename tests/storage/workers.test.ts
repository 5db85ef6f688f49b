// Long work in real workers: answers and refusals come back, many wait in line, and one that is stopped leaves the line moving.
import { unzipSync } from 'fflate'
import { beforeEach, expect, test } from 'vitest'
import { utf8 } from '../../decks/index.ts'
import { deleteCards } from '../../renderer/storage/cards.ts'
import { exportAnki, exportDeck, importDeck } from '../../renderer/storage/exchange.ts'
import { db } from '../../renderer/storage/database.ts'
import { addDocument } from '../../renderer/storage/documents.ts'
import { keepAll } from '../../renderer/storage/found.ts'
import { findCards } from '../../renderer/storage/list.ts'
import { undo } from '../../renderer/storage/undo.ts'
import { onChange } from '../../renderer/storage/write.ts'
import { Cancelled, startJob } from '../../renderer/workers/index.ts'
import { documentOf, freshCollection, keptCounters, slowCounters, snapshot } from './support.ts'

const EVERYTHING = { deck: null, schedule: true, documents: true }

beforeEach(freshCollection)

test('a file is read in a worker, and its bytes come back with what was read', async () => {
  const bytes = utf8(paragraphs(3)).slice()
  const { result } = startJob('read', { file: 'harbour.txt', bytes })
  const { read, reading, bytes: back } = await result
  expect(read.file).toBe('harbour.txt')
  expect(read.text).toContain('The harbour of Port 2 was opened')
  expect(reading.sentences.length).toBeGreaterThan(2)
  expect(back.length).toBe(bytes.length)
})

test('what a person can mend comes back as Trouble, with its code', async () => {
  await expect(startJob('read', { file: 'nothing.txt', bytes: new Uint8Array() }).result).rejects.toMatchObject({
    name: 'Trouble',
    code: 'empty',
  })
})

test('more documents than cores wait in line, and all are read', async () => {
  const jobs = Array.from({ length: 7 }, (_, i) => startJob('paste', { text: paragraphs(2 + i) }))
  const all = await Promise.all(jobs.map((job) => job.result))
  expect(all.map(({ read }) => read.text.match(/The harbour of/g)?.length)).toEqual([2, 3, 4, 5, 6, 7, 8])
})

test('stopping one, running or waiting, says so and lets the others go on', async () => {
  const jobs = Array.from({ length: 6 }, (_, i) => startJob('paste', { text: paragraphs(3 + i) }))
  const ends = Promise.allSettled(jobs.map((job) => job.result))
  jobs[0]!.cancel()
  jobs[5]!.cancel()
  const settled = await ends
  expect(settled.map(({ status }) => status)).toEqual([
    'rejected',
    'fulfilled',
    'fulfilled',
    'fulfilled',
    'fulfilled',
    'rejected',
  ])
  for (const i of [0, 5]) expect((settled[i] as PromiseRejectedResult).reason).toBeInstanceOf(Cancelled)
  await expect(startJob('paste', { text: paragraphs(2) }).result).resolves.toMatchObject({ read: {} })
})

test('cards are found in a worker as on the page; of letters typed quickly only the last is sought', async () => {
  const { document } = await addDocument(documentOf('Treaty', 4))
  await keepAll(document)
  const { name: database } = db()
  const jobs = ['q', 'qu', 'question 2'].map((text) => startJob('find', { database, filter: { text } }))
  const ends = Promise.allSettled(jobs.map((job) => job.result))
  jobs[0]!.cancel()
  jobs[1]!.cancel()
  const [first, second, last] = await ends
  for (const one of [first, second]) expect((one as PromiseRejectedResult).reason).toBeInstanceOf(Cancelled)
  const ids = await findCards({ text: 'question 2' })
  expect(ids.length).toBeGreaterThan(1)
  expect(last).toMatchObject({ status: 'fulfilled', value: { ids } })
  await deleteCards([ids[0]!])
  expect((await startJob('find', { database, filter: { text: 'question 2' } }).result).ids).toEqual(ids.slice(1))
})

test('a deck file goes out and comes in through a worker; the page hears of it and can take it back', async () => {
  const { document } = await addDocument(documentOf('Treaty', 4))
  await keepAll(document)
  const rows = await snapshot()
  const bytes = await exportDeck(EVERYTHING)
  await freshCollection()
  let heard = 0
  const off = onChange(() => heard++)
  const told = await importDeck({ name: 'treaty.dossier.json', bytes }).result
  off()
  expect(told).toMatchObject({ cards: 7, documents: 1, decks: 1, notes: { added: 4 } })
  expect(heard).toBe(1)
  expect(Object.keys(rows).map((table) => [table, rows[table]?.length])).toEqual(
    Object.entries(await snapshot()).map(([table, some]) => [table, some.length]),
  )
  expect(await keptCounters()).toEqual(await slowCounters())
  expect((await undo())?.name).toBe('Import treaty.dossier.json')
  expect(await db().notes.count()).toBe(0)
})

test('an Anki package goes out through a worker, with what was kept', async () => {
  const { document } = await addDocument(documentOf('Treaty', 4))
  await keepAll(document)
  const entries = unzipSync(await exportAnki({ deck: null, schedule: false }))
  expect(Object.keys(entries).sort()).toEqual(['collection.anki2', 'collection.anki21', 'media', 'meta'])
  const database = new TextDecoder('latin1').decode(entries['collection.anki21'])
  expect(database.startsWith('SQLite format 3')).toBe(true)
  expect(database).toContain('Dossier fact')
})

test('a file that is no deck is refused by name, and nothing is changed', async () => {
  const before = await snapshot()
  await expect(importDeck({ name: 'letter.json', bytes: utf8('{"dear": "reader"}').slice() }).result).rejects.toThrow(
    /letter\.json/,
  )
  expect(await snapshot()).toEqual(before)
})

test('an import that is stopped has not happened', async () => {
  const { document } = await addDocument(documentOf('Treaty', 40))
  await keepAll(document)
  const bytes = await exportDeck(EVERYTHING)
  await freshCollection()
  const before = await snapshot()
  const started = importDeck({ name: 'treaty.dossier.json', bytes })
  started.cancel()
  await expect(started.result).rejects.toBeInstanceOf(Cancelled)
  expect(await snapshot()).toEqual(before)
})

function paragraphs(count: number): string {
  return Array.from(
    { length: count },
    (_, i) => `The harbour of Port ${i + 1} was opened by the town council on 4 May ${1950 + i}.`,
  ).join('\n\n')
}
