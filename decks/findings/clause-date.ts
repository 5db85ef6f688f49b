// Which dates tell when the statement's own event was: a phrase in front of it, right behind its verb, or behind an object without a time of its own.
import type { Clause, Prepositional, Sentence, Token } from '../language/index.ts'
import { NOMINAL, RELATIONAL } from './references/nouns.ts'

export interface DatePhrase {
  readonly prep: Prepositional
  readonly place: 'front' | 'tail'
}

/** The prepositional phrase of a date, where it belongs to the clause for certain; null where it may belong to a noun. */
export function datePhraseOf(
  sentence: Sentence,
  clause: Clause,
  date: { readonly start: number; readonly end: number },
): DatePhrase | null {
  const prep = sentence.prepositional.find((one) => {
    const first = sentence.tokens[one.object.from]
    const last = sentence.tokens[one.object.to - 1]
    return first?.start === date.start && last?.end === date.end
  })
  if (!prep) return null
  if (clause.front.some((range) => range.from === prep.from && range.to === prep.to)) return { prep, place: 'front' }
  return isTail(sentence, clause, prep) ? { prep, place: 'tail' } : null
}

function isTail(sentence: Sentence, clause: Clause, prep: Prepositional): boolean {
  if (prep.from === clause.verb.to) return true
  const object = clause.object
  if (!object || object.to !== prep.from) return false
  const head = sentence.tokens[object.head] as Token
  return !RELATIONAL.has(head.lemma) && !NOMINAL.test(head.lower) && !EVENT.test(head.lower)
}

const EVENT = /(al|ure|wars?|talks|summits?|elections?|trea(ty|ties)|laws?|acts?|games?|cups?|championships?|festivals?)$/
