import { expect, test } from 'vitest'
import { DEFAULT_PRESET, type Preset, type PresetId } from '../../decks/index.ts'
import { differs, nextLoad, read, written, type Written } from '../../renderer/screens/decks/options.ts'

const PRESET: Preset = { ...DEFAULT_PRESET, id: 'p' as PresetId, changedAt: 0 }
const TODAY = 20_000

test('what is written and read again is what it was', () => {
  const limits = { newPerDay: 0, reviewsPerDay: null }
  const deck = { limits, limitsToday: { newPerDay: 50, reviewsPerDay: 3, day: TODAY } }
  const found = read(written(PRESET, deck, TODAY))
  if (typeof found === 'string') throw new Error(found)
  expect(differs(found.options, PRESET)).toBe(false)
  expect(found.limits).toEqual(limits)
  expect(found.today).toEqual({ newPerDay: 50, reviewsPerDay: 3 })
  expect(read(written(PRESET, deck, TODAY + 1))).toMatchObject({ today: null })
})

test.each<[Partial<Written>, string]>([
  [{ newPerDay: 'many' }, 'New cards a day: a whole number from 0 to 9999.'],
  [{ reviewsHere: '-3' }, 'Limits of this deck, and of today: a whole number from 0 to 9999, or nothing at all.'],
  [{ retention: '69' }, 'Recall to aim for: from 70 to 99 percent.'],
  [{ learning: 'soon' }, 'Steps are written as 1m 10m 1h 1d, with spaces between.'],
  [{ maximum: '40000' }, 'The longest interval: from 1 to 36500 days.'],
  [{ leechAt: '' }, 'A leech after so many lapses: a whole number; 0 is never.'],
  [{ easyDays: Array<'minimum'>(7).fill('minimum') }, 'Not every day can be without reviews. Leave one as it is.'],
])('%o is refused with a sentence', (over, sentence) => {
  expect(read({ ...written(PRESET, {}, TODAY), ...over })).toBe(sentence)
})

test('a day goes round its loads', () => {
  expect(['normal', 'reduced', 'minimum'].map((load) => nextLoad(load as 'normal'))).toEqual(['reduced', 'minimum', 'normal'])
})
