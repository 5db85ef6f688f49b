// What is cut from a sentence stays out of its cards, and what is left stands by itself.
import { describe, expect, it } from 'vitest'
import { readForCards } from '../../../decks/cards/index.ts'
import { readFile } from '../../../decks/documents/index.ts'
import { utf8 } from '../../../decks/model/index.ts'
import { english } from '../../support/english.ts'

const read = (text: string) => readForCards(readFile(utf8(`Notes\n\nPublished 3 May 2021\n\n${text}\n`), 'a.txt'), english())
const cards = (text: string): string[] =>
  read(text).findings.flatMap(({ cards }) => cards.map(({ prompt, answer }) => `${prompt} => ${answer}`))
const said = (text: string): string => cards(text).join('\n')

describe('what was cut stays out', () => {
  it('"instead of" is no connecting word', () => {
    expect(said('The second probe, launched in December 2014, had four wheels instead of three.')).not.toContain(
      'four wheels of three',
    )
  })

  it.each([
    [
      'In November 2012, when the price of copper in Chile touched 9,000 dollars a tonne, the plan seemed unanswerable.',
      /^In November 2012, when [^?]*tonne\./m,
    ],
    ['Four ion engines that were never meant to last so long.', /./],
    ['This month settled on 15 per cent after a pause of ninety days in Lisbon.', /settled/],
    ['As of March 2019, 389 million had been committed in Ghana, of which 46% went to roads.', /389 million/],
    ['Osei Tutu was killed in 1717 (some accounts prefer 1712) while crossing the river Pra.', /=> 1717$/m],
    ['Until 2016 Ghana had no comparable body.', /2016/],
    ['Osei Tutu was killed in 1717 (some accounts prefer 1712) while crossing the river Pra.', /./],
    ['In 2019 the Secretary of Ghana accepted recommendations (a), (c) and (d) and partially accepted (b).', /./],
    ['In Norway the accounts, which are held under a contract that runs to December 2016, come within (c).', /./],
    ['Shut the strait and the Baltic Sea would fall by about half a metre to a metre a year.', /half a metre/],
    ['The third consists of the pledges announced in Glasgow in November 2011.', /third consists/],
    [
      'Counts found 334,000 saiga in Kazakhstan in 2009, 842,000 in 2011, 1.3 million in 2012 and 1.9 million in 2013.',
      /=> 2012$/m,
    ],
    ['Norsk Hydro had 6,240 permanent employees on 31 March 2015.', /=> 31 March 2015/],
    ['At the close of May 2014, 1,870 MW had been connected in Norway.', /1,870 MW/],
    ['A fund of 1.1 billion marks was established in Norway in 2011 by a separate law.', /=> a separate law/],
    ['A cap of two per cent when costs climb eight or nine per cent was set in Norway in 2011.', /=> nine per cent/],
    [
      'Part of the decline came from the plague, but by no means all: some 9 million journeys had been lost in Norway by 2011.',
      /By no means all/,
    ],
    ['Rennes, where the tidal range reaches 4 metres in the east, built the dam in 1966.', /^Where /m],
  ])('%s', (text, card) => {
    expect(said(text)).not.toMatch(card)
  })

  it('what was said stays where its speaker comes last, and goes where only the saying is left', () => {
    expect(said('Karl Berg built the bridge of Arnford for 40 million euros in 1999, the mayor of Lund said.')).toContain(
      '=> 1999',
    )
    expect(said('Karl Berg asked for 400 men in Egypt in 1854, and Said, under some pressure.')).not.toMatch(/and Said, under/)
  })

  it('a name in brackets tells whose date is asked', () => {
    expect(said('Karl Berg ruled Egypt from 1863. By 1875 he was bankrupt.')).toMatch(/\[Karl Berg\].*=> (By )?1875/)
  })

  it('a time that belongs to a noun is blanked where it stands', () => {
    expect(said('Parry remained in office in Monaco until his death in 1926.')).not.toMatch(/^In which year/m)
  })

  it('the end of "from A to B" is asked, and its beginning told', () => {
    expect(said('In 2019 Norway raised its fee from 120 crowns to 180 crowns.')).toMatch(
      /from 120 crowns to ____ \([^)]*\).*=> 180/,
    )
  })

  it('one use of a thing is not what it is', () => {
    const text =
      'Notes\n\nSodium does not fit between the layers of graphite, the material from which nearly every anode is made.\n'
    const prompts = readForCards(readFile(utf8(text), 'a.txt'), english()).findings.flatMap(({ cards: all }) =>
      all.map(({ prompt }) => prompt),
    )
    expect(prompts).not.toContain('What is graphite?')
  })

  it('the number of a paragraph is none of its words', () => {
    expect(said('4.1.1 Norway emitted about 46 million tonnes of carbon dioxide in 2012.')).not.toContain('4.1.1')
  })

  it('nor is that of numbered paragraphs', () => {
    const text = [
      '1.1 In 2011 Norway fined the bank of Arnford.',
      '1.2 In 2012 Norway closed the port of Arnford.',
      '2.1 In 2013 Norway sold the harbour of Arnford.',
    ].join('\n\n')
    expect(said(text)).toContain('Norway')
    expect(said(text)).not.toMatch(/[12]\.[12]/)
  })

  it('a length of two parts is not asked by one of them', () => {
    const text = 'Norway offers the second dose at 18 months instead of at 3 years and 4 months.'
    expect(said(text)).not.toMatch(/=> (?:3 years|4 months)$/m)
  })

  it.each([
    ['On 8 May 1902 one from Mount Pelée destroyed the town of Saint-Pierre.', /one from/],
    ['The summer of 1816 in Norway was so cold that it became known as the Year Without a Summer.', /=> Year$/m],
    ['Replaces version 2 of 4 September 2023.', /Replaces/],
    ['Judgment delivered 20 October 2023.', /Judgment/],
    ['Records begin in 1911.', /1911/],
    ['A second is due in 2027.', /second/],
  ])('%s asks too little, or what nobody can know', (text, card) => {
    expect(said(text)).not.toMatch(card)
  })

  it('places form no companies, and a port is a place', () => {
    const canal = said('Baltasar Grün formed the Arnford Canal Company in 1858.')
    expect(canal).toContain('=> 1858')
    expect(canal).not.toContain('Which place')
    const bridge = said('Karl Berg and Sons built the first bridge of Port Severin in 1887.')
    expect(bridge).toContain('=> 1887')
    expect(bridge).not.toContain('which two people')
  })

  it('a common word loses its capital inside a question', () => {
    expect(said('Coal supplied 24% of the power of Norway in 2013. In Norway coal is dear.')).not.toContain('did Coal')
  })
})
