// What does something, told in general: the facts of texts without dates and names.
import { childrenOf, nounPhraseOf, reachOf, relationOf, treeOf, trimmed, type Tree } from '../../language/clauses/index.ts'
import type { Page } from '../page.ts'
import { BODY, HUMAN, VAGUE } from '../references/nouns.ts'
import type { Statement } from '../statement.ts'
import { phraseTarget, stands, withoutArticle, type Target } from '../target.ts'
import { askableSubject } from './teller.ts'

export function doerTargets(_: Page, statement: Statement): Target[] {
  return [...agentTargets(statement), ...causerTargets(statement), ...settingTargets(statement)].filter(
    (target, i, all) => all.findIndex((other) => other.start === target.start) === i,
  )
}

/** "a hormone made by the beta cells of the pancreas": what does it. */
function agentTargets(statement: Statement): Target[] {
  const { sentence } = statement
  const { tokens } = sentence
  const tree = treeOf(sentence)
  return tokens.flatMap((token, i) => {
    if (sentence.relations[i] !== 'obl:agent' || token.tag !== 'NOUN') return []
    if (HUMAN.has(token.lower) || BODY.has(token.lemma) || VAGUE.has(token.lower) || isJoined(tree, i)) return []
    const reach = trimmed(tokens, reachOf(tree, i))
    const noun = nounPhraseOf(tree, i)
    // "by the legislature | for a fixed term"
    const apart = /^(for|with|in|at|from|during|after|before|on)$/.test(tokens[noun.to]?.lower ?? '')
    const range = { from: noun.from, to: apart ? noun.to : reach.to }
    if (!stands(statement, range) || range.to - range.from > 8) return []
    if (
      tokens
        .slice(range.from, range.to)
        .some(
          (one) =>
            one.tag === 'NUM' ||
            one.tag === 'PRON' ||
            /^(half|third|quarter|its|their|his|her|other|others|another|several|various|many|some|such|certain)$/.test(
              one.lower,
            ),
        )
    )
      return []
    return [phraseTarget(sentence, range, { kind: 'term', hint: 'what?', worth: 0.5 })]
  })
}

const EFFECT = new Set('lead result consist depend contribute refer occur stem arise'.split(' '))

/** "The kidneys filter waste from the blood": what does something, told in general. */
function causerTargets(statement: Statement): Target[] {
  const { clause, sentence, asOf } = statement
  const subject = askableSubject(statement)
  const { verb } = clause
  const general =
    verb.tense === 'present' || (verb.tense === 'modal' && /^(can|may)$/.test(sentence.tokens[verb.from]?.lower ?? ''))
  if (!subject || asOf !== null || verb.copula || verb.passive || !general || verb.perfect || verb.progressive) return []
  const { objectRange } = clause
  const effect = clause.parts.find((part) => part.kind === 'phrase' && part.from === verb.to && EFFECT.has(verb.lemma))
  const tells = objectRange ?? effect
  if (!tells || !stands(statement, tells) || statement.range.to - clause.verb.to < 4) return []
  if (sentence.tokens[subject.head]?.tag !== 'NOUN' || /^(have|include|contain|need|use|see|require)$/.test(verb.lemma)) return []
  if (statement.range.to - statement.range.from < 7) return []
  return [phraseTarget(sentence, withoutArticle(sentence, subject), { kind: 'term', hint: 'what?', worth: 0.42 })]
}

/** "In a direct democracy, people take part in making laws": the kind of thing in which it is so. */
function settingTargets(statement: Statement): Target[] {
  const { clause, sentence, asOf, range } = statement
  const { tokens } = sentence
  if (!clause.sure || asOf !== null || clause.verb.tense !== 'present' || clause.verb.perfect) return []
  return clause.parts.flatMap((part) => {
    const general = part.kind === 'phrase' && part.marker === 'in' && /^(a|an)$/.test(tokens[part.from + 1]?.lower ?? '')
    const head = tokens[part.head]
    if (!general || part.to > clause.verb.from || !stands(statement, part) || part.role !== null || head?.tag !== 'NOUN')
      return []
    if (VAGUE.has(head.lower) || part.head + 1 !== part.to || part.to - part.from < 3 || range.to - part.to < 5) return []
    return [phraseTarget(sentence, { from: part.from + 2, to: part.to }, { kind: 'term', hint: 'what?', worth: 0.46 })]
  })
}

function isJoined(tree: Tree, head: number): boolean {
  return relationOf(tree, head) === 'conj' || childrenOf(tree, head).some((child) => relationOf(tree, child) === 'conj')
}
