// A document as a line: a low point, a tall tick or a triangle where a card comes from. Empty stretches are information and stay empty.
import { useRef } from 'react'
import type { KindOrOwn } from './kind.tsx'
import { useWidth } from './width.ts'
import css from './coverage-strip.module.css'

/** Where something was found: 0 at the document's beginning, 1 at its end. */
export interface Place {
  readonly at: number
  readonly kind: KindOrOwn
}

const ROOM = 5
/** So many stand where they are; more are binned, or the strip becomes noise. */
const SPARSE = 70
const RANK: Readonly<Record<KindOrOwn, number>> = { shift: 0, date: 1, fact: 2, own: 3 }

/** Lying along `label`'s document. More than fit are binned by pixel: the rarest kind of a bin is drawn. */
export function CoverageStrip({ places, label }: { readonly places: readonly Place[]; readonly label: string }) {
  const svg = useRef<SVGSVGElement>(null)
  const width = useWidth(svg) ?? 280
  return (
    <svg ref={svg} className={css.strip} viewBox={`0 0 ${width} 14`} preserveAspectRatio="none" role="img" aria-label={label}>
      <path className={css.base} d={`M0 12.5H${width}`} />
      {binned(places, width).map(({ x, kind }, i) => (
        <Point key={i} x={x} kind={kind} />
      ))}
    </svg>
  )
}

function Point({ x, kind }: { readonly x: number; readonly kind: KindOrOwn }) {
  if (kind === 'date') return <path className={css.date} d={`M${x} 2h1.5v9h-1.5z`} />
  if (kind === 'shift') return <path className={css.shift} d={`M${x} 2l4 4.5-4 4.5z`} />
  return <path className={css[kind]} d={`M${x} 6h2v5h-2z`} />
}

/** Where each is drawn along `width` px. Many are binned by pixel, and of a bin the rarest kind is drawn. */
export function binned(places: readonly Place[], width: number): { readonly x: number; readonly kind: KindOrOwn }[] {
  const along = (at: number): number => Math.min(1, Math.max(0, at)) * (width - ROOM)
  if (places.length <= SPARSE) return places.map(({ at, kind }) => ({ x: Math.round(along(at) * 2) / 2, kind }))
  const bins = new Map<number, KindOrOwn>()
  for (const { at, kind } of places) {
    const bin = Math.floor(along(at) / ROOM)
    const standing = bins.get(bin)
    if (!standing || RANK[kind] < RANK[standing]) bins.set(bin, kind)
  }
  return [...bins].sort(([a], [b]) => a - b).map(([bin, kind]) => ({ x: bin * ROOM, kind }))
}
