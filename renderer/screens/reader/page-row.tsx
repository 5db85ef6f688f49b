// Rows of the page, each drawn anew only when something in it changes: a document of two hundred pages has thousands.
import { Fragment, memo } from 'react'
import type { NoteId, Span } from '../../../decks/index.ts'
import { BlockText } from './block-text.tsx'
import { fitting, heightOf, type Line, type Margin, type Row } from './marks.ts'
import { MarginCards, type Acts } from './margin-cards.tsx'
import css from './reader.module.css'

interface Props {
  readonly row: Row
  readonly text: string
  /** The chosen note, for rows that show it; null for all others, so that they stay as they are. */
  readonly chosen: Margin | null
  /** Narrow windows show only the chosen card, under its paragraph. */
  readonly narrow: boolean
  readonly onChoose: (note: NoteId) => void
  readonly acts: Acts
}

export const PageRow = memo(function PageRow({ row, text, chosen, narrow, onChoose, acts }: Props) {
  const id = chosen?.note.id ?? null
  const tall = row.lines.slice(0, 1).reduce((sum, { block }) => sum + heightOf(block), 0)
  const shown = narrow ? row.margins.filter(({ note }) => note.id === id) : fitting(row.margins, tall, id)
  return (
    <div className={css.row} data-row={row.lines[0]?.block.start}>
      <div>
        {row.lines.map((line) => (
          <Fragment key={line.block.start}>
            {line.page !== null && <p className={css.folio}>{line.page}</p>}
            <BlockText
              block={line.block}
              text={text.slice(line.block.start, line.block.end)}
              strokes={id === null ? line.strokes : withChosen(line, id)}
              lit={chosen ? litIn(line, chosen) : null}
              onPick={onChoose as (of: string) => void}
            />
          </Fragment>
        ))}
      </div>
      <MarginCards margins={row.margins} shown={shown} narrow={narrow} chosen={id} onChoose={onChoose} acts={acts} />
    </div>
  )
})

/** Whether a row shows anything of a note. */
export function showsNote(row: Row, { source }: Margin): boolean {
  const [first, last] = [row.lines[0], row.lines.at(-1)]
  return first !== undefined && last !== undefined && source.start < last.block.end && source.end > first.block.start
}

function withChosen(line: Line, chosen: NoteId) {
  return line.strokes.map((stroke) => (stroke.of === chosen ? { ...stroke, chosen: true } : stroke))
}

/** The part of the chosen note's sentence that stands in a line. */
function litIn({ block }: Line, { source }: Margin): Span | null {
  const [start, end] = [Math.max(block.start, source.start), Math.min(block.end, source.end)]
  return end > start ? { start, end } : null
}
