// What a name is the name of, judged by a learned table: its own words, what stands beside it, and what it hangs on.
import { headIn } from '../head.ts'
import type { Sentence, Token } from '../sentence.ts'
import { COUNTRY_BY_CAPITAL, COUNTRY_BY_NAME } from './countries.ts'
import { kindOfNoun } from '../references/kinds.ts'
import type { NameType } from './name.ts'
import { isOrganisation, nounKind, ORGANISATION_OPENERS } from './organisations.ts'
import { DOUBTFUL_GIVEN, FAMILY_NAMES, GIVEN_NAMES, ROLE_NOUNS, TITLES } from './people.ts'
import { isPlace, PLACE_OPENERS } from './places.ts'
import { TYPE_WEIGHTS } from './type-weights.ts'

/** What the table tells apart, in its order; the rest follows from the name's nouns. */
export const LEARNED_TYPES = ['person', 'organisation', 'place', 'event', 'other'] as const
export type LearnedType = (typeof LEARNED_TYPES)[number]

export const WEIGHTS: ReadonlyMap<string, readonly number[]> = readTable(TYPE_WEIGHTS)

/** Rows "trait person organisation place event other", parted by tabs and line ends: small integers. */
export function readTable(table: string): Map<string, number[]> {
  const rows = table.split(/[\t\n]/).filter((line) => line.includes(' '))
  return new Map(
    rows.map((line) => {
      const [trait = '', ...weights] = line.split(' ')
      return [trait, weights.map(Number)]
    }),
  )
}

/** Points for each type, in the order of `LEARNED_TYPES`. */
export function typePoints(traits: readonly string[], weights: ReadonlyMap<string, readonly number[]>): number[] {
  const points = LEARNED_TYPES.map(() => 0)
  for (const trait of traits) weights.get(trait)?.forEach((weight, i) => (points[i] = (points[i] ?? 0) + weight))
  return points
}

/**
 * What the longer names of a document say of the shorter ones: "Byron" of "Lord Byron" is a person, "Coron" of "Coron Island" more likely a place.
 * @returns traits by the shorter name
 */
export function traitsElsewhere(
  names: readonly { readonly text: string; readonly title: string | null }[],
): Map<string, string[]> {
  const found = new Map<string, Set<string>>()
  const add = (word: string, trait: string): void => void found.set(word, (found.get(word) ?? new Set()).add(trait))
  for (const { text, title } of names) {
    const words = text.split(' ')
    const last = words.at(-1) ?? ''
    const first = words[0] ?? ''
    if (title) add(text, 'titled')
    if (words.length < 2 || words.some((word) => /^(of|for|on|and)$/.test(word))) continue
    const kind = nounKind(last)
    const person = GIVEN_NAMES.has(first.toLowerCase()) || title !== null
    const lead = nounKind(first)
    add(last, person ? 'ends:person' : lead ? `behind:${lead}` : 'ends:name')
    add(first, kind ? `before:${kind}` : person ? 'opens:person' : 'opens:name')
  }
  return new Map([...found].map(([word, traits]) => [word, [...traits]]))
}

/** "law", "agreement", "programme" by the name's nouns, where the table says that it is neither person, place nor body. */
export function finerType(words: readonly string[]): NameType {
  const of = words.findIndex((word) => /^(of|on|for|to|against|between)$/.test(word))
  const head = (of > 0 ? words[of - 1] : words.at(-1)) ?? ''
  for (const word of [head, words.at(-1) ?? '', words[0] ?? '']) {
    const kind = nounKind(word)
    if (kind === 'agreement' || kind === 'law' || kind === 'programme' || kind === 'event') return kind
  }
  return 'other'
}

/**
 * Everything about a name that tells what it is: "last=treaty", "in:given", "after=said".
 */
export function traitsOf(
  sentence: Sentence,
  {
    from,
    nameFrom,
    to,
    title,
  }: { readonly from: number; readonly nameFrom: number; readonly to: number; readonly title: string | null },
): string[] {
  const { tokens } = sentence
  const own = tokens.slice(nameFrom, to).map((token) => token.text)
  return [
    'any',
    ...ownTraits(own, title),
    ...groupTraits(tokens.slice(nameFrom, to)),
    ...senseTraits(tokens.slice(nameFrom, to)),
    ...besideTraits(tokens, from, to),
    ...treeTraits(sentence, from, to, to - nameFrom > 1 ? 'many' : 'alone'),
  ]
}

