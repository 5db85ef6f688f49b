// Tags as they will be met: each part of the treebank is tagged by a tagger that has not seen it, and the parser learns from those.
import { Faces, type WordFace } from '../../decks/language/parser/words.ts'
import { Lexicon } from '../../decks/language/parser/lexicon.ts'
import { tagOnce, type Tagging } from '../../decks/language/parser/tagger.ts'
import { Weights, type Rows } from '../../decks/language/parser/weights.ts'
import type { UdSentence } from '../../electron/terminal/conllu.ts'
import { freeze, type Cut } from './freeze.ts'
import type { Groups } from './groups.ts'
import { learnTags, type TaggedWords } from './learn-tags.ts'
import { makeLexicon } from './make-lexicon.ts'

/** A tagger of two passes as it ships. */
export interface TaggerRows {
  readonly first: Rows
  readonly second: Rows
}

export interface Jackknifed {
  readonly tagger: TaggerRows
  /** For each sentence of the treebank, tags from a tagger that has not seen it. */
  readonly taggings: readonly Tagging[]
}

const FOLDS = 5
/** Neighbours stay together: documents are not torn into what is learnt and what is tagged. */
const BLOCKS = 40
const ROUNDS = { first: 4, second: 5 }
const FIRST_CUT: Cut = { touched: 2, least: 0.2, step: 0.1 }
const SECOND_CUT: Cut = { touched: 2, least: 0.1, step: 0.1 }

/** The tags of a treebank, commonest first; those met once are left to chance. */
export function tagsOf(sentences: readonly UdSentence[]): string[] {
  const counts = new Map<string, number>()
  for (const { upos, xpos } of sentences)
    upos.forEach((tag, i) => counts.set(`${tag}|${xpos[i]}`, (counts.get(`${tag}|${xpos[i]}`) ?? 0) + 1))
  return [...counts]
    .filter(([, count]) => count > 1)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([tag]) => tag)
}

/** Learns the tagger, and tags the treebank as if it were new. */
export function learnTagger(
  sentences: readonly UdSentence[],
  tags: readonly string[],
  groups: Groups,
  say: (line: string) => void,
): Jackknifed {
  const numbers = new Map(tags.map((tag, i) => [tag, i]))
  const gold = sentences.map(({ upos, xpos }) => Int16Array.from(upos, (tag, i) => numbers.get(`${tag}|${xpos[i]}`) ?? 0))
  const folds = sentences.map((_, i) => Math.floor((i * BLOCKS) / sentences.length) % FOLDS)
  const facesWith = (lexicon: Lexicon): WordFace[][] => {
    const faces = new Faces(lexicon)
    return sentences.map(({ forms }) => forms.map((form) => faces.of(form)))
  }
  const partial = Array.from({ length: FOLDS }, (_, fold) =>
    facesWith(
      new Lexicon(
        makeLexicon(
          sentences.filter((_, i) => folds[i] !== fold),
          groups,
        ),
      ),
    ),
  )
  const whole = facesWith(new Lexicon(makeLexicon(sentences, groups)))

  const pass = (rounds: number, cut: Cut, before: readonly Tagging[] | null, name: string) => {
    const words = (faces: WordFace[][]): TaggedWords[] =>
      faces.map((of, i) => ({ faces: of, gold: gold[i]!, first: before?.[i]?.best ?? null }))
    const learn = (faces: WordFace[][], fold: number): Rows =>
      freeze(
        learnTags(
          words(faces).filter((_, i) => folds[i] !== fold),
          tags.length,
          rounds,
          fold + 2,
        ),
        cut,
      )
    const taggings: Tagging[] = []
    partial.forEach((faces, fold) => {
      const model = new Weights(learn(faces, fold))
      let right = 0
      let all = 0
      faces.forEach((of, i) => {
        if (folds[i] !== fold) return
        const tagging = tagOnce(of, model, tags.length, before?.[i]?.best ?? null)
        taggings[i] = tagging
        tagging.best.forEach((tag, j) => {
          all++
          if (tag === gold[i]![j]) right++
        })
      })
      say(`tags: ${name} pass, part ${fold + 1} of ${FOLDS}: ${((100 * right) / all).toFixed(2)} % right`)
    })
    return { taggings, rows: learn(whole, -1) }
  }
  const first = pass(ROUNDS.first, FIRST_CUT, null, 'first')
  const second = pass(ROUNDS.second, SECOND_CUT, first.taggings, 'second')
  return { tagger: { first: first.rows, second: second.rows }, taggings: second.taggings }
}
