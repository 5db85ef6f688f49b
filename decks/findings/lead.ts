// The words before a statement that say what its pronouns and pointing words mean: "Mitochondria are ... . They make ATP." Shown in front of the question.
import type { Meaning, Name, NounPhrase, Sentence, Token } from '../language/index.ts'
import { genderOfName, genderOfNoun, genderOfPronoun } from '../language/references/index.ts'
import type { Doubt } from './doubt.ts'
import type { Page } from './page.ts'
import { goesOnWith, isNewBeside } from './passage.ts'
import { BODY, HUMAN, isHuman, NOMINAL, RELATIONAL } from './references/nouns.ts'
import { isStranger } from './references/strangers.ts'
import { isApposition, isLeftAway, wordsOf, type Statement } from './statement.ts'

/** Words of the longest lead, and of lead and statement together: read in some ten seconds. */
const LONGEST = 28
const LONGEST_TOGETHER = 36

/** What would stop a question about it, and does not hinder a reader of it. */
const READABLE = /^(structure|opinion|recipient|condition|as-of|no-anchor|undated|vague-time|year-unknown|unnamed)$/
/** What only needs to be known from before. */
const SETTLED = /^(pronoun|demonstrative|definite|anaphora)$/
/** "The latter", "here", "the second": which of several is meant is seldom plain, or not of this text. */
const NEVER =
  /^(?:here|there|(?:the )?(?:latter|former|first|second|third|others?|one|ones|same)|another|later|earlier|then|afterwards?)\b|\b(?:later|earlier|before|after)$/i

/**
 * A statement that needs the sentence before it, with that sentence in front; null where it would not help.
 * @param before what can be told of the sentence before, in front of which may stand another
 */
export function led(page: Page, statement: Statement, before: readonly Statement[]): Statement | null {
  const { sentence, doubts } = statement
  if (doubts.length === 0 || statement.lead || isApposition(statement)) return null
  if (!doubts.every((doubt) => SETTLED.test(doubt.gate) && !NEVER.test(doubt.words))) return null
  if (!goesOn(page, sentence)) return null
  const room = LONGEST_TOGETHER - count(wordsOf(page.text, statement))
  const leads = before
    .filter((one) => isReadable(page, one) && !isApposition(one))
    .map((one) => ({ one, words: count(leadWords(page, one)) }))
    .filter(({ one, words }) => words <= Math.min(LONGEST, room) && doubts.every((doubt) => settles(page, one, sentence, doubt)))
    .toSorted((a, b) => b.words - a.words)
  const [best] = leads
  return best ? { ...statement, lead: best.one, doubts: [], asOf: best.one.asOf ? null : statement.asOf } : null
}

/** Whether it can be read by itself; of a sentence that is not understood only the whole. */
function isReadable(page: Page, one: Statement): boolean {
  // "had already drawn the conclusion": from what went before
  if (GOES_BACK.test(wordsOfLead(one))) return false
  if (one.names.some(({ type, key }) => type === 'person' && isStranger(page, key))) return false
  return one.doubts.length === 0 || (isWhole(one) && one.doubts.every(({ gate }) => READABLE.test(gate)))
}

const GOES_BACK = /^(?:already|too|also|instead|another|others|moreover|likewise|nevertheless|nonetheless)$/

function wordsOfLead({ sentence, range, edits }: Statement): string {
  return (
    sentence.tokens.slice(range.from, range.to).find((token) => GOES_BACK.test(token.lower) && !isLeftAway(edits, token))
      ?.lower ?? ''
  )
}

/** The lead's own words, with what stands before them. */
function leadWords(page: Page, lead: Statement): string {
  const words = wordsOf(page.text, lead)
  return lead.lead ? `${leadWords(page, lead.lead)}. ${words}` : words
}

function count(words: string): number {
  return words.split(' ').length
}

/** Whether the sentence follows the one before in the same paragraph, or after a paragraph of one or two sentences, as news are set. */
function goesOn(page: Page, sentence: Sentence): boolean {
  const before = page.sentences[sentence.index - 1]
  if (!before) return false
  if (before.block === sentence.block) return true
  const plain = (at: number): boolean => page.blocks[at]?.kind === 'paragraph'
  const short = page.sentences[sentence.index - 3]?.block !== before.block
  return before.block === sentence.block - 1 && plain(before.block) && plain(sentence.block) && short
}

function settles(page: Page, lead: Statement, sentence: Sentence, doubt: Doubt): boolean {
  const at = sentence.tokens.findIndex((token) => token.start >= doubt.start)
  const last = sentence.tokens.findLastIndex((token) => token.end <= doubt.end)
  const token = sentence.tokens[at]
  const head = sentence.tokens[last]
  if (!token || !head) return false
  if (doubt.gate === 'pronoun')
    return (
      settlesPronoun(lead, token, page.references.meaningAt(sentence.index, at)) ||
      continuesSubject(lead, sentence, at) ||
      goesOnWith(page, lead, sentence, at)
    )
  if (doubt.gate === 'definite')
    return (
      mentions(lead, head) ||
      isMentioned(lead, page.references.meaningAt(sentence.index, last)) ||
      isNewBeside(page, lead, sentence, last) ||
      (last === at + 1 && (DEEDS.has(head.lemma) || /(?:tion|sion|ment)$/.test(head.lower)) && sumsUp(head) && isWhole(lead))
    )
  if (doubt.gate === 'demonstrative') return settlesPointer(page, lead, sentence, at)
  // "more than 100 pledged": a hundred of what
  return token.tag !== 'NUM'
}

