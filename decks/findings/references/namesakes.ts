// "the bank" in a text that has named one bank, the Bank of Japan: the name whose head the noun is.
import type { Name, NounPhrase, Sentence, Token } from '../../language/index.ts'
import type { Page } from '../page.ts'
import { occurrencesBefore, startsWith } from './heads.ts'
import { isMisnomer } from './misnomers.ts'

/** Sentences in which "a bank" or "another court" would be the nearer one. */
const NEAR = 3

/** The full name for "the" phrase, with its article; null unless one name can be meant. */
export function namesakeOf(page: Page, sentence: Sentence, noun: NounPhrase, the: number): string | null {
  const { tokens } = sentence
  const head = tokens[noun.head] as Token
  if (/^NNP?S$/.test(head.xpos)) return null
  const words = tokens.slice(the + 1, noun.head + 1).map((token) => token.lower)
  if (words.length > 2 || words.some((word) => !/^\p{L}+$/u.test(word))) return null
  const found = new Map<string, Name>()
  for (let i = 0; i <= sentence.index; i++) {
    for (const name of page.names.bySentence[i] ?? []) {
      if (i === sentence.index && name.to > the) continue
      if (isNamesake(page, i, name, words)) found.set(name.key, name)
    }
  }
  const [only] = [...found.values()]
  if (only && isMisnomer(page, head, only.key)) return null
  if (found.size !== 1 || !only || hasRival(page, sentence, noun, head)) return null
  const called = only.key
  if (called.toLowerCase() === words.join(' ')) return null
  return /^the /i.test(called) ? called : `the ${called}`
}

/** Whether two names of that kind stand just before: "the Bank of Ghana and the Bank of Togo ... the bank". */
export function areSeveral(page: Page, sentence: Sentence, the: number, head: number): boolean {
  const words = sentence.tokens.slice(the + 1, head + 1).map((token) => token.lower)
  const keys = new Set<string>()
  for (let i = Math.max(0, sentence.index - 2); i <= sentence.index; i++)
    for (const name of page.names.bySentence[i] ?? [])
      if ((i < sentence.index || name.to <= the) && isNamesake(page, i, name, words)) keys.add(name.key)
  return keys.size > 1
}

/** "Bank of Japan" for "bank", "Preventive Services Task Force" for "task force"; never for a person. */
function isNamesake(page: Page, at: number, name: Name, words: readonly string[]): boolean {
  if (/^(person|country|nationality)$/.test(name.type)) return false
  const own = name.key.split(' ')
  if (own.length < 2) return false
  const until = own.findIndex((word, i) => i > 0 && /^(of|for|on|to|in|at|against)$/.test(word))
  const core = (until < 0 ? own : own.slice(0, until)).map((word) => word.toLowerCase())
  if (core.slice(-words.length).join(' ') !== words.join(' ')) return false
  // "National Bank Building", torn: a capital before or behind belongs to the name
  const tokens = page.sentences[at]?.tokens ?? []
  const before = tokens[name.from - 1]
  return !(before && /^(and|&|-)$/.test(before.lower) && /^\p{Lu}/u.test(tokens[name.from - 2]?.text ?? ''))
}

/** Whether another of that kind was spoken of nearby: "a bank", "another court", "banks". */
function hasRival(page: Page, sentence: Sentence, noun: NounPhrase, head: Token): boolean {
  return occurrencesBefore(page, head.lemma, sentence, noun.head).some((one) => {
    if (sentence.index - one.sentence.index > NEAR) return false
    const name = (page.names.bySentence[one.sentence.index] ?? []).some(
      (other) => other.from <= one.phrase.head && other.to > one.phrase.head,
    )
    return !name && startsWith(one) !== 'the'
  })
}
