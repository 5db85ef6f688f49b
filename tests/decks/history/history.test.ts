import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  added,
  daysOfLog,
  dueBy,
  inOrder,
  isNothing,
  NOTHING,
  stretches,
  sumOver,
  together,
  trueRetention,
  weekdayOf,
  type CardId,
  type DaySums,
  type Review,
  type ReviewId,
} from '../../../decks/index.ts'

const anySums: fc.Arbitrary<DaySums> = fc.record(
  Object.fromEntries(Object.keys(NOTHING).map((field) => [field, fc.nat(50)])) as Record<keyof DaySums, fc.Arbitrary<number>>,
)
const anyDays = fc.array(fc.tuple(fc.integer({ min: 20_000, max: 20_400 }), anySums)).map((days) => new Map(days))

describe('a damaged row of a log', () => {
  const event = (over: object, i: number): Review =>
    ({
      id: `here-${i}`,
      card: 'one',
      at: Date.UTC(2022, 10, 29 + 3 * i, 12),
      utcOffset: 0,
      kind: 'review',
      grade: 'good',
      took: 1000,
      placement: { phase: 'review', step: 0, due: 19_330, interval: 30 },
      undoes: null,
      ...over,
    }) as Review

  test.each<object>([{ at: 'yesterday' }, { at: NaN }, { grade: 'splendid' }, { placement: 'soon' }, { took: 'long' }])(
    '%o counts nowhere, and the others stand in their order',
    (over) => {
      const log = [event({}, 1), event(over, 2), event({}, 3), event({ grade: 'again' }, 4)]
      expect(daysOfLog(log)).toEqual(daysOfLog(log.filter((_, i) => i !== 1)))
      expect(inOrder(log.toReversed()).filter(({ id }) => id !== 'here-2')).toEqual(log.filter((_, i) => i !== 1))
    },
  )
})

describe('stretches of days', () => {
  test('lose nothing and count nothing twice, whatever their length', () => {
    fc.assert(
      fc.property(anyDays, fc.integer({ min: 1, max: 40 }), fc.nat(400), (days, length, more) => {
        const [from, to] = [20_000, 20_000 + more]
        const found = stretches(days, from, to, length)
        expect(found.reduce((sums, one) => added(sums, one.sums), NOTHING)).toEqual(sumOver(days, from, to))
        expect(found[0]?.from).toBe(from)
        expect(found.at(-1)?.to).toBe(to)
        found.slice(1).forEach((one, i) => expect(one.from).toBe(found[i]!.to + 1))
      }),
    )
  })

  test('two histories together are their sums, and taking one out leaves the other', () => {
    fc.assert(
      fc.property(anyDays, anyDays, (one, other) => {
        const all = (days: ReadonlyMap<number, DaySums>) => sumOver(days, 0, 99_999)
        expect(isNothing(added(added(all(together([one, other])), all(one), -1), all(other), -1))).toBe(true)
        expect(dueBy(one, 99_999)).toBe(all(one).due)
      }),
    )
  })

  test('22 November 2026 is a Sunday', () => {
    const day = Date.UTC(2026, 10, 22) / 86_400_000
    expect([weekdayOf(day - 6), weekdayOf(day), weekdayOf(0)]).toEqual([0, 6, 3])
  })
})

describe('true retention', () => {
  const sums = { ...NOTHING, youngKept: 8, youngLost: 2, matureKept: 45, matureLost: 5 }

  test('is told of young, mature and all', () => {
    const told = (['young', 'mature', 'all'] as const).map((age) => trueRetention(sums, age))
    expect(told.map(({ kept, asked, share }) => [kept, asked, share])).toEqual([
      [8, 10, 0.8],
      [45, 50, 0.9],
      [53, 60, 53 / 60],
    ])
  })

  test('has the interval that Wilson gives it (8 of 10: 0.490 to 0.943)', () => {
    const { from, to } = trueRetention(sums, 'young')
    expect([from, to].map((share) => share.toFixed(3))).toEqual(['0.490', '0.943'])
  })

  test('claims nothing where nothing was asked, and holds the share within its range', () => {
    expect(trueRetention(NOTHING, 'all')).toEqual({ kept: 0, asked: 0, share: null, from: 0, to: 1 })
    fc.assert(
      fc.property(anySums, (any) => {
        const { share, from, to } = trueRetention(any, 'all')
        if (share !== null) expect(from <= share + 1e-12 && share <= to + 1e-12 && from >= 0 && to <= 1).toBe(true)
      }),
    )
  })
})

test('a log is read as it was written, though the clock of one device was set back; two devices by the clock', () => {
  const event = (id: string, at: number): Review => ({
    id: id as ReviewId,
    card: 'c' as CardId,
    at,
    utcOffset: 0,
    kind: 'review',
    grade: 'good',
    took: 0,
    stability: null,
    difficulty: null,
    placement: null,
    parameters: '',
    undoes: null,
  })
  const log = [event('a-01', 10), event('a-02', 5), event('a-03', 12), event('b-01', 11), event('b-02', 20)]
  expect(inOrder(log.toReversed()).map(({ id }) => id)).toEqual(['a-01', 'a-02', 'b-01', 'a-03', 'b-02'])
})
