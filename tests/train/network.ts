// A network of one hidden layer that tells which of a few classes a vector belongs to. Trained when it is made; same lessons, same network.
import { chance, shuffled } from './chance.ts'

export interface Lesson {
  readonly input: Float64Array
  readonly right: number
  readonly weight: number
}

const HIDDEN = 48
const EPOCHS = 20
const AT_ONCE = 64
/** Adam (Kingma and Ba 2015): step, and how long slopes and their squares are remembered. */
const STEP = 0.002
const SLOPES = 0.9
const SQUARES = 0.999
/** How strongly weights are drawn to nothing. */
const DECAY = 0.0005

export class Network {
  readonly #size: number
  readonly #classes: number
  /** A row for each hidden unit: its inputs' weights, then its own; then a row for each class. */
  readonly #first: Float64Array
  readonly #second: Float64Array

  constructor(size: number, classes: number, lessons: readonly Lesson[]) {
    this.#size = size
    this.#classes = classes
    this.#first = new Float64Array(HIDDEN * (size + 1))
    this.#second = new Float64Array(classes * (HIDDEN + 1))
    this.#train(lessons)
  }

  /** How likely each class is; they sum to one. */
  odds(input: Float64Array): number[] {
    return this.#classesOf(this.#hidden(input))
  }

  #hidden(input: Float64Array): Float64Array {
    const width = this.#size + 1
    return Float64Array.from({ length: HIDDEN }, (_, unit) => {
      let sum = this.#first[unit * width + this.#size]!
      for (let i = 0; i < this.#size; i++) sum += this.#first[unit * width + i]! * input[i]!
      return Math.max(0, sum)
    })
  }

  #classesOf(hidden: Float64Array): number[] {
    const width = HIDDEN + 1
    const points = Array.from({ length: this.#classes }, (_, one) => {
      let sum = this.#second[one * width + HIDDEN]!
      for (let i = 0; i < HIDDEN; i++) sum += this.#second[one * width + i]! * hidden[i]!
      return sum
    })
    const most = Math.max(...points)
    const shares = points.map((point) => Math.exp(point - most))
    const total = shares.reduce((sum, share) => sum + share, 0)
    return shares.map((share) => share / total)
  }

  #train(lessons: readonly Lesson[]): void {
    const random = chance(11)
    for (const weights of [this.#first, this.#second])
      weights.forEach((_, i) => (weights[i] = (random() + random() + random() - 1.5) * 0.3))
    const first = new Memory(this.#first)
    const second = new Memory(this.#second)
    for (let epoch = 0; epoch < EPOCHS; epoch++) {
      const order = shuffled(lessons, random)
      for (let from = 0; from < order.length; from += AT_ONCE) {
        const few = order.slice(from, from + AT_ONCE)
        for (const lesson of few) this.#teach(lesson, few.length, first.slopes, second.slopes)
        first.step()
        second.step()
      }
    }
  }

  /** Adds a lesson's slopes. */
  #teach({ input, right, weight }: Lesson, among: number, first: Float64Array, second: Float64Array): void {
    const hidden = this.#hidden(input)
    const odds = this.#classesOf(hidden)
    const back = new Float64Array(HIDDEN)
    odds.forEach((odd, one) => {
      const slope = ((odd - (one === right ? 1 : 0)) * weight) / among
      const row = one * (HIDDEN + 1)
      for (let i = 0; i < HIDDEN; i++) {
        second[row + i]! += slope * hidden[i]!
        back[i]! += slope * this.#second[row + i]!
      }
      second[row + HIDDEN]! += slope
    })
    for (let unit = 0; unit < HIDDEN; unit++) {
      if (hidden[unit] === 0) continue
      const row = unit * (this.#size + 1)
      for (let i = 0; i < this.#size; i++) first[row + i]! += back[unit]! * input[i]!
      first[row + this.#size]! += back[unit]!
    }
  }
}

/** Weights with what Adam remembers of their slopes. */
class Memory {
  readonly slopes: Float64Array
  readonly #weights: Float64Array
  readonly #mean: Float64Array
  readonly #squares: Float64Array
  #steps = 0

  constructor(weights: Float64Array) {
    this.#weights = weights
    this.slopes = new Float64Array(weights.length)
    this.#mean = new Float64Array(weights.length)
    this.#squares = new Float64Array(weights.length)
  }

  step(): void {
    this.#steps++
    const mean = 1 - SLOPES ** this.#steps
    const squares = 1 - SQUARES ** this.#steps
    for (let i = 0; i < this.#weights.length; i++) {
      const slope = this.slopes[i]! + DECAY * this.#weights[i]!
      this.#mean[i] = SLOPES * this.#mean[i]! + (1 - SLOPES) * slope
      this.#squares[i] = SQUARES * this.#squares[i]! + (1 - SQUARES) * slope * slope
      this.#weights[i]! -= (STEP * (this.#mean[i]! / mean)) / (Math.sqrt(this.#squares[i]! / squares) + 1e-8)
      this.slopes[i] = 0
    }
  }
}