function ownTraits(own: readonly string[], title: string | null): string[] {
  const text = own.join(' ').replace(/(?<=\.) (?=\p{Lu}\.)/gu, '')
  const first = own[0] ?? ''
  const last = own.at(-1) ?? ''
  const traits: string[] = []
  if (title) traits.push('title')
  if (own.length === 1 && TITLES.has(first.toLowerCase())) traits.push('is:title')
  if (own.length === 1 && ROLE_NOUNS.has(first.toLowerCase())) traits.push('is:role')
  if (COUNTRY_BY_NAME.has(text)) traits.push('is:country')
  else if (COUNTRY_BY_CAPITAL.has(text)) traits.push('is:capital')
  else if (isPlace(text)) traits.push('is:place')
  if (isOrganisation(text)) traits.push('is:organisation')
  const many = own.length > 1
  const given = first.toLowerCase()
  if (GIVEN_NAMES.has(given)) traits.push(`given:${many ? 'first' : 'alone'}${DOUBTFUL_GIVEN.has(given) ? '?' : ''}`)
  if (many && GIVEN_NAMES.has(last.toLowerCase())) traits.push('given:last')
  if (FAMILY_NAMES.has(last.toLowerCase())) traits.push(`family:${many ? 'last' : 'alone'}`)
  if (own.some((word, i) => i < own.length - 1 && /^\p{Lu}\.?$/u.test(word))) traits.push('initial')
  if (own.some((word) => /^(of|for|on|to)$/.test(word))) traits.push('has:of')
  if (own.some((word) => /^(and|&)$/.test(word))) traits.push('has:and')
  if (own.some((word) => COUNTRY_BY_NAME.has(word)) && many) traits.push('has:country')
  const of = own.findIndex((word) => /^(of|on|for|to)$/.test(word))
  const noun = nounKind(of > 0 ? (own[of - 1] ?? '') : last)
  if (noun) traits.push(`noun:${noun}${many ? '' : ':alone'}`)
  const opener = noun || !many ? null : nounKind(first)
  if (opener) traits.push(`opens:noun:${opener}`)
  if (many && ORGANISATION_OPENERS.has(first)) traits.push('opens:organisation')
  if (many && PLACE_OPENERS.has(first)) traits.push('opens:place')
  if (many) traits.push(`last=${last.toLowerCase()}`, `first=${given}`)
  traits.push(`shape=${shapeOf(own)}`, `words=${Math.min(4, own.length)}`)
  traits.push(...soundTraits(many, last, noun))
  return traits
}

/** What words its words are used like: "Olivetti" like other makers, "Haruhiko" like other given names. */
function groupTraits(own: readonly Token[]): string[] {
  const many = own.length > 1
  const traits: string[] = []
  const last = own.at(-1)
  if (last && last.group > 0)
    traits.push(`${many ? 'last' : 'alone'}#${String(last.group)}`, `${many ? 'last' : 'alone'}##${String(last.family)}`)
  if (last && last.group === 0) traits.push(`${many ? 'last' : 'alone'}#?`)
  const first = own[0]
  if (many && first && first.group > 0) traits.push(`first#${String(first.group)}`, `first##${String(first.family)}`)
  return traits
}

/** What words of their company name and mean: "Weehawken" like places, "mosque" like what stands somewhere. */
function senseTraits(own: readonly Token[]): string[] {
  const first = own[0]
  const last = own.at(-1)
  if (!first || !last) return []
  if (own.length === 1)
    return [`alone~${last.asName}:${caseOf(last.text)}`, `alone~~${plainSense(last.asName)}`, `alone^${last.asNoun}`]
  const of = own.findIndex((token) => /^(of|for|on|to)$/.test(token.text))
  const head = of > 0 ? (own[of - 1] ?? last) : last
  const all = own.slice(0, 4).map((token) => (/^\p{Lu}/u.test(token.text) ? plainSense(token.asName).slice(0, 2) : '-'))
  return [
    `last~${last.asName}`,
    `last~~${plainSense(last.asName)}`,
    `first~${first.asName}`,
    `first~~${plainSense(first.asName)}`,
    `ends~${plainSense(first.asName)}~${plainSense(last.asName)}`,
    `all~${all.join('')}`,
    `head^${head.asNoun}`,
    `head^${head.asNoun}~${plainSense(head.asName)}`,
    `first^${first.asNoun}`,
    `ends^${plainSense(first.asNoun)}^${plainSense(head.asNoun)}`,
  ]
}

/** "place3" as "place". */
function plainSense(sense: string): string {
  return sense === '' ? '?' : sense.slice(0, -1)
}

/** "AA" for capitals only, "aA" for a capital behind a small letter. */
function caseOf(word: string): string {
  if (/^[\p{Lu}\d.&-]{2,}$/u.test(word)) return 'AA'
  return /\p{Ll}\p{Lu}/u.test(word) ? 'aA' : /\d/.test(word) ? '9' : 'A'
}

