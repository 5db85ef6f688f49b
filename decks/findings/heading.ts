// The heading that a sentence stands under: a card shows it beside the document's title.
import type { Sentence } from '../language/index.ts'
import type { Page } from './page.ts'

/** The nearest heading above, or ''. */
export function headingAbove(page: Pick<Page, 'blocks' | 'text'>, sentence: Sentence): string {
  for (let i = sentence.block - 1; i >= 0; i--) {
    const block = page.blocks[i]
    if (block?.kind === 'heading') return page.text.slice(block.start, block.end).replace(/\s+/g, ' ').trim()
  }
  return ''
}
