// The person a text is about: named most, and early. Where neither title nor given name tells, the pronouns of the text say whether it is a he or a she.
import type { Name } from '../names/name.ts'
import type { Sentence } from '../sentence.ts'
import { genderOfName, genderOfPronoun, type Gender } from './gender.ts'

export interface Subject {
  readonly key: string
  readonly gender: Gender
}

/** Sentences, a title among them, within which the person must be named. */
const EARLY = 3
/** Pronouns needed to tell, and the share of them that must agree. */
const FEWEST = 3
const MOST = 0.7
/** Of all mentions of persons by name, the share that the person must have. */
const SHARE = 0.25

/** @returns null where the text is about nobody in particular */
export function subjectOf(sentences: readonly Sentence[], names: readonly (readonly Name[])[]): Subject | null {
  const persons = names.flat().filter(({ type }) => type === 'person')
  const counts = new Map<string, number>()
  for (const { key } of persons) counts.set(key, (counts.get(key) ?? 0) + 1)
  const [first] = [...counts].sort((a, b) => b[1] - a[1])
  if (!first || first[1] < persons.length * SHARE) return null
  const key = first[0]
  const own = persons.filter((name) => name.key === key)
  if (!names.slice(0, EARLY).some((some) => some.some((name) => name.key === key))) return null
  const known = own.map(genderOfName).find((gender) => gender !== null)
  const gender = genderOfText(sentences)
  return gender !== null && (known ?? gender) === gender ? { key, gender } : null
}

function genderOfText(sentences: readonly Sentence[]): Gender | null {
  const said = sentences.flatMap(({ tokens }) => tokens.flatMap(({ lower }) => genderOfPronoun(lower) ?? []))
  const he = said.filter((gender) => gender === 'he').length
  if (said.length < FEWEST) return null
  if (he >= said.length * MOST) return 'he'
  return said.length - he >= said.length * MOST ? 'she' : null
}
