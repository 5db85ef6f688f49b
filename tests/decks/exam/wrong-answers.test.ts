// Wrong answers of mock exams: none that a source makes true, none that nobody would believe, none told by its form.
import { expect, test } from 'vitest'
import { boundsOf, parseDate, QUESTION_FORMS, saidOf, type DocumentId, type MockCard } from '../../../decks/index.ts'
import { all, card, compose, dated, lands } from '../../support/mock-cards.ts'

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

test('countries that only a document of another matter names are not offered either', () => {
  const away = ['Kenya', 'Chile', 'Samoa'].map((answer, i) =>
    card(250 + i, {
      document: 'crops' as DocumentId,
      prompt: `The bean number ${i} grows in ____ (which country?).`,
      answer,
    }),
  )
  for (let seed = 0; seed < 10; seed++)
    for (const { options, sources } of compose([...lands, ...away], ['choice'], String(seed), []))
      if (lands.some(({ id }) => id === sources[0]?.card)) for (const { answer } of away) expect(options).not.toContain(answer)
})

test('lengths of time to choose from end in the same word: nobody grows for ten-year', () => {
  const lengths = ['fifteen years', 'ten-year', 'three years', 'nine months', 'seven years', 'thirty years'].map((answer, i) =>
    card(260 + i, { prompt: `The quay number ${i} was shut for ____ (how long?).`, answer }),
  )
  for (let seed = 0; seed < 10; seed++)
    for (const { options, sources } of compose(lengths, ['choice'], String(seed), []))
      if (sources[0]?.card === lengths[0]?.id) for (const words of options) expect(words).toMatch(/ years$/)
  const told = compose(lengths.slice(0, 2), ['trueFalse'], 'a', []).map(({ prompt }) => prompt)
  expect(told.filter((prompt) => /for ten-year/.test(prompt))).toEqual(told.filter((prompt) => /number 1 /.test(prompt)))
})

test('who has an office is not offered where another stands, nor the other way round', () => {
  const people = ['Anna Berg', 'Carl Dahl', 'Erik Falk', 'Greta Holm', 'Ivar Juhl', 'Karin Lund'].map((answer, i) =>
    card(270 + i, {
      prompt:
        i === 0
          ? 'In 1890 the Minister of Ports, ____ (who?), left quay number 0.'
          : `${i < 3 ? 'President' : ''} ____ (who?) opened the quay number ${i}.`.trim(),
      answer,
    }),
  )
  for (let seed = 0; seed < 10; seed++)
    for (const { sources, prompt, options } of compose(people, ['trueFalse', 'choice'], String(seed), [])) {
      const asked = people.findIndex(({ id }) => id === sources[0]?.card)
      if (asked === 0) expect(prompt).toContain('Anna Berg')
      for (const president of ['Carl Dahl', 'Erik Falk']) if (asked > 2) expect(options).not.toContain(president)
      if (asked > 2) expect(prompt).not.toMatch(/Carl Dahl|Erik Falk|Anna Berg/)
    }
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

test('a name that takes "the" is offered where "the" stands before the blank, and nowhere else', () => {
  const some = ['Gambia', 'Sudan', 'Hague', 'Congo', 'Ukraine'].map((answer, i) =>
    card(220 + i, {
      prompt: `${i < 4 ? 'The ship sailed to the' : 'The crew number 9 came from'} ____ (which country?).`,
      answer,
    }),
  )
  for (let seed = 0; seed < 10; seed++)
    for (const { options, sources } of compose([...some, ...lands], ['choice'], String(seed), [])) {
      const isBare = options.filter((words) => lands.some(({ answer }) => answer === words)).length
      const asked = some.slice(0, 4).some(({ id }) => id === sources[0]?.card)
      expect(isBare).toBe(asked ? 0 : options.length - (options.includes('Ukraine') ? 1 : 0))
    }
})
