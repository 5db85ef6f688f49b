// Superlatives and ordinals: "the first country to ...", "the biggest in 33 years", "the 24th parallel". What they rank among is what a reader needs.
import type { Sentence, Token } from '../../language/index.ts'

const ORDINAL = /^(first|last|only|sole|second|third|most|least)$/
/** What opens the words a rank is counted in. */
const AMONG = /^(of|in|since|ever|that|who|for|on|among|outside|whereby|where|by|to)$/
/** Superlatives that point at the time of telling. */
const RELATIVE = /^(latest|earliest|nearest|closest|next)$/
/** Lines of a globe or a field have numbers for names. */
const NUMBERED = /^(parallel|meridian|hole|grade|dan)$/

export function isSuperlative({ lower, xpos }: Token): boolean {
  return (
    /^(best|worst|most|least|highest|lowest|largest|biggest|longest|closest)-\p{L}/u.test(lower) ||
    (/^\p{Ll}{3,}est$/u.test(lower) && !/^NNP?S?$/.test(xpos)) ||
    /^(best|worst)$/.test(lower)
  )
}

/** "the previous record low": what the sentence itself says was surpassed. */
export function isRecord(inside: readonly Token[], { lower }: Token): boolean {
  return (
    lower === 'record' ||
    (/^(low|high|peak)$/.test(lower) && inside.some((one) => /^(record|previous|all-time)$/.test(one.lower)))
  )
}

/** Whether the words between "the" and its head rank it, and what it ranks among is told. */
export function isRanked(inside: readonly Token[], after: Token | undefined, sentence: Sentence, head: number): boolean {
  const { tokens } = sentence
  if (inside.some((one) => /^\d+(st|nd|rd|th)$|^(forty|thirty|twenty|fif|six|eigh)\p{L}*(th|st|nd|rd)$/u.test(one.lower)))
    if (NUMBERED.test(tokens[head]?.lemma ?? '')) return true
  if (isRecord(inside, tokens[head] as Token)) return true
  const own = tokens[head] as Token
  const superlative = [...inside, own].some((one) => isSuperlative(one) && !RELATIVE.test(one.lower))
  if (!superlative && !inside.some((one) => ORDINAL.test(one.lower) || isSuperlative(one))) return false
  const infinitive = sentence.verbs.some((verb) => verb.infinitive && verb.from === head + 1)
  if (infinitive || AMONG.test(after?.lower ?? '')) return true
  if (!superlative) return false
  // "was the lightest metal"
  if (sentence.verbs.some((verb) => verb.copula && verb.to >= head - 4 && verb.to < head)) return true
  // "The worst-hit place was the city of Derna": what it is said to be tells the rest
  return sentence.clauses.some(
    ({ subject, verb, complement }) =>
      subject?.head === head &&
      verb.copula &&
      complement !== null &&
      tokens.slice(complement.from, complement.to).some(({ tag }) => tag === 'PROPN'),
  )
}
