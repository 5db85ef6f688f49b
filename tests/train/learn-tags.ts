// The tagger's lessons: guess, look up, and move the weights where the guess was wrong.
import { tagOnce, type Lesson } from '../../decks/language/parser/tagger.ts'
import type { WordFace } from '../../decks/language/parser/words.ts'
import { chance, shuffled } from './chance.ts'
import { Perceptron } from './perceptron.ts'

export interface TaggedWords {
  readonly faces: readonly WordFace[]
  readonly gold: Int16Array
  /** The first pass's tags, for lessons of the second. */
  readonly first: Int16Array | null
}

/** Learns a tagger from sentences, over them `rounds` times. */
export function learnTags(sentences: readonly TaggedWords[], classes: number, rounds: number, seed: number): Perceptron {
  const model = new Perceptron(classes)
  const random = chance(seed)
  for (let round = 0; round < rounds; round++)
    for (const { faces, gold, first } of shuffled(sentences, random)) {
      const lesson: Lesson = (at, keys, guess) => {
        const right = gold[at]!
        if (guess !== right) {
          model.teach(keys, right, 1)
          model.teach(keys, guess, -1)
        }
        model.time++
      }
      tagOnce(faces, model, classes, first, lesson)
    }
  return model
}
