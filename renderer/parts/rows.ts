// A table of which one row is chosen: by pointer, or by arrows, Home and End while the focus goes along.
import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react'

interface Rows {
  /** For the table's body, with `onKeyDown`. Of its rows the chosen one has `aria-selected` and alone can be tabbed to. */
  readonly ref: RefObject<HTMLTableSectionElement | null>
  readonly onKeyDown: (event: KeyboardEvent) => void
}

/** Walks the rows. The focus moves only once a key has moved the choice, and never to a table that somebody merely opened. */
export function useRows<Row>(rows: readonly Row[], chosen: Row, onChoose: (row: Row) => void): Rows {
  const ref = useRef<HTMLTableSectionElement>(null)
  const moved = useRef(false)
  useEffect(() => {
    if (moved.current) ref.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus()
  }, [chosen])
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = rows.indexOf(chosen)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key]
    const next = to === undefined ? undefined : rows[to]
    if (next === undefined) return
    event.preventDefault()
    moved.current = true
    onChoose(next)
  }
  return { ref, onKeyDown }
}
