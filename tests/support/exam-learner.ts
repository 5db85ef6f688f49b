// Learners made up from a seed, for what plans and forecasts are held against. Their memory has the form of FSRS-6 with parameters that nobody
// who plans knows: skill, how hard each card is, how they grade, how fast they are, and how much an answer's time varies.
import { DEFAULT_PRESET, formulasFor, generator, type ExamCard, type Formulas, type GradeNumber } from '../../decks/index.ts'
import { Formulas as OwnFormulas } from '../../decks/scheduling/formulas.ts'
import { engineFor } from '../../decks/scheduling/fsrs.ts'

/** From whom learners are drawn. */
export interface Population {
  readonly name: string
  /** Of the logarithm of how long memory lasts against the standard parameters: its middle and its spread. */
  readonly skill: readonly [middle: number, spread: number]
  /** The spread of the same among the cards of one learner. */
  readonly cards: number
  /** The spread of each parameter's logarithm. */
  readonly parameters: number
}

export const POPULATIONS: readonly Population[] = [
  { name: 'usual', skill: [0, 0.4], cards: 0.35, parameters: 0.12 },
  { name: 'wider', skill: [0, 0.7], cards: 0.5, parameters: 0.18 },
  { name: 'weaker', skill: [-0.5, 0.4], cards: 0.35, parameters: 0.12 },
]

/** What planners believe. */
const BELIEVED = formulasFor({ parameters: DEFAULT_PRESET.parameters })

export interface Answer {
  readonly card: number
  readonly day: number
  readonly known: boolean
  /** Days since the answer before, and the stability that was believed; 0 and 0 for a first one. */
  readonly days: number
  readonly stability: number
}

export class Learner {
  /** As planners see it: from grades, under the standard parameters. */
  readonly stability: Float64Array
  readonly difficulty: Float64Array
  readonly last: Float64Array
  /** Due day under a retention, for planners that go by it. */
  readonly due: Float64Array
  readonly log: Answer[] = []
  private readonly own: Formulas
  private readonly ease: Float64Array
  private readonly trueStability: Float64Array
  private readonly trueDifficulty: Float64Array
  private readonly chance: () => number
  private readonly speed: number
  private readonly hard: number
  private readonly easy: number

  constructor(seed: number, cards: number, { skill, cards: among, parameters }: Population) {
    const draw = generator(seed * 2 + 1)
    const normal = (): number => Math.sqrt(-2 * Math.log(1 - draw())) * Math.cos(2 * Math.PI * draw())
    this.chance = generator(seed * 2 + 2)
    const mine = skill[0] + skill[1] * normal()
    this.own = new OwnFormulas(
      engineFor(DEFAULT_PRESET).parameters.map((w, i) => {
        const moved = w * Math.exp(parameters * normal())
        return i < 4 ? moved * Math.exp(mine) : moved
      }),
    )
    this.speed = Math.exp(0.25 * normal())
    this.hard = 0.05 + 0.2 * draw()
    this.easy = 0.05 + 0.2 * draw()
    this.ease = Float64Array.from({ length: cards }, () => among * normal())
    const zeros = (): Float64Array => new Float64Array(cards)
    this.stability = zeros()
    this.difficulty = zeros()
    this.last = zeros()
    this.due = zeros()
    this.trueStability = zeros()
    this.trueDifficulty = zeros()
  }

  /** The chance that a card is really known on a day. */
  knows(card: number, day: number): number {
    const s = this.trueStability[card]!
    return s === 0 ? 0 : this.own.recall(Math.max(0, day - this.last[card]!), s)
  }

  /** The share of all cards really known on a day. */
  share(day: number): number {
    let sum = 0
    for (let i = 0; i < this.stability.length; i++) sum += this.knows(i, day)
    return sum / this.stability.length
  }

  /** Asks a card, with its repeat where it was new or forgotten. Returns the seconds it took. */
  ask(card: number, day: number): number {
    return this.stability[card] === 0 ? this.begin(card, day) : this.review(card, day)
  }

  private begin(card: number, day: number): number {
    const shift = this.ease[card]!
    const at = this.chance() + 0.25 * shift
    const grade: GradeNumber = at < 0.3 ? 1 : at < 0.45 ? 2 : at < 0.87 ? 3 : 4
    this.set(card, BELIEVED.firstStability(grade), BELIEVED.firstDifficulty(grade), day)
    this.trueStability[card] = Math.max(0.05, this.own.firstStability(grade) * Math.exp(shift))
    this.trueDifficulty[card] = this.own.firstDifficulty(grade)
    this.repeat(card)
    this.log.push({ card, day, known: grade > 1, days: 0, stability: 0 })
    return 34 * this.noise()
  }

  private review(card: number, day: number): number {
    const days = day - this.last[card]!
    const stability = this.stability[card]!
    const real = this.trueStability[card]!
    const chance = this.own.recall(days, real)
    const known = this.chance() < chance
    const which = this.chance()
    const grade: GradeNumber = !known ? 1 : which < this.hard ? 2 : which < 1 - this.easy ? 3 : 4
    const believed = BELIEVED.recall(days, stability)
    this.log.push({ card, day, known, days, stability })
    this.set(
      card,
      BELIEVED.next(stability, this.difficulty[card]!, believed, grade),
      BELIEVED.nextDifficulty(this.difficulty[card]!, grade),
      day,
    )
    this.trueStability[card] = this.own.next(real, this.trueDifficulty[card]!, chance, grade)
    this.trueDifficulty[card] = this.own.nextDifficulty(this.trueDifficulty[card]!, grade)
    if (grade === 1) this.repeat(card)
    return [0, 28, 12, 8, 5][grade]! * this.noise()
  }

  /** The same day once more, and known. */
  private repeat(card: number): void {
    this.stability[card] = BELIEVED.sameDay(this.stability[card]!, 3)
    this.difficulty[card] = BELIEVED.nextDifficulty(this.difficulty[card]!, 3)
    this.trueStability[card] = this.own.sameDay(this.trueStability[card]!, 3)
    this.trueDifficulty[card] = this.own.nextDifficulty(this.trueDifficulty[card]!, 3)
  }

  private set(card: number, stability: number, difficulty: number, day: number): void {
    this.stability[card] = stability
    this.difficulty[card] = difficulty
    this.last[card] = day
  }

  private noise(): number {
    return this.speed * Math.exp(0.35 * (this.chance() + this.chance() + this.chance() - 1.5))
  }

  /** The cards as a planner is given them. */
  seen(): ExamCard[] {
    return Array.from(this.stability, (stability, i) => ({
      id: `c${i}` as ExamCard['id'],
      note: `n${i}` as ExamCard['note'],
      formulas: BELIEVED,
      stability,
      difficulty: this.difficulty[i]!,
      last: this.last[i]!,
      exams: 1,
    }))
  }

  /** Answers as the forecast hears of them. */
  answers(): { days: number; stability: number; known: boolean; formulas: Formulas }[] {
    return this.log.flatMap(({ days, stability, known }) => (days > 0 ? [{ days, stability, known, formulas: BELIEVED }] : []))
  }
}
