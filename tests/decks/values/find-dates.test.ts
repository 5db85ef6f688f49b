import { describe, expect, test } from 'vitest'
import { findDates, readDates } from '../../../decks/values/index.ts'
import type { DateValue } from '../../../decks/model/index.ts'
import type { DateExpression } from '../../../decks/values/index.ts'

const friday: DateValue = { value: '2022-11-25', precision: 'day' }

function read(text: string, published: DateValue | null = friday, nearYear: number | null = null): DateExpression[] {
  return findDates(text, { offset: 0, published, nearYear })
}

/** `[the words] value`, or the flags where there is none. */
function told(text: string, published: DateValue | null = friday, nearYear: number | null = null): string[] {
  return read(text, published, nearYear).map(({ text: words, value, flags, kind }) => {
    const part = value?.part ? ` ${value.part}` : ''
    const about = value?.approximate ? ' about' : ''
    return `[${words}] ${value ? value.value + part + about : kind === 'date' ? flags.join(' ') : kind}`
  })
}

describe('a bare year', () => {
  test.each([
    ['2021 marked a new escalation.', ['[2021] 2021']],
    ['Both 2023 and 2024 were dry.', ['[2023] 2023', '[2024] 2024']],
    ['Unlike 2014, in 2022 Japan acted.', ['[2014] 2014', '[2022] 2022']],
    ['Russia’s 2014 occupation of Crimea', ['[2014] 2014']],
    ['the 1956 joint declaration', ['[1956] 1956']],
    ['The Clean Air Act 1956 and the Act of 1970', ['[1956] 1956', '[1970] 1970']],
    ['It was not until 2016 that it began.', ['[2016] 2016']],
    ['In 1976, 2000 troops left.', ['[1976] 1976']],
    ['In 2020 people stayed at home.', ['[2020] 2020']],
    ['since at least 1997, below 1990 levels', ['[1997] 1997', '[1990] 1990']],
    ['I think 2012 is going to be great.', ['[2012] 2012']],
    ['pre-1945 borders', ['[1945] 1945']],
  ])('%s', (text, expected) => expect(told(text)).toEqual(expected))

  test.each([
    'It cost $2000 and more than 1900 men.',
    'No. 1984 and Flight 1549 and Windows 2000 and Room 1984',
    'UN Resolution 1973 was passed.',
    'about 1900 men walked 1500 metres',
    'It weighed 1500 kg, in 1800 homes.',
    'The population was 1,234.',
    '29 C.F.R. 1910, 42 U.S.C. § 1983',
    'a 2000-mile road',
    'He killed 1200 soldiers.',
  ])('is none in: %s', (text) => expect(told(text)).toEqual([]))
})

