// Names and what they are: by their own words first, then by what the document tells of them elsewhere.
import type { Range, Sentence, Token } from '../sentence.ts'
import { COUNTRY_BY_CAPITAL, COUNTRY_BY_DEMONYM, COUNTRY_BY_NAME, GROUP_ADJECTIVES } from './countries.ts'
import type { Name, NameType } from './name.ts'
import { ORGANISATION_NOUNS, ORGANISATION_OPENERS, ORGANISATIONS, OTHER_NOUNS } from './organisations.ts'
import { DOUBTFUL_GIVEN, GIVEN_NAMES, TITLES } from './people.ts'
import { PLACE_NOUNS, PLACE_OPENERS, PLACES } from './places.ts'
import { capitalsOf, nameRuns } from './runs.ts'

/** The names of a document. */
export interface Names {
  /** For each sentence, in order. */
  readonly bySentence: readonly (readonly Name[])[]
  /** Full names of persons by what the text also calls them; only where one person can be meant. */
  readonly people: ReadonlyMap<string, string>
  /** Acronym to the name it was given for: "NSS" to "National Security Strategy". */
  readonly acronyms: ReadonlyMap<string, string>
}

/** Finds the names of all sentences of a document. */
export function findNames(sentences: readonly Sentence[]): Names {
  const capitals = capitalsOf(sentences)
  const first = sentences.map(({ tokens }) =>
    nameRuns(tokens, capitals).map((run) => byContext(tokens, nameOf(tokens, withoutHonours(tokens, run)))),
  )
  const people = peopleOf(withSurnames(first.flat(), actingWords(sentences, first)))
  // "Miller" in a text about "Miller v. Alabama" may be the case
  for (const party of partiesOf(sentences)) people.delete(party)
  const acronyms = acronymsOf(sentences, first)
  const types = new Map<string, NameType>()
  for (const name of first.flat()) if (name.type !== 'unknown' && !types.has(name.text)) types.set(name.text, name.type)
  const bySentence = first.map((names) => names.map((name) => settle(name, people, acronyms, types)))
  return { bySentence, people, acronyms }
}

function nameOf(tokens: readonly Token[], run: Range): Name {
  let nameFrom = run.from
  while (nameFrom < run.to && isTitle(tokens[nameFrom] as Token, tokens[nameFrom + 1])) nameFrom++
  if (nameFrom === run.to) nameFrom = run.from
  const title = nameFrom > run.from ? textOf(tokens, run.from, nameFrom) : null
  const text = textOf(tokens, nameFrom, run.to)
  const words = tokens.slice(nameFrom, run.to).map((token) => token.text)
  const type = title && words.length <= 4 && !ORGANISATION_NOUNS.has(words.at(-1) ?? '') ? 'person' : typeOf(text, words)
  return { ...run, text, type, title, nameFrom, key: keyOf(text, type) }
}

/** "FRS", "OBE", "MP" behind a name are no part of it. */
function withoutHonours(tokens: readonly Token[], run: Range): Range {
  const words = tokens.slice(run.from, run.to).map((token) => token.text)
  const honour =
    words.length >= 3 &&
    /^\p{Lu}{2,4}$/u.test(words.at(-1) ?? '') &&
    isPersonName(words.slice(0, -1)) &&
    words.slice(0, -1).every((word) => /\p{Ll}/u.test(word) || /^\p{Lu}\.$/u.test(word))
  return honour ? { from: run.from, to: run.to - 1 } : run
}

function isTitle(token: Token, next: Token | undefined): boolean {
  const word = token.lower.replace(/\.$/, '')
  if (/^(prime|former|late|vice|deputy|foreign|defense|defence|interior|finance|supreme|chief|archduke|crown)$/.test(word))
    return next !== undefined && /^\p{Lu}/u.test(next.text) && TITLES.has(next.lower)
  return TITLES.has(word) || TITLES.has(word.replace(/-(elect|designate)$/, ''))
}

function textOf(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map((token, i) => (i > 0 && token.spaced ? ' ' : '') + token.text)
    .join('')
}

function typeOf(text: string, words: readonly string[]): NameType {
  const last = words.at(-1) ?? ''
  const first = words[0] ?? ''
  if (COUNTRY_BY_NAME.has(text)) return 'country'
  if (COUNTRY_BY_DEMONYM.has(text) || (words.length === 1 && GROUP_ADJECTIVES.has(text))) return 'nationality'
  if (ORGANISATIONS.has(text)) return 'organisation'
  if (COUNTRY_BY_CAPITAL.has(text) || PLACES.has(text)) return 'place'
  if (ORGANISATION_NOUNS.has(last) && words.length > 1) return 'organisation'
  if (words.length > 2 && ORGANISATION_OPENERS.has(first) && words[1] === 'of') return 'organisation'
  if (OTHER_NOUNS.has(last) || (OTHER_NOUNS.has(first) && words.length > 2)) return 'other'
  if (/^(I|II|III|IV)$/.test(last) && words.at(-2) === 'War') return 'other'
  if (words.length > 1 && (PLACE_NOUNS.has(last) || (PLACE_OPENERS.has(first) && !GIVEN_NAMES.has(last.toLowerCase()))))
    return 'place'
  if (isPersonName(words)) return 'person'
  return 'unknown'
}

