// What makes a name a person's: a title before it, or a given name at its front (or at its end, as in "Matsumoto Koichiro").
import { EITHER, FAMILIES, MEN, WOMEN } from './gazetteer/people.ts'
import { ROLES } from './gazetteer/roles.ts'

/** Titles that stand before a name. Longer ones are found by their last word. */
export const TITLES: ReadonlySet<string> = new Set(
  `mr mrs ms miss dr prof professor president vice-president minister pm premier chancellor king queen prince princess emperor empress pope senator sen representative rep congressman congresswoman
  governor gov mayor judge justice general gen colonel col captain capt lieutenant lt major maj sergeant sgt admiral adm commander sir lord lady dame saint st secretary ambassador chairman chairwoman chair director
  ceo commissioner attorney speaker bishop archbishop cardinal rabbi imam sheikh reverend rev father sister brother tsar czar sultan duke duchess count countess baron marshal chief dictator
  philosopher physicist chemist biologist mathematician historian economist novelist poet painter composer astronomer inventor engineer geologist botanist explorer actor actress singer author architect naturalist spokesman spokeswoman spokesperson lawmaker analyst`
    .split(/\s+/)
    .filter(Boolean),
)

const listed = (list: string): string[] => list.split(/[;\n]+/).filter(Boolean)

const FEMALE_NAMES = new Set(listed(WOMEN))
const MALE_NAMES = new Set(listed(MEN))

/** Given names that the gazetteer knows. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set([...FEMALE_NAMES, ...MALE_NAMES, ...listed(EITHER)])

/** Family names that the gazetteer knows. */
export const FAMILY_NAMES: ReadonlySet<string> = new Set(listed(FAMILIES))

/** Whether a given name is a woman's or a man's, as far as the gazetteer knows; null where it does not, or where it is both. */
export function genderOf(given: string): 'she' | 'he' | null {
  const name = given.toLowerCase()
  if (FEMALE_NAMES.has(name)) return 'she'
  return MALE_NAMES.has(name) ? 'he' : null
}

/** Given names that are more often something else when they stand alone or before another capitalised word. */
export const DOUBTFUL_GIVEN: ReadonlySet<string> = new Set(
  'florence georgia victoria virginia august charlotte jackson carolina alexandria chad jordan santiago salvador grace mercy rose iris will mark bill may june april guy earl dean dale rex king li xi lee ho jan'.split(
    ' ',
  ),
)

/** Lower-case words inside a person's name: "Ursula von der Leyen". */
export const NAME_PARTICLES: ReadonlySet<string> = new Set([
  'von',
  'van',
  'de',
  'der',
  'den',
  'da',
  'di',
  'del',
  'della',
  'la',
  'le',
  'bin',
  'ibn',
  'al',
  'el',
  'dos',
  'du',
  'ter',
  'zu',
])

/** What people are by their work or kin, lower case, singular and plural: "chemist", "visitors". */
export const ROLE_NOUNS: ReadonlySet<string> = new Set(listed(ROLES))
