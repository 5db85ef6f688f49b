// Where the cards of a document stand in its text: what is stroked, block by block, and whose margin card belongs where.
import { linesOf, type Block, type NoteType } from '../../../decks/index.ts'
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

/** Strokes within a block. A finding whose words nobody marked is stroked at its answers, or along its whole sentence. */
export function strokesIn(block: Block, margins: readonly Margin[], chosen: string | null): Stroke[] {
  return margins
    .filter(({ source }) => source.start < block.end && source.end > block.start)
    .flatMap(({ note, source, kind }): Stroke[] => {
      const more = { of: note.id, chosen: note.id === chosen }
      if (kind === 'own') return [{ start: source.start, end: source.end, ink: 'own', ...more }]
      if (source.marks.length > 0) return source.marks.map((mark) => ({ ...mark, ...more }))
      const ink = kind === 'shift' ? 'now' : kind
      const answers = source.answers.filter((span) => span !== null)
      const spans = answers.length > 0 ? answers : [source]
      return spans.map(({ start, end }) => ({ start, end, ink, ...more }))
    })
}

/** The block a note's margin card stands beside: where its quote begins. */
export function besideBlock(blocks: readonly Block[], margins: readonly Margin[]): Map<Block, Margin[]> {
  const beside = new Map<Block, Margin[]>()
  for (const margin of margins) {
    const block = blocks.find((one) => margin.source.start >= one.start && margin.source.start < one.end)
    if (!block) continue
    const list = beside.get(block)
    if (list) list.push(margin)
    else beside.set(block, [margin])
  }
  return beside
}
