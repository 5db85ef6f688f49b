// A question that needs the sentence before brings it along, in the document's own words; where that would not help there is no card.
import { describe, expect, it } from 'vitest'
import { readSentences } from './reading.ts'

const said = (...sentences: string[]): string =>
  readSentences(sentences)
    .reading.findings.flatMap(({ cards }) => cards.map(({ prompt, answer }) => `${prompt} => ${answer}`))
    .join('\n')

describe('the sentence before', () => {
  it('stands in front where a pronoun means what it told', () => {
    const cards = said('The Lindholm Canal was dug by Danish soldiers in 1787.', 'It carried 1,200 barges a year until 1911.')
    expect(cards).toContain(
      'The Lindholm Canal was dug by Danish soldiers in 1787. It carried 1,200 barges a year until ____ (which year?). => 1911',
    )
  })

  it('does not stand where the sentence says all itself', () => {
    const cards = said('The Lindholm Canal was dug by Danish soldiers in 1787.', 'Sweden closed the Lindholm Canal in 1911.')
    expect(cards).not.toMatch(/1787\. .*1911/)
  })

  it('is never one that does not say it: no card then', () => {
    expect(said('The price of tin fell in Cornwall in 1891.', 'They opened 14 schools in 1899.')).not.toMatch(/1899|14/)
    expect(said('Rain fell in Cornwall.', 'The building was sold to Denmark in 1899.')).not.toContain('1899')
  })

  it('is not one of another paragraph that has many', () => {
    const first = [
      'The Lindholm Canal was dug by Danish soldiers in 1787.',
      'Karl Berg built the bridge of Arnford.',
      'Anna Holm founded Malmö Museum in 1820.',
    ]
    expect(said(`${first.join(' ')}\n\nIt carried 1,200 barges a year until 1911.`)).not.toContain('barges')
  })
})

describe('the life of one person', () => {
  const life = (text: string): string =>
    readSentences([text], '')
      .reading.findings.flatMap(({ cards }) => cards.map(({ prompt }) => prompt))
      .join('\n')

  it('names her where nobody else can be meant', () => {
    const prompts = life(
      'Anna Lindqvist was born in Malmö in 1878. The house was full of books, and she learnt to read early. In 1906 she became the second woman to receive a doctorate in physics from the University of Lund.',
    )
    expect(prompts).not.toMatch(/\bshe become\b/)
  })
})
