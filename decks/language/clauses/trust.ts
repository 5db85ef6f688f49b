// How far a clause can be trusted: what shows of its words and of how the parser came to hang them, weighed as learnt from annotated trees.
import type { Clause, ClauseKind, Range } from '../sentence.ts'
import type { Tree } from './tree.ts'

/** What the parser says of its own tree. */
export interface Reliance {
  /** 0 to 1: how likely the root, its subjects and its objects are right. */
  readonly confidence: number
  /** For each word, how far ahead the tree was of those that hang it elsewhere; none of an annotated tree. */
  readonly leads: readonly number[]
  /** What each of a clause's signs weighs, in thousandths; none of an annotated tree. */
  readonly weights: readonly number[]
}

/** The tree is somebody's who knows. */
export const ANNOTATED: Reliance = { confidence: 1, leads: [], weights: [] }

/** The sentence's confidence from which its clauses can be built on, where the words do not speak against them. */
const LEAST_CONFIDENCE = 0.6
/** A clause of a doubtful sentence can be built on from this sum, in thousandths of log odds that its parts are where annotators see them. */
const LEAST_ALONE = 1000
/** Of clauses from this sum on, 95 of 100 have the subject, verb and object that annotators give them. */
const CERTAIN = 1750
/** Further ahead says no more. */
const FAR_AHEAD = 1023
const KINDS: readonly ClauseKind[] = ['joined', 'shared', 'subordinate', 'relative', 'reduced', 'reported', 'speaker']

type Read = Pick<
  Clause,
  'kind' | 'head' | 'subject' | 'subjectRange' | 'verb' | 'object' | 'objectRange' | 'complement' | 'from' | 'to'
>

/** Whether the parser's signs speak for a clause, and whether they leave hardly a doubt. */
export function trustIn(tree: Tree, clause: Read, reliance: Reliance): { readonly sound: boolean; readonly certain: boolean } {
  const { weights, confidence } = reliance
  if (weights.length === 0) return { sound: true, certain: true }
  const sum = signsOfClause(tree, clause, reliance).reduce((total, sign, i) => total + sign * (weights[i] ?? 0), 0)
  return { sound: confidence >= LEAST_CONFIDENCE || sum >= LEAST_ALONE, certain: sum >= CERTAIN }
}

/** The signs as small whole numbers, so that every machine says the same. */
export function signsOfClause(tree: Tree, clause: Read, { confidence, leads }: Pick<Reliance, 'confidence' | 'leads'>): number[] {
  const { kind, head, subject, subjectRange, verb, object, objectRange, complement, from, to } = clause
  const { tokens, heads } = tree
  const least = (places: readonly number[]): number => log2(Math.min(FAR_AHEAD, ...places.map((i) => leads[i] ?? FAR_AHEAD)))
  const words = tokens.slice(from, to)
  const count = (fits: (token: (typeof words)[number]) => boolean): number => Math.min(5, words.filter(fits).length)
  return [
    1,
    ...KINDS.map((one) => (one === kind ? 1 : 0)),
    least([head, ...(subject ? [subject.head] : []), ...(object ? [object.head] : []), ...within(verb)]),
    least(within(subjectRange)),
    least(within(objectRange)),
    least(heads.flatMap((above, i) => (above === head ? [i] : []))),
    least(within({ from, to })),
    Math.round(20 * confidence),
    log2(to - from),
    Math.min(15, subjectRange ? subjectRange.to - subjectRange.from : 0),
    Math.min(20, objectRange ? objectRange.to - objectRange.from : 0),
    count(({ text }) => text === ','),
    count(({ tag }) => tag === 'CCONJ'),
    log2(tokens.length),
    subject ? 1 : 0,
    object ? 1 : 0,
    complement ? 1 : 0,
    subject && tokens[subject.head]?.tag === 'PRON' ? 1 : 0,
    verb.copula ? 1 : 0,
    verb.passive ? 1 : 0,
  ]
}

function within(range: Range | null): number[] {
  return range ? Array.from({ length: range.to - range.from }, (_, i) => range.from + i) : []
}

/** Halvings until nothing is left, so 0, 1, 2, 2, 3, 3, 3, 3, 4 ... */
function log2(number: number): number {
  return 32 - Math.clz32(Math.max(0, number))
}
