// English as it is read: a list of words in, their tags, lemmas and tree out. Same words, same answer, on every machine.
import { mend } from '../mending/index.ts'
import { plain } from '../tokens.ts'
import { MoveScores, search } from './beam.ts'
import { confidenceOf } from './confidence.ts'
import { readLearnt, type Learnt } from './file.ts'
import { hashText } from './keys.ts'
import { isOnlyPast, Lemmas } from './lemmas.ts'
import { Lexicon } from './lexicon.ts'
import { SenseTable, type Senses } from './senses.ts'
import { Sight } from './sight.ts'
import { leadsOf, signsOf } from './signs.ts'
import { lookAgain } from './second-look.ts'
import { Moves, type State } from './state.ts'
import { tagWords, type Tagging } from './tagger.ts'
import { Weights } from './weights.ts'
import { Faces, normalised } from './words.ts'

/** The parser with its weights, ready. Made by `loadEnglish`, used by `parse`. */
export interface English {
  readonly learnt: Pick<Learnt, 'tags' | 'labels' | 'doubtBelow' | 'confidence' | 'trust'>
  readonly faces: Faces
  readonly senses: SenseTable
  readonly tagger: Weights
  readonly moves: Moves
  readonly scorer: MoveScores
  readonly lemmas: Lemmas
  readonly upos: readonly string[]
  readonly xpos: readonly string[]
  readonly isVerb: readonly boolean[]
}

/** What is read of a sentence, word by word. */
export interface Parse {
  /** Universal tags. */
  readonly tags: readonly string[]
  /** Penn tags. */
  readonly xpos: readonly string[]
  readonly lemmas: readonly string[]
  /** The index of the word that this one hangs on; -1 for the one root. */
  readonly heads: readonly number[]
  readonly relations: readonly string[]
  /** 0 to 1: how likely the root, its subjects and its objects are right. */
  readonly confidence: number
  /** For each word, how far ahead the best tree was of those that hang it elsewhere, in steps of the parser's scores. */
  readonly leads: readonly number[]
  /** What the signs of a clause weigh. */
  readonly weights: readonly number[]
}

/** How many readings are followed at once. */
export const WIDTH = 6
/** Longer runs of words are lists or debris: they are read in pieces, each hung on the first, and with less care. */
const LONGEST = 160
const LESS_CARE = 2

const COMMA = hashText(',')

/**
 * Makes the parser ready. Takes a part of a second; once a worker is enough.
 * @throws Trouble when the bytes are not the language file of this version
 */
export function loadEnglish(weights: Uint8Array): English {
  const { tags, labels, doubtBelow, confidence, trust, ...learnt } = readLearnt(weights)
  const moves = new Moves(labels)
  const lexicon = new Lexicon(learnt.lexicon)
  const upos = tags.map((tag) => tag.split('|')[0] ?? 'X')
  return {
    learnt: { tags, labels, doubtBelow, confidence, trust },
    faces: new Faces(lexicon),
    senses: new SenseTable(learnt.senses),
    tagger: new Weights(learnt.tagger),
    moves,
    scorer: new MoveScores(new Weights(learnt.parser), moves.count),
    lemmas: new Lemmas(learnt.lemmas, (word) => lexicon.has(hashText(normalised(word)))),
    upos,
    xpos: tags.map((tag) => tag.split('|')[1] ?? 'X'),
    isVerb: upos.map((tag) => tag === 'VERB' || tag === 'AUX'),
  }
}

/** What is known of how a word is used. */
export interface Use extends Senses {
  /** The groups of words used alike that it belongs to: a small one within a large one; 0 where it is not known. */
  readonly group: number
  readonly family: number
}

export function usedLike({ faces, senses }: Pick<English, 'faces' | 'senses'>, word: string): Use {
  const { fine, coarse } = faces.of(word)
  return { group: fine, family: coarse, ...senses.of(word) }
}

/** Reads one sentence. An empty one has no root; any other has one. */
export function parse(english: English, words: readonly string[]): Parse {
  const pieces: Parse[] = []
  const width = words.length > LONGEST ? LESS_CARE : WIDTH
  for (let from = 0; from < words.length; from += LONGEST)
    pieces.push(parsePiece(english, words.slice(from, from + LONGEST), width))
  return pieces.length === 1 ? pieces[0]! : joined(pieces)
}

