import { describe, expect, it } from 'vitest'
import type { Review } from '../../../decks/model/index.ts'
import { courseOf, grade, isSound, replay, reset, undoOf } from '../../../decks/scheduling/index.ts'
import { logged, newCard, PRESET } from './cards.ts'

const NOON = Date.UTC(2022, 10, 29, 12)
const DAY = 86_400_000

/** Good on day 0, 2 and 13. */
function events(): Review[] {
  let card = newCard()
  return logged(
    [0, 2, 13].map((day) => {
      const graded = grade(card, 'good', 0, PRESET, NOON + day * DAY, 0, null)
      card = graded.card
      return graded.review
    }),
  )
}

describe('the course of a memory', () => {
  it('falls after each answer, and begins anew with the next', () => {
    const course = courseOf(events(), PRESET, NOON + 60 * DAY)
    expect(course.map(({ from, to }) => [(from - NOON) / DAY, (to - NOON) / DAY])).toEqual([
      [0, 2],
      [2, 13],
      [13, 60],
    ])
    for (const { recall } of course) {
      expect(recall[0]).toBe(1)
      for (let i = 1; i < recall.length; i++) expect(recall[i]!).toBeLessThan(recall[i - 1]!)
    }
    expect(course.at(-1)?.stability).toBe(replay(events(), PRESET)?.stability)
  })

  it('knows nothing of what was taken back or lies before a reset', () => {
    const [first, second, third] = events()
    const back = { ...undoOf(third!, { at: NOON + 14 * DAY, utcOffset: 0 }), id: 'here-9' as Review['id'] }
    expect(courseOf([first!, second!, third!, back], PRESET, NOON + 60 * DAY)).toHaveLength(2)
    const again = reset(newCard(), 1, { at: NOON + 20 * DAY, utcOffset: 0 }).review
    expect(courseOf([...events(), { ...again, id: 'here-9' as Review['id'] }], PRESET, NOON + 60 * DAY)).toEqual([])
  })
})

describe('a damaged row', () => {
  const damaged: unknown[] = [
    { at: 'yesterday' },
    { at: NaN },
    { kind: 'revie' },
    { grade: 7 },
    { grade: null },
    { utcOffset: Infinity },
    { at: 8.64e15 + 1 },
    { placement: 'soon' },
    { took: 'long' },
  ]

  it.each(damaged)('%o is passed over, and the others stand', (over) => {
    const [first, ...rest] = events()
    const broken = { ...first!, id: 'broken' as Review['id'], ...(over as Partial<Review>) }
    expect(isSound(broken)).toBe(false)
    expect(replay([first!, broken, ...rest], PRESET)).toEqual(replay(events(), PRESET))
    expect(courseOf([first!, broken, ...rest], PRESET, NOON + 60 * DAY)).toHaveLength(3)
  })
})

describe('parameters that are out of range', () => {
  it.each([1e9, -5, 0])('%d twenty-one times still gives intervals within bounds', (value) => {
    const preset = { ...PRESET, parameters: Array<number>(21).fill(value) }
    let card = newCard()
    for (let i = 0; i < 8; i++) {
      const graded = grade(card, i % 3 === 2 ? 'again' : 'good', 0, preset, NOON + i * 3 * DAY, 0, 'seed')
      card = graded.card
      expect(card.memory!.stability).toBeGreaterThan(0)
      expect(card.memory!.stability).toBeLessThanOrEqual(36_500)
      expect(card.memory!.difficulty).toBeGreaterThanOrEqual(1)
      expect(card.memory!.difficulty).toBeLessThanOrEqual(10)
      expect(card.interval).toBeLessThanOrEqual(36_500)
    }
  })
})