function isPersonName(words: readonly string[]): boolean {
  if (words.length < 2 || words.length > 5) return false
  if (words.some((word) => /\d/.test(word) || /^(of|and|for|the|on)$/.test(word))) return false
  const given = (words[0] as string).toLowerCase().replace(/-\p{L}+$/u, '')
  const family = (words.at(-1) as string).toLowerCase()
  if (words.some((word, i) => i > 0 && i < words.length - 1 && /^\p{Lu}\.$/u.test(word))) return true
  if (/^\p{Lu}\.$/u.test(words[0] as string) && words.length >= 2) return !/^[BCDE]\.$/.test(words[0] as string)
  if (GIVEN_NAMES.has(given) && !(DOUBTFUL_GIVEN.has(given) && words.length === 2 && COUNTRY_BY_NAME.has(words[1] as string)))
    return true
  return words.length === 2 && GIVEN_NAMES.has(family) && !DOUBTFUL_GIVEN.has(family)
}

/** What only a person does or is called, right beside a name of two or three plain words: "Lester Pearson, who", "said Corey Wallace". */
function byContext(tokens: readonly Token[], name: Name): Name {
  if (name.type !== 'unknown' || !/^\p{Lu}\p{Ll}[\p{L}’'-]+( \p{Lu}[\p{L}.’'-]+){1,2}$/u.test(name.text)) return name
  const words = name.text.split(' ')
  if (
    words.some(
      (word) =>
        COUNTRY_BY_NAME.has(word) ||
        COUNTRY_BY_DEMONYM.has(word) ||
        GROUP_ADJECTIVES.has(word) ||
        PLACES.has(word) ||
        ORGANISATION_NOUNS.has(word),
    )
  )
    return name
  const before = tokens[name.from - 1]
  const after = tokens[name.to]
  const next = tokens[name.to + 1]
  const acts =
    after !== undefined && (PERSONAL_VERBS.test(after.lower) || (/^(was|is)$/.test(after.lower) && next?.lower === 'born'))
  const apposed = after?.text === ',' && next !== undefined && (next.lower === 'who' || isRole(tokens, name.to + 1))
  const introduced =
    before !== undefined &&
    (/^(said|says|told|added|argued|explained|wrote)$/.test(before.lower) ||
      (before.tag === 'NOUN' && PERSON_NOUN.test(before.lower)))
  return acts || after?.lower === 'who' || apposed || introduced ? { ...name, type: 'person' } : name
}

const PERSONAL_VERBS =
  /^(said|says|told|tells|wrote|writes|argued|argues|died|married|resigned|studied|graduated|retired|explained|explains|added|warned|insisted|replied|recalled|believed|believes|thought|thinks|grew|moved|lived|spoke|tweeted|testified)$/
const PERSON_NOUN =
  /(er|or|ist|ian|man|woman|ant|eer)$|^(chemist|poet|nurse|chef|scholar|pilot|judge|coach|captain|king|queen|spokesperson|colleague|nephew|niece|brother|sister|son|daughter|wife|husband|friend|cousin|father|mother|analyst|expert|laureate|president|chief|head|guard|student|soldier)$/

/** ", a lecturer at", ", the environment secretary", ", his wife". */
function isRole(tokens: readonly Token[], from: number): boolean {
  if (!/^(a|an|the|his|her|their|its|former|deputy|chief)$/.test(tokens[from]?.lower ?? '')) return false
  for (let i = from + 1; i < Math.min(tokens.length, from + 5); i++) {
    const token = tokens[i] as Token
    if (
      token.tag === 'NOUN' &&
      PERSON_NOUN.test(token.lower) &&
      !/^(number|member|order|river|border|computer|paper|power|matter|sector|factor|motor|centre|center|winter|summer|water)$/.test(
        token.lower,
      )
    )
      return true
    if (token.tag === 'PUNCT' || token.tag === 'ADP') return false
  }
  return false
}

function keyOf(text: string, type: NameType): string {
  if (type === 'country') return COUNTRY_BY_NAME.get(text) ?? text
  if (type === 'nationality') return COUNTRY_BY_DEMONYM.get(text) ?? text
  return text
}

