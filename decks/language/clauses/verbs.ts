// Verb groups of the tree: auxiliaries, negation and verb, with what they say of time, voice and polarity.
import type { Tense, Token, VerbGroup } from '../sentence.ts'
import { childrenOf, relationOf, type Tree } from './tree.ts'

const NEGATIONS = new Set(['not', "n't", 'never', 'nor', 'neither', 'hardly', 'scarcely', 'barely', 'rarely', 'seldom'])
const FUTURE = new Set(['will', "'ll", 'shall', 'wo'])

/** Whether a word is what a clause or a verb phrase is built on. */
export function isPredicate(tree: Tree, i: number): boolean {
  const token = tree.tokens[i]
  if (token?.tag === 'VERB' || copulaOf(tree, i) >= 0) return true
  if (token?.tag === 'AUX') return !/^(aux|cop)/.test(tree.relations[i] ?? '')
  return token?.tag === 'NOUN' && actsAsVerb(tree, i)
}

/** "The fund owns [NNS] about 1.5 per cent": tagged as a noun, but with a subject before it and an object or phrase behind. */
function actsAsVerb(tree: Tree, i: number): boolean {
  const own = childrenOf(tree, i)
  const subject = own.some((child) => child < i && /^nsubj(:pass)?$/.test(tree.relations[child] ?? ''))
  return (
    subject &&
    !own.some((child) => /^(det|case|amod)$/.test(relationOf(tree, child)) && child < i) &&
    own.some((child) => child > i && /^(obj|obl|ccomp|xcomp)$/.test(relationOf(tree, child)))
  )
}

/** A word's Penn tag, with the tree in view: a word with a subject and no auxiliary is finite, whatever the tagger thought. */
export function formOf(tree: Tree, i: number): string {
  const { xpos, lower } = tree.tokens[i] as Token
  if (!/^(VB|VBN|VBG|NN|NNS)$/.test(xpos) || copulaOf(tree, i) >= 0) return xpos
  const own = childrenOf(tree, i)
  if (/^(aux|cop)$/.test(relationOf(tree, i))) return xpos
  if (
    own.some(
      (child) => relationOf(tree, child) === 'aux' || (relationOf(tree, child) === 'mark' && tree.tokens[child]?.lower === 'to'),
    )
  )
    return xpos
  if (!own.some((child) => child < i && tree.relations[child] === 'nsubj')) return xpos
  if (xpos === 'VBN') return 'VBD'
  if (xpos === 'VB' && /^(root|ccomp|conj|advcl|acl)$/.test(relationOf(tree, i))) return 'VBP'
  if (xpos === 'NNS' && lower.endsWith('s') && actsAsVerb(tree, i)) return 'VBZ'
  return xpos === 'NN' && actsAsVerb(tree, i) ? 'VBP' : xpos
}

/** The verb "be" of a predicate that is no verb: "is the capital"; -1 without one. */
export function copulaOf(tree: Tree, i: number): number {
  return childrenOf(tree, i).find((child) => relationOf(tree, child) === 'cop') ?? -1
}

/**
 * The verb group of a predicate.
 * @param after where it cannot begin earlier: the end of the subject that an inverted auxiliary stands before
 */
export function verbGroupOf(tree: Tree, predicate: number, after = 0): VerbGroup {
  const { tokens } = tree
  const copula = copulaOf(tree, predicate)
  const head = copula >= 0 ? copula : predicate
  const own = childrenOf(tree, predicate)
  const auxiliaries = own.filter((child) => relationOf(tree, child) === 'aux' && child < head)
  const to = own.find((child) => relationOf(tree, child) === 'mark' && tokens[child]?.lower === 'to' && child < head)
  const negation = own.filter((child) => isNegation(tree, child))
  const members = [...auxiliaries, ...(to === undefined ? [] : [to]), ...negation.filter((child) => child < head && child > 0)]
  const chain = members.filter((child) => child >= after && !tokens.slice(child, head).some((token) => token.text === ','))
  const from = Math.min(head, ...chain)
  let end = head + 1
  // "is not": nothing but the negation stands behind a copula's
  while (copula >= 0 && negation.includes(end)) end++
  const words = [...auxiliaries, head].map((i): Token => ({ ...(tokens[i] as Token), xpos: formOf(tree, i) }))
  const last = words.at(-1) as Token
  // "are to be kept", "has to pay": the helper in front is what is finite
  const bound = to !== undefined && auxiliaries.some((one) => one < to && tenseOf([tokens[one] as Token]) !== 'none')
  const passive = own.some((child) => /^(aux|nsubj|csubj):pass$/.test(tree.relations[child] ?? ''))
  return {
    from,
    to: end,
    head,
    lemma: copula >= 0 ? 'be' : last.lemma,
    finite: bound || (to === undefined && tenseOf(words) !== 'none'),
    tense: bound ? 'modal' : to === undefined ? tenseOf(words) : 'none',
    perfect: words.slice(0, -1).some((word) => word.lemma === 'have'),
    progressive: !passive && words.length > 1 && last.xpos === 'VBG' && words.at(-2)?.lemma === 'be',
    passive,
    negated:
      negation.length > 0 ||
      noLonger(tree, own, head) ||
      tokens.slice(from, end).some((token) => /^(not|n't|never)$/.test(token.lower)),
    copula: copula >= 0 || (last.lemma === 'be' && auxiliaries.length + 1 === words.length && last.tag === 'AUX'),
    infinitive: to !== undefined && !bound,
  }
}

function isNegation(tree: Tree, child: number): boolean {
  return relationOf(tree, child) === 'advmod' && NEGATIONS.has(tree.tokens[child]?.lower ?? '')
}

function noLonger(tree: Tree, own: readonly number[], head: number): boolean {
  return own.some((child) => tree.tokens[child]?.lower === 'longer' && tree.tokens[child - 1]?.lower === 'no' && child < head + 3)
}

function tenseOf(words: readonly Token[]): Tense {
  const first = words[0] as Token
  if (first.xpos === 'MD') return FUTURE.has(first.lower) ? 'future' : 'modal'
  if (first.xpos === 'VBD') return 'past'
  if (first.xpos === 'VBZ' || first.xpos === 'VBP') return 'present'
  // a word that only a tense form is, whatever the tagger thought of it
  if (/^(was|were|had|did)$/.test(first.lower)) return 'past'
  if (/^(is|are|has|does|do|have)$/.test(first.lower) && words.length > 1) return 'present'
  if (/^(is|are|has|does)$/.test(first.lower)) return 'present'
  return 'none'
}
