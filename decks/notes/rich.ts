// Field HTML comes from strangers: it is parsed into this small tree, and only the tree is ever drawn, so no foreign HTML reaches a page.
import { parseFragment } from 'parse5'
import type { DefaultTreeAdapterTypes as Tree } from 'parse5'

export type InlineTag = 'strong' | 'em' | 'u' | 'sub' | 'sup' | 'code'
export type BlockTag = 'p' | 'ul' | 'ol' | 'li' | 'blockquote'

export type RichNode =
  | { readonly tag: 'text'; readonly text: string }
  | { readonly tag: 'br' }
  | { readonly tag: InlineTag | BlockTag; readonly children: Rich }
  /** A hidden cloze deletion. */
  | { readonly tag: 'blank'; readonly hint: string | null }
  /** A cloze deletion, shown. */
  | { readonly tag: 'filled'; readonly children: Rich }
  /** Shown when asked for. */
  | { readonly tag: 'hint'; readonly label: string; readonly children: Rich }

/** What a card's side says: a safe tree in place of HTML. */
export type Rich = readonly RichNode[]

const INLINE = new Map<string, InlineTag>([
  ['b', 'strong'],
  ['strong', 'strong'],
  ['i', 'em'],
  ['em', 'em'],
  ['cite', 'em'],
  ['u', 'u'],
  ['ins', 'u'],
  ['sub', 'sub'],
  ['sup', 'sup'],
  ['code', 'code'],
  ['kbd', 'code'],
  ['tt', 'code'],
  ['samp', 'code'],
])
const BLOCK = new Set(
  'p div section article header footer main h1 h2 h3 h4 h5 h6 pre table thead tbody tfoot tr dl dt dd figure figcaption address center'.split(
    ' ',
  ),
)
const DROPPED = new Set(
  'script style template head title noscript iframe object embed svg math audio video canvas select textarea'.split(' '),
)
const DEEPEST = 40

/**
 * Parses a field's or template's HTML.
 * @returns text, strong, em, u, sub, sup, code, br, p, lists and blockquote; everything else becomes its text; scripts and styles are dropped
 */
export function richOf(html: string): Rich {
  if (!/[<&]/.test(html)) return richOfText(collapse(html).trim())
  return tidy(children(parseFragment(html), 0))
}

/** Plain text as a tree: line ends become breaks. */
export function richOfText(text: string): Rich {
  if (text === '') return []
  return text.split('\n').flatMap((line, i): RichNode[] => {
    const words: RichNode[] = line === '' ? [] : [{ tag: 'text', text: line }]
    return i === 0 ? words : [{ tag: 'br' }, ...words]
  })
}

/** A tree's words: blocks and breaks end a line, a hidden deletion reads `[…]`. */
export function textOf(rich: Rich): string {
  let text = ''
  const write = (nodes: Rich): void => {
    for (const node of nodes) {
      if (node.tag === 'text') text += node.text
      else if (node.tag === 'br') text += '\n'
      else if (node.tag === 'blank') text += node.hint ? `[${node.hint}]` : '[…]'
      else {
        if (isBlock(node) && text !== '' && !text.endsWith('\n')) text += '\n'
        write(node.children)
        if (isBlock(node) && text !== '' && !text.endsWith('\n')) text += '\n'
      }
    }
  }
  write(rich)
  return text.replace(/[ \t]*\n[ \t]*/g, '\n').trim()
}

/** The words of some HTML, without markup; see `textOf`. */
export function plainOf(html: string): string {
  return textOf(richOf(html))
}

