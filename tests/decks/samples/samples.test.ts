import { describe, expect, test } from 'vitest'
import { findDates, readFile, SAMPLES, utf8 } from '../../../decks/index.ts'
import { articles } from '../../support/data.ts'

/** The longest run of words a briefing may share with an article. */
const SHARED = 6

const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

function runs(text: string): Set<string> {
  const all = words(text)
  return new Set(all.flatMap((_, at) => (at + SHARED < all.length ? [all.slice(at, at + SHARED + 1).join(' ')] : [])))
}

test('there are five, and no two have one name', () => {
  expect(SAMPLES).toHaveLength(5)
  expect(new Set(SAMPLES.map(({ file }) => file)).size).toBe(5)
  expect(new Set(SAMPLES.map(({ title }) => title)).size).toBe(5)
})

describe.each(SAMPLES)('$title', (sample) => {
  const document = readFile(utf8(sample.text), sample.file)

  test('is read with its title, author and date', () => {
    expect(document.title).toBe(sample.title)
    expect(document.author).toBe(sample.author)
    expect(document.published?.value ?? null).toBe(sample.published)
  })

  test('names its source', () => {
    expect(document.text).toContain(`Source: ${sample.source}`)
    if (sample.published)
      expect(
        findDates(sample.source, { offset: 0, published: null, nearYear: null }).some(
          ({ value }) => value?.value === sample.published,
        ),
      ).toBe(true)
  })

  test('is short, and all of it is read', () => {
    expect(document.words).toBeGreaterThanOrEqual(250)
    expect(document.words).toBeLessThanOrEqual(400)
    const body = sample.text.split('\n').filter((line) => /^\p{Lu}[^:]*\.$/u.test(line))
    expect(body.length).toBeGreaterThan(2)
    for (const paragraph of body) expect(document.text).toContain(paragraph)
  })

  test('tells its dates in full', () => {
    const dates = document.blocks.flatMap(({ start, end }) =>
      findDates(document.text.slice(start, end), { offset: start, published: null, nearYear: null }),
    )
    expect(dates.filter(({ value }) => value !== null).length).toBeGreaterThan(4)
    expect(dates.filter(({ flags }) => flags.includes('suspect') || flags.includes('hypothetical'))).toEqual([])
  })
})

const given = articles()

test.skipIf(!given)('no briefing repeats seven words of an article', () => {
  const theirs = (given ?? []).map(({ name, bytes }) => ({ name, runs: runs(readFile(bytes, name).text) }))
  const shared = SAMPLES.flatMap(({ file, text, source }) => {
    const own = runs(text.replaceAll(source, ''))
    return theirs.flatMap((article) => [...own].filter((run) => article.runs.has(run)).map((run) => `${file}: "${run}"`))
  })
  expect(shared).toEqual([])
})
