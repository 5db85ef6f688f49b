// Plain text to pieces: which line ends were made by a narrow column and which by the writer.
import { isTable, oneLine, tablePieces, type Piece } from './page.ts'

const BULLET = /^[-*+•▪▫◦‣●○■□·][-*+•▪▫◦‣●○■□·\s]*(?<=\s)(?=\S)/
const NUMBER = /^\(?(\d{1,3})[.)]\s+(?=\S)/
const QUOTED = /^>[>\s]*/
const UNDERLINE = /^(?:={3,}|-{3,}|~{3,})$/
const RULE = /^[^\p{L}\p{N}]+$/u
/** A line that begins something of its own. */
const OPENS = /^(?:(?:By|BY)\s+\p{Lu}|Published\b|Updated\b|Posted\b|Written by\b)/u
/** A line that is nothing but when it came out. */
const STAMPED = /^(?:Published|Updated|Posted|Issued|Released)\b[^.!?]{0,40}\b(?:19|20)\d\d\.?$/
const ENDS_SENTENCE = /[.!?:;…]["'”’)\]]*$/

/** Blank lines part blocks; within a block the lines are joined, or stand alone, or are items, rows or a quotation. */
export function piecesOfText(text: string): Piece[] {
  const blocks = blocksOf(text)
  const column = columnOf(blocks)
  const hyphens = new Hyphens(text)
  return blocks.flatMap((lines) => piecesOfBlock(lines, column, hyphens))
}

/** Headings are told by what follows them: a short line without a sentence's end, above prose. */
export function withHeadings(pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece, i) => {
    const next = pieces[i + 1]
    const isHeading =
      piece.kind === 'paragraph' &&
      next?.kind !== undefined &&
      next.kind !== 'table' &&
      looksLikeHeading(piece.text) &&
      isProse(next.text)
    return isHeading ? { ...piece, kind: 'heading', level: 2 } : piece
  })
}

