// Words sought in this text: all their places marked, and one after another brought into view.
import { useEffect, useMemo, useRef, useState, type RefObject } from 'react'
import { placesOfWords, type Span } from '../../../decks/index.ts'
import { counted, Do, useKeys } from '../../parts/index.ts'
import { markFound, showFound } from './found-marks.ts'
import { placeInView, standAt } from './place.ts'
import css from './reader.module.css'

/** Marked no further: no window shows more. */
const MOST = 5000

interface Props {
  readonly text: string
  readonly words: string
  readonly page: RefObject<HTMLElement | null>
  /** Where somebody came to; null for wherever they are. */
  readonly at: number | null
  /** Another value whenever the text was drawn anew, which takes the marks away. */
  readonly drawn: unknown
  /** Other words are sought; none any more for null. */
  readonly onSeek: (words: string | null) => void
}

export function FindWords({ text, words, page, at, drawn, onSeek }: Props) {
  const box = useRef<HTMLInputElement>(null)
  const places = useMemo(() => placesOfWords(text, words, MOST), [text, words])
  const [from, setFrom] = useState(at ?? 0)
  const current = placeFrom(places, from)
  const place = places[current] ?? null

  useEffect(() => {
    if (words === '') box.current?.focus()
  }, [words])
  useEffect(() => (page.current ? markFound(page.current, places, current) : undefined), [page, places, current, drawn])
  useEffect(() => {
    if (!page.current || !place) return
    standAt(page.current, place.start, 'center')
    return showFound(page.current, place)
  }, [page, place])

  const step = (by: number): void => {
    const next = places[(current + by + places.length) % places.length]
    if (next) setFrom(next.start)
  }
  const seek = (next: string): void => {
    if (words === '' && page.current) setFrom(placeInView(page.current))
    onSeek(next)
  }
  useKeys({
    Enter: () => step(1),
    'Shift+Enter': () => step(-1),
    '/': () => box.current?.select(),
    '$mod+f': () => box.current?.select(),
  })
  return (
    <div className={css.find} role="search" aria-label="Find in this text">
      <input
        ref={box}
        type="search"
        value={words}
        aria-label="Words to find"
        placeholder="Find words in this text"
        autoComplete="off"
        spellCheck={false}
        onChange={({ target }) => seek(target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') step(event.shiftKey ? -1 : 1)
          if (event.key === 'Escape') onSeek(null)
          if (event.key === 'Enter' || event.key === 'Escape') event.preventDefault()
        }}
      />
      <span className="second" aria-live="polite">
        {toldOf(words, places.length, current)}
      </span>
      <span className="row-of">
        <Do bare disabled={places.length < 2} onClick={() => step(-1)}>
          Previous
        </Do>
        <Do bare disabled={places.length < 2} onClick={() => step(1)}>
          Next
        </Do>
        <Do bare cap="Esc" onClick={() => onSeek(null)}>
          Close
        </Do>
      </span>
    </div>
  )
}

/** The first place at or behind an offset, or the first of all. */
function placeFrom(places: readonly Span[], offset: number): number {
  return Math.max(
    0,
    places.findIndex(({ start }) => start >= offset),
  )
}

function toldOf(words: string, count: number, current: number): string {
  if (words.trim().length < 2) return ''
  if (count === 0) return 'Nowhere in this text'
  return count === 1 ? 'One place' : `${current + 1} of ${counted(count, 'place')}`
}
