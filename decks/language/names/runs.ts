// Where names stand: runs of capitalised words, with the small words that may join them.
import type { Range, Token } from '../sentence.ts'
import { isCapital, isCapitalAt, isShouted, opensSentence } from './capitals.ts'
import { COUNTRY_BY_DEMONYM, COUNTRY_BY_NAME, GROUP_ADJECTIVES } from './countries.ts'
import { joins, ownsNext } from './joins.ts'
import { isOrganisation } from './organisations.ts'
import { GIVEN_NAMES, NAME_PARTICLES, TITLES } from './people.ts'
import { isPlace } from './places.ts'

/** Token ranges of the names of a sentence, titles included. */
export function nameRuns(tokens: readonly Token[], capitals: ReadonlySet<string>): Range[] {
  const runs: Range[] = []
  for (let i = 0; i < tokens.length;) {
    const to = runEnd(tokens, i)
    if (to > i && believable(tokens, i, to, capitals)) runs.push(...split(tokens, { from: i, to }))
    i = Math.max(to, i + 1)
  }
  return runs
}

function runEnd(tokens: readonly Token[], from: number): number {
  if (isWorldWar(tokens, from)) return from + 3
  if (!isCapital(tokens[from] as Token)) return from
  let to = from + 1
  while (to < tokens.length) {
    const token = tokens[to] as Token
    if (ownsNext(tokens, from, to)) {
      to += 2
      continue
    }
    if (isHyphen(tokens, to) || isElect(tokens, to)) {
      to += 2
      continue
    }
    // "G7", "Sakhalin-1" hang together; "Japan’s", "Russia)" do not
    if (!token.spaced && token.tag !== 'NUM') break
    if (isCapital(token)) to++
    else if (numbers(tokens, to)) to++
    else if (NAME_PARTICLES.has(token.lower) && isCapitalAt(tokens, to + 1) && token.lower !== 'la') to++
    else if (joins(tokens, from, to)) to += tokens[to + 1]?.lower === 'the' ? 2 : 1
    else break
  }
  return to
}

/** "the First World War": an ordinal opens no other name. */
function isWorldWar(tokens: readonly Token[], at: number): boolean {
  return /^(First|Second)$/.test(tokens[at]?.text ?? '') && tokens[at + 1]?.text === 'World' && tokens[at + 2]?.text === 'War'
}

/** "Indo-Pacific", "Sakhalin-1", "Al-Azhar": what hangs on both sides; not "Tokyo-based", "pro-Russian". */
function isHyphen(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  return (
    /^[-–‑]$/.test(tokens[at]?.text ?? '') &&
    tokens[at]?.spaced === false &&
    next?.spaced === false &&
    (/^\p{Lu}/u.test(next.text) || /^\d{1,3}[A-Z]?$/.test(next.text) || isSecondSyllable(tokens, at + 1))
  )
}

/** "Lee Jae-myung", "Chiang Kai-shek": a given name of two syllables. */
function isSecondSyllable(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]
  return (
    token?.tag === 'PROPN' &&
    /^\p{Ll}{1,6}$/u.test(token.text) &&
    isCapitalAt(tokens, at - 2) &&
    isCapitalAt(tokens, at - 3) &&
    tokens[at - 2]?.spaced !== false
  )
}

/** "President-elect Pena" */
export function isElect(tokens: readonly Token[], at: number): boolean {
  return (
    /^[-–‑]$/.test(tokens[at]?.text ?? '') &&
    /^(elect|designate)$/.test(tokens[at + 1]?.lower ?? '') &&
    isCapitalAt(tokens, at + 2)
  )
}

/** "World War 2", "Apollo 11", "Elizabeth II": not the day of a date. */
function numbers(tokens: readonly Token[], at: number): boolean {
  if (isNumberOfLaw(tokens, at)) return true
  return (
    /^(?:[IVX]+|\d{1,2}|[3-9]\d{3})$/.test(tokens[at]?.text ?? '') &&
    tokens[at - 1]?.tag === 'PROPN' &&
    !/^\d/.test(tokens[at + 1]?.text ?? '') &&
    !/^(%|percent|per|to|–|-|million|billion|:)$/.test(tokens[at + 1]?.lower ?? '') &&
    !isMonth(tokens[at + 1]) &&
    tokens[at + 1]?.tag !== 'NOUN'
  )
}

