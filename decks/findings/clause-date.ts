// Which dates tell when the statement's own event was: those that the tree hangs on its verb.
import type { Clause, Part, Sentence } from '../language/index.ts'

export interface DatePhrase {
  readonly part: Part
  readonly place: 'front' | 'tail'
}

/** The clause's phrase that a date stands in; null where the date belongs to something else. */
export function datePhraseOf(
  sentence: Sentence,
  clause: Clause,
  date: { readonly start: number; readonly end: number },
): DatePhrase | null {
  const part = clause.parts.find((one) => {
    const head = sentence.tokens[one.head]
    return one.kind === 'phrase' && head !== undefined && head.start >= date.start && head.end <= date.end
  })
  if (!part || !clause.sure) return null
  return { part, place: part.to <= clause.verb.from ? 'front' : 'tail' }
}
