import { describe, expect, test } from 'vitest'
import { readDates } from '../../../decks/values/index.ts'

/** The value or the flags of the last expression of time in sentences that follow each other. */
function last(...sentences: string[]): string | undefined {
  const text = sentences.join(' ')
  const spans = sentences.map((sentence, at) => {
    const start = sentences.slice(0, at).join(' ').length + (at > 0 ? 1 : 0)
    return { start, end: start + sentence.length }
  })
  const found = readDates(text, spans, null).at(-1)
  return found && (found.flags.join(' ') || found.value?.value)
}

describe('what is counted from the date told before', () => {
  test.each([
    ['1876', ['In 1870 she married.', 'Six years later she moved to Rome.']],
    ['1876', ['In 1870 she married and six years later moved to Rome.']],
    ['1871', ['In May 1870 she married.', 'The following year she moved to Rome.']],
    ['1869', ['In 1870 she married.', 'The previous year she had moved to Rome.']],
    ['1920', ['He came back in 1920 and married there that year.']],
    ['1931-05-04', ['He was arrested on 3 May 1931.', 'The next day he was taken to Berlin.']],
    ['1931-05-03', ['He was arrested on 3 May 1931.', 'That day two others fled.']],
    ['1931-06', ['He was arrested on 3 May 1931.', 'The following month he was tried.']],
    ['1956-10-29', ['The plan was made on 24 October 1956.', 'The army struck five days later.']],
    ['1905', ['He left.', 'A year later, in 1905, he came back.']],
  ])('is %s: %j', (value, sentences) => expect(last(...sentences)).toBe(value))

  test.each([
    ['no date before', ['She married young.', 'Six years later she moved to Rome.']],
    ['two dates before', ['Born in 1850, she married in 1870.', 'Six years later she moved.']],
    ['a date in brackets', ['Her aunt (died 1870) was rich.', 'Six years later she moved.']],
    ['a date too coarse', ['He was arrested in 1931.', 'The next day he was taken to Berlin.']],
    ['a round number', ['In 1870 she married.', 'Ten years later she moved to Rome.']],
    ['about', ['In 1870 she married.', 'About six years later she moved to Rome.']],
    ['weeks and months', ['He was arrested on 3 May 1931.', 'Two months later he was tried.']],
    ['each one’s own day', ['The trial began in 2012.', 'Patients who fell ill two years later were treated.']],
    ['no past', ['The trial began in 2012.', 'The drug works two years later.']],
    ['the same year as', ['She married in 1870.', 'He was born the same year as her cousin.']],
  ])('is open after %s', (_, sentences) => expect(last(...sentences)).toContain('anaphoric'))
})