/** A line of at most 20 words that begins large and does not end as a sentence does. */
export function looksLikeHeading(text: string): boolean {
  if (text.length > 160 || !/^["'“‘(¿¡]?[\p{Lu}\p{Lo}\p{N}]/u.test(text) || !/\p{L}/u.test(text)) return false
  if (/[,;]$/.test(text) || (/[.…]["'”’)]*$/.test(text) && !/\b(?:\p{Lu}\.){2,}$/u.test(text))) return false
  return text.split(' ').length <= 20
}

function isProse(text: string): boolean {
  return text.length > 80 || ENDS_SENTENCE.test(text)
}

function blocksOf(text: string): string[][] {
  const blocks: string[][] = []
  let block: string[] = []
  for (const line of text.split('\n')) {
    if (line.trim() !== '') block.push(line.trimEnd())
    else if (block.length > 0) {
      blocks.push(block)
      block = []
    }
  }
  if (block.length > 0) blocks.push(block)
  return blocks
}

/**
 * The column at which the text was broken, or null where each line end is the writer's own. Whoever breaks lines at a column
 * breaks only where the next word would not fit: most breaks must show that.
 */
function columnOf(blocks: readonly (readonly string[])[]): number | null {
  const lengths: number[] = []
  for (const lines of blocks) for (let i = 0; i + 1 < lines.length; i++) lengths.push(lines[i]!.length)
  if (lengths.length < 3) return null
  lengths.sort((a, b) => a - b)
  const column = lengths[Math.floor((lengths.length - 1) * 0.98)]!
  if (column < 40 || column > 120) return null
  let full = 0
  for (const lines of blocks) for (let i = 0; i + 1 < lines.length; i++) if (isFull(lines[i]!, lines[i + 1]!, column)) full++
  return full >= lengths.length * 0.5 ? column : null
}

function isFull(line: string, next: string, column: number): boolean {
  const word = /^\s*(\S+)/.exec(next)?.[1] ?? ''
  return line.length + 1 + word.length > column - 2
}

/** A run of lines marked `>` is a quotation, read as a text of its own. */
function quotedPieces(lines: readonly string[]): Piece[] {
  const inner = lines.map((line) => line.trimStart().replace(QUOTED, ''))
  return piecesOfText(inner.join('\n')).map((piece) => (piece.kind === 'paragraph' ? { kind: 'quote', text: piece.text } : piece))
}

function piecesOfBlock(block: readonly string[], column: number | null, hyphens: Hyphens): Piece[] {
  const isQuoted = (line: string | undefined) => line !== undefined && QUOTED.test(line.trimStart())
  const turn = block.findIndex((line) => isQuoted(line) !== isQuoted(block[0]))
  if (turn > 0) return runsOf(block, isQuoted).flatMap((lines) => piecesOfBlock(lines, column, hyphens))
  if (isQuoted(block[0])) return quotedPieces(block)
  const trimmed = block.map((line) => line.trim())
  if (isTable(trimmed.join('\n'))) return tablePieces(trimmed.map((line) => line.split('\t')))
  const isNumbered = inOrder(trimmed)
  const opens = (line: string) => BULLET.test(line) || (isNumbered && NUMBER.test(line))
  // In a text that is no list, a line may begin with a dash because the column ended there.
  const isItem = (i: number) =>
    opens(trimmed[i]!) && (opens(trimmed[0]!) || column === null || !isFull(block[i - 1]!, block[i]!, column))
  const pieces: Piece[] = []
  let parts: string[] = []
  const close = () => {
    if (parts.length === 0) return
    const first = parts[0]!
    const isItem = opens(first)
    const text = hyphens.join(parts)
    const bare = isItem ? withoutSign(text, isNumbered) : text
    if (!RULE.test(bare)) pieces.push({ kind: isItem ? 'list' : 'paragraph', text: bare })
    parts = []
  }
  for (let i = 0; i < trimmed.length; i++) {
    const line = trimmed[i]!
    if (UNDERLINE.test(line) && parts.length > 0) {
      close()
      const heading = pieces.at(-1)
      // a whole question over a line stays what it is without the line: the clean text has none
      if (heading?.kind === 'paragraph' && looksLikeHeading(heading.text) && !ENDS_SENTENCE.test(heading.text))
        pieces[pieces.length - 1] = { ...heading, kind: 'heading', level: line.startsWith('=') ? 1 : 2 }
      continue
    }
    if (i > 0 && (isItem(i) || !isSoft(block[i - 1]!, block[i]!, column))) close()
    parts.push(line)
  }
  close()
  return pieces
}

function withoutSign(item: string, isNumbered: boolean): string {
  const bare = item.replace(BULLET, '')
  return isNumbered ? bare.replace(NUMBER, '').replace(BULLET, '') : bare
}

/** Parts lines where the answer changes. */
function runsOf(lines: readonly string[], answer: (line: string) => boolean): string[][] {
  const runs: string[][] = []
  for (const line of lines) {
    const run = runs.at(-1)
    if (run && answer(run[0]!) === answer(line)) run.push(line)
    else runs.push([line])
  }
  return runs
}

/** Whether a line end was made by the column and not by the writer. */
function isSoft(line: string, next: string, column: number | null): boolean {
  const isFullLine = column !== null && line.length <= 130 && isFull(line, next, column)
  if (STAMPED.test(next.trim()) || (OPENS.test(next.trimStart()) && !(isFullLine && line.length > 60))) return false
  const isIndented = /^(?:\s{2,}|\t)\S/.test(next) && !/^\s/.test(line)
  if (isIndented && ENDS_SENTENCE.test(line)) return false
  if (isLoud(line) && !isLoud(next) && !/^\s*\p{Ll}/u.test(next)) return false
  if (isFullLine) return true
  return line.trim().length >= 30 && line.length <= 130 && /^\s*\p{Ll}/u.test(next) && !ENDS_SENTENCE.test(line)
}

/** "THE HARBOUR AND ITS MUD": set as a heading, whatever follows it. */
function isLoud(line: string): boolean {
  return line === line.toUpperCase() && /\p{Lu}{2,}[^\p{L}]+\p{Lu}{2,}/u.test(line)
}

/** Lines that count up from some number: at least two of them, and nothing before the first. */
function inOrder(lines: readonly string[]): boolean {
  const numbers = lines.flatMap((line) => NUMBER.exec(line)?.[1] ?? []).map(Number)
  return numbers.length >= 2 && NUMBER.test(lines[0]!) && numbers.every((n, i) => i === 0 || n === numbers[i - 1]! + 1)
}

/** Joins lines; a word broken by a hyphen loses it only where the text has the word whole elsewhere. */
class Hyphens {
  private readonly text: string
  private known: Set<string> | null = null

  constructor(text: string) {
    this.text = text
  }

  join(lines: readonly string[]): string {
    let joined = lines[0] ?? ''
    const parts: string[] = []
    for (const line of lines.slice(1)) {
      const head = /(\p{L}+)-$/u.exec(joined.slice(-60))?.[1]
      const tail = /^(\p{Ll}+)/u.exec(line)?.[1]
      if (head && tail) {
        parts.push(this.words().has((head + tail).toLowerCase()) ? joined.slice(0, -1) : joined)
        joined = line
      } else {
        parts.push(joined, ' ')
        joined = line
      }
    }
    return oneLine(parts.join('') + joined)
  }

  private words(): Set<string> {
    this.known ??= new Set(this.text.toLowerCase().match(/\p{L}{3,}/gu) ?? [])
    return this.known
  }
}
