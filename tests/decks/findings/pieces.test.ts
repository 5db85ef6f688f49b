// What of a sentence can stand by itself: its clauses with their own arguments, in shorter ways, and nothing that would turn false.
import { describe, expect, it } from 'vitest'
import { piecesOf } from '../../../decks/findings/pieces/index.ts'
import { edited, spanOf } from '../../../decks/findings/statement.ts'
import { readLanguage } from '../../../decks/language/index.ts'
import { english } from '../../support/english.ts'

function pieces(text: string): string[] {
  const [sentence] = readLanguage(text, [{ start: 0, end: text.length, kind: 'paragraph' }], english()).sentences
  return sentence ? piecesOf(sentence).map((piece) => edited(text, spanOf(sentence, piece.range), piece.edits)) : []
}

describe('pieces', () => {
  it.each([
    ['The bank raised its rate in 2019 and bought bonds.', 'The bank bought bonds'],
    ['In 1494, the prince closed the office and arrested 49 merchants.', 'In 1494, the prince arrested 49 merchants'],
    ['Exports fell in 2009, but imports rose in 2010.', 'imports rose in 2010'],
    ['The senator, a former judge, opposed the bill.', 'The senator opposed the bill'],
    ['The vaccine, which was tested in Kenya, protects children.', 'The vaccine protects children'],
    ['However, the glacier retreated by 40 metres.', 'the glacier retreated by 40 metres'],
    ['The dam was closed because the river had dried up.', 'The dam was closed'],
  ])('of “%s”', (text, piece) => {
    expect(pieces(text)).toContain(piece)
  })

  it.each([
    ['The firm will expand if demand grows.', 'The firm will expand'],
    ['The council did not close the school because parents protested.', 'The council did not close the school'],
    ['The tribunal will fine the company or revoke its licence.', 'The tribunal will fine the company'],
  ])('of “%s” never lose what makes it true', (text, piece) => {
    expect(pieces(text)).not.toContain(piece)
  })

  it('keep who said it', () => {
    for (const piece of pieces('Prices will rise sharply next year, said Rosa Mamani, an economist.'))
      expect(piece).toContain('Mamani')
  })
})
