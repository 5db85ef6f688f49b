// Noun phrases of the tree: a noun with what stands before it and the rest of its name, without what hangs on it behind.
import type { NounPhrase, Prepositional, Token } from '../sentence.ts'
import { childrenOf, reachOf, relationOf, type Tree } from './tree.ts'

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'SYM'])
/** Words in these places are parts of another noun's phrase, or of no phrase. */
const INSIDE = new Set([
  'compound',
  'flat',
  'fixed',
  'goeswith',
  'det',
  'amod',
  'nummod',
  'case',
  'mark',
  'cc',
  'punct',
  'aux',
  'cop',
])
const ARGUMENT = new Set(['nsubj', 'obj', 'iobj', 'obl', 'nmod', 'appos', 'xcomp'])
const BEFORE = new Set(['det', 'amod', 'nummod', 'compound', 'nmod', 'advmod', 'flat', 'punct', 'fixed'])
const BEHIND = new Set(['flat', 'compound', 'nummod', 'fixed', 'goeswith'])

/** The phrase of a noun. */
export function nounPhraseOf(tree: Tree, head: number): NounPhrase {
  return { from: startOf(tree, head), to: endOf(tree, head), head, joined: isJoined(tree, head) }
}

/** All noun phrases, in order; none stands inside another. */
export function findNouns(tree: Tree): NounPhrase[] {
  const phrases: NounPhrase[] = []
  tree.tokens.forEach((token, i) => {
    if (isPhraseHead(tree, token, i)) phrases.push(nounPhraseOf(tree, i))
  })
  const outer = phrases.filter(
    (phrase) =>
      !phrases.some((other) => other !== phrase && other.from <= phrase.from && other.to >= phrase.to && wider(other, phrase)),
  )
  return outer.sort((a, b) => a.from - b.from)
}

function wider(a: NounPhrase, b: NounPhrase): boolean {
  return a.to - a.from > b.to - b.from
}

function isPhraseHead(tree: Tree, token: Token, i: number): boolean {
  const relation = relationOf(tree, i)
  if (INSIDE.has(relation) || tree.relations[i] === 'nmod:poss') return false
  if (NOMINAL.has(token.tag)) return true
  // "the rich", "the first of them"
  return (token.tag === 'ADJ' || token.tag === 'DET') && ARGUMENT.has(relation)
}

function startOf(tree: Tree, head: number): number {
  let from = head
  const left = childrenOf(tree, head).filter((child) => child < head)
  for (const child of [...left].reverse()) {
    const reach = reachOf(tree, child)
    if (reach.to !== from || !belongsBefore(tree, child)) break
    from = reach.from
  }
  while (from < head && tree.tokens[from]?.tag === 'PUNCT') from++
  return from
}

function belongsBefore(tree: Tree, child: number): boolean {
  const relation = relationOf(tree, child)
  if (!BEFORE.has(relation)) return false
  const token = tree.tokens[child]
  if (relation === 'punct') return /^[-–/"“”‘’'.]$/u.test(token?.text ?? '')
  // "almost all", "more than 20", and not "also the largest"
  if (relation === 'advmod') return DEGREE.has(token?.lower ?? '') || /ly$/.test(token?.lower ?? '')
  return relation !== 'nmod' || tree.relations[child] !== 'nmod' || reachOf(tree, child).to - reachOf(tree, child).from === 1
}

const DEGREE = new Set('almost nearly about around over under only just roughly some more less very most up at'.split(' '))

function endOf(tree: Tree, head: number): number {
  let to = head + 1
  for (const child of childrenOf(tree, head)) {
    if (child < to) continue
    // "March 30, 2004"
    if (child === to + 1 && isYearOf(tree, child) && tree.tokens[to]?.text === ',') to++
    if (child !== to || !belongsBehind(tree, head, child)) continue
    to = child + 1
  }
  return to
}

function isYearOf(tree: Tree, child: number): boolean {
  return /^nmod:(unmarked|tmod)$/.test(tree.relations[child] ?? '') && /^\d{4}$/.test(tree.tokens[child]?.text ?? '')
}

function belongsBehind(tree: Tree, head: number, child: number): boolean {
  if (BEHIND.has(relationOf(tree, child))) return true
  if (/^nmod:(unmarked|tmod)$/.test(tree.relations[child] ?? '')) return tree.tokens[child]?.tag === 'NUM'
  // "A-10": a mark inside a name
  return relationOf(tree, child) === 'punct' && /^[-/]$/.test(tree.tokens[child]?.text ?? '') && child === head + 1
}

function isJoined(tree: Tree, head: number): boolean {
  return childrenOf(tree, head).some((child) => relationOf(tree, child) === 'conj' && NOMINAL.has(tree.tokens[child]?.tag ?? ''))
}

const COMPOUND =
  `because of;due to;according to;in addition to;instead of;rather than;as well as;such as;along with;prior to;out of;as of;ahead of;on behalf of;in front of;in terms of;in response to;
  in favour of;in favor of;as part of;regardless of;owing to;thanks to;close to;next to;up to;apart from;as for;in spite of;on account of;as a result of;in case of;in the event of;by means of`
    .split(';')
    .map((words) => words.trim().split(' '))

/** Prepositional phrases: a preposition with the noun phrase behind it. */
export function findPrepositional(tree: Tree, nouns: readonly NounPhrase[]): Prepositional[] {
  const { tokens } = tree
  const found: Prepositional[] = []
  for (const object of nouns) {
    const cases = childrenOf(tree, object.head).filter(
      (child) => relationOf(tree, child) === 'case' && child < object.head && tokens[child]?.tag !== 'PART',
    )
    const [first] = cases
    if (first === undefined) continue
    const compound = COMPOUND.find((words) => words.every((word, k) => tokens[object.from - words.length + k]?.lower === word))
    const from = compound ? Math.min(first, object.from - compound.length) : first
    const between = tokens.slice(from, object.from)
    if (between.some((token) => token.tag === 'PUNCT')) continue
    found.push({ from, to: object.to, preposition: between.map((token) => token.lower).join(' '), object })
  }
  return found.sort((a, b) => a.from - b.from)
}
