// How much of what a careful reader would ask is asked: a deck held against lists of expected cards.
import type { GeneratedDeck, GeneratedNote } from '../../decks/index.ts'

/** One thing a careful reader expects a deck to ask. */
export interface Expected {
  readonly id: string
  readonly kind: 'fact' | 'date' | 'shift'
  /** Words of its source sentence. */
  readonly at: string
  /** A regular expression for the answer of a card (facts and dates). */
  readonly answer?: string
  /** Regular expressions for a shift's sides; an empty one may be unknown. */
  readonly before?: string
  readonly after?: string
}

export interface Recall {
  readonly found: number
  readonly expected: number
  /** Ids of what no card asks. */
  readonly missed: readonly string[]
}

/**
 * @param deck made from (at least) the document that `expected` is about
 * @param file the document's file name in the deck
 */
export function recall(deck: GeneratedDeck, file: string, expected: readonly Expected[]): Record<Expected['kind'], Recall> {
  const document = deck.documents.find((one) => one.file === file)
  const notes = deck.notes.filter((note) => note.source.some((source) => source.document === document?.id))
  const of = (kind: Expected['kind']): Recall => {
    const wanted = expected.filter((item) => item.kind === kind)
    const missed = wanted.filter((item) => !notes.some((note) => asks(note, item))).map(({ id }) => id)
    return { found: wanted.length - missed.length, expected: wanted.length, missed }
  }
  return { fact: of('fact'), date: of('date'), shift: of('shift') }
}

function asks(note: GeneratedNote, item: Expected): boolean {
  if (!note.source.some(({ quote }) => plain(quote).includes(plain(item.at)))) return false
  if (item.kind === 'shift')
    return note.shift !== null && matches(note.shift.before, item.before) && matches(note.shift.after, item.after)
  return note.cards.some((card) => matches(card.answer, item.answer))
}

function matches(words: string | null, pattern: string | undefined): boolean {
  if (!pattern) return true
  return words !== null && new RegExp(pattern, 'i').test(words)
}

function plain(text: string): string {
  return text.replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/\s+/g, ' ').toLowerCase()
}
