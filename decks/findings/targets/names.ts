// Names worth asking: only where the rest of the statement can be true of one alone.
import { headIn } from '../../language/head.ts'
import { childrenOf, nounPhraseOf, relationOf, treeOf } from '../../language/clauses/index.ts'
import type { Name, NameType, Range, Sentence, Token } from '../../language/index.ts'
import { COUNTRY_BY_CAPITAL } from '../../language/names/countries.ts'
import { isOrganisation, nounKind } from '../../language/names/organisations.ts'
import { FAMILY_NAMES, GIVEN_NAMES } from '../../language/names/people.ts'
import { isPlace, PLACE_OPENERS } from '../../language/names/places.ts'
import { cluesAround } from '../clues.ts'
import type { Page } from '../page.ts'
import { BODY } from '../references/nouns.ts'
import type { Statement } from '../statement.ts'
import type { Target } from '../target.ts'

const HINTS: Partial<Record<NameType, string>> = {
  person: 'who?',
  country: 'which country?',
  organisation: 'which organisation?',
  place: 'which place?',
  event: 'which event?',
  agreement: 'which agreement?',
  law: 'which law?',
  programme: 'which programme?',
}
const UNIQUE_MAKERS = new Set(
  'first last largest biggest smallest highest lowest oldest youngest longest shortest fastest deepest tallest greatest second third fourth fifth sole founder author inventor capital winner'.split(
    ' ',
  ),
)
/** Fewer words than this do not tell one event from another. */
const TELLING = 12
const SHORTEST = 7
/** Words that tell one event's place or object from another's. */
const CLUES = 4

export function nameTargets(page: Page, statement: Statement): Target[] {
  if (statement.range.to - statement.range.from < SHORTEST) return []
  const unique = hasUnique(statement)
  const dated = hasYear(statement)
  const pairs = pairTargets(page, statement, unique || dated)
  const single = statement.names.flatMap((name) => {
    const hint = hintOf(statement, name)
    if (!hint || !isWholePhrase(page, statement, name)) return []
    const strong = unique || dated || isApposed(statement, name.from, name.to)
    if (isSubjectMatter(page, name) && !(unique && isArgument(statement, name))) return []
    const told = isTold(statement, [name]) && (isArgument(statement, name) || isRare(page, statement, name))
    if (!strong && !told && !(completes(statement, name) && cluesAround(statement, name) >= CLUES)) return []
    if (name.type === 'place' && isSeat(statement, name)) return []
    // "Parliamentary Commissioner for Administration": the end of what it is called
    const lead = statement.sentence.tokens[name.from - 2]
    if (
      /^(for|of)$/.test(statement.sentence.tokens[name.from - 1]?.lower ?? '') &&
      lead &&
      /^\p{Lu}/u.test(lead.text) &&
      name.from > statement.range.from + 2
    )
      return []
    return [targetOf(statement, name.nameFrom, name.to, name.key, hint, worthOf(page, statement, name, strong))]
  })
  return [...pairs, ...single]
}

function targetOf(statement: Statement, from: number, to: number, key: string, hint: string, worth: number): Target {
  const { tokens } = statement.sentence
  return {
    kind: 'name',
    start: tokens[from]?.start ?? 0,
    end: tokens[to - 1]?.end ?? 0,
    hint,
    date: null,
    amount: null,
    key,
    worth,
  }
}

function worthOf(page: Page, statement: Statement, name: Name, strong: boolean): number {
  const subject = statement.clause.subject
  const rare = (page.mentions.get(name.key) ?? 1) <= 3 ? 0.08 : 0
  const asSubject = subject !== null && name.from >= subject.from && name.to <= subject.to ? 0.04 : 0
  return (strong ? 0.42 : 0.36) + rare + asSubject - (isSetting(statement, name) ? ASIDE : 0)
}

/** "a village outside Cambridge", "after the annexation of Crimea": where something is that is told of in passing. */
function isSetting({ sentence, clause }: Statement, { type, nameFrom, to }: Name): boolean {
  if (type !== 'place' && type !== 'country') return false
  const head = headIn(sentence.heads, nameFrom, to)
  const above = sentence.heads[head] ?? -1
  const argument = clause.object?.head === above || clause.subject?.head === above
  return relationOf(treeOf(sentence), head) === 'nmod' && !argument
}

const ASIDE = 0.1

/** The whole subject or the whole object: what else stands in a sentence is often one of several that would fit. */
function isArgument({ clause }: Statement, name: Name): boolean {
  return [clause.subject, clause.object].some(
    (noun) => noun !== null && name.from <= noun.head && name.to > noun.head && name.to === noun.to,
  )
}

