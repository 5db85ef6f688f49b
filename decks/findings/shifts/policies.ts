// Whether what is changed is a policy, by its words.
import { childrenOf, isBelow, relationOf, type Tree } from '../../language/clauses/tree.ts'
import { isOf } from './issue.ts'
import { FIRM_CHANGES, ON_ANYTHING, POLICY } from './words.ts'

/** "abandoned the unit in favour of separate quotas", "replaced the oath with a licence": what takes its place is the policy. */
export function givesWay({ tokens }: Tree, verb: number): boolean {
  const replaced = tokens[verb]?.lemma === 'replace'
  const at = tokens.findIndex(
    ({ lower }, i) =>
      i > verb && ((/^favou?r$/.test(lower) && tokens[i + 1]?.lower === 'of') || (replaced && /^(with|by)$/.test(lower))),
  )
  return at > 0 && tokens.slice(at).some(({ lower }) => POLICY.has(lower))
}

/** What is changed is a policy; a ban may fall on anything. */
export function isPolicy(tree: Tree, object: number, lemma: string): boolean {
  if (ON_ANYTHING.has(lemma) || FIRM_CHANGES.has(lemma)) return tree.tokens[object]?.tag !== 'PRON'
  return namesPolicy(tree, object, POLICY)
}

/** The noun, or one in its phrase: "interest rates", "decades of neutrality". */
export function namesPolicy(tree: Tree, head: number, words: ReadonlySet<string>): boolean {
  const { tokens } = tree
  if (tokens[head]?.tag === 'PRON') return false
  const of = childrenOf(tree, head).find((child) => relationOf(tree, child) === 'nmod' && isOf(tree, child))
  return tokens.some((token, i) => i <= (of ?? head) && words.has(token.lower) && isBelow(tree, i, head) && token.tag !== 'VERB')
}
