// Word documents (.docx): mammoth makes HTML of what the styles mean, and that is read as any page is. Footnotes are set apart.
import { zipSync } from 'fflate'
import { layOut } from '../html-pieces.ts'
import { attribute, fragmentOf, type Element } from '../html-tree.ts'
import type { Page, Piece } from '../page.ts'
import { damaged, type Parts } from './package.ts'
import { statedIn } from './stated.ts'

/** What mammoth does not know by itself: titles, captions and quotations by their style. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  ...['caption', 'Caption', 'Table Caption', 'Image Caption', 'Table', 'Figure'].map(
    (name) => `p[style-name='${name}'] => p.caption:fresh`,
  ),
  ...['Quote', 'Intense Quote', 'Block Text', 'Quotations'].map((name) => `p[style-name='${name}'] => blockquote > p:fresh`),
]

export async function pageOfWord(parts: Parts, file: string): Promise<Page> {
  const html = await htmlOf(parts, file)
  const fragment = fragmentOf(html)
  if (!fragment) throw damaged(file)
  const { pieces, furniture } = layOut(fragment, noteName)
  return {
    pieces: pieces.map(({ kind, level, text }): Piece => ({ kind, text, ...(level === undefined ? {} : { level }) })),
    stated: statedIn(parts, 'docProps/core.xml'),
    furniture,
  }
}

/** mammoth unpacks without bounds: it is given only what was unpacked within them. */
async function htmlOf(parts: Parts, file: string): Promise<string> {
  const { default: mammoth } = await import('mammoth/mammoth.browser.js')
  const packed = zipSync(parts.unpacked, { level: 0 })
  try {
    const { value } = await mammoth.convertToHtml(
      { arrayBuffer: packed.slice().buffer },
      {
        styleMap: STYLES,
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
        includeEmbeddedStyleMap: false,
      },
    )
    return value
  } catch {
    throw damaged(file)
  }
}

function noteName(element: Element): string | null {
  return element.tagName === 'li' && /^(?:footnote|endnote)-\d/.test(attribute(element, 'id')) ? 'Footnote' : null
}
