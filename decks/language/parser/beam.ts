// The search: all moves of a few readings at once, the best few kept after each move.
import { Keys, type Scorer } from './keys.ts'
import type { Sight } from './sight.ts'
import { beginning, type Moves, type State } from './state.ts'
import { belowNodeKeys, familyKeys, nextKeys, nextNodeKeys, pairKeys, topKeys, topNodeKeys } from './tree-keys.ts'

/** Scores every move of a state. What rests on positions or on one node alone is worked out once. */
export class MoveScores {
  readonly #model: Scorer
  readonly #classes: number
  readonly #keys = new Keys()
  readonly scores: Int32Array
  #sight!: Sight
  #width = 0
  #slots = new Int32Array(0)
  #shared: Int32Array
  #used = 0

  constructor(model: Scorer, classes: number) {
    this.#model = model
    this.#classes = classes
    this.scores = new Int32Array(classes)
    this.#shared = new Int32Array(256 * classes)
  }

  begin(sight: Sight): void {
    this.#sight = sight
    this.#width = sight.size + 2
    const slots = 2 * this.#width * this.#width + this.#width
    if (this.#slots.length < slots) this.#slots = new Int32Array(slots * 2)
    else this.#slots.fill(0, 0, slots)
    // slot 0 is nothing at all: a node that is not there
    this.#used = 0
  }

  /** Fills `scores` for every move, whether allowed or not. */
  score(state: State): void {
    const { stack, next, nextNode } = state
    const top = stack ? stack.top : null
    const below = stack?.below ? stack.below.top : null
    const s0 = top ? top.index : -1
    const s1 = below ? below.index : -1
    const width = this.#width
    const slots = this.#slots
    const keys = this.#keys
    const sight = this.#sight

    const topSlot = width + (s0 + 1) * width + next
    const pairSlot = width + width * width + (s1 + 1) * width + s0 + 1
    if (slots[next] === 0) {
      nextKeys(this.#open(), sight, next)
      slots[next] = this.#close()
    }
    if (slots[topSlot] === 0) {
      topKeys(this.#open(), sight, s0, next)
      slots[topSlot] = this.#close()
    }
    if (slots[pairSlot] === 0) {
      pairKeys(this.#open(), sight, s1, s0)
      slots[pairSlot] = this.#close()
    }
    if (top && top.asTop === 0) {
      topNodeKeys(this.#open(), sight, top)
      top.asTop = this.#close()
    }
    if (below && below.asBelow === 0) {
      belowNodeKeys(this.#open(), sight, below)
      below.asBelow = this.#close()
    }
    if (nextNode.asNext === 0) {
      nextNodeKeys(this.#open(), sight, nextNode)
      nextNode.asNext = this.#close()
    }

    const { scores } = this
    const shared = this.#shared
    const classes = this.#classes
    const a = slots[next]! * classes
    const b = slots[topSlot]! * classes
    const c = slots[pairSlot]! * classes
    const d = (top ? top.asTop : 0) * classes
    const e = (below ? below.asBelow : 0) * classes
    const f = nextNode.asNext * classes
    for (let i = 0; i < classes; i++)
      scores[i] = shared[a + i]! + shared[b + i]! + shared[c + i]! + shared[d + i]! + shared[e + i]! + shared[f + i]!
    keys.clear()
    familyKeys(keys, sight, state)
    this.#model.add(keys, scores)
  }

  #open(): Keys {
    this.#keys.clear()
    return this.#keys
  }

  /** Works out the keys given since `#open`, and says in which slot they are kept. */
  #close(): number {
    const classes = this.#classes
    const slot = ++this.#used
    const from = slot * classes
    if (from + classes > this.#shared.length) {
      const grown = new Int32Array(this.#shared.length * 2)
      grown.set(this.#shared)
      this.#shared = grown
    }
    const fresh = this.#shared.subarray(from, from + classes)
    fresh.fill(0)
    this.#model.add(this.#keys, fresh)
    return slot
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

  /** A score that is not higher cannot get in. */
  get least(): number {
    return this.size < this.#width ? -Infinity : this.scores[this.#width - 1]!
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
  let beam: State[] = [beginning(words)]
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
        else offerAll(best, state, scores, 1, lefts, rootLeft)
      }
      if (moves.canRight(state)) offerAll(best, state, scores, lefts, moves.count, rootLeft + moves.labels)
    }
    const reached: State[] = []
    for (let i = 0; i < best.size; i++) reached.push(moves.apply(best.states[i]!, best.moves[i]!, best.scores[i]!))
    beam = reached
    follower?.after(step, beam)
  }
  return beam
}

/** Offers the moves of a stretch but one. */
function offerAll(best: Candidates, state: State, scores: Int32Array, from: number, to: number, but: number): void {
  const { score } = state
  let { least } = best
  for (let move = from; move < to; move++) {
    const reached = score + scores[move]!
    if (reached <= least || move === but) continue
    best.offer(state, move, reached)
    least = best.least
  }
}
