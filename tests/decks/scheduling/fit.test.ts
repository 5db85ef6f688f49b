// What the optimiser learns from, and how parameters are judged.
import { describe, expect, test } from 'vitest'
import {
  historyOf,
  learnable,
  logLoss,
  trainingOf,
  type AnswerHistory,
  type CardId,
  type Grade,
  type Review,
  type ReviewId,
} from '../../../decks/index.ts'

const DAY = 86_400_000
const NOON = Date.UTC(2026, 10, 22, 12)

function event(i: number, kind: Review['kind'], grade: Grade | null, day: number): Review {
  return {
    id: `a-${String(i).padStart(4, '0')}` as ReviewId,
    card: 'c' as CardId,
    at: NOON + day * DAY,
    utcOffset: 0,
    kind,
    grade,
    took: 0,
    stability: null,
    difficulty: null,
    placement: null,
    parameters: '',
    undoes: null,
  }
}

describe('what is learnt from', () => {
  test('answers with the study days between them; cramming is none, and a reset begins anew', () => {
    const log = [
      event(1, 'review', 'again', 0),
      event(2, 'reset', null, 1),
      event(3, 'review', 'good', 2),
      event(4, 'review', 'good', 2),
      event(5, 'cram', 'again', 3),
      event(6, 'review', 'hard', 7),
    ]
    expect(historyOf(log)).toEqual([
      { grade: 'good', days: 0 },
      { grade: 'good', days: 0 },
      { grade: 'hard', days: 5 },
    ])
  })

  test('not what was taken back, nor a card whose answers stayed elsewhere', () => {
    const undo = { ...event(3, 'undo', null, 1), undoes: event(2, 'review', 'good', 1).id }
    expect(historyOf([event(1, 'review', 'good', 0), event(2, 'review', 'good', 1), undo])).toEqual([{ grade: 'good', days: 0 }])
    expect(historyOf([event(1, 'seed', null, 0), event(2, 'review', 'good', 9)])).toBeNull()
    expect(historyOf([])).toBeNull()
  })

  test('every answer a day or more later, with all before it', () => {
    const history: AnswerHistory = [
      { grade: 'good', days: 0 },
      { grade: 'again', days: 3 },
      { grade: 'good', days: 0 },
      { grade: 'easy', days: 1 },
    ]
    const { ratings, deltas, lengths } = trainingOf([history])
    expect(learnable([history])).toBe(2)
    expect([...lengths]).toEqual([2, 4])
    expect([...ratings]).toEqual([3, 1, 3, 1, 3, 4])
    expect([...deltas]).toEqual([0, 3, 0, 3, 0, 1])
  })
})

describe('log loss', () => {
  // T4 and T5: after a first Good stability is 2.3065; with stability s the chance of recall is 0.9 after s days.
  const parameters = null
  const known = (grade: Grade): AnswerHistory => [
    { grade: 'good', days: 0 },
    { grade, days: 2 },
  ]

  test('is -ln of the chance that was given to what happened', () => {
    const right = logLoss([known('good')], { parameters })
    const wrong = logLoss([known('again')], { parameters })
    expect(Math.exp(-right) + Math.exp(-wrong)).toBeCloseTo(1, 9)
    expect(Math.exp(-right)).toBeGreaterThan(0.9)
    expect(logLoss([known('good'), known('again')], { parameters })).toBeCloseTo((right + wrong) / 2, 9)
  })

  test('of nothing is nothing', () => {
    expect(logLoss([], { parameters })).toBe(0)
    expect(logLoss([[{ grade: 'good', days: 0 }]], { parameters })).toBe(0)
  })
})
