// Where the reader's tags are wrong in ways that matter for clauses: nouns taken for verbs and the other way round.
import type { Tag, Token } from './sentence.ts'
import { rescueVerb } from './rescue.ts'
import { looksAlike, verbForm } from './verbs.ts'

const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', 'am', "'s", "'re", "'m"])
const OF_VERBS = new Set(
  'consist think dispose approve accuse hear speak dream know complain conceive despair smell talk boast beware tire'.split(' '),
)
const MONTHS = new Set('january february march april may june july august september october november december'.split(' '))
/** Participles that are adjectives when a noun follows, with or without an article before. */
const ADJECTIVAL = new Set(
  `growing increasing rising falling emerging leading existing remaining ongoing aging ageing developing living neighbouring neighboring surrounding
  disputed united limited increased reduced proposed updated planned alleged armed advanced continued renewed combined estimated unprecedented undecided so-called
  retired related elected appointed organised organized sustained widespread outstanding working changing declining expanding warring opposing competing`
    .split(/\s+/)
    .filter(Boolean),
)
const VERBAL_ADJECTIVES = new Set([
  'separate',
  'own',
  'open',
  'complete',
  'lower',
  'clean',
  'free',
  'present',
  'welcome',
  'secure',
  'clear',
])
const MODALS = new Set(['will', 'would', 'can', 'could', 'may', 'might', 'shall', 'should', 'must', "'ll", "'d", 'ca', 'wo'])

/** Tags again, with the neighbours in view. */
export function mendTags<T extends Token>(tokens: readonly T[]): T[] {
  const mended = [...tokens]
  mended.forEach((token, i) => {
    const tag = better(mended, i, token)
    if (tag !== token.tag) mended[i] = { ...token, tag }
  })
  return rescueVerb(mended)
}

function better(tokens: readonly Token[], i: number, token: Token): Tag {
  const before = tokens[i - 1]
  const next = tokens[i + 1]
  if (/^(although|whereas|whether|unless|lest)$/.test(token.lower) || (token.lower === 'because' && next?.lower !== 'of'))
    return 'SCONJ'
  if (/^(though|while|if)$/.test(token.lower) && token.tag === 'ADP') return 'SCONJ'
  if (token.tag === 'VERB') return verbOrNot(tokens, i, token, before, next)
  if (token.tag === 'NOUN') return nounOrNot(tokens, i, token, before, next)
  if (token.tag === 'ADJ') return adjectiveOrVerb(tokens, i, token, before, next)
  if (token.tag === 'ADV') return adverbOrAdjective(token, before, next)
  if (token.tag === 'PROPN') return properOrNot(token, before, next)
  if (
    token.tag === 'DET' &&
    /^(all|both|each)$/.test(token.lower) &&
    before?.tag === 'AUX' &&
    next &&
    /ed$|^(made|had|become)$/.test(next.lower)
  )
    return 'ADV'
  if (token.lower === 'that' && token.tag === 'DET' && i > 1 && next && (next.tag === 'PROPN' || next.tag === 'DET'))
    return 'SCONJ'
  if (token.lower === 'since' && (next === undefined || next.tag === 'PUNCT')) return 'ADV'
  if (token.tag === 'AUX' && token.lower === 'may' && next?.tag === 'NUM' && /^\p{Lu}/u.test(token.text)) return 'PROPN'
  return token.tag
}

function verbOrNot(tokens: readonly Token[], i: number, token: Token, before: Token | undefined, next: Token | undefined): Tag {
  const form = verbForm(token.lower)
  const modified =
    before && (before.tag === 'DET' || before.tag === 'ADJ' || isPossessive(before) || (before.tag === 'NUM' && i > 1))
  if (before?.tag === 'AUX' || before?.lower === 'to' || before?.lower === 'not' || before?.lower === "n't") {
    // "is use of" never happens, "is part of" does
    if (before.tag === 'AUX' && BE.has(before.lower) && (form === 'base' || form === 'third') && !looksAlike(token.lower))
      return 'NOUN'
    return 'VERB'
  }
  if (form === 'base' && modified) return beforeNoun(next) ? 'ADJ' : 'NOUN'
  if (form === 'third' && modified && before.tag !== 'NUM') return 'NOUN'
  if (form === 'base' && next?.lower === 'of' && !OF_VERBS.has(token.lemma) && before?.tag !== 'PRON' && before?.tag !== 'ADV')
    return 'NOUN'
  if (form === 'third' && next?.lower === 'of' && !OF_VERBS.has(token.lemma) && before?.tag === 'VERB') return 'NOUN'
  if (form === 'third' && before && (before.tag === 'VERB' || before.tag === 'ADP') && before.lower !== 'that') return 'NOUN'
  if (form === 'base' && before?.tag === 'ADP' && before.lower !== 'to') return 'NOUN'
  if ((form === 'ing' || form === 'ed') && ADJECTIVAL.has(token.lower) && nounAhead(tokens, i + 1)) return 'ADJ'
  if (form === 'ed' && before && (before.tag === 'DET' || isPossessive(before)) && nounAhead(tokens, i + 1)) return 'ADJ'
  if (form === 'ing' && before && (before.tag === 'DET' || before.tag === 'ADJ' || isPossessive(before)))
    return nounAhead(tokens, i + 1) ? 'ADJ' : 'NOUN'
  if (token.lower === 'united' && next?.tag === 'PROPN') return 'PROPN'
  return 'VERB'
}

