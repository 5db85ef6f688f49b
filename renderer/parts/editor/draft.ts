// A card that was begun and not saved is kept beside the collection, so that a window closed over it loses no words.
import type { DeckId, NoteTypeId } from '../../../decks/index.ts'
import type { Passage } from './open-editor.ts'

export interface Draft {
  readonly noteType: NoteTypeId
  readonly fields: readonly string[]
  readonly tags: string
  readonly deck: DeckId | null
  readonly passage: Passage | null
}

const KEY = 'dossier.draft'

export function keepDraft(draft: Draft): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(draft))
  } catch {
    // Full or forbidden: the words are still in the window.
  }
}

export function forgetDraft(): void {
  localStorage.removeItem(KEY)
}

/** The draft that was left, if it can still be read. */
export function leftDraft(): Draft | null {
  try {
    const draft = JSON.parse(localStorage.getItem(KEY) ?? 'null') as Partial<Draft> | null
    if (!draft || typeof draft.noteType !== 'string' || typeof draft.tags !== 'string') return null
    if (!Array.isArray(draft.fields) || !draft.fields.every((field) => typeof field === 'string')) return null
    return {
      noteType: draft.noteType,
      fields: draft.fields,
      tags: draft.tags,
      deck: draft.deck ?? null,
      passage: draft.passage ?? null,
    }
  } catch {
    return null
  }
}
