// Full names for surnames, in brackets: "[Fumio] Kishida". Once a statement, where the document knows one person of that name.
import { genderOfName } from '../../language/references/index.ts'
import type { Page } from '../page.ts'
import type { Piece } from '../pieces/index.ts'
import type { Edit } from '../statement.ts'

export function fullNamesOf(page: Page, piece: Piece): Edit[] {
  const { sentence, range } = piece
  const edits: Edit[] = []
  const told = new Set<string>()
  for (const name of page.names.bySentence[sentence.index] ?? []) {
    if (name.from < range.from || name.to > range.to) continue
    if (name.type !== 'person') continue
    const { key } = name
    const known = told.has(key) || name.text.includes(' ')
    told.add(key)
    if (known) continue
    // "the Bernoulli family": the name is part of another
    if (sentence.tokens[name.to]?.tag === 'NOUN' || sentence.tokens[name.to]?.tag === 'PROPN') continue
    // "the Olmec", "the last Moriori": a people, not a person
    const before = sentence.tokens[name.from - 1]
    if (name.title === null && (before?.tag === 'DET' || before?.tag === 'ADJ')) continue
    const words = key.split(' ')
    const at = words.indexOf(name.text)
    if (at < 0 || words.length < 2) continue
    const token = sentence.tokens[name.nameFrom]
    const last = sentence.tokens[name.to - 1]
    if (!token || !last) continue
    if (at === words.length - 1) edits.push({ start: token.start, end: token.start, text: `[${words.slice(0, at).join(' ')}] ` })
    // only a given name calls for the family's: "Acorn" is not short for "Acorn Risc Machine", whatever that was taken for
    else if (at === 0 && genderOfName(name) !== null)
      edits.push({ start: last.end, end: last.end, text: ` [${words.slice(1).join(' ')}]` })
  }
  return edits
}
