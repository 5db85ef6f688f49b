// A wrong clock is said before the first answer; once its answer was taken back, or somebody went on all the same, it is said no more.
import { beforeEach, expect, test, vi, afterEach } from 'vitest'
import { answerCard, openSession, type NoteTypeId } from '../../decks/index.ts'
import { clockTrouble } from '../../renderer/storage/clock.ts'
import { createDeck } from '../../renderer/storage/decks.ts'
import { now } from '../../renderer/storage/mint.ts'
import { createNote } from '../../renderer/storage/notes.ts'
import { gradeCard, loadStudy } from '../../renderer/storage/study.ts'
import { undo } from '../../renderer/storage/undo.ts'
import { freshCollection } from './support.ts'

const NOW = Date.UTC(2026, 10, 22, 12)
const FAR = Date.UTC(2100, 5, 1, 12)

beforeEach(async () => {
  await freshCollection()
  const deck = await createDeck('Own')
  for (const front of ['One?', 'Two?']) await createNote({ noteType: 'dossier-basic' as NoteTypeId, fields: [front, '1'], deck })
  vi.useFakeTimers({ toFake: ['Date'] })
})
afterEach(() => vi.useRealTimers())

async function answerAt(at: number): Promise<void> {
  vi.setSystemTime(at)
  await gradeCard(answerCard(openSession(await loadStudy(null, now()), now()), 'good', now(), 'seed'))
}

function trouble(): Promise<string | null> {
  vi.setSystemTime(NOW)
  return clockTrouble(now())
}

test('an answer of 2100 makes today look wrong', async () => {
  await answerAt(FAR)
  expect(await trouble()).toContain('your last answer was given on 1 June 2100')
})

test('once it was taken back, nothing is said, whenever that was', async () => {
  for (const undone of [FAR + 60_000, NOW]) {
    await answerAt(FAR)
    vi.setSystemTime(undone)
    await undo()
    expect(await trouble()).toBeNull()
  }
})

test('once somebody went on all the same, nothing is said of the days that follow', async () => {
  await answerAt(FAR)
  await answerAt(NOW)
  expect(await trouble()).toBeNull()
})
