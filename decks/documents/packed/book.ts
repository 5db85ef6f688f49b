// Books (.epub): the chapters in the order of their spine, each a page of its own. Contents, notes and covers are set apart.
import { layOut } from '../html-pieces.ts'
import { attribute, treeOf, type Element } from '../html-tree.ts'
import { NOTHING_STATED, plainCharacters, type Page, type Piece } from '../page.ts'
import { damaged, type Parts } from './package.ts'
import { resolved } from './slides.ts'
import { statedBy } from './stated.ts'
import { find, findAll, parseXml, type Xml } from './xml.ts'

export function pageOfBook(parts: Parts, file: string): Page {
  const opf = read(
    parts,
    'META-INF/container.xml',
    file,
    (container) => find(container, 'rootfile')?.attributes['full-path'] ?? null,
  )
  const folder = opf.replace(/[^/]*$/, '')
  const book = read(parts, opf, file, (root) => root)
  const items = new Map(findAll(book, 'item').map(({ attributes }) => [attributes['id'] ?? '', attributes]))
  const pieces: Piece[] = []
  const furniture: string[] = []
  for (const { attributes } of findAll(book, 'itemref')) {
    const item = items.get(attributes['idref'] ?? '')
    const isContents = /\bnav\b/.test(item?.['properties'] ?? '') || attributes['linear'] === 'no'
    const html = item && !isContents ? parts.text(resolved(folder, decoded(item['href'] ?? ''))) : null
    const tree = html === null ? null : treeOf(asHtml(plainCharacters(html)))
    if (!tree) continue
    const laid = layOut(tree, nameOf)
    pieces.push(...laid.pieces.map(({ kind, level, text }): Piece => ({ kind, text, ...(level === undefined ? {} : { level }) })))
    furniture.push(...laid.furniture)
  }
  const about = find(book, 'metadata')
  return { pieces, stated: about ? statedBy(about) : NOTHING_STATED, furniture }
}

function read<T>(parts: Parts, name: string, file: string, take: (root: Xml) => T | null): T {
  const text = parts.text(name)
  try {
    const taken = text === null ? null : take(parseXml(text))
    if (taken !== null) return taken
  } catch {
    // told below
  }
  throw damaged(file)
}

/** XML closes empty elements where HTML leaves them open: `<title/>` would swallow the page. */
function asHtml(xhtml: string): string {
  return xhtml.replace(/<(title|script|style|a|p|div|span|i|b|em|td|th|li)\b([^<>]*)\/>/gi, '<$1$2></$1>')
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href.replace(/#.*$/, ''))
  } catch {
    return href
  }
}

function nameOf(element: Element): string | null {
  const said = `${attribute(element, 'epub:type')} ${attribute(element, 'role')}`
  if (element.tagName === 'nav' || /\b(?:toc|landmarks|page-list|index)\b/.test(said)) return 'Contents'
  if (/\b(?:footnotes?|endnotes?|rearnotes?|doc-footnote|doc-endnotes?)\b/.test(said)) return 'Footnote'
  return /\b(?:pagebreak|doc-pagebreak|noteref|doc-noteref|doc-backlink)\b/.test(said) ? 'Mark' : null
}
