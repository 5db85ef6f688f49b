import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GRADES } from '../../../decks/model/index.ts'
import type { CardId, Grade, Preset } from '../../../decks/model/index.ts'
import {
  daysText,
  grade,
  intervalText,
  isLeech,
  nextStates,
  relativeWork,
  replay,
  reset,
  retrievability,
  seed,
  setDue,
  standing,
  studyDay,
  undoOf,
} from '../../../decks/scheduling/index.ts'
import { logged, newCard, PRESET } from './cards.ts'

const NOON = Date.UTC(2022, 10, 29, 12)
const TODAY = studyDay(NOON, 0)
const mature = newCard({
  phase: 'review',
  queue: 'review',
  memory: { stability: 100, difficulty: 5, lastReview: NOON - 100 * 86_400_000, lastOffset: 0 },
  reviews: 8,
})

describe('intervals', () => {
  it('are told apart: hard before good before easy', () => {
    const one = fc.record({
      stability: fc.double({ min: 0.001, max: 3000, noNaN: true }),
      difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
      days: fc.integer({ min: 0, max: 2000 }),
      seed: fc.option(fc.string(), { nil: null }),
      retention: fc.double({ min: 0.7, max: 0.99, noNaN: true }),
    })
    fc.assert(
      fc.property(one, ({ stability, difficulty, days, seed, retention }) => {
        const card = { ...mature, memory: { stability, difficulty, lastReview: NOON - days * 86_400_000, lastOffset: 0 } }
        const next = nextStates(card, { ...PRESET, desiredRetention: retention, maximumInterval: 1e6 }, NOON, 0, seed)
        expect(next.again).toMatchObject({ phase: 'relearning', step: 0, due: NOON + 600_000 })
        expect(next.hard.interval).toBeGreaterThanOrEqual(1)
        expect(next.good.interval).toBeGreaterThan(next.hard.interval)
        expect(next.easy.interval).toBeGreaterThan(next.good.interval)
      }),
    )
  })

  it('never pass the maximum', () => {
    const next = nextStates(mature, { ...PRESET, maximumInterval: 90 }, NOON, 0, 'x')
    for (const given of ['hard', 'good', 'easy'] as const) expect(next[given].interval).toBeLessThanOrEqual(90)
  })

  it('are fuzzed by seed, card and count of reviews, and shown as they will be', () => {
    const good = (id: string, seed: string | null): number =>
      nextStates({ ...mature, id: id as CardId }, PRESET, NOON, 0, seed).good.interval
    const plain = good('a', null)
    const spread = new Set(Array.from({ length: 200 }, (_, i) => good(`card ${i}`, 'device')))
    expect(spread.size).toBeGreaterThan(10)
    for (const days of spread) expect(Math.abs(days - plain) / plain).toBeLessThan(0.08)
    expect(good('a', 'device')).toBe(good('a', 'device'))
    const shown = nextStates(mature, PRESET, NOON, 0, 'device')
    for (const given of GRADES) expect(grade(mature, given, 0, PRESET, NOON, 0, 'device').review.placement).toEqual(shown[given])
  })

  it('take steps of a day or more as days, and do without steps', () => {
    const daily: Preset = { ...PRESET, learningSteps: [10, 1440], relearningSteps: [] }
    expect(nextStates(newCard(), daily, NOON, 0, null).good).toEqual({ phase: 'review', step: 0, due: TODAY + 1, interval: 1 })
    expect(nextStates(mature, daily, NOON, 0, null).again.phase).toBe('review')
    const none = nextStates(newCard(), { ...PRESET, learningSteps: [] }, NOON, 0, null)
    expect(GRADES.map((given) => none[given].phase)).toEqual(['review', 'review', 'review', 'review'])
    expect(none.easy.interval).toBeGreaterThan(none.good.interval)
  })

  it('go on from the last step where a preset lost some', () => {
    const next = nextStates(newCard({ phase: 'learning', step: 7 }), PRESET, NOON, 0, null)
    expect(next.good.phase).toBe('review')
  })

  it('do not mind parameters that cannot be right', () => {
    const next = (parameters: number[] | null): Record<Grade, unknown> =>
      nextStates(mature, { ...PRESET, parameters }, NOON, 0, null)
    expect(next([1, 2, 3])).toEqual(next(null))
    expect(next(Array<number>(21).fill(NaN))).toEqual(next(null))
    expect(nextStates(mature, { ...PRESET, desiredRetention: 7 }, NOON, 0, null).good.interval).toBeGreaterThan(0)
  })

  it('are said in words', () => {
    const days = (interval: number): string => intervalText({ phase: 'review', step: 0, due: TODAY + interval, interval }, NOON)
    expect([1, 6, 21, 43, 365, 366, 1000, 36500].map(days)).toEqual([
      '1 day',
      '6 days',
      '21 days',
      '1.4 months',
      '12 months',
      '1 year',
      '2.7 years',
      '100 years',
    ])
    const minutes = (count: number): string =>
      intervalText({ phase: 'learning', step: 0, due: NOON + count * 60_000, interval: 0 }, NOON)
    expect([0.2, 1, 10, 90, 120].map(minutes)).toEqual(['1 minute', '1 minute', '10 minutes', '1.5 hours', '2 hours'])
    expect(daysText(30.4)).toBe('1 month')
  })
})

