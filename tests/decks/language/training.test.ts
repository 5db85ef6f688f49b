// What is learnt is what ships: a model in training and the weights that are frozen from it score alike.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Keys } from '../../../decks/language/parser/keys.ts'
import { Weights } from '../../../decks/language/parser/weights.ts'
import { freeze } from '../../train/freeze.ts'
import { logistic } from '../../train/logistic.ts'
import { Perceptron } from '../../train/perceptron.ts'

const CLASSES = 3

describe('a model in training', () => {
  it('says the same once it is frozen', () => {
    const lesson = fc.record({ word: fc.nat(5000), taught: fc.nat(CLASSES - 1) })
    fc.assert(
      fc.property(fc.array(lesson, { minLength: 1, maxLength: 300 }), (lessons) => {
        const model = new Perceptron(CLASSES)
        for (const { word, taught } of lessons) model.teach(keysOf(word), taught, 1)
        // with no time gone by since, the mean is what was taught
        model.time++
        const weights = new Weights(freeze(model, { least: 0, step: 0.5 }), true)
        for (const { word } of lessons) {
          const learnt = scoresOf(model, word)
          expect(scoresOf(weights, word)).toEqual(learnt)
          expect(Math.max(...learnt)).toBeGreaterThan(0)
        }
      }),
      { numRuns: 30 },
    )
  })
})

describe('weights by Newton’s method', () => {
  it('are the log odds where one sign decides', () => {
    const measures = Array.from({ length: 1000 }, (_, i) => [1, i % 2])
    const right = measures.map((_, i) => (i % 2 === 1 ? i % 10 !== 1 : i % 4 === 0))
    const [base = 0, sign = 0] = logistic(measures, right)
    expect(base).toBeCloseTo(0, 1)
    expect(base + sign).toBeCloseTo(Math.log(0.8 / 0.2), 1)
  })
})

function keysOf(word: number): Keys {
  const keys = new Keys()
  keys.one(1, word)
  keys.two(2, word, word % 7)
  return keys
}

function scoresOf(model: Perceptron | Weights, word: number): Int32Array {
  const scores = new Int32Array(CLASSES)
  model.add(keysOf(word), scores)
  return scores
}