/** The whole object, or the whole of the first phrase behind the verb: what the clause says of its subject. */
function completes({ clause }: Statement, name: Name): boolean {
  if (!clause.sure || clause.verb.negated || clause.verb.copula) return false
  const { object, objectRange, verb, parts } = clause
  if (object && objectRange && objectRange.from >= verb.to && name.to === objectRange.to)
    return name.from <= object.head && name.to > object.head
  const at = objectRange && objectRange.from >= verb.to ? objectRange.to : verb.to
  return parts.some((part) => part.from === at && part.kind === 'phrase' && part.to === name.to && name.from <= part.head)
}

/** Named but once or twice, by a name of its own of several words: "the La Perouse Strait". */
function isRare(page: Page, statement: Statement, name: Name): boolean {
  const others = new Set(
    statement.names.filter((one) => one.key !== name.key && one.type !== 'nationality').map((one) => one.key),
  )
  return (page.mentions.get(name.key) ?? 1) <= 2 && name.to - name.nameFrom > 1 && others.size >= 2
}

/** "its archrivals, China and North Korea", "Anthony Eden, the British prime minister": the phrase beside the name says who is meant. */
function isApposed({ sentence, range }: Statement, from: number, to: number): boolean {
  const { tokens, nouns } = sentence
  const start = tokens[from - 1]?.lower === 'the' ? from - 1 : from
  const told = (noun: { readonly from: number; readonly to: number } | undefined): boolean =>
    noun !== undefined &&
    tokens
      .slice(noun.from, noun.to)
      .some((token, i) => token.tag === 'PART' || (i === 0 && /^(the|its|his|her|their)$/.test(token.lower)))
  const closed = to >= range.to || /^[,;]$/.test(tokens[to]?.text ?? '')
  if (tokens[start - 1]?.text === ',' && closed && told(nouns.find((noun) => noun.to === start - 1))) return true
  return tokens[to]?.text === ',' && told(nouns.find((noun) => noun.from === to + 1))
}

const IN_PLACE = new Set([
  'in',
  'near',
  'at',
  'through',
  'across',
  'along',
  'around',
  'outside',
  'inside',
  'beneath',
  'off',
  'from',
])

/** "Tokyo fears that", "talks with Moscow": a capital that stands for its government has the country for another right answer. */
function isSeat({ sentence }: Statement, name: Name): boolean {
  if (!COUNTRY_BY_CAPITAL.has(name.text)) return false
  const { tokens } = sentence
  const before = tokens[name.from - 1]?.lower === 'the' ? tokens[name.from - 2] : tokens[name.from - 1]
  const travelled =
    before?.lower === 'to' &&
    /^(move|travel|return|go|come|fly|flee|escape|emigrate|transfer|send|bring|take)$/.test(tokens[name.from - 2]?.lemma ?? '')
  return !IN_PLACE.has(before?.lower ?? '') && !travelled
}

/** What the document is about is in every sentence: asking for it asks nothing. */
function isSubjectMatter(page: Page, name: Name): boolean {
  const mentions = page.mentions.get(name.key) ?? 1
  const more = [...page.mentions.values()].filter((count) => count > mentions).length
  return mentions >= 5 && more < 3
}

function hasYear(statement: Statement): boolean {
  return statement.dates.some((date) => date.value !== null && /^\d{4}/.test(date.value.value) && date.kind === 'date')
}

/** A rank or a superlative: what makes "who did this?" one question. */
function hasUnique({ sentence, range }: Statement): boolean {
  return sentence.tokens
    .slice(range.from, range.to)
    .some(
      (token, i, all) => UNIQUE_MAKERS.has(token.lower) || (token.lower === 'only' && /^(the|an)$/.test(all[i - 1]?.lower ?? '')),
    )
}

/** Without a year, two other names and enough words must tell which event is meant. */
function isTold(statement: Statement, asked: readonly Name[]): boolean {
  const others = new Set(statement.names.filter((name) => !asked.some((one) => one.key === name.key)).map((name) => name.key))
  return statement.clause.sure && others.size >= 2 && statement.range.to - statement.range.from >= TELLING
}

