// Where names stand: runs of capitalised words, with the small words that may join them.
import type { Range, Sentence, Token } from '../sentence.ts'
import { NAME_PARTICLES, TITLES } from './people.ts'
import { ORGANISATION_NOUNS, ORGANISATION_OPENERS, ORGANISATIONS, OTHER_NOUNS } from './organisations.ts'
import { COUNTRY_BY_DEMONYM, COUNTRY_BY_NAME, GROUP_ADJECTIVES } from './countries.ts'
import { PLACE_OPENERS } from './places.ts'

const NOT_NAMES = new Set(
  `january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
  i the a an this that these those he she it they we you his her its their our my your in on at by for from with of to and or but if when while as after before since although though because
  however moreover furthermore meanwhile nevertheless thus therefore also yet still first second third finally there here what who which where why how not no yes all some many most both each every
  under during over according despite like unlike between among within without through until till around near across against along behind beyond following including only even then now today tomorrow yesterday several given once such another other others more less fewer few
  just whether instead rather either neither part half earlier later recently currently previously originally historically today's today’s twice nearly almost about above below outside inside throughout per via plus than nor
  mr mrs ms dr ad bc bce ce am`
    .split(/\s+/)
    .filter(Boolean),
)

/** Capitalised words seen where English has no other reason to capitalise them. */
export function capitalsOf(sentences: readonly Sentence[]): Set<string> {
  const seen = new Set<string>()
  for (const { tokens } of sentences) {
    tokens.forEach((token, i) => {
      if (!opensSentence(tokens, i) && isCapital(token)) seen.add(token.text)
    })
  }
  return seen
}

/** Whether the word stands first in the sentence or in what is quoted in it. */
function opensSentence(tokens: readonly Token[], i: number): boolean {
  if (i === 0) return true
  const before = tokens[i - 1] as Token
  return /^[“"‘(:–—[]$/u.test(before.text) && (i === 1 || before.text !== '(') && before.tag !== 'PART'
}

export function isCapital(token: Token): boolean {
  if (token.text === 'PM' || token.text === 'MP') return true
  return /^\p{Lu}/u.test(token.text) && token.tag !== 'PUNCT' && !NOT_NAMES.has(token.lower.replace(/\.$/, ''))
}

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
  if (!isCapital(tokens[from] as Token) && !/^(US|UN)$/.test(tokens[from]?.text ?? '')) return from
  let to = from + 1
  while (to < tokens.length) {
    const token = tokens[to] as Token
    if (ownsNext(tokens, from, to)) {
      to += 2
      continue
    }
    if (!token.spaced && token.tag !== 'NUM') break
    if (isCapital(token)) to++
    else if (
      /^(?:[IVX]+|\d{1,2})$/.test(token.text) &&
      tokens[to - 1]?.tag === 'PROPN' &&
      !/^\d/.test(tokens[to + 1]?.text ?? '') &&
      !isMonth(tokens[to + 1])
    )
      to++
    else if (NAME_PARTICLES.has(token.lower) && isCapitalAt(tokens, to + 1) && token.lower !== 'la') to++
    else if (joins(tokens, from, to)) to += tokens[to + 1]?.lower === 'the' ? 2 : 1
    else break
  }
  return to
}

