// The small words that may stand inside a name: "Ministry of Foreign Affairs", "Guidelines for Cooperation", "Food and Drug Administration".
import type { Token } from '../sentence.ts'
import { COUNTRY_BY_DEMONYM, COUNTRY_BY_NAME } from './countries.ts'
import { ORGANISATION_NOUNS, ORGANISATION_OPENERS, OTHER_NOUNS } from './organisations.ts'
import { PLACE_OPENERS } from './places.ts'
import { isCapitalAt } from './capitals.ts'

const isNoun = (word: string): boolean => ORGANISATION_NOUNS.has(word) || OTHER_NOUNS.has(word)

/** Whether the small word at `at` goes on with the name that begins at `from`. */
export function joins(tokens: readonly Token[], from: number, at: number): boolean {
  const word = tokens[at]?.lower ?? ''
  const next = tokens[at + 1]?.lower === 'the' ? at + 2 : at + 1
  if (!/^(of|for|on|to|and|&|in)$/.test(word) || !isCapitalAt(tokens, next)) return false
  const words = tokens.slice(from, at).map((token) => token.text)
  const before = words.at(-1) ?? ''
  // once a name has a small word inside, it may have more: "Principles on Transfer of Equipment and Technology"
  const within = words.some((one, i) => /^(of|on|for)$/.test(one) && isNoun(words[i - 1] ?? ''))
  // "Nobel Prize in Physics": what it is given for
  if (word === 'in') return /^(Prize|Award|Medal)$/.test(before) && FIELD.test(tokens[next]?.text ?? '')
  if (word === 'of')
    return (
      ORGANISATION_OPENERS.has(before) ||
      isNoun(before) ||
      PLACE_OPENERS.has(before) ||
      OF_OPENERS.has(before) ||
      (within && !isLand(words.slice(-1)))
    )
  if (word === 'and' || word === '&') return joinsTwo(tokens, from, at, next, within)
  return isNoun(before) && before !== 'Government' && !endsWithCountry(tokens, next)
}

/** First words that call for "of": "Statue of Liberty", "People of the Book". */
const OF_OPENERS = new Set(
  'Statue House Duke Duchess Prince Princess Earl Count King Queen Archbishop Bishop Republic Kingdom State Commonwealth Isle Isles Tower Temple Church Rock Point City University Journal Order Knights Lord Knight Dean Master Bachelor Doctor Articles'.split(
    ' ',
  ),
)

/** A field of learning by its ending: no place has it. */
const FIELD = /(ics|istry|ology|onomy|ography|omy|ature|icine|Sciences?|Arts|Peace|History|Music|Journalism|Drama|Fiction)$/

function isLand(words: readonly string[]): boolean {
  const text = words.join(' ')
  return COUNTRY_BY_NAME.has(text) || COUNTRY_BY_DEMONYM.has(text)
}

/** "for Japan": the country is no part of the name; "for US-Japan Defense Cooperation": it is. */
function endsWithCountry(tokens: readonly Token[], at: number): boolean {
  return (
    COUNTRY_BY_NAME.has(tokens[at]?.text ?? '') && !isCapitalAt(tokens, at + 1) && !/^[-–‑]$/.test(tokens[at + 1]?.text ?? '')
  )
}

/** The words after "and" must close one name: "Food and Drug Administration". */
function joinsTwo(tokens: readonly Token[], from: number, at: number, next: number, within: boolean): boolean {
  const words = tokens.slice(from, at).map((token) => token.text)
  if (isLand(words) || tokens[at + 1]?.lower === 'the') return false
  const before = words.at(-1) ?? ''
  const first = tokens[next]?.text ?? ''
  if (within) return !isLand([before]) && !isLand([first]) && !isNoun(before) && !ORGANISATION_OPENERS.has(first)
  let to = next + 1
  while (isCapitalAt(tokens, to)) to++
  const last = tokens[to - 1]?.text ?? ''
  return to - next >= 2 && words.length === 1 && isNoun(last) && !ORGANISATION_NOUNS.has(before) && !isLand([first])
}

/** "United Nations Children’s Fund", "People’s Republic of China": a possessive inside one name. */
export function ownsNext(tokens: readonly Token[], from: number, at: number): boolean {
  if (!/^['’]s?$/.test(tokens[at]?.text ?? '') || tokens[at]?.spaced) return false
  if (tokens[from]?.text === 'People' && at === from + 1) return tokens[at + 1]?.text === 'Republic'
  return (
    at - from >= 2 &&
    ORGANISATION_NOUNS.has(tokens[at + 1]?.text ?? '') &&
    tokens[at + 2]?.lower !== 'of' &&
    /^(Children|Workers|Women|Men|Teachers|Farmers|Veterans|Physicians|Writers|Miners|Nurses|Students)$/.test(
      tokens[at - 1]?.text ?? '',
    )
  )
}
