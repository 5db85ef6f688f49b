// In the life of one person "she" is that person, where nobody else is on the scene; her name stands once in a question.
import { describe, expect, it } from 'vitest'
import { readForCards } from '../../../decks/cards/index.ts'
import { readFile } from '../../../decks/documents/index.ts'
import { utf8 } from '../../../decks/model/index.ts'
import { english } from '../../support/english.ts'

const prompts = (title: string, ...paragraphs: string[]): string =>
  readForCards(readFile(utf8([title, ...paragraphs].join('\n\n')), 'a.txt'), english())
    .findings.flatMap(({ cards }) => cards.map(({ prompt }) => prompt))
    .join('\n')

const CHILDHOOD =
  'Anna Lindqvist was born in Malmö in 1878. The house was full of books, and she learnt to read before she went to school. Her father kept a shop by the harbour.'

describe('the life of Anna Lindqvist', () => {
  it('names her where "she" stands alone', () => {
    const said = prompts(
      'Anna Lindqvist: The Woman Who Weighed Stars',
      CHILDHOOD,
      'The years in Lund were the happiest of all. In 1906 she became the second woman to receive a doctorate in physics from the University of Lund.',
    )
    expect(said).toMatch(/\[Anna Lindqvist\] become the second woman/)
  })

  it('names nobody where another woman may be meant', () => {
    const said = prompts(
      'Anna Lindqvist: The Woman Who Weighed Stars',
      CHILDHOOD,
      'In Lund the astronomer Maria Holm had a room to spare. In 1906 she received a doctorate in physics from the University of Lund.',
    )
    expect(said).not.toMatch(/\[Anna Lindqvist\][^\n]*doctorate|doctorate[^\n]*\[Anna Lindqvist\]/)
  })

  it('names her once in a question', () => {
    const said = prompts(
      'Anna Lindqvist: The Woman Who Weighed Stars',
      CHILDHOOD,
      'The years in Lund were the happiest of all. In 1960 she retired to Bergen, and there she died on 27 October 1968.',
    )
    expect(said).toMatch(/\[Anna Lindqvist\]/)
    expect(said).not.toMatch(/\[Anna Lindqvist\][^\n]*\[Anna Lindqvist\]/)
  })

  it('does not take a husband of half her name for her', () => {
    const said = prompts(
      'Fanny Holm-Berg: The Woman Who Outran Them All',
      'Fanny Berg was born in Malmö in 1918. Her trainer, Karl Holm, married her in 1940. The papers called it folly, and said that she should stay at home with her children.',
      'The summer was wet. In 1948 she won four medals in Bergen.',
    )
    expect(said).not.toContain('[Karl Holm]')
  })
})

describe('a word of a name', () => {
  it('is no season', () => {
    expect(prompts('Holes in the ground', 'On 8 May 1981 a sinkhole opened in Winter Park, Florida.')).not.toContain(
      'winter 1981',
    )
  })

  it('is not explained by what its mediator is', () => {
    expect(
      prompts('Talks', "The African Union's mediator, the retired Ghanaian judge Kwabena Ofori, arrived in Dakar on 3 May 2020."),
    ).not.toMatch(/Who is the African Union/)
  })
})
