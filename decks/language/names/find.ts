// Names and what they are: by their own words and what stands beside them, summed over all the places where a document has them.
import type { Range, Sentence, Token } from '../sentence.ts'
import { acronymsOf } from './acronyms.ts'
import { capitalsOf } from './capitals.ts'
import { COUNTRY_BY_CAPITAL, COUNTRY_BY_DEMONYM, COUNTRY_BY_NAME, GROUP_ADJECTIVES } from './countries.ts'
import { acronymsOfThings, isNumberedRuler, listedType, opensAsPlace } from './known.ts'
import { wordsBetween, type Name, type NameType } from './name.ts'
import { isOrganisation, nounKind, ORGANISATION_NOUNS } from './organisations.ts'
import { TITLES } from './people.ts'
import { isPersonName, isShouting, partiesOf, peopleOf } from './persons.ts'
import { isPlace } from './places.ts'
import { isElect, nameRuns } from './runs.ts'
import { typeByNoun } from './nouns.ts'
import { finerType, LEARNED_TYPES, traitsElsewhere, traitsOf, typePoints, WEIGHTS } from './type.ts'

/** The names of a document. */
export interface Names {
  /** For each sentence, in order. */
  readonly bySentence: readonly (readonly Name[])[]
  /** Full names of persons by what the text also calls them; only where one person can be meant. */
  readonly people: ReadonlyMap<string, string>
  /** Acronym to the name it was given for: "NSS" to "National Security Strategy". */
  readonly acronyms: ReadonlyMap<string, string>
}

/** A stretch that names something, before it is judged what. */
export interface Candidate extends Range {
  readonly sentence: number
  readonly text: string
  readonly title: string | null
  readonly nameFrom: number
}

/**
 * Finds the names of all sentences of a document.
 * @param weights what each trait says of the type; training tries tables of its own
 */
export function findNames(sentences: readonly Sentence[], weights: ReadonlyMap<string, readonly number[]> = WEIGHTS): Names {
  const candidates = candidatesOf(sentences)
  const acronyms = acronymsOf(sentences, candidates)
  const points = pointsOf(sentences, candidates, acronyms, weights)
  const titled = new Set(
    candidates
      .filter((one) => isTitled(one) || isNumberedRuler(sentences[one.sentence]?.tokens ?? [], one))
      .map((one) => one.text),
  )
  const things = acronymsOfThings(
    sentences,
    candidates.filter(({ text }) => !acronyms.has(text)),
  )
  const typed = candidates.map((one): Name => {
    const type = titled.has(one.text) ? 'person' : things.has(one.text) ? 'other' : typeOf(one.text, points.get(one.text) ?? [])
    return {
      from: one.from,
      to: one.to,
      text: one.text,
      type,
      title: one.title,
      nameFrom: one.nameFrom,
      key: keyOf(one.text, type),
    }
  })
  const people = peopleOf(typed)
  // "Miller" in a text about "Miller v. Alabama" may be the case
  for (const party of partiesOf(sentences)) people.delete(party)
  const types = new Map(typed.map((name) => [name.text, name.type]))
  const bySentence: Name[][] = sentences.map(() => [])
  typed.forEach((name, i) => bySentence[candidates[i]?.sentence ?? 0]?.push(settle(name, people, acronyms, types)))
  return { bySentence, people, acronyms }
}

/** Everything in the sentences that looks like a name. */
export function candidatesOf(sentences: readonly Sentence[]): Candidate[] {
  const capitals = capitalsOf(sentences)
  return sentences.flatMap(({ tokens }, sentence) =>
    nameRuns(tokens, capitals).map((run) => ({ sentence, ...candidateOf(tokens, withoutHonours(tokens, run)) })),
  )
}

