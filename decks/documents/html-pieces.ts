// A page's tree to its pieces in order, each with how much of it is link text; and which stretch of pieces each element holds.
import { oneLine, tablePieces, wordCount, type Piece } from './page.ts'
import { attribute, findUnder, INLINE, isElement, isLink, textUnder, UNREAD, walk, type Element, type Node } from './html-tree.ts'

export interface HtmlPiece extends Piece {
  /** Characters that stand in links. */
  readonly linked: number
  /** How much this piece speaks for being the body: the characters of prose in it. */
  readonly weight: number
}

/** The pieces `from <= i < to` lie in the element. */
export interface Stretch {
  readonly element: Element
  readonly depth: number
  readonly from: number
  to: number
}

export interface Laid {
  readonly pieces: readonly HtmlPiece[]
  readonly stretches: readonly Stretch[]
  readonly furniture: readonly string[]
}

/** The sign that leads to the heading itself. */
const HEADING_ANCHOR = /\s*[¶#§🔗]\uFE0F?$/u

const RAISED: Readonly<Record<string, string>> = {
  0: '⁰',
  1: '¹',
  2: '²',
  3: '³',
  4: '⁴',
  5: '⁵',
  6: '⁶',
  7: '⁷',
  8: '⁸',
  9: '⁹',
  '+': '⁺',
  '-': '⁻',
}

/** Figures and their signs as they are written raised. */
export function raised(text: string): string {
  return text.replace(/./g, (sign) => RAISED[sign] ?? sign)
}

/**
 * Lays out what is under a node.
 * @param furnitureName names an element that is furniture of the page, which is then left out; null for all others
 */
export function layOut(root: Node, furnitureName: (element: Element) => string | null): Laid {
  const sheet = new Sheet()
  walk(root, {
    enter(node) {
      if (!isElement(node)) {
        if ('value' in node && node.nodeName === '#text') sheet.write(node.value)
        return true
      }
      if (UNREAD.has(node.tagName)) return false
      if (node.tagName === 'br') {
        sheet.breakLine()
        return false
      }
      if (node.tagName === 'sup') return sheet.raise(node)
      const name = INLINE.has(node.tagName) && !attribute(node, 'class') ? null : furnitureName(node)
      if (name !== null) {
        sheet.leaveOut(name, node)
        return false
      }
      if (node.tagName === 'table' && isDataTable(node)) {
        sheet.table(node)
        return false
      }
      return sheet.open(node)
    },
    leave(node) {
      if (isElement(node)) sheet.close(node)
    },
  })
  return sheet.laid()
}

class Sheet {
  private readonly pieces: HtmlPiece[] = []
  private readonly stretches: Stretch[] = []
  private readonly furniture: string[] = []
  private readonly opened: Stretch[] = []
  private readonly kinds: Piece[] = [{ kind: 'paragraph', text: '' }]
  private words: string[] = []
  private linkedText = 0
  private links = 0
  private preformatted = 0

  write(text: string): void {
    this.words.push(text)
    if (this.links > 0) this.linkedText += text.trim().length
  }

  /** A line break in prose parts lines that end as sentences do, and joins all others. */
  breakLine(): void {
    if (this.preformatted > 0) this.words.push('\n')
    else if (this.kinds.at(-1)!.kind !== 'heading' && /[.!?:…]["'”’)\]]*\s*$/.test(this.words.at(-1) ?? '')) this.flush()
    else this.words.push(' ')
  }

  /** Raised figures are kept raised, marks of footnotes are not kept. */
  raise(element: Element): boolean {
    const text = textUnder(element, 40)
    const isMark = findUnder(element, (inner) => inner.tagName === 'a' && attribute(inner, 'href').includes('#')) !== null
    if (isMark || /\b(?:reference|footnote|noteref|fn)\b/i.test(attribute(element, 'class')) || /^\[.{1,20}\]$/.test(text))
      return false
    if (!/^[-+]?\d{1,4}$/.test(text)) return this.open(element)
    this.write(raised(text))
    return false
  }

  leaveOut(name: string, element: Element): void {
    if (!INLINE.has(element.tagName)) this.flush()
    const text = textUnder(element, 200)
    if (/[\p{L}\p{N}]/u.test(text))
      this.furniture.push(`${name}: ${text.length > 160 ? `${text.slice(0, 159).trimEnd()}…` : text}`)
  }

  table(element: Element): void {
    this.flush()
    for (const piece of tablePieces(rowsOf(element)))
      this.pieces.push({ ...piece, linked: 0, weight: piece.kind === 'table' ? piece.text.length / 4 : piece.text.length })
  }

  open(element: Element): true {
    const { tagName } = element
    if (isLink(element)) this.links++
    if (!INLINE.has(tagName)) this.flush()
    if (tagName === 'pre') this.preformatted++
    const kind = kindOf(element)
    this.kinds.push(kind ?? this.kinds.at(-1)!)
    const stretch = { element, depth: this.opened.length, from: this.pieces.length, to: this.pieces.length }
    this.opened.push(stretch)
    if (!INLINE.has(tagName)) this.stretches.push(stretch)
    return true
  }

  /** Does nothing for an element that was never opened. */
  close(element: Element): void {
    const stretch = this.opened.at(-1)
    if (stretch?.element !== element) return
    if (!INLINE.has(element.tagName)) this.flush()
    if (isLink(element)) this.links--
    if (element.tagName === 'pre') this.preformatted--
    this.kinds.pop()
    this.opened.pop()
    stretch.to = this.pieces.length
  }

  laid(): Laid {
    this.flush()
    return { pieces: this.pieces, stretches: this.stretches, furniture: this.furniture }
  }

  private flush(): void {
    const said = this.words.join('')
    this.words = []
    const linked = this.linkedText
    this.linkedText = 0
    const { kind, level } = this.kinds.at(-1)!
    const text =
      kind === 'code'
        ? said.trimEnd().replace(/^\s*\n/, '')
        : kind === 'heading'
          ? oneLine(said).replace(HEADING_ANCHOR, '')
          : oneLine(said)
    if (!/[\p{L}\p{N}]/u.test(text)) return
    const piece: Piece = { kind, text, ...(level === undefined ? {} : { level }) }
    this.pieces.push({ ...piece, linked, weight: weightOf(piece, linked) })
  }
}

function kindOf(element: Element): Piece | null {
  const { tagName } = element
  const heading = /^h([1-6])$/.exec(tagName)
  if (heading) return { kind: 'heading', level: Number(heading[1]), text: '' }
  if (tagName === 'li' || tagName === 'dt' || tagName === 'dd') return { kind: 'list', text: '' }
  if (tagName === 'blockquote') return { kind: 'quote', text: '' }
  if (tagName === 'pre') return { kind: 'code', text: '' }
  if (
    tagName === 'figcaption' ||
    tagName === 'caption' ||
    (!INLINE.has(tagName) && /caption/i.test(attribute(element, 'class')))
  ) {
    return { kind: 'caption', text: '' }
  }
  return null
}

/** Long sentences outside links are what a body is made of; short lines and links are what surrounds it. */
function weightOf(piece: Piece, linked: number): number {
  if (piece.kind === 'heading' || piece.kind === 'caption') return 0
  const own = Math.max(piece.text.length - linked, 0)
  if (piece.kind === 'code') return own / 2
  const words = wordCount(piece.text, 40)
  const share = words >= 40 ? 1 : words >= 20 ? 0.7 : words >= 10 && /[.!?]["'”’)]*$/.test(piece.text) ? 0.4 : 0.1
  return linked > piece.text.length / 2 ? 0 : own * share
}

/** Rows and columns of short cells; a table that lays out a page holds blocks, other tables or prose. */
function isDataTable(table: Element): boolean {
  if (/^(?:presentation|none)$/.test(attribute(table, 'role'))) return false
  let isData = true
  let cells = 0
  let rows = 0
  walk(table, {
    enter(node) {
      if (!isElement(node)) return false
      if (node !== table && /^(?:table|h[1-6]|article|section|form|blockquote)$/.test(node.tagName)) isData = false
      if (node.tagName === 'tr') rows++
      if (node.tagName === 'td' || node.tagName === 'th') {
        cells++
        if (textUnder(node, 121).length > 120) isData = false
      }
      return true
    },
    isDone: () => !isData,
  })
  return isData && rows > 0 && cells >= rows * 2
}

function rowsOf(table: Element): string[][] {
  const rows: string[][] = []
  walk(table, {
    enter(node) {
      if (!isElement(node)) return false
      if (node.tagName === 'tr') rows.push([])
      if (node.tagName !== 'td' && node.tagName !== 'th') return node.tagName !== 'caption'
      rows.at(-1)?.push(oneLine(textUnder(node)))
      return false
    },
  })
  return rows
}
