// Pronouns on cards: in brackets only what is certain to be meant.
import { describe, expect, it } from 'vitest'
import { readText } from '../cards/reading.ts'

function promptsOf(title: string, text: string): string {
  const { reading } = readText(`${title}\n\nPublished 9 April 2021\n\n${text}`, 'a.txt')
  return reading.findings.flatMap(({ cards }) => cards.map(({ prompt }) => prompt)).join('\n')
}

describe('a name in brackets', () => {
  it('is that of the person whose life is told', () => {
    const prompts = promptsOf(
      'Margaret Ellwood',
      'Margaret Ellwood was a British geologist. She was born in Leeds in 1902. In 1931 she discovered the Harden fault.',
    )
    expect(prompts).toContain('Ellwood]')
  })

  it('is never a stranger’s, in the life of another woman', () => {
    const prompts = promptsOf(
      'Margaret Ellwood (1902–1980)',
      'Margaret Ellwood was a British geologist. At Harvard she met Harlow Finch. Harlow Finch directed the museum. She had become an American citizen in 1931.',
    )
    expect(prompts).not.toContain('Finch] had become')
  })

  it('is asked for where a verb’s subject cannot be its own object', () => {
    const text = 'In March 2021 Halden sold Cyrus, its lens unit, to Arctic Fox. Halden had paid $1.4 billion for it in 2019.'
    const said = promptsOf('Halden leaves the lens business', text)
    expect(said).not.toContain('[')
    for (const prompt of said.split('\n').filter((one) => one.includes('for it'))) expect(prompt).toContain('sold Cyrus')
  })

  it('is not that of one bank where the text has two', () => {
    const prompts = promptsOf(
      'Rates fall in Norway',
      'The Norwegian National Bank cut rates in March 2021, ahead of the Central European Bank. The bank meets four times a year. In 2019 it had sold gold worth $2 billion.',
    )
    expect(prompts).not.toContain('[the Central European Bank]')
  })
})
