// Gates for what blanking and naming can tear: each with what it stops and what it lets through.
import { describe, expect, it } from 'vitest'
import { readForCards } from '../../../decks/cards/index.ts'
import { readFile } from '../../../decks/documents/index.ts'
import { utf8 } from '../../../decks/model/index.ts'
import { english } from '../../support/english.ts'

const read = (...sentences: string[]) =>
  readForCards(readFile(utf8(`A title\n\nPublished 3 May 2021\n\n${sentences.join(' ')}\n`), 'a.txt'), english())
const cards = (...sentences: string[]) => read(...sentences).findings.flatMap((finding) => finding.cards)
const words = (...sentences: string[]) =>
  cards(...sentences)
    .map(({ prompt, answer }) => `${prompt} => ${answer}`)
    .join('\n')

describe('words torn by cutting', () => {
  it('keeps the closing mark of a quotation that ends the sentence', () => {
    for (const { prompt } of cards(
      'In 1853 the Tokugawa shoguns kept Japan closed, a policy known in Edo as the "closed country."',
    ))
      expect((prompt.match(/"/g)?.length ?? 0) % 2).toBe(0)
  })

  it('never ends before the verb of its last words', () => {
    expect(words('Holm belonged to the Northern League from 1815; Sleve, a Danish fief, did not.')).not.toMatch(/fief[.?]/)
  })

  it('asks nothing of a line that is no sentence', () => {
    expect(cards('Australia holds rates at 4.35 per cent')).toEqual([])
    expect(words('Australia held its rates at 4.35 per cent in March 2019.')).toContain('4.35 per cent')
  })
})

describe('words that compare with something untold', () => {
  it.each([
    'Britain made a similar switch in June 2019.',
    'Canada followed in September 2019.',
    'Norway followed suit in May 2019.',
    'Hours earlier Mario Rossi had resigned in Lisbon.',
  ])('stops “%s”', (sentence) => {
    expect(cards(sentence)).toEqual([])
  })

  it('lets through what says what it was', () => {
    expect(words('Britain joined the European Communities in January 1973.')).toContain('January 1973')
  })
})

describe('a year that is no time', () => {
  it('is not asked', () => {
    expect(words('In April 2019 Labour restored 2030 as the target of Britain.')).not.toMatch(/restore[d]? (2030|____)/)
  })
})

describe('surnames', () => {
  it('are not completed where two people of the document bear the word', () => {
    expect(
      words(
        'John Winter Crowfoot taught in Cairo.',
        'Dorothy Mary Crowfoot Hodgkin was born in Cairo in 1910.',
        'Crowfoot entered Somerville College in 1928.',
      ),
    ).not.toContain('[John Winter] Crowfoot')
  })

  it('are not completed where they may name a case', () => {
    expect(
      words(
        'Evan Miller was fourteen in 2003.',
        'Miller v. Alabama was decided in 2012.',
        'Miller changed the law of Alabama in 2012.',
      ),
    ).not.toContain('[Evan] Miller')
  })

  it('are completed where one person can be meant', () => {
    expect(
      words('Fumio Kishida became prime minister of Japan in October 2021.', 'Kishida visited Ukraine in March 2023.'),
    ).toContain('[Fumio] Kishida')
  })
})

describe('verbs that want an object', () => {
  it('are not asked about without one', () => {
    expect(
      cards('Fumio Kishida became prime minister of Japan in October 2021.', 'Hein Schumacher joined in July 2019.')
        .map(({ prompt }) => prompt)
        .join('\n'),
    ).not.toContain('joined')
  })

  it('are with it', () => {
    expect(words('Hein Schumacher joined Unilever in July 2019.')).toContain('July 2019')
  })
})
