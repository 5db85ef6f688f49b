// Doubts about form: what is no whole, plain, third-person sentence of prose.
import { REPORTING } from '../language/clauses/index.ts'
import type { Range, Sentence, Token } from '../language/index.ts'
import type { Block } from '../model/index.ts'
import type { Doubt, GateName } from './doubt.ts'
import { isLeftAway, spanOf, type Edit } from './statement.ts'

const SHORTEST = 5
/** Tokens: a quotation without its speaker may be a phrase, one with its speaker a sentence. */
const SHORT_QUOTE = 14
const LONGEST_QUOTE = 32
/** Words; read in some eight seconds. */
export const LONGEST = 38

const FIRST_PERSON = new Set([
  'i',
  'me',
  'my',
  'mine',
  'myself',
  'we',
  'us',
  'our',
  'ours',
  'ourselves',
  'you',
  'your',
  'yours',
  'yourself',
])
const OPINION = new Set(
  'should must ought shall perhaps surely clearly obviously undoubtedly arguably unfortunately fortunately hopefully frankly admittedly sadly regrettably happily presumably seemingly apparently supposedly allegedly reportedly'.split(
    ' ',
  ),
)
const JUDGING = new Set(
  `important surprising remarkable interesting noteworthy impressive unclear clear obvious fair natural inevitable necessary essential crucial vital worth worthwhile hard difficult easy good bad great wonderful
  terrible beautiful best worst better worse wrong right wise unwise strange odd ironic fascinating amazing disappointing encouraging troubling worrying alarming promising trivial true false likely unlikely possible impossible certain uncertain
  understandable undeniable tempting telling striking notable significant foreboding shameful brilliant stunning unbelievable incredible awful perfect ideal`
    .split(/\s+/)
    .filter(Boolean),
)

