// After a break: what fell due before today is not one wall but a few cards a day, the ones most worth keeping first.
import type { Card, Plan, Preset, StudyDay } from '../model/index.ts'
import type { Now } from './queue.ts'
import { recall } from './order.ts'

/** Fewer overdue cards than this are an evening's work, and need no plan. */
export const WORTH_A_PLAN = 40

/** A plan as a day's queue asks for it. */
export interface PlanToday extends Pick<Plan, 'perDay'> {
  /** Overdue cards answered today, over all decks. */
  readonly answered: number
}

/** Whether a review card fell due before today. */
export function isOverdue(card: Pick<Card, 'due'>, today: StudyDay): boolean {
  return card.due < today
}

/**
 * The overdue cards in the order in which they are worth keeping: what is most likely still known comes first, because one answer saves it;
 * what is forgotten has to be learnt again, today or next week alike. Of cards alike, the one with more behind it.
 */
export function byWorth(cards: readonly Card[], presetFor: (card: Card) => Pick<Preset, 'parameters'>, now: Now): Card[] {
  const known = new Map(cards.map((card) => [card.id, recall(card, presetFor(card), now)]))
  return [...cards].sort(
    (a, b) =>
      (known.get(b.id) ?? 0) - (known.get(a.id) ?? 0) ||
      (b.memory?.stability ?? 0) - (a.memory?.stability ?? 0) ||
      (a.id < b.id ? -1 : 1),
  )
}

/** Due cards without the overdue ones that a plan leaves for other days, and how many those are. */
export function withinPlan(
  due: readonly Card[],
  plan: PlanToday | null,
  presetFor: (card: Card) => Pick<Preset, 'parameters'>,
  now: Now,
  today: StudyDay,
): { readonly cards: readonly Card[]; readonly later: number } {
  if (!plan) return { cards: due, later: 0 }
  const overdue = due.filter((card) => isOverdue(card, today))
  const left = Math.max(0, plan.perDay - plan.answered)
  if (overdue.length <= left) return { cards: due, later: 0 }
  const chosen = new Set(byWorth(overdue, presetFor, now).slice(0, left))
  return { cards: due.filter((card) => !isOverdue(card, today) || chosen.has(card)), later: overdue.length - left }
}

/** Cards a day for so many overdue ones in so many days, at least one. */
export function perDayFor(overdue: number, days: number): number {
  return Math.max(1, Math.ceil(overdue / Math.max(1, Math.floor(days))))
}

/** One day of a plan as it is shown: what it takes of the backlog, and what falls due anyway. */
export interface PlannedDay {
  readonly day: StudyDay
  readonly overdue: number
  readonly due: number
}

/**
 * The days of a plan from today until nothing is overdue any more.
 * @param overdue how many are overdue and not answered
 * @param answered how many overdue cards were answered today
 * @param dueOn reviews that fall due on a study day
 */
export function plannedDays(
  overdue: number,
  { perDay, answered }: PlanToday,
  today: StudyDay,
  dueOn: (day: StudyDay) => number,
): PlannedDay[] {
  const days: PlannedDay[] = []
  let left = overdue
  for (let day = today; left > 0; day++) {
    const share = Math.min(left, day === today ? Math.max(0, perDay - answered) : Math.max(1, perDay))
    days.push({ day, overdue: share, due: dueOn(day) })
    left -= share
  }
  return days
}
