// Mock exams: one right answer, none that a source makes true, none told by its form; marked in part where it is nearly right.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  boundsOf,
  composeMock,
  guessOf,
  markOf,
  parseDate,
  QUESTION_FORMS,
  saidOf,
  scoreOf,
  type CardId,
  type DocumentId,
  type MockCard,
  type QuestionForm,
} from '../../../decks/index.ts'

function card(i: number, over: Partial<MockCard>): MockCard {
  return {
    id: `c${i}` as CardId,
    kind: 'fact',
    document: null,
    title: 'The harbour',
    context: null,
    prompt: '',
    answer: '',
    quote: null,
    written: null,
    before: null,
    after: null,
    issue: null,
    ...over,
  }
}

const dated = Array.from({ length: 12 }, (_, i) =>
  card(i, {
    kind: 'date',
    prompt: `The pier number ${i + 1} was opened in ____ (which year?).`,
    answer: String(1880 + 3 * i),
    quote: `The pier number ${i + 1} was opened in ${1880 + 3 * i}.`,
  }),
)
const lands = ['Norway', 'Denmark', 'Sweden', 'Iceland', 'Finland', 'Estonia'].map((answer, i) =>
  card(20 + i, {
    prompt: `The ferry number ${i + 1} sailed to ____ (which country?).`,
    answer,
    quote: `The ferry number ${i + 1} sailed to ${answer}.`,
  }),
)
const shifts = [1, 2, 3, 4].map((i) =>
  card(40 + i, {
    kind: 'shift',
    prompt: `What became of toll ${i}?`,
    answer: `toll ${i} ended`,
    before: `a toll of ${i} pence`,
    after: `${i} free days`,
  }),
)
const all = [...dated, ...lands, ...shifts]
const said = saidOf(all.flatMap(({ quote }) => quote ?? []))
const compose = (cards: readonly MockCard[], forms: readonly QuestionForm[], seed = 'a', sentences = said) =>
  composeMock(cards, sentences, { howMany: 40, forms, seed })

test('every question has one right answer among different ones, and the same wishes give the same exam', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.subarray([...QUESTION_FORMS], { minLength: 1 }),
      fc.integer({ min: 1, max: 60 }),
      (seed, forms, howMany) => {
        const questions = composeMock(all, said, { howMany, forms, seed })
        expect(questions.length).toBeLessThanOrEqual(howMany)
        expect(composeMock(all, said, { howMany, forms, seed })).toEqual(questions)
        const asked = questions.flatMap(({ sources }) => sources.map((source) => source.card))
        expect(new Set(asked).size).toBe(asked.length)
        for (const { form, options, right, left } of questions) {
          expect(forms).toContain(form)
          expect(new Set(options).size).toBe(options.length)
          if (form === 'choice') expect(options.length).toBe(4)
          if (typeof right === 'number') expect(options[right]).toBeDefined()
          if (form === 'order') expect([...(right as number[])].sort()).toEqual(options.map((_, i) => i))
          if (form === 'match') expect(left.length).toBe(options.length)
          expect(markOf({ form, right }, right)).toBe(1)
          expect(markOf({ form, right }, null)).toBe(0)
        }
      },
    ),
  )
})

test('all forms can be asked of a deck that has what they need', () => {
  expect([...new Set(compose(all, QUESTION_FORMS).map(({ form }) => form))].sort()).toEqual(
    ['choice', 'cloze', 'first', 'match', 'order', 'trueFalse'].sort(),
  )
  const question = card(60, { prompt: 'Who opened the old pier?', answer: 'Queen Victoria' })
  expect(compose([question], ['typed']).map(({ right }) => right)).toEqual(['Queen Victoria'])
})

