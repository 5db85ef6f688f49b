// Mock exams: one right answer, nothing told by the question itself; marked in part where it is nearly right.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { composeMock, guessOf, markOf, QUESTION_FORMS, scoreOf } from '../../../decks/index.ts'
import { all, card, compose, dated, said, shifts } from '../../support/mock-cards.ts'

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

test('what it became is not told by its sort, nor asked of a bare word', () => {
  const mixed = ['3 per cent', '1 October 1904', 'free trade', '12 per cent'].map((after, i) =>
    card(230 + i, { kind: 'shift', prompt: 'What ended?', answer: after, before: `the old quay toll ${i}`, after }),
  )
  expect(compose(mixed, ['match'], 'a', [])).toEqual([])
  const bare = ['rate', 'deadline', 'toll'].map((word, i) =>
    card(240 + i, { kind: 'shift', prompt: 'What ended?', answer: word, before: `the ${word}`, after: `${i + 3} per cent` }),
  )
  expect(compose(bare, ['match'], 'a', [])).toEqual([])
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
