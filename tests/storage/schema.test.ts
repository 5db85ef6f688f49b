// A schema that landed is released: it is pinned by a fixture, has few indices, and a newer one is refused untouched.
import { Dexie } from 'dexie'
import { beforeEach, expect, test } from 'vitest'
import { closeDatabase, db, openDatabase } from '../../renderer/storage/database.ts'
import { createDeck } from '../../renderer/storage/decks.ts'
import { countHistory } from '../../renderer/storage/counting.ts'
import { loadHistory } from '../../renderer/storage/history.ts'
import { SCHEMAS, SCHEMA_VERSION } from '../../renderer/storage/schema.ts'
import rowsOfOne from '../fixtures/storage/rows-of-1.json'
import { freshCollection } from './support.ts'

const fixtures = import.meta.glob<Record<string, string>>('../fixtures/storage/v*.json', { eager: true, import: 'default' })

beforeEach(freshCollection)

test('every version is as its fixture froze it', () => {
  const frozen = Object.entries(fixtures).map(([file, tables]) => [/v(\d+)\.json$/.exec(file)?.[1], tables])
  expect(SCHEMAS).toEqual(Object.fromEntries(frozen))
  expect(Object.keys(SCHEMAS)).toEqual(Array.from({ length: SCHEMA_VERSION }, (_, i) => String(i + 1)))
})

test('what the browser has made is what the newest version says, with at most three indices a table', () => {
  const native = db().backendDB()
  const made = [...native.objectStoreNames].map((name) => {
    const store = native.transaction(name).objectStore(name)
    const indices = [...store.indexNames].map((index) => store.index(index).keyPath)
    expect(indices.length).toBeLessThanOrEqual(3)
    const key = `${store.autoIncrement ? '++' : ''}${written(store.keyPath)}`
    return [name, [key, ...indices.map(written)].sort()]
  })
  const said = Object.entries(schemaOf(SCHEMA_VERSION)).map(([name, text]) => [name, text.split(', ').sort()])
  expect(Object.fromEntries(made)).toEqual(Object.fromEntries(said))
})

test('a collection of a newer Dossier is refused with a sentence, and nothing in it is changed', async () => {
  const { name } = db()
  await createDeck('Law')
  closeDatabase()
  await laterDossier(name)
  await expect(openDatabase(name)).rejects.toMatchObject({
    code: 'newer',
    message: 'This collection was last opened by a newer Dossier. Update Dossier to open it; nothing in it was changed.',
  })
  const later = new Dexie(name)
  await later.open()
  expect(later.verno).toBe(SCHEMA_VERSION + 1)
  expect(later.tables.map((table) => table.name)).toContain('rooms')
  expect(await later.table('decks').count()).toBe(1)
  later.close()
})

test('version 2 becomes version 3: presets keep what was chosen and gain the options that came, all else is as it was', async () => {
  const { name } = db()
  closeDatabase()
  await Dexie.delete(name)
  const before = new Dexie(name)
  before.version(2).stores(schemaOf(2))
  await before.open()
  const preset = {
    id: 'default',
    name: 'Default',
    newPerDay: 7,
    reviewsPerDay: 90,
    learningSteps: [1, 10],
    relearningSteps: [10],
    desiredRetention: 0.92,
    maximumInterval: 36500,
    leechAt: 8,
    parameters: null,
    changedAt: 5,
  }
  const deck = { id: 'law', name: 'Law', parent: null, preset: 'default', createdAt: 1, changedAt: 1 }
  await before.table('presets').add(preset)
  await before.table('decks').add(deck)
  before.close()
  await openDatabase(name)
  expect(await db().presets.toArray()).toEqual([
    {
      ...preset,
      leechAction: 'suspend',
      newOrder: 'added',
      reviewOrder: 'due',
      mix: 'mixed',
      burySiblings: true,
      easyDays: ['normal', 'normal', 'normal', 'normal', 'normal', 'normal', 'normal'],
    },
  ])
  expect(await db().decks.toArray()).toEqual([deck])
  expect(await db().plans.count()).toBe(0)
  expect((await db().meta.get('schema'))?.value).toBe(SCHEMA_VERSION)
})

