// Rows that name other rows must find them: what hangs in the air is put in its place or left out, and told.
import type { Card, Deck, DeckId, Note, NoteType } from '../model/index.ts'
import { BUILT_IN } from '../notes/index.ts'
import type { DeckFile } from './deck-file.ts'

const FOUND_DECK = 'Brought in'

/** The file with every reference in order; adds to `repairs` what had to be done. */
export function agree(file: DeckFile, name: string, repairs: string[]): DeckFile {
  const say = (count: number, noun: string, why: string): void => {
    if (count > 0) repairs.push(`${name}: ${count} ${noun}${count === 1 ? '' : 's'} ${why}.`)
  }
  const once = <Row extends object>(rows: readonly Row[], key: (row: Row) => string, noun: string): Row[] => {
    const seen = new Set<string>()
    const kept = rows.filter((row) => !seen.has(key(row)) && seen.add(key(row)))
    say(rows.length - kept.length, noun, 'stood twice, and the first one counts')
    return kept
  }

  const noteTypes = once(file.noteTypes, ({ id }) => id, 'note type')
  const types = new Map<string, NoteType>([...BUILT_IN, ...noteTypes].map((type) => [type.id, type]))
  const single = once(file.notes, ({ id }) => id, 'note')
  const fitting = single.filter((note) => types.has(note.noteType))
  say(single.length - fitting.length, 'note', 'had no note type here; left out')
  const known = new Set<string>(fitting.map((note) => note.id))
  const cardsOnce = once(file.cards, ({ id }) => id, 'card')
  const paired = cardsOnce.filter((card) => known.has(card.note))
  say(cardsOnce.length - paired.length, 'card', 'had no note; left out')

  const { decks, of } = decksOf(
    once(file.decks, ({ id }) => id, 'deck'),
    [...fitting, ...paired],
    (count) => say(count, 'row', `had no deck; now in "${FOUND_DECK}"`),
  )
  const notes = fitting.map((note): Note => {
    const size = types.get(note.noteType)?.fields.length ?? note.fields.length
    const fields = Array.from({ length: size }, (_, i) => note.fields[i] ?? '')
    return {
      ...note,
      fields,
      deck: of(note.deck),
      guid: note.guid || note.id,
      open: note.choices.filter((choice) => choice === 'open').length,
    }
  })
  const cards = paired.map((card): Card => ({ ...settled(card), deck: of(card.deck) }))
  // The log only grows: answers to a card that was deleted since are what was done, and stay.
  const reviews = once(file.reviews, ({ id }) => id, 'review')
  const quotes = once(file.sources, ({ id }) => id, 'quote')
  const sources = quotes.filter((source) => known.has(source.note) && source.end >= source.start)
  say(quotes.length - sources.length, 'quote', 'belonged to no note; left out')
  const documents = once(file.documents, ({ id }) => id, 'document').map((document) => ({
    ...document,
    blocks: document.blocks.filter(({ start, end }) => start <= end && end <= document.text.length),
    sentences: document.sentences.filter(({ start, end }) => start <= end && end <= document.text.length),
  }))
  return {
    ...file,
    noteTypes,
    notes,
    cards,
    decks,
    reviews,
    sources,
    documents,
    media: once(file.media, ({ hash }) => hash, 'file'),
  }
}

/** A card that says it is known but has no memory begins anew. */
function settled(card: Card): Card {
  if (card.memory || card.phase === 'new') return card
  return { ...card, phase: 'new', queue: card.queue === 'suspended' ? 'suspended' : 'new', due: 0, step: 0, interval: 0 }
}

function decksOf(
  given: readonly Deck[],
  rows: readonly { readonly deck: DeckId }[],
  tell: (homeless: number) => void,
): { readonly decks: Deck[]; readonly of: (id: DeckId) => DeckId } {
  const ids = new Set<string>(given.map((deck) => deck.id))
  const decks = given.map((deck): Deck =>
    deck.parent !== null && (!ids.has(deck.parent) || circles(given, deck)) ? { ...deck, parent: null } : deck,
  )
  const homeless = rows.filter((row) => !ids.has(row.deck)).length
  if (homeless === 0) return { decks, of: (id) => id }
  tell(homeless)
  const home = 'brought-in' as DeckId
  const first = decks[0]
  decks.push({
    id: home,
    name: FOUND_DECK,
    parent: null,
    preset: first?.preset ?? ('' as Deck['preset']),
    createdAt: first?.createdAt ?? 0,
    changedAt: first?.changedAt ?? 0,
  })
  return { decks, of: (id) => (ids.has(id) ? id : home) }
}

/** Whether a deck stands beneath itself. */
function circles(decks: readonly Deck[], deck: Deck): boolean {
  const parents = new Map<string, DeckId | null>(decks.map((one) => [one.id, one.parent]))
  const seen = new Set<string>()
  let at: string | null = deck.id
  while (at !== null && !seen.has(at)) {
    seen.add(at)
    at = parents.get(at) ?? null
  }
  return at !== null
}