/** "China and India abstained": both are asked at once. */
function pairTargets(page: Page, statement: Statement, strong: boolean): Target[] {
  const { names, sentence } = statement
  const { tokens } = sentence
  return names.flatMap((first, i) => {
    const second = names[i + 1]
    if (!second || first.type !== second.type || (first.type !== 'country' && first.type !== 'person')) return []
    const between = tokens
      .slice(first.to, second.from)
      .map((token) => token.lower)
      .join(' ')
    if (between !== 'and' && between !== 'and the') return []
    const listed = tokens[first.from - 1]?.text === ',' && names[i - 1]?.to === first.from - 1
    const longer = tokens[second.to]?.tag === 'PART' || tokens[second.to]?.tag === 'NOUN' || tokens[second.to]?.lower === 'and'
    if (listed || longer || tokens[first.from - 1]?.lower === 'between' || tokens[first.from - 1]?.lower === 'both') return []
    if (
      !strong &&
      (first.type === 'person' || !(isApposed(statement, first.from, second.to) || isTold(statement, [first, second])))
    )
      return []
    if (isSubjectMatter(page, first) && isSubjectMatter(page, second)) return []
    return [targetOf(statement, first.nameFrom, second.to, `${first.key} and ${second.key}`, hintOfPair(first, second), 0.48)]
  })
}

function hintOfPair(first: Name, second: Name): string {
  if (first.type === 'person') return 'which two people?'
  return [first, second].some(({ key }) => key === 'European Union') ? 'which two?' : 'which two countries?'
}

/** Last words of names that say what kind of thing bears them. */
const KINDS = new Set(
  'prize award medal war treaty act agreement accord convention protocol river sea ocean lake island mountain strait university college institute company bank party league cup order festival museum church cathedral palace bridge station airport amendment bill court council commission fund project programme program plan declaration conference summit'.split(
    ' ',
  ),
)

function hintOf(statement: Statement, name: Name): string | null {
  if (name.type === 'nationality' || name.type === 'unknown') return null
  const hint = HINTS[name.type]
  // "the battle of Poltava"
  const before = statement.sentence.tokens[name.from - 2]?.lower ?? ''
  if (
    statement.sentence.tokens[name.from - 1]?.lower === 'of' &&
    /^(battle|siege|town|city|port|village|island|capture|fall|bay)$/.test(before)
  )
    return HINTS.place ?? null
  // "the Nokia 6110", "aboard the Sierra Madre", "in the Oval Office"
  const preceding = before && statement.sentence.tokens[name.from - 1]?.lower === 'the' ? before : ''
  if (name.type === 'person' && (/\d/.test(name.text) || preceding !== '')) return 'what?'
  if (/^(?:aboard|board)$/.test(preceding) || (name.type === 'organisation' && /^(?:in|inside|into)$/.test(preceding)))
    return 'what?'
  // "the Stockton and Darlington Railway" may be a company or its rails, "Social Credit" a party
  if (name.type === 'place' && /\b(?:Railway|Railroad|Line|Credit|Scheme|Express|Network)$/.test(name.text)) return 'what?'
  if (hint && isTypeSure(statement, name)) return hint
  if (hint)
    return name.type === 'place' || name.type === 'organisation' || /^\p{Lu}{2,5}$/u.test(name.text) ? 'what?' : 'who or what?'
  const last = name.text.split(' ').at(-1) ?? ''
  if (!/^[A-Z][a-z]+$/.test(last) || /^(I|II|III|IV)$/.test(last)) return null
  return KINDS.has(last.toLowerCase()) ? `which ${last.toLowerCase()}?` : 'what?'
}

/** A single word that no list knows may be a person's name, or a village, or a faith: the hint must fit whichever it is. */
function isTypeSure({ sentence, clause }: Statement, { type, text, key, title, from, to }: Name): boolean {
  if (title !== null) return true
  // "de Lesseps formed the company": places form none
  if (type === 'place' && key.includes(' ') && !clause.verb.copula && doesIt(clause, { from, to }) && !isPlaceByWord(key))
    return false
  // "Royal Assent", "Southern Ocean Sanctuary": no word of it says that it is a body
  if (type === 'organisation' && key.includes(' ') && !isBodyByWord(key)) return false
  if (key.includes(' ')) return true
  const before = sentence.tokens[from - 1]?.lower === 'the' ? sentence.tokens[from - 2] : sentence.tokens[from - 1]
  const acts = doesIt(clause, { from, to })
  const acronym = /^\p{Lu}{2,5}$/u.test(text)
  if (type === 'person') return GIVEN_NAMES.has(text.toLowerCase()) || FAMILY_NAMES.has(text.toLowerCase())
  if (type === 'organisation') return isOrganisation(text) || !acronym || acts
  if (type !== 'place' || isPlace(text) || COUNTRY_BY_CAPITAL.has(text)) return true
  return !acronym && /^(in|at|near|outside)$/.test(before?.lower ?? '') && clause.verb.lemma !== 'take'
}

