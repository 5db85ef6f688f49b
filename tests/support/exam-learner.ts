// Learners made up from a seed, for what plans and forecasts are held against. Nobody who plans knows their skill, how hard each card is for them,
// how they grade, how fast they are, how much an answer's time varies, nor the parameters (or even the form) of their memory.
import {
  DEFAULT_PRESET,
  formulasFor,
  type ExamCard,
  type Formulas,
  type Grade,
  type GradeNumber,
  type Review,
} from '../../decks/index.ts'
import { memoryOf, type Memory, type MemoryForm } from './exam-memory.ts'

/** From whom learners are drawn. */
export interface Population {
  readonly name: string
  readonly form: MemoryForm
  /** Of the logarithm of how long memory lasts against the standard parameters: its middle and its spread. */
  readonly skill: readonly [middle: number, spread: number]
  /** The spread of the same among the cards of one learner. */
  readonly cards: number
  /** The spread of each parameter's logarithm. */
  readonly parameters: number
}

const USUAL: Population = { name: 'usual', form: 'fsrs', skill: [0, 0.4], cards: 0.35, parameters: 0.12 }

/** The one the forecast was fitted on, and two others. */
export const POPULATIONS: readonly Population[] = [
  USUAL,
  { ...USUAL, name: 'wider', skill: [0, 0.7], cards: 0.5, parameters: 0.18 },
  { ...USUAL, name: 'weaker', skill: [-0.5, 0.4] },
]

/** Learners whose memory has nothing of FSRS. */
export const STRANGERS: Population = { ...USUAL, name: 'other form', form: 'traces' }

/** What planners believe. */
const BELIEVED = formulasFor({ parameters: DEFAULT_PRESET.parameters })

const DAY = 86_400_000
const GRADE: readonly Grade[] = ['again', 'hard', 'good', 'easy']
/** Seconds: what a first sight takes before its repeat, and each grade. */
const FIRST_SIGHT = 26
const TAKES: readonly number[] = [20, 12, 8, 5]

interface Answer {
  readonly known: boolean
  /** Days since the answer before, and the stability that was believed. */
  readonly days: number
  readonly stability: number
}

export class Learner {
  /** As planners see it: from grades, under the standard parameters. */
  readonly stability: Float64Array
  readonly difficulty: Float64Array
  readonly last: Float64Array
  /** What the app would have written down. */
  readonly log: Pick<Review, 'card' | 'at' | 'kind' | 'grade' | 'took'>[] = []
  private readonly recalled: Answer[] = []
  private readonly ids: readonly ExamCard['id'][]
  private readonly memory: Memory
  private readonly ease: Float64Array
  /** A stream of chance for each card: who asks the same cards otherwise ordered meets the same luck. */
  private readonly luck: Int32Array
  private readonly speed: number
  private readonly hard: number
  private readonly easy: number

  constructor(seed: number, cards: number, { form, skill, cards: among, parameters }: Population) {
    const state = Int32Array.of(seed * 2 + 1)
    const draw = (): number => drawn(state, 0)
    const normal = (): number => Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw())
    const mine = skill[0] + skill[1] * normal()
    this.speed = Math.exp(0.25 * normal())
    this.hard = 0.05 + 0.2 * draw()
    this.easy = 0.05 + 0.2 * draw()
    this.ease = Float64Array.from({ length: cards }, () => among * normal())
    this.memory = memoryOf(form, { skill: mine, ease: this.ease, parameters, normal })
    this.luck = Int32Array.from({ length: cards }, () => draw() * 2 ** 32)
    this.ids = Array.from({ length: cards }, (_, i) => `c${i}` as ExamCard['id'])
    this.stability = new Float64Array(cards)
    this.difficulty = new Float64Array(cards)
    this.last = new Float64Array(cards)
  }

  /** The share of all cards really known on a day. */
  share(day: number): number {
    let sum = 0
    for (let i = 0; i < this.stability.length; i++) sum += this.memory.knows(i, day)
    return sum / this.stability.length
  }

  /** Asks a card, with its repeat where it was new or forgotten. Returns the seconds it took. */
  ask(card: number, day: number): number {
    return this.stability[card] === 0 ? this.begin(card, day) : this.review(card, day)
  }

  private begin(card: number, day: number): number {
    const at = drawn(this.luck, card) + 0.25 * this.ease[card]!
    const grade: GradeNumber = at < 0.3 ? 1 : at < 0.45 ? 2 : at < 0.87 ? 3 : 4
    this.believe(card, day, BELIEVED.firstStability(grade), BELIEVED.firstDifficulty(grade))
    this.memory.begin(card, day, grade)
    return this.write(card, day, grade, FIRST_SIGHT) + this.repeat(card, day)
  }

  private review(card: number, day: number): number {
    const days = day - this.last[card]!
    const stability = this.stability[card]!
    const known = drawn(this.luck, card) < this.memory.knows(card, day)
    const which = drawn(this.luck, card)
    const grade: GradeNumber = !known ? 1 : which < this.hard ? 2 : which < 1 - this.easy ? 3 : 4
    this.recalled.push({ known, days, stability })
    const difficulty = this.difficulty[card]!
    this.believe(
      card,
      day,
      BELIEVED.next(stability, difficulty, BELIEVED.recall(days, stability), grade),
      BELIEVED.nextDifficulty(difficulty, grade),
    )
    this.memory.review(card, day, grade)
    return this.write(card, day, grade, TAKES[grade - 1]!) + (known ? 0 : this.repeat(card, day))
  }

  /** The same day once more, and known. */
  private repeat(card: number, day: number): number {
    this.believe(card, day, BELIEVED.sameDay(this.stability[card]!, 3), BELIEVED.nextDifficulty(this.difficulty[card]!, 3))
    this.memory.repeat(card, day)
    return this.write(card, day, 3, TAKES[2]!)
  }

  private believe(card: number, day: number, stability: number, difficulty: number): void {
    this.stability[card] = stability
    this.difficulty[card] = difficulty
    this.last[card] = day
  }

  private write(card: number, day: number, grade: GradeNumber, usual: number): number {
    const luck = drawn(this.luck, card) + drawn(this.luck, card) + drawn(this.luck, card) - 1.5
    const seconds = usual * this.speed * Math.exp(0.35 * luck)
    const at = day * DAY + DAY / 2
    this.log.push({ card: this.ids[card]!, at, kind: 'review', grade: GRADE[grade - 1]!, took: 1000 * seconds })
    return seconds
  }

  /** The cards as a planner is given them. */
  seen(): ExamCard[] {
    return this.ids.map((id, i) => ({
      id,
      note: id as string as ExamCard['note'],
      formulas: BELIEVED,
      stability: this.stability[i]!,
      difficulty: this.difficulty[i]!,
      last: this.last[i]!,
      exams: 1,
    }))
  }

  /** Answers a day or more after the one before, as the forecast hears of them. */
  answers(): (Answer & { readonly formulas: Formulas })[] {
    return this.recalled.map((one) => ({ ...one, formulas: BELIEVED }))
  }
}

/** The next number from 0 to 1 (exclusive) of one of many streams: mulberry32. */
function drawn(states: Int32Array, which: number): number {
  const state = (states[which]! + 0x6d2b79f5) | 0
  states[which] = state
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
}
