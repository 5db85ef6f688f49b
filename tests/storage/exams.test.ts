// Exams from the storage's side: made, changed, deleted and taken back, whose cards they ask, what becomes of those, and today's plan.
import { beforeEach, expect, test } from 'vitest'
import { readDeckFile, studyDay, writeDeckFile, type Card, type Exam, type NoteTypeId } from '../../decks/index.ts'
import { suspendCards } from '../../renderer/storage/cards.ts'
import { collect } from '../../renderer/storage/collect.ts'
import { db } from '../../renderer/storage/database.ts'
import { createDeck } from '../../renderer/storage/decks.ts'
import { addDocument } from '../../renderer/storage/documents.ts'
import { cardsInScope, loadExamMaterial, planOf } from '../../renderer/storage/exam-cards.ts'
import { forecastOf, outlookOf } from '../../renderer/storage/exam-outlook.ts'
import { loadPlanned } from '../../renderer/storage/exam-session.ts'
import { changeExam, closeExam, deleteExam, examsAhead, makeExam, type ExamWords } from '../../renderer/storage/exams.ts'
import { keepAll } from '../../renderer/storage/found.ts'
import { now } from '../../renderer/storage/mint.ts'
import { createNote } from '../../renderer/storage/notes.ts'
import { replaceAll } from '../../renderer/storage/restore.ts'
import { undo } from '../../renderer/storage/undo.ts'
import { write } from '../../renderer/storage/write.ts'
import { documentOf, freshCollection, keptCounters, slowCounters, snapshot } from './support.ts'

const BASIC = 'dossier-basic' as NoteTypeId
const DAY = 86_400_000

beforeEach(freshCollection)

function words(over: Partial<ExamWords> = {}): ExamWords {
  const { at, utcOffset } = now()
  const scope: Exam['scope'] = { decks: [], documents: [], tags: [], kinds: [] }
  return { name: 'Final', at: at + 10 * DAY, utcOffset, scope, minutes: Array<number>(7).fill(20), daysOff: [], ...over }
}

/** Three decks' worth of cards: a document's, and own ones with tags. */
async function furnish() {
  const law = await createDeck('Law')
  const treaties = await createDeck('Law::Treaties')
  const { document } = await addDocument(documentOf('Treaty', 6), treaties)
  await keepAll(document)
  await createNote({ noteType: BASIC, fields: ['one', 'x'], deck: law, tags: ['exam'] })
  await createNote({ noteType: BASIC, fields: ['two', 'x'], deck: await createDeck('Other'), tags: ['exam::hard'] })
  await createNote({ noteType: BASIC, fields: ['three', 'x'], deck: await createDeck('Other'), tags: ['examples'] })
  return { law, document, all: await db().cards.toArray() }
}

test('each deed is saved, and taken back', async () => {
  const before = await snapshot()
  const id = await makeExam(words())
  const made = await snapshot()
  await changeExam(id, words({ name: ' Resit ', daysOff: [studyDay(Date.now(), 0) + 2] }))
  expect(await db().exams.get(id)).toMatchObject({ name: 'Resit', after: null })
  await undo()
  expect(await snapshot()).toEqual(made)
  await write(null, ['exams', 'forecasts'], (tx) =>
    tx.put('forecasts', {
      id: `${id} 1` as never,
      exam: id,
      day: 1,
      at: 1,
      today: { mean: 0.5, low: 0.4, high: 0.6 },
      onDay: { mean: 0.5, low: 0.4, high: 0.6 },
      cards: 3,
      seen: 1,
    }),
  )
  const told = await snapshot()
  await deleteExam(id)
  expect(await db().forecasts.count()).toBe(0)
  expect(await snapshot()).toEqual(before)
  expect((await undo())?.name).toBe('Delete the exam Final')
  expect(await snapshot()).toEqual(told)
})

test.each([
  ['a name', { name: '  ' }, 'An exam needs a name. Write one.'],
  ['a moment to come', { at: Date.now() - 1000 }, 'That moment is over. Choose a later day or time.'],
  ['a moment', { at: NaN }, 'The exam needs a day and a time.'],
  ['minutes', { minutes: Array<number>(7).fill(0) }, 'Without a minute on any day there is nothing to plan.'],
  ['minutes that a day has', { minutes: [...Array<number>(6).fill(10), 2000] }, 'Minutes a day: whole numbers from 0 to 900.'],
])('an exam without %s is refused in a sentence, and nothing is kept', async (_, over, message) => {
  await expect(makeExam(words(over))).rejects.toMatchObject({ code: 'refused', message })
  expect(await db().exams.count()).toBe(0)
})

test('it asks the cards of any of its decks, documents and tags, and among them those of its kinds', async () => {
  const { law, document, all } = await furnish()
  const asked = async (scope: Partial<Exam['scope']>): Promise<readonly Card[]> =>
    cardsInScope(db(), { decks: [], documents: [], tags: [], kinds: [], ...scope })
  const found = all.filter((card) => card.document === document)
  expect((await asked({})).length).toBe(all.length)
  expect((await asked({ decks: [law] })).length).toBe(found.length + 1)
  expect((await asked({ documents: [document] })).length).toBe(found.length)
  expect((await asked({ tags: ['exam'] })).length).toBe(2)
  expect((await asked({ documents: [document], tags: ['EXAM::hard'] })).length).toBe(found.length + 1)
  expect((await asked({ kinds: ['own'] })).length).toBe(3)
  const dates = await asked({ decks: [law], kinds: ['date'] })
  expect(dates.length).toBe(found.filter(({ kind }) => kind === 'date').length)
})