/** Plain text as field HTML: `plainOf(htmlOf(text))` is the text again, but for runs of spaces. */
export function htmlOf(plain: string): string {
  return plain.replace(/[&<>\n]/g, (sign) => ESCAPES[sign] ?? sign)
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\n': '<br>' }

/** A tree as field HTML again, in our few tags: what an edited field is written back as. */
export function htmlOfRich(rich: Rich): string {
  return rich
    .map((node) => {
      if (node.tag === 'text') return htmlOf(node.text)
      if (node.tag === 'br') return '<br>'
      if (node.tag === 'blank') return htmlOf(node.hint ? `[${node.hint}]` : '[...]')
      if (node.tag === 'filled' || node.tag === 'hint') return htmlOfRich(node.children)
      return `<${node.tag}>${htmlOfRich(node.children)}</${node.tag}>`
    })
    .join('')
}

export function isBlock(node: RichNode): boolean {
  return node.tag === 'p' || node.tag === 'ul' || node.tag === 'ol' || node.tag === 'li' || node.tag === 'blockquote'
}

function children(parent: Tree.ParentNode, depth: number): RichNode[] {
  return parent.childNodes.flatMap((child) => convert(child, depth))
}

function convert(node: Tree.ChildNode, depth: number): RichNode[] {
  if (node.nodeName === '#text') return [{ tag: 'text', text: collapse((node as Tree.TextNode).value) }]
  if (!('childNodes' in node)) return []
  const name = node.tagName
  if (DROPPED.has(name)) return []
  if (depth > DEEPEST) return [{ tag: 'text', text: wordsBelow(node) }]
  if (name === 'br') return [{ tag: 'br' }]
  if (name === 'hr') return [{ tag: 'br' }]
  if (name === 'img') return alternative(node)
  const inside = children(node, depth + 1)
  const inline = INLINE.get(name)
  if (inline) return [{ tag: inline, children: inLine(inside) }]
  if (name === 'ul' || name === 'ol') return list(name, inside)
  if (name === 'li') return [{ tag: 'li', children: inside }]
  if (name === 'blockquote') return [{ tag: 'blockquote', children: tidy(inside) }]
  if (name === 'td' || name === 'th') return [...inside, { tag: 'text', text: ' ' }]
  if (BLOCK.has(name)) return paragraphs(inside)
  if (name === 'span') return span(node, inside)
  return inside
}

/** Blocks within a stretch of words are words too, each on a line of its own. */
function inLine(inside: RichNode[]): RichNode[] {
  if (!inside.some(isBlock)) return inside
  const lines = paragraphs(inside).map((block) => inLine('children' in block ? [...block.children] : [block]))
  return lines.flatMap((line, i): RichNode[] => (i === 0 ? line : [{ tag: 'br' }, ...line]))
}

/** Our own renderer marks deletions and hints with spans; a stranger's span is its words. */
function span(node: Tree.Element, inside: RichNode[]): RichNode[] {
  const name = attribute(node, 'class')
  if (name === 'cloze' && attribute(node, 'data-side') === 'front') {
    const words = textOf(inside).replace(/^\[|\]$/g, '')
    return [{ tag: 'blank', hint: words === '...' || words === '' ? null : words }]
  }
  if (name === 'cloze') return [{ tag: 'filled', children: inLine(inside) }]
  if (name === 'hint') return [{ tag: 'hint', label: attribute(node, 'data-label') ?? 'Hint', children: inLine(inside) }]
  return inside
}

function alternative(node: Tree.Element): RichNode[] {
  const words = attribute(node, 'alt')
  return words ? [{ tag: 'text', text: words }] : []
}

function attribute(node: Tree.Element, name: string): string | null {
  return node.attrs.find((each) => each.name === name)?.value ?? null
}

function list(tag: 'ul' | 'ol', inside: RichNode[]): RichNode[] {
  const items = inside
    .filter((node) => !isSpace(node))
    .map((node): RichNode => (node.tag === 'li' ? node : { tag: 'li', children: [node] }))
  return items.length === 0 ? [] : [{ tag, children: items }]
}

/** A block's content as paragraphs: blocks in it stay, runs of words between them become paragraphs of their own. */
function paragraphs(inside: Rich): RichNode[] {
  const blocks: RichNode[] = []
  let run: RichNode[] = []
  const close = (): void => {
    if (run.some((node) => !isSpace(node))) blocks.push({ tag: 'p', children: trimEnds(run) })
    run = []
  }
  for (const node of inside) {
    if (!isBlock(node)) run.push(node)
    else {
      close()
      blocks.push(...(node.tag === 'li' ? paragraphs(node.children) : [node]))
    }
  }
  close()
  return blocks
}

/** Words beside blocks become paragraphs too; a lone paragraph is its words. */
function tidy(nodes: RichNode[]): Rich {
  if (!nodes.some(isBlock)) return trimEnds(nodes)
  const blocks = paragraphs(nodes)
  const only = blocks[0]
  return blocks.length === 1 && only?.tag === 'p' ? only.children : blocks
}

function trimEnds(nodes: RichNode[]): RichNode[] {
  let start = 0
  let end = nodes.length
  while (start < end && isSpace(nodes[start]!, true)) start++
  while (end > start && isSpace(nodes[end - 1]!, true)) end--
  return nodes.slice(start, end).map((node, i, kept) => {
    if (node.tag !== 'text') return node
    let text = node.text
    if (i === 0) text = text.trimStart()
    if (i === kept.length - 1) text = text.trimEnd()
    return { tag: 'text', text }
  })
}

function isSpace(node: RichNode, orBreak = false): boolean {
  return (node.tag === 'text' && node.text.trim() === '') || (orBreak && node.tag === 'br')
}

/** The words under an element that lies too deep to be worth its markup; a loop, because depth is what is wrong with it. */
function wordsBelow(element: Tree.ParentNode): string {
  const words: string[] = []
  const waiting: Tree.ChildNode[] = [...element.childNodes].reverse()
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.nodeName === '#text') words.push((node as Tree.TextNode).value)
    else if ('childNodes' in node && !DROPPED.has(node.tagName))
      for (let i = node.childNodes.length - 1; i >= 0; i--) waiting.push(node.childNodes[i]!)
  }
  return collapse(words.join(''))
}

function collapse(text: string): string {
  return text.replace(/[ \t\r\n\f\u00a0]+/g, ' ')
}
