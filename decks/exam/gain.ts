// What a card brings an exam: by how much the chance to know it on the day rises if it is asked today, a second of work. Whoever asks the cards
// with the greatest gain a second until the minutes are spent comes within a point of the best that is known (measured: `npm run bench exam`).
import type { CardId, NoteId, StudyDay } from '../model/index.ts'
import type { Formulas } from '../scheduling/index.ts'
import type { Pace } from './pace.ts'

/** A card as a plan sees it. */
export interface ExamCard {
  readonly id: CardId
  readonly note: NoteId
  readonly formulas: Formulas
  /** Days; 0 for a card that was never answered. */
  readonly stability: number
  readonly difficulty: number
  /** Study day of its last answer; of no meaning where there was none. */
  readonly last: StudyDay
  /** Bit i is set where the i-th exam asks it. */
  readonly exams: number
}

/** An exam on some day before it. */
export interface Term {
  /** 1 << i for the i-th exam. */
  readonly bit: number
  /** Days from the day in question to the exam, at least `SOONEST`. */
  readonly left: number
  readonly weight: number
}

/** An exam on the day itself is half a day away: what was learnt in the morning is hardly forgotten, but a little. */
export const SOONEST = 0.5

/** Many cards at once, a column each: a plan goes through all of them for every day to come. */
export class CardColumns {
  readonly size: number
  readonly formulas: readonly Formulas[]
  readonly stability: Float64Array
  readonly difficulty: Float64Array
  readonly last: Float64Array
  readonly exams: Int32Array
  /** Written by `rank`: gain a second, and expected seconds. */
  readonly score: Float64Array
  readonly seconds: Float64Array

  constructor(cards: readonly ExamCard[]) {
    this.size = cards.length
    this.formulas = cards.map((card) => card.formulas)
    this.stability = Float64Array.from(cards, (card) => card.stability)
    this.difficulty = Float64Array.from(cards, (card) => card.difficulty)
    this.last = Float64Array.from(cards, (card) => card.last)
    this.exams = Int32Array.from(cards, (card) => card.exams)
    this.score = new Float64Array(this.size)
    this.seconds = new Float64Array(this.size)
  }
}

/**
 * Writes for each card its gain a second on a day, and the seconds it is expected to take; 0 gain for one that was answered that day already
 * or that no exam asks any more.
 */
export function rank(columns: CardColumns, day: StudyDay, terms: readonly Term[], pace: Pace): void {
  const { size, formulas, stability, difficulty, last, exams, score, seconds } = columns
  const { again, hard, good, easy } = pace.seconds
  const knownSeconds = pace.known[0] * hard + pace.known[1] * good + pace.known[2] * easy
  const lapseSeconds = again + good
  const fresh = new Map<Formulas, number[]>()
  for (let i = 0; i < size; i++) {
    const one = formulas[i]!
    const s = stability[i]!
    let gain = 0
    if (s === 0) {
      let each = fresh.get(one)
      if (!each) fresh.set(one, (each = terms.map(({ left }) => freshGain(one, left, pace))))
      for (let e = 0; e < terms.length; e++) if (exams[i]! & terms[e]!.bit) gain += terms[e]!.weight * each[e]!
      seconds[i] = pace.seconds.fresh
    } else {
      const t = day - last[i]!
      if (t < 1) {
        score[i] = 0
        seconds[i] = 0
        continue
      }
      const d = difficulty[i]!
      const r = one.recall(t, s)
      const by = one.gain(s, d, r)
      const lapsed = one.sameDay(one.lapse(s, d, r), 3)
      const onHard = s * (1 + by * one.hard)
      const onGood = s * (1 + by)
      const onEasy = s * (1 + by * one.easy)
      for (const { bit, left, weight } of terms) {
        if (!(exams[i]! & bit)) continue
        const known =
          pace.known[0] * one.recall(left, onHard) +
          pace.known[1] * one.recall(left, onGood) +
          pace.known[2] * one.recall(left, onEasy)
        gain += weight * ((1 - r) * one.recall(left, lapsed) + r * known - one.recall(t + left, s))
      }
      seconds[i] = (1 - r) * lapseSeconds + r * knownSeconds
    }
    score[i] = gain > 0 ? gain / seconds[i]! : 0
  }
}

/** The chance to know a card on the day that is begun today. */
function freshGain(formulas: Formulas, left: number, pace: Pace): number {
  let sum = 0
  for (const grade of [1, 2, 3, 4] as const)
    sum += (pace.first[grade - 1] ?? 0) * formulas.recall(left, formulas.sameDay(formulas.firstStability(grade), 3))
  return sum
}

/**
 * Below this gain a second, more work is not worth its time: 0.08 cards a minute, and on the last days, when no other evening can make up for it,
 * a quarter of that.
 */
export function enoughOn(terms: readonly Term[]): number {
  return (terms.some(({ left }) => left <= LAST_DAYS) ? 0.02 : 0.08) / 60
}

const LAST_DAYS = 3

/**
 * The best cards of a ranked day, in order, until the seconds are spent or no other is worth its time. The last may run over.
 * @param enough the least gain a second that is worth asking for
 * @param free whether a card may be taken beside those already chosen; all may unless it is said
 */
export function choose(
  columns: CardColumns,
  seconds: number,
  enough: number,
  free: (card: number) => boolean = () => true,
): Chosen {
  const { size, score } = columns
  const worth: number[] = []
  for (let i = 0; i < size; i++) if (score[i]! >= enough) worth.push(i)
  worth.sort((a, b) => score[b]! - score[a]! || a - b)
  const cards: number[] = []
  let spent = 0
  for (const card of worth) {
    if (spent >= seconds) return { cards, seconds: spent, enough: false, beyond: worth.length - cards.length }
    if (!free(card)) continue
    cards.push(card)
    spent += columns.seconds[card]!
  }
  return { cards, seconds: spent, enough: true, beyond: 0 }
}

export interface Chosen {
  /** Places of the cards, in the order they are to be asked. */
  readonly cards: readonly number[]
  readonly seconds: number
  /** Everything worth its time is in it. */
  readonly enough: boolean
  /** Cards that would be worth their time, had the day more of it. */
  readonly beyond: number
}