/** What a word that no list knows sounds like: "-ington", "-sson", "-corp". */
function soundTraits(many: boolean, last: string, noun: string | null): string[] {
  const word = last.toLowerCase()
  if (noun || word.length < 4 || !/^\p{L}+$/u.test(word) || /^\p{Lu}+$/u.test(last)) return []
  const own = many ? 'last' : 'alone'
  return [2, 3, 4].flatMap((length) => (word.length > length ? [`${own}:-${word.slice(-length)}`] : []))
}

/** "Aa Aa", "AA", "Aa9". */
function shapeOf(own: readonly string[]): string {
  const shapes = own.map((word) => {
    if (/^\p{Lu}[\p{Lu}\d.&]+$/u.test(word)) return /\d/.test(word) ? 'A9' : 'AA'
    if (/\d/.test(word)) return '9'
    if (/^\p{Lu}\.?$/u.test(word)) return 'A'
    return /^\p{Lu}/u.test(word) ? 'Aa' : 'a'
  })
  return shapes.slice(0, 4).join('_')
}

function besideTraits(tokens: readonly Token[], from: number, to: number): string[] {
  const before = tokens[from - 1]
  const after = tokens[to]
  const traits = [`before=${wordOf(before)}`, `after=${wordOf(after)}`]
  if (before && /^(the|a|an)$/.test(before.lower)) traits.push(`before2=${wordOf(tokens[from - 2])}`)
  if (after?.text === ',') {
    traits.push(`after2=${wordOf(tokens[to + 1])}`)
    // "Arica, Chile"
    if (isLand(tokens, to + 1)) traits.push('then:land')
  }
  if (before?.tag === 'NOUN' && ROLE_NOUNS.has(before.lower)) traits.push('before:role')
  if (from === 0) traits.push('opens')
  return traits
}

function isLand(tokens: readonly Token[], at: number): boolean {
  const one = tokens[at]?.text ?? ''
  return COUNTRY_BY_NAME.has(one) || COUNTRY_BY_NAME.has(`${one} ${tokens[at + 1]?.text ?? ''}`)
}

function wordOf(token: Token | undefined): string {
  if (!token) return '-'
  if (token.tag === 'NUM' || /\d/.test(token.text)) return '9'
  return token.tag === 'PROPN' ? 'Name' : token.lower.replace(/\s/g, '')
}

function treeTraits({ tokens, heads, relations }: Sentence, from: number, to: number, size: string): string[] {
  const traits: string[] = []
  const head = headIn(heads, from, to)
  const above = heads[head] ?? -1
  const relation = relations[head] ?? ''
  const governor = tokens[above]
  const preposition = tokens.find((token, i) => heads[i] === head && relations[i] === 'case' && token.tag === 'ADP')
  traits.push(`rel=${relation}`, `rel=${relation}:${size}`)
  if (preposition)
    traits.push(`case=${preposition.lower}`, `case=${preposition.lower}:${relation}`, `case=${preposition.lower}:${size}`)
  if (governor) {
    traits.push(`${relation}<${governor.lemma.toLowerCase().replace(/\s/g, '')}`)
    if (ROLE_NOUNS.has(governor.lower) && !preposition) traits.push(`${relation}<role`)
    if (governor.tag === 'PROPN') traits.push(`${relation}<Name`)
    if (governor.tag === 'NOUN')
      traits.push(`${relation}<^${governor.asNoun}`, `${preposition?.lower ?? ''}:${relation}<^${plainSense(governor.asNoun)}`)
    const kind = kindOfNoun(governor.lemma.toLowerCase())
    if (kind) traits.push(`${relation}<<${kind}`)
    if (governor.group > 0) traits.push(`${relation}<#${String(governor.group)}`, `${relation}<##${String(governor.family)}`)
  }
  heads.forEach((own, i) => {
    if (own !== head || (i >= from && i < to)) return
    const child = tokens[i]
    if (!child || !/^(appos|acl|amod|nmod|conj|cop|compound)/.test(relations[i] ?? '')) return
    traits.push(`>${relations[i] ?? ''}`)
    if (relations[i] !== 'appos') return
    const kind = kindOfNoun(child.lemma.toLowerCase())
    traits.push(`>appos^${child.asNoun}`)
    traits.push(ROLE_NOUNS.has(child.lower) ? '>appos:role' : `>appos=${child.lemma.toLowerCase()}`)
    if (kind) traits.push(`>appos:${kind}`)
  })
  return traits
}
