// "Order these dates": a table has one right order and does not lie in it already; grades follow from what was put where.
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  byTurn,
  countsForSchedule,
  dealOrder,
  extentOf,
  gradesOfOrder,
  isDatable,
  newCard,
  parseDate,
  type Card,
  type CardId,
  type Datable,
  type DeckId,
  type Note,
  type NoteId,
} from '../../../decks/index.ts'

function event(id: string, value: string, words = `Event ${id} took place`): Datable {
  const date = parseDate(value)!
  return {
    id,
    note: id as NoteId,
    kind: 'date',
    date,
    extent: extentOf(date),
    words,
    shift: null,
    places: [],
    cards: [id as CardId],
    asks: id as CardId,
    standing: 'kept',
    doubt: null,
    score: 0.5,
    key: null,
  }
}

describe('what is dealt', () => {
  const years = fc.array(fc.integer({ min: 1800, max: 1830 }), { maxLength: 20 })

  test('has one right order, is no more than was asked for, and never lies in order already', () => {
    fc.assert(
      fc.property(years, fc.string(), fc.integer({ min: 3, max: 7 }), (given, seed, howMany) => {
        const dealt = dealOrder(
          given.map((year, i) => event(`e${i}`, String(year))),
          seed,
          howMany,
        )
        expect(dealt === null).toBe(new Set(given).size < 3)
        if (!dealt) return
        const { events, right } = dealt
        expect(events.length).toBeLessThanOrEqual(howMany)
        expect([...right].sort((a, b) => a - b)).toEqual(events.map((_, i) => i))
        const inOrder = right.map((place) => events[place]!.extent)
        for (const [i, extent] of inOrder.entries()) if (i > 0) expect(inOrder[i - 1]!.to).toBeLessThanOrEqual(extent.from)
        expect(right).not.toEqual(events.map((_, i) => i))
      }),
    )
  })

  test('is what comes first; what overlaps in time waits', () => {
    const some = [
      event('a', '1956'),
      event('b', '19 October 1956'),
      event('c', '1904'),
      event('d', '1991'),
      event('e', '2014'),
      event('f', '2022'),
    ]
    expect(new Set(dealOrder(some, 'x', 4)!.events.map(({ id }) => id))).toEqual(new Set(['a', 'c', 'd', 'e']))
  })

  test('gives no date away', () => {
    expect(isDatable(event('a', '1956', 'The declaration was signed'))).toBe(true)
    expect(isDatable(event('a', '1956', 'The declaration, which was dropped in 1960, was signed'))).toBe(false)
    expect(isDatable({ ...event('a', '1956'), asks: null })).toBe(false)
    expect(isDatable({ ...event('a', '1956'), doubt: 'cannot be right' })).toBe(false)
  })
})

describe('grades', () => {
  const order = fc
    .integer({ min: 3, max: 7 })
    .chain((n) => fc.shuffledSubarray([...Array(n).keys()], { minLength: n, maxLength: n }))

  test('in order all are good, turned round all are again', () => {
    fc.assert(
      fc.property(order, (right) => {
        expect(gradesOfOrder(right, right)).toEqual(right.map(() => 'good'))
        expect(gradesOfOrder(right, right.toReversed())).toEqual(right.map(() => 'again'))
      }),
    )
  })

  test('two neighbours changed are hard; one that strayed is again, and the others are not to blame', () => {
    expect(gradesOfOrder([0, 1, 2, 3, 4], [0, 2, 1, 3, 4])).toEqual(['good', 'hard', 'hard', 'good', 'good'])
    expect(gradesOfOrder([0, 1, 2, 3, 4], [1, 2, 3, 4, 0])).toEqual(['again', 'good', 'good', 'good', 'good'])
  })

  test('every card has one, and nobody who stands right with all others is blamed', () => {
    fc.assert(
      fc.property(
        order.chain((right) => fc.tuple(fc.constant(right), fc.shuffledSubarray(right, { minLength: right.length }))),
        ([right, given]) => {
          const grades = gradesOfOrder(right, given)
          expect(grades.length).toBe(right.length)
          for (const place of right) {
            const [at, put] = [right.indexOf(place), given.indexOf(place)]
            const wrong = right.some((other) => right.indexOf(other) < at !== given.indexOf(other) < put && other !== place)
            if (!wrong) expect(grades[place]).toBe('good')
          }
        },
      ),
    )
  })
})

describe('whose turn it is', () => {
  const note = { id: 'n' as NoteId, deck: 'd' as DeckId, kind: 'date', document: null } as unknown as Note
  const seen = (id: string, due: number, lastReview: number, over: Partial<Card> = {}): Card => ({
    ...newCard(id as CardId, note, 0, 1, 0),
    phase: 'review',
    queue: 'review',
    due,
    memory: { stability: 10, difficulty: 5, lastReview, lastOffset: 0 },
    ...over,
  })
  const today = 20_000
  const before = 19_990 * 86_400_000 + 12 * 3_600_000

  test('what is due soonest, then what was answered today or never; set aside last', () => {
    const cards = new Map(
      [
        seen('late', 19_995, before),
        seen('far', 20_050, before),
        seen('now', today * 1e3, before, { queue: 'learning' }),
        newCard('new' as CardId, note, 0, 1, 0),
        seen('aside', 19_000, before, { queue: 'suspended' }),
        seen('done', 20_003, today * 86_400_000 + 12 * 3_600_000),
      ].map((card) => [card.id, card]),
    )
    const turn = [...cards.keys()].map((id) => event(id, '1900')).sort(byTurn(cards, today))
    expect(turn.map(({ id }) => id)).toEqual(['now', 'late', 'far', 'done', 'new', 'aside'])
    expect([...cards.values()].filter((card) => countsForSchedule(card, today)).map(({ id }) => id)).toEqual([
      'late',
      'far',
      'now',
    ])
  })
})
