// Names that every country has one of: "the Supreme Court", "the Marriage Act". Without a country they name nothing.
import type { Name } from '../../language/index.ts'
import type { Doubt } from '../doubt.ts'
import type { Page } from '../page.ts'
import type { Piece } from '../pieces/index.ts'
import { spanOf } from '../statement.ts'

const EVERYWHERE =
  /^((Supreme|High|Constitutional|Federal|District|Appeals?|County) Court|Court of Appeals?|(National|General|Legislative) Assembly|Parliament|Senate|Congress|Cabinet|House|(Upper|Lower) House|House of Representatives|Central Bank|National Bank|(National )?Security Council|National Guard|Royal Navy|Navy|Army|Air Force|Civil Service|Treasury|(\p{Lu}\p{L}+ )?(Ministry|Department|Office|Agency)( of( the)? \p{Lu}[\p{L} ]+)?|(Labou?r|Liberal|Conservative|Republican|Democratic|Socialist|Communist|Green|Social Democratic|Christian Democratic|People’s|National) Party|Catholic Church|Constitution|State Department)$/u
const LAW = /\b(Act|Law|Bill|Code|Amendment)( \d{4})?$/

/** Doubts about institutions and laws whose country is not told in the same words. */
export function institutionsOf(page: Page, { sentence, range }: Piece): Doubt[] {
  const names = (page.names.bySentence[sentence.index] ?? []).filter((name) => name.from >= range.from && name.to <= range.to)
  return names.flatMap((name) => {
    if (!EVERYWHERE.test(name.text) && !LAW.test(name.text)) return []
    if (names.some((other) => other !== name && places(other))) return []
    return [{ gate: 'definite' as const, words: name.text, ...spanOf(sentence, name) }]
  })
}

function places(name: Name): boolean {
  return /^(country|nationality|place)$/.test(name.type) || (name.type === 'person' && name.title !== null)
}
