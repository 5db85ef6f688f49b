import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Card, CardId, NoteId } from '../../../decks/model/index.ts'
import { buildQueue, byWorth, perDayFor, plannedDays, withinPlan } from '../../../decks/review/index.ts'
import { studyDay } from '../../../decks/scheduling/index.ts'
import { newCard, PRESET } from '../scheduling/cards.ts'

const NOON = Date.UTC(2022, 10, 29, 12)
const now = { at: NOON, utcOffset: 0 }
const TODAY = studyDay(NOON, 0)
const presetFor = () => PRESET

/** Fell due so many days ago, with this stability. */
const late = (n: number, days: number, stability = 10): Card =>
  newCard({
    id: `card ${n}` as CardId,
    note: `note ${n}` as NoteId,
    phase: 'review',
    queue: 'review',
    due: TODAY - days,
    memory: { stability, difficulty: 5, lastReview: NOON - (days + stability) * 86_400_000, lastOffset: 0 },
    reviews: 3,
  })

describe('a backlog', () => {
  it('has first what one answer saves: most likely still known, then what more stands behind', () => {
    const cards = [late(1, 200), late(2, 5), late(3, 30), late(4, 60, 20)]
    expect(byWorth(cards, presetFor, now).map((card) => card.id)).toEqual(['card 2', 'card 4', 'card 3', 'card 1'])
  })

  it('is let in so many a day, what falls due today beside it, and what was answered counts', () => {
    const cards = [...Array.from({ length: 30 }, (_, i) => late(i, 5 + i)), late(99, 0)]
    const plan = { perDay: 10, answered: 0 }
    expect(withinPlan(cards, null, presetFor, now, TODAY)).toEqual({ cards, later: 0 })
    const first = withinPlan(cards, plan, presetFor, now, TODAY)
    expect(first.cards).toHaveLength(11)
    expect(first.later).toBe(20)
    expect(first.cards).toContain(cards.at(-1))
    expect(withinPlan(cards, { ...plan, answered: 7 }, presetFor, now, TODAY).cards).toHaveLength(4)
    expect(withinPlan(cards, { ...plan, answered: 12 }, presetFor, now, TODAY)).toMatchObject({ later: 30 })
  })

  it('stands in the queue with the number that waits for other days', () => {
    const decks = [{ id: 'deck', name: 'deck', parent: null, preset: PRESET.id, createdAt: 0, changedAt: 0 }] as never
    const waiting = {
      decks,
      presets: new Map([[PRESET.id, PRESET]]),
      learning: [],
      review: Array.from({ length: 60 }, (_, i) => late(i, 5 + i)),
      fresh: [],
      done: new Map(),
      plan: { perDay: 25, answered: 5 },
    }
    const queue = buildQueue(waiting, now)
    expect(queue.upcoming).toHaveLength(20)
    expect(queue.beyond).toEqual({ fresh: 0, review: 0, overdue: 40 })
    expect(buildQueue({ ...waiting, plan: null }, now).upcoming).toHaveLength(60)
  })

  it('is worked off in the days that were chosen, each card once', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 1, max: 60 }), (overdue, days) => {
        const planned = plannedDays(overdue, { perDay: perDayFor(overdue, days), answered: 0 }, TODAY, () => 3)
        expect(planned.length).toBeLessThanOrEqual(days)
        expect(planned.reduce((sum, day) => sum + day.overdue, 0)).toBe(overdue)
        expect(planned.map(({ day }) => day)).toEqual(planned.map((_, i) => TODAY + i))
      }),
    )
  })

  it('goes on tomorrow with what today had no room for', () => {
    const planned = plannedDays(25, { perDay: 10, answered: 8 }, TODAY, () => 0)
    expect(planned.map(({ overdue }) => overdue)).toEqual([2, 10, 10, 3])
  })
})
