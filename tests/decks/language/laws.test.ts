// What holds for every text: words stand where they are said to stand, and nothing crashes or hangs.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readForCards, readPasted } from '../../../decks/index.ts'
import { isEnglish, readLanguage } from '../../../decks/language/index.ts'
import { Trouble, type Block } from '../../../decks/model/index.ts'
import { english } from '../../support/english.ts'

const block = (text: string): Block[] => [{ start: 0, end: text.length, kind: 'paragraph' }]
const pieces = fc.array(
  fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom(
      'Japan',
      'said',
      '“',
      '”',
      '"',
      "'",
      '(',
      ')',
      '[1]',
      '.',
      ',',
      ';',
      '—',
      '’s',
      'in 2019',
      'the',
      'which',
      'and',
      '😀',
      'U.S.',
      '$5',
      '—',
      '\u202f',
    ),
  ),
  { maxLength: 60 },
)

describe('reading any text', () => {
  it('puts every token where its text stands, in order, inside its sentence', () => {
    fc.assert(
      fc.property(pieces, fc.constantFrom(' ', ''), (parts, between) => {
        const text = parts.join(between)
        if (!isEnglish(text)) return
        let last = 0
        for (const sentence of readLanguage(text, block(text), english()).sentences) {
          expect(sentence.start).toBeGreaterThanOrEqual(last)
          for (const token of sentence.tokens) {
            expect(text.slice(token.start, token.end)).toBe(token.text)
            expect(token.start).toBeGreaterThanOrEqual(last)
            last = token.end
          }
          expect(sentence.end).toBe(last)
          for (const clause of sentence.clauses) expect(clause.to).toBeLessThanOrEqual(sentence.tokens.length)
        }
      }),
      { numRuns: 300 },
    )
  })

  it.each([
    ['10,000 letters', 'x'.repeat(10_000)],
    ['addresses without a space', 'http://'.repeat(2000)],
    ['apostrophes', "'".repeat(10_000)],
    ['hyphens', 'ab-'.repeat(4000)],
    ['emoji', '😀'.repeat(3000)],
    ['opening brackets', '('.repeat(5000)],
    ['one sentence of 20,000 words', 'and the '.repeat(10_000)],
  ])('comes to an end with %s', (_, text) => {
    try {
      expect(readLanguage(text, block(text), english()).sentences.length).toBeGreaterThanOrEqual(0)
    } catch (error) {
      expect(error).toBeInstanceOf(Trouble)
    }
  })
})

describe('the language of a text', () => {
  const written =
    'The war in the north began in the spring of that year, and it was the first of many that the country would see. '.repeat(3)
  it.each([
    ['English', written, true],
    [
      'German',
      'Der Krieg im Norden begann im Frühjahr des Jahres, und es war der erste von vielen, die das Land sehen sollte. '.repeat(3),
      false,
    ],
    [
      'French',
      'La guerre dans le nord a commencé au printemps de cette année, et ce fut la première de beaucoup que le pays verrait. '.repeat(
        3,
      ),
      false,
    ],
    [
      'Russian',
      'Война на севере началась весной того года и была первой из многих, которые предстояло увидеть стране. '.repeat(3),
      false,
    ],
    ['Japanese', '北部の戦争はその年の春に始まり、この国が経験する多くの戦争の最初のものとなった。'.repeat(5), false],
    ['English with a German quotation', `${written} „Der Krieg ist vorbei“, sagte er.`, true],
    ['a few words', 'Insulin', true],
  ])('%s', (_, text, expected) => {
    expect(isEnglish(text)).toBe(expected)
  })

  it('is told for each paragraph: one in another language is passed over, with a note', () => {
    const paragraphs = [
      'The war in the north began in the spring of 1904, and it was the first of many that the country would see.',
      'Der Krieg im Norden begann im Frühjahr des Jahres, und es war der erste von vielen, die das Land noch sehen sollte, sagte er.',
      'The army left the town in 1905 after the treaty had been signed by both of them.',
    ]
    const document = readPasted(`${paragraphs.join('\n\n')}\n`)
    const { leftOut, sentences } = readForCards(document, english())
    const told = leftOut.filter(({ gate }) => gate === 'language')
    expect(told.map(({ start, end }) => document.text.slice(start, end))).toEqual([paragraphs[1]])
    expect(told[0]?.why).toMatch(/not in English/)
    expect(sentences.map(({ start }) => start)).toEqual([...sentences.map(({ start }) => start)].sort((a, b) => a - b))
    expect(sentences).toHaveLength(3)
  })

  it('is refused in a sentence a person can act on', () => {
    const text =
      'Der Krieg im Norden begann im Frühjahr des Jahres, und es war der erste von vielen, die das Land sehen sollte. '.repeat(3)
    expect(() => readLanguage(text, block(text), english())).toThrow(/not in English/)
  })
})
