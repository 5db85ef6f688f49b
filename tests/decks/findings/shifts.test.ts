// Changes of policy in single sentences: what is found, and what is none.
import { describe, expect, it } from 'vitest'
import { readFile, readForCards, utf8, type Shift } from '../../../decks/index.ts'
import { english } from '../../support/english.ts'

function shiftsIn(sentence: string): { shift: Shift; prompts: string[]; answers: string[] }[] {
  const document = readFile(utf8(`Notes on policy\n\nPublished 12 June 2024\n\n${sentence}\n`), 'notes.txt')
  return readForCards(document, english()).findings.flatMap(({ shift, cards }) =>
    shift ? [{ shift, prompts: cards.map(({ prompt }) => prompt), answers: cards.map(({ answer }) => answer) }] : [],
  )
}

describe('both sides of a change', () => {
  it.each([
    [
      'On 4 May 2021 the parliament of Norway voted by 90 to 79 to raise the tax on fuel from 10 per cent to 15 per cent.',
      {
        actor: 'the parliament of Norway',
        issue: 'the tax on fuel',
        before: '10 per cent',
        after: '15 per cent',
        when: '4 May 2021',
      },
    ],
    [
      'The filing fee for asylum seekers in Canada was raised from $50 to $75 in 2018.',
      { actor: null, before: '$50', after: '$75', when: '2018' },
    ],
    [
      'The deadline for ending coal power in Britain was put back from 2030 to 2035 in May 2020.',
      { actor: null, before: '2030', after: '2035', when: 'May 2020' },
    ],
    [
      'In 1972 Norway abandoned the blue whale unit in favour of separate quotas for each species.',
      { actor: 'Norway', before: 'the blue whale unit', after: 'separate quotas for each species', when: '1972' },
    ],
    [
      'In June 2019 Britain raised its 2050 target from a cut of 80 per cent to net zero.',
      { actor: 'Britain', before: 'a cut of 80 per cent', after: 'net zero', when: 'June 2019' },
    ],
  ])('%s', (sentence, parts) => {
    const [found] = shiftsIn(sentence)
    expect(found?.shift).toMatchObject(parts)
    expect(found?.answers).toEqual([parts.before, parts.after])
  })
})

describe('one side of a change', () => {
  it.each([
    ['Sweden stopped issuing permits for new mines in 2015.', 'issuing permits for new mines'],
    [
      'In March 2020 the Norwegian government agreed to lift the ban on foreign ownership of farms.',
      'the ban on foreign ownership of farms',
    ],
    ['In 2022 Finland abandoned decades of neutrality and applied to join NATO.', 'decades of neutrality'],
    ['Portugal decriminalised the possession of all drugs in July 2001.', 'the possession of all drugs'],
    ['The Bank of Japan ended its policy of negative rates on 19 March 2024.', 'its policy of negative rates'],
  ])('%s', (sentence, answer) => {
    expect(shiftsIn(sentence).map(({ answers }) => answers)).toEqual([[answer]])
  })

  it('is asked for its time where nobody is named who made it', () => {
    const [found] = shiftsIn('The ban on night flights over Bristol was lifted in June 2019.')
    expect(found?.shift).toMatchObject({ actor: null, before: 'The ban on night flights over Bristol' })
    expect(found?.prompts).toEqual(['The ban on night flights over Bristol was lifted in ____ (which month and year?).'])
  })
})

describe('what is no change of policy', () => {
  it.each([
    'The prime minister of Denmark cut a ribbon in Aarhus in 2011.',
    'The government of Denmark plans to lift the ban on fracking.',
    'Nokia cut its prices from $5 to $3 in 2019.',
    'In 2016 Samsung ended production of its Galaxy phone in Vietnam.',
    'Japan has extended financial aid to Ukraine since 2022.',
    'In 2016 the Supreme Court of India overruled one of its decisions.',
    'The constitution of 1805 forbade whites to own land in Haiti.',
  ])('%s', (sentence) => {
    expect(shiftsIn(sentence)).toEqual([])
  })
})

describe('who changes it, and how it is told', () => {
  it.each([
    [
      'an office that the text gives somebody',
      'In November 2015 Amber Holm, the energy minister of Norway, promised to shut every coal station by 2025.',
      { actor: 'Amber Holm, the energy minister of Norway', after: 'promised to shut every coal station by 2025' },
    ],
    [
      'ministers',
      'In June 2021, with the Oslo climate summit coming, ministers brought the deadline forward by a year, to 1 October 2024.',
      { actor: 'ministers', after: '1 October 2024' },
    ],
    [
      'the rules that somebody made',
      'Norway issued guidelines in January 2022 that replaced lengthy field trials with a short notification.',
      { actor: 'Norway', before: 'lengthy field trials', after: 'a short notification', when: 'January 2022' },
    ],
    [
      'what was not done before',
      'The ban on imports of Norwegian beef was not lifted until 1999.',
      { actor: null, issue: 'The ban on imports of Norwegian beef', when: '1999' },
    ],
    [
      'a law that is repealed by another',
      'The Reservoirs and Dams Act 1978 is repealed on 1 January 2023.',
      { actor: null, issue: 'The Reservoirs and Dams Act 1978', when: '1 January 2023' },
    ],
    [
      'a measure behind what it moved',
      'In December 2022 the Bank of Norway widened the band for the krone to half a point.',
      { actor: 'the Bank of Norway', after: 'half a point' },
    ],
    [
      'a regulation that moves what another set',
      'Regulation 2024/3234 moved the date of application to 30 December 2025 for large companies.',
      { actor: 'Regulation 2024/3234', after: '30 December 2025' },
    ],
    [
      'a measure that rose',
      'The duty on Chinese electric vehicles rose in 2024 from 25 percent to 100 percent.',
      { actor: null, before: '25 percent', after: '100 percent', when: '2024' },
    ],
    [
      'what many are obliged to do',
      'The Factory Act of 1833 obliged employers in Britain to keep registers of children.',
      { actor: 'The Factory Act of 1833', after: expect.stringContaining('to keep registers of children') as string },
    ],
    [
      'a deed that only those who rule can do',
      'The Convention abolished slavery in all the French colonies on 4 February 1794.',
      { actor: 'The Convention', issue: 'slavery', when: '4 February 1794' },
    ],
    [
      'thresholds in place of zero tolerance',
      'On 20 April 2010 European regulators replaced zero tolerance with thresholds.',
      { before: 'zero tolerance', after: 'thresholds' },
    ],
  ])('%s', (_, sentence, parts) => {
    expect(shiftsIn(sentence)[0]?.shift).toMatchObject(parts)
  })

  it('a promise is no change done, and its card says so', () => {
    const [found] = shiftsIn(
      'In November 2015 Amber Holm, the energy minister of Norway, promised to shut every coal station by 2025.',
    )
    expect(found?.prompts.join()).toContain('promised to ____')
  })
})
