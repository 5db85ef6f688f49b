// Names, what they are names of, and who is who.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readFile } from '../../../decks/documents/index.ts'
import { readLanguage } from '../../../decks/language/index.ts'
import { nameFigures, type NameList } from '../../evaluate/names.ts'
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
    ['They joined the Clean Water Act and the Svalbard Treaty.', ['Clean Water Act: law', 'Svalbard Treaty: agreement']],
    [
      'He read the Guidelines for Norway-Denmark Fishing Cooperation.',
      ['Guidelines for Norway-Denmark Fishing Cooperation: programme'],
    ],
    ['It lay in Hurricane Mitch and in World War II.', ['Hurricane Mitch: event', 'World War II: event']],
    ['She taught at the University of Chile in Kigali.', ['University of Chile: organisation', 'Kigali: place']],
    ['She was a nurse in the First World War.', ['First World War: event']],
    ['He won the Nobel Prize in Physics.', ['Nobel Prize in Physics: other']],
    ['The fleet crossed the Strait of Malacca.', ['Strait of Malacca: place']],
    ['The temple was finished under Rajendra III.', ['Rajendra III: person']],
    ['The president signed Decree 216.', ['Decree 216: law']],
    ['She moved to Weehawken when she left Gazprom.', ['Weehawken: place', 'Gazprom: organisation']],
    ['We know Type 2 diabetes from Figure 3.', []],
    ['Commitment was made in May.', []],
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected)
  })

  it('take nothing with capitals alone inside for a person', () => {
    expect(names('The first Delta RISC Machine was sold to Karl Holm.').join()).not.toContain('Machine: person')
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
      'NSS: programme (National Security Strategy)',
    )
  })

  it('know an acronym of a thing by the phrase that it spells', () => {
    const found = names(
      'Many libraries teach digital humanities.',
      'The directors were fluent in DH.',
      'DH was taught by two of them.',
    )
    expect(found).toEqual(['DH: other', 'DH: other'])
  })

  it('know a person by what people do', () => {
    expect(names('It was proposed by Lester Pearson of Canada.', 'Pearson won a prize.')).toContain(
      'Pearson: person (Lester Pearson)',
    )
  })
})

const gold = data('gold', 'names.json')

describe.skipIf(!gold)('names of the articles', () => {
  it('are found whole, of the right kind', () => {
    const found = (articles() ?? []).map(({ name, bytes }) => {
      const { text, blocks } = readFile(bytes, name)
      return readLanguage(text, blocks, english()).names
    })
    const { extent, type, lost, mistaken } = nameFigures(found, JSON.parse(readFileSync(gold as string, 'utf8')) as NameList)
    expect(extent, `lost: ${lost.join(', ')}`).toBeGreaterThanOrEqual(115)
    expect(type, `mistaken: ${mistaken.join('; ')}`).toBeGreaterThanOrEqual(105)
  })
})
