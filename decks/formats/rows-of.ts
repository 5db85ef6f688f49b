// A deck as rows of plain words: what tables and Markdown are written from.
import type { GeneratedDeck } from '../generated-deck.ts'
import type { Deck, DeckId, Source } from '../model/index.ts'
import { BUILT_IN, findingOf, isFound, linesOf, plainOf } from '../notes/index.ts'
import { cardsInOrder } from './anki/told-notes.ts'
import type { DeckFile } from './deck-file.ts'
import type { TableRow } from './write-table.ts'

/** The cards of a deck file, as they wait to be learnt, then those that were. */
export function rowsOfDeckFile(file: DeckFile): TableRow[] {
  const types = new Map([...BUILT_IN, ...file.noteTypes].map((type) => [type.id, type]))
  const notes = new Map(file.notes.map((note) => [note.id, note]))
  const sources = new Map<string, Source>()
  for (const source of file.sources) if (!sources.has(source.note)) sources.set(source.note, source)
  const paths = pathsOf(file.decks)
  return cardsInOrder(file).flatMap((card): TableRow[] => {
    const note = notes.get(card.note)
    const type = note && types.get(note.noteType)
    if (!type) return []
    const named = (name: string): string => {
      const value = note.fields[type.fields.indexOf(name)] ?? ''
      return isFound(type.id) ? value : plainOf(value)
    }
    return [
      {
        ...linesOf(type, note.fields, card.ord),
        quote: sources.get(note.id)?.quote ?? named('Quote'),
        source: named('Source'),
        date: findingOf(type, note.fields)?.date?.value ?? '',
        tags: note.tags,
        deck: paths.get(card.deck) ?? '',
      },
    ]
  })
}

/** The cards of a deck that was just made from documents. */
export function rowsOfGenerated(deck: GeneratedDeck): TableRow[] {
  const titles = new Map(
    deck.documents.map(({ id, title, author, published }) => [id, [title, author, published].filter(Boolean).join(', ')]),
  )
  return deck.notes.flatMap((note) =>
    note.cards.map(({ prompt, answer }): TableRow => ({
      prompt,
      answer,
      quote: note.source[0]?.quote ?? '',
      source: note.source.map(({ document }) => titles.get(document) ?? '').join('; '),
      date: note.date?.value ?? '',
      tags: [note.kind],
      deck: deck.name,
    })),
  )
}

/** Each deck with its parents before it: `A::B`. */
export function pathsOf(decks: readonly Deck[]): Map<DeckId, string> {
  const byId = new Map(decks.map((deck) => [deck.id, deck]))
  const pathOf = (deck: Deck, depth = 0): string => {
    const parent = deck.parent && depth < decks.length ? byId.get(deck.parent) : undefined
    return parent ? `${pathOf(parent, depth + 1)}::${deck.name}` : deck.name
  }
  return new Map(decks.map((deck) => [deck.id, pathOf(deck)]))
}
