// What of a sentence is asked: definitions, terms, arguments of a verb, amounts that belong together; and what is left alone.
import { describe, expect, it } from 'vitest'
import { readForCards } from '../../../decks/cards/index.ts'
import { readFile } from '../../../decks/documents/index.ts'
import { utf8 } from '../../../decks/model/index.ts'
import { english } from '../../support/english.ts'

const read = (text: string) => readForCards(readFile(utf8(`Notes\n\nPublished 3 May 2021\n\n${text}\n`), 'a.txt'), english())
const cards = (text: string): string[] =>
  read(text).findings.flatMap(({ cards }) => cards.map(({ prompt, answer }) => `${prompt} => ${answer}`))
const said = (text: string): string => cards(text).join('\n')

describe('what a comma adds', () => {
  it('says what a thing is', () => {
    expect(said('The leaves contain quercetin, a yellow pigment of many plants.')).toContain(
      'What is quercetin? => yellow pigment of many plants',
    )
  })

  it('says who somebody was, once he matters', () => {
    expect(
      said('Olof Palme, the prime minister of Sweden, admired French cinema. Olof Palme returned to Stockholm in March 1972.'),
    ).toContain('Who was Olof Palme? => prime minister of Sweden')
  })

  it.each([
    ['In 1936 Somerset elected Maria Lindqvist its mayor in Taunton, a post that she held until 1951.', /What (is|was) Taunton/],
    ['Karl Holm was born in 1903, the year of the great flood in Malmö.', /(What|Who) (is|was) 1903/],
    ['Anna Berg praised her latest film, The Quiet Harbour, in Oslo in 1988.', /(What|Who) (is|was) [^?]*film/],
  ])('and not what it sums up, when it was, or which one is meant: “%s”', (text, card) => {
    expect(said(text)).not.toMatch(card)
  })
})

describe('a description', () => {
  it('with "of" that names one thing asks for it', () => {
    expect(said('The main sugar of human blood is glucose.')).toMatch(/____ \(what\?\).*=> glucose/)
  })

  it('of a kind of thing is asked as a question', () => {
    expect(said('Haematite is a red ore of iron that colours many soils.')).toContain(
      'What is Haematite? => red ore of iron that colours many soils',
    )
  })
})

describe('a term', () => {
  it('between commas with "or" is another name', () => {
    expect(said('Myopia, or short-sightedness, is a disorder of the eye that blurs distant things.')).toMatch(
      /also called what\?.*=> short-sightedness/,
    )
  })
})

describe('an argument', () => {
  it.each([
    [
      'Lactase converts milk sugar into glucose and galactose.',
      /Lactase converts milk sugar into ____ \(what\?\).*=> glucose and galactose/,
    ],
    [
      'The Parliament of Norway banned the hunting of wolves in 1973.',
      /What did the Parliament of Norway ban in 1973\? => the hunting of wolves/,
    ],
  ])('that the rest of the clause singles out is asked: “%s”', (text, card) => {
    expect(said(text)).toMatch(card)
  })

  it.each([
    'Maria Lindqvist read an article in the Arnford Gazette.',
    'The reform of the Bank of Norway came into force on 4 May 1976.',
    'The Museum of Bergen encourages small galleries to lend their paintings.',
  ])('is left alone where it tells nothing by itself: “%s”', (text) => {
    expect(said(text)).not.toMatch(/=> (article|force|small galleries)/)
  })
})

describe('an answer', () => {
  it('ends before what a comma adds', () => {
    expect(said('On 3 May 1851 the Ingrid sank the wooden frigate Dagmar, whose captain, Nils Holm, drowned.')).not.toMatch(
      /=> .*(whose|Holm$)/m,
    )
  })
})

describe('two amounts that belong together', () => {
  it('are asked as one', () => {
    expect(said('In June 1999 the Storting of Norway adopted the Harbour Act by 81 votes to 62 votes.')).toMatch(
      /=> 81 votes to 62/,
    )
  })
})

describe('a question', () => {
  it('keeps the capital of a name that is tagged as an adjective', () => {
    expect(said('In 1882 British troops occupied Egypt.')).not.toMatch(/did british/)
  })
})

