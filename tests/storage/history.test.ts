// The history's numbers follow from cards and log in the same transaction: whatever is done, in whatever order, they equal a recount by hand.
import * as fc from 'fast-check'
import { Dexie } from 'dexie'
import { expect, test } from 'vitest'
import {
  DEFAULT_PRESET,
  grade,
  studyDay,
  type Card,
  type NoteTypeId,
  type Preset,
  type PresetId,
  type Review,
} from '../../decks/index.ts'
import { closeDatabase, db, openDatabase } from '../../renderer/storage/database.ts'
import { createDeck } from '../../renderer/storage/decks.ts'
import { importDeck, exportDeck } from '../../renderer/storage/exchange.ts'
import { createNote } from '../../renderer/storage/notes.ts'
import { areDaysCounted, recountDays } from '../../renderer/storage/recount.ts'
import { replaceAll } from '../../renderer/storage/restore.ts'
import { SCHEMAS } from '../../renderer/storage/schema.ts'
import { gradeCard } from '../../renderer/storage/study.ts'
import { redo, undo } from '../../renderer/storage/undo.ts'
import { collect } from '../../renderer/storage/collect.ts'
import { anyDeed, doDeed } from './deeds.ts'
import { freshCollection } from './support.ts'

const RUNS = { numRuns: 25 }
const PRESET: Preset = { ...DEFAULT_PRESET, id: 'default' as PresetId, changedAt: 0 }
const DAY = 86_400_000
const START = Date.UTC(2026, 10, 22, 12)
const EVERYTHING = { deck: null, schedule: true, documents: true }

/** The days as they are kept, a line each. */
async function keptDays(): Promise<string[]> {
  const rows = await db().days.toArray()
  return rows
    .flatMap(({ of, day, ...sums }) =>
      Object.entries(sums).flatMap(([field, value]) => (value === 0 ? [] : [`${of} ${day} ${field} ${value}`])),
    )
    .sort()
}

/** What they ought to be, the slow way: every card's log read in the order it was written, one answer at a time. */
async function slowDays(): Promise<string[]> {
  const sums = new Map<string, number>()
  const cards = new Map((await db().cards.toArray()).map((card) => [card.id, card]))
  const count = (card: Card | undefined, day: number, field: string, value: number): void => {
    const of = card
      ? ['', `deck:${card.deck}`, `kind:${card.kind ?? 'own'}`, ...(card.document ? [`document:${card.document}`] : [])]
      : ['']
    for (const one of of) sums.set(`${one} ${day} ${field}`, (sums.get(`${one} ${day} ${field}`) ?? 0) + value)
  }
  for (const card of cards.values())
    if (card.queue === 'review') count(card, card.due > card.buriedUntil ? card.due : card.buriedUntil, 'due', 1)
  const log = await db().reviews.toArray()
  const undone = new Set<string>()
  for (const event of log.toReversed()) if (event.kind === 'undo' && !undone.has(event.id)) undone.add(event.undoes ?? '')
  const stands = new Map<string, { phase: string; interval: number; last: number }>()
  for (const event of log) {
    if (event.kind === 'undo' || undone.has(event.id)) continue
    const before = stands.get(event.card) ?? { phase: 'new', interval: 0, last: -Infinity }
    const day = studyDay(event.at, event.utcOffset)
    if (event.kind === 'review' && event.grade) {
      const card = cards.get(event.card)
      count(card, day, event.grade, 1)
      if (event.took) count(card, day, 'took', event.took)
      if (before.phase === 'new') count(card, day, 'begun', 1)
      if (before.phase === 'review' && before.last < day)
        count(card, day, `${before.interval < 21 ? 'young' : 'mature'}${event.grade === 'again' ? 'Lost' : 'Kept'}`, 1)
    }
    const { phase, interval } = event.placement ?? before
    const last = event.kind === 'reset' ? -Infinity : event.kind === 'review' ? Math.max(before.last, day) : before.last
    stands.set(event.card, { phase, interval, last })
  }
  return [...sums].map(([name, value]) => `${name} ${value}`).sort()
}

