// Long work in real workers: answers and refusals come back, many wait in line, and one that is stopped leaves the line moving.
import { unzipSync } from 'fflate'
import { beforeEach, expect, test } from 'vitest'
import { answerCard, openSession, utf8, type NoteTypeId, type PresetId } from '../../decks/index.ts'
import { deleteCards, resetCards } from '../../renderer/storage/cards.ts'
import { exportAnki, exportDeck, importDeck } from '../../renderer/storage/exchange.ts'
import { db, DEFAULT_PRESET_ID } from '../../renderer/storage/database.ts'
import { createDeck } from '../../renderer/storage/decks.ts'
import { deleteDeck, deletePreset, moveCards, redo, saveOptions, undo as undoWherever } from '../../renderer/storage/deeds.ts'
import { addDocument } from '../../renderer/storage/documents.ts'
import { keepAll } from '../../renderer/storage/found.ts'
import { findCards } from '../../renderer/storage/list.ts'
import { now } from '../../renderer/storage/mint.ts'
import { createNote } from '../../renderer/storage/notes.ts'
import { gradeCard, loadStudy } from '../../renderer/storage/study.ts'
import { undo } from '../../renderer/storage/undo.ts'
import { onChange, onReviews } from '../../renderer/storage/write.ts'
import { Cancelled, startJob } from '../../renderer/workers/index.ts'
import { documentOf, freshCollection, keptCounters, slowCounters, snapshot } from './support.ts'

const EVERYTHING = { deck: null, schedule: true, documents: true }

type Tell = (progress: unknown) => void
/** Not the standard ones: a first answer leaves half as much. */
const PARAMETERS = [
  0.1, 0.6, 1.1, 4.1, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835, 0.0614, 0.2629, 1.6483, 0.6014, 1.8729,
  0.5425, 0.0912, 0.0658, 0.1542,
]

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

test('options, decks and moved cards go through the cards in a worker, which tells how far it is; each is taken back on the page', async () => {
  const own = await createDeck('Own')
  const other = await createDeck('Other')
  await createNote({ noteType: 'dossier-basic' as NoteTypeId, fields: ['Front', 'Back'], deck: own })
  await gradeCard(answerCard(openSession(await loadStudy(own, now()), now()), 'good', now(), 'seed'))
  const standard = (await db().presets.get(DEFAULT_PRESET_ID))!
  const quick = { ...standard, id: 'quick' as PresetId, name: 'Quick', parameters: PARAMETERS }
  await db().presets.put(quick)
  const plain = { options: null, limits: null, limitsToday: null }
  await saveOptions(other, { ...plain, preset: quick.id })
  const memory = async () => (await db().cards.toArray()).map((card) => card.memory?.stability)
  const before = { memory: await memory(), tables: await snapshot() }
  const { id } = (await db().cards.toArray())[0]!

  for (const deed of [
    (tell: Tell) => saveOptions(own, { ...plain, preset: quick.id }, tell),
    (tell: Tell) => moveCards([id], other, tell),
    (tell: Tell) => deleteDeck(own, other, tell),
  ]) {
    const told: unknown[] = []
    const heard: true[] = []
    const stop = onChange(() => heard.push(true))
    await deed((progress) => told.push(progress))
    stop()
    expect(told).toEqual([{ type: 'progress', done: 1, total: 1 }])
    expect(heard).toEqual([true])
    expect(await memory()).not.toEqual(before.memory)
    expect(await keptCounters()).toEqual(await slowCounters())
    await undo()
    expect(await snapshot()).toEqual(before.tables)
  }
  await deletePreset(quick.id)
  expect((await db().decks.toArray()).map(({ preset }) => preset)).toEqual([DEFAULT_PRESET_ID, DEFAULT_PRESET_ID])
  await expect(deletePreset(DEFAULT_PRESET_ID)).rejects.toMatchObject({ name: 'Trouble', code: 'refused' })
})

test('a large deed is taken back and done again in a worker, which tells how far it is; its events are heard of on the page', async () => {
  const { document } = await addDocument(documentOf('Treaty', 400))
  await keepAll(document)
  const kept = await snapshot()
  const ids = (await db().cards.toArray()).map(({ id }) => id)
  expect(ids.length).toBeGreaterThan(500)
  await resetCards(ids)
  const reset = await snapshot()
  const heard: number[] = []
  const stop = onReviews((reviews) => heard.push(reviews.length))
  const told: { deed: string; done: number; total: number }[] = []
  const tell = (deed: string, { done, total }: { done: number; total: number }) => told.push({ deed, done, total })

  expect((await undoWherever(tell))?.card).toBe(ids[0])
  expect(without(await snapshot(), 'reviews')).toEqual(without(kept, 'reviews'))
  expect((await redo(tell))?.name).toBe(told[0]?.deed)
  expect(without(await snapshot(), 'reviews')).toEqual(without(reset, 'reviews'))
  stop()

  expect(heard).toEqual([ids.length, ids.length])
  expect(told.at(-1)).toMatchObject({ done: ids.length, total: ids.length })
  expect(await keptCounters()).toEqual(await slowCounters())
})

test('a small deed is taken back on the page, and nobody is told of any progress', async () => {
  await createDeck('Own')
  const told: string[] = []
  expect((await undoWherever((deed) => told.push(deed)))?.name).toBe('Make deck Own')
  expect(told).toEqual([])
})

function without(tables: Record<string, string[]>, table: string): Record<string, string[]> {
  return Object.fromEntries(Object.entries(tables).filter(([name]) => name !== table))
}
