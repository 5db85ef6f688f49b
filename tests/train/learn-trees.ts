// The parser's lessons: where the search's best reading was furthest ahead of the right one, both are taken apart and the weights moved
// (max-violation perceptron, Huang, Fayong and Guo 2012).
import { MoveScores, search, type Follower } from '../../decks/language/parser/beam.ts'
import { Keys } from '../../decks/language/parser/keys.ts'
import type { Sight } from '../../decks/language/parser/sight.ts'
import type { Moves, State } from '../../decks/language/parser/state.ts'
import {
  belowNodeKeys,
  familyKeys,
  nextKeys,
  nextNodeKeys,
  pairKeys,
  topKeys,
  topNodeKeys,
} from '../../decks/language/parser/tree-keys.ts'
import type { Perceptron } from './perceptron.ts'

export interface TreeLesson {
  readonly sight: Sight
  /** The moves that build the annotated tree. */
  readonly gold: readonly number[]
}

/** Goes once over the lessons. Returns how many of them moved a weight. */
export function learnTrees(lessons: readonly TreeLesson[], model: Perceptron, moves: Moves, width: number): number {
  const scorer = new MoveScores(model, moves.count)
  let wrong = 0
  for (const { sight, gold } of lessons) {
    const follower = new Violation(gold, moves, scorer)
    search(sight, moves, scorer, width, follower)
    if (follower.guessed && follower.right) {
      teach(model, sight, follower.guessed, follower.right)
      wrong++
    }
    model.time++
  }
  return wrong
}

/** Follows the right reading beside the beam, and remembers where it was furthest behind. */
class Violation implements Follower {
  guessed: State | null = null
  right: State | null = null
  readonly #gold: readonly number[]
  readonly #moves: Moves
  readonly #scorer: MoveScores
  #state: State | null = null
  #next: State | null = null
  #furthest = 0

  constructor(gold: readonly number[], moves: Moves, scorer: MoveScores) {
    this.#gold = gold
    this.#moves = moves
    this.#scorer = scorer
  }

  before(state: State, scorer: MoveScores): void {
    // the first state of a sentence is the search's own
    this.#state ??= state
    if (state !== this.#state) return
    const move = this.#gold[stepOf(state)]!
    this.#next = this.#moves.apply(state, move, state.score + scorer.scores[move]!)
  }

  after(step: number, beam: readonly State[]): void {
    const state = this.#state!
    const move = this.#gold[step]!
    if (!this.#next) {
      this.#scorer.score(state)
      this.#next = this.#moves.apply(state, move, state.score + this.#scorer.scores[move]!)
    }
    const kept = beam.find((one) => one.before === state && one.move === move)
    const right = kept ?? this.#next
    const [best] = beam
    if (best && best !== right && (!kept || step === this.#gold.length - 1) && best.score - right.score >= this.#furthest) {
      this.#furthest = best.score - right.score
      this.guessed = best
      this.right = right
    }
    this.#state = right
    this.#next = null
  }
}

/** How many moves led to a state: every word is taken once and hung once. */
function stepOf({ stack, next }: State): number {
  return 2 * next - (stack?.size ?? 0)
}

const keys = new Keys()

function teach(model: Perceptron, sight: Sight, guessed: State, right: State): void {
  const wrongPath: State[] = []
  const rightPath: State[] = []
  let wrong: State | null = guessed
  let good: State | null = right
  while (wrong && good && wrong !== good) {
    wrongPath.push(wrong)
    rightPath.push(good)
    wrong = wrong.before
    good = good.before
  }
  for (let i = rightPath.length - 1; i >= 0; i--) {
    move(model, sight, rightPath[i]!, 1)
    move(model, sight, wrongPath[i]!, -1)
  }
}

function move(model: Perceptron, sight: Sight, reached: State, step: number): void {
  const state = reached.before!
  const s0 = state.stack?.top.index ?? -1
  const s1 = state.stack?.below?.top.index ?? -1
  keys.clear()
  nextKeys(keys, sight, state.next)
  topKeys(keys, sight, s0, state.next)
  pairKeys(keys, sight, s1, s0)
  if (state.stack) topNodeKeys(keys, sight, state.stack.top)
  if (state.stack?.below) belowNodeKeys(keys, sight, state.stack.below.top)
  nextNodeKeys(keys, sight, state.nextNode)
  familyKeys(keys, sight, state)
  model.teach(keys, reached.move, step)
}
