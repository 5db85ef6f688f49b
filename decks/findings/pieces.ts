// Which words of a sentence can stand by themselves: its main clause and what is joined to it, without connecting words and asides.
import type { Clause, Range, Sentence, Token } from '../language/index.ts'
import { spanOf, type Edit } from './statement.ts'

export interface Piece {
  readonly sentence: Sentence
  readonly clause: Clause
  readonly range: Range
  readonly edits: readonly Edit[]
  /** Token indices where the rest may be left away: what follows only adds. */
  readonly cuts: readonly number[]
}

const CONNECTIVES = `
and;but;so;yet;or;nor;however;moreover;furthermore;therefore;thus;meanwhile;nevertheless;nonetheless;indeed;also;additionally;besides;consequently;hence;finally;similarly;likewise;instead;further;subsequently;specifically;notably;
importantly;interestingly;overall;accordingly;lastly;firstly;secondly;thirdly;first;second;third;then;again;altogether;ultimately;eventually;significantly;naturally;conversely;alternatively;surprisingly;remarkably;today's;
in addition;for example;for instance;in fact;in short;in other words;as a result;in particular;on the other hand;on the one hand;by contrast;in contrast;at the same time;of course;in turn;to sum it up;even so;after all;in conclusion;
in general;as such;in essence;in sum;above all;in the end;to be sure;that said;as well;more importantly;most importantly;even then;not surprisingly;for one thing;in practice;in theory;in effect;in brief;to this end;to that end`
  .split(';')
  .map((words) => words.trim().split(' '))
  .sort((a, b) => b.length - a.length)

/** Connecting words that may stand anywhere and say nothing themselves. */
const INSIDE = new Set([
  'also',
  'however',
  'therefore',
  'moreover',
  'furthermore',
  'meanwhile',
  'nevertheless',
  'nonetheless',
  'thus',
  'too',
  'indeed',
  'likewise',
  'similarly',
  'consequently',
  'accordingly',
  'additionally',
])

/** The pieces of a sentence; none when it has no main clause that is sure. */
export function piecesOf(sentence: Sentence): Piece[] {
  const main = sentence.clauses.find((clause) => clause.kind === 'main' && clause.marker !== 'speaker')
  if (!main) return []
  const speaker = sentence.clauses.some((clause) => clause.marker === 'speaker')
  const joined = sentence.clauses.filter(
    (clause) => clause.kind === 'joined' && (clause.from > main.to || clause.from >= main.to),
  )
  if (speaker || joined.some((clause) => !clause.sure || !standsAlone(clause, sentence)))
    return [pieceOf(sentence, main, whole(sentence))]
  const own = [main, ...joined].map((clause) => pieceOf(sentence, clause, withShared(sentence, clause)))
  return [...own, ...sharedPieces(sentence, main), ...subordinatePieces(sentence)]
}

