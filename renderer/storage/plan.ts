// The plan for a backlog: made, changed and forgotten like anything else, and read wherever a day is laid out. It moves no card.
import { perDayFor, studyDay, Trouble, type Plan, type PlanId, type PlanToday, type StudyDay } from '../../decks/index.ts'
import type { Database } from './database.ts'
import type { Moment } from './mint.ts'
import { write } from './write.ts'

/** There is one plan, over all decks. */
const PLAN_ID = 'backlog' as PlanId

/** Days ahead that a plan is shown for. */
const SHOWN = 120

/** Spreads the overdue cards over so many days, in place of any plan there is. Throws Trouble('refused') where nothing is overdue. */
export async function planBacklog(days: number): Promise<void> {
  await write('Plan the backlog', ['plans'], async (tx) => {
    const today = studyDay(tx.at, tx.utcOffset)
    const overdue = await countOverdue(tx.database, today)
    if (overdue === 0) throw new Trouble('refused', 'Nothing is overdue, so there is nothing to plan.')
    await tx.put('plans', { id: PLAN_ID, begun: today, days, perDay: perDayFor(overdue, days), changedAt: tx.at })
  })
}

/** Forgets the plan: everything overdue is due again today, within the daily limits. */
export async function forgetPlan(): Promise<void> {
  await write('Forget the plan', ['plans'], (tx) => tx.remove('plans', PLAN_ID))
}

export async function loadPlan(database: Database): Promise<Plan | null> {
  return (await database.plans.get(PLAN_ID)) ?? null
}

/** The plan as a day's queue asks for it; null without one. */
export async function planToday(database: Database, today: StudyDay): Promise<PlanToday | null> {
  const plan = await loadPlan(database)
  return plan && { perDay: plan.perDay, answered: await answeredOverdue(database, today) }
}

/** Review cards that fell due before today and wait, over all decks. */
export async function countOverdue(database: Database, today: StudyDay): Promise<number> {
  return sum(database, ['review', -Infinity], ['review', today - 1, []])
}

async function answeredOverdue(database: Database, today: StudyDay): Promise<number> {
  return sum(database, ['overdue', today], ['overdue', today, []])
}

async function sum(database: Database, from: unknown[], to: unknown[]): Promise<number> {
  const rows = await database.counters.where('[kind+day+of]').between(from, to).toArray()
  return rows.reduce((all, { value }) => all + value, 0)
}

/** What is overdue, the plan for it, and what falls due anyway. */
export interface Backlog {
  readonly today: StudyDay
  readonly plan: Plan | null
  /** Overdue cards that wait. */
  readonly overdue: number
  /** Overdue cards answered today. */
  readonly answered: number
  /** Reviews that fall due on a study day, from today on. */
  readonly due: ReadonlyMap<StudyDay, number>
}

export async function loadBacklog(database: Database, moment: Moment): Promise<Backlog> {
  const today = studyDay(moment.at, moment.utcOffset)
  const [plan, overdue, answered, rows] = await Promise.all([
    loadPlan(database),
    countOverdue(database, today),
    answeredOverdue(database, today),
    database.counters
      .where('[kind+day+of]')
      .between(['review', today], ['review', today + SHOWN, []])
      .toArray(),
  ])
  const due = new Map<StudyDay, number>()
  for (const { day, value } of rows) due.set(day, (due.get(day) ?? 0) + value)
  return { today, plan, overdue, answered, due }
}
