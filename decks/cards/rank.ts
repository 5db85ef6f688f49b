// How much a teacher would want it asked, from 0 to 1.
import type { Candidate, FoundShift, Page } from '../findings/index.ts'

/** A candidate's score. */
export function scoreOf(page: Page, { statement, target }: Candidate): number {
  const words = statement.range.to - statement.range.from
  const distinct = new Set(statement.names.map((name) => name.key)).size
  const titled = statement.names.some((name) => page.title.includes(name.text)) ? 0.05 : 0
  const precise = target.date ? ({ day: 0.1, month: 0.08, year: 0.05, range: 0.03 }[target.date.precision as 'day'] ?? 0) : 0
  const resolved = statement.edits.filter((edit) => edit.text.includes('[')).length * -0.03
  const score =
    target.worth +
    Math.min(distinct, 4) * 0.04 +
    titled +
    precise +
    resolved +
    (words > 30 ? -0.06 : 0) +
    (statement.clause.certain ? 0.05 : statement.clause.sure ? 0.04 : 0) +
    (statement.asOf ? -0.03 : 0) +
    (statement.lead ? -0.04 : 0) +
    (isCentral(statement, target) ? 0 : ASIDE) +
    (STATIVE.has(statement.clause.verb.lemma) ? WISH : 0)
  return Math.round(Math.min(1, Math.max(0.05, score)) * 100) / 100
}

/** What somebody wanted or thought is no event. */
const STATIVE = new Set('want like need think hope seem feel stand sit walk smile laugh wear sleep'.split(' '))
const WISH = -0.25

/** What stands in an inner clause or an addition is seldom what a teacher would ask. */
const ASIDE = -0.1

/** Whether the target is an argument or modifier of the statement's own verb, or hangs on one by "of". */
function isCentral({ sentence, clause }: Candidate['statement'], target: Candidate['target']): boolean {
  const inside = (i: number): boolean => {
    const token = sentence.tokens[i]
    return token !== undefined && token.start >= target.start && token.end <= target.end
  }
  let at = sentence.tokens.findIndex((_, i) => inside(i) && !inside(sentence.heads[i] ?? -1))
  for (let steps = 0; at >= 0 && at !== clause.head && steps < 6; steps++) {
    if (/^(acl|appos|parataxis|advcl)/.test(sentence.relations[at] ?? '')) return false
    at = sentence.heads[at] ?? -1
  }
  return true
}

/** A shift's score: both sides told, and when, make it worth most. */
export function scoreOfShift(page: Page, { before, after, when, why, statement }: FoundShift): number {
  const titled = statement.names.some((name) => page.title.includes(name.text)) ? 0.05 : 0
  const score = 0.6 + (before && after ? 0.12 : 0) + (when ? 0.1 : 0) + (why ? 0.05 : 0) + titled
  return Math.round(Math.min(1, score) * 100) / 100
}
