// Sentences of our own with what a card of them must and must not say. How it is worded is the writer's affair: the answer's worth, the quote
// and the names are checked, not the words of the prompt.
import { describe, expect, it } from 'vitest'
import { parseDate, sameDate, type Finding, type Kind, type WrittenCard } from '../../../decks/index.ts'
import { quoteOf, readSentences, readText } from './reading.ts'

interface Found {
  readonly finding: Finding
  readonly card: WrittenCard
  readonly quote: string
}

function cardsOf(sentences: readonly string[], published?: string): Found[] {
  const read = readSentences(sentences, published)
  return read.reading.findings.flatMap((finding) =>
    finding.cards.map((card) => ({ finding, card, quote: quoteOf(read, finding) })),
  )
}

const said = (found: readonly Found[]) =>
  found.map(({ finding, card }) => `${finding.kind}: ${card.prompt} => ${card.answer}`).join('\n')
const bare = (answer: string) => answer.replace(/[[\]]/g, '')

describe('when', () => {
  it.each([
    { sentence: 'Johann Weber opened the Long Bridge of Arnford in May 1926.', is: 'May 1926', names: ['Weber', 'Long Bridge'] },
    {
      sentence: 'Maria Lindqvist founded the Arnford Museum on 3 June 1931.',
      is: '3 June 1931',
      names: ['Lindqvist', 'Arnford Museum'],
    },
    {
      sentence: 'In 1952 Denmark sold the Castle of Arnford to Norway.',
      is: '1952',
      names: ['Denmark', 'Castle of Arnford', 'Norway'],
    },
    {
      sentence: 'The Halifax Observatory was closed by Canada on 14 February 1963.',
      is: '14 February 1963',
      names: ['Halifax Observatory'],
    },
    {
      sentence: 'France and Portugal signed the Treaty of Evora in March 1974.',
      is: 'March 1974',
      names: ['France', 'Portugal', 'Treaty of Evora'],
    },
  ])('$is is asked of “$sentence”', ({ sentence, is, names }) => {
    const found = cardsOf([sentence])
    const asked = found.filter(({ card }) => {
      const date = parseDate(bare(card.answer))
      return date && sameDate(date, parseDate(is)!)
    })
    expect(asked.length, said(found)).toBeGreaterThan(0)
    for (const { finding, card, quote } of asked) {
      expect(finding.kind).toBe('date')
      expect(finding.date && sameDate(finding.date, parseDate(is)!)).toBe(true)
      expect(quote).toBe(sentence)
      for (const name of names) expect(card.prompt).toContain(name)
      expect(card.prompt).not.toContain(is.split(' ').at(-1))
    }
  })

  it('a day without its year gets the year in brackets, from the document', () => {
    const found = cardsOf(['Johann Weber reopened the Long Bridge of Arnford on 24 March.'])
    const dates = found.filter(({ finding }) => finding.kind === 'date')
    for (const { card, finding } of dates) {
      expect(card.answer).toMatch(/\[2021\]/)
      expect(finding.date?.value).toBe('2021-03-24')
    }
  })

  it('two dates of one sentence keep to their verbs', () => {
    const found = cardsOf(['Maria Lindqvist moved to Arnford in 1929 and founded the Arnford Museum in 1931.'])
    for (const { card } of found.filter(({ finding }) => finding.kind === 'date')) {
      const isFounding = card.prompt.includes('1929') || (/\bfound/.test(card.prompt) && !/\bmove/.test(card.prompt))
      expect(bare(card.answer), said(found)).toBe(isFounding ? '1931' : '1929')
      expect(card.prompt.includes('1929') && card.prompt.includes('1931')).toBe(false)
    }
  })
})

describe('what and how many', () => {
  it.each([
    { sentence: 'Sweden lent the Arnford Museum 120 paintings in 1938.', answer: /^120\b/, names: ['Sweden', 'Arnford Museum'] },
    {
      sentence: 'Denmark sold the Castle of Arnford to Norway for $2 million in 1952.',
      answer: /\$2 million/,
      names: ['Denmark', 'Norway'],
    },
    { sentence: 'In 2011 Norway gave the United Nations about $40 million.', answer: /^about \$40 million$/, names: ['Norway'] },
    {
      sentence: 'In March 1974 less than 12 per cent of the people of Portugal owned a car.',
      answer: /^less than 12 per cent$/,
      names: ['Portugal'],
    },
  ])('“$sentence” is asked for its figure, bounds and all', ({ sentence, answer, names }) => {
    const found = cardsOf([sentence])
    const asked = found.filter(({ card }) => answer.test(bare(card.answer)))
    expect(asked.length, said(found)).toBeGreaterThan(0)
    for (const { finding, card, quote } of asked) {
      expect(finding.kind).toBe('fact')
      expect(quote).toBe(sentence)
      for (const name of names) expect(card.prompt).toContain(name)
    }
  })

  it('a rule keeps its condition', () => {
    const found = cardsOf([
      'If a bank in Norway fails to report a theft within 72 hours, the bank may be fined up to €10 million.',
    ])
    for (const { card } of found) if (card.answer.includes('10')) expect(card.prompt).toMatch(/fails to report a theft/)
  })

  it('a bound that the text gives is never lost', () => {
    const found = cardsOf([
      'In 2011 Norway gave the United Nations about $40 million.',
      'In 2014 the Arnford Museum lent up to 300 paintings to Sweden.',
    ])
    for (const { card } of found) {
      if (card.answer.includes('40')) expect(card.answer).toContain('about')
      if (card.answer.includes('300')) expect(card.answer).toContain('up to')
    }
  })
})