/** "This process", "such agreements", "This": what was just told; a person or thing must be named there. */
function settlesPointer(page: Page, lead: Statement, sentence: Sentence, at: number): boolean {
  const noun = sentence.nouns.find((one) => one.from <= at && one.to > at)
  const head = noun && sentence.tokens[noun.head]
  // "That changed in 1840": all of what was told is meant
  if (!head || head.tag === 'PRON' || noun.head === at) return sentence.tokens[at]?.lower !== 'those' && isWhole(lead)
  if (mentions(lead, head) || isMentioned(lead, page.references.meaningAt(sentence.index, noun.head))) return true
  return sumsUp(head)
}

/** "That process", "the notice": what the sentence before told, as a noun. */
function sumsUp({ lower, lemma }: Token): boolean {
  return (
    (NOMINAL.test(lower) || RELATIONAL.has(lemma) || TELLING.has(lemma)) &&
    !(HUMAN.has(lower) || isHuman(lower) || BODY.has(lemma))
  )
}

function isWhole({ sentence, range, edits }: Statement): boolean {
  return (
    range.from <= 2 &&
    range.to >= sentence.tokens.length - 2 &&
    !edits.some((edit) => edit.text.trim() === '' && edit.end - edit.start > LONG)
  )
}

/** Characters: what is left away beyond that was more than a connecting word. */
const LONG = 16

/** Nouns that sum up what was told. */
const TELLING = new Set(
  `process method approach system effect pattern rule standard result idea practice principle theory model trend phenomenon policy measure step figure amount sum problem fact view claim finding change shift move deal act law
  reform plan term phrase name structure technique feature property mechanism event notice permission clash order ruling verdict refusal offer request award increase rise fall decline drop growth share level rate value number cost price loss gain ability tendency form kind type task role`.split(
    /\s+/,
  ),
)

/** What somebody did or said, as the sentence before told it. */
const DEEDS = new Set(
  'notice permission clash order ruling verdict refusal offer request award pledge promise ban attack strike visit proposal decision change reform increase rise fall cut'.split(
    ' ',
  ),
)

function settlesPronoun(lead: Statement, token: Token, meaning: Meaning | null): boolean {
  if (meaning?.entity && !isMentioned(lead, meaning)) return false
  const gender = genderOfPronoun(token.lower)
  if (gender !== null) {
    const people = new Set(lead.names.filter(({ type }) => type === 'person').map(({ key }) => key))
    const [only] = lead.names.filter(({ type }) => type === 'person')
    if (people.size > 0) return people.size === 1 && (genderOfName(only as Name) ?? gender) === gender
    return phrasesOf(lead).filter((noun) => genderOfNoun(lead.sentence.tokens[noun.head]?.lower ?? '') === gender).length === 1
  }
  return meaning?.entity !== undefined && meaning.entity !== null
}

/** "The board met in May. In July it raised the rate": a subject that goes on being the subject, where no other thing could be. */
function continuesSubject(lead: Statement, sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at]
  const { subject } = lead.clause
  const head = subject && lead.sentence.tokens[subject.head]
  if (!token || !subject || !head || !sentence.clauses.some((clause) => clause.subject?.head === at)) return false
  const named = lead.names.find((name) => name.from <= subject.head && name.to > subject.head)
  const person = named ? named.type === 'person' : isHuman(head.lower)
  const many = subject.joined || head.xpos === 'NNS' || head.xpos === 'NNPS'
  if (token.lower === 'they') return many
  if (many || head.tag === 'PRON') return false
  if (token.lower === 'it') return !person && named !== undefined && named.type !== 'nationality'
  return person && named !== undefined && (genderOfName(named) ?? genderOfPronoun(token.lower)) === genderOfPronoun(token.lower)
}

/** Whether the lead has such a noun. */
function mentions(lead: Statement, { lemma, tag }: Token): boolean {
  return tag === 'NOUN' && phrasesOf(lead).some((noun) => lead.sentence.tokens[noun.head]?.lemma === lemma)
}

/** Whether what is most likely meant is mentioned in the lead's own words. */
function isMentioned(lead: Statement, meaning: Meaning | null): boolean {
  const { sentence, range } = lead
  return (meaning?.entity?.mentions ?? []).some(
    (mention) => mention.sentence === sentence.index && mention.head >= range.from && mention.head < range.to,
  )
}

function phrasesOf({ sentence, range }: Statement): NounPhrase[] {
  return sentence.nouns.filter((noun) => noun.head >= range.from && noun.head < range.to)
}

/** Whether the lead tells when. */
export function isDatedBefore({ lead }: Statement): boolean {
  return lead !== null && (lead.dates.some(({ value }) => value !== null) || isDatedBefore(lead))
}
