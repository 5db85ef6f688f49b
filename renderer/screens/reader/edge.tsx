// The document standing upright at the edge: where cards come from, and what is in view.
import { useEffect, useState, type RefObject } from 'react'
import { binned } from '../../parts/index.ts'
import type { Margin } from './marks.ts'
import css from './reader.module.css'

export function Edge({
  length,
  margins,
  page,
  onGo,
}: {
  readonly length: number
  readonly margins: readonly Margin[]
  readonly page: RefObject<HTMLDivElement | null>
  readonly onGo: (offset: number) => void
}) {
  const [view, setView] = useState({ from: 0, to: 1 })
  const [height, setHeight] = useState(600)
  useEffect(() => {
    const scroller = page.current?.parentElement
    if (!scroller) return
    const look = (): void => {
      const whole = Math.max(1, scroller.scrollHeight)
      setView({ from: scroller.scrollTop / whole, to: Math.min(1, (scroller.scrollTop + scroller.clientHeight) / whole) })
      setHeight(Math.max(80, scroller.clientHeight - 80))
    }
    look()
    scroller.addEventListener('scroll', look, { passive: true })
    const observer = new ResizeObserver(look)
    observer.observe(scroller)
    return () => {
      scroller.removeEventListener('scroll', look)
      observer.disconnect()
    }
  }, [page])
  const places = binned(
    margins.map(({ kind, source }) => ({ kind, at: source.start / Math.max(1, length) })),
    height,
  )
  return (
    <div className={css.edge} aria-hidden="true">
      <svg
        viewBox={`0 0 18 ${height}`}
        preserveAspectRatio="none"
        onClick={(event) => {
          const box = event.currentTarget.getBoundingClientRect()
          onGo(Math.round(((event.clientY - box.top) / box.height) * length))
        }}
      >
        <path className={css.spine} d={`M17 0V${height}`} />
        <path className={css.view} d={`M17 ${view.from * height}V${Math.max(view.to * height, view.from * height + 8)}`} />
        {places.map(({ x: y, kind }, i) =>
          kind === 'date' ? (
            <path key={i} className={css['p-date']} d={`M2 ${y}h12v2h-12z`} />
          ) : kind === 'shift' ? (
            <path key={i} className={css['p-shift']} d={`M13 ${y - 3}v8l-6-4z`} />
          ) : (
            <path key={i} className={css[`p-${kind}`]} d={`M7 ${y}h6v2.5h-6z`} />
          ),
        )}
      </svg>
    </div>
  )
}
