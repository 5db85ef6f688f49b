// Noun phrases and prepositional phrases, by tags. Indices count the tokens that are given.
import type { NounPhrase, Prepositional, Token } from './sentence.ts'
import { POSSESSIVES } from './tags.ts'
import { verbForm } from './verbs.ts'

const PERSONAL = new Set(
  'i you he she it we they me him us them himself herself itself themselves ourselves myself this that these those something anything everything nothing someone anyone everyone nobody one mine ours theirs hers'.split(
    ' ',
  ),
)
const RELATIVE = new Set([
  'who',
  'which',
  'whom',
  'what',
  'whoever',
  'whatever',
  'whichever',
  'whose',
  'where',
  'when',
  'why',
  'how',
])
const DEGREE = new Set(
  'almost nearly equally very more most less least highly largely increasingly newly widely fully recently then so too as quite rather relatively extremely previously politically economically'.split(
    ' ',
  ),
)

/** All noun phrases, longest first from the left; joined ones ("Japan, China and Russia") as one. */
export function findNouns(tokens: readonly Token[]): NounPhrase[] {
  const base: NounPhrase[] = []
  for (let i = 0; i < tokens.length;) {
    const phrase = nounAt(tokens, i)
    if (phrase) base.push(phrase)
    i = phrase ? phrase.to : i + 1
  }
  return base
}

function nounAt(tokens: readonly Token[], from: number): NounPhrase | null {
  const first = tokens[from]
  if (!first || RELATIVE.has(first.lower)) return null
  if (first.lower === 'that' && tokens[from + 1]?.tag === 'PROPN') return null
  if (first.tag === 'PRON' && PERSONAL.has(first.lower) && !isDeterminer(tokens, from))
    return { from, to: from + 1, head: from, joined: false }
  let i = from
  let head = -1
  let opened = false
  let owned = false
  while (i < tokens.length) {
    const token = tokens[i] as Token
    const next = tokens[i + 1]
    const prefix = head < 0 ? numberPrefix(tokens, i) : 0
    if (prefix > 0) {
      i += prefix
      opened = true
      continue
    }
    if (isDeterminer(tokens, i)) {
      // a new determiner opens a new phrase, except "all the", "half a"
      if (opened && !/^(all|both|half|such|many|nearly|almost|about|over|only)$/.test(tokens[i - 1]?.lower ?? '')) break
      opened = true
    } else if (token.tag === 'NOUN' || token.tag === 'PROPN' || token.tag === 'X') {
      if (head >= 0 && startsDate(tokens, i) && !isMonthAfterDay(tokens, i)) break
      head = i
      opened = true
    } else if (token.tag === 'NUM') {
      if (head >= 0 && !numberFollows(tokens, i)) break
      head = i
      opened = true
    } else if (token.tag === 'SYM') {
      if (token.text === '%') head = i
      else if (next?.tag !== 'NUM') break
      opened = true
    } else if (isClitic(token) && head === i - 1 && head >= 0) {
      head = -1
      opened = true
      owned = true
      i++
      continue
    } else if (token.tag === 'ADJ') {
      if (head >= 0 && !nounSoon(tokens, i)) break
      if (head >= 0 && tokens[head]?.tag !== 'PROPN' && tokens[head]?.tag !== 'NUM') break
      opened = true
    } else if (token.tag === 'ADV') {
      if (head >= 0 || !((DEGREE.has(token.lower) || /ly$/.test(token.lower)) && adjectiveThenNoun(tokens, i + 1))) break
    } else if (token.tag === 'VERB') {
      if (head >= 0 || !opened || !isModifier(tokens, i)) break
    } else if (token.tag === 'CCONJ' && opened && joinsModifiers(tokens, i, head)) {
      head = -1
    } else if (token.text === ',' && joinsAdjectives(tokens, i, head)) {
      // "a democratic, peaceful country"; "23 March, 2022"
    } else if (token.text === ',' && isDateComma(tokens, i)) {
      // "March 23, 2022"
    } else break
    i++
  }
  if (head < 0) {
    const last = tokens[i - 1]
    // "the poor", "the other", "many", "those"
    if (
      !opened ||
      !last ||
      i === from ||
      (last.tag !== 'ADJ' && last.tag !== 'DET') ||
      /^(the|a|an|its|his|her|their|our|every|no)$/.test(last.lower)
    )
      return null
    if (last.tag === 'ADJ' && tokens[from]?.tag !== 'DET' && !owned) return null
    head = i - 1
  }
  while (i > head + 1) i--
  return { from, to: i, head, joined: joinedWithin(tokens, from, head) }
}

