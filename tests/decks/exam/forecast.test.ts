// The forecast: a range around its middle, from what was answered and from nothing else; wider where it was wrong before.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  bucketsOf,
  foretell,
  formulasFor,
  rangeFor,
  strengthsOf,
  toldAnswers,
  USUAL_PACE,
  wideningOf,
  type CardId,
  type ExamCard,
  type NoteId,
  type Review,
  type ReviewId,
} from '../../../decks/index.ts'
import { Learner, POPULATIONS } from '../../support/exam-learner.ts'

const DAY = 86_400_000
const TODAY = 20_000
const formulas = formulasFor({ parameters: null })
const exam = { at: (TODAY + 12) * DAY + 12 * 3_600_000, utcOffset: 0, minutes: Array<number>(7).fill(15), daysOff: [] }

function told(cards: readonly ExamCard[], over: Partial<Parameters<typeof foretell>[0]> = {}) {
  return foretell({
    cards,
    exams: [exam],
    of: 0,
    today: TODAY,
    spent: 0,
    pace: USUAL_PACE,
    strengths: strengthsOf([], 5),
    widen: 1,
    groupOf: (card) => [Number(card.id.slice(1)) % 2 === 0 ? 'even' : 'odd'],
    ...over,
  })
}

const some = Array.from({ length: 60 }, (_, i): ExamCard => ({
  id: `c${i}` as CardId,
  note: `n${i}` as NoteId,
  formulas,
  stability: i % 3 === 0 ? 0 : 2 + i,
  difficulty: 5,
  last: TODAY - (i % 9),
  exams: 1,
}))

test('the range holds its middle, work helps, stopping costs, and the same question has the same answer', () => {
  const { today, onDay, stopping, more, days, groups, unseen } = told(some)
  for (const range of [today, onDay, ...days.map(({ recall }) => recall), ...groups.map((one) => one.onDay)]) {
    expect(range.low).toBeLessThan(range.mean)
    expect(range.mean).toBeLessThan(range.high)
    expect(range.low).toBeGreaterThanOrEqual(0)
    expect(range.high).toBeLessThanOrEqual(1)
  }
  expect(onDay.mean).toBeGreaterThan(today.mean)
  expect(stopping).toBeLessThan(today.mean)
  expect(more).toBeGreaterThan(onDay.mean - 0.02)
  expect(unseen).toBe(0)
  expect(days.length).toBe(12)
  expect(groups.map(({ name, cards }) => `${name} ${cards}`)).toEqual(['even 30', 'odd 30'])
  expect(told(some)).toEqual(told(some))
})

test('of no cards and of cards never seen there is nothing to boast of', () => {
  expect(told([]).onDay).toEqual({ mean: 0, low: 0, high: 0 })
  const fresh = some.map((card) => ({ ...card, stability: 0 }))
  expect(told(fresh).today).toEqual({ mean: 0, low: 0, high: 0 })
  expect(told(fresh).onDay.mean).toBeGreaterThan(0.5)
})

test('who remembers better than FSRS thinks is believed, the more surely the more they answered', () => {
  const answers = (howMany: number, known: number) =>
    Array.from({ length: howMany }, (_, i) => ({ days: 10, stability: 10, known: i < known * howMany, formulas }))
  const middle = (strengths: readonly number[]): number => strengths.reduce((a, b) => a + b, 0) / strengths.length
  const spread = (strengths: readonly number[]): number => Math.max(...strengths) - Math.min(...strengths)
  expect(Math.abs(middle(strengthsOf([], 7)))).toBeLessThan(0.05)
  expect(middle(strengthsOf(answers(100, 0.98), 7))).toBeGreaterThan(0.3)
  expect(middle(strengthsOf(answers(100, 0.7), 7))).toBeLessThan(-0.3)
  expect(spread(strengthsOf(answers(400, 0.9), 7))).toBeLessThan(spread(strengthsOf(answers(20, 0.9), 7)))
})

test('the chance of an answer is what the answer before left, same-day repeats are no test of memory, and undone ones never were', () => {
  const event = (i: number, day: number, stability: number, grade: Review['grade']): Review => ({
    id: `r${i}` as ReviewId,
    card: 'c' as CardId,
    at: day * DAY + 12 * 3_600_000,
    utcOffset: 0,
    kind: 'review',
    grade,
    took: 5000,
    stability,
    difficulty: 5,
    placement: null,
    parameters: '',
    undoes: null,
  })
  const answers = toldAnswers(
    [event(1, 100, 2, 'again'), event(2, 100, 3, 'good'), event(3, 103, 8, 'good'), event(4, 120, 2, 'again')],
    () => formulas,
  )
  expect(answers.map(({ days, stability, known }) => [days, stability, known])).toEqual([
    [3, 3, true],
    [17, 8, false],
  ])
  expect(answers[0]!.chance).toBeCloseTo(0.9, 2)
})

test('buckets lose no answer', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ chance: fc.double({ min: 0, max: 1, noNaN: true }), known: fc.boolean() }), { maxLength: 300 }),
      (all) => {
        const buckets = bucketsOf(all)
        const counted = buckets.reduce((sum, { answers }) => sum + answers, 0)
        expect(counted).toBe(all.length < 10 ? 0 : all.length)
        expect(buckets.map(({ told: one }) => one)).toEqual(buckets.map(({ told: one }) => one).toSorted((a, b) => a - b))
      },
    ),
  )
})

test('ranges widen where what came lay outside them, and never narrow', () => {
  const foretold = { mean: 0.8, low: 0.75, high: 0.84 }
  expect(wideningOf([])).toBe(1)
  expect(wideningOf([{ foretold, came: 0.81, questions: null }])).toBe(1)
  const once = wideningOf([{ foretold, came: 0.6, questions: null }])
  expect(once).toBeGreaterThan(1)
  expect(wideningOf(Array.from({ length: 5 }, () => ({ foretold, came: 0.6, questions: null })))).toBeGreaterThan(once)
  // Ten questions may go wrong by chance alone.
  expect(wideningOf([{ foretold, came: 0.6, questions: 10 }])).toBeLessThan(once)
  const of20 = rangeFor(foretold, 20)
  expect(of20.low).toBeLessThan(foretold.low)
  expect(of20.high).toBeGreaterThan(foretold.high)
})

test('of made-up learners most come to lie in the range, half-way and the day before', () => {
  const hits: boolean[] = []
  for (let seed = 0; seed < 24; seed++)
    for (const left of [6, 1]) {
      const learner = new Learner(seed, 80, POPULATIONS[0]!)
      for (let day = TODAY - 20; day < TODAY; day++) for (let i = 0; i < 16; i++) learner.ask((day * 16 + i * 5) % 80, day)
      const before = foretell({
        cards: learner.seen(),
        exams: [{ ...exam, at: (TODAY + left) * DAY + 12 * 3_600_000, minutes: Array<number>(7).fill(0) }],
        of: 0,
        today: TODAY,
        spent: 0,
        pace: USUAL_PACE,
        strengths: strengthsOf(learner.answers(), 7),
        widen: 1,
        groupOf: () => [],
      }).onDay
      const came = learner.share(TODAY + left)
      hits.push(came >= before.low && came <= before.high)
    }
  const inside = hits.filter(Boolean).length / hits.length
  expect(inside).toBeGreaterThan(0.6)
})
