// The country that a document is about, where its title does not name one: "The bank raised its rate" needs to be told whose.
import type { Page } from '../findings/index.ts'
import { plain } from './plain.ts'

/** Mentions that make a country what a text is about. */
const FEWEST = 4

const known = new WeakMap<Page, string | null>()

/** The country that the text names most, or null where the title names one or tells of many, or none stands out. */
export function countryOf(page: Page): string | null {
  const found = known.get(page)
  if (found !== undefined) return found
  const country = mostNamed(page)
  known.set(page, country)
  return country
}

/** It is named in one of so many sentences: a chapter on volcanoes that names a country five times is not about it. */
const ONE_IN = 10

/** Of all mentions of countries and peoples: a history of a canal that Britain bought, Egypt took and Israel reached is about none of them. */
const SHARE = 0.45

function mostNamed({ distinct, mentions, title, sentences }: Page): string | null {
  const countries = distinct.filter(({ type }) => type === 'country')
  const said = ` ${plain(title)} `
  if (countries.some(({ key }) => said.includes(` ${plain(key)} `))) return null
  if (distinct.some(({ type, text }) => type === 'nationality' && said.includes(` ${plain(text)} `))) return null
  if (/\b(?:international|world|global|european|united nations|alliance|league)\b/.test(said)) return null
  const [first, second] = countries
    .map(({ key }) => ({ key, count: mentions.get(key) ?? 0 }))
    .toSorted((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
  if (!first || first.count < Math.max(FEWEST, sentences.length / ONE_IN) || first.count < 2 * (second?.count ?? 0)) return null
  const keys = new Set(distinct.flatMap(({ type, key }) => (type === 'country' || type === 'nationality' ? [key] : [])))
  const all = [...keys].reduce((sum, key) => sum + (mentions.get(key) ?? 0), 0)
  return first.count >= SHARE * all ? first.key : null
}