function candidateOf(tokens: readonly Token[], run: Range): Omit<Candidate, 'sentence'> {
  let nameFrom = run.from
  while (nameFrom < run.to && isTitle(tokens[nameFrom] as Token, tokens[nameFrom + 1]))
    nameFrom += isElect(tokens, nameFrom + 1) ? 3 : 1
  if (
    nameFrom === run.to ||
    ORGANISATION_NOUNS.has(tokens[run.to - 1]?.text ?? '') ||
    /^(of|for)$/.test(tokens[nameFrom]?.lower ?? '')
  )
    nameFrom = run.from
  const title = nameFrom > run.from ? wordsBetween(tokens, run.from, nameFrom) : null
  return { ...run, text: wordsBetween(tokens, nameFrom, run.to), title, nameFrom }
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

/** Points for each type by the name's text; what an acronym earns, its long form earns too, and the other way round. */
function pointsOf(
  sentences: readonly Sentence[],
  candidates: readonly Candidate[],
  acronyms: ReadonlyMap<string, string>,
  weights: ReadonlyMap<string, readonly number[]>,
): Map<string, number[]> {
  const points = new Map<string, number[]>()
  const elsewhere = traitsElsewhere(candidates)
  for (const candidate of candidates) {
    const key = acronyms.get(candidate.text) ?? candidate.text
    const traits = traitsOf(sentences[candidate.sentence] as Sentence, candidate)
    const own = typePoints([...traits, ...(elsewhere.get(candidate.text) ?? [])], weights)
    points.set(
      key,
      own.map((point, i) => point + (points.get(key)?.[i] ?? 0)),
    )
  }
  for (const [acronym, long] of acronyms) points.set(acronym, points.get(long) ?? [])
  return points
}

/** "Saint Louis" may be a place, "General Motors" a body; "Prime Minister" and up to four words is a person, there and wherever the name stands again. */
function isTitled({ title, text }: Candidate): boolean {
  return (
    title !== null &&
    !/^(st\.?|saint|general|major|chief|sister|count)$/i.test(title) &&
    text.split(' ').length <= 4 &&
    !COUNTRY_BY_NAME.has(text)
  )
}

function typeOf(text: string, points: readonly number[]): NameType {
  if (COUNTRY_BY_NAME.has(text)) return 'country'
  if (COUNTRY_BY_DEMONYM.has(text) || GROUP_ADJECTIVES.has(text)) return 'nationality'
  const told = typeByNoun(text.split(' '))
  if (told) return told
  const words = text.split(' ')
  if (opensAsPlace(words)) return 'place'
  const best = points.indexOf(Math.max(...points))
  const type = LEARNED_TYPES[best]
  const listed = type === 'place' || type === 'organisation' ? null : listedType(text)
  if (listed) return listed
  // "Acme RISC Machine": nobody is called so
  if (type === 'person' && words.some(isShouting) && words.some((word) => /\p{Ll}/u.test(word))) return 'other'
  if (type === undefined || (points[best] ?? 0) <= 0) return 'unknown'
  return type === 'other' ? finerType(words) : type
}

function keyOf(text: string, type: NameType): string {
  if (type === 'country') return COUNTRY_BY_NAME.get(text) ?? text
  if (type === 'nationality') return COUNTRY_BY_DEMONYM.get(text) ?? text
  return text
}

/** Known as a place or body by itself, whatever longer name it ends: "Athens" of "Old Athens". */
function isListed(text: string): boolean {
  return COUNTRY_BY_CAPITAL.has(text) || isPlace(text) || isOrganisation(text) || nounKind(text) !== null
}

/** A part of a person's name is that person, an acronym what it stands for. */
function settle(
  name: Name,
  people: ReadonlyMap<string, string>,
  acronyms: ReadonlyMap<string, string>,
  types: ReadonlyMap<string, NameType>,
): Name {
  if (name.type === 'country' || name.type === 'nationality') return name
  const person = people.get(name.text)
  // "Washington" may be the town, whoever is named after it
  if (name.type === 'person')
    return { ...name, key: name.title === null && isListed(name.text) ? name.text : (person ?? name.text) }
  const long = acronyms.get(name.text)
  if (long) return { ...name, type: types.get(long) ?? name.type, key: long }
  return person && !name.text.includes(' ') && !isListed(name.text) ? { ...name, type: 'person', key: person } : name
}