/** Doubts about a whole sentence, whatever is asked of it. */
export function doubtsOfForm(sentence: Sentence, block: Block | undefined): Doubt[] {
  const { tokens } = sentence
  const all = (gate: GateName, words = ''): Doubt => ({ gate, words, start: sentence.start, end: sentence.end })
  if (block && block.kind !== 'paragraph' && block.kind !== 'list' && block.kind !== 'quote') return [all('not-prose')]
  const doubts: Doubt[] = []
  const last = lastMark(tokens)
  if (last === '?') return [all('question')]
  if (last !== '.' && last !== '!' && !(last === ';' && isDefinition(tokens))) return [all('fragment')]
  if (tokens.length < SHORTEST) return [all('too-short')]
  if (tokens.some((token, i) => token.lower === 'registered' && /^(charity|company|trademark)$/.test(tokens[i + 1]?.lower ?? '')))
    return [all('byline')]
  const broken = breakage(sentence)
  if (broken) doubts.push(all('broken', broken))
  if (!/^[\p{Lu}\p{N}“"‘'($€£]/u.test(tokens[0]?.text ?? '')) doubts.push(all('fragment', tokens[0]?.text ?? ''))
  return doubts
}

/** '"owner" means the person who owns the land;': one of a law's list of terms is a sentence, whatever mark ends it. */
function isDefinition(tokens: readonly Token[]): boolean {
  return /^["“]$/.test(tokens[0]?.text ?? '') && tokens.slice(0, 12).some(({ lower }) => lower === 'means')
}

function lastMark(tokens: readonly Token[]): string {
  for (let i = tokens.length - 1; i >= 0; i--) {
    const text = tokens[i]?.text ?? ''
    if (!/^["”’')\]\d[]+$/u.test(text)) return /\.$/.test(text) ? '.' : text
  }
  return ''
}

/** What shows that the text was torn: a mark without its partner, a full stop inside, an address. */
function breakage(sentence: Sentence): string | null {
  const { tokens } = sentence
  let round = 0
  for (let i = 0; i < tokens.length; i++) {
    const { text } = tokens[i] as Token
    if (text === '(' || text === '[') round++
    if (text === ')' || text === ']') round--
    if (round < 0) return text
    if (/^[.!?]$/.test(text) && i < tokens.length - 1 && !restIsClosing(tokens, i + 1))
      return `${tokens[i - 1]?.text ?? ''}${text} ${tokens[i + 1]?.text ?? ''}`
    if (/https?:|www\.|@|[|<>{}\\^~#=]|\ufffd|…|\.\.\./.test(text) || text === '̶' || text === '*') return text
    if (text.length > 40) return text.slice(0, 40)
  }
  if (round !== 0) return '('
  const open = tokens.filter((token) => token.text === '“').length
  const close = tokens.filter((token) => token.text === '”').length
  if (open !== close) return '“'
  if (tokens.filter((token) => token.text === '"').length % 2 === 1) return '"'
  return null
}

function restIsClosing(tokens: readonly Token[], from: number): boolean {
  return tokens.slice(from).every((token) => /^["”’')\]\d[]+$/u.test(token.text))
}

/** Doubts about the words of a statement: whose voice speaks, and whether it tells or judges. */
export function doubtsOfVoice(sentence: Sentence, range: Range, edits: readonly Edit[], ofLaw: boolean): Doubt[] {
  const doubts: Doubt[] = []
  const at = (gate: GateName, i: number): Doubt => ({
    gate,
    words: sentence.tokens[i]?.text ?? '',
    ...spanOf(sentence, { from: i, to: i + 1 }),
  })
  for (let i = range.from; i < range.to; i++) {
    const token = sentence.tokens[i] as Token
    if (isLeftAway(edits, token)) continue
    // "the last deep mine" is nobody's, nor is the "i" of "2000i"
    const dug = token.lower === 'mine' && /^(?:NOUN|ADJ|DET)$/.test(sentence.tokens[i - 1]?.tag ?? '')
    const model = token.text === 'i' || (token.text === 'I' && /\p{N}$/u.test(sentence.tokens[i - 1]?.text ?? ''))
    if (FIRST_PERSON.has(token.lower) && !dug && !model && token.text !== 'US' && token.text !== 'I.')
      doubts.push(at('first-person', i))
    else if (
      /^(must|shall|should|ought)$/.test(token.lower) &&
      ((ofLaw && token.lower !== 'ought') || isReported(sentence, i) || isObligation(sentence, i))
    )
      continue
    else if (OPINION.has(token.lower) && token.tag !== 'NOUN' && token.tag !== 'PROPN') doubts.push(at('opinion', i))
    else if ((token.lower === 'if' || token.lower === 'unless' || token.lower === 'otherwise') && token.tag !== 'NOUN') {
      if (!isRule(sentence, i, range)) doubts.push(at('condition', i))
    } else if (/^(so-called|etc|etc\.)$/.test(token.lower)) doubts.push(at('opinion', i))
  }
  for (const clause of sentence.clauses) {
    if (!clause.verb.copula || clause.verb.to > range.to || clause.verb.from < range.from) continue
    if (isLeftAway(edits, spanOf(sentence, clause.verb))) continue
    const judged = judgementAfter(sentence, clause.verb.to, range.to)
    if (judged >= 0) doubts.push(at('opinion', judged))
  }
  for (const quote of sentence.quoted) {
    if (quote.from < range.from || quote.to > range.to || isLeftAway(edits, spanOf(sentence, quote))) continue
    const size = quote.to - quote.from
    const told = isTold(sentence, quote)
    const speaks = sentence.clauses.some((clause) => clause.verb.from > quote.from && clause.verb.to < quote.to)
    if (size > LONGEST_QUOTE || (!told && (speaks || size > SHORT_QUOTE)))
      doubts.push({ gate: 'quotation', words: '', ...spanOf(sentence, quote) })
  }
  return doubts
}

/** "If a firm fails to report, it may be fined": a rule that always holds, with its condition in the same words; not what would be or might have been. */
function isRule({ clauses, tokens }: Sentence, i: number, range: Range): boolean {
  const condition = clauses.find((clause) => clause.kind === 'subordinate' && clause.from <= i && i < clause.verb.from)
  const above = condition && condition.above !== null ? clauses[condition.above] : undefined
  if (!condition || !above || !/^(if|unless)$/.test(condition.marker ?? '')) return false
  if (condition.verb.tense !== 'present' || above.kind !== 'main' || above.from < range.from || above.to > range.to) return false
  if (condition.from < range.from || condition.to > range.to) return false
  const helpers = tokens.slice(above.verb.from, above.verb.to)
  return above.verb.tense !== 'past' && !helpers.some((token) => /^(would|could|might|should|'d)$/.test(token.lower))
}

/** "Operators must report each year", "Under the text, applicants must disclose": what a rule asks of a kind of body, in figures or under something named; not "Europe must act". */
function isObligation({ tokens, clauses, nouns }: Sentence, i: number): boolean {
  const clause = clauses.find(({ verb }) => verb.from <= i && i < verb.to)
  const subject = clause?.subject
  const head = subject && tokens[subject.head]
  if (!clause || !head || !/^(must|shall)$/.test(tokens[i]?.lower ?? '') || head.tag !== 'NOUN' || clause.verb.perfect)
    return false
  const noun = nouns.find((one) => one.head === subject.head)
  const first = noun && tokens[noun.from]
  if (!first || /^(this|that|these|those|its|our|their|his|her|such|any)$/.test(first.lower) || JUDGED.test(head.lemma))
    return false
  return tokens
    .slice(clause.from, clause.to)
    .some(
      ({ tag, text, lower }) =>
        tag === 'NUM' || /^(Article|Annex|Section)$/.test(text) || /^(each|every|annually|within)$/.test(lower),
    )
}

/** What writers tell what to do. */
const JUDGED =
  /^(leader|policymaker|politician|world|country|government|society|reader|student|reform|effort|policy|strategy|response|step)$/

/** Inside what somebody said: then it is that person's opinion, and the card says whose. */
function isReported({ clauses, tokens }: Sentence, i: number): boolean {
  return clauses.some((clause) => {
    const above = clause.above === null ? undefined : clauses[clause.above]
    const speaker = above?.subject && tokens[above.subject.head]
    return (
      clause.kind === 'reported' &&
      clause.from <= i &&
      clause.to > i &&
      above !== undefined &&
      REPORTING.has(above.verb.lemma) &&
      speaker !== null &&
      speaker !== undefined &&
      (speaker.tag === 'PROPN' || (speaker.tag === 'NOUN' && ADVISES.test(above.verb.lemma)))
    )
  })
}

/** What a commission or court says that should be: its finding, whoever sits on it. */
const ADVISES = /^(recommend|advise|decree|order|rule|propose|demand|hold)$/

/** Whether the sentence says who speaks: a verb of saying stands outside the quotation. */
function isTold(sentence: Sentence, quote: Range): boolean {
  return sentence.clauses.some(
    (clause) =>
      REPORTING.has(clause.verb.lemma) && clause.subject !== null && (clause.head < quote.from || clause.head >= quote.to),
  )
}

/** "is important", "was most noteworthy": the first adjective after a copula, past adverbs, where no noun follows. */
function judgementAfter(sentence: Sentence, from: number, to: number): number {
  for (let i = from; i < Math.min(to, from + 4); i++) {
    const token = sentence.tokens[i] as Token
    if (JUDGING.has(token.lower)) {
      const next = sentence.tokens[i + 1]
      return next && (next.tag === 'NOUN' || next.tag === 'PROPN') ? -1 : i
    }
    if (token.tag !== 'ADV' && token.tag !== 'DET' && token.lower !== 'not') return -1
  }
  return -1
}
