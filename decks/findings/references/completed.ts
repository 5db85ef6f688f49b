// What stands behind a noun and says which one is meant: "of ...", a complement it wants, a clause, a participle, an infinitive.
import { isTimeWord, relationOf } from '../../language/clauses/index.ts'
import type { Name, NounPhrase, Sentence, Token } from '../../language/index.ts'
import type { Page } from '../page.ts'
import type { Piece } from '../pieces/index.ts'
import { NOMINAL, RELATIONAL } from './nouns.ts'

/** Prepositions that seldom tell a place or time, so that they complete whatever noun they hang on. */
const TELLING = /^(on|for|between|against|behind|over|about|with|from|among|into|towards?|under)$/

export function isCompleted(page: Page, piece: Piece, head: number, names: readonly Name[]): boolean {
  const { sentence, range } = piece
  const { tokens } = sentence
  let at = head + 1
  if (at >= range.to) return false
  const aside = sentence.asides.find((one) => one.from === at)
  if (aside) at = aside.to
  const next = tokens[at]
  if (!next) return false
  const own = tokens[head] as Token
  if (next.lower === 'of') return true
  // "the year to January", "the decade before the war"
  // "the period to six months" is how long it became
  const became = next.lower === 'to' && tokens[at + 1]?.tag === 'NUM' && isTimeWord(tokens[at + 2])
  if (isTimeWord(own) && !became && /^(to|before|after|since|until|between|from|when)$/.test(next.lower) && at + 1 < range.to)
    return true
  const relational = RELATIONAL.has(own.lemma) || RELATIONAL.has(own.lower) || NOMINAL.test(own.lower)
  const prep = sentence.prepositional.find((one) => one.from === at)
  if (prep && !isDated(page, sentence, prep)) {
    const named = names.some((name) => name.from >= prep.object.from && name.to <= prep.object.to)
    if (relational && /^(to|for|between|against|over|with|about|into|towards?|among|under|by)$/.test(prep.preposition))
      return true
    if (
      /^(in|at|on|from|within)$/.test(prep.preposition) &&
      (EVENT_IN.has(own.lemma) || (relational && !isObject(sentence, head)))
    )
      return true
    if (/^(for|between|against|behind)$/.test(prep.preposition) && (named || prep.object.to - prep.object.from > 1)) return true
    if (TELLING.test(prep.preposition) && hangsOn(sentence, prep, head) && !isObject(sentence, head)) return true
  }
  // "the decision to ship", not "expects the change to save"
  if (
    relational &&
    next.lower === 'to' &&
    !isLet(sentence, head) &&
    sentence.verbs.some((verb) => verb.from === at && verb.infinitive && sentence.heads[verb.head] === head)
  )
    return true
  if (/^(that|which|who|whose|where)$/.test(next.lower) && next.tag !== 'DET') return true
  if (next.text === ',' && /^(which|who|whose|where)$/.test(tokens[at + 1]?.lower ?? '')) return false
  // "the line running from", "the islands claimed by Japan"; in form a participle, and not the clause's own verb
  const verb = sentence.verbs.find((one) => one.from === at)
  const finite = sentence.clauses.some((clause) => clause.verb.from === at)
  return verb !== undefined && !finite && !verb.infinitive && next.tag === 'VERB' && next.lower !== 'coming'
}

/** Verbs whose "to" tells what the noun is to do, not which it is. */
const LETTING =
  /^(expect|allow|cause|enable|want|need|help|get|force|permit|lead|intend|require|ask|tell|order|urge|persuade|believe)$/

/** "expects the change to save": the noun's verb takes it with a deed. */
export function isLet({ tokens, heads, relations }: Sentence, head: number): boolean {
  return /^(obj|nsubj)/.test(relations[head] ?? '') && LETTING.test(tokens[heads[head] ?? -1]?.lemma ?? '')
}

/** What goes on in a place: "the war in Ukraine", "the rise in prices". The place of other objects may be the verb's: "signed the treaty in Paris". */
export const EVENT_IN = new Set(
  'war conflict crisis fighting increase decrease rise fall surge jump decline drop growth change reduction interest investment participation role involvement presence population people situation election revolution uprising coup outbreak confidence shift improvement difference trend ban'.split(
    ' ',
  ),
)

function isObject(sentence: Sentence, head: number): boolean {
  return sentence.clauses.some((clause) => clause.object?.head === head)
}

function hangsOn(sentence: Sentence, prep: { readonly object: NounPhrase }, head: number): boolean {
  return sentence.heads[prep.object.head] === head && relationOf(sentence, prep.object.head) === 'nmod'
}

function isDated(page: Page, sentence: Sentence, prep: { readonly object: NounPhrase }): boolean {
  const object = sentence.tokens[prep.object.head]
  return (page.dates[sentence.index] ?? []).some(
    (one) => object !== undefined && object.start >= one.start && object.end <= one.end,
  )
}
