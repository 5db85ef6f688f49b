// Study from the storage's side: what a session is given, what a grade leaves behind, and what the counters on the Desk then say.
import { beforeEach, expect, test } from 'vitest'
import {
  answerCard,
  currentCard,
  openSession,
  studyDay,
  type CardId,
  type DeckId,
  type Grade,
  type NoteTypeId,
} from '../../decks/index.ts'
import { buryCards, moveCards, suspendCards } from '../../renderer/storage/cards.ts'
import { deckCounts } from '../../renderer/storage/counts.ts'
import { DEFAULT_PRESET_ID, closeDatabase, db, openDatabase } from '../../renderer/storage/database.ts'
import { createDeck, editPreset, saveOptions } from '../../renderer/storage/decks.ts'
import { addDocument } from '../../renderer/storage/documents.ts'
import { keepAll } from '../../renderer/storage/found.ts'
import { now, type Moment } from '../../renderer/storage/mint.ts'
import { createNote } from '../../renderer/storage/notes.ts'
import { forgetPlan, planBacklog } from '../../renderer/storage/plan.ts'
import { gradeCard, loadStudy, reviewsOf } from '../../renderer/storage/study.ts'
import { loadToday } from '../../renderer/storage/today.ts'
import { undo } from '../../renderer/storage/undo.ts'
import { write } from '../../renderer/storage/write.ts'
import { documentOf, freshCollection, keptCounters, slowCounters } from './support.ts'

const BASIC = 'dossier-basic' as NoteTypeId
const REVERSE = 'dossier-reverse' as NoteTypeId

beforeEach(freshCollection)

test('a session is given the whole subtree with notes, types, quotes and titles, and no buried or suspended card', async () => {
  const { document } = await addDocument(documentOf('Treaty', 4), await createDeck('Law::Treaties'))
  await keepAll(document)
  const deck = await createDeck('Law')
  await createNote({ noteType: BASIC, fields: ['Front', 'Back'], deck })
  const ids = (await db().cards.toArray()).map((card) => card.id)
  await buryCards([ids[0]!])
  await suspendCards([ids[1]!])
  const material = await loadStudy(deck, now())
  expect(material.fresh.length).toBe(ids.length - 2)
  expect(material.fresh.map((card) => card.id)).not.toContain(ids[0])
  for (const card of material.fresh) {
    expect(material.noteTypes.has(material.notes.get(card.note)!.noteType)).toBe(true)
    expect(material.sources.get(card.note)?.length).toBe(card.document ? 1 : 0)
  }
  expect([...material.titles.values()]).toEqual(['Treaty'])
  expect((await loadStudy(await createDeck('Elsewhere'), now())).fresh).toEqual([])
  expect((await loadStudy(null, now())).fresh.length).toBe(ids.length - 2)
})

test('new cards come in the order of adding', async () => {
  const deck = await createDeck('Own')
  for (const front of ['one', 'two', 'three']) await createNote({ noteType: BASIC, fields: [front, 'x'], deck })
  const { fresh, notes } = await loadStudy(deck, now())
  expect(fresh.map((card) => notes.get(card.note)?.fields[0])).toEqual(['one', 'two', 'three'])
})

test('ten cards graded, killed and opened again: ten reviews in the log, in order, and the session goes on behind them', async () => {
  const deck = await createDeck('Own')
  for (let i = 0; i < 15; i++) await createNote({ noteType: BASIC, fields: [`Front ${i}`, 'Back'], deck })
  const moment = now()
  await study(deck, moment, 10, 'easy')
  const { name } = db()
  closeDatabase()
  await openDatabase(name)
  const log = await db().reviews.toArray()
  expect(log.length).toBe(10)
  expect(log.map((review) => review.id)).toEqual(log.map((review) => review.id).sort())
  const session = openSession(await loadStudy(deck, moment), moment)
  expect(session.upcoming.length).toBe(5)
  const [own] = await deckCounts(studyDay(moment.at, moment.utcOffset))
  expect(own).toMatchObject({ waiting: { new: 5, learning: 0, review: 0 }, today: { new: 5 }, total: 15 })
})

