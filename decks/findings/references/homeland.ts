// The country a document is about: "the finance ministry" of a text about Japan is Japan's. Only where its title, or nearly all it names, says so.
import { COUNTRY_BY_CAPITAL, COUNTRY_BY_DEMONYM, COUNTRY_BY_NAME } from '../../language/names/countries.ts'
import type { Name, Sentence } from '../../language/index.ts'
import type { Page } from '../page.ts'
import type { Piece } from '../pieces/index.ts'

/** Share of all mentions of countries, how many, and how many times the next one's, that make one the document's own without its title. */
const SHARE = 0.6
const MENTIONS = 5
const AHEAD = 3

const known = new WeakMap<Page, string | null>()

function homelandOf(page: Page): string | null {
  const cached = known.get(page)
  if (cached !== undefined) return cached
  const found = readHomeland(page)
  known.set(page, found)
  return found
}

function readHomeland(page: Page): string | null {
  const counts = new Map<string, number>()
  const titled = new Set<string>()
  for (const name of page.names.bySentence.flat()) {
    const country = countryOf(name)
    if (country === null) continue
    counts.set(country, (counts.get(country) ?? 0) + 1)
    if (isNational(name) && isIn(page.title, name.text)) titled.add(name.key)
  }
  const [only] = titled
  if (titled.size > 0) return titled.size === 1 ? (only ?? null) : null
  const total = [...counts.values()].reduce((sum, one) => sum + one, 0)
  const [top, next] = [...counts].sort((a, b) => b[1] - a[1])
  return top && top[1] >= MENTIONS && top[1] >= SHARE * total && top[1] >= AHEAD * (next?.[1] ?? 0) ? top[0] : null
}

/** The country that a mention speaks of: its own name, its people's, its capital's, a part of the United Kingdom. */
function countryOf({ key, type }: Name): string | null {
  if (type === 'place') return COUNTRY_BY_CAPITAL.get(key) ?? PARTS.get(key) ?? null
  if (type !== 'country' && type !== 'nationality') return null
  return PARTS.get(key) ?? COUNTRY_BY_NAME.get(key) ?? COUNTRY_BY_DEMONYM.get(key) ?? null
}

const PARTS: ReadonlyMap<string, string> = new Map(
  ['England', 'Scotland', 'Wales', 'Northern Ireland'].map((part) => [part, 'United Kingdom']),
)

/** "US" is no "us". */
function isIn(title: string, word: string): boolean {
  const bare = word.replace(/[.]/g, '')
  const escaped = bare.replace(/[^\p{L}\p{N} ]/gu, '.')
  return new RegExp(`(?<!\\p{L})${escaped}(?!\\p{L})`, bare.length <= 3 ? 'u' : 'iu').test(title.replace(/[.]/g, ''))
}

function isNational(name: Name): boolean {
  return name.type === 'country' || name.type === 'nationality'
}

/** The country a document is about, with its article, where neither the sentence before nor this one, up to there, speaks of another. */
export function homelandAt(page: Page, { sentence }: Piece, at: number): string | null {
  const home = homelandOf(page)
  if (home === null) return null
  const own = (page.names.bySentence[sentence.index] ?? []).filter((name) => name.to <= at)
  const near = [...(page.names.bySentence[sentence.index - 1] ?? []), ...own]
  if (near.some((name) => countriesOf(page, name).some((country) => country !== home))) return null
  return ARTICLE.test(home) ? `the ${home}` : home
}

const ARTICLE = /^(United|Netherlands|Philippines|Bahamas|Maldives|Gambia|Czech Republic|Dominican Republic|Soviet)/

export function possessiveOf(name: string): string {
  return name.endsWith('s') ? `${name}’` : `${name}’s`
}

/** The one country that a piece speaks of, where it stands before a token; null where none or several. */
export function countryBefore(page: Page, { range }: Piece, names: readonly Name[], before: number): string | null {
  const inside = names.filter((name) => name.from >= range.from && name.to <= range.to)
  const own = new Set(inside.flatMap((name) => countriesOf(page, name)))
  const [only] = own
  const first = inside.some((name) => name.to <= before && countriesOf(page, name).length > 0)
  return own.size === 1 && first ? (only ?? null) : null
}

/** The country a name is of or holds: "Bank of Japan" speaks of Japan. */
function countriesOf(page: Page, name: Name): string[] {
  if (isNational(name)) return [name.key]
  if (name.type === 'person') return []
  return [...countries(page)].filter((country) => ` ${name.text} `.includes(` ${country} `))
}

const lists = new WeakMap<Page, ReadonlySet<string>>()

function countries(page: Page): ReadonlySet<string> {
  const cached = lists.get(page)
  if (cached) return cached
  const found = new Set(
    page.names.bySentence
      .flat()
      .filter(isNational)
      .map(({ key }) => key),
  )
  lists.set(page, found)
  return found
}

/** "Chinese firms hurried to buy. The country accounted for half of the sales": not the one that was called a country long before. */
export function speaksOfOthers(page: Page, { index }: Sentence, the: number, name: string): boolean {
  return [index - 2, index - 1, index].some((at) =>
    (page.names.bySentence[at] ?? []).some(
      ({ type, key, to }) => /^(?:country|nationality)$/.test(type) && !name.includes(key) && (at < index || to <= the),
    ),
  )
}
