// English as it is read: a list of words in, their tags, lemmas and tree out. Same words, same answer, on every machine.
import { MoveScores, search } from './beam.ts'
import { confidenceOf, type Signs } from './confidence.ts'
import { readLearnt, type Learnt } from './file.ts'
import { hashText } from './keys.ts'
import { Lemmas } from './lemmas.ts'
import { Lexicon } from './lexicon.ts'
import { Sight } from './sight.ts'
import { Moves, type State } from './state.ts'
import { tagOnce, type Tagging } from './tagger.ts'
import { Weights } from './weights.ts'
import { Faces } from './words.ts'

/** The parser with its weights, ready. Made by `loadEnglish`, used by `parse`. */
export interface English {
  readonly learnt: Pick<Learnt, 'tags' | 'labels' | 'doubtBelow' | 'confidence'>
  readonly faces: Faces
  readonly first: Weights
  readonly second: Weights
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
}

/** How many readings are followed at once. */
const WIDTH = 6
/** Longer runs of words are lists or debris: they are read in pieces, each hung on the first. */
const LONGEST = 160

const COMMA = hashText(',')

/**
 * Makes the parser ready. Takes a part of a second; once a worker is enough.
 * @throws Trouble when the bytes are not the language file of this version
 */
export function loadEnglish(weights: Uint8Array): English {
  const { tags, labels, doubtBelow, confidence, ...learnt } = readLearnt(weights)
  const moves = new Moves(labels)
  const upos = tags.map((tag) => tag.split('|')[0] ?? 'X')
  return {
    learnt: { tags, labels, doubtBelow, confidence },
    faces: new Faces(new Lexicon(learnt.lexicon)),
    first: new Weights(learnt.first),
    second: new Weights(learnt.second),
    moves,
    scorer: new MoveScores(new Weights(learnt.tree), moves.count),
    lemmas: new Lemmas(learnt.lemmas),
    upos,
    xpos: tags.map((tag) => tag.split('|')[1] ?? 'X'),
    isVerb: upos.map((tag) => tag === 'VERB' || tag === 'AUX'),
  }
}

/** Reads one sentence. An empty one has no root; any other has one. */
export function parse(english: English, words: readonly string[]): Parse {
  const pieces: Parse[] = []
  for (let from = 0; from < words.length; from += LONGEST) pieces.push(parsePiece(english, words.slice(from, from + LONGEST)))
  return pieces.length === 1 ? pieces[0]! : joined(pieces)
}

/** Tags only: what `parse` builds its tree on. */
export function tag(english: English, words: readonly string[]): Tagging {
  const faces = words.map((word) => english.faces.of(word))
  const classes = english.learnt.tags.length
  return tagOnce(faces, english.second, classes, tagOnce(faces, english.first, classes, null).best)
}

/** What the search found: finished readings, best first, and what is needed to judge them. */
export function readings(english: English, words: readonly string[]): { tagging: Tagging; sight: Sight; found: State[] } {
  const { learnt, faces, moves, scorer, isVerb } = english
  const tagging = tag(english, words)
  const sight = new Sight(
    words.map((word) => faces.of(word)),
    tagging,
    learnt.doubtBelow,
    isVerb,
    COMMA,
  )
  return { tagging, sight, found: search(sight, moves, scorer, WIDTH) }
}

function parsePiece(english: English, words: readonly string[]): Parse {
  const { learnt, moves, lemmas, upos, xpos } = english
  const { tagging, sight, found } = readings(english, words)
  const { heads, labels } = moves.treeOf(found[0]!, words.length)
  return {
    tags: Array.from(tagging.best, (best) => upos[best]!),
    xpos: Array.from(tagging.best, (best) => xpos[best]!),
    lemmas: words.map((word, i) => lemmas.of(plain(word), learnt.tags[tagging.best[i]!]!)),
    heads: [...heads],
    relations: Array.from(labels, (label) => learnt.labels[label]!),
    confidence: confidenceOf(signsOf(english, words.length, sight, tagging, found), learnt.confidence),
  }
}

/** What shows of how sure a reading is. */
export function signsOf(
  { learnt, moves, isVerb }: English,
  words: number,
  { commas, verbs, doubts }: Sight,
  tagging: Tagging,
  found: readonly State[],
): Signs {
  const trees = found.map((state) => moves.treeOf(state, words))
  const [best] = trees
  const core = (tree: (typeof trees)[number]): string => {
    const root = tree.heads.indexOf(-1)
    let parts = `${root}`
    tree.heads.forEach((head, i) => {
      const label = learnt.labels[tree.labels[i]!]!
      if (head === root && /^(?:[nc]subj|obj$)/.test(label)) parts += ` ${i}${label}`
    })
    return parts
  }
  const other = best ? trees.findIndex((tree) => core(tree) !== core(best)) : -1
  const root = best?.heads.indexOf(-1) ?? -1
  const plainly =
    root >= 0 &&
    isVerb[tagging.best[root]!] &&
    best?.heads.some((head, i) => head === root && i < root && /^nsubj/.test(learnt.labels[best.labels[i]!]!))
  return {
    words,
    ahead: (other < 0 ? found[0]!.score - found.at(-1)!.score + 64 : found[0]!.score - found[other]!.score) | 0,
    doubted: doubts.reduce((sum, doubt) => sum + (doubt > 0 ? 1 : 0), 0),
    verbs: verbs[words] ?? 0,
    commas: commas[words] ?? 0,
    plain: plainly ? 1 : 0,
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
  }
}

/** Lower case with straight apostrophes. */
function plain(word: string): string {
  return word.toLowerCase().replaceAll('’', "'")
}
