import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkTyped } from '../../../decks/review/index.ts'

describe('a typed answer', () => {
  it.each([
    ['23 March 2022', '2022-03-23'],
    ['23 March 2022', 'March 23, 2022'],
    ['July 2020', 'july 2020'],
    ['the Bank of England', 'Bank of England'],
    ['Edvard Beneš', 'edvard benes'],
    ['Malmö', 'MALMO'],
    ['Straße', 'strasse'],
    ["Kishida's turn", 'Kishidas turn'],
    ['US$2.6 billion', '2.6bn dollars'],
    ['17,000', '17000'],
    ['two islands', 'two  islands.'],
    ['a', 'a'],
  ])('%s is right as %s', (answer, typed) => {
    expect(checkTyped(answer, typed)).toMatchObject({ right: true, remark: null })
  })

  it.each([
    ['July 2020', 'June 2020', 'You wrote June 2020: a month early.'],
    ['July 2020', 'September 2020', 'You wrote September 2020: two months late.'],
    ['July 2020', 'July 2018', 'You wrote July 2018: two years early.'],
    ['23 March 2022', '24 March 2022', 'You wrote 24 March 2022: a day late.'],
    ['23 March 2022', '2022-02-23', 'You wrote 23 February 2022: 28 days early.'],
    ['1956', '1965', 'You wrote 1965: nine years late.'],
    ['July 2020', '2020', 'You wrote 2020: right as far as it goes, but not the whole date.'],
    ['2020', 'July 2020', 'You wrote July 2020: more than the answer says.'],
    ['77%', '70%', 'You wrote 70%: too low.'],
  ])('%s is not %s', (answer, typed, remark) => {
    expect(checkTyped(answer, typed)).toMatchObject({ right: false, remark })
  })

  it('shows where words differ, letter by letter when they are nearly right', () => {
    expect(checkTyped('Boris Yeltsin', 'Boris Yelzin').differences).toEqual([
      { text: 'Boris Yel', is: 'same' },
      { text: 'ts', is: 'missing' },
      { text: 'z', is: 'extra' },
      { text: 'in', is: 'same' },
    ])
    expect(checkTyped('Shikotan and the Habomai', 'Kunashir and Habomai').differences).toEqual([
      { text: 'Shikotan', is: 'missing' },
      { text: 'Kunashir', is: 'extra' },
      { text: ' and ', is: 'same' },
      { text: 'the ', is: 'missing' },
      { text: 'Habomai', is: 'same' },
    ])
    expect(checkTyped('gold', '')).toEqual({ right: false, remark: null, differences: [{ text: 'gold', is: 'missing' }] })
  })

  it('shows all of the answer and all that was typed', () => {
    const words = fc
      .array(fc.constantFrom('gold', 'Gold', 'silver', ' ', ', ', '1956', 'é', 'e'), { maxLength: 8 })
      .map((all) => all.join('').trim())
    fc.assert(
      fc.property(words, words, (answer, typed) => {
        const { right, differences } = checkTyped(answer, typed)
        const joined = (...kinds: string[]): string =>
          differences
            .filter((piece) => kinds.includes(piece.is))
            .map((piece) => piece.text)
            .join('')
        expect(joined('same', 'missing')).toBe(answer)
        if (!right) expect(joined('same', 'extra').length).toBe(typed.length)
      }),
    )
  })

  it('takes a page pasted in by mistake', () => {
    const page = 'word '.repeat(20_000)
    expect(checkTyped(page, `x ${page}`).right).toBe(false)
  })
})
