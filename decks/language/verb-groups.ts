// Verb groups: auxiliaries, adverbs between them and the verb, with what they say of time, voice and polarity.
import type { NounPhrase, Tense, Token, VerbGroup } from './sentence.ts'
import { verbBase, verbForm, looksAlike } from './verbs.ts'

const FUTURE = new Set(['will', "'ll", 'shall', 'wo'])
const MODAL = new Set(['would', 'can', 'could', 'may', 'might', 'should', 'must', "'d", 'ca', 'ought'])
const BE_PRESENT = new Set(['is', 'are', 'am', "'s", "'re", "'m"])
const BE_PAST = new Set(['was', 'were'])
const BE_OTHER = new Set(['be', 'been', 'being'])
const NOT = new Set(['not', "n't", 'never', 'no longer'])

/** A group as far as its own words tell; `open` when past and participle look alike and only the clause can decide. */
export interface OpenVerbGroup extends VerbGroup {
  readonly open: boolean
  /** A bare base form: present tense, command or infinitive, as its neighbours have it. */
  readonly bare: boolean
}

/** All verb groups outside noun phrases, in order. Indices count the tokens that are given. */
export function findVerbs(tokens: readonly Token[], nouns: readonly NounPhrase[]): OpenVerbGroup[] {
  const inNoun = new Set<number>()
  for (const noun of nouns) for (let i = noun.from; i < noun.to; i++) inNoun.add(i)
  const groups: OpenVerbGroup[] = []
  for (let i = 0; i < tokens.length;) {
    const group = inNoun.has(i) ? null : groupAt(tokens, i, inNoun)
    if (group) groups.push(group)
    i = group ? group.to : i + 1
  }
  return groups
}

function groupAt(tokens: readonly Token[], from: number, inNoun: ReadonlySet<number>): OpenVerbGroup | null {
  const first = tokens[from] as Token
  const infinitive = first.lower === 'to' && verbSoon(tokens, from + 1)
  if (!infinitive && first.tag !== 'AUX' && first.tag !== 'VERB') return null
  const chain: number[] = []
  let negated = false
  let to = from
  for (let i = infinitive ? from + 1 : from; i < tokens.length; i++) {
    const token = tokens[i] as Token
    if (inNoun.has(i)) break
    if (NOT.has(token.lower)) negated = true
    else if (token.tag === 'AUX') {
      if (chain.length > 0 && !canFollow(tokens, chain, i)) break
      chain.push(i)
      to = i + 1
    } else if (token.tag === 'VERB') {
      if (chain.length > 0 && !canFollow(tokens, chain, i)) break
      chain.push(i)
      to = i + 1
      if (!auxiliary(token)) break
    } else if (
      token.tag !== 'ADV' || chain.length === 0 ? !(token.tag === 'ADV' && infinitive) : !groupGoesOn(tokens, i + 1, inNoun)
    )
      break
  }
  const head = chain.at(-1)
  if (head === undefined) return null
  // a negation may stand behind a copula: "is not", with nothing more
  while (to < tokens.length && NOT.has(tokens[to]?.lower ?? '')) to++
  return describe(tokens, from, to, chain, head, infinitive, negated)
}

function verbSoon(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < Math.min(tokens.length, from + 4); i++) {
    const token = tokens[i] as Token
    if (token.tag === 'VERB' || token.tag === 'AUX')
      return (
        verbForm(token.lower) === 'base' ||
        token.lower === 'be' ||
        token.lower === 'have' ||
        token.lower === 'do' ||
        looksAlike(token.lower)
      )
    if (token.tag !== 'ADV' && token.tag !== 'PART') return false
  }
  return false
}

function groupGoesOn(tokens: readonly Token[], from: number, inNoun: ReadonlySet<number>): boolean {
  for (let i = from; i < Math.min(tokens.length, from + 4); i++) {
    if (inNoun.has(i)) return false
    const token = tokens[i] as Token
    if (token.tag === 'VERB' || token.tag === 'AUX') return true
    if (token.tag !== 'ADV' && !NOT.has(token.lower)) return false
  }
  return false
}

