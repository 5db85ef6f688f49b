// Today's plan: which cards of all exams ahead are asked, in which order, and how long they take.
import type { CardId, NoteId, StudyDay } from '../model/index.ts'
import { CardColumns, choose, enoughOn, rank, type ExamCard } from './gain.ts'
import type { Pace } from './pace.ts'
import { sharedMinutes, termsOn, type Planned } from './terms.ts'

export interface PlanAsk {
  /** Those that can be asked now: not suspended, not buried, not within their steps. */
  readonly cards: readonly ExamCard[]
  readonly exams: readonly Planned[]
  readonly today: StudyDay
  /** Seconds that today's answers to these exams' cards took already. */
  readonly spent: number
  readonly pace: Pace
  /** Notes of which a card was answered today already. */
  readonly answered: ReadonlySet<NoteId>
  /** Whether a card's siblings wait for another day, while there is one. */
  readonly apart: (card: number) => boolean
}

export interface DayPlan {
  /** In the order in which they are to be asked. */
  readonly cards: readonly CardId[]
  /** How many of them were never answered. */
  readonly fresh: number
  readonly seconds: number
  /** What the day has left for them, seconds. */
  readonly budget: number
  /** Everything worth its time fits into the day. */
  readonly enough: boolean
  /** How many more would be worth their time. */
  readonly beyond: number
}

export function planDay({ cards, exams, today, spent, pace, answered, apart }: PlanAsk): DayPlan {
  const columns = new CardColumns(cards)
  const terms = termsOn(exams, today)
  rank(columns, today, terms, pace)
  const budget = Math.max(0, 60 * sharedMinutes(exams, today) - spent)
  // On the last days there is no other day that a sibling could wait for.
  const last = terms.reduce((bits, { bit, left }) => (left <= 1 ? bits | bit : bits), 0)
  const asked = new Set(answered)
  const chosen = choose(columns, budget, enoughOn(terms), (i) => {
    const { note, exams: bits } = cards[i]!
    if (apart(i) && !(bits & last) && asked.has(note)) return false
    asked.add(note)
    return true
  })
  const ids = chosen.cards.map((i) => cards[i]!)
  return {
    cards: ids.map(({ id }) => id),
    fresh: ids.filter(({ stability }) => stability === 0).length,
    seconds: chosen.seconds,
    budget,
    enough: chosen.enough,
    beyond: chosen.beyond,
  }
}
