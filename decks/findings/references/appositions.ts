// "This response, the vascular spasm, is triggered by": what a pointing phrase means is said right behind it, and takes its place.
import type { Piece } from '../pieces/index.ts'
import { spanOf, type Edit } from '../statement.ts'

/** Edits that leave the pointing phrase away and keep its apposition; null where none stands there. */
export function appositionOf({ sentence, range }: Piece, at: number): Edit[] | null {
  const { tokens, heads, relations } = sentence
  if (!/^(this|that)$/.test(tokens[at]?.lower ?? '') || at !== range.from) return null
  const noun = at + 1
  if (tokens[noun]?.tag !== 'NOUN' || tokens[noun + 1]?.text !== ',') return null
  const name = relations.findIndex((relation, i) => relation === 'appos' && heads[i] === noun)
  const end = tokens.findIndex((token, i) => i > name && token.text === ',')
  const opens = tokens[noun + 2]
  if (name < 0 || end < 0 || end >= range.to || !opens || !(/^(the|a|an)$/.test(opens.lower) || opens.tag === 'PROPN'))
    return null
  return [
    { ...spanOf(sentence, { from: at, to: noun + 2 }), text: '' },
    { ...spanOf(sentence, { from: end, to: end + 1 }), text: '' },
  ]
}
