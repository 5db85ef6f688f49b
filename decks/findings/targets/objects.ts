// What somebody did something to or with: the whole object of a plain clause, where its words are telling and the rest says which event it was.
import type { Page } from '../page.ts'
import type { Clause, Range, Sentence } from '../../language/index.ts'
import { goesOn } from '../phrase-end.ts'
import { HUMAN, VAGUE } from '../references/nouns.ts'
import type { Statement } from '../statement.ts'
import { phraseTarget, stands, withoutArticle, type Target } from '../target.ts'

const LONGEST = 10
/** Verbs that say little without their object, and so much with it that nobody can guess which. */
const LIGHT = new Set(
  `have do make take get give see include involve contain become remain use need want know like feel bring keep put set let help try allow enable cause mean
  show find face hold lead play say tell think believe consider call share represent reflect describe mention discuss note call spend cover account provide offer follow receive leave reach`
    .split(/\s+/)
    .filter(Boolean),
)

export function objectTargets(_: Page, statement: Statement): Target[] {
  const { clause, sentence } = statement
  const told = sentence.clauses.filter(
    (one) => one.kind === 'reported' && one.sure && one.above !== null && stands(statement, one),
  )
  return [clause, ...told].flatMap((one) => objectsOf(statement, one))
}

function objectsOf(statement: Statement, clause: Clause): Target[] {
  const { sentence, range, names, dates } = statement
  const { object, subject, verb } = clause
  const { tokens } = sentence
  const { objectRange: whole } = clause
  if (!clause.sure || !object || !whole || !subject || verb.negated || LIGHT.has(verb.lemma)) return []
  // "financial aid | to Ukraine, which had never ...": the phrase itself, where all that hangs on it is too much
  const objectRange = whole.to - whole.from <= LONGEST ? whole : object
  if (!stands(statement, objectRange) || objectRange.from < verb.to || goesOn(sentence, objectRange.to)) return []
  const head = tokens[object.head]
  const size = objectRange.to - objectRange.from
  if (!head || head.tag !== 'NOUN' || size < 2 || size > LONGEST || HUMAN.has(head.lower) || VAGUE.has(head.lower)) return []
  if (/^(number|lot|series|range|variety|group|set|couple|pair|amount|kind|type|sort|form|part)$/.test(head.lower)) return []
  const bare = withoutArticle(sentence, objectRange)
  if (bare.to - bare.from < 2) return []
  const words = tokens.slice(objectRange.from, objectRange.to)
  if (
    words.some(
      (token) => token.tag === 'NUM' || token.tag === 'PRON' || /^[“”‘’"]$/.test(token.text) || VAGUE_WORD.test(token.lower),
    )
  )
    return []
  if (joinsThings(sentence, objectRange)) return []
  const isNamed = (from: number, to: number): boolean =>
    names.some((name) => name.from >= from && name.to <= to && name.type !== 'nationality')
  const teller = statement.clause.subject
  const bySubject = isNamed(subject.from, subject.to) || (teller !== null && isNamed(teller.from, teller.to))
  const anchored = bySubject && (dates.some((date) => date.value !== null) || isNamed(objectRange.to, range.to))
  const general = verb.tense === 'present' && !verb.perfect && !verb.progressive && statement.asOf === null && isKind(statement)
  if (!anchored && !general) return []
  return [phraseTarget(sentence, bare, { kind: 'term', hint: 'what?', worth: anchored ? 0.46 : 0.42 })]
}

/** "sanctions and tariffs" is a list; "financial and military aid" is one thing. */
function joinsThings({ tokens, relations }: Sentence, { from, to }: Range): boolean {
  for (let i = from; i < to; i++) if (relations[i] === 'conj' && /^(NOUN|PROPN|VERB)$/.test(tokens[i]?.tag ?? '')) return true
  return false
}

const VAGUE_WORD =
  /^(its|his|her|their|this|that|these|those|another|other|such|more|many|some|any|several|various|similar|further|further|new)$/

/** "Insulin lowers ...", "The kidneys filter ...": a kind of thing, told of in general. */
function isKind({ clause, sentence }: Statement): boolean {
  const first = sentence.tokens[clause.subject?.from ?? 0]
  const head = sentence.tokens[clause.subject?.head ?? 0]
  return (
    first !== undefined &&
    head !== undefined &&
    head.tag === 'NOUN' &&
    !/^(this|that|these|its|his|her|their|one|some)$/.test(first.lower)
  )
}