test('days equal a recount after anything, after taking some of it back and after doing it again', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyDeed, { minLength: 3, maxLength: 25 }), fc.nat(8), fc.nat(8), async (deeds, back, again) => {
      await freshCollection()
      for (const deed of deeds) await doDeed(deed)
      for (let i = 0; i < back; i++) await undo()
      for (let i = 0; i < again; i++) await redo()
      expect(await keptDays()).toEqual(await slowDays())
    }),
    RUNS,
  )
})

/** Answers from this on: which card, which grade, how many hours after the one before. The clock may be set back. */
const anyAnswers = fc.array(
  fc.record({ card: fc.nat(3), grade: fc.constantFrom('again', 'good', 'easy'), hours: fc.integer({ min: -30, max: 1500 }) }),
  {
    minLength: 5,
    maxLength: 40,
  },
)

async function someCards(): Promise<void> {
  const [law, war] = [await createDeck('Law'), await createDeck('War')]
  for (const deck of [law, war, law, war])
    await createNote({ noteType: 'dossier-basic' as NoteTypeId, fields: ['Front', 'Back'], deck })
}

async function answer(n: number, given: 'again' | 'good' | 'easy', at: number): Promise<void> {
  const cards = await db().cards.toArray()
  const standing = cards[n % cards.length]!
  const { card, review } = grade(standing, given, 4000, PRESET, at, 60, null)
  await gradeCard({ card, review })
}

test('young, mature and first answers are told alike by rows and by the log, over months and with a clock set back', async () => {
  await fc.assert(
    fc.asyncProperty(anyAnswers, fc.nat(10), async (answers, back) => {
      await freshCollection()
      await someCards()
      let at = START
      for (const { card, grade: given, hours } of answers) await answer(card, given, (at += hours * 3_600_000))
      for (let i = 0; i < back; i++) await undo()
      const kept = await keptDays()
      expect(kept).toEqual(await slowDays())
      await recountDays()
      expect(await keptDays()).toEqual(kept)
    }),
    RUNS,
  )
})

test('an import counts what it brings, taking it back counts it out again, and a restore counts anew', async () => {
  await freshCollection()
  await someCards()
  for (let i = 0; i < 12; i++) await answer(i, i % 5 === 4 ? 'again' : 'good', START + i * 3 * DAY)
  const days = await keptDays()
  const bytes = await exportDeck({ ...EVERYTHING })
  const bundle = await collect(db(), { ...EVERYTHING })

  await freshCollection()
  await importDeck({ name: 'all.dossier', bytes }).result
  expect(await keptDays()).toEqual(await slowDays())
  expect((await keptDays()).filter((line) => line.startsWith(' '))).toEqual(days.filter((line) => line.startsWith(' ')))
  await undo()
  expect(await keptDays()).toEqual([])

  await someCards()
  await answer(1, 'good', START)
  await replaceAll(bundle)
  expect(await keptDays()).toEqual(days)
})

test('a collection of the schema before has its history counted when it is asked for', async () => {
  const name = `${await freshCollection()}-before`
  await someCards()
  for (let i = 0; i < 12; i++) await answer(i, i % 5 === 4 ? 'again' : 'good', START + i * 3 * DAY)
  const days = await keptDays()
  const rows = { cards: await db().cards.toArray(), reviews: (await db().reviews.toArray()) as Review[] }
  const counters = await db().counters.toArray()
  closeDatabase()

  const before = new Dexie(name)
  before.version(1).stores(SCHEMAS[1] as Record<string, string>)
  await before.open()
  await before.table('cards').bulkAdd(rows.cards)
  await before.table('reviews').bulkAdd(rows.reviews)
  await before.table('counters').bulkAdd(counters)
  await before.table('meta').put({ key: 'schema', value: 1 })
  before.close()

  await openDatabase(name)
  expect(await areDaysCounted(db())).toBe(false)
  expect(await db().reviews.toArray()).toEqual(rows.reviews)
  await recountDays()
  expect(await areDaysCounted(db())).toBe(true)
  expect(await keptDays()).toEqual(days)
  expect(await db().counters.toArray()).toEqual(counters)
})
