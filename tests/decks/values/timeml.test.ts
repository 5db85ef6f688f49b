import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { pairs, readTimeML, readTimes, scoreTimes } from '../../evaluate/timeml.ts'
import { data } from '../../support/data.ts'

const FILE = `<TimeML><DCT><TIMEX3 tid="t0" type="DATE" value="2022-11-25" functionInDocument="CREATION_TIME">x</TIMEX3></DCT>
<TEXT>R&amp;D <EVENT eid="e1">ended</EVENT> <TIMEX3 tid="t1" type="DATE" value="2022-10">last month</TIMEX3>.</TEXT></TimeML>`

test('a TimeML file is its text, its date and the places of its expressions', () => {
  const { text, published, expressions } = readTimeML(FILE)
  expect(text).toBe('R&D ended last month.')
  expect(published).toEqual({ value: '2022-11-25', precision: 'day' })
  expect(expressions).toEqual([{ start: 10, end: 20, timex: '2022-10' }])
  expect(() => readTimeML('<TEXT><TIMEX3 value="x">open</TEXT>')).toThrow('not closed')
})

test('each expression counts once; strict asks for the same span, value for the same value', () => {
  const theirs = [
    { start: 0, end: 4, timex: '2014' },
    { start: 10, end: 20, timex: '2022-10' },
    { start: 30, end: 34, timex: '2015' },
  ]
  const ours = [
    { start: 0, end: 4, timex: '2014' },
    { start: 12, end: 20, timex: '2022-10' },
    { start: 13, end: 15, timex: '2022-10' },
  ]
  expect(pairs(ours, theirs)).toHaveLength(2)
  const score = scoreTimes([{ text: '', published: null, expressions: theirs }], () => ours)
  expect(score).toEqual({ strictF1: 2 / 6, relaxedF1: 4 / 6, valueF1: 4 / 6, documents: 1, expressions: 3 })
})

const folder = data('gold', 'timeml')

test.skipIf(!folder)('the annotated samples are read with their values', () => {
  const files = readdirSync(folder ?? '').filter((name) => name.endsWith('.tml'))
  const score = scoreTimes(
    files.map((name) => readTimeML(readFileSync(path.join(folder ?? '', name), 'utf8'))),
    readTimes,
  )
  expect(score.valueF1).toBeGreaterThan(0.95)
  expect(score.valueF1).toBe(score.relaxedF1)
  expect(score.strictF1).toBeGreaterThan(0.85)
})
