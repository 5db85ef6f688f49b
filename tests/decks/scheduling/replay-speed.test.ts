import { expect, it } from 'vitest'
import { grade, replay } from '../../../decks/scheduling/index.ts'
import { logged, newCard, PRESET } from './cards.ts'

// The promise is a million in two seconds on a quiet machine; a tenth of it, with room for a busy one.
it('replays 100,000 reviews in well under a second', () => {
  let at = Date.UTC(2022, 10, 29, 12)
  let card = newCard()
  const log = logged(
    Array.from({ length: 20 }, (_, i) => {
      at += 86_400_000 * (i + 1)
      const graded = grade(card, i % 7 === 6 ? 'again' : 'good', 4000, PRESET, at, 60, null)
      card = graded.card
      return graded.review
    }),
  )
  const started = performance.now()
  for (let i = 0; i < 5000; i++) replay(log, PRESET)
  expect(performance.now() - started).toBeLessThan(1000)
})