describe('shift', () => {
  it.each([
    { sentence: 'In November 1995 Ireland lifted the ban on divorce.', actor: /Ireland/, says: /ban on divorce/ },
    { sentence: 'In 1998 Sweden abandoned its policy of neutrality.', actor: /Sweden/, says: /policy of neutrality/ },
    {
      sentence: 'In 2010 Ireland suspended aid to Kenya because of a border war.',
      actor: /Ireland/,
      says: /aid to Kenya/,
    },
  ])('“$sentence” is a change, with who and what', ({ sentence, actor, says }) => {
    const found = cardsOf([sentence])
    const shifts = found.filter(({ finding }) => finding.kind === 'shift')
    expect(shifts.length, said(found)).toBeGreaterThan(0)
    for (const { finding, quote } of shifts) {
      expect(quote).toBe(sentence)
      expect(finding.shift?.actor).toMatch(actor)
      expect(Object.values(finding.shift ?? {}).join(' | ')).toMatch(says)
      for (const part of Object.values(finding.shift ?? {}) as (string | null)[]) if (part) expect(sentence).toContain(part)
    }
  })

  it('a thing that did not change is none', () => {
    const found = cardsOf([
      'Johann Weber opened the Long Bridge of Arnford in May 1926.',
      'Ruth Okafor won the Calder Prize in 1971.',
    ])
    expect(found.filter(({ finding }) => finding.kind === 'shift')).toEqual([])
  })

  it('before and after are never the wrong way round', () => {
    const found = cardsOf(['In May 2003 Norway replaced the tax on fishing boats with a tax on catches.'])
    for (const { finding } of found) {
      if (finding.shift?.before) expect(finding.shift.before).not.toContain('catches')
      if (finding.shift?.after && finding.shift.before) expect(finding.shift.after).toContain('catches')
    }
  })
})

describe('no card of', () => {
  it.each<[what: string, sentence: string, kind?: Kind]>([
    ['a subject nobody named', 'He opened the Long Bridge of Arnford in May 1926.'],
    ['a pointing subject', 'These two countries signed the Treaty of Evora in March 1974.'],
    ['an opinion', 'The Long Bridge of Arnford is perhaps the most beautiful bridge in Europe.'],
    ['a condition', 'If Denmark sold the Castle of Arnford in 1952, Norway would buy it.'],
    ['a question', 'Did Denmark sell the Castle of Arnford to Norway in 1952?'],
    ['the author’s own person', 'I visited the Long Bridge of Arnford in May 1926 with my brother.'],
    ['a heading', 'The Long Bridge of Arnford: 1926 to 1952'],
    ['a thing that was only planned, as done', 'Denmark considered selling the Castle of Arnford to Norway.'],
    ['a vague time', 'At the time, Sweden lent paintings to the Arnford Museum.', 'date'],
  ])('%s: “%s”', (_, sentence, kind) => {
    const found = cardsOf([sentence]).filter(({ finding }) => kind === undefined || finding.kind === kind)
    expect(said(found)).toBe('')
  })

  it('the present without a day: it is not known as of when', () => {
    const present = ['Sweden owns 120 paintings of the Arnford Museum.']
    expect(said(cardsOf(present, ''))).toBe('')
    for (const { card } of cardsOf(present)) expect(card.prompt).toMatch(/\[As of [^\]]*2021\]/)
  })

  it('a month whose year the title contradicts', () => {
    const flood = 'The Arnford River flooded the town of Belmar in February.'
    const read = (title: string) =>
      readText([title, 'Published 21 March 2024', flood].join('\n\n'), 'arnford.txt').reading.findings.flatMap(
        ({ cards }) => cards,
      )
    expect(read('The floods of Arnford in 2023')).toEqual([])
    for (const { prompt, answer } of read('The floods of Arnford')) expect(`${prompt} ${answer}`).toContain('[2024]')
  })

  it('a part of a name in place of the name, or the now of a story as the now of its document', () => {
    const found = cardsOf([
      'The Arnford Loom Machine was shown in Denmark in 1985.',
      'In 1988 the Belmar Bank now sold the Long Mill to Sweden.',
    ])
    for (const { card } of found) expect(card.prompt).not.toMatch(/Loom Machine\]|\[As of/)
  })

  it('a denial, as if it had been affirmed', () => {
    for (const { card } of cardsOf(['Denmark did not sell the Castle of Arnford to Norway in 1952.']))
      expect(`${card.prompt} ${card.answer}`).toMatch(/\bnot\b|n’t|never/)
  })
})
