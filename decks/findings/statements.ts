// Sentences to statements: pieces that stand by themselves, with their references and times settled or doubted.
import type { Range, Sentence } from '../language/index.ts'
import type { Doubt } from './doubt.ts'
import { doubtsOfForm, doubtsOfVoice, LONGEST } from './form.ts'
import type { Page } from './page.ts'
import { cutAt, piecesOf, type Piece } from './pieces/index.ts'
import { referencesOf, type Topics } from './references/index.ts'
import { spanOf, wordsOf, type Statement } from './statement.ts'
import { timingOf } from './time.ts'

/** Statements of a sentence: each piece whole, and shorter where its tail only adds. A sentence without any says why. */
export function statementsOf(page: Page, sentence: Sentence, topics: Topics): { statements: Statement[]; doubts: Doubt[] } {
  const form = doubtsOfForm(sentence, page.blocks[sentence.block])
  if (form.length > 0) return { statements: [], doubts: form }
  const pieces = piecesOf(sentence)
  if (pieces.length === 0)
    return { statements: [], doubts: [{ gate: 'structure', words: '', start: sentence.start, end: sentence.end }] }
  return { statements: pieces.flatMap((piece) => variants(page, piece, topics)), doubts: [] }
}

function variants(page: Page, piece: Piece, topics: Topics): Statement[] {
  return [piece, ...piece.cuts.map((cut) => cutAt(piece, cut)).reverse()].map((one) => statementOf(page, one, topics))
}

function statementOf(page: Page, piece: Piece, topics: Topics): Statement {
  const { sentence, clause, range } = piece
  const references = referencesOf(page, piece, topics)
  const timing = timingOf(page, piece)
  const inside = <S extends { readonly start: number; readonly end: number }>(span: S): boolean => {
    const own = spanOf(sentence, range)
    return span.start >= own.start && span.end <= own.end
  }
  const statement: Statement = {
    sentence,
    clause,
    range,
    edits: [...piece.edits, ...references.edits, ...timing.edits],
    asOf: timing.asOf,
    names: (page.names.bySentence[sentence.index] ?? []).filter((name) => name.from >= range.from && name.to <= range.to),
    dates: (page.dates[sentence.index] ?? []).filter(inside),
    amounts: (page.amounts[sentence.index] ?? []).filter(inside),
    doubts: [],
  }
  const structure: Doubt[] =
    clause.sure || whole(sentence, range) ? [] : [{ gate: 'structure', words: '', ...spanOf(sentence, range) }]
  return {
    ...statement,
    doubts: [
      ...structure,
      ...doubtsOfVoice(sentence, range),
      ...references.doubts,
      ...timing.doubts,
      ...lengthDoubts(page, statement),
    ],
  }
}

/** A whole sentence stands as it is even where its inside is not understood. */
function whole(sentence: Sentence, range: Range): boolean {
  return range.from <= 4 && range.to >= sentence.tokens.length - 3 && sentence.clauses.length > 0
}

function lengthDoubts(page: Page, statement: Statement): Doubt[] {
  const words = wordsOf(page.text, statement).split(' ').length
  const span = spanOf(statement.sentence, statement.range)
  if (words > LONGEST) return [{ gate: 'too-long', words: String(words), ...span }]
  if (words < 5) return [{ gate: 'too-short', words: String(words), ...span }]
  return []
}
