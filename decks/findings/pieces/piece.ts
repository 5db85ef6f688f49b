// A piece of a sentence that can stand by itself: its words without connecting ones and asides, and where its tail only adds.
import type { Clause, Range, Sentence, Token } from '../../language/index.ts'
import { spanOf, type Edit } from '../statement.ts'

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

export function withoutEnd(tokens: readonly Token[], to: number): number {
  let end = to
  while (end > 0 && /^[.!?;:,—–-]$/u.test(tokens[end - 1]?.text ?? '')) end--
  return end
}

export function pieceOf(sentence: Sentence, clause: Clause, range: Range): Piece {
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
    const at = next.tag === 'ADV' && !TAIL_OPENERS.has(next.lower) ? i + 2 : i + 1
    const participle = sentence.verbs.some(
      (verb) =>
        verb.from === at &&
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
    if (isList(sentence, clause.verb.to, shared.from)) continue
    if (shared.kind === 'shared' && shared.sure && shared.from > clause.verb.to && shared.from < range.to) cuts.push(shared.from)
  }
  return cuts.sort((a, b) => a - b)
}

/** "admitted 188, issued visas to 300 more, and launched": cut before the last, the list would have no "and". */
function isList(sentence: Sentence, from: number, to: number): boolean {
  return sentence.verbs.some(
    (verb) =>
      verb.from > from &&
      verb.from < to &&
      sentence.tokens[verb.from - 1]?.text === ',' &&
      !/ing$/.test(sentence.tokens[verb.from]?.lower ?? ''),
  )
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