describe('what is not asked', () => {
  it.each([
    [
      'how many, of what is listed',
      'The Treaty of Arnford opened two ports, Shimo and Hakata, to Danish ships in 1854.',
      /how many/,
    ],
    [
      'how many, of what a colon lists',
      'Karl Berg divided the company into three chambers: Arnford, Malmö and Lund.',
      /how many/,
    ],
    ['a town by what many are', 'In 1903 Anna Holm moved to Lysekil, a small town in western Sweden.', /What (is|was) Lysekil/],
    ['what stands twice', 'Oral rehydration solution, or ORS, is a mixture of salt, sugar and water.', /=> ORS/],
    [
      'two things as one',
      'Karl Berg studied physics in Lisbon and bombarded uranium with neutrons in 1934.',
      /=> (physics in|uranium with)/,
    ],
    ['half of a word', 'Governor-General Karl Berg founded the town of Arnford in 1751.', /=> General/],
    [
      'when a second thing had begun',
      'Denmark raised the levy to 22 cents in 2007, when use had begun to grow.',
      /In .*use had begun/,
    ],
    ['somebody else’s claim to something', 'In 1529 Karl Berg gave up his claim in return for 350,000 crowns.', /350,000|1529/],
    ['of what it is a version', 'In April 2024 the Arnford Institute approved a simplified version.', /2024|Institute/],
    ['where it came back to', 'Karl Berg left Norway in 1920. Karl Berg returned in 1922.', /return.*1922|1922.*return/],
  ])('%s', (_, text, card) => {
    expect(said(text)).not.toMatch(card)
  })

  it('keeps the sentences apart that a degree ends', () => {
    expect(
      said('Lake Arn in Sweden warmed by about 1.6°C. Since 1970 the river Arn has lost 40 per cent of its ice.'),
    ).not.toMatch(/1\.6°C\. Since|____[^=]*°C\. Since/)
  })

  it('keeps the comma of the clause behind what only connects', () => {
    expect(
      said(
        'In Holm v. Berg (2012), however, which concerned a bridge in Malmö, five judges of the Supreme Court of Sweden dissented.',
      ),
    ).toContain('In Holm v. Berg, which concerned')
  })
})

describe('what the rest of the text would have to tell', () => {
  it.each([
    ['one of what', 'Warren Holm, an engineer at Arnford Laboratories in Malmö, used one to drive a clock in 1927.'],
    ['a second of what', 'A second was agreed in Oslo in 2015, a year after the war in Georgia.'],
    [
      'what it may have been that was completed',
      'Denmark built a railway from Arnford to Lund, which was completed in 1913.',
      /Lund was/,
    ],
    [
      'whom a sentence means that is not understood',
      'In 1961, a few months after the trial of Karl Berg had opened in Lund, he began a series of tests at Oslo University.',
      /Lund|1961/,
    ],
    ['within hours of what', 'Within hours, protesters in Arnford had burned 14 shops owned by Danish traders.'],
    ['which goal', 'Labour, elected in Norway in 1997, advanced that goal to 2030 in Oslo.', /2030/],
    ['what emerged from what', 'The Arnford Reduction Scheme that emerged was rejected twice by the Senate of Norway in 2009.'],
    ['which volume', 'The volume at issue covered eleven areas in Norway in 1986.'],
    ['whose daughter', 'A daughter, Fanneke, was born in Amsterdam in 1945.'],
    [
      'which part of a plan',
      'It was a plan. A new class of boats would be built in Malmö, with the first arriving in 2041.',
      /2041|Malmö/,
    ],
    ['whose sign', 'An early sign came in Oslo on 2 January 2019.'],
    [
      'what they were',
      'Anna Berg, the vice-president of Norway, described the rulings of 2019 as firm and said they were based on clear rules.',
      /they were/,
    ],
  ])('is not asked: %s', (_, text, card = /=>/) => {
    expect(said(text)).not.toMatch(card)
  })

  it('nor is a name torn, a verb taken for another, or a time that was left away', () => {
    expect(said('The vaccine, known as RTS,S/AS01, was developed by the Danish firm Holm in 2015.')).not.toMatch(/=> RTS$/m)
    expect(
      said(
        'In Damascus in July 1860, resentments sharpened by economic change and by fighting in nearby Lund exploded in a massacre.',
      ),
    ).not.toMatch(/by economic change\.?( =>|$)/m)
    expect(
      said(
        'The Bank of Norway raised its key rate by half a point on 14 March 2021, ending a pause that had lasted since September.',
      ),
    ).not.toMatch(/2021\] \[/)
  })
})

