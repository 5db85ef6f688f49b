// "Order these dates": events dealt to be put in the order in which they happened, and what each card's place says of how well it is known.
import { type CardId, type Card, type Grade, type StudyDay } from '../../model/index.ts'
import { chanceFrom, studyDay } from '../../scheduling/index.ts'
import { findDates } from '../../values/index.ts'
import { meets, inTimeOrder } from './extent.ts'
import type { TimelineEvent } from './event.ts'

/** So many at a time: more than these nobody holds in mind. */
export const ORDERED = 5
const LEAST = 3

/** An event that can be asked: its card asks for its date. */
export type Datable = TimelineEvent & { readonly asks: CardId }

/** Whether an event can be put in order: it has a card that asks for its date, and its words give no date away. */
export function isDatable(event: TimelineEvent): event is Datable {
  return (
    event.asks !== null &&
    event.doubt === null &&
    event.extent.open !== 'start' &&
    findDates(event.words, { offset: 0, published: null, nearYear: null }).length === 0
  )
}

export interface Dealt {
  /** As they lie on the table. */
  readonly events: readonly Datable[]
  /** Their places in the order in which they happened. */
  readonly right: readonly number[]
}

/** The first of these events that stand clear of one another in time, shuffled by the seed; null where fewer than three do. */
export function dealOrder(events: readonly Datable[], seed: string, howMany = ORDERED): Dealt | null {
  const chosen: Datable[] = []
  for (const event of events) {
    if (chosen.length === howMany) break
    const near = chosen.some((one) => meets(one.extent, event.extent) || one.words === event.words || one.asks === event.asks)
    if (!near) chosen.push(event)
  }
  if (chosen.length < LEAST) return null
  const inOrder = [...chosen].sort((a, b) => inTimeOrder(a.extent, b.extent))
  const shuffled = chosen
    .map((event) => ({ event, at: chanceFrom(seed, event.id) }))
    .sort((a, b) => a.at - b.at)
    .map(({ event }) => event)
  // A table that lies in order already would be no question.
  const table = shuffled.every((event, i) => event === inOrder[i]) ? [...shuffled.slice(1), shuffled[0]!] : shuffled
  return { events: table, right: inOrder.map((event) => table.indexOf(event)) }
}

/**
 * A grade for each event, by its place on the table. Those that stand in the longest run that is in order, whichever way one counts it, were
 * known: Good. Two neighbours changed for one another are each half known: Hard. Whatever stands further off was not: Again.
 * @param right places in their right order
 * @param given places in the order in which they were put: the same places
 */
export function gradesOfOrder(right: readonly number[], given: readonly number[]): Grade[] {
  const rank = new Map(right.map((place, i) => [place, i]))
  const put = given.map((place) => rank.get(place)!)
  const longest = longestRun(put)
  const grades: Grade[] = []
  for (const [i, place] of given.entries()) {
    const needed = longestRun(put.filter((_, k) => k !== i)) < longest
    const wrong = put.filter((one, k) => k !== i && k < i !== one < put[i]!).length
    grades[place] = wrong === 0 || needed ? 'good' : wrong === 1 ? 'hard' : 'again'
  }
  return grades
}

/** The length of the longest rising subsequence. */
function longestRun(numbers: readonly number[]): number {
  const ends: number[] = []
  for (const [i, number] of numbers.entries())
    ends.push(1 + Math.max(0, ...numbers.slice(0, i).map((before, k) => (before < number ? ends[k]! : 0))))
  return Math.max(0, ...ends)
}

/**
 * Whether putting a card in its place counts as a review of it. Seeing five dates side by side is no first lesson, and knowing one again on the day it
 * was answered is no recall: those are only logged, as cramming is, and so is what was set aside.
 */
export function countsForSchedule({ memory, queue }: Pick<Card, 'memory' | 'queue'>, today: StudyDay): boolean {
  return memory !== null && queue !== 'suspended' && studyDay(memory.lastReview, memory.lastOffset) < today
}

/** Cards whose turn it is come first: those within their steps and due, then what falls due soonest, then what nobody has begun. */
export function byTurn(cards: ReadonlyMap<CardId, Card>, today: StudyDay): (a: Datable, b: Datable) => number {
  const turn = ({ asks }: Datable): number => {
    const card = cards.get(asks)
    if (!card || card.queue === 'suspended') return Infinity
    if (!countsForSchedule(card, today)) return 1e9
    return card.queue === 'learning' ? 0 : card.due
  }
  return (a, b) => {
    const [one, other] = [turn(a), turn(b)]
    return one === other ? (a.id < b.id ? -1 : 1) : one - other
  }
}
