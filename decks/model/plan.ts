import type { Id } from './id.ts'
import type { StudyDay } from './card.ts'

/** There is one at a time. */
export type PlanId = Id<'plan'>

/** How a backlog is worked off after a break: so many overdue cards a day, beside what falls due that day. No card's schedule is touched by it. */
export interface Plan {
  readonly id: PlanId
  readonly begun: StudyDay
  /** How many days were chosen for what was overdue when it began. */
  readonly days: number
  /** Overdue cards a day, over all decks. */
  readonly perDay: number
  readonly changedAt: number
}
