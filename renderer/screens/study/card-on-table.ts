// The card on the table with all that is drawn of it, and the one after it laid ready while somebody thinks: the next card is then there at once.
import {
  cardIn,
  faceOf,
  type Card,
  type Deck,
  type DeckId,
  type Face,
  type Note,
  type NoteType,
  type Session,
  type Source,
} from '../../../decks/index.ts'
import type { StudyMaterial } from '../../storage/index.ts'

export interface CardOnTable {
  readonly card: Card
  readonly note: Note
  readonly noteType: NoteType
  readonly face: Face
  readonly source: Source | null
  /** Title of the document, where there is one. */
  readonly title: string | null
  /** "Law::Treaties". */
  readonly deckPath: string
}

/** Cards that were looked up, for as long as anybody holds them. */
const ready = new WeakMap<StudyMaterial, WeakMap<Card, CardOnTable>>()

/** What is drawn of a card; null for one whose note is gone. */
export function cardOnTable(card: Card, material: StudyMaterial): CardOnTable | null {
  const known = ready.get(material) ?? new WeakMap<Card, CardOnTable>()
  ready.set(material, known)
  const standing = known.get(card)
  if (standing) return standing
  const note = material.notes.get(card.note)
  const noteType = note && material.noteTypes.get(note.noteType)
  if (!note || !noteType) return null
  const source = material.sources.get(note.id)?.[0] ?? null
  const shown: CardOnTable = {
    card,
    note,
    noteType,
    face: faceOf(noteType, note.fields, card.ord),
    source,
    title: source ? (material.titles.get(source.document) ?? null) : null,
    deckPath: pathIn(material.decks, card.deck),
  }
  known.set(card, shown)
  return shown
}

/** Lays those ready that may lie on the table next. */
export function layReady(session: Session, material: StudyMaterial): void {
  for (const id of [...session.upcoming.slice(0, 2), ...session.learning.slice(0, 1)]) {
    const card = cardIn(session, id)
    if (card) cardOnTable(card, material)
  }
}

function pathIn(decks: readonly Deck[], id: DeckId): string {
  const deck = decks.find((one) => one.id === id)
  if (!deck) return ''
  const above =
    deck.parent && deck.parent !== id
      ? pathIn(
          decks.filter((one) => one !== deck),
          deck.parent,
        )
      : ''
  return above === '' ? deck.name : `${above}::${deck.name}`
}
