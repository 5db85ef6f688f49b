// Who can change a policy: a country, its capital, a body that rules, a person in office. Markets, weather and teams cannot.
import { COUNTRY_BY_CAPITAL } from '../../language/names/countries.ts'
import type { Name, Range, Sentence } from '../../language/index.ts'
import type { Page } from '../page.ts'
import { POLICY_BODY, POLITICAL_TITLE } from './words.ts'

/** Whether the subject of a clause rules, as far as the document shows. */
export function isPolicyActor(page: Page, sentence: Sentence, subject: Range, head: number): boolean {
  const names = (page.names.bySentence[sentence.index] ?? []).filter((name) => name.from >= subject.from && name.to <= subject.to)
  const token = sentence.tokens[head]
  const meant = page.references.meaningAt(sentence.index, head)
  if (meant?.name) return meant.entity?.names.some((name) => rules(page, name)) ?? false
  const own = names.find((name) => name.from <= head && name.to > head)
  if (own) return rules(page, own) || (own.type === 'person' && holdsOffice(page, sentence, own))
  if (!token) return false
  return OF_THE_STATE.test(token.lower) || (POLICY_BODY.has(token.lower) && (token.tag === 'PROPN' || names.length > 0))
}

/** Without a name they are still those of the land that is spoken of. */
const OF_THE_STATE =
  /^(ministers|lawmakers|legislators|voters|parliament|congress|government|judges|court|courts|council|commission|board)$/

/** "Amber Rudd, the energy secretary": the text says of somebody, here or before, which office it is. */
function holdsOffice(page: Page, { index }: Sentence, { from, to }: Name): boolean {
  for (let at = from; at < to; at++) {
    const roles = page.references.entityAt(index, at)?.roles
    if (roles && [...roles].some((role) => POLITICAL_TITLE.test(role))) return true
  }
  return false
}

function rules(page: Page, name: Name): boolean {
  if (name.type !== 'person' && name.text.split(' ').some((word) => POLICY_BODY.has(word.toLowerCase()))) return true
  switch (name.type) {
    case 'country':
      return true
    case 'organisation':
      return KNOWN.has(name.text)
    case 'place':
      return COUNTRY_BY_CAPITAL.has(name.text) || STATES.test(name.text)
    case 'person':
      return page.titles.get(name.key)?.some((title) => POLITICAL_TITLE.test(title)) ?? false
    case 'nationality':
    case 'event':
    case 'agreement':
    case 'law':
    case 'programme':
    case 'other':
    case 'unknown':
      return false
  }
}

const KNOWN = new Set(
  'NATO UN WHO IMF WTO OECD OPEC OSCE ASEAN Fed ECB FDA EPA CDC SEC FCC NHS FIFA UEFA IOC Kremlin Pentagon Vatican Taliban Hamas G7 G-7 G20'.split(
    ' ',
  ),
)
const STATES =
  /^(Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|Wisconsin|Wyoming|Ontario|Quebec|Alberta|Queensland|Victoria|Bavaria|Catalonia|Scotland|Wales|England|New York City|London|Paris|Berlin)$/