test('no wrong answer is what a sentence says beside what is asked, nor stands in the question or its source', () => {
  const asked = card(70, { prompt: 'The ferry of the northern company sailed to ____ (which country?).', answer: 'Greenland' })
  const sentences = saidOf(['The northern company also had a ferry that sailed to Norway.', 'Denmark is small.'])
  for (let seed = 0; seed < 30; seed++) {
    const [only] = compose([asked, ...lands], ['choice'], String(seed), sentences).filter(
      ({ sources }) => sources[0]?.card === asked.id,
    )
    expect(only?.options).not.toContain('Norway')
  }
  const spoken = {
    ...asked,
    prompt: 'The Danish papers praised ____ (which country?), and so did Icelanders and Finland’s king.',
  }
  for (let seed = 0; seed < 10; seed++) {
    const [only] = compose([spoken, ...lands], ['choice'], String(seed), []).filter(
      ({ sources }) => sources[0]?.card === spoken.id,
    )
    for (const land of ['Iceland', 'Finland']) expect(only?.options ?? []).not.toContain(land)
  }
  const named = { ...asked, prompt: 'From Denmark the ferry sailed to ____ (which country?).' }
  for (let seed = 0; seed < 10; seed++) {
    const [only] = compose([named, ...lands], ['choice'], String(seed), []).filter(({ sources }) => sources[0]?.card === named.id)
    expect(only?.options).not.toContain('Denmark')
  }
})

test('dates to choose from are as fine as the right one, stand clear of it, and lie on the same side of when the document was written', () => {
  const written = boundsOf(parseDate('5 May 1900')!).to
  const cards = dated.map((one) => ({ ...one, written }))
  for (const { options, right } of compose(cards, ['choice'])) {
    const bounds = options.map((words) => boundsOf(parseDate(words)!))
    const goal = bounds[right as number]!
    for (const one of bounds) if (one !== goal) expect(one.to < goal.from || goal.to < one.from).toBe(true)
    for (const one of bounds) expect(one.to > written).toBe(goal.to > written)
    expect(options).toEqual(options.toSorted())
  }
})

test('where nobody knows when a document was written, what the other documents know of as past stands for it', () => {
  const cards = dated.map((one) => ({ ...one, written: boundsOf(parseDate('1899')!).to }))
  const undated = card(85, { kind: 'date', prompt: 'The quay was repaired in ____ (which year?).', answer: '1898' })
  for (let seed = 0; seed < 20; seed++)
    for (const { options, sources } of compose([undated, ...cards], ['choice'], String(seed), []))
      if (sources[0]?.card === undated.id) for (const words of options) expect(Number(words)).toBeLessThan(1900)
})

test('years to choose from lie the nearer the later it was: of what was lately nobody believes a year long ago', () => {
  const written = boundsOf(parseDate('1915')!).to
  const lately = card(83, { kind: 'date', prompt: 'The quay was repaired in ____ (which year?).', answer: '1913', written })
  const early = card(84, { kind: 'date', prompt: 'The quay was planned in ____ (which year?).', answer: '1870', written })
  const far = (asked: MockCard): number =>
    Math.max(
      ...Array.from({ length: 20 }, (_, seed) => compose([asked, ...dated], ['choice'], String(seed), []))
        .flat()
        .filter(({ sources }) => sources[0]?.card === asked.id)
        .flatMap(({ options }) => options.map((words) => Math.abs(Number(words) - Number(asked.answer)))),
    )
  expect(far(lately)).toBeLessThanOrEqual(10)
  expect(far(early)).toBeGreaterThan(10)
})

test('of what is more than 93 percent no lower figure is offered, and what has been so since a year has no other', () => {
  const more = card(81, { prompt: 'The harbour handles ____ (what percentage?) of the grain.', answer: 'more than 40 percent' })
  const since = card(82, { prompt: 'The quay has been closed since ____ (which year?).', answer: '1890' })
  for (let seed = 0; seed < 10; seed++)
    for (const { options, sources } of compose([more, since, ...all], ['choice'], String(seed), [])) {
      expect(sources[0]?.card).not.toBe(since.id)
      if (sources[0]?.card === more.id)
        for (const words of options) expect(parseInt(words.replace(/\D/g, ''))).toBeGreaterThanOrEqual(40)
    }
})

test('behind an office only those are offered who have it', () => {
  const people = ['Anna Berg', 'Carl Dahl', 'Erik Falk', 'Greta Holm'].map((answer, i) =>
    card(90 + i, { prompt: `${i < 2 ? 'President' : 'The pilot'} ____ (who?) opened the quay number ${i + 1}.`, answer }),
  )
  for (let seed = 0; seed < 10; seed++)
    for (const { options, sources } of compose(people, ['trueFalse', 'choice'], String(seed), []))
      if (sources[0]?.card === people[0]?.id)
        for (const pilot of ['Erik Falk', 'Greta Holm']) expect(options).not.toContain(pilot)
})

