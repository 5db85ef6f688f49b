import { describe, expect, test } from 'vitest'
import { findAmounts, parseAmount, sameAmount } from '../../../decks/values/index.ts'
import type { Amount } from '../../../decks/values/index.ts'

function told(text: string): string[] {
  return findAmounts(text, { offset: 0 }).map(({ text: words, amount: { kind, low, high, unit, bound } }) => {
    const value = low === high ? `${low}` : `${low}..${high}`
    return `[${words}] ${kind} ${value} ${unit}${bound === 'exactly' ? '' : ` ${bound}`}`
  })
}

describe('money', () => {
  test.each([
    ['US$ 2.6 billion', ['[US$ 2.6 billion] money 2600000000 USD']],
    ['It cost £3bn and €20m.', ['[£3bn] money 3000000000 GBP', '[€20m] money 20000000 EUR']],
    ['50 million euros', ['[50 million euros] money 50000000 EUR']],
    ['$5-10 million', ['[$5-10 million] money 5000000..10000000 USD']],
    ['between $5 million and $10 million', ['[between $5 million and $10 million] money 5000000..10000000 USD']],
    ['from $5 to $10', ['[$5] money 5 USD', '[$10] money 10 USD']],
    ['Some $400 million was given.', ['[Some $400 million] money 400000000 USD about']],
    ['300 Australian dollars', ['[300 Australian dollars] money 300 AUD']],
    ['25 cents', ['[25 cents] money 0.25 USD']],
    ['a fine not exceeding £5,000', ['[not exceeding £5,000] money 5000 GBP upTo']],
    ['300 pounds of meat', ['[300 pounds] measure 300 lb']],
    ['a fine of 300 pounds', ['[300 pounds] money 300 GBP']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected))
})

describe('percentages, ratios and ranks', () => {
  test.each([
    ['from 5% to 7.5 per cent', ['[5%] percent 5 %', '[7.5 per cent] percent 7.5 %']],
    ['less than one per cent', ['[less than one per cent] percent 1 % under']],
    [
      '2.5 percentage points, 25 basis points',
      ['[2.5 percentage points] percent 2.5 points', '[25 basis points] percent 0.25 points'],
    ],
    [
      'between 3 percent and 3.25 percent, 5%–7%',
      ['[between 3 percent and 3.25 percent] percent 3..3.25 %', '[5%–7%] percent 5..7 %'],
    ],
    ['rose 5% to 7%', ['[5%] percent 5 %', '[7%] percent 7 %']],
    ['One in ten workers', ['[One in ten] ratio 0.1 share']],
    ['60 to 70 percent', ['[60 to 70 percent] percent 60..70 %']],
    ['five times as large as', ['[five times as large as] ratio 5 times']],
    ['one in five, nine out of ten', ['[one in five] ratio 0.2 share', '[nine out of ten] ratio 0.9 share']],
    ['three-quarters of members, half of them', ['[three-quarters] ratio 0.75 share', '[half] ratio 0.5 share']],
    ['third largest source of LNG', ['[third largest] rank 3 largest source']],
    ['twice the size, tenfold', ['[twice the size] ratio 2 times', '[tenfold] ratio 10 times']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected))
})

describe('counts and measures', () => {
  test.each([
    ['more than 200 Japanese private-sector projects', ['[more than 200] count 200 Japanese private-sector projects over']],
    ['six Russian and Chinese strategic bombers', ['[six] count 6 Russian and Chinese strategic bombers']],
    ['27 times', ['[27] count 27 times']],
    ['12 or more people', ['[12 or more] count 12 people atLeast']],
    ['a dispute over four islands', ['[four] count 4 islands']],
    ['over 60 projects', ['[over 60] count 60 projects over']],
    ['half a million men', ['[half a million] count 500000 men']],
    ['10,000 of the homes', ['[10,000] count 10000 homes']],
    ['300 square kilometres at 1.5°C', ['[300 square kilometres] measure 300 km2', '[1.5°C] measure 1.5 °C']],
    ['The Earth is about 4.54 billion years old.', ['[about 4.54 billion years old] measure 4540000000 years of age about']],
    ['Dr. Slepian, 52, was shot', ['[52] measure 52 years of age']],
    ['six crew members', ['[six] count 6 crew members']],
    ['aged 66, at the age of 63', ['[66] measure 66 years of age', '[63] measure 63 years of age']],
    ['a term of seven years', ['[seven years] measure 7 year']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected))

  test.each([
    'On 23 March 2022 and in 1956 and 1904-05',
    'Article 5, Sakhalin-2, the 2+2 dialogue and COVID-19',
    'the Three Principles and the Group of Seven',
    'three years ago, a 17-year-old',
    'one of them, page 12, [3]',
    '29 C.F.R. 1910, 42 U.S.C. § 1983',
    'an eight-point plan',
    'Call (713) 345-9945 or 713-853-3989 or +852 2545 2710.',
    'Game 13, deal 763736, ext 58369',
  ])('nothing is counted in: %s', (text) => expect(told(text)).toEqual([]))
})

describe('as values', () => {
  const read = (text: string): Amount => {
    const amount = parseAmount(text)
    if (!amount) throw new Error(`${text} is no amount`)
    return amount
  }
  test('the same money, written twice', () => {
    expect(sameAmount(read('US$ 2.6 billion'), read('2.6bn dollars'))).toBe(true)
    expect(sameAmount(read('$5'), read('£5'))).toBe(false)
  })
  test('a bound makes another amount', () => {
    expect(sameAmount(read('up to 300'), read('300'))).toBe(false)
  })
  test('a count without its noun fits, another noun does not', () => {
    expect(sameAmount(read('188 Ukrainian refugees'), read('188'))).toBe(true)
    expect(sameAmount(read('188 refugees'), read('188 visas'))).toBe(false)
  })
  test.each(['', 'many', 'five and six', 'about', '$'])('%j is no amount', (text) => expect(parseAmount(text)).toBeNull())
  test.each(['7', 'a third', 'half', 'about 9%', 'twenty-three', '1.86 billion dollars'])('%s is one', (text) =>
    expect(parseAmount(text)).not.toBeNull(),
  )
})
