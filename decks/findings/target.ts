// What may be asked of a statement: the words that are blanked, and what kind of thing they are.
import type { Range, Sentence } from '../language/index.ts'
import type { DateValue, Span } from '../model/index.ts'
import type { Amount } from '../values/index.ts'
import { isLeftAway, spanOf, type Statement } from './statement.ts'

export type TargetKind = 'date' | 'amount' | 'name' | 'reason' | 'term'

export interface Target extends Span {
  readonly kind: TargetKind
  /** Said behind the blank, so that one kind of answer fits: "which year?". */
  readonly hint: string
  readonly date: DateValue | null
  readonly amount: Amount | null
  /** What the answer is, for telling the same finding again. */
  readonly key: string
  /** 0 to 1: how much this is worth asking, before anything else counts. */
  readonly worth: number
}

/** A phrase of the statement as a target: no date, no amount. */
export function phraseTarget(
  sentence: Sentence,
  range: Range,
  { kind, hint, key, worth }: Pick<Target, 'kind' | 'hint' | 'worth'> & { readonly key?: string },
): Target {
  const words = sentence.tokens.slice(range.from, range.to).map((token) => token.lower)
  return { kind, ...spanOf(sentence, range), hint, date: null, amount: null, key: key ?? words.join(' '), worth }
}

/** Whether all of a phrase still stands in the statement. */
export function stands({ sentence, range, edits }: Statement, { from, to }: Range): boolean {
  if (from < range.from || to > range.to || to <= from) return false
  for (let i = from; i < to; i++) if (isLeftAway(edits, spanOf(sentence, { from: i, to: i + 1 }))) return false
  return true
}

/** Past an article and "so-called". */
export function withoutArticle(sentence: Sentence, { from, to }: Range): Range {
  let at = from
  while (at < to - 1 && /^(a|an|the|so-called)$/.test(sentence.tokens[at]?.lower ?? '')) at++
  return { from: at, to }
}