test('the plan asks what the exams ahead ask and nothing that is set aside, buried or answered today, and is a sitting in its order', async () => {
  const { law, all } = await furnish()
  await suspendCards([all[0]!.id])
  await makeExam(words({ scope: { decks: [law], documents: [], tags: [], kinds: [] } }))
  await makeExam(
    words({ name: 'Far', at: now().at + 40 * DAY, scope: { decks: [], documents: [], tags: ['examples'], kinds: [] } }),
  )
  const moment = now()
  const plan = planOf(await loadExamMaterial(await examsAhead(db(), moment.at, moment.utcOffset), moment))
  expect(plan.cards).not.toContain(all[0]!.id)
  expect(plan.shares.map(({ days }) => days)).toEqual([10, 40])
  expect(plan.shares[1]!.all).toBe(1)
  const { cards } = await loadPlanned(moment)
  expect(cards.map(({ id }) => id)).toEqual(plan.cards)
})

test('an outlook of cards that nobody has asked again is too early to tell, and is not kept', async () => {
  await furnish()
  const id = await makeExam(words())
  const outlook = await outlookOf(id, now())
  expect(outlook.graded).toBe(0)
  expect(forecastOf(id, outlook, 1, 1)).toBeNull()
  expect(outlook.cards).toBe((await db().cards.toArray()).length)
})

test('over, its cards go on, or are set aside but for those that an exam ahead asks too; both are taken back as one', async () => {
  const { law, all } = await furnish()
  const over = await makeExam(words())
  await makeExam(words({ name: 'Next', scope: { decks: [law], documents: [], tags: [], kinds: [] } }))
  const inLaw = await cardsInScope(db(), { decks: [law], documents: [], tags: [], kinds: [] })
  const before = await snapshot()
  expect(await closeExam(over, 'setAside', 0.7)).toBe(all.length - inLaw.length)
  expect(await db().exams.get(over)).toMatchObject({ after: 'setAside', result: 0.7 })
  expect(
    (
      await db()
        .cards.where('id')
        .anyOf(inLaw.map(({ id }) => id))
        .toArray()
    ).every(({ queue }) => queue === 'new'),
  ).toBe(true)
  expect(await keptCounters()).toEqual(await slowCounters())
  await undo()
  expect(await snapshot()).toEqual(before)
  expect(await closeExam(over, 'goOn', null)).toBe(0)
  await expect(deleteExam('gone' as Exam['id'])).rejects.toMatchObject({ code: 'refused' })
})

test('a backup has the plan of a backlog and the limits of the day, and a restore brings them back', async () => {
  await furnish()
  const [deck] = await db().decks.toArray()
  await write(null, ['plans', 'decks'], async (tx) => {
    await tx.put('plans', { id: 'plan' as never, begun: studyDay(Date.now(), 0), days: 7, perDay: 30, changedAt: tx.at })
    if (deck) await tx.put('decks', { ...deck, limitsToday: { newPerDay: 3, reviewsPerDay: 40, day: studyDay(Date.now(), 0) } })
  })
  const before = await snapshot()
  const bundle = await collect(db(), { deck: null, schedule: true, documents: true })
  const { file, repairs } = readDeckFile(writeDeckFile(bundle), 'backup')
  expect(repairs).toEqual([])
  await freshCollection()
  await replaceAll(file)
  for (const table of ['plans', 'decks'] as const) expect((await snapshot())[table]).toEqual(before[table])
  expect((await collect(db(), { deck: null, schedule: false, documents: true })).plans).toBeUndefined()
})

test('a backup has the exams with their forecasts and mock exams, through its file, and a restore brings them back', async () => {
  await furnish()
  const id = await makeExam(words({ daysOff: [studyDay(Date.now(), 0) + 2] }))
  const range = { mean: 0.5, low: 0.4, high: 0.6 }
  await write(null, ['exams', 'forecasts', 'mocks'], async (tx) => {
    await tx.put('forecasts', { id: `${id} 1` as never, exam: id, day: 1, at: 1, today: range, onDay: range, cards: 3, seen: 1 })
    await tx.put('mocks', {
      id: 'mock' as never,
      exam: id,
      at: 1,
      utcOffset: 60,
      questions: [
        { form: 'order', prompt: 'In order?', context: null, options: ['a', 'b'], left: [], right: [1, 0], sources: [] },
        { form: 'typed', prompt: 'When?', context: 'Treaty', options: [], left: [], right: '1947', sources: [] },
      ],
      given: [[1, 0], null],
      later: [1],
      place: 1,
      limit: null,
      spent: 5,
      handedIn: null,
      marks: [],
    })
  })
  const before = await snapshot()
  const bundle = await collect(db(), { deck: null, schedule: true, documents: true })
  const { file, repairs } = readDeckFile(writeDeckFile(bundle), 'backup')
  expect(repairs).toEqual([])
  await freshCollection()
  await replaceAll(file)
  for (const table of ['exams', 'forecasts', 'mocks'] as const) expect((await snapshot())[table]).toEqual(before[table])
  expect((await collect(db(), { deck: null, schedule: false, documents: true })).exams).toBeUndefined()
})