function isDeterminer(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]
  if (!token) return false
  if (POSSESSIVES.has(token.lower)) return token.lower !== 'her' || nounSoon(tokens, i + 1)
  // "fears that China will": what opens a clause before a name is no determiner
  if (token.lower === 'that' && tokens[i + 1]?.tag === 'PROPN') return false
  if (token.tag === 'DET') return !RELATIVE.has(token.lower)
  return (
    token.tag === 'PRON' &&
    /^(this|that|these|those|some|any|all|both|each|another)$/.test(token.lower) &&
    nounSoon(tokens, i + 1)
  )
}

function isClitic(token: Token): boolean {
  return token.tag === 'PART' && /^['’]s?$/.test(token.text)
}

function nounSoon(tokens: readonly Token[], from: number): boolean {
  for (let i = from; i < Math.min(tokens.length, from + 4); i++) {
    const tag = tokens[i]?.tag
    if (tag === 'NOUN' || tag === 'PROPN') return true
    if (tag !== 'ADJ' && tag !== 'NUM' && tag !== 'ADV') return false
  }
  return false
}

function adjectiveThenNoun(tokens: readonly Token[], from: number): boolean {
  const token = tokens[from]
  if (!token) return false
  return (
    (token.tag === 'ADJ' || (token.tag === 'VERB' && verbForm(token.lower) === 'ed') || token.tag === 'ADV') &&
    nounSoon(tokens, from + 1)
  )
}

const NUMBER_PREFIXES = [
  'no more than',
  'no less than',
  'no fewer than',
  'as many as',
  'as much as',
  'as few as',
  'more than',
  'less than',
  'fewer than',
  'up to',
  'at least',
  'at most',
  'just over',
  'just under',
  'well over',
  'well under',
  'about',
  'around',
  'nearly',
  'almost',
  'over',
  'under',
  'roughly',
  'approximately',
  'some',
  'only',
  'an estimated',
  'close to',
  'an additional',
  'a further',
  'a total of',
].map((words) => words.split(' '))

/** How many words before a number only bound it: "more than", "up to", "about". A bare year is a date and takes none. */
function numberPrefix(tokens: readonly Token[], i: number): number {
  for (const words of NUMBER_PREFIXES) {
    if (!words.every((word, k) => tokens[i + k]?.lower === word)) continue
    // "a dispute over four islands", "talks about two treaties"
    if (words.length === 1 && /^(over|about|under|around)$/.test(words[0] ?? '') && tokens[i - 1]?.tag === 'NOUN') continue
    const at = i + words.length
    const number = tokens[at]?.tag === 'SYM' ? tokens[at + 1] : tokens[at]
    if (number?.tag === 'NUM' && !(isYear(number) && tokens[at + 1]?.tag !== 'NOUN')) return words.length
  }
  return 0
}

function isYear(token: Token | undefined): boolean {
  return token !== undefined && /^(1[0-9]|20)\d\d$/.test(token.text)
}

const MONTH =
  /^(january|february|march|april|may|june|july|august|september|october|november|december|jan\.?|feb\.?|mar\.?|apr\.?|jun\.?|jul\.?|aug\.?|sept?\.?|oct\.?|nov\.?|dec\.?)$/

function startsDate(tokens: readonly Token[], i: number): boolean {
  return MONTH.test(tokens[i]?.lower ?? '') && tokens[i]?.tag === 'PROPN' && tokens[i + 1]?.tag === 'NUM'
}

function isMonthAfterDay(tokens: readonly Token[], i: number): boolean {
  return /^\d{1,2}(st|nd|rd|th)?$/.test(tokens[i - 1]?.lower ?? '')
}

/** Whether a number goes on the phrase: "World War 2", "December 2016", "21 March 2022". */
function numberFollows(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1]
  if (!before) return false
  if (before.tag === 'SYM' || before.tag === 'NUM') return true
  if (before.tag === 'CCONJ' || before.text === ',') return true
  return (
    before.tag === 'PROPN' || /^(no|article|section|chapter|phase|level|type|grade|class|group|page|day|part)$/.test(before.lower)
  )
}

