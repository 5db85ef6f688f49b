// Which words of a sentence can stand by themselves: its clauses, each with its own arguments, and what its inner clauses tell as facts.
import { treeOf } from '../../language/clauses/index.ts'
import type { Clause, Range, Sentence } from '../../language/index.ts'
import { appositionPieces } from './appositions.ts'
import { relativePieces, sharedPieces, subordinatePieces } from './inner.ts'
import { lostClause } from './lost.ts'
import { piecesOfRange, withoutEnd, type Piece } from './piece.ts'

export type { Piece } from './piece.ts'

/** The pieces of a sentence; none when no word of it is a verb. */
export function piecesOf(sentence: Sentence): Piece[] {
  const tree = treeOf(sentence)
  const main = mainOf(sentence) ?? lostClause(sentence, tree)
  if (!main) return []
  const whole = [...piecesOfRange(sentence, tree, main, wholeOf(sentence, main)), ...appositionPieces(sentence, tree)]
  if (!main.subject || mustStayWhole(sentence)) return whole
  const inner = sentence.clauses.flatMap((clause): Piece[] => {
    if (!clause.sure) return []
    switch (clause.kind) {
      case 'main':
        return piecesOfRange(sentence, tree, clause, clause)
      case 'joined':
        return standsAlone(clause, sentence) ? piecesOfRange(sentence, tree, clause, clause) : []
      case 'shared':
        return sharesFully(clause, sentence) ? sharedPieces(sentence, tree, clause) : []
      case 'subordinate':
        return subordinatePieces(sentence, tree, clause)
      case 'relative':
        return relativePieces(sentence, tree, clause)
      case 'reduced':
      case 'reported':
      case 'speaker':
        return []
    }
  })
  return distinct([...whole, ...inner])
}

function distinct(pieces: readonly Piece[]): Piece[] {
  const seen = new Set<string>()
  return pieces.filter(({ clause, range, edits }) => {
    const key = `${clause.head} ${range.from} ${range.to} ${edits.map(({ start, end }) => `${start}-${end}`).join(' ')}`
    if (seen.has(key)) return false
    seen.add(key)
    return true
  })
}

function mainOf({ clauses, tokens }: Sentence): Clause | undefined {
  return (
    clauses.find((clause) => clause.kind === 'main') ??
    clauses.find((clause) => clause.kind === 'joined' && clause.above === null && tokens[clause.from - 1]?.text === ':') ??
    // where the tree is lost, the whole sentence may still be asked about
    clauses.find(
      (clause) => /^(joined|reported|speaker)$/.test(clause.kind) && (clause.subject !== null || clause.verb.tense === 'past'),
    )
  )
}

/** All of a sentence, but not the heading that stands before it: "Background: The treaty was signed in 1951." */
function wholeOf({ tokens, clauses }: Sentence, main: Clause): Range {
  const colon = tokens.findIndex((token) => token.text === ':')
  const headed = colon > 0 && colon < 8 && main.from > colon && !clauses.some((clause) => clause.head < colon)
  return { from: headed ? colon + 1 : 0, to: withoutEnd(tokens, tokens.length) }
}

/** Somebody's words keep their speaker; of two that are alternatives neither holds alone; "not only" wants its "but also". */
function mustStayWhole({ clauses, tokens }: Sentence): boolean {
  return (
    clauses.some(
      (clause) => clause.kind === 'speaker' || (/^(joined|shared)$/.test(clause.kind) && /^(or|nor)$/.test(clause.marker ?? '')),
    ) || tokens.some((token, i) => token.lower === 'not' && /^(only|just|merely)$/.test(tokens[i + 1]?.lower ?? ''))
  )
}

/** A joined clause that is asked alone needs a subject of its own, and no condition shared with the first. */
function standsAlone(clause: Clause, sentence: Sentence): boolean {
  const subject = clause.subject && sentence.tokens[clause.subject.head]
  if (!subject || subject.tag === 'PRON') return false
  return !sentence.clauses.some((other) => other.from < clause.from && /^(if|unless|whether)$/.test(other.marker ?? ''))
}

/** What is done under the first verb's condition or doubt is not done for certain. */
function sharesFully(clause: Clause, sentence: Sentence): boolean {
  const first = clause.above === null ? undefined : sentence.clauses[clause.above]
  if (!first || first.verb.negated || clause.subject === null || sentence.tokens[clause.subject.head]?.lower === 'there')
    return false
  return first.verb.tense === clause.verb.tense && !first.parts.some((part) => part.role === 'condition')
}
