// Facts inside a sentence: further verbs of its subject, clauses that depend on it, what it adds about a name.
import type { Clause, NounPhrase, Sentence } from '../../language/index.ts'
import { spanOf } from '../statement.ts'
import { pieceOf, withoutEnd, type Piece } from './piece.ts'

/** "Putin visited Japan and reiterated the declaration": the second verb with the subject of the first, what stands between left away. */
export function sharedPieces(sentence: Sentence, main: Clause): Piece[] {
  if (!main.sure || !main.subjectRange || main.verb.passive || main.verb.copula) return []
  const subject = main.subjectRange
  return sentence.clauses.flatMap((clause) => {
    if (clause.kind !== 'shared' || !clause.sure || clause.from < main.verb.to || clause.verb.to <= clause.from) return []
    if (main.verb.tense !== 'past' && !main.verb.perfect && clause.verb.tense !== main.verb.tense) return []
    const first = firstWord(sentence, clause)
    const gap = { ...spanOf(sentence, { from: main.verb.from, to: first }), text: '' }
    const piece = pieceOf(sentence, clause, { from: subject.from, to: withoutEnd(sentence.tokens, clause.to) })
    return [{ ...piece, edits: [...piece.edits, gap], cuts: piece.cuts.filter((cut) => cut > clause.verb.to) }]
  })
}

/** Past the "and" and its comma. */
function firstWord(sentence: Sentence, clause: Clause): number {
  let at = clause.from
  while (at < clause.verb.from && /^(,|and|but|then|or)$/.test(sentence.tokens[at]?.lower ?? '')) at++
  return at
}

/** What these openers introduce is told as a fact, not as a condition, a wish or a question. */
const FACTUAL = new Set(['because', 'although', 'though', 'after', 'when', 'while', 'as', 'since', 'whereas'])

/** "... because Abe in 2014 relaxed a ban": a clause that depends on another and yet tells a fact of its own. */
export function subordinatePieces(sentence: Sentence, main: Clause): Piece[] {
  if (main.verb.negated || main.verb.tense === 'modal' || main.verb.tense === 'future') return []
  return sentence.clauses.flatMap((clause) => {
    const subject = clause.subjectRange
    const named = clause.subject && sentence.tokens[clause.subject.head]?.tag !== 'PRON'
    if (clause.kind !== 'subordinate' || !clause.sure || !FACTUAL.has(clause.marker ?? '') || !subject || !named) return []
    if (clause.verb.tense !== 'past' || isInside(sentence, clause)) return []
    const to = endOfSubordinate(sentence, clause)
    const dated = clause.marker === 'when' ? dateBefore(sentence, clause) : -1
    if (dated >= 0) {
      // "in July 2020, when Russia amended ...": the date is this clause's own
      const piece = pieceOf(sentence, clause, { from: dated, to: withoutEnd(sentence.tokens, to) })
      return [
        { ...piece, edits: [...piece.edits, { ...spanOf(sentence, { from: clause.from, to: clause.from + 1 }), text: '' }] },
      ]
    }
    return [pieceOf(sentence, clause, { from: clause.from + 1, to: withoutEnd(sentence.tokens, to) })]
  })
}

/** The token where "in July 2020" begins, right before ", when"; -1 where no date stands there. */
function dateBefore(sentence: Sentence, clause: Clause): number {
  if (sentence.tokens[clause.from - 1]?.text !== ',') return -1
  const prep = sentence.prepositional.find((one) => one.to === clause.from - 1 && /^(in|on)$/.test(one.preposition))
  const year = prep && /^(1[0-9]|20)\d\d$/.test(sentence.tokens[prep.to - 1]?.text ?? '')
  return prep && year ? prep.from : -1
}

/** Inside somebody's words, a condition or a relative clause its time and its truth may not be its own. */
function isInside(sentence: Sentence, clause: Clause): boolean {
  const apart = sentence.tokens[clause.from - 1]?.text === ','
  return sentence.clauses.some((other) => {
    if (other === clause || other.from >= clause.from || other.to <= clause.from) return false
    if (/^(if|unless|whether)$/.test(other.marker ?? '')) return true
    return (other.kind === 'reported' || other.kind === 'relative') && !apart
  })
}

/** A clause that stands in front ends at the comma before the main one, which the reader has marked; another may have begun inside. */
function endOfSubordinate(sentence: Sentence, clause: Clause): number {
  const next = sentence.clauses.filter(
    (other) => other.from > clause.verb.to && other.from < clause.to && (other.kind === 'shared' || other.kind === 'joined'),
  )
  return Math.min(clause.to, ...next.map((other) => other.from))
}

/** "Abe, who stepped down in 2020, ...", "the Riksbank, which was founded in 1668": what is added about a name behind a comma. */
export function relativePieces(sentence: Sentence): Piece[] {
  const { tokens } = sentence
  return sentence.clauses.flatMap((clause) => {
    if (clause.kind !== 'relative' || !/^(who|which)$/.test(clause.marker ?? '') || tokens[clause.from - 1]?.text !== ',')
      return []
    if (clause.verb.from <= clause.from) return []
    const antecedent = sentence.nouns.find((noun) => noun.to === clause.from - 1)
    if (!antecedent || !isAlone(sentence, antecedent, clause)) return []
    const to = relativeEnd(sentence, clause)
    if (to - clause.verb.to < 2) return []
    const gap = { ...spanOf(sentence, { from: clause.from - 1, to: clause.from + 1 }), text: '' }
    const own: Clause = {
      ...clause,
      subject: antecedent,
      subjectRange: { from: antecedent.from, to: antecedent.to },
      front: [],
      sure: true,
    }
    const piece = pieceOf(sentence, own, { from: antecedent.from, to })
    return [{ ...piece, edits: [...piece.edits, gap] }]
  })
}

/** The name itself, not the last word of something longer it may be said of: "the capital of France, which". */
function isAlone(sentence: Sentence, noun: NounPhrase, clause: Clause): boolean {
  const { tokens } = sentence
  if (tokens[noun.head]?.tag !== 'PROPN' || noun.joined) return false
  const before = tokens[noun.from - 1]
  if (before === undefined || before.text === ',' || before.tag === 'VERB' || before.tag === 'SCONJ') return true
  const verb = sentence.verbs.some((one) => one.to === noun.from)
  return verb || (before.tag === 'ADP' && before.lower !== 'of' && clause.marker === 'who')
}

function relativeEnd(sentence: Sentence, clause: Clause): number {
  const comma = sentence.tokens.findIndex((token, i) => i > clause.verb.to && i < clause.to && token.text === ',')
  return withoutEnd(sentence.tokens, comma > 0 ? comma : clause.to)
}
