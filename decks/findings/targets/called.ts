// What something is called: "known as X", "a process termed X", "Y, or X, is ...". A name for a thing is learnt by its description.
import {
  childOf,
  childrenOf,
  nounPhraseOf,
  reachOf,
  relationOf,
  treeOf,
  trimmed,
  type Tree,
} from '../../language/clauses/index.ts'
import type { Range } from '../../language/index.ts'
import type { Page } from '../page.ts'
import type { Statement } from '../statement.ts'
import { phraseTarget, stands, withoutArticle, type Target } from '../target.ts'

const NAMING = new Set(['call', 'name', 'term', 'dub', 'nickname', 'title', 'rename', 'christen', 'label'])
/** Tokens of the longest term. */
const LONGEST = 6

export function calledTargets(_: Page, statement: Statement): Target[] {
  const tree = treeOf(statement.sentence)
  return [...termsOf(statement, tree), ...synonymsOf(statement, tree), ...definedTermsOf(statement)]
}

/** "“host” means a person who offers premises": the term that a law or a glossary defines. */
function definedTermsOf(statement: Statement): Target[] {
  const { sentence, range } = statement
  const { tokens } = sentence
  const verb = tokens.findIndex(
    (token, i) => i >= range.from && i < range.to && token.lower === 'means' && CLOSING.test(tokens[i - 1]?.text ?? ''),
  )
  const open = verb < 0 ? -1 : tokens.findLastIndex((token, i) => i < verb - 1 && OPENING.test(token.text))
  const term = { from: open + 1, to: verb - 1 }
  if (
    open < range.from ||
    term.to <= term.from ||
    term.to - term.from > LONGEST ||
    range.to - verb < DEFINING ||
    !stands(statement, term)
  )
    return []
  return [phraseTarget(sentence, withoutArticle(sentence, term), { kind: 'term', hint: 'which term?', worth: 0.6 })]
}

const OPENING = /^["“‘'`]$/
const CLOSING = /^["”’']$/
/** Tokens of the shortest definition. */
const DEFINING = 6

/** "is called X", "known as X", "acids called ketones", "scientists call this X". */
function termsOf(statement: Statement, tree: Tree): Target[] {
  const { sentence } = statement
  const { tokens } = sentence
  return sentence.nouns.flatMap((noun) => {
    const at = tree.heads[noun.head] ?? -1
    const verb = tokens[at]
    if (!verb || at >= noun.from || !stands(statement, noun) || isJoined(tree, noun.head)) return []
    const relation = relationOf(tree, noun.head)
    const called =
      NAMING.has(verb.lemma) &&
      (verb.xpos === 'VBN' ? /^(xcomp|obj)$/.test(relation) : relation === 'xcomp' && childOf(tree, at, 'obj') >= 0)
    const knownAs = /^(known|referred|described)$/.test(verb.lower) && tokens[noun.from - 1]?.lower === 'as'
    if (!called && !knownAs) return []
    // "described as a failure" judges; "described as hemostasis" names
    const article = /^(a|an)$/.test(tokens[noun.from]?.lower ?? '')
    if (article && !(called && verb.xpos === 'VBN')) return []
    const whole = trimmed(tokens, reachOf(tree, noun.head))
    const range = { from: noun.from, to: whole.to - whole.from <= LONGEST ? whole.to : noun.to }
    if (!stands(statement, range) || !isTerm(statement, range)) return []
    return [phraseTarget(sentence, withoutArticle(sentence, range), { kind: 'term', hint: 'what?', worth: 0.6 })]
  })
}

/** "Coagulation, or blood clotting, is ...": the other name between commas. */
function synonymsOf(statement: Statement, tree: Tree): Target[] {
  const { sentence, clause } = statement
  const { tokens } = sentence
  return tokens.flatMap((token, i) => {
    if (token.lower !== 'or' || tokens[i - 1]?.text !== ',') return []
    const head = tree.heads[i] ?? -1
    if (relationOf(tree, head) !== 'conj' || !/^(NOUN|PROPN)$/.test(tokens[head]?.tag ?? '')) return []
    const first = nounPhraseOf(tree, tree.heads[head] ?? -1)
    const second = nounPhraseOf(tree, head)
    const closed = /^[,.;]$/.test(tokens[second.to]?.text ?? '')
    if (first.to !== i - 1 || second.from !== i + 1 || !closed || second.to - second.from > 4) return []
    // a list has more than two, or another comma before
    if (childrenOf(tree, first.head).filter((child) => relationOf(tree, child) === 'conj').length > 1) return []
    if (!stands(statement, second) || !isTerm(statement, second) || !clause.sure) return []
    if (tokens[second.to]?.text === '.' && second.to < statement.range.to) return []
    return [phraseTarget(sentence, withoutArticle(sentence, second), { kind: 'term', hint: 'also called what?', worth: 0.52 })]
  })
}

function isTerm({ sentence }: Statement, { from, to }: Range): boolean {
  return !sentence.tokens.slice(from, to).some((token) => token.tag === 'PRON' || token.tag === 'AUX')
}

function isJoined(tree: Tree, head: number): boolean {
  return relationOf(tree, head) === 'conj' || childrenOf(tree, head).some((child) => relationOf(tree, child) === 'conj')
}