describe('a grade', () => {
  it('writes the card and its event', () => {
    const graded = grade(mature, 'again', 90_000, PRESET, NOON, 60, null)
    expect(graded.card).toMatchObject({
      phase: 'relearning',
      queue: 'learning',
      due: NOON + 600_000,
      interval: 0,
      reviews: 9,
      lapses: 1,
      changedAt: NOON,
    })
    expect(graded.review).toMatchObject({
      kind: 'review',
      grade: 'again',
      took: 60_000,
      at: NOON,
      utcOffset: 60,
      parameters: 'fsrs6',
      undoes: null,
    })
  })

  it('counts a lapse only from review, and names a leech at 8, 12, 16', () => {
    expect(grade(newCard(), 'again', 0, PRESET, NOON, 0, null).card.lapses).toBe(0)
    expect(grade({ ...mature, lapses: 7 }, 'again', 0, PRESET, NOON, 0, null).leech).toBe('suspend')
    expect(grade({ ...mature, lapses: 7 }, 'good', 0, PRESET, NOON, 0, null).leech).toBeNull()
    expect(Array.from({ length: 21 }, (_, lapses) => lapses).filter((lapses) => isLeech(lapses, 8))).toEqual([8, 12, 16, 20])
    expect(isLeech(50, 0)).toBe(false)
  })

  it('reads a memory that is no number as none', () => {
    const broken = { ...mature, memory: { stability: NaN, difficulty: 0, lastReview: 0, lastOffset: 0 } }
    expect(grade(broken, 'good', 0, PRESET, NOON, 0, null).card.memory!.stability).toBe(2.3065)
  })
})

describe('the log', () => {
  const graded = (at: number) => grade(newCard(), 'good', 0, PRESET, at, 0, null).review

  it('forgets what was taken back, and remembers what was taken back twice', () => {
    const [first, second] = logged([graded(NOON), graded(NOON + 1)])
    const undo = { ...undoOf(second!, { at: NOON + 2, utcOffset: 0 }), id: 'here-2' as NonNullable<typeof first>['id'] }
    const redo = { ...undoOf(undo, { at: NOON + 3, utcOffset: 0 }), id: 'here-3' as NonNullable<typeof first>['id'] }
    expect(standing([first!, second!, undo])).toEqual([first])
    expect(standing([first!, second!, undo, redo])).toEqual([first, second])
    expect(replay([first!, second!, undo], PRESET)).toEqual(replay([first!], PRESET))
  })

  it('holds resets, moves and seeds', () => {
    const again = reset(mature, 17, { at: NOON, utcOffset: 0 })
    expect(again.card).toMatchObject({ phase: 'new', queue: 'new', due: 17, memory: null, reviews: 0 })
    expect(replay(logged([graded(NOON - 1), again.review]), PRESET)).toBeNull()
    const moved = setDue(mature, TODAY + 9, { at: NOON, utcOffset: 0 })
    expect(moved.card).toMatchObject({ phase: 'review', due: TODAY + 9, interval: 9, memory: mature.memory })
    const seeded = seed(newCard(), mature.memory!, { phase: 'review', step: 0, due: TODAY, interval: 30 }, PRESET)
    expect(seeded.card).toMatchObject({ queue: 'review', memory: mature.memory })
    expect(replay(logged([seeded.review, moved.review]), PRESET)).toEqual(mature.memory)
  })

  it('leaves a suspended card suspended', () => {
    const asleep = newCard({ ...mature, queue: 'suspended' })
    expect(reset(asleep, 1, { at: NOON, utcOffset: 0 }).card.queue).toBe('suspended')
    expect(setDue(asleep, TODAY, { at: NOON, utcOffset: 0 }).card.queue).toBe('suspended')
  })
})

describe('retrievability', () => {
  it('is 0.9 when the stability has passed', () => {
    expect(retrievability(mature.memory!, NOON, 0, PRESET)).toBeCloseTo(0.9, 6)
    expect(retrievability(mature.memory!, mature.memory!.lastReview, 0, PRESET)).toBe(1)
  })
})

describe('desired retention', () => {
  it('costs more the more is wanted', () => {
    expect(relativeWork(0.9, PRESET)).toBeCloseTo(1, 6)
    expect(relativeWork(0.95, PRESET)).toBeGreaterThan(2)
    expect(relativeWork(0.8, PRESET)).toBeLessThan(0.5)
  })
})
