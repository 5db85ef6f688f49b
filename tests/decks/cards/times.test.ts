// When a statement holds: what a card says of its time, and where it says nothing.
import { describe, expect, it } from 'vitest'
import { makeDeck, utf8, verifyDeck } from '../../../decks/index.ts'
import { english } from '../../support/english.ts'
import { readSentences } from './reading.ts'

function prompts(sentences: readonly string[], published?: string): string {
  const { reading } = readSentences(sentences, published)
  return reading.findings.flatMap(({ cards }) => cards.map(({ prompt, answer }) => `${prompt} => ${answer}`)).join('\n')
}

describe('what is counted from the date told before', () => {
  it('stands in brackets', () => {
    const cards = prompts([
      'In 1870 Anna Weber married Otto Lind.',
      'Six years later Anna Weber moved to Halifax with 40 pupils.',
    ])
    expect(cards).toContain('[In 1876] Anna Weber moved to Halifax with')
  })
  it('is left away where the date stands beside it', () => {
    const cards = prompts([
      'Johann Weber left Norway in 1936.',
      'A year later, in 1937, Johann Weber founded the Halifax Press in Arnford.',
    ])
    expect(cards).toContain('=> 1937')
    expect(cards).not.toMatch(/year later/i)
  })
  it('is not said twice', () => {
    const cards = prompts(['Johann Weber returned to Norway in 1920 and opened the Halifax Museum that year.'])
    expect(cards).not.toContain('[in 1920]')
  })
  it('makes no card where nothing certain stands before it', () => {
    expect(prompts(['Anna Weber sang.', 'Six years later Anna Weber moved to Halifax with 40 pupils.'])).not.toContain('40')
  })
})

describe('a story without a date of its own', () => {
  it('gives its year to the months that go on in it', () => {
    const cards = prompts(
      [
        'On 14 March 1879 Norway sent 200 soldiers to Halifax.',
        'Nobody fought.',
        'In November Norway sent 900 soldiers to Arnford.',
      ],
      '',
    )
    expect(cards).toContain('In November [1879] Norway sent')
  })
  it.each([
    [
      'months go back',
      ['On 14 March 1879 Norway sent 200 soldiers to Halifax.', 'In February Norway sent 900 soldiers to Arnford.'],
    ],
    [
      'another year stands between',
      [
        'On 14 March 1879 Norway sent 200 soldiers to Halifax.',
        'The war ended in 1884.',
        'Nobody won.',
        'In November Norway sent 900 soldiers to Arnford.',
      ],
    ],
    [
      'a look back stands between',
      [
        'On 14 March 1879 Norway sent 200 soldiers to Halifax.',
        'Its officers, who had learnt their trade in the purges of 1872, moved slowly in January.',
        'On 12 December Norway sent 900 soldiers to Arnford.',
      ],
    ],
  ])('but not where %s', (_, sentences) => expect(prompts(sentences, '')).not.toMatch(/\[18\d\d\]/))
})

describe('the day of news', () => {
  it('is told of a weekday that stands before its verb', () => {
    expect(prompts(['The Bank of Norway on Tuesday raised its capital to $40 million.'])).toContain('Tuesday [6 April 2021]')
  })
})

describe('today', () => {
  it('is the day of news where its clause tells what was done', () => {
    expect(prompts(['The Bank of Norway raised its capital to $40 million today.'])).toContain('today [9 April 2021]')
  })
  it('is nowadays elsewhere', () => {
    const cards = prompts([
      'Norway today is a country of 5 million people.',
      'The Long Bridge was built by Johann Weber and today carries 40,000 cars.',
    ])
    expect(cards).not.toContain('9 April')
  })
})

describe('now', () => {
  it('is no time in what a place is called', () => {
    const cards = prompts(['In 1655 Johann Weber founded a school in what is now Norway.'], '')
    expect(cards).toContain('=> 1655')
    expect(cards).not.toContain('As of')
  })
  it('is the story’s where the story has a date', () => {
    expect(prompts(['By 1989 the Halifax Press, now controlled by Johann Weber, was bankrupt.'])).not.toContain('As of')
  })
})

describe('what holds whenever it is read', () => {
  it('needs no date of the document', () => {
    expect(
      prompts(['Digestion is usually described as four overlapping steps.', 'In humans digestion takes a day.'], ''),
    ).toContain('=> four')
    expect(prompts(['Arnford lies 430 km south of Halifax, the capital of Norway.'], '')).toContain('430 km')
  })
  it('but what changes does', () => {
    expect(prompts(['Norway produces 30 per cent of the world’s salmon.'], '')).not.toContain('=> 30')
  })
})

describe('lengths and counts of a life', () => {
  it('need no date', () => {
    expect(prompts(['Johann Weber spent three years at the University of Halifax.'])).toContain('=> three years')
    expect(prompts(['Anna Weber was the third of eight children in a poor family.'])).toContain('=> eight')
  })
})

describe('a day without its year', () => {
  it('goes on from what was told before it in its paragraph, and not from when the text was written', () => {
    const all = prompts(
      [
        'At the end of March 2022 Norway decreed that Denmark must pay in kroner.',
        'Poland and Bulgaria refused and were cut off on 27 April.',
        'On 26 September explosions tore open three of the four pipes of Norway near the Danish island of Bornholm.',
        'On 26 August Norway raised the tax on gas.',
      ],
      'Published 3 June 2025',
    )
    expect(all).toContain('=> 26 September [2022]')
    expect(all).not.toMatch(/\[202[45]\]/)
  })
})

describe('then', () => {
  it('is left away where the story only goes on', () => {
    expect(prompts(['Johann Weber then took the case to the Supreme Court of Norway in 1988.'])).not.toMatch(/then/)
    expect(prompts(['Johann Weber then took the case to the Supreme Court of Norway in 1988.'])).toContain('=> 1988')
  })
})

it('"1904-05" is two years, on the card and to who proves it', async () => {
  const text = 'The wars of Norway\n\nNorway and Denmark fought two wars against each other: first in 1904-05 and then in 1945.\n'
  const { deck } = await makeDeck([{ name: 'wars.txt', bytes: utf8(text) }], { english: english() })
  expect(deck.notes.flatMap(({ cards }) => cards.map(({ answer }) => answer))).toContain('1904-05')
  expect(verifyDeck(deck)).toEqual([])
})