/** What the search found, and what is needed to judge it. */
export interface Readings {
  readonly tagging: Tagging
  readonly sight: Sight
  /** Finished readings, best first. */
  readonly found: readonly State[]
}

/** Tags a sentence and searches for its tree. */
export function readings(english: English, words: readonly string[], width = WIDTH): Readings {
  const { learnt, faces, tagger } = english
  const seen = words.map((word) => faces.of(word))
  return readingsOf(english, words, certain(english, words, tagWords(seen, tagger, learnt.tags.length)), width)
}

/** Tags that a word's form alone decides: "shrank" is a past, "Covid-19" a name. */
function certain({ learnt, xpos }: English, words: readonly string[], tagging: Tagging): Tagging {
  const best = Int16Array.from(tagging.best)
  words.forEach((word, i) => {
    const tag = xpos[best[i]!]
    if (isOnlyPast(plain(word)) && tag !== 'VBD' && tag !== 'VBN') best[i] = learnt.tags.indexOf('VERB|VBD')
    else if (tag === 'GW' && /^\p{Lu}\p{Ll}+-\d/u.test(word)) best[i] = learnt.tags.indexOf('PROPN|NNP')
  })
  return { ...tagging, best }
}

function readingsOf(
  { learnt, faces, moves, scorer, isVerb }: English,
  words: readonly string[],
  tagging: Tagging,
  width: number,
): Readings {
  const seen = words.map((word) => faces.of(word))
  const sight = new Sight(seen, tagging, learnt.doubtBelow, isVerb, COMMA)
  return { tagging, sight, found: search(sight, moves, scorer, width) }
}

function parsePiece(english: English, words: readonly string[], width: number): Parse {
  const { learnt, moves, lemmas, upos, xpos } = english
  const lower = words.map((word) => plain(word))
  const look = (read: Readings) => {
    const { heads, labels } = moves.treeOf(read.found[0]!, words.length)
    return {
      read,
      tagging: read.tagging,
      score: read.found[0]!.score,
      words: lower,
      xpos: Array.from(read.tagging.best, (best) => xpos[best]!),
      heads: [...heads],
      relations: Array.from(labels, (label) => learnt.labels[label]!),
    }
  }
  const first = look(readings(english, words, width))
  const careful = width > LESS_CARE
  const again = (changed: Tagging) => look(readingsOf(english, words, changed, width))
  const best = careful ? lookAgain(first, xpos, learnt.tags.indexOf('VERB|VBD'), again) : first
  const { read, tagging, heads, relations } = best
  const sketch = {
    words: lower,
    tags: Array.from(tagging.best, (tag) => upos[tag]!),
    xpos: best.xpos,
    lemmas: lower.map((word, i) => lemmas.of(word, learnt.tags[tagging.best[i]!]!)),
    heads,
    relations,
  }
  if (careful) mend(sketch)
  const { tags, xpos: fine, lemmas: bases } = sketch
  return {
    tags,
    xpos: fine,
    lemmas: bases,
    heads,
    relations,
    confidence: confidenceOf(signsOf(english, read), learnt.confidence),
    leads: leadsOf(english, read),
    weights: learnt.trust,
  }
}

function joined(pieces: readonly Parse[]): Parse {
  const heads: number[] = []
  const relations: string[] = []
  const root = pieces[0]?.heads.indexOf(-1) ?? -1
  for (const piece of pieces) {
    const from = heads.length
    piece.heads.forEach((head, i) => {
      const later = head < 0 && from > 0
      heads.push(later ? root : head < 0 ? -1 : head + from)
      relations.push(later ? 'parataxis' : piece.relations[i]!)
    })
  }
  return {
    tags: pieces.flatMap(({ tags }) => tags),
    xpos: pieces.flatMap(({ xpos }) => xpos),
    lemmas: pieces.flatMap(({ lemmas }) => lemmas),
    heads,
    relations,
    confidence: 0,
    leads: pieces.flatMap(({ leads }) => leads),
    weights: pieces[0]?.weights ?? [],
  }
}
