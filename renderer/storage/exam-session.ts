// Today's plan as a sitting: its cards in its order, with all that is needed to show them.
import type { Card } from '../../decks/index.ts'
import { startJob } from '../workers/index.ts'
import { db } from './database.ts'
import type { Moment } from './mint.ts'
import { loadAhead, materialOf, siblingsOf, type StudyMaterial } from './study.ts'

/** Loads what today's plan for all exams asks, worked out anew. */
export async function loadPlanned(
  moment: Moment,
): Promise<{ readonly material: StudyMaterial; readonly cards: readonly Card[]; readonly learning: readonly Card[] }> {
  const database = db()
  const plan = await startJob('planDay', { database: database.name, ...moment }).result
  const [rows, steps, decks, presets, load] = await Promise.all([
    database.cards.bulkGet([...plan.cards]),
    database.cards.bulkGet([...plan.learning]),
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
