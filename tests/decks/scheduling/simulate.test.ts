// Laws of the simulation: it plays with the cards there are, within the limits there are, and the same cards have the same future.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  DEFAULT_PRESET,
  EVERY,
  retrievability,
  roomFor,
  simulate,
  USUAL_HABITS,
  workloadAt,
  type CardId,
  type Deck,
  type DeckId,
  type Preset,
  type PresetId,
  type Simulated,
} from '../../../decks/index.ts'

const TODAY = 20_779
const PRESET: Preset = { ...DEFAULT_PRESET, id: 'p' as PresetId, changedAt: 0 }
const LENGTH = 120
const DECK = 'd' as DeckId

const studied = (i: number, stability: number, difficulty: number, due: number): Simulated => ({
  id: `c${i}` as CardId,
  deck: DECK,
  queue: 'review',
  due: TODAY + due,
  buriedUntil: 0,
  memory: { stability, difficulty, lastReview: (TODAY - 3) * 86_400_000 + 43_200_000, lastOffset: 0 },
})
const fresh = (i: number): Simulated => ({
  id: `n${i}` as CardId,
  deck: DECK,
  queue: 'new',
  due: i,
  buriedUntil: 0,
  memory: null,
})

const anyCards = fc
  .tuple(
    fc.array(
      fc.tuple(
        fc.double({ min: 0.1, max: 400, noNaN: true }),
        fc.double({ min: 1, max: 10, noNaN: true }),
        fc.integer({ min: -40, max: 90 }),
      ),
      {
        maxLength: 60,
      },
    ),
    fc.nat(40),
  )
  .map(([old, young]) => [
    ...old.map(([stability, difficulty, due], i) => studied(i, stability, difficulty, due)),
    ...Array.from({ length: young }, (_, i) => fresh(i)),
  ])

const ask = (cards: readonly Simulated[], over: Partial<Preset> = {}) => ({
  cards,
  preset: { ...PRESET, ...over },
  habits: USUAL_HABITS,
  today: TODAY,
  length: LENGTH,
})

test('the same cards have the same future, in whatever order they come', () => {
  fc.assert(
    fc.property(anyCards, (cards) => {
      const unlimited = { newPerDay: 9999, reviewsPerDay: 9999 }
      const one = simulate(ask(cards, unlimited))
      const other = simulate(ask(cards.toReversed(), unlimited))
      expect(other.days).toEqual(one.days)
      other.remembered.forEach(({ cards: known }, i) => expect(known).toBeCloseTo(one.remembered[i]!.cards, 6))
    }),
    { numRuns: 30 },
  )
})

test('limits hold, no new card is begun twice, nobody remembers more cards than there are', () => {
  fc.assert(
    fc.property(anyCards, fc.nat(10), fc.nat(30), (cards, newPerDay, reviewsPerDay) => {
      const { days, remembered } = simulate(ask(cards, { newPerDay, reviewsPerDay }))
      const [learning, relearning] = [PRESET.learningSteps.length, PRESET.relearningSteps.length]
      for (const day of days) {
        expect(day.begun).toBeLessThanOrEqual(newPerDay)
        expect(day.answers).toBeLessThanOrEqual(reviewsPerDay * (1 + relearning) + day.begun * (1 + learning))
        expect(day.minutes).toBeCloseTo((day.answers * USUAL_HABITS.took) / 60_000, 9)
      }
      const begun = days.reduce((sum, day) => sum + day.begun, 0)
      expect(begun).toBe(Math.min(cards.filter(({ memory }) => memory === null).length, newPerDay * LENGTH))
      for (const { cards: known } of remembered) {
        expect(known).toBeGreaterThanOrEqual(0)
        expect(known).toBeLessThanOrEqual(cards.length + 1e-9)
      }
      expect(remembered.map(({ day }) => (day - TODAY) % EVERY === 0 || day === TODAY + LENGTH - 1)).not.toContain(false)
    }),
    { numRuns: 60 },
  )
})

test('each deck has its own limits, a parent limits its children, and today’s limit holds today', () => {
  const deck = (id: string, parent: string | null, over: Partial<Deck> = {}): Deck => ({
    id: id as DeckId,
    name: id,
    parent: parent as DeckId | null,
    preset: PRESET.id,
    createdAt: 0,
    changedAt: 0,
    ...over,
  })
  const decks = [
    deck('top', null, { limits: { newPerDay: 5, reviewsPerDay: null } }),
    deck('a', 'top', { limits: { newPerDay: 4, reviewsPerDay: null } }),
    deck('b', 'top', { limits: { newPerDay: 4, reviewsPerDay: null } }),
    deck('c', null, { limitsToday: { day: TODAY, newPerDay: 0, reviewsPerDay: null } }),
  ]
  const cards = ['a', 'b', 'c'].flatMap((name, d) =>
    Array.from({ length: 30 }, (_, i) => ({ ...fresh(100 * d + i), deck: name as DeckId })),
  )
  const preset = { ...PRESET, newPerDay: 3 }
  const { days } = simulate({
    ...ask(cards, { newPerDay: 3 }),
    length: 2,
    roomOn: (day) => roomFor({ decks, presets: new Map([[preset.id, preset]]), done: new Map() }, day),
  })
  expect(days.map(({ begun }) => begun)).toEqual([5, 8])
})

test('what is not due is not asked, suspended cards are left alone, and memory fades as FSRS says', () => {
  const cards = [studied(1, 50, 5, LENGTH + 5), { ...studied(2, 9, 5, 0), queue: 'suspended' as const }]
  const { days, remembered, waiting } = simulate(ask(cards))
  expect(days.every(({ answers }) => answers === 0)).toBe(true)
  expect(waiting).toBe(0)
  const last = remembered.at(-1)!
  const at = (TODAY + LENGTH - 1) * 86_400_000 + 43_200_000
  expect(last.cards).toBeCloseTo(retrievability(cards[0]!.memory!, at, 0, PRESET), 9)
})

test('what is too much for a day waits, and is counted while it does', () => {
  const cards = Array.from({ length: 50 }, (_, i) => studied(i, 3000, 5, 0))
  const { days, waiting } = simulate({ ...ask(cards, { reviewsPerDay: 10 }), length: 3 })
  expect(days.map(({ answers }) => answers).every((answers) => answers >= 10 && answers <= 20)).toBe(true)
  expect(waiting).toBe(20)
})

test('of many cards a higher desired retention asks more and leaves more', () => {
  const cards = Array.from({ length: 600 }, (_, i) => studied(i, 5 + (i % 60), 3 + (i % 5), i % 30))
  const [low, middle, high] = [0.75, 0.88, 0.96].map((retention) => workloadAt(ask(cards, { reviewsPerDay: 9999 }), retention))
  expect(low!.minutes).toBeLessThan(middle!.minutes)
  expect(middle!.minutes).toBeLessThan(high!.minutes)
  expect(low!.remembered).toBeLessThan(middle!.remembered)
  expect(middle!.remembered).toBeLessThan(high!.remembered)
})
