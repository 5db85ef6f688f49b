// Reasons the text gives in so many words: "because of US pressure", "due to ...", "because ...".
import type { Page } from '../page.ts'
import { goesOn } from '../phrase-end.ts'
import type { Statement } from '../statement.ts'
import type { Target } from '../target.ts'

const REASON = new Set(['because of', 'due to', 'owing to', 'thanks to', 'on account of'])
const LONGEST = 15

export function reasonTargets(page: Page, statement: Statement): Target[] {
  const { sentence, range } = statement
  const found: Target[] = []
  const add = (from: number, to: number): void => {
    const start = sentence.tokens[from]?.start ?? 0
    const end = sentence.tokens[to - 1]?.end ?? 0
    if (to - from > LONGEST || to <= from) return
    found.push({
      kind: 'reason',
      start,
      end,
      hint: 'what?',
      date: null,
      amount: null,
      key: page.text.slice(start, end).toLowerCase(),
      worth: 0.6,
    })
  }
  for (const prep of sentence.prepositional) {
    if (!REASON.has(prep.preposition) || prep.from < range.from || prep.to > range.to) continue
    const from = prep.from + prep.preposition.split(' ').length
    const to = phraseEnd(statement, prep.to)
    if (!goesOn(sentence, to)) add(from, to)
  }
  for (const clause of sentence.clauses) {
    if (
      clause.marker === 'because' &&
      clause.sure &&
      clause.from >= range.from &&
      clause.to <= range.to &&
      clause.from > statement.clause.verb.to
    )
      add(clause.from + 1, clause.to)
  }
  return found
}

/** On to the next comma or the end, but only over what hangs on the noun: "of ...", "in ...". */
function phraseEnd(statement: Statement, from: number): number {
  const { sentence, range } = statement
  let to = from
  for (;;) {
    const next = sentence.prepositional.find(
      (prep) => prep.from === to && /^(of|in|on|for|over|between|with|to|from)$/.test(prep.preposition),
    )
    if (!next || next.to > range.to) return to
    to = next.to
  }
}