/** Whether the verb at `i` can go on the chain: a modal wants a base, "have" a participle, "be" a participle or -ing. */
function canFollow(tokens: readonly Token[], chain: readonly number[], i: number): boolean {
  const before = (tokens[chain.at(-1) as number] as Token).lower
  const word = (tokens[i] as Token).lower
  const form = verbForm(word)
  if (FUTURE.has(before) || MODAL.has(before) || /^(do|does|did)$/.test(before))
    return form === 'base' || ['be', 'have', 'do'].includes(word)
  if (/^(have|has|had|'ve|having)$/.test(before))
    return form === 'ed' || form === 'participle' || word === 'been' || word === 'had' || word === 'done' || looksAlike(word)
  if (BE_PRESENT.has(before) || BE_PAST.has(before) || BE_OTHER.has(before))
    return (
      form === 'ed' ||
      form === 'participle' ||
      form === 'ing' ||
      word === 'being' ||
      looksAlike(word) ||
      word === 'done' ||
      word === 'had'
    )
  return false
}

function auxiliary(token: Token): boolean {
  return /^(have|has|had|having|do|does|did|be|been|being)$/.test(token.lower)
}

function describe(
  tokens: readonly Token[],
  from: number,
  to: number,
  chain: readonly number[],
  head: number,
  infinitive: boolean,
  negated: boolean,
): OpenVerbGroup {
  const words = chain.map((i) => (tokens[i] as Token).lower)
  const first = words[0] as string
  const last = words.at(-1) as string
  const form = verbForm(last)
  const auxiliaries = words.slice(0, -1)
  const beBefore = auxiliaries.some((word) => BE_PRESENT.has(word) || BE_PAST.has(word) || BE_OTHER.has(word))
  const perfect = auxiliaries.some((word) => /^(have|has|had|'ve)$/.test(word))
  const lastBe =
    auxiliaries.length > 0 &&
    (BE_PRESENT.has(auxiliaries.at(-1) as string) ||
      BE_PAST.has(auxiliaries.at(-1) as string) ||
      BE_OTHER.has(auxiliaries.at(-1) as string))
  const copula = BE_PRESENT.has(last) || BE_PAST.has(last) || BE_OTHER.has(last)
  const { finite, tense, open, bare } = timeOf(first, words.length, form, infinitive)
  return {
    from,
    to,
    head,
    lemma: copula ? 'be' : verbBase(last, (tokens[head] as Token).lemma),
    finite,
    tense,
    perfect,
    progressive: beBefore && form === 'ing',
    passive: lastBe && (form === 'ed' || form === 'participle' || looksAlike(last)),
    negated,
    copula,
    infinitive,
    open,
    bare,
  }
}

function timeOf(
  first: string,
  length: number,
  form: string,
  infinitive: boolean,
): { finite: boolean; tense: Tense; open: boolean; bare: boolean } {
  const time = (finite: boolean, tense: Tense, open = false, bare = false) => ({ finite, tense, open, bare })
  if (infinitive) return time(false, 'none')
  if (FUTURE.has(first)) return time(true, 'future')
  if (MODAL.has(first)) return time(true, 'modal')
  if (BE_PRESENT.has(first)) return time(true, 'present')
  if (BE_PAST.has(first)) return time(true, 'past')
  if (BE_OTHER.has(first)) return time(false, 'none')
  if (first === 'has' || first === 'does' || first === 'do' || first === "'ve") return time(true, 'present')
  if (first === 'have') return time(true, 'present', false, length === 1)
  if (first === 'had' || first === 'did') return time(true, 'past')
  if (form === 'third') return time(true, 'present')
  if (form === 'past') return time(true, 'past')
  if (form === 'ed') return time(true, 'past', true)
  if (form === 'base') return time(true, 'present', looksAlike(first), true)
  return time(false, 'none')
}
