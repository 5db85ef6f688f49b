import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { GRADES } from '../../../decks/model/index.ts'
import { elapsedDays, grade, nextStates, replay, studyDay, studyDayStart } from '../../../decks/scheduling/index.ts'
import { logged, newCard, PRESET } from './cards.ts'

const at = (iso: string): number => Date.parse(iso)
const reviewCard = (last: string, offset = 0) =>
  newCard({
    phase: 'review',
    queue: 'review',
    memory: { stability: 2.3065, difficulty: 2.1181, lastReview: at(last), lastOffset: offset },
  })

describe('the study day', () => {
  it('turns over at 04:00 local and nowhere else', () => {
    expect(studyDay(at('2022-11-29T03:59:59Z'), 0)).toBe(studyDay(at('2022-11-28T04:00Z'), 0))
    expect(studyDay(at('2022-11-29T04:00Z'), 0)).toBe(studyDay(at('2022-11-29T03:59:59Z'), 0) + 1)
    expect(studyDay(at('2022-11-28T23:50Z'), 0)).toBe(studyDay(at('2022-11-29T00:10Z'), 0))
    // In Tokyo, 04:00 is 19:00 UTC of the day before.
    expect(studyDay(at('2022-11-28T19:00Z'), 540)).toBe(studyDay(at('2022-11-28T18:59Z'), 540) + 1)
    expect(studyDayStart(studyDay(at('2022-11-28T19:00Z'), 540), 540)).toBe(at('2022-11-28T19:00Z'))
  })

  it('counts no day across UTC midnight in one evening, and one across 04:00', () => {
    const evening = reviewCard('2022-11-29T23:50Z')
    expect(elapsedDays(evening.memory!, at('2022-11-30T00:10Z'), 0)).toBe(0)
    expect(elapsedDays(evening.memory!, at('2022-11-30T03:59Z'), 0)).toBe(0)
    expect(elapsedDays(evening.memory!, at('2022-11-30T04:01Z'), 0)).toBe(1)
    // The library alone says a day passed in those twenty minutes, and stability would more than triple.
    const sameEvening = grade(evening, 'good', 0, PRESET, at('2022-11-30T00:10Z'), 0, null).card.memory!.stability
    expect(sameEvening).toBeLessThan(3)
    const sameUtcDay = reviewCard('2022-11-29T00:10Z')
    expect(elapsedDays(sameUtcDay.memory!, at('2022-11-29T23:50Z'), 0)).toBe(1)
  })

  it('holds where clocks change: the night is 23 or 25 hours long, the day is one', () => {
    // Berlin, 26 March 2023: +60 becomes +120; and 29 October 2023, back.
    const spring = reviewCard('2023-03-25T19:00Z', 60)
    expect(elapsedDays(spring.memory!, at('2023-03-26T01:59Z'), 120)).toBe(0)
    expect(elapsedDays(spring.memory!, at('2023-03-26T02:00Z'), 120)).toBe(1)
    const autumn = reviewCard('2023-10-28T18:00Z', 120)
    expect(elapsedDays(autumn.memory!, at('2023-10-29T02:59Z'), 60)).toBe(0)
    expect(elapsedDays(autumn.memory!, at('2023-10-29T03:00Z'), 60)).toBe(1)
  })

  it('places a review on a study day, whatever the hour', () => {
    const card = reviewCard('2022-11-20T12:00Z')
    const late = nextStates(card, PRESET, at('2022-11-30T02:00Z'), 0, null).good
    const early = nextStates(card, PRESET, at('2022-11-29T04:00Z'), 0, null).good
    expect(late).toEqual(early)
    expect(late.due).toBe(studyDay(at('2022-11-29T12:00Z'), 0) + late.interval)
  })

  it('survives a clock set back', () => {
    const card = grade(newCard(), 'easy', 0, PRESET, at('2100-01-01T12:00Z'), 0, null).card
    const back = grade(card, 'good', 0, PRESET, at('1970-01-01T12:00Z'), 0, null).card
    expect(back.memory!.stability).toBeGreaterThan(0)
    expect(back.memory!.lastReview).toBe(at('2100-01-01T12:00Z'))
    expect(back.due).toBe(studyDay(at('1970-01-01T12:00Z'), 0) + back.interval)
  })

  it('counts no study day twice, whatever clocks and zones do', () => {
    const moment = fc.record({
      at: fc.integer({ min: 0, max: 4e9 }),
      offset: fc.integer({ min: -720, max: 840 }),
      grade: fc.constantFrom(...GRADES),
    })
    fc.assert(
      fc.property(fc.array(moment, { minLength: 1, maxLength: 20 }), (moments) => {
        let card = newCard()
        let counted = 0
        for (const { at, offset, grade: given } of moments) {
          if (card.memory) counted += elapsedDays(card.memory, at, offset)
          card = grade(card, given, 0, PRESET, at, offset, null).card
        }
        const days = moments.map(({ at, offset }) => studyDay(at, offset))
        expect(counted).toBe(Math.max(...days) - days[0]!)
      }),
    )
  })
})

describe('replay', () => {
  it('gives the stored stability and difficulty, whatever clocks, zones and grades were', () => {
    const moment = fc.record({
      gap: fc.integer({ min: -3e8, max: 9e9 }),
      offset: fc.constantFrom(-480, 0, 60, 120, 540),
      grade: fc.constantFrom(...GRADES),
    })
    fc.assert(
      fc.property(fc.array(moment, { minLength: 1, maxLength: 30 }), (moments) => {
        let card = newCard()
        let at = Date.UTC(2022, 10, 29, 12)
        const events = moments.map(({ gap, offset, grade: given }) => {
          at += gap
          const graded = grade(card, given, 0, PRESET, at, offset, 'seed')
          card = graded.card
          expect(graded.review).toMatchObject({ stability: card.memory!.stability, difficulty: card.memory!.difficulty })
          return graded.review
        })
        expect(replay(logged(events), PRESET)).toEqual(card.memory)
      }),
    )
  })
})
