// The search: all moves of a few readings at once, the best few kept after each move.
import { Keys, type Scorer } from './keys.ts'
import type { Sight } from './sight.ts'
import { beginning, type Moves, type State } from './state.ts'
import { familyKeys, nextKeys, pairKeys, topKeys } from './tree-keys.ts'

/** Scores every move of a state. What rests on positions alone is worked out once a sentence. */
export class MoveScores {
  readonly #model: Scorer
  readonly #classes: number
  readonly #keys = new Keys()
  readonly scores: Int32Array
  #sight!: Sight
  #width = 0
  #slots = new Int32Array(0)
  #shared = new Int32Array(0)
  #used = 0

  constructor(model: Scorer, classes: number) {
    this.#model = model
    this.#classes = classes
    this.scores = new Int32Array(classes)
  }

  begin(sight: Sight): void {
    this.#sight = sight
    this.#width = sight.size + 2
    const slots = 2 * this.#width * this.#width + this.#width
    if (this.#slots.length < slots) this.#slots = new Int32Array(slots * 2)
    else this.#slots.fill(0, 0, slots)
    this.#used = 0
  }

  /** Fills `scores` for every move, whether allowed or not. */
  score(state: State): void {
    const { stack, next } = state
    const s0 = stack ? stack.top.index : -1
    const s1 = stack?.below ? stack.below.top.index : -1
    const width = this.#width
    const keys = this.#keys
    this.scores.fill(0)
    this.#share(next, 0, s1, s0, next)
    this.#share(width + (s0 + 1) * width + next, 1, s1, s0, next)
    this.#share(width + width * width + (s1 + 1) * width + s0 + 1, 2, s1, s0, next)
    keys.clear()
    familyKeys(keys, this.#sight, state)
    this.#model.add(keys, this.scores)
  }

  #share(slot: number, list: 0 | 1 | 2, s1: number, s0: number, next: number): void {
    const classes = this.#classes
    let number = this.#slots[slot]!
    if (number === 0) {
      number = ++this.#used
      this.#slots[slot] = number
      if (number * classes > this.#shared.length) {
        const grown = new Int32Array(Math.max(256 * classes, this.#shared.length * 2))
        grown.set(this.#shared)
        this.#shared = grown
      }
      const keys = this.#keys
      keys.clear()
      if (list === 0) nextKeys(keys, this.#sight, next)
      else if (list === 1) topKeys(keys, this.#sight, s0, next)
      else pairKeys(keys, this.#sight, s1, s0)
      const fresh = this.#shared.subarray((number - 1) * classes, number * classes)
      fresh.fill(0)
      this.#model.add(keys, fresh)
    }
    const shared = this.#shared
    const scores = this.scores
    const from = (number - 1) * classes
    for (let c = 0; c < classes; c++) scores[c]! += shared[from + c]!
  }
}

/** A move that could be made, while the best are being picked. */
class Candidates {
  readonly states: State[] = []
  readonly moves: Int32Array
  readonly scores: Float64Array
  readonly #width: number
  size = 0

  constructor(width: number) {
    this.#width = width
    this.moves = new Int32Array(width)
    this.scores = new Float64Array(width)
  }

  /** Of equal scores the earlier offered stays ahead. */
  offer(state: State, move: number, score: number): void {
    let place = this.size
    if (place === this.#width) {
      if (score <= this.scores[place - 1]!) return
      place--
    } else this.size++
    for (; place > 0 && this.scores[place - 1]! < score; place--) {
      this.scores[place] = this.scores[place - 1]!
      this.moves[place] = this.moves[place - 1]!
      this.states[place] = this.states[place - 1]!
    }
    this.scores[place] = score
    this.moves[place] = move
    this.states[place] = state
  }
}

/** Told of the readings after each step while training; `scorer` holds what the last scored state got. */
export interface Follower {
  before(state: State, scorer: MoveScores): void
  after(step: number, beam: readonly State[]): void
}

/**
 * Reads a sentence.
 * @param width how many readings are kept
 * @returns finished states, best first
 */
export function search(sight: Sight, moves: Moves, scorer: MoveScores, width: number, follower?: Follower): State[] {
  const words = sight.size
  scorer.begin(sight)
  let beam: State[] = [beginning()]
  const best = new Candidates(width)
  const { scores } = scorer
  const lefts = 1 + moves.labels
  const rootLeft = moves.left(moves.root)
  for (let step = 0; step < 2 * words; step++) {
    best.size = 0
    for (const state of beam) {
      scorer.score(state)
      follower?.before(state, scorer)
      const { score } = state
      if (moves.canShift(state, words)) best.offer(state, 0, score + scores[0]!)
      if (moves.canLeft(state, words)) {
        if (state.next === words) best.offer(state, rootLeft, score + scores[rootLeft]!)
        else for (let move = 1; move < lefts; move++) if (move !== rootLeft) best.offer(state, move, score + scores[move]!)
      }
      if (moves.canRight(state))
        for (let move = lefts; move < moves.count; move++)
          if (move !== rootLeft + moves.labels) best.offer(state, move, score + scores[move]!)
    }
    const reached: State[] = []
    for (let i = 0; i < best.size; i++) reached.push(moves.apply(best.states[i]!, best.moves[i]!, best.scores[i]!))
    beam = reached
    follower?.after(step, beam)
  }
  return beam
}
