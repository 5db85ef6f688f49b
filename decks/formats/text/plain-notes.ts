// Notes as plain text formats can carry them: two sides, the same both ways, or a text with deletions.
import type { NoteType, NoteTypeId } from '../../model/index.ts'
import { builtIn, htmlOf, linesOf } from '../../notes/index.ts'
import { cardsInOrder, toldInOrder } from '../anki/told-notes.ts'
import type { DeckFile } from '../deck-file.ts'
import { pathsOf } from '../rows-of.ts'

export interface PlainNote {
  /** "Law::Treaties". */
  readonly deck: string
  readonly form: Form
  /** HTML; of a cloze the whole text. */
  readonly front: string
  /** HTML; of a cloze what is shown besides. */
  readonly back: string
}

export type Form = 'basic' | 'reverse' | 'cloze'

/** The type that a form is kept as. */
export function typeOfForm(form: Form): NoteType {
  return builtIn(`dossier-${form}` as NoteTypeId)!
}

/** The notes that have a card, in the file's order. What fits no form is one note of two sides for each card, as its card reads. */
export function plainNotes(file: DeckFile): PlainNote[] {
  const cards = cardsInOrder(file)
  const decks = new Map(cards.map(({ note, deck }) => [note, deck]))
  const paths = pathsOf(file.decks)
  return toldInOrder(file, cards).flatMap(({ note, type, ords }): PlainNote[] => {
    const deck = paths.get(decks.get(note.id) ?? note.deck) ?? ''
    const form = formOf(type, ords)
    const [front = '', back = ''] = note.fields
    if (form) return [{ deck, form, front, back }]
    return [...ords].sort(ascending).map((ord) => {
      const { prompt, answer } = linesOf(type, note.fields, ord)
      return { deck, form: 'basic', front: htmlOf(prompt), back: htmlOf(answer) }
    })
  })
}

/** As which form a note of a built-in type goes out with all its cards; null for any other. */
function formOf(type: NoteType, ords: ReadonlySet<number>): Form | null {
  if (type.id === 'dossier-cloze') return 'cloze'
  if (type.id === 'dossier-basic' || type.id === 'dossier-typed') return 'basic'
  return type.id === 'dossier-reverse' && ords.size === 2 ? 'reverse' : null
}

function ascending(a: number, b: number): number {
  return a - b
}
