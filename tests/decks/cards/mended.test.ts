// Cards that were false, torn or empty on texts nobody had seen, and what is asked instead.
import { describe, expect, it } from 'vitest'
import { readForCards } from '../../../decks/cards/index.ts'
import { readFile } from '../../../decks/documents/index.ts'
import { utf8 } from '../../../decks/model/index.ts'
import { english } from '../../support/english.ts'

const cards = (text: string, title = 'Notes'): string[] =>
  readForCards(readFile(utf8(`${title}\n\nPublished 3 May 2021\n\n${text}\n`), 'a.txt'), english()).findings.flatMap((finding) =>
    finding.cards.map(({ prompt, answer }) => `${prompt} => ${answer}`),
  )
const said = (text: string): string => cards(text).join('\n')

describe('is not asked', () => {
  it.each([
    ['what somebody did not do, elsewhere', 'Karl Berg did not, and won his own prize in Oslo in 1975.', /1975/],
    [
      'the first to do what',
      'In 1965 Anna Berg became the second woman, after Florence Holm, to receive the Order of Merit.',
      /woman, after Florence Holm\?/,
    ],
    ['what “that” was tightened', 'Anna Berg of Norway tightened that to 100 per cent in June 2019.', /=>/],
    [
      'on what was voted',
      'On 23 July 1982 the Commission of Norway voted by twenty-five to seven, with five abstentions.',
      /1982|Norway/,
    ],
    [
      'when a figure stood that something came down from',
      'Argentina’s Currency Law brought inflation down from more than 2,000 per cent in 1990 to single figures within three years.',
      /^In which year did/m,
    ],
    ['which year a lesson is of', 'The lesson of 1991 is not that Norwegians dislike alliances with Denmark.', /=> 1991/],
    [
      'rules that are only pointed at',
      'Norway banned large mines in 2015. The government of Norway scrapped those rules in July 2019.',
      /=> those/,
    ],
  ])('%s', (_, text, card) => {
    expect(said(text)).not.toMatch(card)
  })

  it('by the name of a country that was spoken of before another', () => {
    const text =
      'Germany is a country that makes lenses. Karl Berg opened a works in Jena. Chinese firms hurried to buy all that they could. In 2019 the country accounted for 49 per cent of the sales of Zeiss.'
    expect(said(text)).not.toContain('[Germany]')
  })

  it('the price of what happened in a country that is not named', () => {
    const text =
      'Between 1998 and 2003 consumer prices fell by around 15 per cent. The Exchange Rate Mechanism was set up in Norway.'
    const read = readForCards(readFile(utf8(`Exchange-Rate Regimes\n\n${text}\n`), 'a.txt'), english())
    expect(read.findings.flatMap((finding) => finding.cards.map(({ answer }) => answer))).not.toContain('around 15 per cent')
  })
})

describe('is asked', () => {
  it('the figures of a change rather than its years', () => {
    const all = said('Coal’s share of power in Norway fell from 22 per cent in 2015 to 9 per cent in 2016.')
    expect(all).toContain('=> 22 per cent')
    expect(all).toContain('=> 9 per cent')
  })

  it('when somebody was given something: to whom is told', () => {
    expect(said('In 1934 Karl Berg was given some crystals of the enzyme pepsin.')).toContain('=> 1934')
  })

  it('what a mine is, though it is a word for one’s own', () => {
    expect(said('The last deep mine in Yorkshire, Kellingley, closed in December 2015.')).toContain('=> December 2015')
  })

  it('how much more it was than a year earlier', () => {
    expect(said('Core prices in Japan rose 3 per cent in December 2020 from a year earlier.')).toMatch(
      /Core prices in Japan rose ____ \(what percentage\?\) in December 2020 from a year earlier\. => 3 per cent/,
    )
  })

  it('what happened “that November”, with the year beside it', () => {
    expect(
      said('Karl Berg left Norway in May 2017. That November Sweden and Denmark founded the Coal Alliance in Bonn.'),
    ).toMatch(/November \[2017\]/)
  })

  it('from what to what an emphasis was shifted', () => {
    const all = said(
      'In February 2020 Denmark shifted the emphasis of its policy from internal security to the defence of the Arctic.',
    )
    expect(all).toContain('=> internal security')
    expect(all).toContain('=> the defence of the Arctic')
  })

  it('to which date a deadline was brought forward', () => {
    expect(said('In June 2020 the Danish government brought the deadline forward by a year, to 1 October 2024.')).toMatch(
      /to ____ \(which date\?\)\. => 1 October 2024/,
    )
  })

  it('what became of a notice that the sentence before tells of', () => {
    expect(
      said(
        'On 11 February 2018 the Philippines gave formal notice that the Visiting Forces Agreement would be terminated. The notice was withdrawn on 30 July 2019.',
      ),
    ).toMatch(/The notice was withdrawn on ____|did? the notice|was the notice withdrawn/)
  })
})