test('the daily limits count what was begun today, in the deck and beneath it, and what is not begun is not shown', async () => {
  const deck = await createDeck('Own')
  const below = await createDeck('Own::Below')
  await editPreset(DEFAULT_PRESET_ID, { newPerDay: 4 })
  for (let i = 0; i < 6; i++) await createNote({ noteType: BASIC, fields: [`Front ${i}`, 'Back'], deck: i % 2 ? deck : below })
  const moment = now()
  const today = studyDay(moment.at, moment.utcOffset)
  expect((await deckCounts(today)).map((one) => [one.path, one.waiting.new, one.today.new])).toEqual([
    ['Own', 6, 4],
    ['Own::Below', 3, 3],
  ])
  await study(deck, moment, 3, 'easy')
  const [own] = await deckCounts(today)
  expect(own!.today.new).toBe(1)
  expect(openSession(await loadStudy(deck, moment), moment).upcoming.length).toBe(1)
  await undo()
  expect((await deckCounts(today))[0]!.today.new).toBe(2)
})

test('a grade taken back: the card is as it was, the log has one event more, and a day counts one less', async () => {
  const deck = await createDeck('Own')
  await createNote({ noteType: BASIC, fields: ['Front', 'Back'], deck })
  const before = await db().cards.toArray()
  const moment = now()
  await study(deck, moment, 1, 'good')
  expect((await undo())?.name).toBe('Grade Good')
  expect(await db().cards.toArray()).toEqual(before)
  const events = await reviewsOf(before[0]!.id)
  expect(events.map((event) => event.kind)).toEqual(['review', 'undo'])
  expect(events[1]?.undoes).toBe(events[0]?.id)
  expect((await deckCounts(studyDay(moment.at, moment.utcOffset)))[0]?.today.new).toBe(1)
  expect(await keptCounters()).toEqual(await slowCounters())
})

test('siblings are put aside until tomorrow with the grade, and come back with it', async () => {
  const deck = await createDeck('Own')
  await createNote({ noteType: REVERSE, fields: ['Front', 'Back'], deck })
  const moment = now()
  const today = studyDay(moment.at, moment.utcOffset)
  await study(deck, moment, 1, 'easy')
  const sibling = (await db().cards.toArray()).find((card) => card.phase === 'new')
  expect(sibling?.buriedUntil).toBe(today + 1)
  expect((await deckCounts(today))[0]?.waiting.new).toBe(0)
  expect((await deckCounts(today + 1))[0]?.waiting.new).toBe(1)
  await undo()
  expect((await deckCounts(today))[0]?.waiting.new).toBe(2)
})

test('of two cards of a note one is due a day: for the desk, for each deck and for their document', async () => {
  const below = await createDeck('Law::Treaties')
  const { document } = await addDocument(documentOf('Treaty', 3), below)
  await keepAll(document)
  const law = (await db().decks.toArray()).find(({ name }) => name === 'Law')!.id
  await createNote({ noteType: REVERSE, fields: ['Front', 'Back'], deck: law })
  const moment = now()
  const before = await loadToday(moment)
  expect(await db().cards.count()).toBe(8)
  expect(before.due.length).toBe(4)
  expect(before.decks.get(law)).toEqual({ new: 4, learning: 0, review: 0 })
  expect(before.decks.get(below)).toEqual({ new: 3, learning: 0, review: 0 })
  expect([...before.documents]).toEqual([[document, 3]])
  await study(law, moment, 1, 'easy')
  expect((await loadToday(moment)).due.length).toBe(3)
  await editPreset(DEFAULT_PRESET_ID, { newPerDay: 2 })
  expect((await loadToday(moment)).decks.get(law)).toEqual({ new: 1, learning: 0, review: 0 })
})

test('a leech is suspended and its note tagged', async () => {
  const deck = await createDeck('Own')
  const note = await createNote({ noteType: BASIC, fields: ['Front', 'Back'], deck })
  await db()
    .cards.toCollection()
    .modify({
      lapses: 7,
      phase: 'review',
      queue: 'review',
      due: 0,
      memory: { stability: 3, difficulty: 8, lastReview: 0, lastOffset: 0 },
    })
  await study(deck, now(), 1, 'again')
  expect((await db().cards.toArray())[0]).toMatchObject({ queue: 'suspended', lapses: 8 })
  expect((await db().notes.get(note))?.tags).toEqual(['leech'])
})