function nounOrNot(tokens: readonly Token[], i: number, token: Token, before: Token | undefined, next: Token | undefined): Tag {
  if (token.lower === 'may' && next?.tag === 'NUM') return 'PROPN'
  if (
    before &&
    (MODALS.has(before.lower) || (before.lower === 'to' && before.tag === 'PART')) &&
    verbForm(token.lower) === 'base'
  )
    return 'VERB'
  // "2023 saw a revision", "prices rose by a tenth"
  const past = verbForm(token.lower) === 'past'
  if (
    past &&
    before &&
    ['NOUN', 'PROPN', 'NUM', 'PRON'].includes(before.tag) &&
    !tokens.some((other, j) => j !== i && isFinite(other))
  )
    return 'VERB'
  return 'NOUN'
}

function adjectiveOrVerb(
  tokens: readonly Token[],
  i: number,
  token: Token,
  before: Token | undefined,
  next: Token | undefined,
): Tag {
  const object = next && (next.tag === 'DET' || next.tag === 'PROPN' || isPossessive(next))
  const form = verbForm(token.lower)
  if (
    before?.tag === 'AUX' &&
    /^(be|been|being)$/.test(before.lower) &&
    (form === 'ing' || form === 'ed') &&
    next?.tag === 'ADP' &&
    !nounAhead(tokens, i + 1)
  )
    return 'VERB'
  if (form === 'ed' && before?.tag === 'ADV' && /ly$/.test(before.lower) && object) return 'VERB'
  if (form === 'ed' && before && /^(all|both|each)$/.test(before.lower) && /^(have|has|had)$/.test(tokens[i - 2]?.lower ?? ''))
    return 'VERB'
  if (
    VERBAL_ADJECTIVES.has(token.lower) &&
    next?.tag === 'DET' &&
    before &&
    (before.tag === 'NOUN' || before.tag === 'PROPN' || before.text === ',')
  )
    return 'VERB'
  return 'ADJ'
}

function adverbOrAdjective(token: Token, before: Token | undefined, next: Token | undefined): Tag {
  const inside =
    before && (before.tag === 'DET' || isPossessive(before)) && next && ['NOUN', 'ADJ', 'PROPN', 'NUM'].includes(next.tag)
  if (
    inside &&
    !/ly$/.test(token.lower) &&
    !['very', 'most', 'more', 'less', 'once', 'ever', 'then', 'almost', 'already', 'only', 'not'].includes(token.lower)
  )
    return 'ADJ'
  if (token.lower === 'closer' && next?.lower === 'ties') return 'ADJ'
  return 'ADV'
}

function properOrNot(token: Token, before: Token | undefined, next: Token | undefined): Tag {
  if (MONTHS.has(token.lower)) return 'PROPN'
  if (before === undefined && /^(Further|Meanwhile|However|Moreover)$/.test(token.text) && next?.text === ',') return 'ADV'
  if (/^\p{Ll}+$/u.test(token.text)) return 'NOUN'
  return 'PROPN'
}

function isFinite(token: Token): boolean {
  if (token.tag === 'AUX') return true
  if (token.tag !== 'VERB') return false
  const form = verbForm(token.lower)
  return form === 'third' || form === 'past' || form === 'ed'
}

function isPossessive(token: Token): boolean {
  return (token.tag === 'PART' && /^['’]s?$/.test(token.text)) || POSSESSIVES.has(token.lower)
}

export const POSSESSIVES: ReadonlySet<string> = new Set(['its', 'his', 'her', 'their', 'our', 'my', 'your', 'whose'])

function beforeNoun(next: Token | undefined): boolean {
  return next !== undefined && (next.tag === 'NOUN' || next.tag === 'PROPN')
}

function nounAhead(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < tokens.length; i++) {
    const tag = tokens[i]?.tag
    if (tag === 'NOUN' || tag === 'PROPN') return true
    if (tag !== 'ADJ' && tag !== 'NUM' && tag !== 'ADV') return false
  }
  return false
}