/** "Lester Pearson", and later "Pearson won": a plain double name whose last word alone does what people do. */
function withSurnames(names: readonly Name[], acting: ReadonlySet<string>): Name[] {
  return names.map((name) => {
    const words = name.text.split(' ')
    const plain =
      words.length >= 2 && words.length <= 3 && words.every((word) => /^\p{Lu}[\p{Ll}’'-]+\p{L}*$|^\p{Lu}\.$/u.test(word))
    const first = words[0] ?? ''
    const placed = PLACES.has(first) || COUNTRY_BY_NAME.has(first) || COUNTRY_BY_DEMONYM.has(first) || GROUP_ADJECTIVES.has(first)
    return name.type === 'unknown' && plain && !placed && acting.has(words.at(-1) ?? '')
      ? { ...name, type: 'person' as const }
      : name
  })
}

/** Single capitalised words right before a verb that people are the subjects of. */
function actingWords(sentences: readonly Sentence[], names: readonly (readonly Name[])[]): Set<string> {
  const acting = new Set<string>()
  names.forEach((found, s) => {
    for (const name of found) {
      const after = sentences[s]?.tokens[name.to]
      if (name.to - name.from === 1 && after && (PERSONAL_VERBS.test(after.lower) || SURNAME_VERBS.test(after.lower)))
        acting.add(name.text)
    }
  })
  return acting
}

const SURNAME_VERBS =
  /^(won|served|met|refused|compared|left|received|taught|felt|knew|wanted|decided|agreed|asked|told|called|visited|attended|earned|worked)$/

/** One token of a full name calls the person where no other person of the document has it. */
function peopleOf(names: readonly Name[]): Map<string, string> {
  const full = new Set(names.filter((name) => name.type === 'person' && name.text.includes(' ')).map((name) => name.text))
  const sets = mergeSame([...full])
  const called = new Map<string, Set<string>>()
  const ends = new Set<string>()
  for (const [name, usual] of sets) {
    const words = name.split(' ').filter((word) => !/^\p{Lu}\.$/u.test(word))
    for (const word of new Set(words)) {
      if (word.length < 3) continue
      called.set(word, (called.get(word) ?? new Set()).add(usual))
    }
    for (const word of [words[0], words.at(-1)]) if (word) ends.add(word)
  }
  const people = new Map<string, string>()
  for (const [name, usual] of sets) people.set(name, usual)
  for (const [word, persons] of called) {
    const [only] = persons
    if (persons.size === 1 && only && ends.has(word)) people.set(word, only)
  }
  return people
}

/** The words on either side of "v.": names of cases as much as of persons. */
function partiesOf(sentences: readonly Sentence[]): Set<string> {
  const parties = new Set<string>()
  for (const { tokens } of sentences)
    tokens.forEach((token, i) => {
      if (!/^vs?\.?$/.test(token.text)) return
      const after = tokens[i + 1]?.text === '.' ? tokens[i + 2] : tokens[i + 1]
      for (const party of [tokens[i - 1], after]) if (party && /^\p{Lu}/u.test(party.text)) parties.add(party.text)
    })
  return parties
}

/** "Abe Shinzo" and "Shinzo Abe", "Donald Trump" and "Donald J. Trump" are one person: the one that came first. */
function mergeSame(full: readonly string[]): Map<string, string> {
  const byWords = new Map<string, string>()
  const usual = new Map<string, string>()
  for (const name of full) {
    const words = name
      .split(' ')
      .filter((word) => !/^\p{Lu}\.$/u.test(word))
      .sort()
      .join(' ')
    if (!byWords.has(words)) byWords.set(words, name)
    usual.set(name, byWords.get(words) as string)
  }
  return usual
}

function acronymsOf(sentences: readonly Sentence[], names: readonly (readonly Name[])[]): Map<string, string> {
  const acronyms = new Map<string, string>()
  sentences.forEach(({ tokens, asides }, s) => {
    for (const aside of asides) {
      if (aside.to - aside.from !== 3) continue
      const acronym = tokens[aside.from + 1]?.text ?? ''
      if (!/^[\p{Lu}\d]{2,8}s?$/u.test(acronym)) continue
      const name = names[s]?.find((one) => one.to === aside.from)
      if (name && spells(name.text, acronym)) acronyms.set(acronym, name.text)
    }
  })
  return acronyms
}

/** Whether the capitals of a name give the acronym, in order and all of them. */
export function spells(name: string, acronym: string): boolean {
  const letters = name
    .split(/[\s-]+/)
    .filter((word) => !/^(of|and|for|the|on|to|in)$/.test(word))
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
  return letters === acronym.replace(/s$/, '').toUpperCase()
}

function settle(
  name: Name,
  people: ReadonlyMap<string, string>,
  acronyms: ReadonlyMap<string, string>,
  types: ReadonlyMap<string, NameType>,
): Name {
  if (name.type === 'person') return { ...name, key: people.get(name.text) ?? name.text }
  if (name.type !== 'unknown') return name
  const person = people.get(name.text)
  if (person) return { ...name, type: 'person', key: person }
  const long = acronyms.get(name.text)
  if (long) return { ...name, type: types.get(long) ?? 'other', key: long }
  const elsewhere = types.get(name.text)
  return elsewhere ? { ...name, type: elsewhere, key: keyOf(name.text, elsewhere) } : name
}
