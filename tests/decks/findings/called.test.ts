// What a named thing is called in brackets: its article comes from the text.
import { describe, expect, it } from 'vitest'
import { readPage } from '../../../decks/findings/page.ts'
import { calledIn } from '../../../decks/findings/references/called.ts'
import { english } from '../../support/english.ts'

const text =
  'The Bank of Norway raised rates in May. Prices at the Bank of Norway rose. Norway lent the Norway team a ship. Norway paid in June.'
const page = readPage(
  { text, blocks: [{ start: 0, end: text.length, kind: 'paragraph' }], title: 'Rates', published: null, author: null },
  english(),
)

describe('what a named thing is called', () => {
  it('has the article that the text gives it', () => {
    expect(calledIn(page, 'Bank of Norway', false)).toBe('the Bank of Norway')
    expect(calledIn(page, 'Bank of Norway', true)).toBe('The Bank of Norway')
  })

  it('has none that belongs to another word', () => {
    expect(calledIn(page, 'Norway', false)).toBe('Norway')
  })
})
