// What a reader who has just read one sentence understands in the next, though no rule could name it for certain: nothing is put in brackets for it.
import { isTimeWord, relationOf } from '../language/clauses/index.ts'
import type { NounPhrase, Sentence, Token } from '../language/index.ts'
import { genderOfName, genderOfNoun, genderOfPronoun } from '../language/references/index.ts'
import type { Page } from './page.ts'
import { occurrencesBefore } from './references/heads.ts'
import { BODY, HUMAN, isHuman, POINTING } from './references/nouns.ts'
import type { Statement } from './statement.ts'

/** From here on what the pronoun seems to mean is more likely right than not. */
const LIKELY = 0.5

/**
 * Whether a pronoun goes on from the words before: something there can be meant, and nothing farther back is likelier.
 * @param at index of the pronoun's token
 */
export function goesOnWith(page: Page, lead: Statement, sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at]
  if (!token || /sel(f|ves)$/.test(token.lower)) return false
  const meaning = page.references.meaningAt(sentence.index, at)
  const mentions = meaning?.entity?.mentions ?? []
  if (meaning && meaning.confidence >= LIKELY && !mentions.some((one) => one.sentence === lead.sentence.index)) return false
  const fitting = lead.sentence.nouns.filter((noun) => isInside(lead, noun) && fits(lead, noun, token))
  if (genderOfPronoun(token.lower) === null) return fitting.length > 0
  const people = new Set(fitting.map((noun) => personAt(lead, noun)?.key ?? lead.sentence.tokens[noun.head]?.lower))
  return people.size === 1
}

/** "The budget" beneath a sentence on borrowing: never told of before, so that it belongs to what was just told, or everybody knows it. */
export function isNewBeside(page: Page, lead: Statement, sentence: Sentence, last: number): boolean {
  const noun = sentence.nouns.find((one) => one.head === last)
  const head = sentence.tokens[last]
  // as a subject it would go on from what was told
  if (
    !noun ||
    head?.tag !== 'NOUN' ||
    relationOf(sentence, last) === 'nsubj' ||
    isHuman(head.lower) ||
    HUMAN.has(head.lower) ||
    BODY.has(head.lemma)
  )
    return false
  if (sentence.tokens.slice(noun.from, last).some(({ lower, tag }) => POINTING.has(lower) || tag === 'NUM')) return false
  return occurrencesBefore(page, head.lemma, sentence, noun.from).every((one) => one.sentence.index === lead.sentence.index)
}

function isInside({ range }: Statement, { head }: NounPhrase): boolean {
  return head >= range.from && head < range.to
}

function personAt({ names }: Statement, noun: NounPhrase): Statement['names'][number] | undefined {
  return names.find((name) => name.type === 'person' && name.from <= noun.head && name.to > noun.head)
}

function fits(lead: Statement, noun: NounPhrase, pronoun: Token): boolean {
  const head = lead.sentence.tokens[noun.head]
  if (!head || !/^(NOUN|PROPN)$/.test(head.tag) || isTimeWord(head)) return false
  const name = lead.names.find((one) => one.from <= noun.head && one.to > noun.head)
  const many = noun.joined || head.xpos === 'NNS' || head.xpos === 'NNPS'
  const gender = genderOfPronoun(pronoun.lower)
  if (/^(they|them|their|theirs)$/.test(pronoun.lower)) return many || BODY.has(head.lemma)
  if (gender !== null) {
    if (name) return name.type === 'person' && (genderOfName(name) ?? gender) === gender
    return !many && isHuman(head.lower) && (genderOfNoun(head.lower) ?? gender) === gender
  }
  return !many && !isHuman(head.lower) && name?.type !== 'person' && name?.type !== 'nationality'
}
