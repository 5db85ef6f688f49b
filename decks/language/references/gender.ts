// Whether "he" or "she" can mean somebody, as far as titles, given names and nouns tell. Unknown is a legal answer, and then both can.
import type { Name } from '../names/name.ts'
import { FAMILY_NAMES, genderOf } from '../names/people.ts'

export type Gender = 'he' | 'she'

const MALE_TITLE =
  /\b(mr|king|prince|sir|lord|emperor|pope|tsar|czar|sultan|duke|count|marquis|earl|viscount|father|brother|congressman|chairman|spokesman|baron|archbishop|cardinal|rabbi|imam|sheikh)\b/i
const FEMALE_TITLE =
  /\b(mrs|ms|miss|madam|madame|queen|princess|lady|dame|empress|duchess|countess|sister|mother|congresswoman|chairwoman|spokeswoman|actress|baroness)\b/i
const MALE_NOUN =
  /^(man|boy|father|husband|son|brother|king|prince|uncle|nephew|grandfather|grandson|widower|emperor|pope|gentleman|policeman|businessman|actor|lord|duke|monk|lad|guy|spokesman|chairman|congressman)$/
const FEMALE_NOUN =
  /^(woman|girl|mother|wife|daughter|sister|queen|princess|aunt|niece|grandmother|granddaughter|widow|empress|actress|lady|policewoman|businesswoman|duchess|nun|spokeswoman|chairwoman|congresswoman)$/

export function genderOfPronoun(word: string): Gender | null {
  if (/^(he|him|his|himself)$/.test(word)) return 'he'
  return /^(she|her|hers|herself)$/.test(word) ? 'she' : null
}

export function genderOfNoun(word: string): Gender | null {
  return MALE_NOUN.test(word) ? 'he' : FEMALE_NOUN.test(word) ? 'she' : null
}

/** By the title, else by the given name; a family name alone tells nothing. */
export function genderOfName(name: Pick<Name, 'title' | 'key'>): Gender | null {
  if (name.title && FEMALE_TITLE.test(name.title)) return 'she'
  if (name.title && MALE_TITLE.test(name.title)) return 'he'
  const [given = '', ...rest] = name.key.split(' ')
  // "Taylor" alone may be a family
  if (rest.length === 0 && FAMILY_NAMES.has(given.toLowerCase())) return null
  return genderOf(given.replace(/-.*$/, '')) ?? genderOf(given)
}
