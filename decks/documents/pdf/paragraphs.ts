// Lines to pieces: where a paragraph ends, what is a heading, an item, a row, a caption; and what goes on in the next column or on the next page.
import type { BlockKind } from '../../model/document.ts'
import { tablePieces, TURN, type Piece } from '../page.ts'
import { looksLikeHeading } from '../text.ts'
import type { Column, Face, Line } from './lines.ts'
import { tableAt } from './tables.ts'

export interface Paragraph {
  readonly kind: BlockKind
  readonly lines: Line[]
  /** The rows of a table. */
  readonly pieces: readonly Piece[]
}

const ENDS = /[.!?:…]["'”’»)\]]*[⁰¹²³⁴-⁹\d]{0,3}$/
const ENDS_SENTENCE = /[.!?…]["'”’»)\]]*[⁰¹²³⁴-⁹\d]{0,3}$/
const CAPTION = /^(?:fig(?:ure)?|table|plate|map|chart|photo|box)\.?\s+[\dIVXA-Z]{1,4}(?:[.:–—\s]|$)/i

/** The paragraphs of a document, in order. */
export function paragraphsOf(columns: readonly Column[], face: Face): Paragraph[] {
  const all: Paragraph[] = []
  for (const column of columns) {
    const own = paragraphsOfColumn(column, face)
    const [next] = own
    const last = all.findLast(({ kind }) => kind !== 'caption')
    if (last && next && continues(last, next, face)) {
      last.lines.push(...next.lines)
      all.push(...own.slice(1))
    } else all.push(...own)
  }
  return all
}

function paragraphsOfColumn(column: Column, face: Face): Paragraph[] {
  const { lines } = column
  const found: Paragraph[] = []
  let open: Line[] = []
  const close = (): void => {
    if (open.length > 0) found.push(paragraphOf(open, face))
    open = []
  }
  for (let i = 0; i < lines.length; i++) {
    const table = tableAt(column, i, face)
    if (table) {
      close()
      found.push({ kind: 'table', lines: lines.slice(i, table.to), pieces: tablePieces(table.rows) })
      i = table.to - 1
      continue
    }
    if (open.length > 0 && beginsAnew(open, lines[i]!, lines[i + 1], column, face)) close()
    open.push(lines[i]!)
  }
  close()
  return found
}

/** Whether a line begins a paragraph of its own below those that are open. */
function beginsAnew(open: readonly Line[], line: Line, next: Line | undefined, column: Column, face: Face): boolean {
  const above = open.at(-1)!
  if (Math.abs(line.size - above.size) > 0.08 * above.size) return true
  const isBody = line.size <= face.size * 1.1
  const leading = isBody ? face.leading : Math.max(face.leading, 1.45)
  if (line.base - above.base > leading * line.size * 1.18 + 0.5 || line.base < above.base) return true
  if (line.sign !== null) return isItem(line, open, next)
  const first = open[0]!
  // an item's lines hang under its words; what stands further left is none of it
  if (first.sign !== null && line.left < first.indent - line.size) return true
  if (isAloneInFont(open, line, face)) return true
  const isIndented = line.left > column.left + 0.7 * line.size && line.left < column.left + 5 * line.size
  if (
    isIndented &&
    above.left <= column.left + 0.4 * line.size &&
    first.sign === null &&
    (ENDS.test(above.text) || isShort(above, line, column))
  )
    return true
  if (/^\[\d{1,3}\]\s/.test(line.text) && (ENDS.test(above.text) || isShort(above, line, column))) return true
  if (!isShort(above, line, column)) return false
  return ENDS.test(above.text) || (isBody && isOwn(above, line, column))
}

/** A number at the start of a line is an item's only where it counts; in running text a line may begin with "1914." */
function isItem(line: Line, open: readonly Line[], next: Line | undefined): boolean {
  const above = open.at(-1)!
  const isNumber = /\w/.test(line.sign!)
  if (!isNumber && /^[–—-]$/.test(line.sign!)) return open[0]!.sign === line.sign || ENDS.test(above.text)
  if (!isNumber) return true
  return open[0]!.sign !== null || ENDS.test(above.text) || (next !== undefined && next.sign !== null)
}

/** The first word of the line below would have had room here: the writer ended this line. */
function isShort(above: Line, below: Line, column: Column): boolean {
  const word = /^\S+/.exec(below.text)?.[0].length ?? 0
  const width = ((below.right - below.indent) / Math.max(1, below.text.length)) * (word + 1)
  return above.right + width < column.right - 0.3 * above.size
}

/** A line that leaves much room, above one that begins large: lines of an address or a byline. */
function isOwn(above: Line, below: Line, column: Column): boolean {
  const room = 0.15 * (column.right - column.left)
  return /^[\p{Lu}\p{N}"“‘([]/u.test(below.text) && isShort({ ...above, right: above.right + room }, below, column)
}

/** A short line in another font than the body's, above the body: a heading of the body's size. */
function isAloneInFont(open: readonly Line[], line: Line, face: Face): boolean {
  return (
    open.length <= 2 &&
    open.every(({ font }) => font !== face.font && font !== line.font) &&
    line.font === face.font &&
    !ENDS.test(open.at(-1)!.text)
  )
}

function paragraphOf(lines: Line[], face: Face): Paragraph {
  return { kind: kindOf(lines, face), lines, pieces: [] }
}

function kindOf(lines: readonly Line[], face: Face): BlockKind {
  const text = lines.map((line) => line.text).join(' ')
  const [first] = lines
  const size = Math.max(...lines.map((line) => line.size))
  if (size >= face.size * 1.12 && text.length <= 250 && /\p{L}/u.test(text)) return 'heading'
  if (CAPTION.test(text) && text.length <= 600) return 'caption'
  const isOther = lines.every(({ font }) => font !== face.font)
  if (isOther && lines.length <= 2 && size >= face.size * 0.95 && first!.sign === null && looksLikeHeading(text)) return 'heading'
  return first!.sign === null ? 'paragraph' : /^\d/.test(first!.sign) && isOther && looksLikeHeading(text) ? 'heading' : 'list'
}

/** Whether the next column goes on with the last paragraph of the one before. */
function continues(last: Paragraph, next: Paragraph, face: Face): boolean {
  if (last.kind === 'table' || last.kind === 'heading' || next.kind !== 'paragraph') return false
  const [end, start] = [last.lines.at(-1)!, next.lines[0]!]
  if (Math.abs(end.size - start.size) > 0.08 * face.size) return false
  if (/^\p{Ll}/u.test(start.text) || /[\p{L}\d,;–—-]$/u.test(end.text)) return true
  return !ENDS_SENTENCE.test(end.text)
}

/** A paragraph's words, with a mark wherever a page ends. */
export function wordsOf({ lines }: Paragraph, join: (lines: readonly string[]) => string): string {
  let page = lines[0]!.page
  return join(
    lines.map((line) => {
      const turns = TURN.repeat(Math.max(0, line.page - page))
      page = Math.max(page, line.page)
      return turns + line.text
    }),
  )
}
