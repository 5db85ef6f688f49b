// A web page to pieces: the tree, the body found in it, and what the page says of itself.
import { readByline } from './byline.ts'
import { fragmentOf, treeOf } from './html-tree.ts'
import { bodyOf } from './html-body.ts'
import { statedBy } from './html-about.ts'
import { layOut } from './html-pieces.ts'
import { NOTHING_STATED, type Page, type Piece } from './page.ts'
import { piecesOfText } from './text.ts'

/** Reads a page as far as it goes: unclosed tags, no head, no body and worse are all read. */
export function pageOfHtml(html: string): Page {
  const tree = treeOf(withClosedTitle(html))
  if (!tree) return { pieces: piecesOfText(withoutTags(html)), stated: NOTHING_STATED, furniture: [] }
  const stated = statedBy(tree, html)
  const { pieces, above, furniture } = bodyOf(tree, stated.title)
  const bylines = above.flatMap(({ text }) => readByline(text) ?? [])
  return {
    pieces,
    stated: {
      ...stated,
      author: stated.author ?? bylines.find(({ author }) => author)?.author ?? null,
      published: stated.published ?? bylines.find(({ published, isUpdate }) => published && !isUpdate)?.published ?? null,
    },
    furniture,
  }
}

/** A title that is never closed would swallow the page: it ends with its line. */
function withClosedTitle(html: string): string {
  const opening = /<title\b[^<>]*>[^<\n]*/i.exec(html)
  if (!opening || /<\/title/i.test(html)) return html
  const end = opening.index + opening[0].length
  return `${html.slice(0, end)}</title>${html.slice(end)}`
}

/** A stretch of HTML inside another format, all of it text. */
export function piecesOfFragment(html: string): readonly Piece[] {
  const fragment = fragmentOf(html)
  return fragment
    ? layOut(fragment, () => null).pieces.map(({ kind, level, text }) => ({
        kind,
        text,
        ...(level === undefined ? {} : { level }),
      }))
    : piecesOfText(withoutTags(html))
}

/** The text of one line of HTML: tags gone, entities read. */
export function textOfInline(html: string): string {
  return piecesOfFragment(html)
    .map(({ text }) => text)
    .join(' ')
}

const BLOCK_TAG =
  /<\/?(?:p|div|br|li|ul|ol|h[1-6]|tr|table|section|article|blockquote|pre|hr|dd|dt|dl|main|header|footer|nav|aside|figure|figcaption)\b[^<>]*>/gi

/** For pages too tangled for a tree: tags cut out, the words between them kept. */
function withoutTags(html: string): string {
  const bare = withoutUnread(html)
    .replace(BLOCK_TAG, '\n\n')
    .replace(/<[a-z/!?][^<>]*>/gi, '')
  const fragment = fragmentOf(bare.replace(/</g, '&lt;'))
  const first = fragment?.childNodes[0]
  return first && 'value' in first ? first.value : bare
}

/** Cuts out comments, scripts and styles; one that is never closed loses its opening only. */
function withoutUnread(html: string): string {
  const opening = /<!--|<(script|style|noscript|template)\b/gi
  const unclosed = new Set<string>()
  const parts: string[] = []
  let from = 0
  for (let match = opening.exec(html); match; match = opening.exec(html)) {
    const name = match[1]?.toLowerCase() ?? '--'
    if (unclosed.has(name)) continue
    const closing = name === '--' ? /-->/g : new RegExp(`</${name}\\s*>`, 'gi')
    closing.lastIndex = match.index
    if (!closing.test(html)) unclosed.add(name)
    else {
      parts.push(html.slice(from, match.index))
      from = opening.lastIndex = closing.lastIndex
    }
  }
  return parts.join(' ') + html.slice(from)
}
