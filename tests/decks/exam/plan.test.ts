// Laws of a day's plan: what is asked, in which order, and how long, whatever the cards, the minutes and the exams.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  formulasFor,
  planDay,
  play,
  rank,
  CardColumns,
  sharedMinutes,
  termsOn,
  USUAL_PACE,
  type CardId,
  type ExamCard,
  type NoteId,
  type Planned,
} from '../../../decks/index.ts'

const DAY = 86_400_000
const TODAY = 20_000
const formulas = formulasFor({ parameters: null })

const examIn = (days: number, minutes: number): Planned => ({
  at: (TODAY + days) * DAY + 12 * 3_600_000,
  utcOffset: 0,
  minutes: Array<number>(7).fill(minutes),
  daysOff: [],
})

function card(i: number, seen: { stability: number; difficulty: number; ago: number } | null, exams = 1): ExamCard {
  return {
    id: `c${i}` as CardId,
    note: `n${Math.floor(i / 2)}` as NoteId,
    formulas,
    stability: seen?.stability ?? 0,
    difficulty: seen?.difficulty ?? 5,
    last: seen ? TODAY - seen.ago : 0,
    exams,
  }
}

const seen = fc.record({
  stability: fc.double({ min: 0.01, max: 3000, noNaN: true }),
  difficulty: fc.double({ min: 1, max: 10, noNaN: true }),
  ago: fc.integer({ min: 0, max: 900 }),
})
const cards = fc.array(fc.option(seen), { maxLength: 60 }).map((some) => some.map((one, i) => card(i, one)))
const ask = { pace: USUAL_PACE, today: TODAY, spent: 0, answered: new Set<NoteId>(), apart: () => false }

test('a plan fits its minutes but for one answer with its repeat, names no card twice and none that was answered today', () => {
  fc.assert(
    fc.property(cards, fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 60 }), (some, minutes, days) => {
      const plan = planDay({ ...ask, cards: some, exams: [examIn(days, minutes)] })
      expect(plan.seconds).toBeLessThanOrEqual(60 * minutes + USUAL_PACE.seconds.fresh)
      if (minutes === 0) expect(plan.cards).toEqual([])
      expect(new Set(plan.cards).size).toBe(plan.cards.length)
      const asked = some.filter(({ id }) => plan.cards.includes(id))
      expect(asked.every(({ stability, last }) => stability === 0 || last < TODAY)).toBe(true)
      expect(plan.fresh).toBe(asked.filter(({ stability }) => stability === 0).length)
    }),
  )
})

test('more minutes ask the same cards first, and more of them', () => {
  fc.assert(
    fc.property(cards, fc.integer({ min: 1, max: 20 }), (some, minutes) => {
      const less = planDay({ ...ask, cards: some, exams: [examIn(14, minutes)] }).cards
      const more = planDay({ ...ask, cards: some, exams: [examIn(14, minutes + 10)] }).cards
      expect(more.slice(0, less.length)).toEqual(less)
    }),
  )
})

test('a card that two exams ask is worth at least what it is worth to either, and exams share the evening', () => {
  const exams = [examIn(3, 20), examIn(30, 40)]
  expect(sharedMinutes(exams, TODAY)).toBe(40)
  expect(sharedMinutes(exams, TODAY + 5)).toBe(40)
  expect(sharedMinutes([examIn(3, 20)], TODAY + 5)).toBe(0)
  const columns = new CardColumns([1, 2, 3].map((bits) => card(bits, null, bits)))
  rank(columns, TODAY, termsOn(exams, TODAY), USUAL_PACE)
  const [near = 0, far = 0, both = 0] = columns.score
  expect(both).toBeCloseTo(near + far, 10)
  expect(near).toBeGreaterThan(far)
})

test('siblings stay apart while there is another day, and come together on the last', () => {
  const some = Array.from({ length: 8 }, (_, i) => card(i, null))
  const notesOf = (days: number): number =>
    planDay({ ...ask, cards: some, exams: [examIn(days, 60)], apart: () => true }).cards.length
  expect(notesOf(10)).toBe(4)
  expect(notesOf(1)).toBe(8)
})

test('an exam today, without a card, or with twenty thousand and one day gives a plan that can be followed', () => {
  expect(planDay({ ...ask, cards: [], exams: [examIn(5, 20)] })).toMatchObject({ cards: [], enough: true, beyond: 0 })
  const few = [card(0, null), card(2, { stability: 3, difficulty: 5, ago: 9 })]
  expect(planDay({ ...ask, cards: few, exams: [examIn(0, 20)] }).cards.length).toBe(2)
  const many = Array.from({ length: 20_000 }, (_, i) => card(i, null))
  const plan = planDay({ ...ask, cards: many, exams: [examIn(1, 30)] })
  expect(plan.cards.length).toBe(Math.ceil((30 * 60) / USUAL_PACE.seconds.fresh))
  expect(plan.enough).toBe(false)
  expect(plan.beyond).toBe(20_000 - plan.cards.length)
})

test('days off are free, and what is missed is taken up by the days after', () => {
  const exam: Planned = { ...examIn(10, 20), daysOff: [TODAY + 1] }
  const some = Array.from({ length: 80 }, (_, i) => card(i, null))
  const { days, unseen } = play({
    cards: some,
    exams: [exam],
    of: 0,
    today: TODAY,
    spent: 0,
    pace: USUAL_PACE,
    strength: 0,
    seed: 1,
  })
  expect(days.map(({ minutes }) => minutes > 0)).toEqual([true, false, ...Array<boolean>(8).fill(true)])
  expect(unseen).toBe(0)
  for (const { minutes } of days) expect(minutes).toBeLessThanOrEqual(20 + USUAL_PACE.seconds.fresh / 60)
})
