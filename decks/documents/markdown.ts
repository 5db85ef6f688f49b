// Markdown to pieces: headings, paragraphs, lists, quotations, tables and code, as CommonMark and the common extensions have them.
import { frontMatter } from './front-matter.ts'
import { piecesOfFragment } from './html.ts'
import { wordsOfMarkdown } from './markdown-inline.ts'
import { dashedTable, type DashedTable } from './markdown-tables.ts'
import { tablePieces, type Page, type Piece } from './page.ts'

const HEADING = /^ {0,3}(#{1,6})(?=\s|$)/
const FENCE = /^ {0,3}(`{3,}|~{3,})(.*)$/
const SETEXT = /^ {0,3}(=+|-+)\s*$/
const QUOTE = /^ {0,3}>/
const ITEM = /^(\s*)(?:[-*+]|\d{1,9}[.)])(?:\s+|$)/
const DEFINITION = /^ {0,3}\[([^\]^][^\]]{0,200})\]:\s*\S/
const FOOTNOTE = /^ {0,3}\[\^([^\]]{1,60})\]:\s*(.*)$/
const HTML = /^ {0,3}<(?:!--|[a-z/!?])/i

/** Reads a Markdown file. Its headings are what their writer meant them to be; only its text is cleaned. */
export function pageOfMarkdown(text: string): Page {
  const { stated, lines } = frontMatter(text.split('\n'))
  const reader = new Reader(lines)
  const title = stated.title && wordsOfMarkdown(stated.title, new Set())
  return { pieces: reader.pieces(), stated: { ...stated, title }, furniture: reader.furniture }
}

class Reader {
  readonly furniture: string[] = []
  private readonly lines: readonly string[]
  private readonly references: Set<string>
  private readonly found: Piece[] = []
  private at = 0
  /** Inside a list, indented lines go on with its items. */
  private isInList = false

  constructor(lines: readonly string[], references = new Set<string>()) {
    this.lines = lines
    this.references = references
    for (const line of lines) {
      const label = DEFINITION.exec(line)?.[1]
      if (label !== undefined) this.references.add(label.toLowerCase().replace(/\s+/g, ' '))
    }
  }

  pieces(): readonly Piece[] {
    while (this.at < this.lines.length) this.block()
    return this.found
  }

  private block(): void {
    const line = this.lines[this.at]!
    const dashed = line.trim() === '' ? null : dashedTable(this.lines, this.at)
    if (dashed) this.dashed(dashed)
    else if (line.trim() === '' || isRule(line)) this.at++
    else if (FENCE.test(line)) this.fenced()
    else if (HEADING.test(line)) this.heading(HEADING.exec(line)!)
    else if (!this.isInList && /^(?: {4}|\t)/.test(line)) this.indented()
    else if (QUOTE.test(line)) this.quotation()
    else if (ITEM.test(line)) this.item()
    else if (FOOTNOTE.test(line)) this.footnote()
    else if (DEFINITION.test(line)) this.at++
    else if (HTML.test(line)) this.html()
    else if (line.includes('|') && areDelimiters(this.lines[this.at + 1] ?? '')) this.table()
    else this.paragraph()
  }

  private add(kind: Piece['kind'], source: string, level?: number): void {
    this.found.push({ kind, text: wordsOfMarkdown(source, this.references), ...(level === undefined ? {} : { level }) })
  }

  private heading([signs, level]: RegExpExecArray): void {
    this.isInList = false
    this.add('heading', withoutClosingSigns(this.lines[this.at]!.slice(signs.length)), level!.length)
    this.at++
  }

  private fenced(): void {
    const fence = FENCE.exec(this.lines[this.at]!)![1]!
    const isEnd = new RegExp(`^ {0,3}\\${fence[0]}{${Math.min(fence.length, 1000)},}\\s*$`)
    const from = ++this.at
    while (this.at < this.lines.length && !isEnd.test(this.lines[this.at]!)) this.at++
    this.code(this.lines.slice(from, this.at))
    this.at++
  }

  private indented(): void {
    const from = this.at
    while (this.at < this.lines.length && /^(?: {4}|\t|\s*$)/.test(this.lines[this.at]!)) this.at++
    this.code(this.lines.slice(from, this.at).map((line) => line.replace(/^(?: {4}|\t)/, '')))
  }

  private code(lines: readonly string[]): void {
    const isFilled = (line: string) => line.trim() !== ''
    const filled = lines.slice(Math.max(lines.findIndex(isFilled), 0), lines.findLastIndex(isFilled) + 1)
    this.found.push({ kind: 'code', text: filled.map((line) => line.trimEnd()).join('\n') })
  }

  /** A quotation is read as a text of its own, nested ones as one with it. */
  private quotation(): void {
    const inner: string[] = []
    while (
      this.at < this.lines.length &&
      (QUOTE.test(this.lines[this.at]!) || (inner.at(-1)?.trim() && this.goesOn(this.lines[this.at]!)))
    ) {
      inner.push(
        this.lines[this.at++]!.replace(/^\s*>[>\s]*/, (signs) => (/ {5,}$|\t$/.test(signs) ? '    ' : '')).replace(
          /^\[![\w-]+\][+-]?\s*/,
          '',
        ),
      )
    }
    const reader = new Reader(inner, this.references)
    for (const piece of reader.pieces()) this.found.push(piece.kind === 'paragraph' ? { ...piece, kind: 'quote' } : piece)
    this.furniture.push(...reader.furniture)
  }

  private item(): void {
    this.isInList = true
    const first = this.lines[this.at++]!
    const inside = ITEM.exec(first)![0].length
    const lines = [first.replace(ITEM, '').replace(/^\[[ xX]\]\s+/, '')]
    while (this.at < this.lines.length && this.goesOn(this.lines[this.at]!, inside)) lines.push(this.lines[this.at++]!)
    this.add('list', lines.join('\n'))
  }

  private footnote(): void {
    const [, , first] = FOOTNOTE.exec(this.lines[this.at++]!)!
    const lines = [first!]
    while (this.at < this.lines.length && this.goesOn(this.lines[this.at]!)) lines.push(this.lines[this.at++]!)
    const text = wordsOfMarkdown(lines.join(' '), this.references).replace(/\s+/g, ' ').trim()
    if (text !== '') this.furniture.push(`Footnote: ${text.length > 200 ? `${text.slice(0, 199)}…` : text}`)
  }

  private html(): void {
    const from = this.at
    const isComment = /^ {0,3}<!--/.test(this.lines[from]!)
    const isOver = (line: string) => (isComment ? line.includes('-->') : line.trim() === '')
    while (this.at < this.lines.length && !isOver(this.lines[this.at]!)) this.at++
    this.at++
    const source = this.lines.slice(from, this.at).join('\n')
    this.found.push(...piecesOfFragment(source))
  }

  private table(): void {
    this.isInList = false
    const rows = [this.cells(this.lines[this.at]!)]
    this.at += 2
    while (this.at < this.lines.length && this.lines[this.at]!.includes('|') && this.lines[this.at]!.trim() !== '')
      rows.push(this.cells(this.lines[this.at++]!))
    this.found.push(...tablePieces(rows))
  }

  private dashed({ rows, end }: DashedTable): void {
    this.isInList = false
    this.at = end
    this.found.push(...tablePieces(rows.map((row) => row.map((cell) => wordsOfMarkdown(cell, this.references)))))
  }

  private cells(line: string): string[] {
    return line
      .trim()
      .replace(/^\||(?<!\\)\|$/g, '')
      .split(/(?<!\\)\|/)
      .map((cell) => wordsOfMarkdown(cell.trim().replace(/\\\|/g, '|'), this.references))
  }

  private paragraph(): void {
    if (!/^\s/.test(this.lines[this.at]!)) this.isInList = false
    const lines = [this.lines[this.at++]!]
    while (this.at < this.lines.length && this.goesOn(this.lines[this.at]!)) lines.push(this.lines[this.at++]!)
    const underline = SETEXT.exec(this.lines[this.at] ?? '')
    if (underline) this.at++
    if (underline) this.add('heading', lines.join('\n'), underline[1]!.startsWith('=') ? 1 : 2)
    else this.add('paragraph', lines.join('\n'))
  }

  /**
   * Whether a line goes on with the paragraph above it. A figure at its head begins no list there unless it is 1: "until / 1956. Then ...".
   * @param inside how far the words of the item above are set in; a line that is less so may be its list's next item
   */
  private goesOn(line: string, inside = 0): boolean {
    if (line.trim() === '' || HEADING.test(line) || FENCE.test(line) || QUOTE.test(line) || FOOTNOTE.test(line)) return false
    if (SETEXT.test(line) || isRule(line)) return false
    const item = ITEM.exec(line)
    return item === null || (item[1]!.length >= inside && /^\s*(?!1[.)])\d/.test(line))
  }
}

/** `***`, `- - -`, `___`. */
function isRule(line: string): boolean {
  if (!/^ {0,3}[-*_]/.test(line) || !/^[-*_\s]*$/.test(line)) return false
  const signs = line.replace(/\s/g, '')
  return signs.length >= 3 && (!signs.includes('-') || !/[*_]/.test(signs)) && (!signs.includes('*') || !signs.includes('_'))
}

/** The line under a table's head: `|---|:-:|`. */
function areDelimiters(line: string): boolean {
  if (!/^[\s|:-]*$/.test(line) || !line.includes('-')) return false
  const cells = line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|')
  return cells.every((cell) => /^:?-+:?$/.test(cell.trim()))
}

/** `# Words ##` has its words between its signs. */
function withoutClosingSigns(heading: string): string {
  const text = heading.trim()
  let end = text.length
  while (end > 0 && text[end - 1] === '#') end--
  return end === 0 || /\s/.test(text[end - 1]!) ? text.slice(0, end) : text
}
