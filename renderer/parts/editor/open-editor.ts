// Any screen may ask for the editor; one host draws it. Screens never import screens, so the asking goes through here.
import { create } from 'zustand'
import type { DeckId, DocumentId, NoteId, NoteTypeId, Span } from '../../../decks/index.ts'

/** The passage a card is made from: its quote goes with it. */
export interface Passage extends Span {
  readonly document: DocumentId
  readonly quote: string
  readonly title: string
}

export type EditorRequest =
  | {
      readonly kind: 'new'
      readonly deck?: DeckId | null
      readonly noteType?: NoteTypeId
      readonly passage?: Passage
      /** Plain text to begin the first field with. */
      readonly text?: string
    }
  | {
      readonly kind: 'edit'
      readonly note: NoteId
      /** Which card of a found note; null for all. */
      readonly ord: number | null
    }

/** What was saved: the notes made, or the one changed. Empty when nothing was. */
export type Saved = readonly NoteId[]

interface Open {
  readonly request: EditorRequest
  readonly done: (saved: Saved) => void
}

export const useEditorRequest = create<{ readonly open: Open | null }>(() => ({ open: null }))

/** Opens the editor; answers when it is closed. A second request while one is open answers at once that nothing was saved. */
export function openEditor(request: EditorRequest): Promise<Saved> {
  if (useEditorRequest.getState().open) return Promise.resolve([])
  return new Promise((resolve) => {
    useEditorRequest.setState({
      open: {
        request,
        done: (saved) => {
          useEditorRequest.setState({ open: null })
          resolve(saved)
        },
      },
    })
  })
}
