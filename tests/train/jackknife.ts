// Tags as they will be met: each part of the treebank is tagged by a tagger that has not seen it, and the parser learns from those.
import { Faces, type WordFace } from '../../decks/language/parser/words.ts'
import { Lexicon } from '../../decks/language/parser/lexicon.ts'
import { tagWords, type Tagging } from '../../decks/language/parser/tagger.ts'
import { Weights, type Rows } from '../../decks/language/parser/weights.ts'
import type { UdSentence } from '../../electron/terminal/conllu.ts'
import type { Groups } from './groups.ts'
import { learnTags } from './learn-tags.ts'
import { makeLexicon } from './make-lexicon.ts'

export interface Jackknifed {
  /** The tagger that ships. */
  readonly tagger: Rows
  /** For each sentence of the treebank, tags from a tagger that has not seen it. */
  readonly taggings: readonly Tagging[]
}

const FOLDS = 5
/** Neighbours stay together: documents are not torn into what is learnt and what is tagged. */
const BLOCKS = 40

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
  const learn = (faces: readonly WordFace[][], fold: number): Rows =>
    learnTags(
      faces.map((of, i) => ({ faces: of, gold: gold[i]! })).filter((_, i) => folds[i] !== fold),
      tags.length,
      fold + 2,
    )

  const taggings: Tagging[] = []
  for (let fold = 0; fold < FOLDS; fold++) {
    const faces = facesWith(
      new Lexicon(
        makeLexicon(
          sentences.filter((_, i) => folds[i] !== fold),
          groups,
        ),
      ),
    )
    const model = new Weights(learn(faces, fold), true)
    let right = 0
    let all = 0
    faces.forEach((of, i) => {
      if (folds[i] !== fold) return
      const tagging = tagWords(of, model, tags.length)
      taggings[i] = tagging
      all += of.length
      right += tagging.best.filter((tag, j) => tag === gold[i]![j]).length
    })
    say(`tags: part ${fold + 1} of ${FOLDS}, ${((100 * right) / all).toFixed(2)} % right`)
  }
  const whole = facesWith(new Lexicon(makeLexicon(sentences, groups)))
  return { tagger: learn(whole, -1), taggings }
}
