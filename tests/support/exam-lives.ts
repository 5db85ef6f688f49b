// Made-up learners sent through the days before an exam, by our plan and by what people do today. The same seed is the same learner with the same luck.
import { paceFrom, planDay, USUAL_PACE, type Planned } from '../../decks/index.ts'
import { Learner, type Population } from './exam-learner.ts'

export interface Setting {
  readonly cards: number
  readonly days: number
  readonly minutes: number
  /** Share of the cards that were learnt in the weeks before. */
  readonly known: number
}

/** 108 settings: the first 36 have every size with every stretch of days and all minutes, what was known before taking turns; so have the next. */
export const SETTINGS: readonly Setting[] = [0, 1, 2].flatMap((turn) =>
  [100, 300, 1000].flatMap((cards, c) =>
    [5, 14, 30, 60].flatMap((days, d) =>
      [10, 20, 40].map((minutes, m): Setting => ({ cards, days, minutes, known: [0, 0.5, 1][(c + d + m + turn) % 3]! })),
    ),
  ),
)

/** What somebody does on a day so many days before the exam, with so many seconds. */
export type Strategy = (learner: Learner, day: number, left: number, seconds: number) => Sat

interface Sat {
  readonly seconds: number
  /** What the last answer took with its repeat. */
  readonly last: number
}

export const OUR_PLAN = 'the plan'
export const PLAIN_FSRS = 'FSRS 0.90, reviews first'

/** The days before the exam on which some ask what they are likeliest to have forgotten. */
const LAST_DAYS = 3

export const STRATEGIES: Readonly<Record<string, Strategy>> = {
  [OUR_PLAN]: byPlan,
  [PLAIN_FSRS]: byDue('reviews', () => plain),
  'FSRS 0.90, new first': byDue('new', () => plain),
  'capped at the exam, reviews first': byDue('reviews', capped),
  'capped at the exam, new first': byDue('new', capped),
  'lowest retrievability in the last 3 days, reviews first': lastDays('reviews'),
  'lowest retrievability in the last 3 days, new first': lastDays('new'),
  'gap of 0.2 of the time to the exam, new first': byDue(
    'new',
    (exam) => (learner, i) => learner.last[i]! + Math.max(1, Math.round(0.2 * (exam - learner.last[i]!))),
  ),
}

function byPlan(learner: Learner, day: number, left: number, seconds: number): Sat {
  let spent = 0
  let last = 0
  const asked = { exams: [examOn(day + left, seconds)], pace: paceOf(learner), answered: new Set<never>(), apart: () => false }
  // Worked out anew after each sitting, as the app does: who answers faster than was expected has minutes left.
  while (spent < seconds) {
    const plan = planDay({ ...asked, cards: learner.seen(), today: day, spent })
    if (plan.cards.length === 0) break
    for (const id of plan.cards) {
      if (spent >= seconds) break
      last = learner.ask(Number(id.slice(1)), day)
      spent += last
    }
  }
  return { seconds: spent, last }
}

/** How fast they are as the app would know it by then. */
export function paceOf({ log }: Learner) {
  return log.length === 0 ? USUAL_PACE : paceFrom(log)
}

/** An exam on a study day, with so many seconds on every day before it. */
export function examOn(day: number, seconds: number): Planned {
  return { at: day * 86_400_000 + 9 * 3_600_000, utcOffset: 0, minutes: Array<number>(7).fill(seconds / 60), daysOff: [] }
}

type DueOf = (learner: Learner, card: number) => number

/** Due when nine of ten would know it: that is what stability means. */
function plain(learner: Learner, card: number): number {
  return learner.last[card]! + Math.max(1, Math.round(learner.stability[card]!))
}

function capped(exam: number): DueOf {
  return (learner, i) => Math.min(plain(learner, i), Math.max(learner.last[i]! + 1, exam - 1))
}

function byDue(first: 'new' | 'reviews', dueOf: (exam: number) => DueOf): Strategy {
  return (learner, day, left, seconds) => {
    const due = dueOf(day + left)
    const fresh: number[] = []
    const waiting: { readonly i: number; readonly at: number }[] = []
    for (let i = 0; i < learner.stability.length; i++) {
      if (learner.stability[i] === 0) fresh.push(i)
      else if (learner.last[i]! < day && due(learner, i) <= day) waiting.push({ i, at: due(learner, i) })
    }
    const reviews = waiting.sort((a, b) => a.at - b.at).map(({ i }) => i)
    return until(learner, day, seconds, first === 'new' ? [...fresh, ...reviews] : [...reviews, ...fresh])
  }
}

function lastDays(first: 'new' | 'reviews'): Strategy {
  const before = byDue(first, () => plain)
  return (learner, day, left, seconds) =>
    left <= LAST_DAYS ? byForgotten(learner, day, seconds) : before(learner, day, left, seconds)
}

function byForgotten(learner: Learner, day: number, seconds: number): Sat {
  const order = learner
    .seen()
    .map(({ stability, formulas, last }, i) => ({
      i,
      last,
      stability,
      known: stability && formulas.recall(day - last, stability),
    }))
    .filter(({ last, stability }) => stability === 0 || last < day)
    .sort((a, b) => a.known - b.known)
  return until(
    learner,
    day,
    seconds,
    order.map(({ i }) => i),
  )
}

function until(learner: Learner, day: number, seconds: number, order: readonly number[]): Sat {
  let spent = 0
  let last = 0
  for (const card of order) {
    if (spent >= seconds) break
    last = learner.ask(card, day)
    spent += last
  }
  return { seconds: spent, last }
}

/** The first day of the plan; what was known before was learnt in the forty days before it. */
export const FIRST = 1000
const BEFORE = 40

/** A learner as the plan finds them: the same for every strategy. */
export function learnerFor({ cards, known }: Setting, seed: number, population: Population): Learner {
  const learner = new Learner(seed, cards, population)
  const learnt = Math.round(cards * known)
  for (let day = FIRST - BEFORE; day < FIRST; day++)
    for (let i = 0; i < learnt; i++) {
      const begun = FIRST - BEFORE + Math.floor((i / learnt) * (BEFORE - 3))
      if (day === begun || (day > begun && plain(learner, i) <= day)) learner.ask(i, day)
    }
  return learner
}

export interface Lived {
  /** The share known on the day of the exam, and sixty days after it without another answer: 0 to 1. */
  readonly recall: number
  readonly later: number
  readonly minutes: number
  /** The most seconds by which a day ran over. */
  readonly over: number
  /** Days that went on when their minutes were over: more than the answer that was begun, with its repeat. */
  readonly overrun: number
}

const LATER = 60

/** @param onDay is called before each day's work */
export function live(
  learner: Learner,
  { days, minutes }: Setting,
  strategy: Strategy,
  onDay?: (learner: Learner, day: number) => void,
): Lived {
  let spent = 0
  let over = 0
  let overrun = 0
  for (let day = FIRST; day < FIRST + days; day++) {
    onDay?.(learner, day)
    const { seconds, last } = strategy(learner, day, FIRST + days - day, 60 * minutes)
    spent += seconds
    over = Math.max(over, seconds - 60 * minutes)
    if (seconds - last > 60 * minutes) overrun++
  }
  return { recall: learner.share(FIRST + days), later: learner.share(FIRST + days + LATER), minutes: spent / 60, over, overrun }
}

export function mean(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0) / Math.max(1, numbers.length)
}
