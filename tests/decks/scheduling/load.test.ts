// Where in its range a card falls: emptier days, easy days, siblings apart, and never beyond the maximum.
import { describe, expect, it } from 'vitest'
import type { CardId, DayLoad, Preset } from '../../../decks/model/index.ts'
import { nextStates, studyDay, weekday, type Calendar } from '../../../decks/scheduling/index.ts'
import { newCard, PRESET } from './cards.ts'

const NOON = Date.UTC(2022, 10, 29, 12)
const TODAY = studyDay(NOON, 0)
const EMPTY: Calendar = { due: () => 0, sibling: () => false }

/** Days that Good chooses for many cards of one stability. */
function days(stability: number, preset: Preset, calendar: Calendar | null): number[] {
  return Array.from({ length: 400 }, (_, i) => {
    const memory = { stability, difficulty: 5, lastReview: NOON - stability * 86_400_000, lastOffset: 0 }
    const card = newCard({ id: `card ${i}` as CardId, phase: 'review', queue: 'review', memory, reviews: 5 })
    return nextStates(card, preset, NOON, 0, 'seed', calendar).good.due
  })
}

const share = (all: readonly number[], is: (day: number) => boolean): number => all.filter(is).length / all.length
const easy = (load: DayLoad): Preset => ({ ...PRESET, easyDays: PRESET.easyDays.with(6, load) })
const isSunday = (day: number): boolean => weekday(day) === 6

describe('the day a card is placed on', () => {
  it('is a Tuesday when it is one', () => {
    expect([weekday(TODAY), weekday(0), weekday(-1)]).toEqual([1, 3, 2])
  })

  it('passes by full days', () => {
    const full = (day: number): boolean => day % 2 === 0
    const chosen = days(20, PRESET, { ...EMPTY, due: (day) => (full(day) ? 50 : 2) })
    expect(share(chosen, full)).toBeLessThan(0.05)
    expect(new Set(chosen).size).toBeGreaterThan(3)
  })

  it('keeps easy days easy', () => {
    const usual = share(days(40, PRESET, EMPTY), isSunday)
    expect(share(days(40, easy('reduced'), EMPTY), isSunday)).toBeLessThan(0.75 * usual)
    expect(share(days(40, easy('minimum'), null), isSunday)).toBeLessThan(0.01)
  })

  it('keeps siblings apart where there is another day', () => {
    const [taken = 0] = days(20, PRESET, null)
    const chosen = days(20, PRESET, { ...EMPTY, sibling: (day) => day === taken })
    expect(chosen).not.toContain(taken)
  })

  it('never leaves the range of its interval, whatever stands there', () => {
    const chosen = days(20, { ...easy('minimum'), maximumInterval: 60 }, { due: () => 1e9, sibling: () => true })
    const plain = days(20, { ...PRESET, maximumInterval: 60 }, null)
    expect(Math.min(...chosen)).toBeGreaterThanOrEqual(Math.min(...plain))
    expect(Math.max(...chosen)).toBeLessThanOrEqual(TODAY + 60)
  })
})
