// When a statement holds: what a card says of its time, and where it says nothing.
import { describe, expect, it } from 'vitest'
import { readSentences } from './reading.ts'

function prompts(sentences: readonly string[], published?: string): string {
  const { reading } = readSentences(sentences, published)
  return reading.findings.flatMap(({ cards }) => cards.map(({ prompt, answer }) => `${prompt} => ${answer}`)).join('\n')
}

describe('what is counted from the date told before', () => {
  it('stands in brackets', () => {
    const cards = prompts([
      'In 1870 Anna Weber married Otto Lind.',
      'Six years later Anna Weber moved to Halifax with 40 pupils.',
    ])
    expect(cards).toContain('[In 1876] Anna Weber moved to Halifax with')
  })
  it('is left away where the date stands beside it', () => {
    const cards = prompts([
      'Johann Weber left Norway in 1936.',
      'A year later, in 1937, Johann Weber founded the Halifax Press in Arnford.',
    ])
    expect(cards).toContain('=> 1937')
    expect(cards).not.toMatch(/year later/i)
  })
  it('is not said twice', () => {
    const cards = prompts(['Johann Weber returned to Norway in 1920 and opened the Halifax Museum that year.'])
    expect(cards).not.toContain('[in 1920]')
  })
  it('makes no card where nothing certain stands before it', () => {
    expect(prompts(['Anna Weber sang.', 'Six years later Anna Weber moved to Halifax with 40 pupils.'])).not.toContain('40')
  })
})
