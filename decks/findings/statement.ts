// A statement: words of one sentence that stand by themselves, with what had to be added in brackets, and what is doubtful in it.
import type { Clause, Name, Range, Sentence } from '../language/index.ts'
import type { Span } from '../model/index.ts'
import type { AmountExpression, DateExpression } from '../values/index.ts'
import type { Doubt } from './doubt.ts'

/** A change to the source's words: nothing is changed that does not show, except what is only left away. */
export interface Edit extends Span {
  /** '' leaves the words away; anything else stands in brackets. */
  readonly text: string
}

export interface Statement {
  readonly sentence: Sentence
  /** The finite clause it is about. */
  readonly clause: Clause
  /** Its tokens. */
  readonly range: Range
  readonly edits: readonly Edit[]
  /** "As of November 2022": said before everything else, in brackets. */
  readonly asOf: string | null
  /** Told before it, so that its pronouns are understood: a statement of the sentence before. */
  readonly lead: Statement | null
  /** As in Timing. */
  readonly undated: string | null
  readonly names: readonly Name[]
  readonly dates: readonly DateExpression[]
  readonly amounts: readonly AmountExpression[]
  readonly doubts: readonly Doubt[]
}

/** "Rengo, Japan's largest federation of unions,": its verb is not told but meant. */
export function isApposition({ clause }: Statement): boolean {
  return clause.kind === 'reduced' && clause.verb.copula
}

export function spanOf(sentence: Sentence, range: Range): Span {
  const first = sentence.tokens[range.from]
  const last = sentence.tokens[range.to - 1]
  return { start: first?.start ?? sentence.start, end: last?.end ?? first?.end ?? sentence.start }
}

/** Whether words are among those that the edits leave away. */
export function isLeftAway(edits: readonly Edit[], span: Span): boolean {
  return edits.some(
    (edit) => edit.text.trim() === '' && edit.end > edit.start && span.start >= edit.start && span.end <= edit.end,
  )
}

/**
 * The statement's words with its edits made, and further ones (a blank).
 * Overlapping edits: the one that was given last wins.
 */
export function wordsOf(text: string, statement: Statement, more: readonly Edit[] = []): string {
  const { start, end } = spanOf(statement.sentence, statement.range)
  return edited(text, { start, end }, [...statement.edits, ...more])
}

/** A span's text with edits made; those outside are passed over. */
export function edited(text: string, span: Span, edits: readonly Edit[]): string {
  const kept: Edit[] = []
  for (const edit of [...edits].reverse()) {
    if (edit.start < span.start || edit.end > span.end) continue
    if (kept.some((other) => edit.start < other.end && other.start < edit.end)) continue
    kept.push(edit)
  }
  kept.sort((a, b) => a.start - b.start || a.end - b.end)
  let words = ''
  let at = span.start
  for (const edit of kept) {
    if (edit.start < at) continue
    words += text.slice(at, edit.start) + edit.text
    at = edit.end
  }
  return tidy(words + text.slice(at, span.end))
}

/** Single spaces, none before a mark, no comma at the front or twice. */
export function tidy(words: string): string {
  return words
    .replace(/\s+/g, ' ')
    .replace(/ ([,.;:!?)])(?!\d)/g, '$1')
    .replace(/([(]) /g, '$1')
    .replace(/([,;])(\s*,)+/g, '$1')
    .replace(/^[\s,;:–—-]+/, '')
    .replace(/[\s,;:–—-]+([.?!]?)$/, '$1')
    .trim()
}
