import { describe, expect, test } from 'vitest'
import { boundsOf, compareDates, dateValue, parseDate, printDate, sameDate, yearOf } from '../../../decks/values/index.ts'
import { dayAt, dayNumber, weekOf, weekStart, weekdayOf } from '../../../decks/values/calendar.ts'
import type { DateValue } from '../../../decks/model/index.ts'

const date = (value: string, more: Pick<DateValue, 'part' | 'approximate'> = {}): DateValue => {
  const made = dateValue(value, more)
  if (!made) throw new Error(`${value} is no date`)
  return made
}

test.each([
  [date('2022-03-23'), '23 March 2022'],
  [date('2022-03'), 'March 2022'],
  [date('2022-02', { part: 'end' }), 'late February 2022'],
  [date('2022-WI'), 'winter 2022'],
  [date('2022-Q1'), 'the first quarter of 2022'],
  [date('2022-W12'), 'the week of 21 March 2022'],
  [date('2022'), '2022'],
  [date('1900', { approximate: true }), 'about 1900'],
  [date('BC0044'), '44 BC'],
  [date('0079'), 'AD 79'],
  [date('200'), 'the 2000s'],
  [date('198', { part: 'mid' }), 'the mid-1980s'],
  [date('19'), 'the 20th century'],
  [date('BC04'), 'the 5th century BC'],
  [date('2017/2019'), '2017 to 2019'],
  [date('1982/'), 'since 1982'],
  [date('/2030'), 'by 2030'],
  [date('/2021', { part: 'start' }), 'by early 2021'],
])('%o is printed and read back', (value, text) => {
  expect(printDate(value)).toBe(text)
  expect(parseDate(text)).toEqual(value)
})

test.each(['', 'yesterday', 'March 23', 'no date', '23 March 2022 and 2024', 'born in 1902', '31 February 2021', '3/4/2022'])(
  '%j is not one whole date',
  (text) => expect(parseDate(text)).toBeNull(),
)

test.each([
  ['23rd March 2022', '2022-03-23'],
  ['March 23, 2022.', '2022-03-23'],
  ['in 2022', '2022'],
  ['2022-Q1', '2022-Q1'],
  ['from 2017 to 2019', '2017/2019'],
  ['1066', '1066'],
])('%s is typed', (text, value) => expect(parseDate(text)?.value).toBe(value))

describe('order', () => {
  test('by first day, then by last', () => {
    const ordered = [
      'BC0264/BC0146',
      'BC0044',
      '0079',
      '19',
      '1904/1905',
      '1945',
      '200',
      '2022',
      '2022-Q1',
      '2022-01',
      '2022-02',
      '2022-03-23',
      '2023',
      '2023/',
    ]
    const shuffled = [...ordered].reverse().map((value) => date(value))
    expect(shuffled.sort(compareDates).map(({ value }) => value)).toEqual([
      'BC0264/BC0146',
      'BC0044',
      '0079',
      '19',
      '1904/1905',
      '1945',
      '200',
      '2022-01',
      '2022-Q1',
      '2022',
      '2022-02',
      '2022-03-23',
      '2023',
      '2023/',
    ])
  })
  test('late comes after early', () => {
    expect(compareDates(date('2022', { part: 'end' }), date('2022', { part: 'start' }))).toBeGreaterThan(0)
  })
  test('the same date is the same stretch', () => {
    expect(sameDate(date('1900'), date('1900', { approximate: true }))).toBe(true)
    expect(sameDate(date('2022'), date('2022-01'))).toBe(false)
    expect(yearOf(date('/2030'))).toBe(2030)
    expect(yearOf(date('BC0044'))).toBe(-44)
    expect(yearOf(date('200'))).toBeNull()
    expect(boundsOf(date('2024-02'))).toEqual({ from: dayNumber(2024, 2, 1), to: dayNumber(2024, 2, 29) })
  })
})

describe('the calendar', () => {
  test('known days', () => {
    expect(dayNumber(1970, 1, 1)).toBe(0)
    expect(dayAt(dayNumber(2024, 2, 29))).toEqual({ year: 2024, month: 2, day: 29 })
    expect(weekdayOf(dayNumber(2022, 3, 23))).toBe(3)
    expect(weekOf(dayNumber(2021, 1, 3))).toEqual({ year: 2020, week: 53 })
    expect(weekStart(2020, 53)).toBe(dayNumber(2020, 12, 28))
  })
  test('every day of 900 years comes back', () => {
    for (let number = dayNumber(1500, 1, 1); number < dayNumber(2400, 1, 1); number += 7) {
      const { year, month, day } = dayAt(number)
      expect(dayNumber(year, month, day)).toBe(number)
    }
  })
})
