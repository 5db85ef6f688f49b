// The days until the exams, played through by the plan itself: what each would bring, and what would be known in the end. What the learner knows
// is chance with the likelihood that FSRS gives it, in a world where memory lasts `e^strength` times as long as FSRS thinks. Seeded.
import type { StudyDay } from '../model/index.ts'
import { CardColumns, choose, enoughOn, rank, type ExamCard } from './gain.ts'
import type { Pace } from './pace.ts'
import { examDay, sharedMinutes, termsOn, type Planned } from './terms.ts'

export interface PlayAsk {
  readonly cards: readonly ExamCard[]
  readonly exams: readonly Planned[]
  /** The first day that is played. */
  readonly today: StudyDay
  /** Seconds of that day that are spent already. */
  readonly spent: number
  readonly pace: Pace
  /** How much longer memory lasts than FSRS thinks, as a logarithm. */
  readonly strength: number
  /** Minutes more on each day, or fewer; `-Infinity` is no more work at all. */
  readonly more?: number
  /** Each of these cards stands for so many; a day's minutes are shared out accordingly. */
  readonly standFor?: number
  readonly seed: number
  /** Of which exam the course is told. */
  readonly of: number
}

export interface PlayedDay {
  readonly day: StudyDay
  readonly minutes: number
  readonly freshMinutes: number
  readonly cards: number
  readonly fresh: number
  /** The share of the exam's cards that would be known if it were on this day, after its work. */
  readonly recall: number
}

export interface Played {
  readonly days: readonly PlayedDay[]
  /** The share known at the exam, 0 to 1. */
  readonly recall: number
  /** The chance that each card is known then, whether the exam asks it or not. */
  readonly chances: Float64Array
  /** The exam's cards that were never begun. */
  readonly unseen: number
}

export function play(ask: PlayAsk): Played {
  const { exams, today, pace, strength, more = 0, standFor = 1 } = ask
  const columns = new CardColumns(ask.cards)
  const chance = generator(ask.seed)
  const until = examDay(exams[ask.of]!)
  const bit = 1 << ask.of
  const stretch = Math.exp(strength)
  const days: PlayedDay[] = []
  for (let day = today; day < Math.max(until, today + 1); day++) {
    const given = sharedMinutes(exams, day)
    const budget = given === 0 ? 0 : Math.max(0, 60 * (given + more) - (day === today ? ask.spent : 0)) / standFor
    let spent = 0
    let freshSpent = 0
    let fresh = 0
    let count = 0
    if (budget > 0) {
      const terms = termsOn(exams, day)
      rank(columns, day, terms, pace)
      const order = choose(columns, Infinity, enoughOn(terms)).cards
      for (const card of order) {
        if (spent >= budget) break
        const before = spent
        const isNew = columns.stability[card] === 0
        spent += isNew ? begin(columns, card, day, pace, chance()) : review(columns, card, day, pace, stretch, chance(), chance())
        count++
        if (isNew) {
          fresh++
          freshSpent += spent - before
        }
      }
    }
    days.push({
      day,
      minutes: (spent * standFor) / 60,
      freshMinutes: (freshSpent * standFor) / 60,
      cards: count * standFor,
      fresh: fresh * standFor,
      recall: known(columns, bit, day, stretch),
    })
  }
  const chances = Float64Array.from({ length: columns.size }, (_, i) => knows(columns, i, until, stretch))
  return { days, recall: known(columns, bit, until, stretch), chances, unseen: unseen(columns, bit) * standFor }
}

/** A first answer and its repeat. Returns the seconds it took. */
function begin(columns: CardColumns, card: number, day: StudyDay, pace: Pace, chance: number): number {
  const formulas = columns.formulas[card]!
  let grade: 1 | 2 | 3 | 4 = 4
  let left = chance
  for (const each of [1, 2, 3] as const) {
    left -= pace.first[each - 1] ?? 0
    if (left < 0) {
      grade = each
      break
    }
  }
  columns.stability[card] = formulas.sameDay(formulas.firstStability(grade), 3)
  columns.difficulty[card] = formulas.nextDifficulty(formulas.firstDifficulty(grade), 3)
  columns.last[card] = day
  return pace.seconds.fresh
}

/** An answer on a later day, and its repeat where it was forgotten. Returns the seconds it took. */
function review(
  columns: CardColumns,
  card: number,
  day: StudyDay,
  pace: Pace,
  stretch: number,
  known: number,
  which: number,
): number {
  const formulas = columns.formulas[card]!
  const s = columns.stability[card]!
  const d = columns.difficulty[card]!
  const t = day - columns.last[card]!
  const r = formulas.recall(t, s)
  columns.last[card] = day
  if (known >= formulas.recall(t, s * stretch)) {
    columns.stability[card] = formulas.sameDay(formulas.lapse(s, d, r), 3)
    columns.difficulty[card] = formulas.nextDifficulty(formulas.nextDifficulty(d, 1), 3)
    return pace.seconds.again + pace.seconds.good
  }
  const grade = which < pace.known[0] ? 2 : which < pace.known[0] + pace.known[1] ? 3 : 4
  columns.stability[card] = formulas.next(s, d, r, grade)
  columns.difficulty[card] = formulas.nextDifficulty(d, grade)
  return pace.seconds[grade === 2 ? 'hard' : grade === 3 ? 'good' : 'easy']
}

/** The share of an exam's cards that would be known on a day. */
export function known(columns: CardColumns, bit: number, day: number, stretch: number): number {
  let sum = 0
  let count = 0
  for (let i = 0; i < columns.size; i++) {
    if (!(columns.exams[i]! & bit)) continue
    count++
    sum += knows(columns, i, day, stretch)
  }
  return count === 0 ? 0 : sum / count
}

function knows(columns: CardColumns, card: number, day: number, stretch: number): number {
  const s = columns.stability[card]!
  return s === 0 ? 0 : columns.formulas[card]!.recall(Math.max(0, day - columns.last[card]!), s * stretch)
}

function unseen(columns: CardColumns, bit: number): number {
  let count = 0
  for (let i = 0; i < columns.size; i++) if (columns.exams[i]! & bit && columns.stability[i] === 0) count++
  return count
}

/** Numbers from 0 to 1 (exclusive) that follow from a seed: mulberry32. */
export function generator(seed: number): () => number {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
