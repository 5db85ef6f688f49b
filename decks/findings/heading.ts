// The heading that a sentence stands under: a card shows it beside the document's title.
import type { Sentence } from '../language/index.ts'
import { GIVEN_NAMES } from '../language/names/people.ts'
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
    if (!FURNITURE.test(words) && !isByline(page, i, words)) return words
  }
  return ''
}

/** "Daniel Holm, Senior Fellow", "Pieter van Asselt": who wrote it, right beneath the title. */
function isByline({ blocks }: Pick<Page, 'blocks' | 'text'>, at: number, words: string): boolean {
  if (blocks.slice(0, at).some(({ kind }) => kind === 'paragraph')) return false
  const [name = '', office] = words.split(', ')
  const called = /^\p{Lu}[\p{L}.'’-]*(?: (?:(?:van|von|de|der|den|del|di|da|al|bin|el|la|le) )*\p{Lu}[\p{L}.'’-]*){1,3}$/u.test(
    name,
  )
  if (!called) return false
  return office === undefined ? GIVEN_NAMES.has(name.split(' ')[0] ?? '') : OFFICE.test(office)
}

const OFFICE =
  /\b(?:fellow|editor|correspondent|reporter|writer|professor|lecturer|analyst|director|researcher|staff|columnist|economist|historian)\b/i
