// The found cards of a document one by one: what Keep walks through.
import { linesOf, noteTypeOfKind, type Choice, type Kind, type Note, type NoteId, type Source } from '../../../decks/index.ts'
import type { FoundNote } from '../../storage/index.ts'

export interface FoundCardLine {
  /** Names it on this screen. */
  readonly key: string
  readonly note: NoteId
  readonly ord: number
  readonly kind: Kind
  readonly prompt: string
  readonly answer: string
  readonly choice: Choice
  readonly whole: Note
  readonly source: Source
}

/** In the order of the text. */
export function foundCards(found: readonly FoundNote[]): FoundCardLine[] {
  return found.flatMap(({ note, source }) => {
    const { kind } = note
    if (kind === null) return []
    const type = noteTypeOfKind(kind)
    return note.choices.map((choice, ord): FoundCardLine => ({
      key: `${note.id} ${ord}`,
      note: note.id,
      ord,
      kind,
      ...linesOf(type, note.fields, ord),
      choice,
      whole: note,
      source,
    }))
  })
}
