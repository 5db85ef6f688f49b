// The person a biography is about: then "she" means her wherever no other woman stands near.
import type { Page } from '../page.ts'
import { genderOfPerson, type Gender } from './gender.ts'

export interface Hero {
  readonly key: string
  readonly pronoun: Gender
}

/** The one person whom the title names, called by one pronoun nearly throughout; null where the document is no life. */
export function heroOf(page: Page): Hero | null {
  const key = personInTitle(page)
  if (!key) return null
  const count = (pattern: RegExp): number => page.text.match(pattern)?.length ?? 0
  const she = count(/\b(she|her|hers|herself)\b/gi)
  const he = count(/\b(he|him|his|himself)\b/gi)
  const pronoun: Gender | null = she + he < 4 ? null : she >= 2 * he ? 'she' : he >= 2 * she ? 'he' : null
  if (!pronoun) return null
  const known = genderOfPerson(page, key)
  return known !== null && known !== pronoun ? null : { key, pronoun }
}

function personInTitle(page: Page): string | null {
  const title = words(page.title)
  const people = new Map<string, number>()
  for (const name of page.names.bySentence.flat()) {
    if (name.type === 'person' && name.key.includes(' ')) people.set(name.key, (people.get(name.key) ?? 0) + 1)
  }
  const named = [...people.keys()].filter((key) => words(key).every((word) => title.includes(word)))
  if (named.length === 1 && named[0] && title.length <= words(named[0]).length + 4) return named[0]
  return null
}

function words(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}
