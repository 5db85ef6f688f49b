// Clauses of parsed text: whose they are, what they say, how they hang together, and where the reader must say that it is not sure.
import { describe, expect, it } from 'vitest'
import type { Clause, Range } from '../../../decks/language/index.ts'
import { firstSentence as read, wordsOf } from '../../support/first-sentence.ts'

/** One line a clause: kind, subject, verb, object or complement. */
function clauses(text: string): string[] {
  const sentence = read(text)
  const words = (range: Range | null): string => wordsOf(sentence, range)
  return sentence.clauses
    .filter((clause) => clause.kind !== 'reduced')
    .map(
      (clause) =>
        `${clause.kind}${clause.sure ? '' : '?'}: ${words(clause.subjectRange)} | ${words(clause.verb)} | ${words(clause.objectRange ?? clause.complement)}`,
    )
}

function main(text: string): { clause: Clause; words: (range: Range | null) => string } {
  const sentence = read(text)
  const clause = sentence.clauses.find((one) => one.kind === 'main')
  if (!clause) throw new Error(`No main clause in “${text}”.`)
  return { clause, words: (range) => wordsOf(sentence, range) }
}

describe('clauses', () => {
  it.each([
    ['The central bank raised its key rate.', ['main: The central bank | raised | its key rate']],
    ['Parliament repealed the law in 1998.', ['main: Parliament | repealed | the law']],
    ['The lighthouse was built by Danish engineers in 1772.', ['main: The lighthouse | was built | -']],
    ['Insulin is a hormone of the pancreas.', ['main: Insulin | is | a hormone of the pancreas']],
    ['The firm has not built a factory since 1990.', ['main: The firm | has not built | a factory']],
    [
      'The Riksbank, which was founded in 1668, is the oldest central bank.',
      ['main: The Riksbank , which was founded in 1668 | is | the oldest central bank', 'relative: - | was founded | -'],
    ],
    [
      'The court heard the case and rejected the appeal.',
      ['main: The court | heard | the case', 'shared: The court | rejected | the appeal'],
    ],
    ['Exports fell in May, but imports rose in June.', ['main: Exports | fell | -', 'joined: imports | rose | -']],
    ['Although the dam held, the town was flooded.', ['main: the town | was flooded | -', 'subordinate: the dam | held | -']],
    [
      'The agency said that the vaccine had failed.',
      ['main: The agency | said | that the vaccine had failed', 'reported: the vaccine | had failed | -'],
    ],
    [
      'The price of bread will rise next year, said Rosa Mamani.',
      ['main: The price of bread | will rise | -', 'speaker: Rosa Mamani | said | -'],
    ],
  ])('%s', (text, expected) => {
    expect(clauses(text)).toEqual(expected)
  })
})

describe('the parts of a clause', () => {
  it.each([
    ['In 1969 the satellite reached its orbit.', 'time', 'In 1969'],
    ['The factory closed because of high costs.', 'cause', 'because of high costs'],
    ['The factory closed because costs had risen.', 'cause', 'because costs had risen'],
    ['The city raised taxes to pay for the harbour.', 'purpose', 'to pay for the harbour'],
    ['The patient recovered despite the infection.', 'concession', 'despite the infection'],
    ['The firm will expand if demand grows.', 'condition', 'if demand grows'],
    ['The treaty was signed in Vienna.', 'place', 'in Vienna'],
  ])('%s has its %s', (text, role, expected) => {
    const { clause, words } = main(text)
    expect(clause.parts.filter((part) => part.role === role).map(words)).toEqual([expected])
  })

  it('tell tense, voice, polarity and aspect', () => {
    const verb = (text: string) => main(text).clause.verb
    expect(verb('The river will flood the valley.')).toMatchObject({ tense: 'future', passive: false, lemma: 'flood' })
    expect(verb('The valley was flooded by the river.')).toMatchObject({ tense: 'past', passive: true, lemma: 'flood' })
    expect(verb('The river has not flooded the valley.')).toMatchObject({ tense: 'present', perfect: true, negated: true })
    expect(verb('The river could flood the valley.')).toMatchObject({ tense: 'modal' })
    expect(verb('The river is flooding the valley.')).toMatchObject({ progressive: true })
    expect(verb('The river is a border.')).toMatchObject({ copula: true, lemma: 'be' })
  })

  it('name the agent of a passive', () => {
    const { clause, words } = main('The statue was damaged by a falling branch.')
    expect(clause.parts.filter((part) => part.kind === 'agent').map(words)).toEqual(['by a falling branch'])
  })

  it('join what tells about a noun to it', () => {
    const sentence = read('The committee praised the engineers who had built the bridge.')
    const clause = sentence.clauses.find((one) => one.kind === 'relative')
    expect(sentence.tokens[clause?.noun ?? -1]?.text).toBe('engineers')
  })
})