function doesIt({ subject, verb }: Statement['clause'], { from, to }: Range): boolean {
  return subject !== null && subject.head >= from && subject.head < to && !verb.passive
}

function isBodyByWord(key: string): boolean {
  const words = key.split(' ')
  return isOrganisation(key) || words.some((word) => nounKind(word) === 'organisation' || BODY.has(word.toLowerCase()))
}

/** "Mount Pelée", "Norton Bridge", "New York". */
function isPlaceByWord(key: string): boolean {
  const words = key.split(' ')
  return (
    isPlace(key) || COUNTRY_BY_CAPITAL.has(key) || words.some((word) => nounKind(word) === 'place' || PLACE_OPENERS.has(word))
  )
}

/** The name is a phrase by itself, not a part of one ("Japan’s budget", "the EU sanctions"), nor one of a list. */
function isWholePhrase(page: Page, statement: Statement, name: Name): boolean {
  const { sentence } = statement
  const { tokens } = sentence
  const tree = treeOf(sentence)
  const head = headIn(sentence.heads, name.nameFrom, name.to)
  const phrase = nounPhraseOf(tree, head)
  if (name.to - name.nameFrom === 1 && (tokens[head]?.tag === 'NOUN' || isCommonWord(page, sentence, name))) return false
  if (phrase.to !== name.to || tokens[name.to]?.tag === 'PART') return false
  const lead = tokens.slice(phrase.from, name.from)
  if (lead.some((token) => token.lower !== 'the' && token.lower !== 'late' && token.lower !== 'former')) return false
  if (!/^(nsubj|obj|iobj|obl|nmod|root|xcomp|appos)$/.test(relationOf(tree, head)) || sentence.relations[head] === 'nmod:poss')
    return false
  if (childrenOf(tree, head).some((child) => relationOf(tree, child) === 'conj')) return false
  // "Roe v. Wade" is one name; "the Pugwash Conferences on Science" goes on
  const next = tokens[name.to]
  if (/^(v|vs|versus)\.?$/.test(next?.lower ?? '') || /^(v|vs|versus)\.?$/.test(tokens[name.from - 1]?.lower ?? '')) return false
  if (next && /^(on|of|in|for|against|to)$/.test(next.lower) && goesOnAsName(sentence, name.to)) return false
  // "the Nobel Prize in Chemistry": the tail of another name
  const kind = tokens[name.from - 2]
  if (
    /^(in|for|on|of)$/.test(tokens[name.from - 1]?.lower ?? '') &&
    /^\p{Lu}/u.test(kind?.text ?? '') &&
    KINDS.has(kind?.lower ?? '') &&
    /^(prize|award|medal|order|act|convention)$/.test(kind?.lower ?? '')
  )
    return false
  // "Lester Pearson of Canada": part of how a person is called
  const called =
    tokens[name.from - 1]?.lower === 'of' &&
    statement.names.some((one) => /^(person|unknown)$/.test(one.type) && one.to === name.from - 1)
  return (
    !called &&
    !isListed(tokens[name.from - 1]) &&
    !isListed(tokens[name.to]) &&
    !(tokens[name.to]?.text === ',' && tokens[name.to + 1]?.tag === 'PROPN')
  )
}

/** "... on Science and World Affairs", where the name is itself of the kind that has such a tail. */
function goesOnAsName({ tokens, heads, relations }: Sentence, at: number): boolean {
  const head = heads[at] ?? -1
  const of = heads[head] ?? -1
  const capital =
    /^\p{Lu}/u.test(tokens[at + 1]?.text ?? '') ||
    (tokens[at + 1]?.lower === 'the' && /^\p{Lu}/u.test(tokens[at + 2]?.text ?? ''))
  return capital && relations[head] === 'nmod' && of === at - 1 && /^(on|of|in|for|against)$/.test(tokens[at]?.lower ?? '')
}

/** "Iron is absorbed": a capital at the front of a sentence, and the document writes the word small elsewhere. */
function isCommonWord(page: Page, sentence: Sentence, name: Name): boolean {
  const before = sentence.tokens[name.from - 1]
  if (before && !/^[“"(]$/.test(before.text) && before.lower !== 'the') return false
  return new RegExp(`\\b${name.text.toLowerCase().replace(/[^\p{L}\p{N} ]/gu, '.')}\\b`, 'u').test(page.text)
}

function isListed(token: Token | undefined): boolean {
  return token !== undefined && (token.lower === 'and' || token.lower === 'or' || token.text === '/' || token.lower === 'between')
}
