// What a document is about, where its title does not say so: "The Box by the Telephone" is about the Minitel.
import type { Page } from '../findings/index.ts'
import { COUNTRY_BY_CAPITAL } from '../language/names/countries.ts'
import { GIVEN_NAMES } from '../language/names/people.ts'
import { kindOfNoun } from '../language/references/index.ts'
import type { Name, Sentence, Token } from '../language/index.ts'
import { plain, stem } from './plain.ts'

/** Sentences that must speak of it: named, by two words together, or by one rare word. */
const FEWEST = { name: 5, pair: 5, rare: 6 }
/** Two words together say more than a name that is only often there. */
const PAIR_WORTH = 1.6
/** So many of the commonest nouns are looked for in the title. */
const NOUNS_TOLD = 3
/** Nouns that measure, whatever is measured. */
const MEASURES =
  /^(year|month|week|day|hour|minute|time|century|decade|cent|percent|per|point|people|person|man|woman|number|way|part|rate|level|kilometre|kilometer|metre|meter|tonne|ton|mile|crore|dollar|euro|pound|case|thing|place|word|question|page)$/

const known = new WeakMap<Page, string | null>()

/** The name or words that a document speaks of most, or null where its title tells them, or none stands out. */
export function topicOf(page: Page): string | null {
  const found = known.get(page)
  if (found !== undefined) return found
  const topic = mostSpokenOf(page)
  known.set(page, topic)
  return topic
}

function mostSpokenOf(page: Page): string | null {
  const { names, pairs, rare, nouns } = countsOf(page)
  const title = new Set(plain(page.title).split(' ').map(stem))
  if (title.size < 2) return null
  const told = [...top(nouns, NOUNS_TOLD), ...top(names, 1), ...top(pairs, 1)].some(([words]) =>
    plain(words)
      .split(' ')
      .some((word) => word.length > 2 && title.has(stem(word))),
  )
  if (told) return null
  const fit = [
    ...top(names, 1).filter(([, count]) => count >= FEWEST.name),
    ...top(pairs, 1).flatMap(([words, count]): [string, number][] => (count >= FEWEST.pair ? [[words, count * PAIR_WORTH]] : [])),
    ...top(rare, 1).filter(([, count]) => count >= FEWEST.rare),
  ]
  const [topic, worth] = fit.toSorted(([, a], [, b]) => b - a)[0] ?? [null, 0]
  return sentencesWith(page, title) >= worth ? null : topic
}

/** How many sentences have a noun of the title, by its stem. */
function sentencesWith({ sentences }: Page, title: ReadonlySet<string>): number {
  return sentences.filter(({ tokens }) =>
    tokens.some(({ lower, tag }) => /^(NOUN|PROPN)$/.test(tag) && lower.length > 3 && title.has(stem(lower))),
  ).length
}

type Counts = Map<string, number>

function countsOf({ sentences, names }: Page): { names: Counts; pairs: Counts; rare: Counts; nouns: Counts } {
  const counts = { names: fresh(), pairs: fresh(), rare: fresh(), nouns: fresh() }
  sentences.forEach((sentence, i) => {
    const own = names.bySentence[i] ?? []
    count(
      counts.names,
      own.filter((name) => canBeTopic(name, sentence)).map(({ key }) => key),
    )
    const heads = [...sentence.tokens.keys()].filter((at) => isHead(sentence, at))
    const lemma = (at: number): string => sentence.tokens[at]!.lemma.toLowerCase()
    count(
      counts.nouns,
      heads.map(lemma).filter((word) => !MEASURES.test(word)),
    )
    count(counts.rare, heads.filter((at) => isRare(sentence.tokens[at]!)).map(lemma))
    count(
      counts.pairs,
      heads
        .filter((at) => isPair(sentence, at) && !MEASURES.test(lemma(at)))
        .map((at) => `${sentence.tokens[at - 1]!.lower} ${lemma(at)}`),
    )
  })
  return counts
}

const fresh = (): Counts => new Map()

/** Once a sentence. */
function count(counts: Counts, words: readonly string[]): void {
  for (const word of new Set(words)) counts.set(word, (counts.get(word) ?? 0) + 1)
}

function top(counts: Counts, many: number): [string, number][] {
  return [...counts].toSorted(([a, n], [b, m]) => m - n || (a < b ? -1 : 1)).slice(0, many)
}

/** Neither a person, nor a people or country, nor "the Court", nor a unit. */
function canBeTopic({ type, key, text, title, nameFrom }: Name, { tokens }: Sentence): boolean {
  if (/^(country|nationality|unknown)$/.test(type) || title !== null || key.length < 4 || !/\p{Ll}/u.test(key) || /\d/.test(key))
    return false
  const [first = ''] = key.toLowerCase().split(' ')
  if (type === 'person' && (GIVEN_NAMES.has(first) || key.split(' ').length < 3)) return false
  if (COUNTRY_BY_CAPITAL.has(key)) return false
  const own = tokens[nameFrom]
  return text.includes(' ') || (kindOfNoun(text.toLowerCase()) === null && !(own?.asName.startsWith('common') ?? true))
}

function isHead({ tokens, heads }: Sentence, at: number): boolean {
  const next = tokens[at + 1]
  return (
    tokens[at]?.tag === 'NOUN' && !(next?.tag === 'NOUN' && heads[at] === at + 1) && /^\p{L}{3,}/u.test(tokens[at]?.text ?? '')
  )
}

/** A noun that is not among the commonest sixty thousand words. */
function isRare({ group, text }: Token): boolean {
  return group === 0 && /^\p{Ll}+$/u.test(text)
}

/** "vaccine refrigerators": a noun with the noun before it. */
function isPair({ tokens, heads, relations }: Sentence, at: number): boolean {
  const before = tokens[at - 1]
  return (
    before?.tag === 'NOUN' && heads[at - 1] === at && /^compound/.test(relations[at - 1] ?? '') && !MEASURES.test(before.lemma)
  )
}
