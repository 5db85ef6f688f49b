// Whether what a pronoun seems to mean is certain enough to stand on a card: more is asked than on annotated text, for a wrong name is a false card.
import { genderOfName, genderOfPronoun } from '../../language/references/index.ts'
import type { Meaning, Name } from '../../language/index.ts'
import type { Page } from '../page.ts'

/** Below it the name stays out, by sort of pronoun. "They" has a bar of its own in who is who. */
const LEAST_CERTAIN: Readonly<Record<Meaning['sort'], number>> = { he: 0.945, it: 0.9, they: 0, the: 0 }

/** @param pronoun lower case */
export function isCertain(page: Page, pronoun: string, { name, sort, confidence }: Meaning): boolean {
  if (name === null || confidence < LEAST_CERTAIN[sort] || hasNamesake(page, name)) return false
  const gender = genderOfPronoun(pronoun)
  const topic = gender && topicOf(page)
  // in the life of one woman "she" is no other
  return !topic || genderOfName(topic) !== gender || shares(name, topic.key)
}

/** Of two banks in a text "it" may be the other one, unless the title tells whose text it is. */
function hasNamesake(page: Page, name: string): boolean {
  const words = wordsOf(name)
  const last = words.at(-1) ?? ''
  if (!page.text.includes(`the ${last}`) || shares(words[0] ?? '', page.title)) return false
  return page.distinct.some(
    ({ type, key }) =>
      type !== 'person' && key !== name && !key.includes(name) && !name.includes(key) && wordsOf(key).at(-1) === last,
  )
}

const topics = new WeakMap<Page, Name | null>()

/** Whose life the document tells: the person that its title names. */
function topicOf(page: Page): Name | null {
  const known = topics.get(page)
  if (known !== undefined) return known
  const people = page.distinct.filter(({ type, key }) => type === 'person' && shares(key, page.title))
  const topic = people.toSorted((a, b) => b.key.split(' ').length - a.key.split(' ').length)[0] ?? null
  topics.set(page, topic)
  return topic
}

/** Whether two names have a word in common, of a double name one half. */
function shares(name: string, other: string): boolean {
  const words = new Set(wordsOf(other))
  return wordsOf(name).some((word) => words.has(word))
}

function wordsOf(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 2)
}
