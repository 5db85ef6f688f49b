// What the signs of a clause weigh, fitted on sentences that no model learnt from: a clause is right where the annotators' tree gives the same.
import { signsOfClause, treeOf } from '../../decks/language/clauses/index.ts'
import type { English } from '../../decks/language/parser/index.ts'
import { isSameAs } from '../evaluate/clauses.ts'
import { asSentence, parseSentence, reread, type UdSentence } from '../support/treebank.ts'
import { SCALE } from './learn-confidence.ts'
import { logistic } from './logistic.ts'

/** @returns a weight for each of `signsOfClause`, in thousandths */
export function learnTrust(sentences: readonly UdSentence[], english: English): number[] {
  const signs: number[][] = []
  const right: boolean[] = []
  for (const ud of sentences) {
    const gold = asSentence(ud, english)
    const read = parseSentence(gold, english)
    const own = reread(gold, read)
    const tree = treeOf(own)
    for (const clause of own.clauses) {
      signs.push(signsOfClause(tree, clause, read))
      right.push(isSameAs(gold, clause))
    }
  }
  return logistic(signs, right).map((weight) => Math.round(weight * SCALE))
}
