// The phrase of what is changed, and no more: neither when nor how often it was changed, nor what is only said of it beside.
import { childrenOf, reachOf, reachWithout, relationOf, trimmed, type Tree } from '../../language/clauses/tree.ts'
import type { Range } from '../../language/index.ts'
import { LONGEST } from './phrases.ts'

/** A phrase without what is only said of it beside, and without when and how often. */
export function phraseOf(tree: Tree, at: number, range: Range): Range {
  const dropped = (child: number): boolean =>
    isLoose(tree, child) || tree.relations[child] === 'acl:relcl' || (child > at && isOccasion(tree, child))
  const cut = (all: Range): Range => {
    const comma = tree.tokens.findIndex(({ text }, i) => i > at && i < all.to && (text === ',' || isDistance(tree, i)))
    const { from, to } = trimmed(tree.tokens, within(comma < 0 ? all : { from: all.from, to: comma }, range.from, range.to))
    // "the ceiling of 1.20 francs per euro"
    return { from, to: tree.tokens[to]?.lower === 'per' && to + 2 <= range.to ? to + 2 : to }
  }
  const whole = cut(reachWithout(tree, at, dropped))
  if (whole.to - whole.from <= LONGEST) return whole
  // "the need for consent | before field trials of plants that"
  const further = tree.tokens.findIndex(
    ({ lower }, i) => i > at && i < whole.to && /^(before|after|that|which|who|whose)$/.test(lower),
  )
  if (further > at + 1 && further - whole.from <= LONGEST) return { from: whole.from, to: further }
  // what it falls on can be left in the prompt: "imposed [a tax of ten cents] on the company"
  return cut(
    reachWithout(tree, at, (child) => dropped(child) || (child > at && relationOf(tree, child) === 'nmod' && !isOf(tree, child))),
  )
}

export function isOf(tree: Tree, child: number): boolean {
  return childrenOf(tree, child).some((one) => tree.tokens[one]?.lower === 'of')
}

export function isLoose(tree: Tree, child: number): boolean {
  return /^(punct|parataxis|appos|discourse|cc|conj)$/.test(relationOf(tree, child)) && tree.tokens[child]?.lower !== '%'
}

/** "for the first time", "on Tuesday", "from 20 per cent", "only after pressure": what a parser may hang on the noun, and is of the verb. */
function isOccasion(tree: Tree, child: number): boolean {
  if (!/^(nmod|obl)$/.test(relationOf(tree, child))) return false
  const marker = childrenOf(tree, child).find((one) => relationOf(tree, one) === 'case')
  const preposition = marker === undefined ? '' : (tree.tokens[marker]?.lower ?? '')
  if (/^(since|until|before|after|during|amid|despite|from|at)$/.test(preposition)) return true
  return (
    /^(in|on|for|by|to)$/.test(preposition) &&
    (OCCASION.test(tree.tokens[child]?.lower ?? '') ||
      tree.tokens[child]?.tag === 'NUM' ||
      (preposition === 'to' && isMeasured(tree, marker ?? child, child)))
  )
}

/** "widened the band | to half a point" */
function isDistance({ tokens }: Tree, at: number): boolean {
  return tokens[at]?.lower === 'to' && /^(?:half|zero|\p{N}.*)$/u.test(tokens[at + 1]?.lower ?? '')
}

/** "to half a point", "to nine bases": how far it was moved. */
function isMeasured({ tokens }: Tree, from: number, to: number): boolean {
  return tokens.slice(from, to).some(({ tag, lower }) => tag === 'NUM' || /^(half|zero|double|twice)$/.test(lower))
}

const OCCASION =
  /^(time|day|days|week|weeks|month|months|year|years|decade|decades|cent|percent|january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/

export function timeless(tree: Tree, { range, head }: { readonly range: Range; readonly head: number }): Range {
  const late = childrenOf(tree, head).find((child) => child > head && isOccasion(tree, child))
  return late === undefined ? range : { from: range.from, to: Math.max(head + 1, Math.min(range.to, reachOf(tree, late).from)) }
}

export function within({ from, to }: Range, least: number, most: number): Range {
  return { from: Math.max(from, least), to: Math.min(to, most) }
}
