// Which words of a sentence can stand by themselves: its main clause, what is joined to it, and what its inner clauses tell as facts.
import type { Clause, Range, Sentence } from '../../language/index.ts'
import { relativePieces, sharedPieces, subordinatePieces } from './inner.ts'
import { cutAt, pieceOf, withoutEnd, type Piece } from './piece.ts'

export { cutAt, type Piece }

/** The pieces of a sentence; none when it has no main clause. */
export function piecesOf(sentence: Sentence): Piece[] {
  const main = sentence.clauses.find((clause) => clause.kind === 'main' && clause.marker !== 'speaker')
  if (!main?.subject) return []
  const speaker = sentence.clauses.some((clause) => clause.marker === 'speaker')
  if (speaker) return [pieceOf(sentence, main, whole(sentence))]
  const joined = sentence.clauses.filter((clause) => clause.kind === 'joined' && clause.from >= main.to)
  const inner = [...sharedPieces(sentence, main), ...subordinatePieces(sentence, main), ...relativePieces(sentence)]
  if (joined.some((clause) => !clause.sure || !standsAlone(clause, sentence)))
    return [pieceOf(sentence, main, whole(sentence)), ...inner]
  const own = [main, ...joined].map((clause) => pieceOf(sentence, clause, withShared(sentence, clause)))
  return [...own, ...own.flatMap((piece) => withoutFront(piece)), ...inner]
}

function whole(sentence: Sentence): Range {
  return { from: 0, to: withoutEnd(sentence.tokens, sentence.tokens.length) }
}

/** A joined clause that is asked alone needs a subject of its own, and no condition shared with the first. */
function standsAlone(clause: Clause, sentence: Sentence): boolean {
  const subject = clause.subject && sentence.tokens[clause.subject.head]
  if (!subject || subject.tag === 'PRON' || clause.marker === 'or' || clause.marker === 'nor') return false
  return !sentence.clauses.some((other) => other.from < clause.from && /^(if|unless|whether)$/.test(other.marker ?? ''))
}

/** A clause with the further verbs of its subject. */
function withShared(sentence: Sentence, clause: Clause): Range {
  const after = sentence.clauses.filter((other) => other.from >= clause.to && other.kind === 'joined').map((other) => other.from)
  const limit = Math.min(...after, sentence.tokens.length)
  const shared = sentence.clauses.filter((other) => other.kind === 'shared' && other.from >= clause.to && other.from < limit)
  const to = Math.max(clause.to, ...shared.map((other) => other.to))
  return { from: clause.from, to: withoutEnd(sentence.tokens, to) }
}

const CONCESSIVE = /^(despite|notwithstanding|amid|although|though|while|whereas|besides|even)$/
const CONCESSIVE_PHRASE = /^(in spite of|in addition to|apart from|along with|as well as|even though|even as|as part of)/

/** "Despite the talks, Russia deployed ...": the main clause is as true without what stands in front of it. */
function withoutFront({ sentence, clause, range, cuts }: Piece): Piece[] {
  const subject = clause.subjectRange
  if (!clause.sure || !subject || subject.from <= range.from + 1 || sentence.tokens[subject.from - 1]?.text !== ',') return []
  const front = sentence.tokens.slice(range.from, subject.from)
  const opening = front
    .slice(0, 3)
    .map((token) => token.lower)
    .join(' ')
  const participle = sentence.verbs.some(
    (verb) => verb.from === range.from && !verb.finite && !verb.infinitive && /ing$/.test(front[0]?.lower ?? ''),
  )
  if (!CONCESSIVE.test(front[0]?.lower ?? '') && !CONCESSIVE_PHRASE.test(opening) && !participle) return []
  // what follows the first comma must be the subject itself
  if (front.filter((token) => token.text === ',').length > 1) return []
  const piece = pieceOf(sentence, clause, { from: subject.from, to: range.to })
  return [{ ...piece, cuts: cuts.filter((cut) => cut > subject.from) }]
}
