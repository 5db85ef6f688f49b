// What somebody did something to or with: the whole object of a plain clause, where its words are telling and the rest says to whom.
import type { Page } from '../page.ts'
import { goesOn } from '../phrase-end.ts'
import { HUMAN, VAGUE } from '../references/nouns.ts'
import type { Statement } from '../statement.ts'
import type { Target } from '../target.ts'

/** Verbs whose object is the news: who extended what to whom. */
const TELLING = new Set(
  `extend impose offer provide send supply deploy export import propose develop invent discover build establish found introduce sign adopt launch award grant donate buy acquire sell produce publish design construct seize capture annex occupy
  create form appoint recommend demand promise pledge announce ban approve reject`
    .split(/\s+/)
    .filter(Boolean),
)

export function objectTargets(page: Page, { sentence, clause, range, names }: Statement): Target[] {
  const { object, subject, verb } = clause
  const { tokens } = sentence
  if (
    !clause.sure ||
    !object ||
    !subject ||
    verb.passive ||
    verb.negated ||
    goesOn(sentence, object.to) ||
    !TELLING.has(verb.lemma) ||
    object.to > range.to
  )
    return []
  const head = tokens[object.head]
  const size = object.to - object.from
  if (!head || head.tag !== 'NOUN' || size < 3 || size > 8 || HUMAN.has(head.lower) || VAGUE.has(head.lower)) return []
  if (/^(number|lot|series|range|variety|group|set|couple|pair|amount|kind|type|sort|form|part)$/.test(head.lower)) return []
  const words = tokens.slice(object.from, object.to)
  if (
    words.some(
      (token) =>
        token.tag === 'NUM' ||
        token.tag === 'PRON' ||
        /^(the|its|his|her|their|this|that|another|other|such|more|many|some|any)$/.test(token.lower),
    )
  )
    return []
  const named = (from: number, to: number): boolean =>
    names.some((name) => name.from >= from && name.to <= to && name.type !== 'nationality')
  if (!named(subject.from, subject.to) || !named(object.to, range.to)) return []
  const from = /^(a|an)$/.test(words[0]?.lower ?? '') ? object.from + 1 : object.from
  const start = tokens[from]?.start ?? 0
  const end = tokens[object.to - 1]?.end ?? 0
  return [
    {
      kind: 'term',
      start,
      end,
      hint: 'what?',
      date: null,
      amount: null,
      key: page.text.slice(start, end).toLowerCase(),
      worth: 0.44,
    },
  ]
}