test('options change no card: not when they are changed, not when a deck or a card is given others', async () => {
  const deck = await createDeck('Own')
  const other = await createDeck('Other')
  for (let i = 0; i < 4; i++) await createNote({ noteType: REVERSE, fields: [`Front ${i}`, 'Back'], deck })
  await study(deck, now(), 3, 'good')
  const rows = () => db().cards.toArray()
  const schedule = async () => (await rows()).map(({ deck: _deck, changedAt: _changed, ...card }) => card)
  const [before, log] = [await schedule(), await db().reviews.toArray()]
  await editPreset(DEFAULT_PRESET_ID, { desiredRetention: 0.7, learningSteps: [5], maximumInterval: 3 })
  await saveOptions(deck, {
    preset: { copyOf: DEFAULT_PRESET_ID, name: 'Own' },
    options: { desiredRetention: 0.99, burySiblings: false },
    limits: { newPerDay: 1, reviewsPerDay: null },
    limitsToday: null,
  })
  await moveCards(
    (await rows()).map(({ id }) => id),
    other,
  )
  expect(await schedule()).toEqual(before)
  expect(await db().reviews.toArray()).toEqual(log)
  expect((await db().presets.toArray()).map(({ name }) => name).sort()).toEqual(['Default', 'Own'])
  expect((await db().decks.get(deck))?.limits).toEqual({ newPerDay: 1, reviewsPerDay: null })
})

test('a backlog comes so many a day by its plan; what was answered counts, and forgetting the plan brings all of it back', async () => {
  const deck = await createDeck('Own')
  for (let i = 0; i < 60; i++) await createNote({ noteType: BASIC, fields: [`Front ${i}`, 'Back'], deck })
  const moment = now()
  const today = studyDay(moment.at, moment.utcOffset)
  await expect(planBacklog(5)).rejects.toMatchObject({ code: 'refused' })
  await write('Age', ['cards'], async (tx) => {
    const cards = await tx.database.cards.toArray()
    const memory = { stability: 5, difficulty: 5, lastReview: moment.at - 40 * 86_400_000, lastOffset: moment.utcOffset }
    await tx.put(
      'cards',
      cards.map((card, i) => ({
        ...card,
        phase: 'review' as const,
        queue: 'review' as const,
        due: today - 1 - i,
        memory,
        reviews: 2,
      })),
    )
  })
  const before = await db().cards.toArray()
  const waiting = async () => openSession(await loadStudy(deck, moment), moment)
  expect((await waiting()).upcoming.length).toBe(60)
  await planBacklog(5)
  expect((await waiting()).upcoming.length).toBe(12)
  expect((await waiting()).beyond.overdue).toBe(48)
  expect((await loadToday(moment)).due.length).toBe(12)
  await study(deck, moment, 5, 'good')
  expect((await waiting()).upcoming.length).toBe(7)
  await undo()
  expect((await waiting()).upcoming.length).toBe(8)
  for (let i = 0; i < 4; i++) await undo()
  expect(await db().cards.toArray()).toEqual(before)
  await forgetPlan()
  expect((await waiting()).upcoming.length).toBe(60)
  await undo()
  expect((await waiting()).upcoming.length).toBe(12)
})

test('a grade changes the schedule alone: a flag or deck changed meanwhile stays', async () => {
  const deck = await createDeck('Own')
  await createNote({ noteType: BASIC, fields: ['Front', 'Back'], deck })
  const moment = now()
  const session = openSession(await loadStudy(deck, moment), moment)
  const card = currentCard(session)!
  await db().cards.update(card.id, { flag: 4 })
  const answered = answerCard(session, 'good', moment, 'seed')
  await gradeCard(answered)
  expect(await db().cards.get(card.id)).toMatchObject({ flag: 4, phase: 'learning' })
})

test('a card deleted while it was studied is said, and nothing is logged', async () => {
  const deck = await createDeck('Own')
  await createNote({ noteType: BASIC, fields: ['Front', 'Back'], deck })
  const moment = now()
  const answered = answerCard(openSession(await loadStudy(deck, moment), moment), 'good', moment, 'seed')
  await db().cards.clear()
  await expect(gradeCard(answered)).rejects.toMatchObject({ code: 'refused' })
  expect(await db().reviews.count()).toBe(0)
})

async function study(deck: DeckId, moment: Moment, cards: number, given: Grade): Promise<CardId[]> {
  const done: CardId[] = []
  let session = openSession(await loadStudy(deck, moment), moment)
  for (let i = 0; i < cards; i++) {
    const answered = answerCard(session, given, { ...moment, at: moment.at + i }, `seed ${i}`)
    await gradeCard(answered)
    done.push(answered.card.id)
    session = answered.session
  }
  return done
}
