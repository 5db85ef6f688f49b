// Facts inside a sentence: further verbs of its subject, clauses that depend on it, what it adds about a name.
import { childrenOf, nounPhraseOf, relationOf, type Tree } from '../../language/clauses/index.ts'
import type { Clause, Range, Sentence } from '../../language/index.ts'
import { spanOf } from '../statement.ts'
import { piecesOfRange, withoutEnd, type Piece } from './piece.ts'

/** "Putin visited Japan and reiterated the declaration": the second verb with the subject of the first, what stands between left away. */
export function sharedPieces(sentence: Sentence, tree: Tree, clause: Clause): Piece[] {
  const subject = clause.subjectRange
  const { tokens } = sentence
  if (!subject || subject.to > clause.from) return []
  // "but only two of them, O1 and O139, have [caused]": a verb without its own, behind what was not read as its subject
  if (/^(have|be|do)$/.test(clause.verb.lemma) && tokens[clause.verb.to]?.xpos === 'VBN') return []
  const closing = tokens.slice(subject.from, subject.to).some((token) => token.text === ',') && tokens[subject.to]?.text === ','
  const start = (closing ? tokens[subject.to] : tokens[subject.to - 1])?.end
  const end = tokens[clause.from]?.start
  if (start === undefined || end === undefined) return []
  const from = sharedFront(sentence, clause, subject)
  return piecesOfRange(sentence, tree, clause, { from, to: clause.to }, [{ start, end, text: ' ' }])
}

/** "In 1494, Ivan closed the office and arrested 49 merchants": a time in front holds for both, unless the second has one of its own. */
function sharedFront(sentence: Sentence, clause: Clause, subject: Range): number {
  const first = clause.above === null ? undefined : sentence.clauses[clause.above]
  const timed = clause.parts.some((part) => part.role === 'time')
  const [front, ...more] = first?.parts.filter((part) => part.to <= subject.from) ?? []
  const alone = front !== undefined && more.length === 0 && front.role === 'time' && front.to + 1 >= subject.from
  return alone && !timed ? front.from : subject.from
}

/** What these openers introduce is told as a fact, not as a condition, a wish or a question. */
const FACTUAL = new Set(['because', 'although', 'though', 'even though', 'after', 'when', 'while', 'as', 'since', 'whereas'])

/** "... because Abe in 2014 relaxed a ban": a clause that depends on another and yet tells a fact of its own. */
export function subordinatePieces(sentence: Sentence, tree: Tree, clause: Clause): Piece[] {
  const above = clause.above === null ? undefined : sentence.clauses[clause.above]
  if (!above || above.verb.negated || above.verb.tense === 'modal' || above.verb.tense === 'future') return []
  if (above.kind === 'reported' || above.kind === 'relative' || above.kind === 'subordinate') return []
  if (!FACTUAL.has(clause.marker ?? '') || clause.verb.tense !== 'past') return []
  if (!clause.subject || sentence.tokens[clause.subject.head]?.tag === 'PRON') return []
  if (sentence.clauses.some((other) => /^(if|unless|whether)$/.test(other.marker ?? ''))) return []
  // "Under its terms Castile kept the islands, while Portugal was confirmed": what stands in front holds for both
  if (/^(while|whereas|although|though)$/.test(clause.marker ?? '') && above.front.some((part) => part.to <= clause.from))
    return []
  const from = behindMarker(tree, clause)
  const dated = clause.marker === 'when' ? dateBefore(sentence, clause) : -1
  if (dated < 0) return piecesOfRange(sentence, tree, clause, { from, to: clause.to })
  // "in July 2020, when Russia amended ...": the date is this clause's own
  // "in 2007, when use had begun to creep up": it had begun before
  if (clause.verb.perfect) return []
  const marker = { ...spanOf(sentence, { from: clause.from, to: from }), text: ' ' }
  return piecesOfRange(sentence, tree, clause, { from: dated, to: clause.to }, [marker])
}

function behindMarker(tree: Tree, clause: Clause): number {
  const marks = childrenOf(tree, clause.head).filter(
    (child) => child < clause.verb.from && (relationOf(tree, child) === 'mark' || tree.tokens[child]?.lower === clause.marker),
  )
  return Math.max(clause.from, ...marks.map((mark) => mark + 1))
}

/** The token where "in July 2020" begins, right before ", when"; -1 where no date stands there. */
function dateBefore(sentence: Sentence, clause: Clause): number {
  if (sentence.tokens[clause.from - 1]?.text !== ',') return -1
  const prep = sentence.prepositional.find((one) => one.to === clause.from - 1 && /^(in|on)$/.test(one.preposition))
  const year = prep && /^(1[0-9]|20)\d\d$/.test(sentence.tokens[prep.to - 1]?.text ?? '')
  return prep && year ? prep.from : -1
}

/** "Abe, who stepped down in 2020, ...", "the Riksbank, which was founded in 1668": what is added about a name behind a comma. */
export function relativePieces(sentence: Sentence, tree: Tree, clause: Clause): Piece[] {
  const { tokens } = sentence
  if (clause.noun === null || clause.subject || !/^(who|which)$/.test(clause.marker ?? '')) return []
  if (tokens[clause.from - 1]?.text !== ',' || clause.verb.from <= clause.from) return []
  const noun = nounPhraseOf(tree, clause.noun)
  if (noun.to !== clause.from - 1 || noun.joined || !isNamed(sentence, noun)) return []
  // "electricity in Britain, which had begun in 1882", "a railway from Arica to La Paz, which": that may be the electricity, or the railway
  const place = sentence.prepositional.find((prep) => prep.object.head === clause.noun)
  // "a kingdom in what is now Thailand, which existed until 1767"
  if (
    clause.marker === 'which' &&
    /^(now|today)$/.test(tokens.slice(noun.from - 2, noun.from + 1).find(({ tag }) => tag === 'ADV')?.lower ?? '')
  )
    return []
  if (place && clause.marker === 'which' && /^(NOUN|PROPN)$/.test(tokens[place.from - 1]?.tag ?? '')) return []
  // in a list, or said of something longer ("the capital of France, which"), the name may not be meant
  if (/^(conj|nmod|appos)$/.test(relationOf(tree, clause.noun)) || clause.to - clause.verb.to < 2) return []
  // ", which could cost millions": what might follow from all that was said
  if (clause.verb.tense === 'modal' && clause.marker === 'which') return []
  const own: Clause = { ...clause, subject: noun, subjectRange: noun, front: [] }
  const gap = { start: tokens[noun.to - 1]?.end ?? 0, end: tokens[clause.from + 1]?.start ?? 0, text: ' ' }
  return piecesOfRange(sentence, tree, own, { from: noun.from, to: withoutEnd(tokens, clause.to) }, [gap])
}

function isNamed(sentence: Sentence, range: Range): boolean {
  return sentence.tokens.slice(range.from, range.to).some((token) => token.tag === 'PROPN')
}
