// A timeline and its drill from the storage's side: what is gathered for a scope, and what putting dates in order does to their cards.
import { beforeEach, expect, test } from 'vitest'
import { dateValue, grade, isDatable, type Finding, type NoteTypeId } from '../../decks/index.ts'
import { db } from '../../renderer/storage/database.ts'
import { createDeck } from '../../renderer/storage/decks.ts'
import { addDocument, type Arrived } from '../../renderer/storage/documents.ts'
import { makeExam } from '../../renderer/storage/exams.ts'
import { dropCards, keepAll } from '../../renderer/storage/found.ts'
import { now } from '../../renderer/storage/mint.ts'
import { createNote } from '../../renderer/storage/notes.ts'
import { gradeOrder, loadDatable } from '../../renderer/storage/ordering.ts'
import { gradeCard } from '../../renderer/storage/study.ts'
import { loadTimeline } from '../../renderer/storage/timeline.ts'
import { undo } from '../../renderer/storage/undo.ts'
import { freshCollection, keptCounters, readOf, slowCounters, snapshot } from './support.ts'

beforeEach(freshCollection)

const EVERYTHING = { documents: [], exam: null }
const DAY = 86_400_000

/** A document of one sentence a year, and one whose year cannot be right. */
function chronicle(title: string, years: readonly number[]): Arrived {
  const lines = [
    ...years.map((year) => `The ${title} number ${year} was opened in ${year}.`),
    'The law will take effect in 1002.',
  ]
  const { read, bytes, spans } = readOf(title, lines)
  const findings = years.map((year, i): Finding => ({
    kind: 'date',
    span: spans[i]!,
    marks: [],
    date: dateValue(String(year)),
    shift: null,
    score: 0.5,
    flags: [],
    cards: [
      { prompt: `The ${title} of line ${i} was opened in ____ (which year?).`, answer: String(year), context: null, at: null },
    ],
    matchKey: `date|${year}|${title} ${i}|open|`,
  }))
  const last = spans.at(-1)!
  const leftOut = [
    { start: last.end - 5, end: last.end - 1, gate: 'suspect-date', why: '“1002” cannot be right as it stands.' },
    { start: 0, end: 3, gate: 'slight', why: 'It is too slight to be worth a card.' },
  ]
  return { read, reading: { findings, leftOut, sentences: spans }, bytes }
}

test('gathers what is asked for: some documents, an exam’s cards, or everything with own cards; never what was dropped', async () => {
  const deck = await createDeck('History')
  const { document: piers } = await addDocument(chronicle('pier', [1900, 1910, 1920]), deck)
  const { document: locks } = await addDocument(chronicle('lock', [1905, 1915]), deck)
  await keepAll(piers)
  await createNote({
    noteType: 'dossier-basic' as NoteTypeId,
    fields: ['When was the treaty signed?', '1919'],
    deck,
    tags: ['exam'],
  })
  const years = async (scope: Parameters<typeof loadTimeline>[0]): Promise<string[]> =>
    (await loadTimeline(scope)).events.map(({ date, standing }) => `${date.value} ${standing}`)
  expect(await years({ documents: [piers], exam: null })).toEqual(['1002 leftOut', '1900 kept', '1910 kept', '1920 kept'])
  expect(await years({ documents: [locks], exam: null })).toEqual(['1002 leftOut', '1905 open', '1915 open'])
  expect(await years(EVERYTHING)).toEqual([
    '1002 leftOut',
    '1002 leftOut',
    '1900 kept',
    '1905 open',
    '1910 kept',
    '1915 open',
    '1919 own',
    '1920 kept',
  ])
  const { at, utcOffset } = now()
  const scope = { decks: [], documents: [], tags: ['exam'], kinds: [] }
  const exam = await makeExam({
    name: 'Final',
    at: at + 9 * DAY,
    utcOffset,
    scope,
    minutes: Array<number>(7).fill(20),
    daysOff: [],
  })
  expect(await years({ documents: [], exam })).toEqual(['1919 own'])
  const note = (await db().notes.where('document').equals(piers).toArray()).find(({ fields }) => fields[1] === '1910')!
  await dropCards([{ note: note.id, ord: 0 }])
  expect(await years({ documents: [piers], exam: null })).toEqual(['1002 leftOut', '1900 kept', '1920 kept'])
  const [event] = (await loadTimeline({ documents: [piers], exam: null })).events.filter(isDatable)
  expect(event?.places).toMatchObject([{ document: piers, title: 'pier', start: 0 }])
  await expect(loadTimeline({ documents: [], exam: 'gone' as never })).rejects.toThrow('This exam no longer exists.')
})

test('what was put in order is graded where it counts, logged where not, and taken back as one deed', async () => {
  const deck = await createDeck('History')
  const { document } = await addDocument(chronicle('pier', [1900, 1910, 1920, 1930]), deck)
  await keepAll(document)
  const moment = now()
  const cards = await db().cards.toArray()
  const preset = (await db().presets.toArray())[0]!
  // Two were learnt ten days ago; one was answered a minute ago; one nobody has begun.
  for (const [i, ago] of [10 * DAY, 10 * DAY, 60_000].entries()) {
    const { card, review } = grade(cards[i]!, 'easy', 3000, preset, moment.at - ago, moment.utcOffset, 'x')
    await gradeCard({ before: cards[i]!, card, review })
  }
  expect((await loadDatable(EVERYTHING, moment)).length).toBe(4)
  const before = await snapshot()
  const standing = new Map((await db().cards.toArray()).map((card) => [card.id, card]))
  const given = cards.map(({ id }, i) => ({ card: id, grade: i === 1 ? ('again' as const) : ('good' as const) }))
  const done = await gradeOrder(given, 20_000, moment)
  expect(done.map(({ grade: told, next }) => [told, next === null])).toEqual([
    ['good', false],
    ['again', false],
    ['good', true],
    ['good', true],
  ])
  const after = new Map((await db().cards.toArray()).map((card) => [card.id, card]))
  expect(after.get(cards[0]!.id)!.due).toBeGreaterThan(standing.get(cards[0]!.id)!.due)
  expect(after.get(cards[1]!.id)!.lapses).toBe(1)
  expect(after.get(cards[2]!.id)).toEqual(standing.get(cards[2]!.id))
  expect(after.get(cards[3]!.id)).toEqual(standing.get(cards[3]!.id))
  const log = (await db().reviews.toArray()).slice(-4)
  expect(log.map(({ kind, took }) => [kind, took])).toEqual([
    ['review', 5000],
    ['review', 5000],
    ['cram', 5000],
    ['cram', 5000],
  ])
  expect(await keptCounters()).toEqual(await slowCounters())
  const deed = await undo()
  expect(deed?.name).toBe('Order 4 dates')
  const taken = await snapshot()
  expect(taken['cards']).toEqual(before['cards'])
  expect(await keptCounters()).toEqual(await slowCounters())
})