describe('is whole', () => {
  it.each([
    [
      'a relative clause that lost its verb',
      'Karl Berg moved to Oslo in 1932 to work for Anna Holm, whose politics, to the left of his, he came to share.',
      /of his[.?]/,
    ],
    [
      'what was decided',
      'Norway decided in 2019 that foods without foreign genes need only be notified to the health ministry of Norway.',
      /did Norway decide\?/,
    ],
    [
      'a year that the text says twice',
      'In 1937 Anna Berg of Oslo taught. In December of that year Anna Berg married Karl Holm.',
      /December \[1937\] of/,
    ],
    [
      'others of which nothing is said',
      'Plant iron in food is absorbed badly and is more affected by other items in the meal of Norwegians.',
      /=> other items/,
    ],
  ])('%s', (_, text, torn) => {
    expect(said(text)).not.toMatch(torn)
  })

  it('a time of one in a list is asked as such', () => {
    expect(said('Anna Berg of Oslo had three children: Luke, born in 1938, Elizabeth in 1941 and Toby in 1946.')).not.toMatch(
      /In which year did/,
    )
  })

  it('a body is only called one where its name says so', () => {
    expect(
      said('In 1994 the Commission of Norway established the Southern Ocean Sanctuary, against the vote of Japan.'),
    ).not.toContain('which organisation')
  })
})

