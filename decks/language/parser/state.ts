// Where the parser is in a sentence. Nothing is changed in place, so that many readings can share what they have in common.

/** A word with the dependents it has so far: the outermost two on each side, how many, and which relations. */
export class Node {
  readonly index: number
  left1 = -1
  left2 = -1
  left1Label = 0
  left2Label = 0
  leftCount = 0
  /** Bits of the relations on that side. */
  leftSet = 0
  right1 = -1
  right2 = -1
  right1Label = 0
  right2Label = 0
  rightCount = 0
  rightSet = 0
  /** Where a scorer keeps what it worked out for this node on top of the stack, below that, and as the next word; 0 for not yet. */
  asTop = 0
  asBelow = 0
  asNext = 0
  /** The word after this one, without dependents. */
  readonly following: Node | null
  /** What was made of this node: the same dependents give the same node, so that readings share what was worked out for it. */
  readonly #madeWith: number[] = []
  readonly #made: Node[] = []

  constructor(index: number, following: Node | null) {
    this.index = index
    this.following = following
  }

  withLeft(index: number, label: number): Node {
    const before = this.#madeBefore(2 * (256 * index + label))
    if (before) return before
    const node = this.#copy()
    node.left2 = this.left1
    node.left2Label = this.left1Label
    node.left1 = index
    node.left1Label = label
    node.leftCount = this.leftCount + 1
    node.leftSet = this.leftSet | (1 << (label % 31))
    return node
  }

  withRight(index: number, label: number): Node {
    const before = this.#madeBefore(2 * (256 * index + label) + 1)
    if (before) return before
    const node = this.#copy()
    node.right2 = this.right1
    node.right2Label = this.right1Label
    node.right1 = index
    node.right1Label = label
    node.rightCount = this.rightCount + 1
    node.rightSet = this.rightSet | (1 << (label % 31))
    return node
  }

  /** Looks for what was made with this dependent; where nothing was, the next copy is noted under it. */
  #madeBefore(dependent: number): Node | undefined {
    const place = this.#madeWith.indexOf(dependent)
    if (place >= 0) return this.#made[place]
    this.#madeWith.push(dependent)
    return undefined
  }

  #copy(): Node {
    const node = new Node(this.index, this.following)
    this.#made.push(node)
    node.left1 = this.left1
    node.left2 = this.left2
    node.left1Label = this.left1Label
    node.left2Label = this.left2Label
    node.leftCount = this.leftCount
    node.leftSet = this.leftSet
    node.right1 = this.right1
    node.right2 = this.right2
    node.right1Label = this.right1Label
    node.right2Label = this.right2Label
    node.rightCount = this.rightCount
    node.rightSet = this.rightSet
    return node
  }
}

/** Words begun and not yet hung on another. */
export class Stack {
  readonly top: Node
  readonly below: Stack | null
  readonly size: number

  constructor(top: Node, below: Stack | null) {
    this.top = top
    this.below = below
    this.size = below ? below.size + 1 : 1
  }
}

/** The arc-hybrid system (Kuhlmann, Gomez-Rodriguez and Satta 2011) with the root after the last word, so that there is always one root. */
export class State {
  readonly stack: Stack | null
  /** The next word; as many as there are words stands for the root. */
  readonly next: number
  readonly nextNode: Node
  readonly score: number
  readonly before: State | null
  /** The move that led here. */
  readonly move: number

  constructor(stack: Stack | null, next: number, nextNode: Node, score: number, before: State | null, move: number) {
    this.stack = stack
    this.next = next
    this.nextNode = nextNode
    this.score = score
    this.before = before
    this.move = move
  }
}

/** The state before the first of so many words. */
export function beginning(words: number): State {
  let node = new Node(words, null)
  for (let index = words - 1; index >= 0; index--) node = new Node(index, node)
  return new State(null, 0, node, 0, null, -1)
}

/** Moves by number: 0 takes the next word, 1 + label hangs the top on the next word, 1 + labels + label on the word below. */
export class Moves {
  readonly labels: number
  readonly root: number
  readonly count: number

  constructor(labels: readonly string[]) {
    this.labels = labels.length
    this.root = labels.indexOf('root')
    this.count = 1 + 2 * labels.length
  }

  left(label: number): number {
    return 1 + label
  }

  right(label: number): number {
    return 1 + this.labels + label
  }

  canShift(state: State, words: number): boolean {
    return state.next < words
  }

  canLeft(state: State, words: number): boolean {
    return state.stack !== null && (state.next < words || state.stack.size === 1)
  }

  canRight(state: State): boolean {
    return state.stack !== null && state.stack.below !== null
  }

  /** @param score of the state reached */
  apply(state: State, move: number, score: number): State {
    const { stack, next, nextNode } = state
    if (move === 0) return new State(new Stack(nextNode, stack), next + 1, nextNode.following!, score, state, move)
    const top = stack!.top.index
    if (move <= this.labels) return new State(stack!.below, next, nextNode.withLeft(top, move - 1), score, state, move)
    const below = stack!.below!
    const joined = new Stack(below.top.withRight(top, move - 1 - this.labels), below.below)
    return new State(joined, next, nextNode, score, state, move)
  }

  /** The tree that a finished state has built. */
  treeOf(last: State, words: number): { heads: Int32Array; labels: Uint8Array } {
    const heads = new Int32Array(words)
    const labels = new Uint8Array(words)
    for (let state = last; state.before; state = state.before) {
      const { move, before } = state
      if (move === 0) continue
      const { top, below } = before.stack!
      const isLeft = move <= this.labels
      heads[top.index] = isLeft ? (before.next === words ? -1 : before.next) : below!.top.index
      labels[top.index] = move - 1 - (isLeft ? 0 : this.labels)
    }
    return { heads, labels }
  }
}
