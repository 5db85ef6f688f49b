// Words that only connect a sentence with the one before: they go.
import type { Range, Sentence, Token } from '../../language/index.ts'
import { spanOf, type Edit } from '../statement.ts'

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
  'instead',
])

/** Edits for the connecting words inside a stretch. */
export function withoutConnectives(sentence: Sentence, range: Range): Edit[] {
  const edits: Edit[] = []
  for (let i = range.from; i < range.to; i++) {
    const token = sentence.tokens[i]
    if (INSIDE.has(token?.lower ?? '') && (token?.tag === 'ADV' || token?.lower === 'meanwhile'))
      edits.push(...leaveAway(sentence, i, range))
  }
  return edits
}

/** The first token behind connecting words. */
export function pastConnective(tokens: readonly Token[], from: number, to: number): number {
  let at = from
  while (at < to && /^[,;:–—-]$/u.test(tokens[at]?.text ?? '')) at++
  // "Alarmed, twenty firms set up a laboratory": by what stands before
  if (tokens[at + 1]?.text === ',' && /^(?:VBN|JJ)$/.test(tokens[at]?.xpos ?? '') && tokens[at]?.tag !== 'PROPN') return at + 2
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
  // "In Jones (2012), however, which involved": the clause behind keeps its comma
  const comma = /^(who|which|whose|where|when)$/.test(tokens[i + 2]?.lower ?? '') ? ', ' : ' '
  // "Since they expired, however, the guard": what stood before is cut off
  if (i - 1 <= range.from && tokens[i + 1]?.text === ',') return [{ ...spanOf(sentence, { from: i, to: i + 2 }), text: '' }]
  if (enclosed) return [{ ...spanOf(sentence, { from: i - 1, to: i + 2 }), text: comma }]
  const last = tokens[i - 1]?.text === ',' && i + 1 === range.to
  if (last) return [{ ...spanOf(sentence, { from: i - 1, to: i + 1 }), text: '' }]
  const next = tokens[i + 1]
  // "thus far", "thus reducing"
  if (tokens[i]?.lower === 'thus' && (next?.lower === 'far' || next?.xpos === 'VBG')) return []
  // "four wheels instead of three"
  if (tokens[i]?.lower === 'instead' && next?.lower === 'of') return []
  if (tokens[i]?.lower === 'too' || tokens[i - 1]?.lower === 'not') return []
  return [{ ...spanOf(sentence, { from: i, to: i + 1 }), text: '' }]
}
