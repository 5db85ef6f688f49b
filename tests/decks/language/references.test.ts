// Who is who: sentences of our own in several fields, what must stay open, and laws.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readLanguage, type Language } from '../../../decks/language/index.ts'
import { pointOf, trialsOf } from '../../evaluate/references.ts'
import { findNames } from '../../../decks/language/names/find.ts'
import { isSure } from '../../../decks/language/references/sure.ts'
import { readWeights } from '../../../decks/language/references/weigh.ts'
import { REFERENCE_WEIGHTS } from '../../../decks/language/references/weights.ts'
import { corefDocuments } from '../../support/coref.ts'
import { english } from '../../support/english.ts'

function read(text: string): Language {
  return readLanguage(text, [{ start: 0, end: text.length, kind: 'paragraph' }], english())
}

/** "She = Anna Weber"; what stays open is "it = ?". */
function who(text: string): string[] {
  const { sentences, references } = read(text)
  return references.bySentence.flatMap((meanings, i) =>
    meanings.map(({ from, to, name }) => {
      const words = (sentences[i]?.tokens ?? []).slice(from, to).map((token) => token.text)
      return `${words.join(' ')} = ${name ?? '?'}`
    }),
  )
}

describe('what is named before', () => {
  it.each([
    ['Anna Weber founded the Halden Institute in 1921. She directed it for thirty years.', 'She = Anna Weber'],
    ['Anna Weber founded the school. Her brother Karl taught there.', 'Her = Anna Weber'],
    ['Kenya became independent in 1963. The country joined the United Nations in the same year.', 'The country = Kenya'],
    ['Norway signed the Svalbard Treaty in 1920. The treaty came into force in 1925.', 'The treaty = Svalbard Treaty'],
    ['Luis Ortega, a physicist, came to Chile in 1950. The physicist measured light there.', 'The physicist = Luis Ortega'],
    ['The Clean Water Act was passed in 1972. The act limits what factories may release.', 'The act = Clean Water Act'],
    ['The Bank of Norway raised rates in May. Its governor spoke of prices.', 'Its = Bank of Norway'],
    ['Karin Holm and Peter Novak founded the Halden Institute. They led it for ten years.', 'They = Karin Holm and Peter Novak'],
  ])('%s', (text, expected) => {
    expect(who(text)).toContain(expected)
  })
})

describe('what stays open', () => {
  it.each([
    ['It rained for three days. It is believed that the bridge fell.', 'It = '],
    ['A farmer found the coin. He sold it.', 'He = '],
    ['Two workers repaired the roof. They left at noon.', 'They = '],
    ['The committee met in May. The chair resigned.', 'The chair = '],
  ])('%s', (text, opening) => {
    expect(who(text).filter((one) => one.startsWith(opening) && !one.endsWith('?'))).toEqual([])
  })

  it('is never given to somebody of the other gender', () => {
    expect(who('Mrs. Weber met nobody that day. He left.')).not.toContain('He = Weber')
  })

  it('is no people and no stranger, where one woman is named', () => {
    const invaders = 'Anna Weber lived in the city. When the Vandals came in 455, she left.'
    expect(who(invaders)).not.toContain('she = Vandals')
    const stranger =
      'Anna Weber worked in Oslo, where she had her school. Skoglund praised the plan in May. She left a year later.'
    expect(who(stranger)).not.toContain('She = Skoglund')
  })
})

describe('laws', () => {
  const sentence = fc.constantFrom(
    'Anna Weber met Peter Novak in Oslo.',
    'She thanked him for his letter.',
    'The city built a harbour.',
    'Its mayor, Jana Berg, opened it in 1911.',
    'They called the treaty a success.',
    'Norway signed the Svalbard Treaty.',
    'The prime minister resigned.',
  )
  const document = fc
    .array(sentence, { minLength: 1, maxLength: 8 })
    .map((sentences) => ['The town lay by the sea.', ...sentences].join(' '))

  it('a name stands only where it is sure, and stood in the text before', () => {
    fc.assert(
      fc.property(document, (text) => {
        const { sentences, references } = read(text)
        for (const { sentence: at, from, to, name, why, confidence } of references.bySentence.flat()) {
          expect(name !== null).toBe(why === 'sure')
          expect(from < to && to <= (sentences[at]?.tokens.length ?? 0)).toBe(true)
          expect(confidence).toBeGreaterThanOrEqual(0)
          expect(confidence).toBeLessThanOrEqual(1)
          const before = text.slice(0, sentences[at]?.tokens[from]?.start ?? 0)
          for (const word of name?.split(/ and | /) ?? []) expect(before).toContain(word)
        }
      }),
      { numRuns: 30 },
    )
  })

  it('the same text gives the same answers, and a longer text has no fewer', () => {
    fc.assert(
      fc.property(document, document, (text, more) => {
        expect(who(text)).toEqual(who(text))
        expect(who(`${text} ${more}`).length).toBeGreaterThanOrEqual(who(text).length)
      }),
      { numRuns: 10 },
    )
  })
})

const documents = corefDocuments('dev', english())

describe.skipIf(documents.length === 0)('annotated documents', () => {
  it('resolve more than half of what is named before, and rightly', () => {
    const weights = readWeights(REFERENCE_WEIGHTS)
    const trials = documents.flatMap((one) => trialsOf(one, findNames(one.sentences).bySentence, weights))
    const { reach, rightOfNamed } = pointOf(trials, 0, ({ sort, odds, plain }) => odds !== null && isSure(sort, odds, plain))
    expect(reach).toBeGreaterThan(0.53)
    expect(rightOfNamed).toBeGreaterThan(0.93)
  })
})
