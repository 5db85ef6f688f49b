// What is told by the way, or takes too long to ask: none of it is asked, and what is told beside it is.
import { describe, expect, it } from 'vitest'
import { readForCards } from '../../../decks/cards/index.ts'
import { readFile } from '../../../decks/documents/index.ts'
import { utf8 } from '../../../decks/model/index.ts'
import { english } from '../../support/english.ts'

const asked = (text: string): string[] =>
  readForCards(readFile(utf8(`Notes\n\nPublished 3 May 2021\n\n${text}\n`), 'a.txt'), english()).findings.flatMap(({ cards }) =>
    cards.map(({ prompt, answer }) => `${prompt} => ${answer}`),
  )

describe('nothing is asked', () => {
  it.each([
    [
      'of somebody of whom a reporter tells the first name',
      'Ingrid, a hospital orderly from Bergen who was born in the spring of 1964, will retire in early 2027.',
      /=>/,
    ],
    [
      'how few there were',
      'The Supreme Court in Oslo ordered Norsk Steel to pay 100 million kroner to each of four men who had been made to work in its mills.',
      /=> four/,
    ],
    [
      'where somebody of the story works',
      'A Mercantile Committee under Erik Dahl, of Nordea Brothers, raised money in Oslo.',
      /=> Nordea Brothers/,
    ],
    ['in which country a town is', 'Anna Berg was born on 3 May 1910 in Toulouse, France.', /=> France/],
    [
      'in which town a street is',
      "Europe's first coal-fired public power station, on Kongens Viaduct in London, was opened by Edison's company in January 1882.",
      /=> London/,
    ],
    ['of what so many are', 'In 1838 the sum that Norway owed to Denmark was reduced to 60 million.', /=> 60 million/],
    ['of what so many were', 'In 1838 the sum that Norway owed to Denmark was reduced to 60 million in Paris.', /=> 60 million/],
    ['what came of a kind', 'In August 2023 relief of a kind arrived in Norway.', /=>/],
    [
      'where the last of several journeys is lost',
      'A strain of cholera that was previously unknown appeared in Norway in 2013, crossed into Sweden in 2015 and returned to Denmark, Holland, Belgium, France, Spain, Portugal, Italy, Greece and Turkey in 2017, when more than 14,000 people were reported ill.',
      /crossed into Sweden in [^,]*\. =>/,
    ],
    [
      'where a remark was taken for the verb',
      'After 1733 a new form of malaria, bred, it is thought, in the coastal fishponds of Batavia.',
      /=>/,
    ],
  ])('%s', (_, text, card) => {
    expect(asked(text).join('\n')).not.toMatch(card)
  })
})

describe('is asked', () => {
  it('of whoever has a whole name, and how many glaciers there were', () => {
    expect(asked('Ingrid Solberg left the Bank of Norway in 2019.')).not.toEqual([])
    expect(asked('By 1909 Albrecht Penck had identified four glaciations in the Alps.').join()).toContain('=> four')
  })

  it('who did it, in whatever town it was', () => {
    expect(asked('In London, France ceded Canada in 1763.').join('\n')).toMatch(/=> France/)
  })

  it('how many were expelled, which is the news itself', () => {
    expect(
      asked('Norway went on to expel eight Russian diplomats and supported the measures of the European Union.').join(),
    ).toContain('=> eight')
  })

  it('to how many something was reduced, where the words say of what', () => {
    expect(asked('In 1838 the number of soldiers in Norway was reduced to 60,000.').join()).toContain('60,000')
  })
})

it('two sentences together are read in ten seconds', () => {
  const text =
    'The attraction for breeders is time and money. A survey published in 2022 put the average cost of bringing a new transgenic trait to market in Norway at 115 million US dollars and the time at more than 16 years.'
  for (const card of asked(text)) expect(card.split(' => ')[0]!.split(' ').length).toBeLessThan(38)
  expect(
    asked(
      'Helium is exceptional in several ways. It was liquefied only in July 1908, by Heike Kamerlingh Onnes at Leiden.',
    ).join(),
  ).toContain('in several ways. It was liquefied')
})

it('a country that the text names no more than others is not what it is about', () => {
  const text =
    'Britain bought shares of the canal in 1875. British troops occupied Egypt in 1882. In July 1956 Gamal Abdel Nasser took the canal. France and Israel invaded Sinai in October 1956, and Britain followed. The United States stopped them, as Russia had asked. British and French troops left in December 1956. Japan, Germany and India paid tolls in 1957.'
  const contexts = readForCards(
    readFile(utf8(`A short history of the canal\n\nPublished 3 May 2021\n\n${text}\n`), 'a.txt'),
    english(),
  ).findings.flatMap(({ cards }) => cards.map(({ context }) => context))
  expect(contexts.length).toBeGreaterThan(0)
  expect(contexts.join()).not.toContain('United Kingdom')
})

it('a day without its year goes on from the one before it, whenever the text was written', () => {
  const text =
    'On 26 July 1956 Gamal Abdel Nasser announced that Egypt would take the canal. Israel invaded Sinai on 29 October, and British and French paratroopers landed at Port Said on 5 November.'
  const all = readForCards(
    readFile(utf8(`The canal\n\nBy the staff of the Canal Review, March 2022\n\n${text}\n`), 'a.txt'),
    english(),
  ).findings.flatMap(({ cards }) => cards.map(({ prompt, answer }) => `${prompt} ${answer}`))
  expect(all.join('\n')).toContain('[1956]')
})

it('“Conference” names no conference', () => {
  const cards = asked(
    'In 1889 the first General Conference approved a prototype in Paris. The prototype of France was retired in 1960, when the conference redefined the metre by the wavelength of orange light emitted by krypton-86.',
  ).join('\n')
  expect(cards).toContain('prototype')
  expect(cards).not.toMatch(/\[Conference\]/)
})

it('seconds of arc are no time', () => {
  const cards = asked('Anna Berg discovered in Barcelona that her latitudes did not agree by some three seconds of arc.').join(
    '\n',
  )
  expect(cards).toContain('____ (how much?) of arc')
})