describe('what strangers found', () => {
  it.each([
    [
      'of a country whose capital is named',
      'In 2018 Anna Berg opened the works at a ceremony in Dakar, and Senegal paid for it.',
      /=> Senegal/,
    ],
    [
      'of a sentence that lost its main clause',
      'By 2007, when Karl Berg of Norway became chairman, no company had sued him since 1911.',
      /since ____ \([^)]*\)\.$/m,
    ],
    [
      'of what came, and is not said',
      'In 1911 Anna Berg of Norway won. Then, on 15 May 1912, came the most famous decision of all.',
      /came the most famous/,
    ],
    [
      'of what it only was then that',
      'It was only with the Norwegian operation in February 2022 that ministers in Oslo, who had long waited, and whose patience ran out, changed their mind about Denmark and the ties with it.',
      /operation in ____ \([^)]*\)\.$/m,
    ],
    ['of guidelines on nothing', 'In Africa, Kenya published guidelines in 2022.', /2022|Kenya/],
    ['of a report on nothing', 'A committee under Lord Berg reported in 1954.', /1954/],
    [
      'of a time told by the way',
      'On 21 February 1953, barely three weeks on, the minister Jacob Berg of Norway appointed a commission of engineers.',
      /three weeks/,
    ],
    [
      'of what one benefits from',
      'The government of Norway says that some 3.5 million people will eventually benefit.',
      /million/,
    ],
    [
      'of who held an office once',
      "U Thant, the secretary-general of the United Nations, sent a tribute to the memorial service, saying that Berg's concern for the future of the human situation had been genuine.",
      /Who was/,
    ],
    ['of what had already been done', 'Twelve of the thirteen cantons of Norland had already rejected the English rule.', /=>/],
    ['of a figure without its unit', 'In 2001 the Oslo Telescope Project, led by Anna Berg, arrived at 72.', /=>/],
    ['of a step behind another', 'In 1989 Karl Berg of Oslo proposed a second step.', /=>/],
    ['of what is grander than what', 'Karl Berg came to office in Oslo in 2017 wanting something grander.', /=>/],
    ['of what is only counted up', 'Two separate doctrines protect a suspect who is questioned.', /=>/],
    [
      'of a sentence whose main clause was taken for another’s',
      "In September 2013, after a winter in which Beijing's haze had been compared with that of an airport smoking lounge, the State Council issued an action plan on air pollution.",
      /smoking lounge\. =>/,
    ],
    [
      'where “that” is of one told before',
      'In 2018 a group led by Levke Caesar in Potsdam used that fingerprint to infer that the AMOC had weakened by about 15 per cent.',
      /=>/,
    ],
    ['on a visit earlier than another', 'On an earlier visit to Paris, in 1904, Anna Berg had met Rodin.', /=>/],
    ['of a fourth withdrawal', 'A fourth withdrawal failed in Norway in December 2021.', /=>/],
    ['of what was added to something', 'The firm Saks was added in 2013 for $2.9 billion.', /=>/],
    [
      'of what a solution solves',
      "William Ramsay worked in Oslo. Ramsay's solution, a new column placed after the halogens, is the one in use.",
      /column/,
    ],
    [
      'that ends in a name without its verb',
      "During the eclipse of 18 August 1868 a yellow line was observed in the spectrum of the Sun's outer layers; Norman Lockyer, who realised that it was not the line of sodium, attributed it to an unknown element.",
      /Lockyer\. =>/,
    ],
    [
      'how many were named',
      'A committee of three scientists, Douglas Berg, K. Radway Holm and Sidney Holt, reported in 1963 that stocks of blue and humpback whales were close to collapse.',
      /=> three/,
    ],
    [
      'of somebody without a surname',
      'Sylvie, a nurse from Roubaix, left France in 2014 and opened a shop in Oslo in 2016.',
      /=>/,
    ],
  ])('nothing is asked %s', (_, text, card) => {
    expect(said(text)).not.toMatch(card)
  })

  it('over how long is asked behind “over”', () => {
    expect(said('In 2019 China undertook to buy an additional $200 billion of American goods over two years.')).not.toContain(
      '=> over two years',
    )
  })

  it('a byline set as a heading is none', () => {
    const text =
      'How Iron Won\n\nPublished 3 May 2021\n\n## Industry analysis by Tobias Berg\n\nNorway banned the sale of coal in 2015. Norway opened the Oslo works on 3 May 2018.\n'
    const read = readForCards(readFile(utf8(text), 'a.md'), english())
    expect(read.findings.flatMap(({ cards: all }) => all.map(({ context }) => context)).join()).not.toContain('Tobias')
  })

  it('a mother’s son in a work of art is not its artist’s', () => {
    const text =
      'Anna Berg was a sculptor from Oslo. She studied in Paris. A bronze of a mother with her dead son was finished in 1938.'
    expect(cards(text, 'Anna Berg').join()).not.toContain('Berg’s] dead son')
  })

  it('what it is about is told though it has the year that is asked, or counts years too', () => {
    const contexts = (title: string, text: string): (string | null)[] =>
      readForCards(readFile(utf8(`${title}\n\nPublished 3 May 2024\n\n${text}\n`), 'a.txt'), english()).findings.flatMap(
        ({ cards: all }) => all.map(({ context }) => context),
      )
    expect(contexts('The blood rules of 2023', 'Norway published its draft on 27 January 2023.')).toContain(
      'The blood rules of …',
    )
    expect(
      contexts('Five years after the war', 'Norway held the ports of Denmark for four years, at the cost of 15,000 soldiers.'),
    ).toContain('Five years after the war')
  })
})
