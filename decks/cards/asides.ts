// What is told by the way, and no teacher asks: whom a reporter met, how many stood by, where somebody works, in which town a street is.
import type { Candidate, Page } from '../findings/index.ts'
import { isHuman } from '../findings/references/nouns.ts'
import { spanOf } from '../findings/statement.ts'
import { relationOf } from '../language/clauses/index.ts'
import { GIVEN_NAMES } from '../language/names/people.ts'
import type { WrittenCard } from '../model/index.ts'

/** What is told by the way: in which journal, when a survey came out, when the children were born, where somebody lies, what people call a thing. */
export function isAside(page: Page, { prompt, answer }: WrittenCard, { statement, target }: Candidate): boolean {
  if (isOfPassers(page, statement) || isFew(statement, target) || isHome(statement, target)) return true
  const { sentence, clause, names, amounts } = statement
  const name = names.find((one) => spanOf(sentence, one).start === target.start)
  if (/ in ____ \(what\?\)(?: in \d{4})? that\b/.test(prompt) && name) return true
  if (
    target.kind === 'date' &&
    amounts.length > 0 &&
    /\b(?:survey|study|poll|report|analysis|review|paper) (?:\p{L}+ ){0,3}(?:published|released|issued|conducted|carried out) in ____/u.test(
      prompt,
    )
  )
    return true
  if (target.kind === 'date' && /\b(?:children|sons|daughters): .*\b(?:born|and|in)\b/.test(prompt)) return true
  if (target.kind !== 'date' && clause.verb.passive && clause.verb.lemma === 'bury') return true
  if (/\bin the presence of [^.]*____/.test(prompt)) return true
  if (/^(?:cousin|nephew|niece|uncle|aunt|grandson|granddaughter|brother-in-law|son-in-law) of\b/.test(answer)) return true
  // "____ call a million cubic metres per second a sverdrup": people of a trade
  return /^____ \((?:what|who)\?\) (?:call|say|use|speak|refer)\b/.test(prompt)
}

/** "Sylvie will leave in early 2027": somebody of whom the text tells no more than a first name stands for many, and is asked of by nobody. */
function isOfPassers(page: Page, { sentence, clause, names, edits }: Candidate['statement']): boolean {
  const { subject } = clause
  if (!subject) return false
  const head = sentence.tokens[subject.head]
  const name = names.find((one) => one.type === 'person' && one.from <= subject.head && one.to > subject.head)
  const added =
    head && edits.find((edit) => edit.start <= head.start && edit.end >= head.end && /^\[\p{L}+\]$/u.test(edit.text.trim()))
  if (name && /^vs?\.?$/.test(sentence.tokens[name.to]?.lower ?? '')) return false
  const called = name && name.title === null ? name.key : added?.text.trim().slice(1, -1)
  if (called === undefined || !GIVEN_NAMES.has(called.toLowerCase()) || page.title.includes(called)) return false
  // Clarence Gideon is Gideon too
  return !page.names.bySentence.flat().some(({ text }) => text.endsWith(` ${called}`))
}

/** "landed with thirteen ships", "raping two white women": so few of them that nobody learns how many. */
function isFew({ sentence }: Candidate['statement'], { amount, start, end }: Candidate['target']): boolean {
  if (amount?.kind !== 'count' || amount.high > FEW) return false
  const at = sentence.tokens.findIndex((token) => token.start >= start)
  const counted = sentence.nouns.find((noun) => noun.from <= at && noun.head >= at)
  const head = counted && sentence.tokens[counted.head]
  if (!head || head.start < end) return false
  // "Japan expelled eight diplomats" is the news itself
  const verb = sentence.tokens[sentence.heads[counted.head] ?? -1]
  const isDone = relationOf(sentence, counted.head) === 'obj' && verb !== undefined && /^VB[^G]?$/.test(verb.xpos)
  const isSubject = /^nsubj/.test(relationOf(sentence, counted.head))
  // "there are seven houses": only what stands there
  const isThere = sentence.tokens.slice(Math.max(0, at - 3), at).some(({ lower }) => lower === 'there')
  return (
    !isDone &&
    (!isSubject || isThere) &&
    (isHuman(head.lower) ||
      /^(?:ship|vessel|boat|house|home|car|horse|room|shop|time|man|woman|associate|deputy|member)$/.test(head.lemma))
  )
}

const FEW = 20

/** "Joshua Bates, of ____", "an engineer from the ____", "in Worcester, ____": where somebody is from, and where a place is, only tell which. */
function isHome({ sentence, names, clause }: Candidate['statement'], { kind, start, end }: Candidate['target']): boolean {
  if (kind !== 'name') return false
  const at = sentence.tokens.findIndex((token) => token.start >= start)
  const name = names.find((one) => one.from <= at && one.to > at && spanOf(sentence, one).end <= end)
  if (!name) return false
  const head = sentence.tokens.findIndex((_, i) => isWithin(name, i) && !isWithin(name, sentence.heads[i] ?? -1))
  const before = names.find((one) => one.to === at - 1 && /^(?:,|in)$/.test(sentence.tokens[at - 1]?.lower ?? ''))
  // "In Oslo, Norway signed": who did it
  const isDoer = /^nsubj/.test(relationOf(sentence, head))
  if (before && !isDoer && /^(?:place|country)$/.test(name.type) && before.type !== 'person') return true
  // "under Joshua Bates, of Baring Brothers"
  const above = sentence.tokens.slice(at - 2, at).map(({ lower }) => lower)
  if (above.join(' ') === ', of' && names.some((one) => one.type === 'person' && one.to === at - 2)) return true
  if (!/^(?:organisation|country|place|unknown)$/.test(name.type)) return false
  if (!/^nmod/.test(relationOf(sentence, head))) return false
  const owner = sentence.heads[head] ?? -1
  const person = names.some((one) => one.type === 'person' && isWithin(one, owner))
  const isOffice = isHuman(sentence.tokens[owner]?.lower ?? '') && relationOf(sentence, owner) === 'appos'
  return (person || isOffice) && owner !== clause.head
}

function isWithin({ from, to }: { readonly from: number; readonly to: number }, i: number): boolean {
  return i >= from && i < to
}
