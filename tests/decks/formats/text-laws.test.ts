// What is written as text and read again is the same, on what the format can carry.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  readText,
  writeAnkiText,
  writeHashcards,
  writeSpacedRepetition,
  type DeckFile,
  type TextFormat,
} from '../../../decks/formats/index.ts'
import { htmlOfMarkdown } from '../../../decks/formats/text/markdown-in.ts'
import { markdownOf } from '../../../decks/formats/text/markdown-out.ts'
import { utf8, type Note } from '../../../decks/model/index.ts'
import { deckOf, drawn, field, HERE, sidesOf } from './deck-text.ts'

const again = (text: string, file: string, format: TextFormat): DeckFile => {
  const read = readText(utf8(text), file, { ...HERE, known: [] })
  expect(read?.format).toBe(format)
  return read!.file
}
const deck = fc
  .uniqueArray(drawn, { minLength: 1, maxLength: 6, selector: ({ fields }) => fields.join('\n') })
  .map((notes) => deckOf(notes))
  .filter(({ notes }) => notes.length > 0)

describe('out as text and in again', () => {
  it('a field is the same as Markdown', () => {
    const free = { within: (text: string) => text, start: (line: string) => line, raw: () => true }
    fc.assert(
      fc.property(field, (html) => {
        expect(htmlOfMarkdown(markdownOf(html, free))).toBe(html)
      }),
      { numRuns: 500 },
    )
  })

  it("a note is the same as Anki's text: identity, type, deck, tags and every field", () => {
    fc.assert(
      fc.property(deck, fc.array(fc.constantFrom('law', 'a::b', 'marked', 'ü')), (file, tags) => {
        const notes = file.notes.map((note) => ({ ...note, tags: [...new Set(tags)] }))
        const read = again(writeAnkiText({ ...file, notes }), 'deck.txt', 'anki-text')
        const told = ({ guid, noteType, fields, tags: own }: Note) => ({ guid, noteType, fields, own })
        expect(read.notes.map(told)).toEqual(
          notes.map((note) => ({ ...told(note), own: note.tags.filter((tag) => tag !== 'marked') })),
        )
        expect(read.cards.map(({ ord }) => ord)).toEqual(file.cards.map(({ ord }) => ord))
        expect(read.decks.map(({ name }) => name)).toEqual(['Law'])
      }),
      { numRuns: 200 },
    )
  })

  it("a card is the same as Obsidian's Markdown", () => {
    fc.assert(
      fc.property(deck, (file) => {
        const read = again(writeSpacedRepetition(file), 'deck.md', 'spaced-repetition')
        expect(sidesOf(read)).toEqual(sidesOf(file))
        expect(read.decks.map(({ name }) => name)).toEqual(['Law'])
      }),
      { numRuns: 300 },
    )
  })

  it("a card is the same as hashcards' Markdown, but for hints, and one that goes both ways is two", () => {
    const oneWay = deck.filter(({ notes }) => notes.every(({ noteType }) => noteType !== 'dossier-reverse'))
    fc.assert(
      fc.property(oneWay, (file) => {
        const read = again(writeHashcards('Law', file), 'deck.md', 'hashcards')
        const unhinted = sidesOf(file).map(([type, front = '', back]) => [
          type,
          type === 'dossier-cloze' ? front.replace(/(\{\{c\d+::(?:(?!::|\}\}).)*)::(?:(?!\}\}).)*\}\}/g, '$1}}') : front,
          back,
        ])
        expect(sidesOf(read)).toEqual(unhinted)
        expect(read.decks.map(({ name }) => name)).toEqual(['Law'])
      }),
      { numRuns: 300 },
    )
  })
})
