// A piece of a sentence that can stand by itself: its words, without connecting ones and asides, and in shorter ways.
import type { Tree } from '../../language/clauses/index.ts'
import type { Clause, Range, Sentence, Token } from '../../language/index.ts'
import { spanOf, type Edit } from '../statement.ts'
import { pastConnective, withoutConnectives } from './connectives.ts'
import { unitsOf } from './units.ts'

export interface Piece {
  readonly sentence: Sentence
  readonly clause: Clause
  readonly range: Range
  readonly edits: readonly Edit[]
  /** Nothing left away but connecting words and brackets. */
  readonly full: boolean
}

export function withoutEnd(tokens: readonly Token[], to: number): number {
  let end = to
  while (end > 0 && /^[.!?;:,—–-]$/u.test(tokens[end - 1]?.text ?? '')) end--
  return end
}

/**
 * The ways to say a stretch: at full length, with what may be left away left away, and with each of those alone kept.
 * @param gaps what stands inside the stretch and is no part of it
 */
export function piecesOfRange(sentence: Sentence, tree: Tree, clause: Clause, whole: Range, gaps: readonly Edit[] = []): Piece[] {
  const range = { from: pastConnectives(sentence.tokens, whole), to: withoutEnd(sentence.tokens, whole.to) }
  if (range.to <= range.from) return []
  const fixed = [...gaps, ...asidesIn(sentence, range), ...withoutConnectives(sentence, range)]
  const units = unitsOf(sentence, tree, range, clause.subjectRange).filter(
    (unit) => !gaps.some((gap) => overlaps(gap, unit.edit)),
  )
  const piece = (left: readonly Edit[]): Piece => ({
    sentence,
    clause,
    range,
    edits: [...fixed, ...left],
    full: left.length === 0 && gaps.length === 0,
  })
  const outer = units.filter((unit) => !units.some((other) => other !== unit && other.from <= unit.from && other.to >= unit.to))
  const shortest = piece(outer.map((unit) => unit.edit))
  if (outer.length === 0) return [shortest]
  const one = outer.map((kept) => piece(outer.filter((unit) => unit !== kept).map((unit) => unit.edit)))
  return outer.length === 1 ? [shortest, piece([])] : [shortest, ...one, piece([])]
}

function overlaps(a: Edit, b: Edit): boolean {
  return a.start < b.end && b.start < a.end
}

function pastConnectives(tokens: readonly Token[], range: Range): number {
  let { from } = range
  for (let steps = 0; steps < 3; steps++) from = pastConnective(tokens, from, range.to)
  return from
}

/** "section 7(1)", "subsection (2)": which one, and no addition. */
function isNumbering(tokens: readonly Token[], { from, to }: Range): boolean {
  return (
    to - from === 3 &&
    /^(?:\d{1,3}|[a-z]|[ivx]{1,5})$/.test(tokens[from + 1]?.text ?? '') &&
    /^(?:(?:sub-?)?(?:section|paragraph|clause|article|rule|regulation)s?|[\d)]+|or|and)$/i.test(tokens[from - 1]?.text ?? '')
  )
}

/** What stands in brackets only adds. */
function asidesIn(sentence: Sentence, range: Range): Edit[] {
  return sentence.asides
    .filter((aside) => aside.from >= range.from && aside.to <= range.to && !isNumbering(sentence.tokens, aside))
    .map((aside) => ({ ...spanOf(sentence, aside), text: '' }))
}
