// What holds of every card of every document, whatever the rules of writing are.
import { describe, expect, it } from 'vitest'
import { leaks, plainOf, printDate, readForCards, SAMPLES } from '../../../decks/index.ts'
import { articles } from '../../support/data.ts'
import { english } from '../../support/english.ts'
import { quoteOf, readText, type Read } from './reading.ts'

const documents: readonly { readonly name: string; readonly text: string }[] = [
  ...SAMPLES.map(({ file, text }) => ({ name: file, text })),
  ...(articles() ?? []).map(({ name, bytes }) => ({ name, text: new TextDecoder().decode(bytes) })),
]

describe.each(documents)('$name', ({ name, text }) => {
  let read: Read
  const findings = () => (read ??= readText(text, name)).reading.findings
  const cards = () => findings().flatMap((finding) => finding.cards)

  it('each finding is a stretch of the text, and begins and ends with sentences', () => {
    const starts = new Set(read?.reading.sentences.map(({ start }) => start) ?? findings().map(({ span }) => span.start))
    for (const finding of findings()) {
      expect(quoteOf(read, finding)).toBe(quoteOf(read, finding).trim())
      expect(quoteOf(read, finding)).not.toBe('')
      expect(starts.has(finding.span.start)).toBe(true)
    }
  })

  it('marks and places of answers lie within the quote', () => {
    for (const { span, marks, cards: own } of findings())
      for (const inner of [...marks, ...own.flatMap(({ at }) => (at ? [at] : []))]) {
        expect(inner.start).toBeLessThan(inner.end)
        expect(inner.start).toBeGreaterThanOrEqual(span.start)
        expect(inner.end).toBeLessThanOrEqual(span.end)
      }
  })

  it('no prompt and no answer is empty, broken over lines, or HTML', () => {
    for (const { prompt, answer } of cards())
      for (const words of [prompt, answer]) {
        expect(words).toMatch(/^\S(.*\S)?$/)
        expect(plainOf(words)).toBe(words)
      }
  })

  it('no answer stands in its prompt, nor is longer than fifteen words', () => {
    expect(cards().filter(leaks)).toEqual([])
    expect(cards().filter(({ answer }) => answer.split(/\s+/).length > 15)).toEqual([])
  })

  it('no two cards ask the same, and no two findings of a kind have one key', () => {
    const asked = cards().map(({ prompt }) => prompt)
    expect(new Set(asked).size).toBe(asked.length)
    const keys = findings().map(({ kind, matchKey }) => `${kind} ${matchKey}`)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('brackets and quotation marks come in pairs', () => {
    for (const { prompt } of cards()) {
      for (const [open, close] of ['[]', '()', '“”'].map((pair) => [...pair] as [string, string]))
        expect(prompt.split(open).length, prompt).toBe(prompt.split(close).length)
      expect(prompt.split('"').length % 2, prompt).toBe(1)
    }
  })

  it('a sentence without a card is told why', () => {
    const { sentences, leftOut } = read.reading
    const told = [...findings().map(({ span }) => span), ...leftOut]
    const silent = sentences.filter(({ start, end }) => !told.some((one) => one.start < end && one.end > start))
    expect(silent.map(({ start, end }) => read.document.text.slice(start, end))).toEqual([])
  })

  it('a date finding has a date that can be printed', () => {
    for (const { kind, date } of findings()) if (kind === 'date') expect(date && printDate(date)).toBeTruthy()
  })

  it('what is left out has its place, its gate and a sentence', () => {
    for (const { start, end, gate, why } of read.reading.leftOut) {
      expect(start).toBeLessThan(end)
      expect(end).toBeLessThanOrEqual(read.document.text.length)
      expect(gate).toMatch(/^[a-z-]+$/)
      expect(why).toMatch(/^[\p{Lu}“].*\.$/su)
    }
  })
})

describe('reading', () => {
  const [one, other] = [documents[0]!, documents[1]!]

  it('gives the same twice, whatever was read between', () => {
    const before = readText(one.text, one.name)
    readText(other.text, other.name)
    expect(JSON.stringify(readText(one.text, one.name))).toBe(JSON.stringify(before))
  })

  it('tells its progress and the cards found so far, never back, up to the whole text and every card', () => {
    const { document, reading } = readText(one.text, one.name)
    const told: number[] = []
    const counts: number[] = []
    readForCards(document, english(), ({ done, total, found }) => {
      expect(total).toBe(document.text.length)
      told.push(done)
      counts.push(found)
    })
    expect(told.length).toBeGreaterThan(2)
    expect(told).toEqual([...told].sort((a, b) => a - b))
    expect(told.at(-1)).toBe(document.text.length)
    expect(counts).toEqual([...counts].sort((a, b) => a - b))
    expect(counts.at(-1)).toBe(reading.findings.reduce((sum, { cards }) => sum + cards.length, 0))
    expect(new Set(counts).size).toBeGreaterThan(2)
  })

  it('refuses what is not English', () => {
    const german = 'Der Rat der Stadt beschloss im März 1921 den Bau einer Brücke. Die Arbeiten dauerten fünf Jahre. '
    expect(() => readText(german.repeat(8), 'a.txt')).toThrow(expect.objectContaining({ code: 'language' }) as Error)
  })

  it.each([
    ['a full stop', '.'],
    ['a year', '1914'],
    ['a heading', 'Chapter 1'],
    ['marks', '? ! ...'],
    ['one endless word', 'a'.repeat(20_000)],
    ['one endless sentence', 'In 1914 '.repeat(2000)],
    ['quotes without an end', '“'.repeat(300) + ' no end'],
  ])('survives %s', (_, text) => {
    let read: Read | null = null
    try {
      read = readText(text, 'odd.txt')
    } catch (error) {
      expect(error).toMatchObject({ name: 'Trouble' })
    }
    expect(read?.reading.findings ?? []).toEqual([])
  })
})
