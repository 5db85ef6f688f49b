// From an annotated tree to the moves that build it.
import { beginning, type Moves, type State } from '../../decks/language/parser/state.ts'

/** The same tree without crossing arcs: the shortest crossing arc's word is hung one step higher until none crosses (Nivre and Nilsson 2005). */
export function uncrossed(heads: readonly number[]): number[] {
  const lifted = [...heads]
  for (;;) {
    let worst = -1
    let shortest = Infinity
    lifted.forEach((head, word) => {
      if (head < 0 || Math.abs(head - word) >= shortest) return
      const [from, to] = head < word ? [head, word] : [word, head]
      for (let between = from + 1; between < to; between++) {
        let above = between
        while (above >= 0 && above !== head) above = lifted[above]!
        if (above === head) continue
        worst = word
        shortest = to - from
        return
      }
    })
    if (worst < 0) return lifted
    lifted[worst] = lifted[lifted[worst]!]!
  }
}

/**
 * The moves of an uncrossed tree; each word is hung as soon as it has all its own dependents.
 * @throws when the heads are no tree of one root
 */
export function movesOf(heads: readonly number[], labels: readonly number[], moves: Moves): number[] {
  const words = heads.length
  const missing = new Int32Array(words + 1)
  const headOf = (word: number): number => (heads[word]! < 0 ? words : heads[word]!)
  for (let word = 0; word < words; word++) missing[headOf(word)]!++
  const made: number[] = []
  let state: State = beginning(words)
  while (state.next < words || state.stack) {
    let move = 0
    const top = state.stack?.top.index ?? -1
    if (top >= 0 && missing[top] === 0) {
      const below = state.stack?.below?.top.index ?? -1
      if (headOf(top) === state.next && moves.canLeft(state, words)) move = moves.left(labels[top]!)
      else if (below >= 0 && headOf(top) === below) move = moves.right(labels[top]!)
      if (move > 0) missing[headOf(top)]!--
    }
    if (move === 0 && state.next >= words) throw new Error('These heads are no tree without crossing arcs.')
    made.push(move)
    state = moves.apply(state, move, 0)
  }
  return made
}