function isDateComma(tokens: readonly Token[], i: number): boolean {
  return (
    isYear(tokens[i + 1]) && /^\d{1,2}(st|nd|rd|th)?$/.test(tokens[i - 1]?.lower ?? '') && MONTH.test(tokens[i - 2]?.lower ?? '')
  )
}

function isModifier(tokens: readonly Token[], i: number): boolean {
  const form = verbForm(tokens[i]?.lower ?? '')
  return (form === 'ed' || form === 'ing' || form === 'participle') && nounSoon(tokens, i + 1)
}

/** "financial and military aid", "Russian and Chinese ships", "fishing and resource industry": one phrase if a noun closes it. */
function joinsModifiers(tokens: readonly Token[], i: number, head: number): boolean {
  const before = tokens[i - 1]
  const next = tokens[i + 1]
  if (!before || !next) return false
  if (before.tag === 'ADJ' && head < 0)
    return (
      (next.tag === 'ADJ' && nounSoon(tokens, i + 2)) ||
      (next.tag === 'NOUN' && tokens[i + 2]?.tag === 'NOUN') ||
      (isDemonym(next) && nounSoon(tokens, i + 2))
    )
  return isDemonym(before) && isDemonym(next) && nounSoon(tokens, i + 2)
}

function isDemonym(token: Token): boolean {
  return (
    (token.tag === 'PROPN' || token.tag === 'ADJ') && /(an|ese|ish|i|ic|ch|ek)$/.test(token.lower) && /^\p{Lu}/u.test(token.text)
  )
}

function joinsAdjectives(tokens: readonly Token[], i: number, head: number): boolean {
  return (
    head < 0 &&
    tokens[i - 1]?.tag === 'ADJ' &&
    tokens[i + 1]?.tag === 'ADJ' &&
    nounSoon(tokens, i + 2) &&
    !/^\p{Lu}/u.test(tokens[i + 1]?.text ?? '')
  )
}

function joinedWithin(tokens: readonly Token[], from: number, head: number): boolean {
  for (let i = from; i < head; i++) if (tokens[i]?.tag === 'CCONJ' && tokens[i - 1]?.tag !== 'ADJ') return true
  return false
}

const COMPOUND = [
  'because of',
  'due to',
  'according to',
  'in addition to',
  'instead of',
  'rather than',
  'as well as',
  'such as',
  'along with',
  'prior to',
  'out of',
  'as of',
  'ahead of',
  'on behalf of',
  'in front of',
  'in terms of',
  'in response to',
  'in favour of',
  'in favor of',
  'as part of',
  'regardless of',
  'owing to',
  'thanks to',
  'close to',
  'next to',
  'up to',
  'apart from',
  'as for',
].map((words) => words.split(' '))

/** Prepositional phrases: a preposition with the noun phrase directly after it. */
export function findPrepositional(tokens: readonly Token[], nouns: readonly NounPhrase[]): Prepositional[] {
  const byStart = new Map(nouns.map((noun) => [noun.from, noun]))
  const found: Prepositional[] = []
  for (let i = 0; i < tokens.length; i++) {
    const compound = COMPOUND.find((words) => words.every((word, k) => tokens[i + k]?.lower === word))
    const length = compound?.length ?? 1
    if (!compound && !isPreposition(tokens[i])) continue
    let at = i + length
    if (!compound && tokens[at] && isPreposition(tokens[at]) && !byStart.has(at)) at++
    const object = byStart.get(at)
    if (!object) continue
    found.push({ from: i, to: object.to, preposition: words(tokens, i, at), object })
    i = object.to - 1
  }
  return found
}

const PREPOSITION_VERBS = new Set(['including', 'regarding', 'concerning', 'following', 'during', 'despite', 'involving'])

function isPreposition(token: Token | undefined): boolean {
  if (!token) return false
  return (
    token.tag === 'ADP' ||
    (token.tag === 'PART' && token.lower === 'to') ||
    (token.tag === 'SCONJ' &&
      /^(of|in|by|with|for|from|on|about|without|at|into|than|as|after|before|until|since|despite)$/.test(token.lower)) ||
    PREPOSITION_VERBS.has(token.lower)
  )
}

function words(tokens: readonly Token[], from: number, to: number): string {
  return tokens
    .slice(from, to)
    .map((token) => token.lower)
    .join(' ')
}
