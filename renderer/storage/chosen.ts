// Cards that somebody chose to go through: what a search finds, studied, crammed or only looked at.
import {
  buildQueue,
  chanceFrom,
  studyDay,
  Trouble,
  type Card,
  type DueCards,
  type How,
  type StudyDay,
} from '../../decks/index.ts'
import { startJob } from '../workers/index.ts'
import { askedFor } from './asked.ts'
import { db } from './database.ts'
import { pathOf } from './decks.ts'
import type { Moment } from './mint.ts'
import { loadAhead, materialOf, siblingsOf, soonest, type StudyMaterial } from './study.ts'

/** Cards of a session that somebody chose: at most so many. */
const CHOSEN = 1000

/**
 * Loads the cards that a search finds: their due and new ones, without limits, or all that are not suspended, in the order found.
 * Throws Trouble('refused') for a search that cannot be understood.
 */
export async function loadChosen(
  find: string,
  how: How,
  moment: Moment,
): Promise<{ readonly material: StudyMaterial; readonly cards: readonly Card[] }> {
  const database = db()
  const [decks, documents, presets] = await Promise.all([
    database.decks.toArray(),
    database.documents.toArray(),
    database.presets.toArray(),
  ])
  const { filter, problem } = askedFor(
    find,
    'added',
    decks.map((deck) => ({ ...deck, path: pathOf(decks, deck.id) })),
    documents,
  )
  if (problem) throw new Trouble('refused', problem)
  const { ids } = await startJob('find', { database: database.name, filter }).result
  const found = await database.cards.bulkGet([...ids])
  const today = studyDay(moment.at, moment.utcOffset)
  const there = found.flatMap((card) => (card && card.queue !== 'suspended' ? [card] : []))
  const waiting = there.filter((card) => card.buriedUntil <= today)
  const due: DueCards = {
    decks,
    presets: new Map(presets.map((preset) => [preset.id, preset])),
    learning: soonest(waiting.filter((card) => card.queue === 'learning')),
    review: soonest(waiting.filter((card) => card.queue === 'review' && card.due <= today)).slice(0, CHOSEN),
    fresh: soonest(waiting.filter((card) => card.queue === 'new')).slice(0, CHOSEN),
    done: new Map(),
    load: await loadAhead(database, moment),
    unlimited: true,
  }
  const { upcoming, learning } = buildQueue(due, moment)
  const cards = how === 'study' ? [...upcoming, ...learning] : chosenFor(how, there, today)
  const siblingsDue = await siblingsOf(database, cards)
  return { material: { ...due, siblingsDue, ...(await materialOf(database, cards)) }, cards }
}

/** To be looked at, in the order they were added; to be crammed, in one that is another each day. */
function chosenFor(how: How, cards: readonly Card[], today: StudyDay): Card[] {
  if (how === 'preview') return cards.toReversed().slice(0, CHOSEN)
  const chance = new Map(cards.map((card) => [card.id, chanceFrom('cram', today, card.id)]))
  return [...cards].sort((a, b) => (chance.get(a.id) ?? 0) - (chance.get(b.id) ?? 0)).slice(0, CHOSEN)
}
