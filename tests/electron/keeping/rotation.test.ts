import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Backup, Occasion } from '../../../electron/contract.ts'
import { toLetGo } from '../../../electron/keeping/rotation.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR

const backup = (at: number, cards = 10, reviews = 10, occasion: Occasion = 'change'): Backup => ({
  id: `${at}`,
  at,
  size: 1,
  occasion,
  cards,
  reviews,
  from: 'desktop',
})

/** What stays when each one is written and the rest let go, as in life. */
function lived(backups: readonly Backup[]): Backup[] {
  let kept: Backup[] = []
  for (const one of backups) {
    const all = [...kept, one]
    const gone = new Set(toLetGo(all))
    kept = all.filter((candidate) => !gone.has(candidate))
  }
  return kept
}

describe('which backups stay', () => {
  test('an hourly one for a year leaves the last ten and one for each of 14 days', () => {
    const kept = lived(Array.from({ length: 365 * 24 }, (_, hour) => backup(hour * HOUR)))
    const newest = 365 * 24 - 1
    expect(kept.slice(-10).map((one) => one.at / HOUR)).toEqual(Array.from({ length: 10 }, (_, i) => newest - 9 + i))
    expect(new Set(kept.map((one) => Math.floor(one.at / DAY))).size).toBe(14)
    expect(kept.length).toBeLessThanOrEqual(24)
  })

  test('one made before an upgrade outlives a year of others', () => {
    const upgrade = backup(5 * HOUR, 10, 10, 'upgrade')
    const kept = lived([upgrade, ...Array.from({ length: 365 }, (_, day) => backup((day + 1) * DAY))])
    expect(kept).toContain(upgrade)
  })

  test('what an emptied database leaves behind never pushes out what it lost', () => {
    const full = backup(0, 5000, 90_000)
    const kept = lived([full, ...Array.from({ length: 1000 }, (_, i) => backup((i + 1) * HOUR, 3, 1))])
    expect(kept).toContain(full)
  })

  test('for any history: the newest stays, the fullest stays, and there are never more than a drawer full', () => {
    const occasions: Occasion[] = ['change', 'quit', 'upgrade', 'restore', 'asked']
    const one = fc.record({
      step: fc.integer({ min: 1, max: 3 * DAY }),
      cards: fc.nat(50),
      reviews: fc.nat(50),
      occasion: fc.constantFrom(...occasions),
    })
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 200 }), (steps) => {
        let at = 0
        const history = steps.map(({ step, cards, reviews, occasion }) => backup((at += step), cards, reviews, occasion))
        const kept = lived(history)
        expect(kept).toContain(history.at(-1))
        expect(Math.max(...kept.map((b) => b.reviews))).toBe(Math.max(...history.map((b) => b.reviews)))
        expect(Math.max(...kept.map((b) => b.cards))).toBe(Math.max(...history.map((b) => b.cards)))
        expect(kept.length).toBeLessThanOrEqual(10 + 14 + 15 + 2)
      }),
    )
  })
})
