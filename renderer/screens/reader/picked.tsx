// A passage that was selected, and what can be made of it.
import { useEffect, useState, type RefObject } from 'react'
import type { Document, NoteId, Span } from '../../../decks/index.ts'
import { Do, useKeys } from '../../parts/index.ts'
import { openEditor } from '../../parts/editor/open-editor.ts'
import css from './reader.module.css'

interface Props {
  readonly document: Pick<Document, 'id' | 'title' | 'text'>
  readonly within: RefObject<HTMLElement | null>
  /** The last card that was made from it. */
  readonly onMade: (note: NoteId) => void
}

export function Picked({ document, within, onMade }: Props) {
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
    </div>
  )
}

/** The selection as offsets in the clean text, without white space at its ends; null where nothing of the text is selected. */
function selectedSpan(page: HTMLElement): Span | null {
  const selection = window.getSelection()
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  const start = offsetOf(page, range.startContainer, range.startOffset)
  const end = offsetOf(page, range.endContainer, range.endOffset)
  if (start === null || end === null || end <= start) return null
  const text = selection.toString()
  if (text.trim() === '') return null
  return { start: start + (text.length - text.trimStart().length), end: end - (text.length - text.trimEnd().length) }
}

function offsetOf(page: HTMLElement, node: Node, offset: number): number | null {
  const element = node instanceof HTMLElement ? node : node.parentElement
  const block = element?.closest<HTMLElement>('[data-start]')
  if (!block || !page.contains(block)) return null
  const before = window.document.createRange()
  before.selectNodeContents(block)
  before.setEnd(node, offset)
  return Number(block.dataset['start']) + before.toString().length
}

function words(text: string): string {
  const count = text.trim().split(/\s+/).length
  return count === 1 ? 'One word' : `${count} words`
}
