// The parser's course: rounds over the treebank, each measured on sentences kept back; the best is cut to size and taught on without growing.
import { MoveScores, search } from '../../decks/language/parser/beam.ts'
import { hashText } from '../../decks/language/parser/keys.ts'
import { Sight } from '../../decks/language/parser/sight.ts'
import { Moves } from '../../decks/language/parser/state.ts'
import type { Tagging } from '../../decks/language/parser/tagger.ts'
import { Weights, type Rows } from '../../decks/language/parser/weights.ts'
import type { Faces } from '../../decks/language/parser/words.ts'
import type { UdSentence } from '../../electron/terminal/conllu.ts'
import { TreeCount } from '../../electron/terminal/measure-trees.ts'
import { chance, shuffled } from './chance.ts'
import { freeze, type Cut } from './freeze.ts'
import { learnTrees, type TreeLesson } from './learn-trees.ts'
import { movesOf, uncrossed } from './oracle.ts'
import { Perceptron } from './perceptron.ts'

/** Annotated sentences with the tags that the parser is shown. */
export interface Tagged {
  readonly sentences: readonly UdSentence[]
  readonly taggings: readonly Tagging[]
}

export interface LearntParser {
  readonly labels: readonly string[]
  readonly rows: Rows
  /** A margin under which a tag counts as doubtful, for the tagger that ships. */
  readonly doubtBelow: number
}

const NOTHING: Rows = { keys: new Int32Array(), counts: new Uint8Array(), classes: new Uint8Array(), weights: new Int16Array() }
/** What share of all words has a doubtful tag. */
const DOUBTED = 0.08
/** A relation met less often is read as the one it belongs to. */
const LABEL_FROM = 5

export interface Course {
  readonly rounds: number
  /** How many readings are followed at once. */
  readonly width: number
  /** How many weights are kept when it is cut to size. */
  readonly keep: number
  /** Rounds after that, and their width: that of reading. */
  readonly more: number
  readonly moreWidth: number
  readonly cut: Cut
}

export function learnParser(
  train: Tagged,
  dev: Tagged,
  tags: readonly string[],
  faces: Faces,
  course: Course,
  say: (line: string) => void,
): LearntParser {
  const labels = labelsOf(train.sentences)
  const numbers = new Map(labels.map((label, i) => [label, i]))
  const numberOf = (relation: string): number =>
    numbers.get(relation) ?? numbers.get(relation.split(':', 1)[0]!) ?? numbers.get('dep') ?? 0
  const moves = new Moves(labels)
  const doubtBelow = doubtOf(dev.taggings)
  const lessons = sightsOf(train, doubtOf(train.taggings), tags, faces).map((sight, i): TreeLesson => {
    const { heads, relations } = train.sentences[i]!
    return { sight, gold: movesOf(uncrossed(heads), relations.map(numberOf), moves) }
  })
  const trials = sightsOf(dev, doubtBelow, tags, faces)
  const measure = (rows: Rows) =>
    measured(dev.sentences, trials, new MoveScores(new Weights(rows, true), moves.count), moves, labels, course.moreWidth)

  const random = chance(11)
  let best: { rows: Rows; worth: number } = { rows: NOTHING, worth: 0 }
  const teach = (model: Perceptron, width: number): void => {
    const wrong = learnTrees(shuffled(lessons, random), model, moves, width)
    say(`trees: ${wrong} of ${lessons.length} sentences corrected`)
  }
  const consider = (rows: Rows): void => {
    const figures = measure(rows)
    say(`trees: ${rows.classes.length} weights, on sentences kept back ${JSON.stringify(figures)}`)
    const worth = figures.las + figures.svo
    if (worth > best.worth) best = { rows, worth }
  }

  const model = new Perceptron(moves.count)
  for (let round = 0; round < course.rounds; round++) teach(model, course.width)
  model.prune(course.keep)
  for (let round = 0; round < course.more; round++) {
    teach(model, course.moreWidth)
    consider(freeze(model, course.cut))
  }
  return { labels, rows: best.rows, doubtBelow }
}

function labelsOf(sentences: readonly UdSentence[]): string[] {
  const counts = new Map<string, number>()
  for (const { relations } of sentences) for (const relation of relations) counts.set(relation, (counts.get(relation) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count >= LABEL_FROM)
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .map(([label]) => label)
}

function doubtOf(taggings: readonly Tagging[]): number {
  const margins = Int32Array.from(taggings.flatMap((tagging) => [...tagging.margins])).sort()
  return margins[Math.floor(margins.length * DOUBTED)] ?? 0
}

function sightsOf({ sentences, taggings }: Tagged, doubtBelow: number, tags: readonly string[], faces: Faces): Sight[] {
  const isVerb = tags.map((tag) => /^(?:VERB|AUX)\|/.test(tag))
  const comma = hashText(',')
  return sentences.map(
    ({ forms }, i) =>
      new Sight(
        forms.map((form) => faces.of(form)),
        taggings[i]!,
        doubtBelow,
        isVerb,
        comma,
      ),
  )
}

function measured(
  sentences: readonly UdSentence[],
  sights: readonly Sight[],
  scorer: MoveScores,
  moves: Moves,
  labels: readonly string[],
  width: number,
): TreeCount['figures'] {
  const count = new TreeCount()
  sentences.forEach((gold, i) => {
    const tree = moves.treeOf(search(sights[i]!, moves, scorer, width)[0]!, gold.forms.length)
    count.add(gold, { tags: gold.upos, heads: [...tree.heads], relations: Array.from(tree.labels, (label) => labels[label]!) })
  })
  return count.figures
}