describe('dates that the words tell', () => {
  test.each([
    ['On 23 March 2022 he spoke.', ['[23 March 2022] 2022-03-23']],
    ['November 27th, 2022', ['[November 27th, 2022] 2022-11-27']],
    ['Oct. 14, 2021, in Tokyo', ['[Oct. 14, 2021] 2021-10-14']],
    ['26 May, 2018', ['[26 May, 2018] 2018-05-26']],
    ['the 3rd of June 1989', ['[the 3rd of June 1989] 1989-06-03']],
    ['on Wednesday, 23 March 2022', ['[Wednesday, 23 March 2022] 2022-03-23']],
    ['2022-03-23 and 23.03.2022 and 3/23/2022', ['[2022-03-23] 2022-03-23', '[23.03.2022] 2022-03-23', '[3/23/2022] 2022-03-23']],
    ['in late February 2022', ['[late February 2022] 2022-02 end']],
    ['in mid-2022 and early in 2014', ['[mid-2022] 2022 mid', '[early in 2014] 2014 start']],
    ['at the end of 2014', ['[the end of 2014] 2014 end']],
    ["in Dec. '21", ["[Dec. '21] 2021-12"]],
    ['trade blossomed in the 2000s', ['[the 2000s] 200']],
    ['the mid-1980s, the ’90s and the sixties', ['[the mid-1980s] 198 mid', '[the ’90s] 199', '[the sixties] 196']],
    ['In the 20th century and the late 19th century', ['[the 20th century] 19', '[the late 19th century] 18 end']],
    ['the 1800s', ['[the 1800s] 18']],
    ['in the summer of 2014 and winter 1941-42', ['[the summer of 2014] 2014-SU', '[winter 1941-42] 1941-WI']],
    [
      'the third quarter of 2019, Q3 2020 and 3Q19',
      ['[the third quarter of 2019] 2019-Q3', '[Q3 2020] 2020-Q3', '[3Q19] 2019-Q3'],
    ],
    ['in fiscal 2019 and FY2021', ['[fiscal 2019] 2019', '[FY2021] 2021']],
    ['the first half of 2020', ['[the first half of 2020] 2020-01/2020-06']],
    ['in 44 BC and AD 476', ['[44 BC] BC0044', '[AD 476] 0476']],
    ['on 15 March 44 BC and 14 August AD 610', ['[15 March 44 BC] BC0044', '[14 August AD 610] 0610-08-14']],
    ['In 476, Odoacer deposed Romulus.', ['[476] 0476']],
    ['in nineteen eighty-four, in two thousand and eight', ['[nineteen eighty-four] 1984', '[two thousand and eight] 2008']],
    ['in about 1900, circa 1500', ['[about 1900] 1900 about', '[circa 1500] 1500 about']],
    ['since 9/11', ['[9/11] 2001-09-11/']],
  ])('%s', (text, expected) => expect(told(text, null)).toEqual(expected))
})

describe('ranges', () => {
  test.each([
    ['first in 1904-05 and then in 1945', ['[1904-05] 1904/1905', '[1945] 1945']],
    ['regularly from 2017-2019', ['[2017-2019] 2017/2019']],
    ['from 2016 onwards till his resignation', ['[2016 onwards] 2016/']],
    ['between 1941 and 1945', ['[1941 and 1945] 1941/1945']],
    ['from May 2014 to June 2015', ['[May 2014 to June 2015] 2014-05/2015-06']],
    ['January to March 2020', ['[January to March 2020] 2020-01/2020-03']],
    ['from November to February 2020', ['[November to February 2020] 2019-11/2020-02']],
    ['March 3-5, 2021', ['[March 3-5, 2021] 2021-03-03/2021-03-05']],
    ['(12 May 1820 – 13 August 1910)', ['[12 May 1820 – 13 August 1910] 1820-05-12/1910-08-13']],
    ['the 18th and 19th centuries', ['[the 18th and 19th centuries] 17/18']],
    ['from 27 BC to AD 14', ['[27 BC to AD 14] BC0027/0014']],
    ['264–146 BC', ['[264–146 BC] BC0264/BC0146']],
    [
      '94.3% in the 2019–20 school year, the 2023 fiscal year',
      ['[the 2019–20 school year] 2019/2020', '[the 2023 fiscal year] 2023'],
    ],
    ['1999-00', ['[1999-00] 1999/2000']],
    ['the 2023-24 budget', ['[2023-24] 2023/2024']],
    ['by 2030', ['[2030] /2030']],
    ['since 1982 less than one per cent', ['[1982] 1982/']],
    ['until early 2021', ['[early 2021] /2021 start']],
    ['in 2014 and 2015', ['[2014] 2014', '[2015] 2015']],
  ])('%s', (text, expected) => expect(told(text, null)).toEqual(expected))

  test('a range tells where its ends stand', () => {
    const [range] = read('from 2014 to 2019')
    expect(range?.ends?.map(({ start, end, timex }) => ['from 2014 to 2019'.slice(start, end), timex])).toEqual([
      ['2014', '2014'],
      ['2019', '2019'],
    ])
  })
})

