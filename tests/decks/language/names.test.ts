// Names, what they are names of, and who is who.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readFile } from '../../../decks/documents/index.ts'
import { readLanguage } from '../../../decks/language/index.ts'
import { articles, data } from '../../support/data.ts'
import { english } from '../../support/english.ts'

function names(...sentences: string[]): string[] {
  const text = sentences.join(' ')
  const { names: found } = readLanguage(text, [{ start: 0, end: text.length, kind: 'paragraph' }], english())
  return found.bySentence
    .flat()
    .map(({ title, text: name, type, key }) => `${title ? `${title} ` : ''}${name}: ${type}${key === name ? '' : ` (${key})`}`)
}

describe('names', () => {
  it.each([
    ['Japan and the U.S. met the Soviet Union.', ['Japan: country', 'U.S.: country (United States)', 'Soviet Union: country']],
    ['The Russian and Chinese ships left.', ['Russian: nationality (Russia)', 'Chinese: nationality (China)']],
    ['They asked Prime Minister Fumio Kishida.', ['Prime Minister Fumio Kishida: person']],
    ['US President-elect Donald J. Trump won.', ['US: country (United States)', 'President-elect Donald J. Trump: person']],
    ['It was said by Matsumoto Koichiro.', ['Matsumoto Koichiro: person']],
    ['The Ministry of Foreign Affairs spoke.', ['Ministry of Foreign Affairs: organisation']],
    ['It left the Sea of Okhotsk for the La Perouse Strait.', ['Sea of Okhotsk: place', 'La Perouse Strait: place']],
    ['It came from the United Nations Children’s Fund.', ['United Nations Children’s Fund: organisation']],
    ['We know Type 2 diabetes from Figure 3.', []],
    ['Commitment was made in May.', []],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected)
  })

  it('know a surname again, in either order of the name', () => {
    expect(names('Then Shinzo Abe won.', 'Abe resigned.')).toContain('Abe: person (Shinzo Abe)')
    expect(names('Then Abe Shinzo won.', 'Abe resigned.')).toContain('Abe: person (Abe Shinzo)')
  })

  it('do not give a surname to one of two people', () => {
    expect(names('Philipp Meitner met Lise Meitner.', 'Meitner left.')).not.toContain('Meitner: person (Lise Meitner)')
  })

  it('know an acronym that the text explains', () => {
    expect(names('They wrote the National Security Strategy (NSS).', 'The NSS held.')).toContain(
      'NSS: other (National Security Strategy)',
    )
  })

  it('know a person by what people do', () => {
    expect(names('It was proposed by Lester Pearson of Canada.', 'Pearson won a prize.')).toContain(
      'Pearson: person (Lester Pearson)',
    )
  })
})

const gold = data('gold', 'names.json')

describe.skipIf(!gold)('names of the articles', () => {
  it('are found, with their kind', () => {
    const expected = JSON.parse(readFileSync(gold as string, 'utf8')) as Record<'person' | 'organisation' | 'place', string[]>
    const found = new Map<string, Set<string>>()
    for (const { name, bytes } of articles() ?? []) {
      const { text, blocks } = readFile(bytes, name)
      for (const one of readLanguage(text, blocks, english()).names.bySentence.flat()) {
        found.set(one.text, (found.get(one.text) ?? new Set()).add(one.type))
      }
    }
    const kinds = { person: ['person', 'unknown'], organisation: ['organisation', 'country'], place: ['place', 'country'] }
    for (const kind of ['person', 'organisation', 'place'] as const) {
      const known = expected[kind].filter((name) => kinds[kind].some((type) => found.get(name)?.has(type)))
      expect(
        known.length / expected[kind].length,
        `${kind}: ${expected[kind].filter((name) => !known.includes(name)).join(', ')}`,
      ).toBeGreaterThan(0.7)
    }
  })
})
