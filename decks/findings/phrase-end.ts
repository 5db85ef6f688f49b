// Whether a phrase really ends where its last word was found: an "and" or "of" behind it may carry it on.
import type { Sentence } from '../language/index.ts'

/** True where what follows token `to` still belongs to the phrase, so that asking for the phrase would tear it. */
export function goesOn(sentence: Sentence, to: number): boolean {
  const next = sentence.tokens[to]
  if (!next) return false
  if (next.tag === 'PART' && next.lower !== 'to') return true
  if (next.tag === 'CCONJ') return !joinsClause(sentence, to)
  if (next.lower === 'of' || next.text === '/' || next.text === '-') return true
  // ", and": the end of a list
  return next.text === ',' && sentence.tokens[to + 1]?.tag === 'CCONJ' && !joinsClause(sentence, to + 1)
}

/** Whether an "and" joins two predicates, not two nouns. */
function joinsClause({ clauses, heads, tokens }: Sentence, and: number): boolean {
  const head = heads[and] ?? -1
  return clauses.some((clause) => clause.head === head) || tokens[head]?.tag === 'VERB'
}