test('a name that is said beside a name of the question is not offered: it might be right too, or nobody would choose it', () => {
  const asked = card(71, { prompt: '____ (which country?) did not vote on the harbour of Sund.', answer: 'Greenland' })
  const sentences = saidOf(['The Sundish papers are read in Norway.', 'Denmark and Iceland are small.'])
  let offered = 0
  for (let seed = 0; seed < 20; seed++)
    for (const { options, sources } of compose([asked, ...lands], ['choice'], String(seed), sentences)) {
      if (sources[0]?.card !== asked.id) continue
      offered++
      expect(options).not.toContain('Norway')
    }
  expect(offered).toBeGreaterThan(0)
  const pair = { ...asked, prompt: asked.prompt.replace('which country?', 'which two countries?'), answer: 'Malta and Cyprus' }
  const pairs = [
    ['Norway and Chile', 'Peru and Cuba', 'Kenya and Ghana', 'Fiji and Samoa'].map((answer, i) =>
      card(72 + i, { prompt: `____ (which two countries?) had ferry number ${i}.`, answer }),
    ),
  ].flat()
  for (let seed = 0; seed < 20; seed++)
    for (const { options, sources } of compose([pair, ...pairs], ['choice'], String(seed), sentences))
      if (sources[0]?.card === pair.id) expect(options).not.toContain('Norway and Chile')
})

test('of places of any sort none is offered for another: nobody annexed Asia', () => {
  const places = ['Asia', 'Sund', 'Lake Vesi', 'the North Pier', 'Skagen'].map((answer, i) =>
    card(100 + i, { prompt: `The ferry number ${i} came from ____ (which place?).`, answer }),
  )
  expect(compose(places, ['choice', 'trueFalse'], 'a', [])).toEqual([])
})

test('what is to be by a day, or has been since, did not happen on it: it is not put in order', () => {
  const cards = ['by', 'until', 'since', 'before'].map((word, i) =>
    card(120 + i, { kind: 'date', prompt: `The quay is to be open ${word} ____ (which year?).`, answer: String(1900 + 9 * i) }),
  )
  expect(compose(cards, ['order', 'first'], 'a', [])).toEqual([])
})

test('what can be said in many ways is not to be written: only a value or a name is', () => {
  const blank = card(110, { prompt: 'The port imposed ____ (what?).', answer: 'new tolls' })
  const found = card(111, { prompt: 'What did the storm mitigate?', answer: 'the tolls' })
  const dated = card(113, { prompt: '[As of May 1900] What is the port resetting?', answer: 'its tolls' })
  const own = card(112, { kind: null, prompt: 'What holds a ship in place?', answer: 'an anchor' })
  const asked = compose([blank, found, dated, own], ['typed', 'cloze'], 'a', []).flatMap(({ sources }) => sources[0]!.card)
  expect(asked).toEqual([own.id])
})

test('a phrase that fits its own sentence alone is no choice, and a long one is not to be written', () => {
  const phrase = card(80, { prompt: 'The company was known for ____ (what?).', answer: 'its slow but steady coastal steamers' })
  expect(compose([phrase, ...all], ['choice', 'typed', 'cloze']).filter(({ sources }) => sources[0]?.card === phrase.id)).toEqual(
    [],
  )
})

test('what became of what is asked only where the two sides are things and do not say the same words', () => {
  const told = [1, 2, 3, 4].map((i) =>
    card(130 + i, {
      kind: 'shift',
      prompt: 'What ended?',
      answer: `toll ${i}`,
      before: `harbour toll ${i}`,
      after: `ended harbour toll ${i}`,
    }),
  )
  const done = [1, 2, 3, 4].map((i) =>
    card(140 + i, {
      kind: 'shift',
      prompt: 'What ended?',
      answer: `toll ${i}`,
      before: `pier ${i}`,
      after: `was closed to ${i} ferries`,
    }),
  )
  expect(compose([...told, ...done], ['match'], 'a', [])).toEqual([])
  expect(compose(shifts, ['match'], 'a', []).length).toBe(1)
})

