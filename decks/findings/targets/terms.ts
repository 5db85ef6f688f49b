// What a thing is called, and which thing a unique description names.
import type { Token } from '../../language/index.ts'
import type { Page } from '../page.ts'
import type { Statement } from '../statement.ts'
import type { Target } from '../target.ts'

const NAMING = new Set(['call', 'name', 'term', 'dub', 'nickname', 'title', 'rename'])

export function termTargets(page: Page, statement: Statement): Target[] {
  return [...calledTargets(page, statement), ...describedTargets(page, statement)]
}

/** "is called X", "known as X", "was renamed X". */
function calledTargets(page: Page, { sentence, range }: Statement): Target[] {
  const { tokens } = sentence
  return sentence.nouns.flatMap((noun) => {
    if (noun.from < range.from || noun.to > range.to) return []
    const before = tokens[noun.from - 1]
    const verb = tokens[noun.from - 2]
    const knownAs =
      before?.lower === 'as' &&
      /^(known|referred|described)$/.test(
        tokens[noun.from - 2]?.lower === 'to' ? (tokens[noun.from - 3]?.lower ?? '') : (verb?.lower ?? ''),
      )
    const called =
      before?.tag === 'VERB' &&
      NAMING.has(before.lemma) &&
      sentence.verbs.some((one) => one.head === noun.from - 1 && (one.passive || !one.finite))
    if (!knownAs && !called) return []
    let from = noun.from
    while (/^(a|an|the|so-called)$/.test(tokens[from]?.lower ?? '') && from < noun.head) from++
    return [target(page, tokens, from, noun.to, 'what?', 0.6)]
  })
}

/** "X is the largest organ of the body": the description is true of one thing only, so X can be asked. */
function describedTargets(page: Page, statement: Statement): Target[] {
  const { sentence, clause, range } = statement
  const { tokens } = sentence
  const subject = clause.subject
  if (!clause.verb.copula || !clause.sure || !subject || subject.from < range.from || clause.verb.negated) return []
  const after = tokens[clause.verb.to]
  const described = tokens.slice(clause.verb.to, clause.verb.to + 5)
  const unique = described.some((token) =>
    /^(first|last|only|sole|largest|biggest|smallest|highest|lowest|oldest|youngest|longest|shortest|fastest|deepest|tallest|greatest|most|largest|main|capital|founder|inventor|process|study|science|branch|organ|unit|name)$/.test(
      token.lower,
    ),
  )
  if (after?.lower !== 'the' || !unique || tokens[clause.verb.to + 1]?.lower === 'same') return []
  const whole = clause.subjectRange
  if (!whole || whole.to - whole.from > 6 || tokens[subject.head]?.tag === 'PRON' || tokens[subject.head]?.tag === 'NUM')
    return []
  if (whole.to !== subject.to) return []
  let from = subject.from
  if (/^(the|a|an)$/.test(tokens[from]?.lower ?? '') && from < subject.head) from++
  const name = statement.names.find((one) => one.from <= subject.head && one.to > subject.head)
  const hint = name?.type === 'person' ? 'who?' : name?.type === 'country' ? 'which country?' : 'what?'
  return [target(page, tokens, from, subject.to, hint, 0.58)]
}

function target(page: Page, tokens: readonly Token[], from: number, to: number, hint: string, worth: number): Target {
  const start = tokens[from]?.start ?? 0
  const end = tokens[to - 1]?.end ?? 0
  return { kind: 'term', start, end, hint, date: null, amount: null, key: page.text.slice(start, end).toLowerCase(), worth }
}
