// Persons over a document: which shorter name calls which person, and where it calls nobody for certain.
import type { Sentence } from '../sentence.ts'
import { COUNTRY_BY_CAPITAL, COUNTRY_BY_DEMONYM, COUNTRY_BY_NAME } from './countries.ts'
import type { Name } from './name.ts'
import { nounKind } from './organisations.ts'
import { DOUBTFUL_GIVEN, GIVEN_NAMES } from './people.ts'
import { isPlace } from './places.ts'

const INITIAL = /^\p{Lu}\.?$/u

export function isShouting(word: string): boolean {
  return /^\p{Lu}{3,}$/u.test(word)
}

/** Whether the words by themselves read as a person's name: a given name at either end, or an initial. */
export function isPersonName(words: readonly string[]): boolean {
  if (words.length < 2 || words.length > 5) return false
  // "Acme RISC Machine"
  if (words.some(isShouting) && words.some((word) => /\p{Ll}/u.test(word))) return false
  if (words.some((word) => /\d/.test(word) || /^(of|and|for|the|on)$/.test(word))) return false
  const given = (words[0] as string).toLowerCase().replace(/-\p{L}+$/u, '')
  const family = (words.at(-1) as string).toLowerCase()
  if (words.some((word, i) => i > 0 && i < words.length - 1 && INITIAL.test(word))) return true
  if (/^\p{Lu}\.$/u.test(words[0] as string)) return !/^[BCDE]\.$/.test(words[0] as string)
  if (GIVEN_NAMES.has(given) && !(DOUBTFUL_GIVEN.has(given) && words.length === 2 && COUNTRY_BY_NAME.has(words[1] as string)))
    return true
  return words.length === 2 && GIVEN_NAMES.has(family) && !DOUBTFUL_GIVEN.has(family)
}

/** One token of a full name calls the person where no other person of the document has it. */
export function peopleOf(names: readonly Name[]): Map<string, string> {
  const full = new Set(names.filter((name) => name.type === 'person' && isFullName(name)).map((name) => name.text))
  const sets = mergeSame([...full])
  const counts = new Map<string, number>()
  for (const { text } of names) {
    const usual = sets.get(text)
    if (usual) counts.set(usual, (counts.get(usual) ?? 0) + 1)
  }
  const called = new Map<string, Set<string>>()
  const ends = new Set<string>()
  for (const [name, usual] of sets) {
    const words = name.split(' ').filter((word) => !INITIAL.test(word) && !/^(Jr|Sr|II|III|IV)\.?$/.test(word))
    for (const word of new Set(words)) {
      if (word.length < 2) continue
      called.set(word, (called.get(word) ?? new Set()).add(usual))
    }
    for (const word of [words[0], words.at(-1)]) if (word) ends.add(word)
  }
  const people = new Map<string, string>(sets)
  for (const [word, persons] of called) {
    const [only] = persons
    const person = persons.size === 1 ? only : mostNamed(persons, counts)
    if (person && ends.has(word)) people.set(word, person)
  }
  return people
}

/** Of several with a name in common, the one the text is about: a father who is named once does not take it from her. */
function mostNamed(persons: ReadonlySet<string>, counts: ReadonlyMap<string, number>): string | null {
  const [first, second] = [...persons].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))
  if (!first || !second) return null
  return (counts.get(first) ?? 0) >= 3 * (counts.get(second) ?? 0) ? first : null
}

/** Two words or more, none of which says that it is something else: not "Old Athens", "Greek State". */
function isFullName({ text, title }: Name): boolean {
  const words = text.split(' ')
  if (words.length < 2 || words.some((word) => nounKind(word) !== null || COUNTRY_BY_DEMONYM.has(word))) return false
  // "in 300 C. E. Olmec art": an initial that is none
  if (title === null && INITIAL.test(words[0] ?? '') && !isPersonName(words)) return false
  return title !== null || isPersonName(words) || !words.some((word) => isPlace(word) || COUNTRY_BY_CAPITAL.has(word))
}

/** The words on either side of "v.": names of cases as much as of persons. */
export function partiesOf(sentences: readonly Sentence[]): Set<string> {
  const parties = new Set<string>()
  for (const { tokens } of sentences)
    tokens.forEach((token, i) => {
      if (!/^vs?\.?$/.test(token.text)) return
      const after = tokens[i + 1]?.text === '.' ? tokens[i + 2] : tokens[i + 1]
      for (const party of [tokens[i - 1], after]) if (party && /^\p{Lu}/u.test(party.text)) parties.add(party.text)
    })
  return parties
}

/**
 * One person under several full names: "Abe Shinzo" and "Shinzo Abe", "Donald Trump" and "Donald J. Trump",
 * "Joseph Robinette Biden" and "Joseph Biden". The one that came first stands for all.
 */
function mergeSame(full: readonly string[]): Map<string, string> {
  const usual = new Map<string, string>()
  for (const name of full) {
    const same = [...usual.keys()].filter((other) => samePerson(name, other))
    const first = [...new Set(same.map((other) => usual.get(other) as string))]
    usual.set(name, first.length === 1 && first[0] ? first[0] : name)
  }
  return usual
}

function samePerson(a: string, b: string): boolean {
  const words = (name: string): string[] => name.split(' ').filter((word) => !INITIAL.test(word))
  const [short = [], long = []] = [words(a), words(b)].sort((x, y) => x.length - y.length)
  if (short.length < 2) return false
  if (short.length === long.length) return [...short].sort().join(' ') === [...long].sort().join(' ')
  return short[0] === long[0] && short.at(-1) === long.at(-1)
}