test('people of documents that have nothing to do with each other are not offered for one another', () => {
  const people = ['Anna Berg', 'Carl Dahl', 'Erik Falk', 'Greta Holm', 'Ivar Juhl', 'Karin Lund'].map((answer, i) =>
    card(150 + i, {
      document: (i < 4 ? 'harbour' : 'whales') as DocumentId,
      prompt: `____ (who?) opened the ${i < 4 ? 'quay of Sund' : 'museum of Vardo'} number ${i + 1}.`,
      answer,
    }),
  )
  const asked = Array.from({ length: 10 }, (_, seed) => compose(people, ['choice'], String(seed), [])).flat()
  expect(asked.length).toBeGreaterThan(0)
  for (const { options } of asked) for (const stranger of ['Ivar Juhl', 'Karin Lund']) expect(options).not.toContain(stranger)
})

test('what is spoken of with an article is nobody', () => {
  const people = ['Anna Berg', 'Carl Dahl', 'Erik Falk', 'Sund Reds', 'Greta Holm'].map((answer, i) =>
    card(160 + i, { prompt: `____ (who?) came to quay number ${i + 1}.`, answer }),
  )
  const sentences = saidOf(['Everybody bought the Sund Reds.'])
  for (let seed = 0; seed < 10; seed++)
    for (const { options, sources } of compose(people, ['choice'], String(seed), sentences))
      if (sources[0]?.card !== people[3]?.id) expect(options).not.toContain('Sund Reds')
})

test('a name in brackets is a name of the question, and what the question says in another form is not asked', () => {
  const asked = card(170, { prompt: 'With ____ (who?) [Anna Maria Berg] opened the quay.', answer: 'Carl Dahl' })
  const people = ['Anna Berg', 'Erik Falk', 'Greta Holm', 'Ivar Juhl'].map((answer, i) =>
    card(171 + i, { prompt: `____ (who?) came to quay number ${i + 1}.`, answer }),
  )
  for (let seed = 0; seed < 10; seed++)
    for (const { options, sources } of compose([asked, ...people], ['choice'], String(seed), []))
      if (sources[0]?.card === asked.id) expect(options).not.toContain('Anna Berg')
  const told = card(180, { prompt: 'In the war ____ (which country?) sent Icelandic ferries.', answer: 'Iceland' })
  expect(compose([told, ...lands], QUESTION_FORMS).some(({ sources }) => sources[0]?.card === told.id)).toBe(false)
})

test('a day that something was to be by, or was before, has no wrong ones: a later or an earlier one is true too', () => {
  for (const word of ['by', 'until', 'before', 'after']) {
    const limit = card(181, { kind: 'date', prompt: `The quay is open ${word} ____ (which year?).`, answer: '1890' })
    for (const { sources } of compose([limit, ...dated], ['choice', 'trueFalse'])) expect(sources[0]?.card).not.toBe(limit.id)
  }
})

test('dates to choose from lie on the same side of every date that the question names', () => {
  const asked = card(182, {
    kind: 'date',
    prompt: 'The quay was begun in May 1889, and in ____ (which year?) its first ferry left.',
    answer: '1892',
  })
  let offered = 0
  for (let seed = 0; seed < 20; seed++)
    for (const { options, sources } of compose([asked, ...dated], ['choice'], String(seed), [])) {
      if (sources[0]?.card !== asked.id) continue
      offered++
      for (const words of options) expect(Number(words)).toBeGreaterThan(1889)
    }
  expect(offered).toBeGreaterThan(0)
})

test('amounts to choose from are written alike, and a part is less than its whole', () => {
  const share = card(183, { prompt: 'The ferry brought ____ (what percentage?) of the oil.', answer: '4%' })
  const others = ['9 per cent', '3 percent', '7 per cent'].map((answer, i) =>
    card(184 + i, { prompt: `The train number ${i} brought ____ (what percentage?) of the corn.`, answer }),
  )
  const part = card(190, { prompt: 'The port gave ____ (how many?) of its six quays away.', answer: 'four' })
  const counts = ['two', 'three', 'five', 'fifteen', 'eight', 'nine'].map((answer, i) =>
    card(191 + i, { prompt: `The port number ${i} had ____ (how many?) ferries.`, answer }),
  )
  for (let seed = 0; seed < 20; seed++)
    for (const { options, sources } of compose([share, ...others, part, ...counts], ['choice'], String(seed), [])) {
      if (sources[0]?.card === share.id) for (const words of options) expect(words).toMatch(/^\d+%$/)
      if (sources[0]?.card === part.id) for (const words of ['fifteen', 'eight', 'nine']) expect(options).not.toContain(words)
    }
})

