// A sentence without any finite verb is rare in prose, a verb taken for a noun is not: "Japan views the invasion with concern."
import type { Token } from './sentence.ts'
import { verbForm } from './verbs.ts'

/** Nouns that are as often verbs. */
const HOMOGRAPHS = new Set(
  `account view fear support plan call claim aim use need risk hope cause face mark rank back target report show increase rise fall drop gain lead head host visit attack deny warn demand offer benefit cost cover contact contract control cut
  damage date defeat delay design doubt drive effect end estimate exchange export fight finance flow focus force form fund gather grant guarantee guide harm help house impact import influence interest issue join judge land last launch limit link list
  look love make map market match matter measure mean mirror move name note number oppose order park pass pay place play point position post power practise present press prize produce profit progress project promise protest pull push question range rate
  reach reason record reform regret release remain rent repeal request research result return review reward rule run saw score search share ship shift sign signal sound source spark spend split stand start state stem step stop store stress strike struggle study
  suffer supply suspect take talk tax term test threaten time top touch trade trail train trap travel treat trigger trust turn underline value veto vote vow wait walk want warrant waste watch welcome win wish work worry yield`
    .split(/\s+/)
    .filter(Boolean),
)

/** Tags again, with one noun or adjective made the verb where the sentence has none and exactly one word can be it. */
export function rescueVerb<T extends Token>(tokens: readonly T[]): T[] {
  const before = tokens.findIndex(isFinite)
  const that = tokens.findIndex(
    (token, i) => token.lower === 'that' && i > 1 && (token.tag === 'SCONJ' || tokens[i + 1]?.tag === 'PROPN'),
  )
  if (before >= 0 && !(that > 0 && before > that)) return [...tokens]
  const end = before >= 0 ? that + 1 : tokens.length
  const candidates = tokens.flatMap((_, i) => (i > 0 && i < end && canBeVerb(tokens, i) ? [i] : []))
  const [only] = candidates
  if (only === undefined || candidates.length > 1) return [...tokens]
  return tokens.map((token, i) => (i === only ? { ...token, tag: 'VERB' as const } : token))
}

function isFinite(token: Token): boolean {
  if (token.tag === 'AUX') return true
  if (token.tag !== 'VERB') return false
  const form = verbForm(token.lower)
  return form === 'third' || form === 'past' || form === 'ed'
}

function canBeVerb(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token
  const before = tokens[i - 1] as Token
  const next = tokens[i + 1]
  if (!next || !/^\p{Ll}/u.test(token.text)) return false
  const subject =
    before.tag === 'PROPN' ||
    before.tag === 'NOUN' ||
    before.tag === 'PRON' ||
    (before.tag === 'ADJ' && tokens[i - 2]?.tag !== 'AUX') ||
    before.text === '%' ||
    (before.tag === 'ADV' && i > 1)
  const object =
    next.tag === 'DET' ||
    next.tag === 'PROPN' ||
    next.tag === 'PRON' ||
    next.lower === 'that' ||
    next.tag === 'ADJ' ||
    next.tag === 'ADP' ||
    next.tag === 'NUM' ||
    next.lower === 'to' ||
    next.tag === 'NOUN'
  if (!subject || !object) return false
  const form = verbForm(token.lower)
  if (token.tag === 'NOUN' && form === 'third') return HOMOGRAPHS.has(token.lemma) && next.lower !== 'of' && next.tag !== 'ADP'
  if (token.tag === 'NOUN' && form === 'base' && before.tag === 'NOUN' && /[^s]s$/.test(before.lower))
    return HOMOGRAPHS.has(token.lemma) && next.lower !== 'of'
  return (
    token.tag === 'ADJ' &&
    form === 'ed' &&
    (next.tag === 'DET' || next.tag === 'PROPN' || next.tag === 'PRON' || next.lower === 'by') &&
    !/[-]/.test(token.text)
  )
}
