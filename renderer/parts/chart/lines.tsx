// Lines over time or over a choice: solid what is so or was chosen, dotted what is compared with it.
import { scaleLinear } from 'd3-scale'
import { curveMonotoneX, line } from 'd3-shape'
import type { ReactNode } from 'react'
import { Across, Below, ROOM } from './axes.tsx'
import css from './chart.module.css'

export interface Point {
  readonly x: number
  readonly y: number
}

export interface LinesProps {
  readonly width: number
  readonly height: number
  readonly solid: readonly Point[]
  readonly dotted?: readonly Point[]
  /** Points with a word for each, said where it is pointed at; the chosen one is filled. */
  readonly points?: readonly (Point & { readonly says: string; readonly chosen: boolean })[]
  readonly marks: readonly { readonly at: number; readonly words: string }[]
  readonly print?: (value: number) => string
  /** The axis begins here rather than at 0. */
  readonly from?: number
}

export function Lines({ width, height, solid, dotted = [], points = [], marks, print, from = 0 }: LinesProps): ReactNode {
  const all = [...solid, ...dotted]
  const xs = all.map((point) => point.x)
  const x = scaleLinear([Math.min(...xs), Math.max(...xs)], [ROOM.left + 6, width - ROOM.right - 6])
  const y = scaleLinear([from, Math.max(from + 1, ...all.map((point) => point.y))], [height - ROOM.bottom, ROOM.top]).nice(4)
  const path = line<Point>()
    .x((point) => x(point.x))
    .y((point) => y(point.y))
    .curve(curveMonotoneX)
  return (
    <>
      <Across scale={y} width={width} {...(print ? { print } : {})} />
      {dotted.length > 1 && <path className={css.dotted} d={path([...dotted]) ?? ''} />}
      {solid.length > 1 && <path className={css.line} d={path([...solid]) ?? ''} />}
      {points.map((point) => (
        <circle
          key={point.x}
          className={point.chosen ? css.point : css.hollow}
          cx={x(point.x)}
          cy={y(point.y)}
          r={point.chosen ? 5 : 3.5}
        >
          <title>{point.says}</title>
        </circle>
      ))}
      <Below height={height} marks={marks.map(({ at, words }) => ({ x: x(at), words }))} />
    </>
  )
}
