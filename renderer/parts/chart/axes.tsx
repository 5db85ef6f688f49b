// Axes to scale, as few lines as carry the figures.
import type { ScaleLinear } from 'd3-scale'
import type { ReactNode } from 'react'
import css from './chart.module.css'

/** Room for the figures left of a drawing and for the words below it, px. */
export const ROOM = { left: 40, right: 8, top: 12, bottom: 22 } as const

/** Lines across with their figures on the left: whole numbers unless `print` says otherwise. */
export function Across({
  scale,
  width,
  print = (value) => value.toLocaleString('en'),
  ticks = 4,
}: {
  readonly scale: ScaleLinear<number, number>
  readonly width: number
  readonly print?: (value: number) => string
  readonly ticks?: number
}): ReactNode {
  return scale.ticks(ticks).map((value) => (
    <g key={value} transform={`translate(0 ${Math.round(scale(value)) + 0.5})`}>
      <line className={value === scale.domain()[0] ? css.base : css.axis} x1={ROOM.left} x2={width - ROOM.right} />
      <text x={ROOM.left - 8} dy="0.32em" textAnchor="end">
        {print(value)}
      </text>
    </g>
  ))
}

/** Words below a drawing; one that would run into the one before it is left out. */
export function Below({
  marks,
  height,
  apart = 48,
}: {
  readonly marks: readonly { readonly x: number; readonly words: string }[]
  readonly height: number
  /** px between two. */
  readonly apart?: number
}): ReactNode {
  const shown: { readonly x: number; readonly words: string }[] = []
  for (const mark of marks) if (mark.x - (shown.at(-1)?.x ?? -Infinity) >= apart) shown.push(mark)
  return shown.map(({ x, words }) => (
    <text key={`${x} ${words}`} x={x} y={height - 6} textAnchor="middle">
      {words}
    </text>
  ))
}
