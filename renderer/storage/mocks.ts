// Mock exams: made, kept at every answer so that nothing is lost when the power goes, handed in and marked.
import { chanceFrom, cram, markOf, Trouble, type ExamId, type Mock, type MockId, type MockWish } from '../../decks/index.ts'
import { startJob } from '../workers/index.ts'
import { db, type Database } from './database.ts'
import { mint, now } from './mint.ts'
import { write } from './write.ts'

export interface MockChoices {
  readonly howMany: number
  readonly forms: MockWish['forms']
  /** Minutes; null without a limit. */
  readonly minutes: number | null
}

/** Puts a mock exam together and keeps it, unanswered. Throws Trouble('refused') where the cards give no question. */
export async function makeMock(exam: ExamId, { howMany, forms, minutes }: MockChoices): Promise<MockId> {
  const id = mint<'mock'>()
  const wish = { howMany, forms, seed: String(chanceFrom(id)) }
  const { questions } = await startJob('composeMock', { database: db().name, exam, wish }).result
  const { at, utcOffset } = now()
  const mock: Mock = {
    id,
    exam,
    at,
    utcOffset,
    questions,
    given: questions.map(() => null),
    later: [],
    place: 0,
    limit: minutes === null ? null : minutes * 60_000,
    spent: 0,
    handedIn: null,
    marks: [],
  }
  await write('Begin a mock exam', ['mocks'], (tx) => tx.put('mocks', mock))
  return id
}

/** Keeps how far a mock exam is; nothing of it once it is handed in. */
export async function keepMock(id: MockId, change: Partial<Pick<Mock, 'given' | 'later' | 'place' | 'spent'>>): Promise<void> {
  await write(null, ['mocks'], async (tx) => {
    const mock = await standingMock(tx.database, id)
    if (mock.handedIn === null) await tx.put('mocks', { ...mock, ...change })
  })
}

/** Marks a mock exam. Its answers go into the log as such: they show what is known, and move no card. */
export async function handInMock(id: MockId): Promise<void> {
  await write('Hand in the mock exam', ['mocks', 'reviews'], async (tx) => {
    const mock = await standingMock(tx.database, id)
    if (mock.handedIn !== null) return
    const marks = mock.questions.map((question, i) => markOf(question, mock.given[i] ?? null))
    await tx.put('mocks', { ...mock, marks, handedIn: tx.at })
    const took = mock.spent / Math.max(1, mock.questions.length)
    for (const [i, { sources }] of mock.questions.entries())
      for (const { card: of } of sources) {
        const card = await tx.database.cards.get(of)
        if (card) await tx.log({ ...cram(card, (marks[i] ?? 0) === 1 ? 'good' : 'again', took, tx), kind: 'mock' })
      }
  })
}

export async function deleteMock(id: MockId): Promise<void> {
  await write('Delete a mock exam', ['mocks'], (tx) => tx.remove('mocks', id))
}

async function standingMock(database: Database, id: MockId): Promise<Mock> {
  const mock = await database.mocks.get(id)
  if (!mock) throw new Trouble('refused', 'This mock exam is not here any more.')
  return mock
}
