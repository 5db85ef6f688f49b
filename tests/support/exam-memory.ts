// What really becomes of made-up learners' cards, in two forms. One is FSRS-6 with parameters of their own; the other has nothing of FSRS in it:
// every time a card is seen leaves a trace that fades by a power of time, the faster the livelier the card was then (Pavlik and Anderson 2005).
import { DEFAULT_PRESET, type GradeNumber } from '../../decks/index.ts'
import { Formulas } from '../../decks/scheduling/formulas.ts'
import { engineFor } from '../../decks/scheduling/fsrs.ts'

/** Of which form a memory is. */
export type MemoryForm = 'fsrs' | 'traces'

/** How one learner's memory differs from the usual. */
export interface Makeup {
  /** Logarithm of how much longer they remember. */
  readonly skill: number
  /** The same for each card. */
  readonly ease: Float64Array
  /** The spread of each parameter's logarithm. */
  readonly parameters: number
  readonly normal: () => number
}

/** Days are whole study days. */
export interface Memory {
  /** The chance that a card is known on a day; 0 for one never seen. */
  knows(card: number, day: number): number
  /** A first answer. */
  begin(card: number, day: number, grade: GradeNumber): void
  /** An answer on a later day. */
  review(card: number, day: number, grade: GradeNumber): void
  /** Seen again and known on the day of the last answer. */
  repeat(card: number, day: number): void
}

export function memoryOf(form: MemoryForm, makeup: Makeup): Memory {
  return form === 'fsrs' ? new FsrsMemory(makeup) : new TraceMemory(makeup)
}

class FsrsMemory implements Memory {
  private readonly own: Formulas
  private readonly ease: Float64Array
  private readonly stability: Float64Array
  private readonly difficulty: Float64Array
  private readonly last: Float64Array

  constructor({ skill, ease, parameters, normal }: Makeup) {
    this.own = new Formulas(
      engineFor(DEFAULT_PRESET).parameters.map((w, i) => {
        const moved = w * Math.exp(parameters * normal())
        return i < 4 ? moved * Math.exp(skill) : moved
      }),
    )
    this.ease = ease
    this.stability = new Float64Array(ease.length)
    this.difficulty = new Float64Array(ease.length)
    this.last = new Float64Array(ease.length)
  }

  knows(card: number, day: number): number {
    const s = this.stability[card]!
    return s === 0 ? 0 : this.own.recall(Math.max(0, day - this.last[card]!), s)
  }

  begin(card: number, day: number, grade: GradeNumber): void {
    this.stability[card] = Math.max(0.05, this.own.firstStability(grade) * Math.exp(this.ease[card]!))
    this.difficulty[card] = this.own.firstDifficulty(grade)
    this.last[card] = day
  }

  review(card: number, day: number, grade: GradeNumber): void {
    this.stability[card] = this.own.next(this.stability[card]!, this.difficulty[card]!, this.knows(card, day), grade)
    this.difficulty[card] = this.own.nextDifficulty(this.difficulty[card]!, grade)
    this.last[card] = day
  }

  repeat(card: number): void {
    this.stability[card] = this.own.sameDay(this.stability[card]!, 3)
    this.difficulty[card] = this.own.nextDifficulty(this.difficulty[card]!, 3)
  }
}

/** Seconds that a day counts for: little happens to a memory between sittings. */
const DAY = 2160
/** Seconds from an answer to its repeat. */
const REPEAT = 120
/** How much each sort of first answer says of the card, in logarithms of how long it lasts. */
const FIRST = [-0.35, -0.15, 0.1, 0.5] as const

class TraceMemory implements Memory {
  private readonly traces: { readonly at: number; readonly decay: number }[][]
  /** What a card's liveliness must pass, as a logarithm. */
  private readonly threshold: Float64Array
  private readonly scale: number
  private readonly slope: number
  private readonly noise: number

  constructor(makeup: Makeup) {
    const { ease, skill, parameters, normal } = makeup
    this.traces = Array.from(ease, () => [])
    this.scale = 0.217 * Math.exp(parameters * normal())
    this.slope = 0.177 * Math.exp(parameters * normal())
    this.noise = 0.4 * Math.exp(parameters * normal())
    // Someone who remembers twice as long passes it with half the liveliness, by the power that traces fade with.
    this.threshold = ease.map((one) => -1.85 - 0.45 * (skill + one))
  }

  knows(card: number, day: number): number {
    return this.traces[card]!.length === 0 ? 0 : this.chance(card, day * DAY + DAY / 2)
  }

  begin(card: number, day: number, grade: GradeNumber): void {
    this.threshold[card] = this.threshold[card]! - 0.45 * FIRST[grade - 1]!
    this.see(card, day * DAY)
  }

  review(card: number, day: number): void {
    this.see(card, day * DAY)
  }

  repeat(card: number, day: number): void {
    this.see(card, day * DAY + REPEAT)
  }

  private see(card: number, at: number): void {
    const before = this.traces[card]!.length === 0 ? -Infinity : this.liveliness(card, at)
    this.traces[card]!.push({ at, decay: this.scale * Math.exp(before) + this.slope })
  }

  private liveliness(card: number, at: number): number {
    let sum = 0
    for (const trace of this.traces[card]!) sum += Math.max(1, at - trace.at) ** -trace.decay
    return Math.log(sum)
  }

  private chance(card: number, at: number): number {
    return 1 / (1 + Math.exp((this.threshold[card]! - this.liveliness(card, at)) / this.noise))
  }
}