describe('what no teacher would ask', () => {
  it.each([
    ['how many features', 'Three features distinguish an ombudsman from other remedies of the citizen.'],
    ['a first name', 'In 1811 Joseph found a strange skull in the rocks of Lyme in Dorset.', /=> Joseph$/m],
    [
      'an office without its holder',
      'The Chief Justice added in 2019 that the Court of Norway was not calling earlier cases into question.',
      /=> Chief Justice/,
    ],
    [
      'by what a rate is counted',
      'A survey by Oslo University in 2019 put the yearly rate of bites in Norway at 485 per 100,000 people.',
      /=> 100,000/,
    ],
    ['half of a span', 'The Holm Foundation counted 1,280 adults between the ages of 30 and 79 in Norway in 2019.', /=> 30$/m],
    ['a thing of which there are many', 'In 1832 Karl Berg founded a medical school in Lund.', /=> medical school/],
    ['who was born on a day', 'Anna Holm was born on 12 May 1910 in Cairo, the eldest of four sisters.', /=> Anna Holm/],
    ['what is counted off', 'Two groups of Danish firms sued in Oslo in 1990, one from Lund and the other from Malmö.', /=> Two/],
  ])('%s', (_, text, card = /=>/) => {
    expect(said(text)).not.toMatch(card)
  })
})

describe('the answer', () => {
  it('ends where what it was done to begins', () => {
    expect(said('In 1709 King Charles of Sweden lost the battle of the northern marshes to the Russians.')).not.toMatch(
      /=> .*to the Russians/,
    )
  })

  it('is not printed above the question', () => {
    const { findings } = readForCards(
      readFile(
        utf8(
          'ECB ends an era\n\nPublished 3 May 2021\n\nThe European Central Bank raised interest rates on Monday for the first time in 11 years.\n',
        ),
        'a.txt',
      ),
      english(),
    )
    const cards = findings.flatMap((finding) => finding.cards)
    expect(cards.length).toBeGreaterThan(0)
    for (const card of cards) if (card.answer.includes('European')) expect(card.context ?? '').not.toContain('ECB')
  })
})

describe('a false card', () => {
  it.each([
    [
      'of the place where a kingdom lay',
      'Arnford was a Danish kingdom in what is now central Norway, which existed from 1351 until 1767.',
      /Norway existed/,
    ],
    [
      'of the place of a visit',
      'In 2023 Anna Berg flew to Lund, the first visit by a Danish leader in seven years.',
      /What (is|was) (the first visit|Lund)/,
    ],
    ['of what lies beneath something else', 'In 1985 the Holm packet network that lay beneath it collapsed in Denmark.', /1985/],
    [
      'of the deeds but the last',
      'While Karl Berg lay dying in 1688, Anna Holm took power, executed Otto Lund and forced the Danish troops to leave.',
      /executed Otto Lund\.?( =>|$)/m,
    ],
  ])('%s', (_, text, card) => {
    expect(said(text)).not.toMatch(card)
  })
})

describe('the context', () => {
  it('names the country that the text is about, where the title does not', () => {
    const about = 'Norway has raised the duty. Norway is a kingdom. In 2011 Norway closed the port. The bank of Norway agreed.'
    const text = `The Quiet Money\n\n${about}\n\nKarl Berg founded the Harbour Bank in 1999.\n`
    const cards = readForCards(readFile(utf8(text), 'a.txt'), english()).findings.flatMap(({ cards: all }) => all)
    expect(cards.find(({ prompt }) => prompt.includes('found the Harbour Bank'))?.context).toBe('Norway – The Quiet Money')
    expect(cards.find(({ prompt }) => prompt.includes('Norway close'))?.context).toBe('The Quiet Money')
  })

  it('says what the text is about, where its title tells it only by a picture', () => {
    const about = [
      'The saiga lives on the plains.',
      'A saiga has a large nose.',
      'Hunters shot the saiga for its horns.',
      'The saiga returned.',
      'Each saiga was counted.',
      'Nobody feeds the saiga.',
    ].join(' ')
    const text = `The Traveller That Came Back\n\n${about}\n\nIn 2019 Norway counted 334,000 animals.\n`
    const cards = readForCards(readFile(utf8(text), 'a.txt'), english()).findings.flatMap(({ cards: all }) => all)
    const counted = cards.filter(({ prompt }) => prompt.includes('animals'))
    expect(counted.length).toBeGreaterThan(0)
    for (const { context } of counted) expect(context).toBe('saiga – The Traveller That Came Back')
    const titled = `The Saiga That Came Back\n\n${about}\n\nIn 2019 Norway counted 334,000 animals.\n`
    for (const { cards: all } of readForCards(readFile(utf8(titled), 'a.txt'), english()).findings)
      for (const { context } of all) expect(context).toBe('The Saiga That Came Back')
  })

  it('names whose paper it is, where that stands above the title', () => {
    const text =
      'COUNTY GOVERNMENT OF ARNFORD\n\nMeasles: changes to the schedule\n\nIssued 18 August 2025.\n\nSpraying resumed in two districts in February 2023, and nets were handed out again.\n'
    const [finding] = readForCards(readFile(utf8(text), 'a.txt'), english()).findings
    expect(finding?.cards[0]?.context).toBe('County Government of Arnford – Measles: changes to the schedule')
  })
})
