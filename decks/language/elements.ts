// A sentence as a row of phrases: what the clause reader reads. Indices count the tokens that are given.
import type { NounPhrase, Prepositional, Token } from './sentence.ts'
import type { OpenVerbGroup } from './verb-groups.ts'

export type Element = { readonly from: number; readonly to: number } & (
  | { readonly kind: 'noun'; readonly noun: NounPhrase }
  | { readonly kind: 'prep'; readonly prep: Prepositional }
  | { readonly kind: 'verb'; readonly verb: OpenVerbGroup }
  | { readonly kind: 'marker'; readonly word: string; readonly relative: boolean }
  | { readonly kind: 'adverb' | 'adjective' | 'and' | 'comma' | 'stop' | 'other' }
)

const MARKERS = new Set(
  'although though because while whereas if unless when whenever where wherever whether once how why who whom whose which what whoever whatever whereby lest albeit'.split(
    ' ',
  ),
)
const RELATIVES = new Set(['who', 'whom', 'whose', 'which', 'that', 'where', 'whereby'])
/** Prepositions that open a clause when a subject and a verb follow. */
const EITHER = new Set(['as', 'after', 'before', 'until', 'till', 'since', 'than'])

export function elementsOf(
  tokens: readonly Token[],
  nouns: readonly NounPhrase[],
  preps: readonly Prepositional[],
  verbs: readonly OpenVerbGroup[],
): Element[] {
  const nounAt = new Map(nouns.map((noun) => [noun.from, noun]))
  const prepAt = new Map(preps.map((prep) => [prep.from, prep]))
  const verbAt = new Map(verbs.map((verb) => [verb.from, verb]))
  const elements: Element[] = []
  for (let i = 0; i < tokens.length;) {
    const element = elementAt(tokens, i, { nounAt, prepAt, verbAt }, elements.at(-1))
    elements.push(element)
    i = element.to
  }
  return elements
}

interface Starts {
  readonly nounAt: ReadonlyMap<number, NounPhrase>
  readonly prepAt: ReadonlyMap<number, Prepositional>
  readonly verbAt: ReadonlyMap<number, OpenVerbGroup>
}

function elementAt(tokens: readonly Token[], i: number, starts: Starts, before: Element | undefined): Element {
  const token = tokens[i] as Token
  const one = { from: i, to: i + 1 }
  if (opensClause(tokens, i, starts)) return { ...one, kind: 'marker', word: token.lower, relative: false }
  const verb = starts.verbAt.get(i)
  if (verb) return { from: i, to: verb.to, kind: 'verb', verb }
  const prep = starts.prepAt.get(i)
  if (prep) return { from: i, to: prep.to, kind: 'prep', prep }
  const afterPhrase = before !== undefined && (before.kind === 'noun' || before.kind === 'prep' || before.kind === 'comma')
  if (token.lower === 'that' && token.tag !== 'DET' && i > 0) {
    return {
      ...one,
      kind: 'marker',
      word: 'that',
      relative: afterPhrase && before.kind !== 'comma' && startsWithVerb(tokens, i + 1, starts),
    }
  }
  const noun = starts.nounAt.get(i)
  if (noun && isAdverbial(tokens, noun)) return { from: i, to: noun.to, kind: 'adverb' }
  if (noun) return { from: i, to: noun.to, kind: 'noun', noun }
  if (MARKERS.has(token.lower) && i + 1 < tokens.length) {
    return { ...one, kind: 'marker', word: token.lower, relative: afterPhrase && RELATIVES.has(token.lower) }
  }
  if (token.tag === 'SCONJ') return { ...one, kind: 'marker', word: token.lower, relative: false }
  if (token.tag === 'CCONJ') return { ...one, kind: 'and' }
  if (token.text === ',') return { ...one, kind: 'comma' }
  if (/^(;|:|—|–|--|-|\.|\?|!|…|\.\.\.|̶)$/u.test(token.text)) return { ...one, kind: 'stop' }
  if (token.tag === 'ADV' || token.lower === 'not') return { ...one, kind: 'adverb' }
  if (token.tag === 'ADJ') return { ...one, kind: 'adjective' }
  return { ...one, kind: 'other' }
}

/** "this week", "last year": a noun phrase that says when, and is nobody's subject. */
function isAdverbial(tokens: readonly Token[], noun: NounPhrase): boolean {
  if (!/^(this|last|next|every|each)$/.test(tokens[noun.from]?.lower ?? '') || noun.to - noun.from > 3) return false
  return /^(day|week|month|year|decade|century|morning|evening|night|spring|summer|autumn|fall|winter|monday|tuesday|wednesday|thursday|friday|saturday|sunday|time)$/.test(
    tokens[noun.head]?.lower ?? '',
  )
}

/** "as Japan assumed ...", "after it was signed": a preposition that has a clause behind it. */
function opensClause(tokens: readonly Token[], i: number, starts: Starts): boolean {
  const token = tokens[i] as Token
  if (!EITHER.has(token.lower)) return false
  let at = i + 1
  while (tokens[at]?.tag === 'ADV') at++
  const subject = starts.nounAt.get(at)
  if (!subject) return false
  at = subject.to
  for (let steps = 0; steps < 4; steps++) {
    const verb = starts.verbAt.get(at)
    if (verb) return verb.finite && !(verb.bare && !looksPlural(tokens[subject.head]))
    const prep = starts.prepAt.get(at)
    if (prep?.preposition === 'of' || (prep && steps < 2)) at = prep.to
    else if (tokens[at]?.tag === 'ADV') at++
    else return false
  }
  return false
}

function startsWithVerb(tokens: readonly Token[], from: number, starts: Starts): boolean {
  let at = from
  while (tokens[at]?.tag === 'ADV') at++
  return starts.verbAt.get(at)?.finite ?? false
}

/** "banks", "they", "people": a noun that takes a plural verb, as far as its form tells. */
export function looksPlural(token: Token | undefined): boolean {
  if (!token) return false
  if (
    /^(they|we|you|i|these|those|both|many|few|people|police|children|men|women|troops|others|several|some|most|all)$/.test(
      token.lower,
    )
  )
    return true
  if (token.tag === 'PROPN') return /[^su'i]s$/.test(token.lower) && token.lower.length > 3
  return token.tag === 'NOUN' && /[^su'i]s$/.test(token.lower) && token.lemma !== token.lower
}
