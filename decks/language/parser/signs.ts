// What shows of how sure a reading is: above all, how far ahead it was of the best that has another root, subject or object.
import type { Signs } from './confidence.ts'
import type { English, Readings } from './english.ts'

/** No other reading of the beam has another root, subject or object: further ahead by this much than the last of them. */
const UNRIVALLED = 64

interface Tree {
  readonly heads: Int32Array
  readonly labels: Uint8Array
}

/** The signs of a sentence that has at least one word. */
export function signsOf({ learnt, moves, isVerb }: English, { tagging, sight, found }: Readings): Signs {
  const words = sight.size
  const trees = found.map((state) => moves.treeOf(state, words))
  const best = trees[0]!
  const core = coreOf(best, learnt.labels)
  const rival = trees.findIndex((tree) => coreOf(tree, learnt.labels) !== core)
  const ahead = rival < 0 ? found[0]!.score - found.at(-1)!.score + UNRIVALLED : found[0]!.score - found[rival]!.score
  const root = best.heads.indexOf(-1)
  const subjectBefore = best.heads.some(
    (head, i) => head === root && i < root && learnt.labels[best.labels[i]!]!.startsWith('nsubj'),
  )
  return {
    words,
    ahead,
    doubted: sight.doubts.filter((doubt) => doubt > 0).length,
    verbs: sight.verbs[words]!,
    commas: sight.commas[words]!,
    plain: isVerb[tagging.best[root]!] && subjectBefore ? 1 : 0,
  }
}

/**
 * How far ahead the best reading was, for each word, of the first reading that hangs the word elsewhere or otherwise; in steps of the
 * parser's scores, and beyond the last reading where none does.
 */
export function leadsOf({ moves }: English, { sight, found }: Readings): number[] {
  const [best, ...rivals] = found.map((state) => ({ score: state.score, ...moves.treeOf(state, sight.size) }))
  if (!best) return []
  const beyond = best.score - found.at(-1)!.score + UNRIVALLED
  return Array.from(best.heads, (head, i) => {
    const rival = rivals.find(({ heads, labels }) => heads[i] !== head || labels[i] !== best.labels[i])
    return rival ? best.score - rival.score : beyond
  })
}

/** The root with its subjects and objects, as one text to compare. */
function coreOf({ heads, labels }: Tree, names: readonly string[]): string {
  const root = heads.indexOf(-1)
  let core = `${root}`
  heads.forEach((head, i) => {
    const name = names[labels[i]!]!
    if (head === root && /^(?:[nc]subj|obj$)/.test(name)) core += ` ${i}${name}`
  })
  return core
}
