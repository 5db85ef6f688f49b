// Brackets and quotation marks of a sentence: what stands inside them is read apart from what stands around.
import type { Range, Token } from './sentence.ts'

const OPEN = new Set(['“', '‘', '«', '„'])
const CLOSE = new Set(['”', '’', '»'])

/** Token ranges inside round or square brackets, outermost only, marks included. */
export function findAsides(tokens: readonly Token[]): Range[] {
  const asides: Range[] = []
  let depth = 0
  let from = 0
  tokens.forEach((token, i) => {
    if (token.text === '(' || token.text === '[') {
      if (depth === 0) from = i
      depth++
    } else if ((token.text === ')' || token.text === ']') && depth > 0) {
      depth--
      if (depth === 0) asides.push({ from, to: i + 1 })
    }
  })
  return asides
}

/** Token ranges inside quotation marks, marks included; a quotation that is still open at the end runs to the end. */
export function findQuoted(tokens: readonly Token[]): Range[] {
  const quoted: Range[] = []
  let from = -1
  let opener = ''
  tokens.forEach((token, i) => {
    if (token.tag === 'PART') return
    if (from < 0) {
      if (OPEN.has(token.text) || (token.text === '"' && opener === '')) {
        from = i
        opener = token.text
      } else if (token.text === '”') quoted.push({ from: 0, to: i + 1 })
    } else if (closes(opener, token)) {
      quoted.push({ from, to: i + 1 })
      from = -1
      opener = ''
    }
  })
  if (from >= 0) quoted.push({ from, to: tokens.length })
  return quoted
}

function closes(opener: string, token: Token): boolean {
  if (opener === '"') return token.text === '"'
  if (opener === '‘') return token.text === '’'
  return CLOSE.has(token.text) && token.text !== '’'
}
