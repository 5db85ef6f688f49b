// Whether "he" or "she" can mean somebody, as far as titles and given names tell. Unknown is a legal answer, and then both can.
import { genderOf } from '../../language/names/people.ts'
import type { Page } from '../page.ts'

export type Gender = 'he' | 'she'

const MALE_TITLE =
  /\b(mr|king|prince|sir|lord|emperor|pope|tsar|czar|sultan|duke|count|father|brother|congressman|chairman|spokesman|baron|archbishop|cardinal|rabbi|imam|sheikh)\b/i
const FEMALE_TITLE =
  /\b(mrs|ms|miss|queen|princess|lady|dame|empress|duchess|countess|sister|mother|congresswoman|chairwoman|spokeswoman|actress|baroness)\b/i
const MALE_NOUN =
  /^(man|boy|father|husband|son|brother|king|prince|uncle|nephew|grandfather|widower|emperor|pope|gentleman|policeman|businessman|actor)$/
const FEMALE_NOUN =
  /^(woman|girl|mother|wife|daughter|sister|queen|princess|aunt|niece|grandmother|widow|empress|actress|lady|policewoman|businesswoman)$/

export function genderOfPronoun(word: string): Gender | null {
  if (/^(he|him|his|himself)$/.test(word)) return 'he'
  return /^(she|her|hers|herself)$/.test(word) ? 'she' : null
}

export function genderOfNoun(word: string): Gender | null {
  return MALE_NOUN.test(word) ? 'he' : FEMALE_NOUN.test(word) ? 'she' : null
}

export function genderOfPerson(page: Page, key: string): Gender | null {
  for (const name of page.names.bySentence.flat()) {
    if (name.key !== key || !name.title) continue
    if (FEMALE_TITLE.test(name.title)) return 'she'
    if (MALE_TITLE.test(name.title)) return 'he'
  }
  const given = key.split(' ')[0] ?? ''
  return key.includes(' ') ? genderOf(given.replace(/-.*$/, '')) : null
}
