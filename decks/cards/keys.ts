// How a later reading knows the same finding again: what kind, what answer, and the heads of the clause. No offsets, no wording around.
import type { Candidate, FoundShift } from '../findings/index.ts'

export function keyOf({ statement, target }: Candidate): string {
  const { sentence, clause } = statement
  const head = (at: number | undefined): string => {
    if (at === undefined) return ''
    const name = statement.names.find((one) => one.from <= at && one.to > at)
    return (name?.key ?? sentence.tokens[at]?.lemma ?? '').toLowerCase()
  }
  // what somebody became or agreed to tells one "became" from another
  const completed = clause.object
    ? head(clause.object.head)
    : sentence.tokens
        .slice(clause.complement?.from ?? 0, clause.complement?.to ?? 0)
        .filter((token) => /^(NOUN|PROPN|ADJ|NUM)$/.test(token.tag))
        .slice(0, 4)
        .map((token) => token.lemma.toLowerCase())
        .join(' ')
  return [target.kind, target.key, head(clause.subject?.head), clause.verb.lemma, completed].join('|')
}

export function keyOfShift(text: string, { statement, issue, actor, verb }: FoundShift): string {
  const who =
    actor &&
    statement.names.find(
      (name) =>
        (statement.sentence.tokens[name.from]?.start ?? -1) >= actor.start &&
        (statement.sentence.tokens[name.to - 1]?.end ?? Infinity) <= actor.end,
    )
  return [
    'shift',
    (who?.key ?? (actor ? text.slice(actor.start, actor.end) : '')).toLowerCase(),
    verb,
    text.slice(issue.start, issue.end).toLowerCase(),
  ].join('|')
}
