// Cards that hang on words told elsewhere, ask what is told by the way, or lost a verb: none is made. And what was once passed over, and is plain.
import { describe, expect, it } from 'vitest'
import { readForCards } from '../../../decks/cards/index.ts'
import { readFile } from '../../../decks/documents/index.ts'
import { utf8 } from '../../../decks/model/index.ts'
import { english } from '../../support/english.ts'

const said = (text: string, above = 'Notes\n\nPublished 3 May 2021'): string =>
  readForCards(readFile(utf8(`${above}\n\n${text}\n`), 'a.txt'), english())
    .findings.flatMap(({ cards }) => cards.map(({ prompt, answer, context }) => `${prompt} => ${answer} | ${context ?? ''}`))
    .join('\n')

describe('nothing is asked', () => {
  it.each([
    [
      'to what somebody was admitted',
      'ASML was admitted in 1999, on condition that it would do research in the United States.',
      /=>/,
    ],
    ['to what somebody agreed', 'The Netherlands and Japan agreed at the end of January 2019.', /=>/],
    ['by what somebody is bound', 'A government that lodges an objection within ninety days is not bound.', /=>/],
    ['of a second of what', 'A second, in November 1996, prohibited India and China from opening fire.', /=>/],
    ['what is slower than what', 'Oxford was slower: Anna Hodgkin was not made a reader until 1956.', /slower/],
    ['which share is pointed at', 'Norway’s ASML expects that share to fall to about 20 per cent.', /=>/],
    ['what is stricter than what', 'The World Health Organization recommended a stricter reference level in 2009.', /=>/],
    ['which ones are meant', 'Those of 1989 recorded some 890,000 cases in Norway.', /=>/],
    [
      'where “The” is part of the name',
      'American officials went to The Hague, and in 2019 the Dutch government let the export licence lapse.',
      /Hague \|/,
    ],
    [
      'in which journal it stood',
      'In August 2012 Emmanuelle Charpentier and Jennifer Doudna showed in Science that a bacterial enzyme, Cas9, could cut DNA.',
      /=> Science/,
    ],
    [
      'when a survey came out',
      'A survey published in 2019 put the cost of a new plant in Norway at 115 million dollars.',
      /=> 2019/,
    ],
    ['in what votes were won', 'On 27 April 2020 the opposition leader, Rainer Barzel, obtained 247 votes.', /=>/],
    [
      'that lost the verb behind its semicolon',
      "Models had long placed most of the sinking in the Labrador Sea; OSNAP's first results, published by Susan Lozier in 2019, showed that most of it occurs east of Greenland.",
      /by Susan Lozier in ____ \(which year\?\)\. =>/,
    ],
  ])('%s', (_, text, card) => {
    expect(said(text)).not.toMatch(card)
  })
})

describe('is asked', () => {
  it('what nature measures, in a text without a date', () => {
    expect(said('The modern distance to Andromeda is about 2.5 million light-years.', 'The distance ladder')).toContain(
      '=> about 2.5 million light-years',
    )
  })

  it('what happened in a case that the heading names with its year', () => {
    const text =
      '# Hazards\n\n## 7.5 Case study: Pinatubo, Philippines, 1991\n\nSome 15 million tonnes of sulphur dioxide entered the stratosphere.\n'
    const all = readForCards(readFile(utf8(text), 'a.md'), english()).findings.flatMap(({ cards }) => cards)
    expect(all.map(({ answer }) => answer)).toContain('Some 15 million tonnes')
  })

  it('what a statute orders of whoever is meant', () => {
    const above = 'DAM SAFETY ACT 2022\n\nThis Act applies to dams. This Act binds the State.'
    expect(said('A plan must be tested by means of an exercise held not less than once in every three years.', above)).toContain(
      '=> three years',
    )
  })
})

it('who wrote it is no heading', () => {
  const text =
    '# From Base Politics\n\n## Daniel Holm, Senior Fellow, Security Programme\n\nNorway banned large mines in 2015. Norway opened the Oslo works on 3 May 2018.\n'
  const all = readForCards(readFile(utf8(text), 'a.md'), english()).findings.flatMap(({ cards }) => cards)
  expect(all.length).toBeGreaterThan(0)
  expect(all.map(({ context }) => context).join()).not.toContain('Fellow')
})
