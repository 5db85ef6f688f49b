// The tagger's lessons: guess, look up, and move the weights where the guess was wrong; then cut to size, and taught on without growing.
import { tagWords, type Lesson } from '../../decks/language/parser/tagger.ts'
import { type Rows } from '../../decks/language/parser/weights.ts'
import type { WordFace } from '../../decks/language/parser/words.ts'
import { chance, shuffled } from './chance.ts'
import { freeze } from './freeze.ts'
import { Perceptron } from './perceptron.ts'

export interface TaggedWords {
  readonly faces: readonly WordFace[]
  readonly gold: Int16Array
}

const ROUNDS = 5
/** Rounds after it is cut to size. */
const MORE = 3
const KEEP = 420_000

/** Learns a tagger from sentences. */
export function learnTags(sentences: readonly TaggedWords[], classes: number, seed: number): Rows {
  const model = new Perceptron(classes)
  const random = chance(seed)
  for (let round = 0; round < ROUNDS + MORE; round++) {
    if (round === ROUNDS) model.prune(KEEP)
    for (const { faces, gold } of shuffled(sentences, random)) {
      const lesson: Lesson = (at, keys, guess) => {
        const right = gold[at]!
        if (guess !== right) {
          model.teach(keys, right, 1)
          model.teach(keys, guess, -1)
        }
        model.time++
      }
      tagWords(faces, model, classes, lesson)
    }
  }
  return freeze(model, { least: 0.1, step: 0.1 })
}