/** "Putin visited Japan and reiterated the declaration": the second verb with the subject of the first, what stands between left away. */
function sharedPieces(sentence: Sentence, main: Clause): Piece[] {
  if (!main.sure || !main.subjectRange || main.verb.passive || main.verb.copula) return []
  const subject = main.subjectRange
  return sentence.clauses.flatMap((clause) => {
    if (clause.kind !== 'shared' || !clause.sure || clause.from < main.verb.to || clause.verb.to <= clause.from) return []
    if (main.verb.perfect && !clause.verb.perfect) return []
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
function subordinatePieces(sentence: Sentence): Piece[] {
  const doubtful = sentence.clauses.some(
    (clause) => clause.kind === 'reported' || clause.marker === 'speaker' || /^(if|unless|whether)$/.test(clause.marker ?? ''),
  )
  if (doubtful) return []
  return sentence.clauses.flatMap((clause) => {
    const subject = clause.subjectRange
    const named = clause.subject && sentence.tokens[clause.subject.head]?.tag !== 'PRON'
    if (clause.kind !== 'subordinate' || !clause.sure || !FACTUAL.has(clause.marker ?? '') || !subject || !named) return []
    if (clause.verb.tense !== 'past' || sentence.quoted.length > 0) return []
    const to = endOfSubordinate(sentence, clause)
    return [pieceOf(sentence, clause, { from: clause.from + 1, to: withoutEnd(sentence.tokens, to) })]
  })
}

/** A clause that stands in front ends at the comma before the main one, which the reader has marked; another may have begun inside. */
function endOfSubordinate(sentence: Sentence, clause: Clause): number {
  const next = sentence.clauses.filter(
    (other) => other.from > clause.verb.to && other.from < clause.to && (other.kind === 'shared' || other.kind === 'joined'),
  )
  return Math.min(clause.to, ...next.map((other) => other.from))
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

function withoutEnd(tokens: readonly Token[], to: number): number {
  let end = to
  while (end > 0 && /^[.!?;:,—–-]$/u.test(tokens[end - 1]?.text ?? '')) end--
  return end
}

function pieceOf(sentence: Sentence, clause: Clause, range: Range): Piece {
  const { tokens } = sentence
  let from = range.from
  for (let steps = 0; steps < 3; steps++) from = pastConnective(tokens, from, range.to)
  const edits: Edit[] = []
  for (const aside of sentence.asides) {
    if (aside.from >= from && aside.to <= range.to) edits.push({ ...spanOf(sentence, aside), text: '' })
  }
  for (let i = from; i < range.to; i++) {
    if (INSIDE.has(tokens[i]?.lower ?? '') && tokens[i]?.tag === 'ADV') edits.push(...leaveAway(sentence, i, range))
  }
  return { sentence, clause, range: { from, to: range.to }, edits, cuts: cutsOf(sentence, { from, to: range.to }, clause) }
}

function pastConnective(tokens: readonly Token[], from: number, to: number): number {
  let at = from
  while (at < to && /^[,;:–—-]$/u.test(tokens[at]?.text ?? '')) at++
  for (const words of CONNECTIVES) {
    if (!words.every((word, k) => tokens[at + k]?.lower === word)) continue
    const end = at + words.length
    const comma = tokens[end]?.text === ','
    // "First Lady", "So far", "Then-president": a connective stands before a comma, or is one that needs none
    if (comma) return end + 1
    if (words.length === 1 && /^(and|but|yet|thus|also|indeed|therefore)$/.test(words[0] as string) && tokens[at]?.tag !== 'ADJ')
      return end
    if (words[0] === 'so' && tokens[at]?.tag === 'CCONJ') return end
  }
  return at
}

/** Leaves a word away together with the commas that enclose it. */
function leaveAway(sentence: Sentence, i: number, range: Range): Edit[] {
  const { tokens } = sentence
  const enclosed = tokens[i - 1]?.text === ',' && tokens[i + 1]?.text === ',' && i - 1 > range.from
  if (enclosed) return [{ ...spanOf(sentence, { from: i - 1, to: i + 2 }), text: ' ' }]
  const last = tokens[i - 1]?.text === ',' && i + 1 === range.to
  if (last) return [{ ...spanOf(sentence, { from: i - 1, to: i + 1 }), text: '' }]
  if (tokens[i]?.lower === 'thus' || tokens[i]?.lower === 'too' || tokens[i - 1]?.lower === 'not') return []
  return [{ ...spanOf(sentence, { from: i, to: i + 1 }), text: '' }]
}

const TAIL_OPENERS = new Set([
  'which',
  'who',
  'where',
  'including',
  'although',
  'though',
  'while',
  'whereas',
  'with',
  'especially',
  'particularly',
  'such',
  'as',
  'whose',
  'among',
])

/** Commas after the clause's core behind which only additions stand. */
function cutsOf(sentence: Sentence, range: Range, clause: Clause): number[] {
  const { tokens } = sentence
  const cuts: number[] = []
  for (let i = clause.verb.to; i < range.to - 1; i++) {
    if (tokens[i]?.text !== ',' || insideQuote(sentence, i) || insideAside(sentence, i)) continue
    const next = tokens[i + 1] as Token
    const participle = sentence.verbs.some(
      (verb) =>
        verb.from === i + 1 &&
        !verb.finite &&
        !verb.infinitive &&
        !verb.copula &&
        verb.head === verb.from &&
        verb.lemma !== 'accord',
    )
    if (!participle && !TAIL_OPENERS.has(next.lower)) continue
    if (next.lower === 'as' && !sentence.clauses.some((one) => one.from === i + 1)) continue
    if (goesOnAfter(sentence, i, range)) continue
    cuts.push(i)
  }
  for (const shared of sentence.clauses) {
    if (shared.kind === 'shared' && shared.sure && shared.from > clause.verb.to && shared.from < range.to) cuts.push(shared.from)
  }
  return cuts.sort((a, b) => a - b)
}

/** Whether the main statement goes on behind the addition: "X, which did Y, and Z": then it must not be cut. */
function goesOnAfter(sentence: Sentence, comma: number, range: Range): boolean {
  return sentence.tokens
    .slice(comma, range.to)
    .some((token, k) => /^(according|if|unless|not|except|despite)$/.test(token.lower) && k > 0)
}

function insideQuote(sentence: Sentence, i: number): boolean {
  return sentence.quoted.some((range) => i > range.from && i < range.to)
}

function insideAside(sentence: Sentence, i: number): boolean {
  return sentence.asides.some((range) => i > range.from && i < range.to)
}

/** The piece without what follows a cut. */
export function cutAt(piece: Piece, cut: number): Piece {
  const range = { from: piece.range.from, to: withoutEnd(piece.sentence.tokens, cut) }
  return { ...piece, range, cuts: piece.cuts.filter((other) => other < cut) }
}
