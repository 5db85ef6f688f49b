// Definite and pointing phrases on cards: told by their own words, named in brackets where one thing is meant, and stopped where a stranger asks "which?".
import { describe, expect, it } from 'vitest'
import { readText } from '../cards/reading.ts'

function promptsOf(title: string, text: string, published: string | null = 'Published 9 April 2021'): string[] {
  const { reading } = readText([title, published, text].filter((part) => part !== null).join('\n\n'), 'a.txt')
  return reading.findings.flatMap(({ cards }) => cards.map(({ prompt, answer }) => `${prompt} => ${answer}`))
}

function gatesOf(title: string, text: string): string[] {
  return readText([title, 'Published 9 April 2021', text].join('\n\n'), 'a.txt').reading.leftOut.map(({ gate }) => gate)
}

describe('a definite phrase is told', () => {
  it.each([
    'A treaty of 1883 put the border between Peru and Ecuador along the 4th parallel.',
    'In March 2019 Denmark reported the biggest harvest of wheat in 33 years.',
    'In 1906 Arne Dahl carried the mail across the frontier.',
    'The unit of loudness is called the sone, after a word that Stanley Stevens chose in 1936.',
    'Ana Silva, who was known as the “Lioness of Evora”, led the strike of 1911.',
    'Thailand let the baht float on 2 July 1997.',
    'Peter Grady, the plant manager, sold nine turbines to Norway in 1996.',
    'On the other hand, Norway sold nine turbines to Peru in 1996.',
    'Norway and the US Office of Foreign Disaster Assistance set up nine stations in 1986.',
  ])('by its own words or as known to all: “%s”', (sentence) => {
    expect(promptsOf('Things told once', sentence).length).toBeGreaterThan(0)
  })

  it('by the country that the sentence has named', () => {
    const prompts = promptsOf('Money and roads', 'In May 2014 Portugal sold nine ports to bring the country out of debt.')
    expect(prompts.length).toBeGreaterThan(0)
    expect(prompts.join()).not.toContain('[')
  })
})

describe('a definite phrase is named in brackets', () => {
  it('by the country the document is about, once', () => {
    const prompts = promptsOf(
      'Kenya pays its teachers',
      'In June 2019 the finance ministry gave schools a grant of 40 million dollars.',
    )
    expect(prompts.join()).toContain('[Kenya’s] finance ministry')
  })

  it('by the country whose capital and parts it speaks of most', () => {
    const prompts = promptsOf(
      'The city that said yes',
      'The mills of England closed in 1981. Crowds marched through London in 1982. The mines of Scotland closed in 1984. Ships left Wales in 1985. Crowds marched through Britain in 1990.\n\nIn June 2019 the energy minister gave schools a grant of 40 million dollars.',
    )
    expect(prompts.join()).toContain('[the United Kingdom’s] energy minister')
  })

  it('but a law not where the title shows the country', () => {
    const prompts = promptsOf('Antitrust in the United States', 'The Sherman Act became law on 2 July 1890.')
    expect(prompts.join()).toContain('did the Sherman Act become law')
  })

  it('not where another country is spoken of', () => {
    const text = 'Uganda had promised the same. In June 2019 the finance ministry gave schools a grant of 40 million dollars.'
    expect(promptsOf('Kenya pays its teachers', text).join()).not.toContain('Kenya')
  })

  it('where another country comes only behind it', () => {
    const prompts = promptsOf(
      'Kenya pays its teachers',
      'In June 2019 the finance ministry gave schools a grant of 40 million dollars from Uganda.',
    )
    expect(prompts.join()).toContain('[Kenya’s] finance ministry')
  })

  it('by the one name of that kind', () => {
    const text = 'The Bank of Ghana was founded in 1957. By 1960 the bank had opened nine branches in Accra.'
    expect(promptsOf('Money in West Africa', text).join()).toMatch(
      /\[the Bank of Ghana\]|\[Bank of Ghana\]|Bank of Ghana had opened/,
    )
  })

  it('not where two have such a name', () => {
    const text = 'The Bank of Ghana and the Bank of Togo met in Accra. In 1960 the bank opened nine branches.'
    expect(promptsOf('Money in West Africa', text).some((prompt) => /\[.*Bank of .*\] opened/.test(prompt))).toBe(false)
  })

  it('by the phrase that introduced it', () => {
    const text = 'In 1873 the ministers signed a defensive pact between Siam and Burma. Vietnam joined the pact in 1875.'
    expect(promptsOf('Pacts of the East', text).join()).toContain('[the defensive pact between Siam and Burma]')
  })
})

describe('a stranger is not left asking which', () => {
  it.each([
    'The final version was published in 1956.',
    'Two hours later the ship left Bergen in May 1906.',
    'The previous administration had closed nine schools in Bergen in 1906.',
    'In 1906 the two countries built a canal near Bergen.',
    'Ministers expect the change to save 3.2 million euros in Bergen by 2030.',
  ])('“%s”', (sentence) => {
    expect(promptsOf('Things told once', `It was long in coming. ${sentence}`).join()).not.toMatch(
      /version|change|two countries|previous/,
    )
  })

  it('an institution that every country has needs its country', () => {
    expect(gatesOf('Things told once', 'Parliament approved the budget on 3 May 2014.')).toContain('definite')
    const prompts = promptsOf('Kenya counts its money', 'Parliament approved a budget of 9 million dollars on 3 May 2014.')
    expect(prompts.join()).toContain('[Kenya’s] Parliament')
  })
})

describe('pointing words', () => {
  it('that only connect are left away', () => {
    const prompts = promptsOf('Ana Silva', 'Ana Silva then moved to Porto in May 1922.')
    expect(prompts.length).toBeGreaterThan(0)
    expect(prompts.join()).not.toContain('then')
  })

  it('give way to the apposition that says what they mean', () => {
    const text = 'This reaction, the Maillard reaction, begins at about 140 degrees Celsius.'
    const prompts = promptsOf('What browns a crust', text, null)
    expect(prompts.join()).not.toContain('This')
  })

  it('how many did it may be asked of a counted subject', () => {
    expect(promptsOf('Ships', 'Fourteen nations signed the Treaty of Evora on 3 May 1931.').join()).toContain('=> 3 May 1931')
  })
})

describe('a piece that was cut says nothing', () => {
  it('of an act that allowed somebody something', () => {
    const prompts = promptsOf('Laws', 'The Harbour Pilots Act of 1912 allowed women of Malta to steer foreign ships.')
    for (const prompt of prompts) expect(prompt).not.toMatch(/allowed women of Malta\./)
  })
})

describe('where a title names the place', () => {
  it('a dated event needs no name of its own', () => {
    const text = 'In 1872 schooling was made compulsory for all children of farmers. Malta had few roads.'
    expect(promptsOf('Malta remade', text, null).join()).toContain('=> 1872')
    expect(promptsOf('Things remade', text, null).join()).not.toContain('=> 1872')
  })
})
