// Today's plan as a sitting: its cards in its order, with all that is needed to show them.
import { Trouble, type Card, type CardId, type MockId } from '../../decks/index.ts'
import { startJob } from '../workers/index.ts'
import { db } from './database.ts'
import type { Moment } from './mint.ts'
import { loadAhead, materialOf, siblingsOf, type StudyMaterial } from './study.ts'

interface Sitting {
  readonly material: StudyMaterial
  readonly cards: readonly Card[]
  readonly learning: readonly Card[]
}

/** Loads what today's plan for all exams asks, worked out anew. */
export async function loadPlanned(moment: Moment): Promise<Sitting> {
  const plan = await startJob('planDay', { database: db().name, ...moment }).result
  return sittingOver(plan.cards, plan.learning, moment)
}

/** Loads the cards that were missed in a mock exam and have not been answered since. Throws Trouble('refused') for one that is gone. */
export async function loadMissed(id: MockId, moment: Moment): Promise<Sitting> {
  const mock = await db().mocks.get(id)
  if (!mock) throw new Trouble('refused', 'This mock exam is not here any more.')
  const missed = mock.questions.flatMap(({ sources }, i) => ((mock.marks[i] ?? 0) < 1 ? sources.map(({ card }) => card) : []))
  const cards = (await db().cards.bulkGet([...new Set(missed)])).filter(
    (card) => card !== undefined && card.queue !== 'suspended',
  )
  const open = cards.filter((card) => card !== undefined && (card.memory?.lastReview ?? 0) < (mock.handedIn ?? 0))
  const steps = cards.filter((card) => card?.queue === 'learning' && !open.includes(card))
  return sittingOver(
    open.flatMap((card) => card?.id ?? []),
    steps.flatMap((card) => card?.id ?? []),
    moment,
  )
}

async function sittingOver(ids: readonly CardId[], within: readonly CardId[], moment: Moment): Promise<Sitting> {
  const database = db()
  const [rows, steps, decks, presets, load] = await Promise.all([
    database.cards.bulkGet([...ids]),
    database.cards.bulkGet([...within]),
    database.decks.toArray(),
    database.presets.toArray(),
    loadAhead(database, moment),
  ])
  const cards = rows.filter((card) => card !== undefined)
  const learning = steps.filter((card) => card !== undefined)
  const all = [...cards, ...learning]
  const material: StudyMaterial = {
    decks,
    presets: new Map(presets.map((preset) => [preset.id, preset])),
    learning,
    review: [],
    fresh: [],
    done: new Map(),
    load,
    siblingsDue: await siblingsOf(database, all),
    ...(await materialOf(database, all)),
  }
  return { material, cards, learning }
}