test('what is put in order is told by its own sentence: its year, one event, and no bare thing of some document', () => {
  const cards = [
    card(200, {
      kind: 'date',
      prompt: 'On ____ (which date?) the quay was opened.',
      answer: '17 June 1891',
      quote: 'On 17 June the quay was opened.',
    }),
    card(201, { kind: 'date', prompt: '[The Regulation] was adopted in ____ (which year?).', answer: '1893' }),
    card(202, { kind: 'date', prompt: 'The port was sold in ____ (which year?); it had been closed.', answer: '1895' }),
    card(203, { kind: 'date', prompt: 'The deadline was moved to ____ (which year?).', answer: '1897' }),
  ]
  expect(compose([...cards, dated[0]!], ['order', 'first'], 'a', [])).toEqual([])
})

test('a bare thing of some document is asked under its title', () => {
  const bare = card(204, {
    kind: 'date',
    title: 'The toll of 1893',
    context: 'The aim',
    prompt: '[The Regulation] was adopted in ____ (which year?).',
    answer: '1893',
  })
  const [typed] = compose([{ ...bare, title: 'The harbour rules' }], ['cloze'], 'a', [])
  expect(typed?.context).toBe('The harbour rules – The aim')
  expect(compose([bare], ['cloze'], 'a', [])[0]?.context).toBe('The aim')
})

test('what the question itself counts up is not asked, nor what hardly says anything', () => {
  const counted = card(210, {
    prompt: 'A board of ____ (how many?) pilots, Anna Berg, Carl Dahl and Erik Falk, met in Sund.',
    answer: 'three',
  })
  const bare = card(211, { kind: 'date', prompt: 'In which year did Sund decide?', answer: '1893' })
  expect(compose([counted, bare, ...dated], ['cloze', 'typed', 'choice']).map(({ sources }) => sources[0]?.card)).not.toContain(
    counted.id,
  )
  expect(compose([bare, ...dated], ['typed', 'choice']).map(({ sources }) => sources[0]?.card)).not.toContain(bare.id)
  expect(compose([{ ...bare, kind: null }], ['typed']).length).toBe(1)
})

test('a bare year before is heeded even where the words after it look like what it counts', () => {
  const asked = card(212, {
    kind: 'date',
    prompt: 'In 1889 people sent two ships. In which year did they send nine?',
    answer: '1892',
  })
  for (let seed = 0; seed < 20; seed++)
    for (const { options, sources } of compose([asked, ...dated], ['choice'], String(seed), []))
      if (sources[0]?.card === asked.id) for (const words of options) expect(Number(words)).toBeGreaterThan(1889)
})

test.each([
  ['1947', '1947', 1],
  ['1947', '1948', 0.5],
  ['1947', '1950', 0.25],
  ['1947', '1987', 0],
  ['23 March 2022', '23.3.2022', 1],
  ['23 March 2022', 'March 2022', 0.5],
  ['23 March 2022', '2 April 2022', 0.5],
  ['23 March 2022', '2 June 2022', 0.25],
  ['Queen Victoria', 'the queen victoria', 1],
  ['Queen Victoria', 'Queen Anne', 0],
])('for %s somebody who wrote %s gets %f', (right, given, mark) => {
  expect(markOf({ form: 'typed', right }, given)).toBe(mark)
})

test('an order that is nearly right is marked in part, one that is upside down is not; a match by its pairs', () => {
  const right = [2, 0, 3, 1]
  const order = (given: number[]): number => markOf({ form: 'order', right }, given)
  expect(order([0, 2, 3, 1])).toBeCloseTo(2 / 3)
  expect(order([...right].reverse())).toBe(0)
  expect(order([2, 0])).toBe(0)
  expect(markOf({ form: 'match', right }, [2, 0, 1, 3])).toBe(0.5)
})

test('what is reached by guessing tells nothing', () => {
  const questions = compose(dated, ['choice'])
  const guess = guessOf(questions[0]!)
  expect(guess).toBe(0.25)
  const marks = questions.map((_, i) => (i % 4 === 0 ? 1 : 0))
  expect(scoreOf({ questions: questions.slice(0, 8), marks: marks.slice(0, 8) })).toEqual({ score: 0.25, known: 0 })
})
