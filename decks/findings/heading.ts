// The heading that a sentence stands under: a card shows it beside the document's title.
import type { Sentence } from '../language/index.ts'
import type { Page } from './page.ts'

const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December'
/** "Industry analysis by Tobias Renner", "March 3, 2021; updated January 2025", "By Anna Holm, Senior Fellow": set like a heading, and none. */
const FURNITURE = new RegExp(
  `^by \\p{Lu}|\\bby \\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]*){1,3}$|^(?:published|updated|posted|revised|last (?:updated|revised))\\b|^(?:\\d{1,2} )?(?:${MONTH}) (?:\\d{1,2}, )?\\d{4}(?:$|[;,.])`,
  'iu',
)

/** The nearest heading above, or ''. */
export function headingAbove(page: Pick<Page, 'blocks' | 'text'>, sentence: Sentence): string {
  for (let i = sentence.block - 1; i >= 0; i--) {
    const block = page.blocks[i]
    if (block?.kind !== 'heading') continue
    const words = page.text.slice(block.start, block.end).replace(/\s+/g, ' ').trim()
    if (!FURNITURE.test(words)) return words
  }
  return ''
}
