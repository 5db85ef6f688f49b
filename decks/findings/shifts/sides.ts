// The two sides of a change where the sentence tells both: "from X to Y", "replaced X with Y", "to Y, up from X", "Y instead of X".
import { isTimeWord } from '../../language/clauses/index.ts'
import { childrenOf, reachWithout, relationOf, trimmed, type Tree } from '../../language/clauses/tree.ts'
import type { Range } from '../../language/index.ts'
import type { Span } from '../../model/index.ts'
import { spanOf, type Statement } from '../statement.ts'
import type { Told } from './told.ts'

export interface Sides {
  readonly before: Range | null
  readonly after: Range | null
}

/** What a change leads from and to, each without its preposition. */
export function sidesOf(statement: Statement, { tree, verb, lemma, issue, change, deed }: Told): Sides {
  // "forbade the shipment to third countries", "agreed to give access to more bases": none of it is a side
  if (deed || (change === 'begins' && lemma !== 'devalue')) return { before: null, after: null }
  if (lemma === 'replace') {
    const by = tree.tokens.findIndex(({ lower }, i) => /^(with|by)$/.test(lower) && i > issue.from && i < issue.to)
    // whatever stands between them, "the tax on fishing boats", belongs to what was replaced
    if (by >= 0) return { before: { from: issue.from, to: by }, after: { from: by + 1, to: issue.to } }
    return { before: issue, after: under(statement, tree, verb, /^(with|by)$/) }
  }
  // "merged seven councils into one"
  if (/^(merge|convert|transform|split)$/.test(lemma)) {
    const into = under(statement, tree, verb, /^into$/)
    if (into) return { before: issue, after: into }
  }
  const favoured = inFavourOf(statement, tree, verb)
  if (favoured) return { before: issue, after: favoured }
  const before = under(statement, tree, verb, /^from$/)
  const to = before ? tree.tokens.findIndex(({ lower }, i) => lower === 'to' && i > before.from && i < before.to) : -1
  // a parser may hang the second side on the first
  if (before && to >= 0) return { before: { from: before.from, to }, after: { from: to + 1, to: before.to } }
  return { before, after: under(statement, tree, verb, /^to$/) ?? distanceOf(statement, tree, issue.to) }
}

/** "widened the band | to half a point": a measure, whatever the parser took its words for. */
function distanceOf({ range }: Statement, tree: Tree, at: number): Range | null {
  const { tokens } = tree
  if (tokens[at]?.lower !== 'to' || !/^(?:half|zero|\p{N}.*)$/u.test(tokens[at + 1]?.lower ?? '')) return null
  const end = tokens.findIndex(({ text, tag }, i) => i > at + 1 && (/^[,;.]$/.test(text) || tag === 'ADP' || tag === 'CCONJ'))
  const after = { from: at + 1, to: Math.min(range.to, end < 0 ? range.to : end) }
  return after.to > after.from ? after : null
}

/** "abandoned the unit in favour of separate quotas", "in place of one for every batch" */
function inFavourOf({ range }: Statement, tree: Tree, verb: number): Range | null {
  const { tokens } = tree
  const at = tokens.findIndex(
    ({ lower }, i) =>
      i > verb && i < range.to - 3 && /^favou?r$/.test(lower) && tokens[i - 1]?.lower === 'in' && tokens[i + 1]?.lower === 'of',
  )
  if (at < 0) return null
  const stop = tokens.findIndex(({ text }, i) => i > at + 2 && /^[,;.]$/.test(text))
  const after = { from: at + 2, to: Math.min(range.to, stop < 0 ? range.to : stop) }
  return after.to > after.from ? after : null
}

/** The phrase with such a preposition that hangs on the verb, or on the noun it changes. */
function under({ sentence, range, dates, amounts }: Statement, tree: Tree, verb: number, preposition: RegExp): Range | null {
  for (const at of [verb, ...childrenOf(tree, verb).filter((child) => /^(obj|obl)$/.test(relationOf(tree, child)))]) {
    for (const child of childrenOf(tree, at)) {
      if (child < verb || !/^(obl|nmod)$/.test(relationOf(tree, child))) continue
      const marker = childrenOf(tree, child).find((one) => relationOf(tree, one) === 'case')
      if (marker === undefined || !preposition.test(tree.tokens[marker]?.lower ?? '')) continue
      const reach = reachWithout(tree, child, (one) => one === marker || isBeside(tree, one, child))
      const whole = trimmed(tree.tokens, { from: Math.max(reach.from, marker + 1), to: reach.to })
      const { start } = spanOf(sentence, { from: child, to: child + 1 })
      if (isSomebody(tree, child) && !amounts.some((one) => one.start <= start && one.end > start)) continue
      const span = spanOf(sentence, whole)
      const timed = isTimeWord(tree.tokens[child]) || dates.some(({ start, end }) => start < span.end && end > span.start)
      const day = timed ? dates.find(({ start, end }) => start <= span.start && end > span.end) : undefined
      // "to 1 October 2024": the month and year hang on the day, as a phrase beside it
      if (day && DEADLINES.test(tree.tokens[verb]?.lemma ?? '')) return tokensOf(tree, day, range)
      if (whole.to > range.to || whole.to <= whole.from || (timed && !DEADLINES.test(tree.tokens[verb]?.lemma ?? ''))) continue
      return whole
    }
  }
  return null
}

function tokensOf({ tokens }: Tree, { start, end }: Span, range: Range): Range | null {
  const from = tokens.findIndex((token) => token.start >= start)
  const to = tokens.findLastIndex((token) => token.end <= end) + 1
  return from >= range.from && to <= range.to ? { from, to } : null
}

/** "from 2025 to 2031" is from when to when, but for a time that is itself moved. */
const DEADLINES = /^(put|push|bring|move|postpone|delay|defer|extend|raise|lower|shift)$/

/** "aid to Ukraine", "talks with Japan": whom it went to, not what it became. */
function isSomebody(tree: Tree, head: number): boolean {
  return /^(PROPN|PRON)$/.test(tree.tokens[head]?.tag ?? '')
}

function isBeside(tree: Tree, child: number, head: number): boolean {
  const relation = relationOf(tree, child)
  if (/^(punct|parataxis|appos|cc|conj|acl|advcl)$/.test(relation)) return true
  // "to 2035 in February": a further phrase of place or time is none of it
  return relation === 'nmod' && child > head && !/^(of|for|per)$/.test(caseOf(tree, child))
}

function caseOf(tree: Tree, at: number): string {
  const marker = childrenOf(tree, at).find((one) => relationOf(tree, one) === 'case')
  return marker === undefined ? '' : (tree.tokens[marker]?.lower ?? '')
}
