// A second look: where the tree of a sentence of prose breaks the rules of English, a word whose tag was in doubt may have been mistaken
// for a noun or a participle. Read again with its second tag, the sentence may be plain.
import { faultsOf, type Reading } from './faults.ts'
import { isOnlyPast } from './lemmas.ts'
import type { Tagging } from './tagger.ts'

/** A tag further ahead than this is not doubted. */
const DOUBTED = 500
/** The same for a participle that may be a past: their forms are the same. */
const PARTICIPLE_DOUBTED = 600
/** How many words are tried, the most doubtful first. */
const TRIED = 4
/** A reading must have so many faults fewer before it is taken. */
const GAIN = 2
/** And no more than this. */
const MOST = 1
const SHORTEST = 5
const FINITE = /^(VBD|VBZ|VBP)$/

/** A reading that may replace another. */
export interface Look extends Reading {
  readonly tagging: Tagging
  /** The parser's: the higher, the better it likes the tree. */
  readonly score: number
}

/**
 * The reading with the fewest faults among the first and those with one tag changed.
 * @param xpos Penn tags by number
 * @param past the number of the tag of a verb in the past
 * @param again reads the same words with other tags
 */
export function lookAgain<Found extends Look>(
  first: Found,
  xpos: readonly string[],
  past: number,
  again: (tagging: Tagging) => Found,
): Found {
  if (!isProse(first)) return first
  const before = faultsOf(first)
  if (before < GAIN) return first
  let best = first
  let least = Math.min(before - GAIN, MOST)
  for (const i of doubtful(first, xpos)) {
    const { tagging } = first
    const changed = Int16Array.from(tagging.best)
    changed[i] = isOnlyPast(first.words[i]!) && xpos[tagging.best[i]!] === 'VBN' ? past : tagging.second[i]!
    const found = again({ ...tagging, best: changed })
    const faults = faultsOf(found)
    if (faults > least || (faults === least && best !== first && found.score <= best.score)) continue
    best = found
    least = faults
  }
  return best
}

/** A statement, not a heading, an exclamation, an order or a note to somebody. */
function isProse({ words, xpos }: Reading): boolean {
  const last = words.findLast((word) => !/^["”’')\]]+$/.test(word))
  return (
    words.length >= SHORTEST &&
    last === '.' &&
    !/^(VB|VBD|VBN|UH|RB|JJ)$/.test(xpos[0] ?? '') &&
    !words.some((word) => /^(i|me|my|you|your|please)$/.test(word))
  )
}

/** Words that are, or may be, finite verbs. "struck" is never a present, and "landed" rather a past than the taggers think. */
function doubtful({ words, tagging: { best, second, margins } }: Look, xpos: readonly string[]): number[] {
  const tagOf = (tag: number): string => xpos[tag] ?? ''
  return [...best.keys()]
    .filter((i) => {
      const [now, other] = [tagOf(best[i]!), tagOf(second[i]!)]
      if (!/^(NNS?|VB[DNPZ]?)$/.test(now) || /ly$/.test(words[i]!) || now === other || (isOnlyPast(words[i]!) && now !== 'VBN'))
        return false
      if (isOnlyPast(words[i]!)) return true
      if (now === 'VBN' && other === 'VBD') return margins[i]! < PARTICIPLE_DOUBTED
      return margins[i]! < DOUBTED && (FINITE.test(now) || FINITE.test(other))
    })
    .sort((a, b) => margins[a]! - margins[b]! || a - b)
    .slice(0, TRIED)
}