describe('dates without a year', () => {
  test('take the year of a list', () => {
    expect(told('extended first to 12 April, then to 31 October 2019', null)).toEqual([
      '[12 April] 2019-04-12',
      '[31 October 2019] 2019-10-31',
    ])
    expect(told('In March, April and May 2014 it rose.')).toEqual(['[March] 2014-03', '[April] 2014-04', '[May 2014] 2014-05'])
  })
  test('take the year told in the sentence', () => {
    expect(told('As Japan assumed the presidency in 2023, in March he went.', { value: '2024-11-25', precision: 'day' })).toEqual(
      ['[2023] 2023', '[March] 2023-03'],
    )
  })
  test('take the year of the sentence before', () => {
    expect(told('By March 24, Tokyo had admitted 188.', friday, 2022)).toEqual(['[March 24] /2022-03-24'])
  })
  test('else lie in the nearest past of the document, or its nearest future', () => {
    expect(told('In February, Japan announced its plan.', { value: '2018-05-26', precision: 'day' })).toEqual([
      '[February] 2018-02',
    ])
    expect(told('In December, Japan announced its plan.', { value: '2018-05-26', precision: 'day' })).toEqual([
      '[December] 2017-12',
    ])
    expect(told('The law will enter into force on 1 March.')).toEqual(['[1 March] 2023-03-01'])
  })
  test('are left open where the verb tells what happens every year, or would happen', () => {
    for (const text of ['The festival is held in May.', 'The monsoon occurs from July till mid-August.', 'It would end in June.'])
      for (const date of read(text, friday, text.includes('would') ? 2014 : null)) expect(date.value, text).toBeNull()
  })
  test('take the year that their weekday fits', () => {
    expect(told('The game is on Tuesday, 14 March.')).toEqual(['[Tuesday, 14 March] 2023-03-14'])
    expect(told('He left on Wednesday, 15 March.')).toEqual(['[Wednesday, 15 March] vague'])
  })
  test('the eleventh of September is that of 2001 only with its attacks', () => {
    expect(told('the September 11 attacks')).toEqual(['[September 11] 2001-09-11'])
    expect(told('It changed after September 11.')).toEqual(['[September 11] vague'])
  })
  test('have no value without a document date', () => {
    const [march] = read('In March he went.', null)
    expect(march).toMatchObject({ value: null, basis: 'none', timex: 'XXXX-03' })
  })
  test('are not read from verbs and names', () => {
    expect(told('It may march on; Theresa May spoke; April Jones left.')).toEqual([])
  })
})

describe('dates told from the document’s date', () => {
  test.each([
    ['this week revoked', '[this week] 2022-W47'],
    ['last month', '[last month] 2022-10'],
    ['this year', '[this year] 2022'],
    ['early next year', '[early next year] 2023 start'],
    ['yesterday', '[yesterday] 2022-11-24'],
    ['three days ago', '[three days ago] 2022-11-22'],
    ['two years ago', '[two years ago] 2020 about'],
    ['He said Wednesday that', '[Wednesday] 2022-11-23'],
    ['They will meet on Monday.', '[Monday] 2022-11-28'],
    ['A hearing is set for next Friday.', '[next Friday] 2022-12-02'],
    ['last March', '[last March] 2022-03'],
  ])('%s', (text, expected) => expect(told(text)).toEqual([expected]))

  test.each(['this week', 'last month', 'this year', 'yesterday', 'two years ago', 'on Monday'])(
    '%s: nothing without one',
    (text) => {
      for (const date of read(`It came ${text}.`, null)) expect(date.value).toBeNull()
    },
  )

  test('six weeks ago is no month, and today may be nowadays', () => {
    expect(read('It came six weeks ago.')[0]).toMatchObject({ value: null, flags: ['vague'] })
    expect(read('Japan today is more open.')[0]).toMatchObject({ value: null, likely: '2022-11-25' })
  })

  test('the Saturday before Easter is not last Saturday', () => {
    expect(read('He called on the Saturday before Easter.')[0]?.value).toBeNull()
    expect(read('He called on a Friday.')[0]?.value).toBeNull()
  })

  test('a fiscal year begins when its owner says so', () => {
    expect(read('This fiscal year it grew.')[0]).toMatchObject({ value: null, likely: '2022' })
  })

  test('an infinitive looks ahead of its verb', () => {
    expect(told('They agreed to meet Monday.')).toEqual(['[Monday] 2022-11-28'])
  })

  test('a weekday that no verb governs is left open', () => {
    expect(read('Monday is the day.')[0]?.value).toBeNull()
  })
})

