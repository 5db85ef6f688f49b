// Looking at a timeline: nearer and along, the marks of its axis, and labels that never meet.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  broughtIntoView,
  eventAt,
  layOutTimeline,
  LEAST_SPAN,
  movedBy,
  timelineTicks,
  viewBetween,
  wholeOf,
  zoomedBy,
  type DayRange,
  type Kind,
} from '../../../decks/index.ts'

const day = (text: string): number => Date.parse(`${text}T00:00:00Z`) / 86_400_000

const range = fc
  .tuple(fc.integer({ min: -800_000, max: 30_000 }), fc.integer({ min: 60, max: 400_000 }))
  .map(([from, span]): DayRange => ({ from, to: from + span }))

describe('looking nearer and along', () => {
  const some = fc.array(
    fc.tuple(
      fc.constantFrom('zoom', 'move', 'bring'),
      fc.double({ min: 0.05, max: 4, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    ),
    { maxLength: 12 },
  )

  test('never leaves what there is, and never comes nearer than days can be told apart', () => {
    fc.assert(
      fc.property(range, some, (whole, steps) => {
        let view = whole
        for (const [what, by, at] of steps) {
          if (what === 'zoom') view = zoomedBy(view, by, at, whole)
          else if (what === 'move') view = movedBy(view, by - 2, whole)
          else {
            const middle = whole.from + at * (whole.to - whole.from)
            view = broughtIntoView(view, { from: middle, to: Math.min(whole.to, middle + 1) }, whole)
            expect(view.from).toBeLessThanOrEqual(middle + 1)
            expect(view.to).toBeGreaterThanOrEqual(middle - 1)
          }
          expect(view.from).toBeGreaterThanOrEqual(whole.from - 1e-6)
          expect(view.to).toBeLessThanOrEqual(whole.to + 1e-6)
          expect(view.to - view.from).toBeGreaterThanOrEqual(LEAST_SPAN - 1e-6)
        }
      }),
    )
  })

  test('keeps the day under the hand, all the way of a glide', () => {
    const whole = { from: 0, to: 100_000 }
    const view = { from: 40_000, to: 60_000 }
    const near = zoomedBy(view, 4, 0.25, whole)
    const dayAt = ({ from, to }: DayRange): number => from + 0.25 * (to - from)
    expect(dayAt(near)).toBeCloseTo(45_000)
    for (const share of [0, 0.2, 0.5, 0.9, 1]) expect(dayAt(viewBetween(view, near, share))).toBeCloseTo(45_000)
    expect(viewBetween(view, near, 1)).toEqual(near)
  })
})

test('the marks of the axis stand at round places, in order, with room between them', () => {
  fc.assert(
    fc.property(range, fc.integer({ min: 300, max: 2000 }), fc.double({ min: 0, max: 1, noNaN: true }), (whole, width, depth) => {
      const span = Math.max(LEAST_SPAN, (whole.to - whole.from) ** depth)
      const view = { from: whole.from, to: whole.from + span }
      const ticks = timelineTicks(view, width)
      const perPx = span / width
      expect(new Set(ticks.map(({ words }) => words)).size).toBe(ticks.length)
      for (const [i, tick] of ticks.entries()) {
        expect(tick.day).toBeGreaterThanOrEqual(view.from)
        expect(tick.day).toBeLessThanOrEqual(view.to)
        const before = ticks[i - 1]
        if (before) expect((tick.day - before.day) / perPx).toBeGreaterThan(70)
      }
    }),
  )
  expect(timelineTicks({ from: day('1899-06-01'), to: day('2024-01-01') }, 1184).map(({ words }) => words)).toEqual([
    '1900',
    '1910',
    '1920',
    '1930',
    '1940',
    '1950',
    '1960',
    '1970',
    '1980',
    '1990',
    '2000',
    '2010',
    '2020',
  ])
  expect(timelineTicks({ from: day('2022-01-15'), to: day('2022-06-20') }, 600).map(({ words }) => words)).toContain('Apr 2022')
  const weeks = timelineTicks({ from: day('2022-02-01'), to: day('2022-04-01') }, 1000)
  expect(weeks.every((tick) => new Date(tick.day * 86_400_000).getUTCDay() === 1)).toBe(true)
  expect(timelineTicks({ from: day('0001-01-01') - 40_000, to: day('0001-01-01') }, 400).map(({ words }) => words)).toContain(
    '101 BC',
  )
})

describe('labels', () => {
  const one = fc.record({
    from: fc.integer({ min: 0, max: 40_000 }),
    length: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 9000 })),
    lasts: fc.boolean(),
    open: fc.constantFrom(null, null, null, 'start' as const, 'end' as const),
    kind: fc.constantFrom<Kind | null>('date', 'shift', 'fact', null),
    score: fc.double({ min: 0, max: 1, noNaN: true }),
    wide: fc.integer({ min: 20, max: 240 }),
  })
  const page = fc.record({
    many: fc.array(one, { maxLength: 60 }),
    from: fc.integer({ min: -2000, max: 35_000 }),
    span: fc.integer({ min: 10, max: 45_000 }),
    width: fc.integer({ min: 260, max: 1600 }),
    chosen: fc.integer({ min: -1, max: 59 }),
  })
  const rows = { shifts: 2, ranges: 3, dates: 5 }

  test('never meet: neither words with words, nor words with another’s bar, and none runs out of the window', () => {
    fc.assert(
      fc.property(page, ({ many, from, span, width, chosen }) => {
        const some = many.map(({ from: begin, length, lasts, open, kind, score }, i) => ({
          id: `e${i}`,
          kind,
          score,
          standing: 'kept' as const,
          extent: { from: begin, to: begin + length, sure: null, lasts: lasts || open !== null, open },
        }))
        const view = { from, to: from + span }
        const laid = layOutTimeline(some, { view, width, rows, widthOf: (at) => many[at]!.wide, chosen })
        const placed = laid.flatMap((each) => (each.label ? [{ ...each, label: each.label }] : []))
        for (const [i, a] of placed.entries()) {
          expect(a.label.left).toBeGreaterThanOrEqual(0)
          expect(a.label.left + a.label.width).toBeLessThanOrEqual(width + 1e-6)
          expect(a.label.row).toBeLessThan(rows[a.lane])
          for (const b of placed.slice(i + 1)) {
            if (a.lane !== b.lane || a.label.row !== b.label.row) continue
            const reach = ({ from: start, to: end, label }: typeof a) =>
              [Math.min(start, label.left), Math.max(end, label.left + label.width)] as const
            const [[left, right], [otherLeft, otherRight]] = [reach(a), reach(b)]
            expect(right <= otherLeft || otherRight <= left).toBe(true)
          }
        }
        // What is chosen and in view has its words.
        const own = laid.find(({ at }) => at === chosen)
        if (own) expect(own.label).not.toBeNull()
        // The same again, whatever was laid out before.
        expect(layOutTimeline(some, { view, width, rows, widthOf: (at) => many[at]!.wide, chosen })).toEqual(laid)
      }),
    )
  })

  test('a mark stands to scale, and a click finds the nearest', () => {
    const some = ['2000', '2010', '2020'].map((year) => {
      const from = day(`${year}-01-01`)
      return {
        id: year,
        kind: 'date' as const,
        score: 0.5,
        standing: 'kept' as const,
        extent: { from, to: from + 1, sure: null, lasts: false, open: null },
      }
    })
    const view = { from: day('2000-01-01') - 1000, to: day('2020-01-01') + 1000 }
    const laid = layOutTimeline(some, { view, width: 1000, rows, widthOf: () => 60, chosen: -1 })
    const [first, second, third] = laid
    expect(second!.from - first!.from).toBeCloseTo(((day('2010-01-01') - day('2000-01-01')) * 1000) / (view.to - view.from))
    expect(third!.label?.before).toBe(false)
    expect(eventAt(laid, 'dates', second!.from + 5)).toBe(1)
    expect(eventAt(laid, 'dates', second!.from + 50)).toBe(-1)
    expect(eventAt(laid, 'shifts', second!.from)).toBe(-1)
  })
})

test('without an event there is nothing to look at', () => {
  expect(wholeOf([])).toBeNull()
})
