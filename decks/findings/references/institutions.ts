// Names that every country has one of: "the Supreme Court", "the Marriage Act". Without a country they name nothing.
import type { Name, Token } from '../../language/index.ts'
import type { Doubt } from '../doubt.ts'
import type { Page } from '../page.ts'
import type { Piece } from '../pieces/index.ts'
import { spanOf, type Edit } from '../statement.ts'
import { homelandAt, possessiveOf } from './homeland.ts'
import type { References } from './pronouns.ts'

const EVERYWHERE =
  /^((Supreme|High|Constitutional|Federal|District|Appeals?|County) Court|Court of Appeals?|(National|General|Legislative) Assembly|Parliament|Senate|Congress|Cabinet|House|(Upper|Lower) House|House of Representatives|Central Bank|National Bank|(National )?Security Council|National Guard|Navy|Army|Air Force|Civil Service|Treasury|(\p{Lu}\p{L}+ )?(Ministry|Department|Office|Agency)( of( the)? \p{Lu}[\p{L} ]+)?|(Labou?r|Liberal|Conservative|Republican|Democratic|Socialist|Communist|Green|Social Democratic|Christian Democratic|People’s|National) Party|Catholic Church|Constitution|State Department)$/u
/** "US Office of Foreign Disaster Assistance" */
const OWNED = /^(US|U\.S\.|UK|EU|UN|Royal) /
const LAW = /\b(Act|Law|Bill|Code|Amendment)( \d{4})?$/

/** Institutions and laws whose country is not told in the same words: named where the document is about one country, else doubted. */
export function institutionsOf(page: Page, piece: Piece): References {
  const { sentence, range } = piece
  const { tokens } = sentence
  const names = (page.names.bySentence[sentence.index] ?? []).filter((name) => name.from >= range.from && name.to <= range.to)
  const edits: Edit[] = []
  const doubts: Doubt[] = []
  for (const name of names) {
    if (!EVERYWHERE.test(name.text) && !(LAW.test(name.text) && !isOneLaw(tokens, name))) continue
    if (names.some((other) => other !== name && places(other)) || page.title.includes(name.text)) continue
    // "Jacinda Ardern's Labour Party"
    if (OWNED.test(name.text) || tokens[name.from - 1]?.tag === 'PART') continue
    const home = homelandAt(page, piece, name.from)
    // the title that the card shows says whose laws they are
    if (home !== null && LAW.test(name.text) && page.title.includes(home.replace(/^the /, ''))) continue
    if (home === null || LAW.test(name.text)) {
      doubts.push({ gate: 'definite', words: name.text, ...spanOf(sentence, name) })
      continue
    }
    const the = tokens[name.from - 1]?.lower === 'the' && name.from - 1 >= range.from
    const at = spanOf(sentence, { from: the ? name.from - 1 : name.from, to: name.from + 1 })
    const first = tokens[name.from]?.start ?? at.start
    edits.push({ start: at.start, end: first, text: `[${possessiveOf(home)}] ` })
  }
  return { edits, doubts }
}

/** "the Fishery Conservation and Management Act of 1976": so many words, or a year, make a law one of its kind. */
function isOneLaw(tokens: readonly Token[], name: Name): boolean {
  const more = /^(and|&)$/.test(tokens[name.from - 1]?.lower ?? '') && /^\p{Lu}/u.test(tokens[name.from - 2]?.text ?? '')
  return (
    more ||
    name.text.split(' ').length > 3 ||
    (tokens[name.to]?.lower === 'of' && /^\d{4}$/.test(tokens[name.to + 1]?.text ?? ''))
  )
}

function places(name: Name): boolean {
  return /^(country|nationality|place)$/.test(name.type) || (name.type === 'person' && name.title !== null)
}