describe('what no card may use', () => {
  test('hypothetical', () => {
    expect(read('even if this war stops tomorrow')[0]?.flags).toContain('hypothetical')
    expect(read('If it fails, the ban will return in 2030.')[0]?.flags).toContain('hypothetical')
    expect(read('It returned in 2030.')[0]?.flags).not.toContain('hypothetical')
  })
  test('anaphoric', () => {
    for (const text of [
      'At the time it failed.',
      'Since then it has failed.',
      'That year it failed.',
      'It failed a year before.',
    ])
      expect(read(text)[0]?.flags, text).toContain('anaphoric')
    expect(read('The following year it spread.', null, 2014)[0]).toMatchObject({ value: { value: '2015' }, basis: 'text' })
  })
  test('the following January is the first one behind the month told before it', () => {
    const [, next] = read('It was floated on 2 July 1997 and had halved by the following January.')
    expect(next?.value?.value).toBe('1998-01')
  })
  test('durations and sets', () => {
    expect(told('for two and a half years, every month, 17-year-old, $5 a week')).toEqual([
      '[two and a half years] duration',
      '[every month] set',
      '[17-year-old] duration',
      '[a week] set',
    ])
  })
  test('suspect: a year gone by told of the future', () => {
    expect(read('Whatever decisions Japan will take in 2002 will hold.')[0]).toMatchObject({ flags: ['suspect'], likely: '2022' })
    expect(read('It will amend the law passed in 2002.')[0]?.flags).toEqual([])
    expect(read('It will be the largest since 2002.')[0]?.flags).toEqual([])
  })
  test('suspect: a day that does not exist, a weekday that does not fit, a past that is yet to come', () => {
    expect(read('on 31 February 2021')[0]).toMatchObject({ value: null, flags: ['suspect'] })
    expect(read('on Monday, 23 March 2022')[0]).toMatchObject({ value: { value: '2022-03-23' }, flags: ['suspect'] })
    expect(read('It was founded in 2032.')[0]).toMatchObject({ flags: ['suspect'], likely: '2022' })
  })
})

test('sentences know the year of the one before, and offsets are the document’s', () => {
  const text = 'It began in 2014. In March it ended.'
  const dates = readDates(
    text,
    [
      { start: 0, end: 17 },
      { start: 18, end: text.length },
    ],
    null,
  )
  expect(dates.map(({ start, end, value }) => [text.slice(start, end), value?.value])).toEqual([
    ['2014', '2014'],
    ['March', '2014-03'],
  ])
})

test('a text that is in years of three figures goes on in them', () => {
  const sentences = [
    'In 313 Constantine issued the edict. ',
    'He died in 337. ',
    'Rome was sacked around 410. ',
    'In 300 cases it failed.',
  ]
  const spans = sentences.map((_, at) => ({
    start: sentences.slice(0, at).join('').length,
    end: sentences.slice(0, at + 1).join('').length,
  }))
  expect(readDates(sentences.join(''), spans, null).map(({ value }) => value?.value)).toEqual(['0313', '0337', '0410'])
  expect(told('He paid 300, and left by 450.')).toEqual([])
})
