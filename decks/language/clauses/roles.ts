// What a part of a clause says: when, where, why, what for, under which condition, in spite of what, how. Only where its words leave no doubt.
import type { Role, Token } from '../sentence.ts'
import { childrenOf, relationOf, type Tree } from './tree.ts'

const set = (words: string): ReadonlySet<string> => new Set(words.split(';').map((word) => word.trim()))

const BY_PREPOSITION: readonly (readonly [Role, ReadonlySet<string>])[] = [
  ['cause', set('because of;due to;owing to;thanks to;on account of;as a result of')],
  ['concession', set('despite;in spite of;notwithstanding;regardless of')],
  ['condition', set('in case of;in the event of')],
  ['manner', set('by means of')],
]
const BY_CONJUNCTION: readonly (readonly [Role, ReadonlySet<string>])[] = [
  ['cause', set('because')],
  ['condition', set('if;unless;provided;providing;as long as;in case;only if;assuming;whether')],
  ['concession', set('although;though;even though;even if;whereas')],
  ['time', set('after;before;until;till;when;whenever;as soon as;once')],
  ['purpose', set('in order to;so that;in order that;so as to')],
]
const TIMES =
  /^(second|minute|hour|day|night|morning|afternoon|evening|week|weekend|fortnight|month|quarter|season|spring|summer|autumn|winter|year|decade|century|millennium|era|period|monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|yesterday|today|tomorrow|tonight|christmas|easter|midnight|noon|\d{4}s?|\d0s)\.?$/
const TIME_PREPOSITION = set('in;on;at;during;since;by;until;till;from;before;after;throughout;around;about;between;over;within')
const PLACE_PREPOSITION = set('in;at;near;across;outside;inside;around;off;along;throughout;beneath;under')

/** Whether a word is a time by itself: a month, a weekday, a year. */
export function isTimeWord(token: Token | undefined): boolean {
  if (!token) return false
  if (token.tag === 'NUM') return /^(1[0-9]|20)\d\d(s)?$/.test(token.text)
  return (token.tag === 'NOUN' || token.tag === 'PROPN') && (TIMES.test(token.lower) || TIMES.test(token.lemma.toLowerCase()))
}

/** The same of a word that is no token yet. */
export function isTimeLemma(
  {
    words,
    tags,
    lemmas,
  }: { readonly words: readonly string[]; readonly tags: readonly string[]; readonly lemmas: readonly string[] },
  i: number,
): boolean {
  const word = words[i] ?? ''
  if (tags[i] === 'NUM') return /^(1[0-9]|20)\d\ds?$/.test(word)
  return (tags[i] === 'NOUN' || tags[i] === 'PROPN') && (TIMES.test(word) || TIMES.test(lemmas[i]?.toLowerCase() ?? ''))
}

/** The role of a phrase. */
export function roleOfPhrase(tree: Tree, head: number, preposition: string | null): Role | null {
  const token = tree.tokens[head]
  if (!token) return null
  const told = BY_PREPOSITION.find(([, words]) => preposition !== null && words.has(preposition))
  if (told) return told[0]
  if (isTime(tree, head)) {
    if (preposition === null)
      return tree.relations[head] === 'obl:unmarked' || tree.relations[head] === 'obl:tmod' ? 'time' : null
    return TIME_PREPOSITION.has(preposition) ? 'time' : null
  }
  if (preposition !== null && PLACE_PREPOSITION.has(preposition) && token.tag === 'PROPN') return 'place'
  return null
}

/** "March 2022", "the 20th century", "30 March": a time, or a number that a month stands beside. */
function isTime(tree: Tree, head: number): boolean {
  if (isTimeWord(tree.tokens[head])) return true
  return childrenOf(tree, head).some(
    (child) => /^nmod:(unmarked|tmod)$/.test(tree.relations[child] ?? '') && isTimeWord(tree.tokens[child]),
  )
}

/** The role of an adverbial clause, by the words that open it. */
export function roleOfClause(tree: Tree, head: number, marker: string | null): Role | null {
  const told = BY_CONJUNCTION.find(([, words]) => marker !== null && words.has(marker))
  if (told) return told[0]
  const token = tree.tokens[head]
  if (marker === 'by' && token?.xpos === 'VBG') return 'manner'
  // "to protect the coast", and not "to be continued"
  return marker === 'to' && token?.xpos === 'VB' ? 'purpose' : null
}

/** The words that open a clause: "because", "in order to", "even though"; null where none do. */
export function markerOf(tree: Tree, head: number): string | null {
  const marks = childrenOf(tree, head).filter(
    (child) => child < head && (relationOf(tree, child) === 'mark' || isOpener(tree, child)),
  )
  const [first] = marks
  if (first === undefined) return null
  const words: string[] = []
  for (let i = first; i < head; i++) {
    const part = marks.includes(i) || (relationOf(tree, i) === 'fixed' && marks.includes(tree.heads[i] ?? -1))
    if (!part && words.length > 0) break
    if (part) words.push(tree.tokens[i]?.lower ?? '')
  }
  const before = tree.tokens[first - 1]?.lower
  return before === 'even' && /^(though|if)$/.test(words[0] ?? '') ? ['even', ...words].join(' ') : words.join(' ')
}

/** "when", "where", "how" are adverbs of their clause in the tree. */
function isOpener(tree: Tree, child: number): boolean {
  return (
    relationOf(tree, child) === 'advmod' && /^(when|whenever|where|wherever|while|why|how)$/.test(tree.tokens[child]?.lower ?? '')
  )
}
