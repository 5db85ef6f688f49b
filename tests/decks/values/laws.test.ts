import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  compareDates,
  dateValue,
  findAmounts,
  findDates,
  parseAmount,
  parseDate,
  printDate,
  sameAmount,
  sameDate,
} from '../../../decks/values/index.ts'
import { CALENDAR_RULES } from '../../../decks/values/calendar-rules.ts'
import { HINTS } from '../../../decks/values/date-pattern.ts'
import { DURATION_RULES } from '../../../decks/values/duration-rules.ts'
import { NAMED_DAY_RULES } from '../../../decks/values/named-day-rules.ts'
import { RELATIVE_RULES } from '../../../decks/values/relative-rules.ts'
import { VAGUE_RULES } from '../../../decks/values/vague-rules.ts'
import { YEAR_RULES } from '../../../decks/values/year-rules.ts'
import type { DateValue } from '../../../decks/model/index.ts'

const PIECES =
  'in on since by until from to and the of last next this 12 2014 1904-05 March May 3 23, % $ US$ million five times as large quarter early mid- Monday ago years BC century per cent one in two 1,000 - – / . , ( ) “ ” \n 9/11 Q3 fiscal ’90s sixties fifth weekend day every daily now nineteen eighty-four summer Q1 half BC AD 9 a.m. earlier that the past few yesterday night Christmas 3.5 over nearly km people'.split(
    ' ',
  )
const sentence = fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((words) => words.join(' '))
const anyText = fc.oneof(sentence, fc.string({ maxLength: 200, unit: 'binary' }), fc.string({ maxLength: 200 }))
const published = fc.constantFrom<DateValue | null>(
  null,
  { value: '2022-11-27', precision: 'day' },
  { value: '2022-11', precision: 'month' },
  { value: '2022', precision: 'year' },
)

const two = (number: number): string => String(number).padStart(2, '0')
const year = fc.integer({ min: 1, max: 2099 }).map((number) => String(number).padStart(4, '0'))
const plain = fc.oneof(
  fc.tuple(year, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })).map(([y, m, d]) => `${y}-${two(m)}-${two(d)}`),
  fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, m]) => `${y}-${two(m)}`),
  fc.tuple(year, fc.constantFrom('Q1', 'Q2', 'Q3', 'Q4', 'SP', 'SU', 'FA', 'WI')).map(([y, tail]) => `${y}-${tail}`),
  year,
  fc.integer({ min: 1, max: 999 }).map((number) => `BC${String(number).padStart(4, '0')}`),
  fc
    .integer({ min: 110, max: 209 })
    .filter((number) => number % 10 !== 0 || number === 200)
    .map(String),
  fc.integer({ min: 0, max: 20 }).map(two),
)
const values = fc
  .record({
    value: plain,
    part: fc.constantFrom('start' as const, 'mid' as const, 'end' as const, undefined),
    approximate: fc.boolean(),
  })
  .map(({ value, part, approximate }) => {
    const whole = /^\d{4}-\d\d-\d\d$|Q|^BC|^0/.test(value)
    return dateValue(value, {
      ...(part && !whole ? { part } : {}),
      ...(approximate && /^[12]\d{3}$/.test(value) ? { approximate } : {}),
    })
  })
  .filter((value): value is DateValue => value !== null)
const modern = values.filter(({ value }) => /^(?:[12]\d{3}|BC)/.test(value) || /^\d{2,3}$/.test(value))

describe('laws', () => {
  test('every span is its words, in order, none over another', () => {
    fc.assert(
      fc.property(anyText, published, fc.integer({ min: 0, max: 1000 }), (text, date, offset) => {
        const dates = findDates(text, { offset, published: date, nearYear: null })
        for (const found of [dates, findAmounts(text, { offset, dates })]) {
          let last = offset
          for (const { start, end, text: words } of found) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            expect(text.slice(start - offset, end - offset)).toBe(words)
            last = end
          }
        }
      }),
      { numRuns: 300 },
    )
  })

  test('a rule’s hint stands in whatever the rule can match', () => {
    const rules = [CALENDAR_RULES, YEAR_RULES, RELATIVE_RULES, NAMED_DAY_RULES, DURATION_RULES, VAGUE_RULES].flat()
    fc.assert(
      fc.property(sentence, (text) => {
        for (const { hint, pattern } of rules)
          for (const [words] of text.matchAll(pattern)) expect(words, `${hint}: ${pattern.source}`).toMatch(HINTS[hint])
      }),
      { numRuns: 300 },
    )
  })

  test('every value is well formed, and without a document date nothing rests on one', () => {
    fc.assert(
      fc.property(sentence, published, (text, date) => {
        for (const { value, basis } of findDates(text, { offset: 0, published: date, nearYear: null })) {
          if (value) expect(dateValue(value.value)?.precision).toBe(value.precision)
          if (date === null) expect(basis).not.toBe('document')
        }
      }),
      { numRuns: 300 },
    )
  })

  test('a printed date is read back', () => {
    fc.assert(
      fc.property(modern, (value) => {
        expect(parseDate(printDate(value))).toEqual(value)
      }),
      { numRuns: 400 },
    )
  })

  test('a date in its own notation is read back', () => {
    fc.assert(
      fc.property(
        plain.filter((value) => !/^\d{2,3}$/.test(value)),
        (value) => {
          expect(parseDate(value)?.value).toBe(value)
        },
      ),
    )
  })

  test('dates are in one order', () => {
    fc.assert(
      fc.property(values, values, values, (a, b, c) => {
        expect(Math.sign(compareDates(a, b))).toBe(-Math.sign(compareDates(b, a)) + 0)
        if (compareDates(a, b) <= 0 && compareDates(b, c) <= 0) expect(compareDates(a, c)).toBeLessThanOrEqual(0)
        if (sameDate(a, b)) expect(compareDates(a, b)).toBe(0)
      }),
    )
  })

  test('an amount that was found is read back from its words', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('$', '£', '€'),
        fc.integer({ min: 1, max: 999 }),
        fc.constantFrom('', ' million', ' billion'),
        (sign, number, scale) => {
          const [found] = findAmounts(`They spent ${sign}${number}${scale} on it.`, { offset: 0, dates: [] })
          const back = parseAmount(found?.text ?? '')
          expect(found && back && sameAmount(found.amount, back)).toBe(true)
        },
      ),
    )
  })

  test.each([
    ['digits', '1'.repeat(10_000)],
    ['dates', '12 March 2014 - '.repeat(700)],
    ['number words', 'five hundred and '.repeat(600)],
    ['years', '2014-'.repeat(2000)],
    ['white space', ' '.repeat(10_000)],
    ['dollars', '$1,000,'.repeat(1500)],
    ['connectives', 'in the early of the '.repeat(500)],
    ['one word', 'a'.repeat(10_000)],
    ['dashes', '1-1-'.repeat(2500)],
  ])('ten thousand characters of %s end, each found value within them', (_, text) => {
    const dates = findDates(text, { offset: 0, published: null, nearYear: null })
    for (const { start, end } of [...dates, ...findAmounts(text, { offset: 0, dates })]) {
      expect(start).toBeGreaterThanOrEqual(0)
      expect(end).toBeGreaterThan(start)
      expect(end).toBeLessThanOrEqual(text.length)
    }
  })
})
