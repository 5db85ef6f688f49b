// "Order these dates": whose turn it is, and what putting them in order says of their cards, as one deed that can be taken back as one.
import {
  byTurn,
  countsForSchedule,
  cram,
  grade,
  intervalText,
  isDatable,
  presetsOf,
  studyDay,
  Trouble,
  type Card,
  type CardId,
  type Datable,
  type Grade,
  type TimelineScope,
} from '../../decks/index.ts'
import { startJob } from '../workers/index.ts'
import { db } from './database.ts'
import type { Moment } from './mint.ts'
import { GRADED, loadAhead, recordGrade, siblingsOf } from './study.ts'
import { write } from './write.ts'

/** As in a sitting: with a card's id and count of reviews it decides the play in intervals. */
const SEED = 'dossier'

/** The events of a timeline that can be put in order, those whose turn it is first. Throws Trouble('refused') for an exam that is gone. */
export async function loadDatable(scope: TimelineScope, moment: Moment): Promise<Datable[]> {
  const database = db()
  const { events } = await startJob('timeline', { database: database.name, scope }).result
  const datable = events.filter(isDatable)
  const rows = await database.cards.bulkGet(datable.map(({ asks }) => asks))
  const cards = new Map(rows.flatMap((card): [CardId, Card][] => (card ? [[card.id, card]] : [])))
  return datable.filter(({ asks }) => cards.has(asks)).sort(byTurn(cards, studyDay(moment.at, moment.utcOffset)))
}

/** What came of putting a card in its place. */
export interface OrderedCard {
  readonly card: CardId
  readonly grade: Grade
  /** When it comes back, in words; null where it was only logged. */
  readonly next: string | null
}

/**
 * Grades the cards by how they were ordered: those that `countsForSchedule` by FSRS, the others are only logged, as cramming.
 * @param took ms for all of them together
 */
export async function gradeOrder(
  given: readonly { readonly card: CardId; readonly grade: Grade }[],
  took: number,
  moment: Moment,
): Promise<OrderedCard[]> {
  const database = db()
  const standing = (await database.cards.bulkGet(given.map(({ card }) => card))).filter((card) => card !== undefined)
  const [decks, presets, ahead, siblings] = await Promise.all([
    database.decks.toArray(),
    database.presets.toArray(),
    loadAhead(database, moment),
    siblingsOf(database, standing),
  ])
  const presetFor = presetsOf({ decks, presets: new Map(presets.map((preset) => [preset.id, preset])) })
  const today = studyDay(moment.at, moment.utcOffset)
  const each = took / Math.max(1, given.length)
  return write(`Order ${given.length} dates`, [...GRADED], async (tx) => {
    const done: OrderedCard[] = []
    const load = new Map(ahead)
    for (const { card: id, grade: told } of given) {
      const [card] = await tx.get('cards', [id])
      if (!card) throw new Trouble('refused', 'One of these cards was deleted meanwhile. Deal again.')
      if (!countsForSchedule(card, today)) {
        await recordGrade(tx, { card, review: cram(card, told, each, moment) })
        done.push({ card: id, grade: told, next: null })
        continue
      }
      const others = siblingDays(siblings.get(card.note), id)
      const calendar = { due: (day: number) => load.get(day) ?? 0, sibling: (day: number) => others.has(day) }
      const graded = grade(card, told, each, presetFor(card), moment.at, moment.utcOffset, SEED, calendar)
      await recordGrade(tx, { before: card, card: graded.card, review: graded.review, leech: graded.leech })
      if (graded.card.phase === 'review') load.set(graded.card.due, (load.get(graded.card.due) ?? 0) + 1)
      done.push({ card: id, grade: told, next: intervalText(graded.card, moment.at) })
    }
    return done
  })
}

function siblingDays(days: ReadonlyMap<CardId, number> | undefined, without: CardId): Set<number> {
  return new Set([...(days ?? [])].flatMap(([id, day]) => (id === without ? [] : [day])))
}
