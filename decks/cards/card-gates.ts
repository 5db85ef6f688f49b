// Gates at the last door: what the written card shows that the statement did not.
import type { Candidate, Doubt, GateName } from '../findings/index.ts'
import type { WrittenCard } from '../model/index.ts'

const LONGEST_ANSWER = 15

/** Doubts about a written card. */
export function doubtsOfCard(card: WrittenCard, { target, statement }: Candidate): Doubt[] {
  const doubts: Doubt[] = []
  const doubt = (gate: GateName, words = ''): void => {
    doubts.push({ gate, words, start: target.start, end: target.end })
  }
  const answer = plain(card.answer)
  if (answer === '' || card.answer.split(/\s+/).length > LONGEST_ANSWER) doubt('answer-length')
  if (` ${plain(card.prompt)} `.includes(` ${plain(card.answer.replace(/\s*\[[^\]]*\]/g, ''))} `)) doubt('leak', card.answer)
  const year = /\b(1[0-9]|20)\d\d\b/.exec(card.answer)?.[0]
  if (target.kind === 'date' && year && card.prompt.replace(/^\[As of [^\]]*\]/, '').includes(year)) doubt('leak', year)
  if (
    target.kind === 'name' &&
    answer.split(' ').some((word) => word.length > 3 && ` ${plain(card.prompt)} `.includes(` ${word} `))
  )
    doubt('leak', card.answer)
  if (!isAnchored(statement, target)) doubt('no-anchor')
  return doubts
}

/** A past event needs a name (other than what is asked) or a date to be one event; what is told of a class in general needs none. */
function isAnchored(statement: Candidate['statement'], target: Candidate['target']): boolean {
  const { tokens } = statement.sentence
  const named = statement.names.some((name) => {
    const start = tokens[name.from]?.start ?? 0
    const end = tokens[name.to - 1]?.end ?? 0
    return !(start >= target.start && end <= target.end)
  })
  if (named || statement.edits.some((edit) => edit.text.includes('['))) return true
  return statement.clause.verb.tense === 'present' && !statement.clause.verb.perfect && statement.asOf === null
}

/** Words and numbers only, in lower case. */
export function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%$€£¥.]+/gu, ' ')
    .replace(/\.(?!\d)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