/** "United Nations Children’s Fund", "People’s Republic of China": a possessive inside one name. */
function ownsNext(tokens: readonly Token[], from: number, at: number): boolean {
  if (tokens[at]?.tag !== 'PART' || !/^['’]s?$/.test(tokens[at]?.text ?? '')) return false
  if (tokens[from]?.text === 'People' && at === from + 1) return tokens[at + 1]?.text === 'Republic'
  return (
    at - from >= 2 &&
    ORGANISATION_NOUNS.has(tokens[at + 1]?.text ?? '') &&
    tokens[at + 2]?.lower !== 'of' &&
    /^(Children|Workers|Women|Men|Teachers|Farmers|Veterans|Physicians|Writers|Miners)$/.test(tokens[at - 1]?.text ?? '')
  )
}

function isMonth(token: Token | undefined): boolean {
  return /^(january|february|march|april|may|june|july|august|september|october|november|december)$/.test(token?.lower ?? '')
}

function isCapitalAt(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]
  return token !== undefined && isCapital(token)
}

/** "Ministry of Foreign Affairs", "Guidelines for Cooperation", "Food and Drug Administration". */
function joins(tokens: readonly Token[], from: number, at: number): boolean {
  const word = tokens[at]?.lower
  const next = tokens[at + 1]?.lower === 'the' ? at + 2 : at + 1
  if (!isCapitalAt(tokens, next)) return false
  const words = tokens.slice(from, at).map((token) => token.text)
  const before = words.at(-1) ?? ''
  if (word === 'of')
    return (
      ORGANISATION_OPENERS.has(before) || ORGANISATION_NOUNS.has(before) || OTHER_NOUNS.has(before) || PLACE_OPENERS.has(before)
    )
  if (word === 'for' || word === 'on' || word === 'to')
    return (
      (OTHER_NOUNS.has(before) || ORGANISATION_NOUNS.has(before)) &&
      !COUNTRY_BY_NAME.has(tokens[next]?.text ?? '') &&
      before !== 'Government'
    )
  if (word !== 'and' && word !== '&') return false
  if (COUNTRY_BY_NAME.has(words.join(' ')) || COUNTRY_BY_DEMONYM.has(words.join(' '))) return false
  // the words after "and" must close one name: "Food and Drug Administration"
  let to = next + 1
  while (isCapitalAt(tokens, to)) to++
  const last = tokens[to - 1]?.text ?? ''
  return (
    to - next >= 2 &&
    words.length === 1 &&
    (ORGANISATION_NOUNS.has(last) || OTHER_NOUNS.has(last)) &&
    !ORGANISATION_NOUNS.has(before) &&
    tokens[at + 1]?.lower !== 'the'
  )
}

const NUMBERED =
  /^(Type|Figure|Table|Chapter|Section|Phase|Part|Stage|Level|Grade|Step|Class|Group|Category|Appendix|Box|Question|Unit|Lesson|Day|Week|Year|Article|Rule|Page)$/

function believable(tokens: readonly Token[], from: number, to: number, capitals: ReadonlySet<string>): boolean {
  if (to - from > 12) return false
  // "Type 2 diabetes", "Figure 3": a kind and its number
  if (NUMBERED.test(tokens[from]?.text ?? '') && /^\d/.test(tokens[from + 1]?.text ?? '')) return false
  if (!opensSentence(tokens, from)) return true
  const first = tokens[from] as Token
  if (to - from === 1) return known(first) || capitals.has(first.text)
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
    ORGANISATIONS.has(token.text) ||
    /^\p{Lu}[\p{Lu}\d.-]+$/u.test(token.text)
  )
}

/** "Japanese Prime Minister Fumio Kishida" is a nationality and a person; "US President" likewise. */
function split(tokens: readonly Token[], run: Range): Range[] {
  const first = tokens[run.from] as Token
  const lead = leadingCountry(tokens, run)
  if (lead > 0 && run.from + lead < run.to) {
    const next = tokens.slice(run.from + lead, run.to)
    const titled = next.some((token) => TITLES.has(token.lower.replace(/\.$|-(elect|designate)$/g, '')))
    const rest = next.map((token) => token.text).join(' ')
    const demonym = COUNTRY_BY_DEMONYM.has(first.text)
    if (titled || (demonym && (COUNTRY_BY_NAME.has(rest) || COUNTRY_BY_DEMONYM.has(rest) || GROUP_ADJECTIVES.has(rest)))) {
      return [
        { from: run.from, to: run.from + lead },
        { from: run.from + lead, to: run.to },
      ]
    }
  }
  return [run]
}

function leadingCountry(tokens: readonly Token[], run: Range): number {
  for (const length of [3, 2, 1]) {
    const words = tokens
      .slice(run.from, Math.min(run.to, run.from + length))
      .map((token) => token.text)
      .join(' ')
    if (COUNTRY_BY_NAME.has(words) || COUNTRY_BY_DEMONYM.has(words) || (length === 1 && GROUP_ADJECTIVES.has(words)))
      return Math.min(length, run.to - run.from)
  }
  return 0
}
