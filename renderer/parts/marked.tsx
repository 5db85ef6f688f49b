// A stretch of text with its marker strokes: fact washed, date washed and ruled, a shift dashed where it was and double-ruled where it went.
import type { ReactNode } from 'react'
import type { Mark } from '../../decks/index.ts'
import css from './marked.module.css'

export interface Stroke extends Omit<Mark, 'ink'> {
  /** `own` is the passage of a card somebody wrote: a dotted rule, no ink. */
  readonly ink: Mark['ink'] | 'own'
  /** What was found there: the same for all strokes of a note. */
  readonly of?: string
  readonly chosen?: boolean
  /** A dropped finding keeps its place but not its wash. */
  readonly dropped?: boolean
}

/**
 * Draws `text`, which begins at `offset` in its document, with the strokes that fall in it. Where strokes overlap, the first one stands.
 * @param onPick called with `of` when a stroke is clicked
 */
export function Marked({
  text,
  offset,
  strokes,
  onPick,
}: {
  readonly text: string
  readonly offset: number
  readonly strokes: readonly Stroke[]
  readonly onPick?: (of: string) => void
}) {
  const pieces: ReactNode[] = []
  let at = 0
  for (const stroke of inOrder(strokes)) {
    const start = Math.max(stroke.start - offset, at)
    const end = Math.min(stroke.end - offset, text.length)
    if (end <= start) continue
    if (start > at) pieces.push(text.slice(at, start))
    const { of } = stroke
    pieces.push(
      <mark
        key={start}
        data-of={of}
        className={classes(stroke, onPick !== undefined)}
        {...(onPick && of !== undefined ? { onClick: () => onPick(of) } : {})}
      >
        {text.slice(start, end)}
      </mark>,
    )
    at = end
  }
  if (at < text.length) pieces.push(text.slice(at))
  return <>{pieces}</>
}

function inOrder(strokes: readonly Stroke[]): Stroke[] {
  return [...strokes].sort((a, b) => a.start - b.start || Number(b.chosen ?? false) - Number(a.chosen ?? false) || a.end - b.end)
}

function classes(stroke: Stroke, pick: boolean): string {
  return [css.mark, css[stroke.ink], stroke.chosen && css.chosen, stroke.dropped && css.dropped, pick && css.pick]
    .filter(Boolean)
    .join(' ')
}
