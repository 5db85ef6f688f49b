// How much of a statement is left to tell which fact is meant, when some of its words are asked.
import type { Range, Token } from '../language/index.ts'
import type { Statement } from './statement.ts'

/** Words around the asked ones that say something; what was put in brackets for a pronoun is one. */
export function cluesAround({ sentence, range, edits }: Statement, asked: Range): number {
  const changed = edits.filter((edit) => edit.end > edit.start)
  const isChanged = (token: Token): boolean => changed.some((edit) => token.start >= edit.start && token.end <= edit.end)
  let clues = changed.filter((edit) => edit.text.includes('[')).length
  for (let i = range.from; i < range.to; i++) {
    const token = sentence.tokens[i] as Token
    if (i >= asked.from && i < asked.to) continue
    if (/^(NOUN|PROPN|VERB|ADJ)$/.test(token.tag) && !isChanged(token)) clues++
  }
  return clues
}
