// Marks drawn over the text without changing it (CSS Custom Highlight API): strokes, selections and screen readers meet the same words as before.
import type { Span } from '../../../decks/index.ts'

const ALL = 'found-words'
const ONE = 'found-word'

/** Marks all places, and the current one more. Answers how to take the marks away. */
export function markFound(page: HTMLElement, places: readonly Span[], current: number): () => void {
  const blocks = blocksOf(page)
  const all = new Highlight()
  const one = new Highlight()
  one.priority = 1
  places.forEach((place, i) => {
    const range = rangeOf(blocks, place)
    if (range) (i === current ? one : all).add(range)
  })
  CSS.highlights.set(ALL, all).set(ONE, one)
  return () => {
    CSS.highlights.delete(ALL)
    CSS.highlights.delete(ONE)
  }
}

/** Brings a place into view where its block is taller than the window. Answers how to leave off. */
export function showFound(page: HTMLElement, place: Span): () => void {
  // two frames: in the first, the rows around get the heights they really have
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(() => {
      const range = rangeOf(blocksOf(page), place)
      const scroller = page.parentElement
      if (!range || !scroller) return
      const words = window.document.createRange()
      words.setStart(range.startContainer, range.startOffset)
      words.setEnd(range.endContainer, range.endOffset)
      const [seen, view] = [words.getBoundingClientRect(), scroller.getBoundingClientRect()]
      if (seen.top < view.top + 40 || seen.bottom > view.bottom - 120)
        scroller.scrollBy({ top: seen.top - (view.top + view.bottom) / 2, behavior: 'instant' })
    })
  })
  return () => cancelAnimationFrame(frame)
}

interface DrawnBlock {
  readonly start: number
  readonly element: HTMLElement
}

function blocksOf(page: HTMLElement): DrawnBlock[] {
  return [...page.querySelectorAll<HTMLElement>('[data-start]')].map((element) => ({
    start: Number(element.dataset['start']),
    element,
  }))
}

/** The place in the drawn text; null where it is not drawn, as in the title, which stands above. */
function rangeOf(blocks: readonly DrawnBlock[], { start, end }: Span): StaticRange | null {
  const from = pointAt(blocks, start, true)
  const to = pointAt(blocks, end, false)
  return from && to
    ? new StaticRange({ startContainer: from.node, startOffset: from.offset, endContainer: to.node, endOffset: to.offset })
    : null
}

/** @param opens whether something begins there, so that the end of a text node is not the place but the beginning of the next */
function pointAt(blocks: readonly DrawnBlock[], at: number, opens: boolean): { node: Text; offset: number } | null {
  const block = blockAt(blocks, at)
  if (!block) return null
  const nodes = window.document.createTreeWalker(block.element, NodeFilter.SHOW_TEXT)
  let left = at - block.start
  for (let node = nodes.nextNode() as Text | null; node; node = nodes.nextNode() as Text | null) {
    if (opens ? left < node.length : left <= node.length) return { node, offset: left }
    left -= node.length
  }
  return null
}

/** The last block that begins at or before an offset. */
function blockAt(blocks: readonly DrawnBlock[], at: number): DrawnBlock | undefined {
  let [low, high] = [0, blocks.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((blocks[middle]?.start ?? 0) <= at) low = middle
    else high = middle - 1
  }
  const block = blocks[low]
  return block && block.start <= at ? block : undefined
}
