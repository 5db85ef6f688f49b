// What a sentence may leave away and still be true: what it adds about a noun between commas, reasons, purposes, what happened besides.
import {
  childrenOf,
  markerOf,
  reachOf,
  relationOf,
  roleOfClause,
  trimmed,
  verbGroupOf,
  type Tree,
} from '../../language/clauses/index.ts'
import type { Range, Sentence } from '../../language/index.ts'
import { spanOf, type Edit } from '../statement.ts'

/** Words that may be left away, and how. */
export interface Unit extends Range {
  readonly edit: Edit
}

/** More ways to shorten a sentence than this only cost time. */
const MOST = 7

const ADDING = new Set([
  'despite',
  'in addition to',
  'along with',
  'like',
  'unlike',
  'with',
  'including',
  'such as',
  'as part of',
  'together with',
  'alongside',
  'besides',
  'as well as',
  'amid',
  'notwithstanding',
  'in spite of',
  'particularly',
  'especially',
])

/** The units of a stretch, longest first where they nest. Never a condition, and never what says how far the statement holds. */
export function unitsOf(sentence: Sentence, tree: Tree, range: Range, subject: Range | null): Unit[] {
  const units: Unit[] = []
  for (let i = range.from; i < range.to && units.length < MOST; i++) {
    const reach = trimmed(sentence.tokens, reachOf(tree, i))
    if (reach.from <= range.from - 1 || reach.to > range.to || reach.to - reach.from >= range.to - range.from) continue
    if (!mayGo(sentence, tree, i, reach, range)) continue
    const unit = unitAt(sentence, reach, range, subject)
    if (unit) units.push(unit)
  }
  return units
    .filter((unit, i) => units.findIndex((other) => other.from === unit.from && other.to === unit.to) === i)
    .sort((a, b) => a.from - b.from || b.to - a.to)
}

function mayGo(sentence: Sentence, tree: Tree, i: number, reach: Range, range: Range): boolean {
  const { tokens } = sentence
  const comma = isBreak(tokens[reach.from - 1]?.text)
  const head = tree.heads[i] ?? -1
  switch (relationOf(tree, i)) {
    case 'acl':
      return comma && reach.from > head && !isListed(tree, head) && markerOf(tree, i) !== 'that'
    case 'appos':
      // "the first chip, the ARM1,": the name says which one
      if (tokens[head]?.tag === 'NOUN' && /^\p{Lu}/u.test(tokens[i]?.text ?? '')) return false
      return comma && reach.from > head && !isListed(tree, head) && !/^(and|or)$/.test(tokens[reach.to]?.lower ?? '')
    case 'advcl':
      return clauseMayGo(
        tree,
        i,
        head,
        comma || (reach.from === range.from && isBreak(tokens[reach.to]?.text)),
        reach.from > head,
      )
    case 'obl':
    case 'nmod': {
      const preposition = childrenOf(tree, i)
        .filter((child) => relationOf(tree, child) === 'case' && child < i)
        .flatMap((child) => [child, ...childrenOf(tree, child)])
        .sort((a, b) => a - b)
        .map((child) => tokens[child]?.lower ?? '')
        .join(' ')
      return (comma || reach.from === range.from) && ADDING.has(preposition) && !isListed(tree, head)
    }
    default:
      return false
  }
}

/** "kept Japan closed": what looks like an addition completes the verb. */
export const COMPLETED = /^(keep|leave|make|find|consider|render|hold|let|deem|declare|name|call)$/

function clauseMayGo(tree: Tree, i: number, head: number, apart: boolean, behind: boolean): boolean {
  const verb = verbGroupOf(tree, head)
  if (verb.negated || verb.infinitive || COMPLETED.test(verb.lemma)) return false
  const role = roleOfClause(tree, i, markerOf(tree, i))
  if (role === 'condition') return false
  if (role === 'purpose') return behind && verb.tense === 'past'
  if (role === 'cause') return behind || apart
  if (role === 'concession') return apart || behind
  if (role === 'time') return apart && verb.tense === 'past' && behind
  // ", bringing the total to 300"; ", as the bank had warned"
  return apart && verb.tense !== 'modal'
}

/** A comma in a list parts its members. */
function isListed(tree: Tree, noun: number): boolean {
  const joined = (i: number): boolean => childrenOf(tree, i).some((child) => relationOf(tree, child) === 'conj')
  return relationOf(tree, noun) === 'conj' || joined(noun)
}

function isBreak(text: string | undefined): boolean {
  return text !== undefined && /^[,—–]$/u.test(text)
}

/** The edit that leaves the words away, with the marks that part them from the rest; null where the marks do not pair. */
function unitAt(sentence: Sentence, reach: Range, range: Range, subject: Range | null): Unit | null {
  const { tokens } = sentence
  const before = reach.from > range.from && isBreak(tokens[reach.from - 1]?.text)
  const after = reach.to < range.to && isBreak(tokens[reach.to]?.text)
  // "In a democracy, unlike in a monarchy, people vote": what stands in front keeps its comma
  const inFront = subject !== null && reach.to + 1 === subject.from
  const leave = (from: number, to: number): Unit => ({ ...reach, edit: { ...spanOf(sentence, { from, to }), text: ' ' } })
  if (reach.from <= range.from) return after ? leave(range.from, reach.to + 1) : null
  if (reach.to >= range.to) return leave(before ? reach.from - 1 : reach.from, range.to)
  // ", the third of eight children, Philipp Meitner": another noun behind the comma is part of what was said
  if (after && !inFront && /^(NOUN|PROPN|DET|ADJ|NUM|PRON)$/.test(tokens[reach.to + 1]?.tag ?? '')) return null
  return before && after && tokens[reach.from - 1]?.text === tokens[reach.to]?.text
    ? leave(reach.from - 1, inFront ? reach.to : reach.to + 1)
    : null
}