test('version 4 becomes version 5: forecasts have a place, and all else is as it was', async () => {
  const { name } = db()
  closeDatabase()
  await Dexie.delete(name)
  const before = new Dexie(name)
  before.version(4).stores(schemaOf(4))
  await before.open()
  const deck = { id: 'law', name: 'Law', parent: null, preset: 'default', createdAt: 1, changedAt: 1 }
  await before.table('decks').add(deck)
  before.close()
  await openDatabase(name)
  expect(await db().decks.toArray()).toEqual([deck])
  expect(await db().forecasts.count()).toBe(0)
  expect((await db().meta.get('schema'))?.value).toBe(SCHEMA_VERSION)
})

test('version 5 becomes version 6: notes are counted by their type, and nothing else changes', async () => {
  const { name } = db()
  closeDatabase()
  await Dexie.delete(name)
  const before = new Dexie(name)
  before.version(5).stores(schemaOf(5))
  await before.open()
  const notes = ['a', 'a', 'b'].map((noteType, i) => ({ id: `n${i}`, noteType, guid: `g${i}`, tags: ['x'], fields: ['one'] }))
  await before.table('notes').bulkAdd(notes)
  await before.table('counters').add({ kind: 'tag', day: 0, of: 'x', value: 3 })
  before.close()
  await openDatabase(name)
  expect(await db().notes.toArray()).toEqual(notes)
  expect(await db().counters.toArray()).toEqual([
    { kind: 'noteType', day: 0, of: 'a', value: 2 },
    { kind: 'noteType', day: 0, of: 'b', value: 1 },
    { kind: 'tag', day: 0, of: 'x', value: 3 },
  ])
  expect((await db().meta.get('schema'))?.value).toBe(SCHEMA_VERSION)
})

test('version 1 becomes the newest: no card, answer or option is another, and the history waits to be counted from the log', async () => {
  const { name } = db()
  closeDatabase()
  await Dexie.delete(name)
  const before = new Dexie(name)
  before.version(1).stores(schemaOf(1))
  await before.open()
  for (const [table, rows] of Object.entries(rowsOfOne)) await before.table(table).bulkAdd(rows)
  before.close()
  await openDatabase(name)
  const { decks, notes, cards, reviews, presets, counters } = rowsOfOne
  expect(await db().decks.toArray()).toEqual(decks)
  expect(await db().notes.toArray()).toEqual(notes)
  expect(await db().cards.toArray()).toEqual(cards)
  expect(await db().reviews.toArray()).toEqual(reviews)
  expect(await db().presets.toArray()).toEqual([expect.objectContaining(presets[0]!)])
  expect(await db().counters.toArray()).toEqual(expect.arrayContaining(counters))
  expect((await db().meta.get('device'))?.value).toBe('device')
  expect((await db().meta.get('schema'))?.value).toBe(SCHEMA_VERSION)
  expect((await loadHistory('')).counted).toBe(false)
  await countHistory().result
  const { counted, days } = await loadHistory('')
  expect(counted).toBe(true)
  expect([...days.values()].map(({ easy, due }) => [easy, due])).toEqual([
    [1, 0],
    [0, 1],
  ])
})

test('a newer version in meta alone is refused too', async () => {
  const { name } = db()
  await db().meta.put({ key: 'schema', value: SCHEMA_VERSION + 1 })
  closeDatabase()
  await expect(openDatabase(name)).rejects.toMatchObject({ code: 'newer' })
})

test('the device is named once and its name outlives a restart', async () => {
  const device = (await db().meta.get('device'))?.value
  const { name } = db()
  closeDatabase()
  await openDatabase(name)
  expect(device).toMatch(/^[0-9A-Za-z]{10}$/)
  expect((await db().meta.get('device'))?.value).toBe(device)
})

/** A version as a whole: each says only what is new. */
function schemaOf(version: number): Record<string, string> {
  const until = Object.entries(SCHEMAS).filter(([one]) => Number(one) <= version)
  return Object.assign({}, ...until.map(([, tables]) => tables)) as Record<string, string>
}

/** What the next version of the program might leave behind. */
async function laterDossier(name: string): Promise<void> {
  const later = new Dexie(name)
  later.version(SCHEMA_VERSION + 1).stores({ ...schemaOf(SCHEMA_VERSION), rooms: 'id' })
  await later.open()
  later.close()
}

function written(path: string | string[] | null): string {
  return Array.isArray(path) ? `[${path.join('+')}]` : String(path)
}
