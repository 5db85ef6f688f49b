// The quick formulas against ts-fsrs: whatever was answered and whenever, both know the same of a card.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { formulasFor, type GradeNumber } from '../../../decks/scheduling/formulas.ts'
import { engineFor } from '../../../decks/scheduling/fsrs.ts'
import { GRADES } from '../../../decks/index.ts'

const answers = fc.array(fc.tuple(fc.constantFrom(...GRADES), fc.integer({ min: 0, max: 400 })), { minLength: 1, maxLength: 12 })

test.each([
  ['the standard parameters', null],
  [
    'parameters of somebody’s own',
    [0.4, 0.9, 3.1, 10.2, 6.1, 0.9, 2.8, 0.02, 1.7, 0.2, 0.9, 1.6, 0.09, 0.3, 1.5, 0.4, 2.1, 0.5, 0.2, 0.12, 0.18],
  ],
])('under %s both know the same of a card', (_, parameters) => {
  const engine = engineFor({ parameters })
  const quick = formulasFor({ parameters })
  fc.assert(
    fc.property(answers, ([start, ...later]) => {
      const first = start![0]
      let memory = engine.next(null, 0, first)
      let stability = quick.firstStability(numbered(first))
      let difficulty = quick.firstDifficulty(numbered(first))
      for (const [grade, days] of later) {
        const recall = quick.recall(days, stability)
        expect(recall).toBeCloseTo(engine.recall(days, memory.stability), 5)
        stability =
          days === 0 ? quick.sameDay(stability, numbered(grade)) : quick.next(stability, difficulty, recall, numbered(grade))
        difficulty = quick.nextDifficulty(difficulty, numbered(grade))
        memory = engine.next(memory, days, grade)
        expect(stability / memory.stability).toBeCloseTo(1, 3)
        expect(difficulty).toBeCloseTo(memory.difficulty, 4)
      }
    }),
  )
})

function numbered(grade: (typeof GRADES)[number]): GradeNumber {
  return (GRADES.indexOf(grade) + 1) as GradeNumber
}
