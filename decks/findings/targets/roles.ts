// What a comma adds about a name: "Fumio Kishida, the prime minister of Japan,". Where commas and tree agree, who he is can be asked.
import { headIn } from '../../language/head.ts'
import { childrenOf, nounPhraseOf, reachOf, relationOf, treeOf, trimmed } from '../../language/clauses/index.ts'
import type { Page } from '../page.ts'
import type { Statement } from '../statement.ts'
import { phraseTarget, stands, withoutArticle, type Target } from '../target.ts'

const LONGEST = 12

export function roleTargets(page: Page, statement: Statement): Target[] {
  const { sentence, names, clause } = statement
  if (!clause.sure) return []
  const { tokens } = sentence
  const tree = treeOf(sentence)
  return names.flatMap((name) => {
    const head = headIn(sentence.heads, name.from, name.to)
    // who somebody is that is quoted or mentioned once is not worth learning
    if (name.type === 'person' && (page.mentions.get(name.key) ?? 1) < 2) return []
    const apposed = childrenOf(tree, head).filter((child) => relationOf(tree, child) === 'appos' && child > head)
    const [only] = apposed
    if (only === undefined || apposed.length > 1) return []
    const phrase = nounPhraseOf(tree, head)
    const role = trimmed(tokens, reachOf(tree, only))
    const closes = tokens[role.to]
    if (phrase.to !== name.to || role.from !== name.to + 1 || tokens[name.to]?.text !== ',') return []
    if (closes && !/^[,.;]$/.test(closes.text)) return []
    if (!/^(the|a|an)$/.test(tokens[role.from]?.lower ?? '') || tokens[only]?.tag !== 'NOUN' || role.to - role.from > LONGEST)
      return []
    if (
      role.to - role.from < 3 ||
      !stands(statement, role) ||
      tokens.slice(role.from, role.to).some((token) => token.tag === 'PRON')
    )
      return []
    const hint = name.type === 'person' ? 'which role?' : 'what?'
    return [phraseTarget(sentence, withoutArticle(sentence, role), { kind: 'term', hint, worth: 0.5 })]
  })
}