/** "Decree 216", "Resolution 2254". */
function isNumberOfLaw(tokens: readonly Token[], at: number): boolean {
  return (
    /^\d{1,5}(?:\/\d{2,5})?$/.test(tokens[at]?.text ?? '') &&
    /^(Decree|Resolution|Ordinance|Directive|Regulation|Proclamation|Proposition|Initiative|Recommendation)$/.test(
      tokens[at - 1]?.text ?? '',
    )
  )
}

function isMonth(token: Token | undefined): boolean {
  return /^(january|february|march|april|may|june|july|august|september|october|november|december)$/.test(token?.lower ?? '')
}

const NUMBERED =
  /^(Type|Figure|Fig\.?|Table|Chapter|Section|Phase|Part|Stage|Level|Grade|Step|Class|Group|Category|Appendix|Box|Question|Unit|Lesson|Day|Week|Year|Article|Rule|Page|No\.?)$/

function believable(tokens: readonly Token[], from: number, to: number, capitals: ReadonlySet<string>): boolean {
  if (to - from > 14) return false
  const first = tokens[from] as Token
  // "Type 2 diabetes", "Figure 3": a kind and its number
  if (NUMBERED.test(first.text) && /^\d/.test(tokens[from + 1]?.text ?? '')) return false
  // in a heading a capital says little: what is known, or tagged as a name
  if (isShouted(tokens))
    return tokens.slice(from, to).some((token) => token.tag === 'PROPN' || known(token) || capitals.has(token.text))
  if (!opensSentence(tokens, from)) return to - from > 1 || !/^(ADV|INTJ|CCONJ|SCONJ|DET|PRON|AUX)$/.test(first.tag)
  if (to - from === 1) return known(first) || capitals.has(first.text) || first.tag === 'PROPN'
  return (
    first.tag === 'PROPN' ||
    known(first) ||
    capitals.has(first.text) ||
    TITLES.has(first.lower) ||
    first.tag === 'NOUN' ||
    first.tag === 'ADJ'
  )
}

function known(token: Token): boolean {
  return (
    COUNTRY_BY_NAME.has(token.text) ||
    COUNTRY_BY_DEMONYM.has(token.text) ||
    GROUP_ADJECTIVES.has(token.text) ||
    isOrganisation(token.text) ||
    isPlace(token.text) ||
    /^\p{Lu}[\p{Lu}\d.-]+$/u.test(token.text)
  )
}

/** "Japanese Prime Minister Fumio Kishida" is a nationality and a person; "US President" likewise; "US-Japan" two countries. */
function split(tokens: readonly Token[], run: Range): Range[] {
  const lead = leadingCountry(tokens, run)
  if (lead === 0 || run.from + lead >= run.to) return [run]
  const first = tokens[run.from] as Token
  const at = run.from + lead
  const dash = /^[-–‑]$/.test(tokens[at]?.text ?? '')
  const rest = { from: dash ? at + 1 : at, to: run.to }
  const next = tokens.slice(rest.from, rest.to)
  const words = next.map((token) => token.text).join(' ')
  const people = COUNTRY_BY_DEMONYM.has(first.text) || GROUP_ADJECTIVES.has(first.text)
  const another = COUNTRY_BY_NAME.has(words) || COUNTRY_BY_DEMONYM.has(words) || GROUP_ADJECTIVES.has(words)
  const titled = !dash && next.some((token) => TITLES.has(token.lower.replace(/\.$|-(elect|designate)$/g, '')))
  const person = !dash && people && next.length > 1 && GIVEN_NAMES.has(next[0]?.lower ?? '')
  if (!titled && !person && !(another && (dash || people))) return [run]
  return [{ from: run.from, to: at }, ...split(tokens, rest)]
}

function leadingCountry(tokens: readonly Token[], run: Range): number {
  for (const length of [3, 2, 1]) {
    if (run.from + length > run.to) continue
    const words = tokens
      .slice(run.from, run.from + length)
      .map((token) => token.text)
      .join(' ')
    if (COUNTRY_BY_NAME.has(words) || COUNTRY_BY_DEMONYM.has(words) || (length === 1 && GROUP_ADJECTIVES.has(words)))
      return length
  }
  return 0
}
