// Questions of plain clauses, in several fields: the verb in its form, the clue kept, nothing joined to it; and what no question is made of.
import { describe, expect, it } from 'vitest'
import { readForCards } from '../../../decks/cards/index.ts'
import { readFile } from '../../../decks/documents/index.ts'
import { utf8 } from '../../../decks/model/index.ts'
import { english } from '../../support/english.ts'

const read = (text: string) => readForCards(readFile(utf8(`Notes\n\nPublished 3 May 2021\n\n${text}\n`), 'a.txt'), english())
const cards = (text: string): string[] =>
  read(text).findings.flatMap(({ cards }) => cards.map(({ prompt, answer }) => `${prompt} => ${answer}`))

describe('a date', () => {
  it.each([
    [
      'The Riksbank issued the banknotes of Sweden in 1931, but the parliament of Sweden kept the tax on gold.',
      'In which year did the Riksbank issue the banknotes of Sweden? => 1931',
    ],
    [
      'The International Whaling Commission meets each year in London. The Commission held its first meeting in London in 1949.',
      'In which year did [the International Whaling Commission] hold its first meeting in London? => 1949',
    ],
    [
      'On 4 March 1975 the Court of Appeal in Lagos freed Amina Bello.',
      'On which date did the Court of Appeal in Lagos free Amina Bello? => 4 March 1975',
    ],
    [
      'The World Health Organization declared Kenya free of polio in 2005.',
      'In which year did the World Health Organization declare Kenya free of polio? => 2005',
    ],
    [
      'The Aral Sea split into two lakes in 1987 because the Soviet Union had diverted its rivers.',
      'In which year did the Aral Sea split into two lakes? => 1987',
    ],
    [
      'Ferdinand Magellan, a sailor, left Spain for Brazil in September 1519.',
      'In which month and year did Ferdinand Magellan leave Spain for Brazil? => September 1519',
    ],
    [
      'The transistor was invented at Bell Labs in December 1947.',
      'In which month and year was the transistor invented at Bell Labs? => December 1947',
    ],
  ])('of “%s” is asked of its own clause', (text, card) => {
    expect(cards(text)).toContain(card)
  })

  it('of two times in one clause is no whole question', () => {
    expect(cards('Lagos was named capital of Nigeria in 1914 and lost the rank in 1991.').join('\n')).not.toMatch(
      /^In which year.*19\d\d.*\?/m,
    )
  })

  it('that is part of a name is not asked', () => {
    expect(cards('The Clean Water Act 1974 came into force in Ireland on 1 June 1975.').join('\n')).not.toContain('Act ____')
  })
})

describe('a subject', () => {
  it('keeps all that is said of it as the clue', () => {
    expect(cards('Marie Curie was a Polish physicist who discovered radium.').join('\n')).toMatch(
      /(Who|____ \(who\?\)) was a Polish physicist who discovered radium[?.] => Marie Curie/,
    )
  })

  it('is not asked of a verb that wants more than one', () => {
    expect(cards('The Philippines are an island nation in the western Pacific Ocean.').join('\n')).not.toMatch(
      /^(What|Which \w+) are/m,
    )
  })
})

describe('a pronoun left in the words', () => {
  it.each([
    'In September 2020, Nvidia agreed to buy it for $40 billion.',
    'In 1942 the Court of Appeal in Lagos refused to extend it.',
  ])('stops “%s”', (text) => {
    expect(cards(text)).toEqual([])
  })

  it('is let through where the words tell what it means', () => {
    expect(cards('In 1904 Bolivia lost Antofagasta when Chile annexed it.').join('\n')).toContain('1904')
  })
})

describe('of one sentence', () => {
  it('no more than three things are asked', () => {
    expect(cards('In June 1987 Siemens of Munich sold 1,200 turbines to Brazil for $300 million.').length).toBeLessThanOrEqual(3)
  })
})

describe('the context', () => {
  it('tells title and heading, and never the answer', () => {
    const reading = readForCards(
      readFile(utf8('# Rivers of Ghana\n\n## Dams\n\nThe Akosombo Dam was opened by Kwame Nkrumah in January 1966.\n'), 'a.md'),
      english(),
    )
    const [card] = reading.findings.flatMap((finding) => finding.cards)
    expect(card?.context).toBe('Rivers of Ghana – Dams')
    const leaking = readForCards(
      readFile(utf8('# The year 1966\n\nThe Akosombo Dam was opened by Kwame Nkrumah in 1966.\n'), 'a.md'),
      english(),
    )
    for (const { context, answer } of leaking.findings.flatMap((finding) => finding.cards))
      if (answer === '1966') expect(context ?? '').not.toContain('1966')
  })
})
