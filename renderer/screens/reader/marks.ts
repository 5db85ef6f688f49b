// Where the cards of a document stand in its text: what is stroked, block by block, and whose margin card belongs where.
import { citedPage, linesOf, type Block, type Document, type NoteType } from '../../../decks/index.ts'
import type { KindOrOwn, Stroke } from '../../parts/index.ts'
import type { FoundNote } from '../../storage/index.ts'

/** A note as the reader shows it: its first card beside its passage. */
export interface Margin extends FoundNote {
  readonly kind: KindOrOwn
  readonly prompt: string
  readonly answer: string
  /** How its found cards stand; own cards are simply there. */
  readonly standing: 'open' | 'kept' | 'own'
}

/** Everything that is not dropped, in the order of the text. */
export function marginsOf(found: readonly FoundNote[], types: ReadonlyMap<string, NoteType>): Margin[] {
  return found.flatMap((one) => {
    const { note } = one
    const ord = Math.max(
      0,
      note.choices.findIndex((choice) => choice !== 'dropped'),
    )
    const type = types.get(note.noteType)
    if (!type || (note.choices.length > 0 && note.choices.every((choice) => choice === 'dropped'))) return []
    const standing = note.kind === null ? 'own' : note.choices.includes('open') ? 'open' : 'kept'
    return [{ ...one, kind: note.kind ?? 'own', ...linesOf(type, note.fields, ord), standing }]
  })
}

/** A block with the strokes that fall in it and the margin cards whose quotes begin in it. */
export interface Line {
  readonly block: Block
  readonly strokes: readonly Stroke[]
  readonly margins: readonly Margin[]
  /** The page that begins here, as it is cited; null where none does. */
  readonly page: string | null
}

/** All blocks of a text with what stands in and beside each; one walk, however long the document. */
export function linesOfText({ format, blocks }: Pick<Document, 'format' | 'blocks'>, margins: readonly Margin[]): Line[] {
  const strokes = new Map<Block, Stroke[]>()
  const beside = new Map<Block, Margin[]>()
  for (const margin of margins) {
    const home = blockAt(blocks, margin.source.start)
    if (home) append(beside, home, margin)
    for (const stroke of strokesOf(margin))
      for (let i = Math.max(0, placeOf(blocks, stroke.start)); i < blocks.length; i++) {
        const block = blocks[i]
        if (!block || block.start >= stroke.end) break
        if (block.end > stroke.start) append(strokes, block, stroke)
      }
  }
  let last: string | null = null
  return blocks.map((block) => {
    const on = citedPage({ format, blocks: [block] }, block.start)
    const page = on === last ? null : on
    last = on
    return { block, strokes: strokes.get(block) ?? [], margins: beside.get(block) ?? [], page }
  })
}

/** A finding whose words nobody marked is stroked at its answers, or along its whole sentence. */
function strokesOf({ note, source, kind }: Margin): Stroke[] {
  const of = note.id
  if (kind === 'own') return [{ start: source.start, end: source.end, ink: 'own', of }]
  if (source.marks.length > 0) return source.marks.map((mark) => ({ ...mark, of }))
  const ink = kind === 'shift' ? 'now' : kind
  const answers = source.answers.filter((span) => span !== null)
  return (answers.length > 0 ? answers : [source]).map(({ start, end }) => ({ start, end, ink, of }))
}

/** Lines that stand in one row of the page. */
export interface Row {
  readonly lines: readonly Line[]
  readonly margins: readonly Margin[]
}

/**
 * Puts lines into rows so that margin cards taller than their paragraph run on beside the next ones, where those have no cards of their own.
 * Heights are guessed from lengths: a row that is guessed too short only leaves a little air.
 */
export function rowsOf(lines: readonly Line[], chosen: string | null): Row[] {
  const rows: { lines: Line[]; margins: readonly Margin[]; room: number }[] = []
  for (const line of lines) {
    const row = rows.at(-1)
    const tall = heightOf(line.block)
    if (row && line.margins.length === 0 && row.room < 0) {
      row.lines.push(line)
      row.room += tall
    } else rows.push({ lines: [line], margins: line.margins, room: tall - marginHeight(line.margins, tall, chosen) })
  }
  return rows
}

/** px: letters of document text on a line, and its height; the same for a margin card. */
const TEXT = { letters: 70, line: 30 }
const CARD = { letters: 38, line: 21, around: 44, deeds: 30 }

export function heightOf(span: { readonly start: number; readonly end: number }): number {
  return Math.ceil((span.end - span.start) / TEXT.letters) * TEXT.line + 20
}

/** px of one margin card; the chosen one shows its deeds. */
function cardHeight({ prompt, answer, note }: Margin, chosen: string | null): number {
  const lines = Math.ceil(prompt.length / CARD.letters) + Math.ceil(answer.length / CARD.letters)
  return lines * CARD.line + CARD.around + (note.id === chosen ? CARD.deeds : 0)
}

/** Of a passage's cards those that fit beside it, the first and the chosen one always. */
export function fitting(margins: readonly Margin[], tall: number, chosen: string | null): Margin[] {
  let left = tall - margins.filter(({ note }) => note.id === chosen).reduce((sum, one) => sum + cardHeight(one, chosen), 0)
  return margins.filter((margin, i) => {
    if (margin.note.id === chosen) return true
    left -= cardHeight(margin, chosen)
    return left >= 0 || (i === 0 && !margins.some(({ note }) => note.id === chosen))
  })
}

function marginHeight(margins: readonly Margin[], tall: number, chosen: string | null): number {
  return fitting(margins, tall, chosen).reduce((sum, one) => sum + cardHeight(one, chosen), 0)
}

function blockAt(blocks: readonly Block[], offset: number): Block | undefined {
  const block = blocks[placeOf(blocks, offset)]
  return block && offset >= block.start && offset < block.end ? block : undefined
}

/** The last block that begins at or before an offset. */
function placeOf(blocks: readonly Block[], offset: number): number {
  let [low, high] = [0, blocks.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((blocks[middle]?.start ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key)
  if (list) list.push(value)
  else map.set(key, [value])
}
