// What will be known on the day, with the range that eight of ten come to lie in: the plan played through for several learners, each as likely
// as the others to be the one who answers here, and a spread for all that the memory model cannot know (fitted by simulation: `bench exam`).
import type { ShareRange, StudyDay } from '../model/index.ts'
import { CardColumns, type ExamCard } from './gain.ts'
import type { Pace } from './pace.ts'
import { known, play, type Played, type PlayedDay } from './play.ts'
import type { Strengths } from './strength.ts'
import { examDay, type Planned } from './terms.ts'

export interface ForecastAsk {
  readonly cards: readonly ExamCard[]
  readonly exams: readonly Planned[]
  /** Which of them is foretold. */
  readonly of: number
  readonly today: StudyDay
  readonly spent: number
  readonly pace: Pace
  readonly strengths: Strengths
  /** How much wider than simulated the ranges have to be, as told by what came of earlier forecasts; 1 or more. */
  readonly widen: number
  /** Groups of cards that are foretold apart: a name for each card. */
  readonly groupOf: (card: ExamCard) => readonly string[]
}

export interface Foretold {
  /** If the exam were today, as things stand. */
  readonly today: ShareRange
  readonly onDay: ShareRange
  /** Without another answer. */
  readonly stopping: number
  /** With ten minutes more on each day. */
  readonly more: number
  readonly days: readonly (Omit<PlayedDay, 'recall'> & { readonly recall: ShareRange })[]
  readonly groups: readonly {
    readonly name: string
    readonly cards: number
    readonly today: number
    readonly onDay: ShareRange
  }[]
  /** Cards that will not be begun in time. */
  readonly unseen: number
}

/** With more cards than this, every second, third... stands for the others. */
const PLAYED = 1500
/** With fewer, chance would show: each is played several times. */
const FEWEST = 400
/** Minutes more that are tried out. */
export const MORE = 10
/** Eight of ten lie within so many standard deviations. */
const EIGHTY = 1.2816

export function foretell(ask: ForecastAsk): Foretold {
  const { exams, of, today, strengths } = ask
  const bit = 1 << of
  const own = ask.cards.filter((card) => card.exams & bit)
  const { cards, standFor } = sampled(ask.cards)
  const names = [...new Set(own.flatMap(ask.groupOf))].sort()
  const runs = strengths.map((strength, i) => run(ask, cards, standFor, strength, i, 0))
  const unseenShare = own.length === 0 ? 0 : own.filter(({ stability }) => stability === 0).length / own.length
  const left = Math.max(1, examDay(exams[of]!) - today)
  const days = runs[0]!.days.map((day, d) => ({
    ...day,
    minutes: mean(runs.map((one) => one.days[d]!.minutes)),
    freshMinutes: mean(runs.map((one) => one.days[d]!.freshMinutes)),
    cards: mean(runs.map((one) => one.days[d]!.cards)),
    fresh: mean(runs.map((one) => one.days[d]!.fresh)),
    recall: range(
      runs.map((one) => one.days[d]!.recall),
      structural(unseenShare, d + 1),
      ask.widen,
    ),
  }))
  return {
    today: range(standings(own, bit, today, strengths), structural(0, 1), ask.widen),
    onDay: range(
      runs.map(({ recall }) => recall),
      structural(unseenShare, left),
      ask.widen,
    ),
    stopping: mean(standings(own, bit, examDay(exams[of]!), strengths)),
    more: mean(
      strengths.filter((_, i) => i % 2 === 0).map((strength, i) => run(ask, cards, standFor, strength, 2 * i, MORE).recall),
    ),
    days,
    groups: names.map((name) => group({ ask, own, played: cards, runs, bit, spread: structural(unseenShare, left) }, name)),
    unseen: mean(runs.map(({ unseen }) => unseen)),
  }
}

/** How many of an exam's cards would not be begun in time with so many minutes more on each day. */
export function unseenWith(ask: Omit<ForecastAsk, 'groupOf' | 'widen'>, more: number): number {
  const { cards, standFor } = sampled(ask.cards)
  return run(ask, cards, standFor, 0, 0, more).unseen
}

type RunAsk = Omit<ForecastAsk, 'groupOf' | 'widen'>

function run(ask: RunAsk, cards: readonly ExamCard[], standFor: number, strength: number, i: number, more: number): Played {
  const { exams, of, today, spent, pace } = ask
  return play({ cards, exams, of, today, spent, pace, strength, more, standFor, seed: 7919 * (i + 1) })
}

/** The share known on a day if nothing more is answered, for each strength. */
function standings(own: readonly ExamCard[], bit: number, day: StudyDay, strengths: Strengths): number[] {
  const columns = new CardColumns(own)
  return strengths.map((strength) => known(columns, bit, day, Math.exp(strength)))
}

/** What is played: the cards, or some that stand for them, or each several times. */
function sampled(cards: readonly ExamCard[]): { readonly cards: readonly ExamCard[]; readonly standFor: number } {
  if (cards.length === 0) return { cards, standFor: 1 }
  if (cards.length > PLAYED) {
    const step = Math.ceil(cards.length / PLAYED)
    const some = cards.filter((_, i) => i % step === 0)
    return { cards: some, standFor: cards.length / some.length }
  }
  const times = Math.ceil(FEWEST / cards.length)
  return { cards: cards.flatMap((card) => Array<ExamCard>(times).fill(card)), standFor: 1 / times }
}

interface GroupAsk {
  readonly ask: ForecastAsk
  readonly own: readonly ExamCard[]
  readonly played: readonly ExamCard[]
  readonly runs: readonly Played[]
  readonly bit: number
  readonly spread: number
}

function group({ ask, own, played, runs, bit, spread }: GroupAsk, name: string): Foretold['groups'][number] {
  const members = own.filter((card) => ask.groupOf(card).includes(name))
  const places = played.flatMap((card, i) => (card.exams & bit && ask.groupOf(card).includes(name) ? [i] : []))
  const now = mean(standings(members, bit, ask.today, ask.strengths))
  const onDay = places.length === 0 ? [now] : runs.map(({ chances }) => mean(places.map((i) => chances[i]!)))
  return { name, cards: members.length, today: now, onDay: range(onDay, spread, ask.widen) }
}

/**
 * The spread, on the logit scale, of what came around what was foretold, beside what the strengths say: it grows with what was never seen and
 * with the days that are left. Fitted on simulated learners of three sorts.
 */
export function structural(unseen: number, left: number): number {
  return 0.2 + 0.05 * Math.log(Math.max(1, left)) + 0.6 * unseen
}

/** Around the mean of the runs, as wide as they differ and as `spread` says; never beyond 0 and 1. */
function range(shares: readonly number[], spread: number, widen: number): ShareRange {
  const middle = mean(shares)
  // Of a deck of which nothing is known nothing can be better or worse.
  if (middle <= 0 || middle >= 1) return { mean: middle, low: middle, high: middle }
  const logits = shares.map(logit)
  const center = mean(logits)
  const variance = mean(logits.map((one) => (one - center) ** 2))
  const reach = EIGHTY * widen * Math.sqrt(variance + spread * spread)
  return { mean: middle, low: unlogit(logit(middle) - reach), high: unlogit(logit(middle) + reach) }
}

export function logit(share: number): number {
  const inside = Math.min(Math.max(share, 1e-4), 1 - 1e-4)
  return Math.log(inside / (1 - inside))
}

function unlogit(x: number): number {
  return 1 / (1 + Math.exp(-x))
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((a, b) => a + b, 0) / numbers.length
}
