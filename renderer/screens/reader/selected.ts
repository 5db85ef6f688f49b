// What of the text is selected.
import type { Span } from '../../../decks/index.ts'

/** The selection as offsets in the clean text, without white space at its ends; null where nothing of the text is selected. */
export function selectedSpan(page: HTMLElement): Span | null {
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
