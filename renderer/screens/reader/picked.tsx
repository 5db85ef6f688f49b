// A passage that was selected, and what can be made of it.
import { useEffect, useState, type RefObject } from 'react'
import type { Document, NoteId, Span } from '../../../decks/index.ts'
import { Do, useKeys } from '../../parts/index.ts'
import { openEditor } from '../../parts/editor/open-editor.ts'
import { selectedSpan } from './selected.ts'
import css from './reader.module.css'

interface Props {
  readonly document: Pick<Document, 'id' | 'title' | 'text'>
  readonly within: RefObject<HTMLElement | null>
  /** The last card that was made from it. */
  readonly onMade: (note: NoteId) => void
  /** Asks how the sentence was read in which the selection begins. */
  readonly onHow: () => void
}

export function Picked({ document, within, onMade, onHow }: Props) {
  const [span, setSpan] = useState<Span | null>(null)
  useEffect(() => {
    const look = (): void => setSpan(within.current ? selectedSpan(within.current) : null)
    window.document.addEventListener('selectionchange', look)
    return () => window.document.removeEventListener('selectionchange', look)
  }, [within])
  const make = async (): Promise<void> => {
    if (!span) return
    const quote = document.text.slice(span.start, span.end)
    window.getSelection()?.removeAllRanges()
    const saved = await openEditor({ kind: 'new', passage: { ...span, document: document.id, quote, title: document.title } })
    const last = saved.at(-1)
    if (last) onMade(last)
  }
  useKeys({ m: () => void make() }, { active: span !== null })
  if (!span) return null
  return (
    <div className={css.picked} role="region" aria-label="Selected passage">
      <span className="second">{words(document.text.slice(span.start, span.end))} selected</span>
      <Do first cap="M" onMouseDown={(event) => event.preventDefault()} onClick={() => void make()}>
        Make a card
      </Do>
      <Do bare cap="H" onMouseDown={(event) => event.preventDefault()} onClick={onHow}>
        How it was read
      </Do>
    </div>
  )
}

function words(text: string): string {
  const count = text.trim().split(/\s+/).length
  return count === 1 ? 'One word' : `${count} words`
}
