// Bars over stretches of days: how much of something each brought.
import { scaleBand, scaleLinear } from 'd3-scale'
import type { ReactNode } from 'react'
import { Across, Below, ROOM } from './axes.tsx'
import css from './chart.module.css'

export interface Bar {
  readonly key: string
  readonly value: number
  /** Said where the bar is pointed at. */
  readonly says: string
  /** Below the bar, where there is room. */
  readonly mark: string
  /** Drawn lighter: what is no day like the others. */
  readonly light?: boolean
}

export function Bars({
  bars,
  width,
  height,
}: {
  readonly bars: readonly Bar[]
  readonly width: number
  readonly height: number
}): ReactNode {
  const most = Math.max(4, ...bars.map(({ value }) => value))
  const y = scaleLinear([0, most], [height - ROOM.bottom, ROOM.top]).nice(4)
  const x = scaleBand(
    bars.map(({ key }) => key),
    [ROOM.left, width - ROOM.right],
  ).paddingInner(bars.length > 40 ? 0.15 : 0.25)
  const bottom = height - ROOM.bottom
  return (
    <>
      <Across scale={y} width={width} />
      {bars.map(({ key, value, says, light }) => (
        <g key={key}>
          <rect
            className={light ? css.light : css.bar}
            x={x(key)}
            y={y(value)}
            width={x.bandwidth()}
            height={bottom - y(value)}
          />
          <rect x={x(key)} y={ROOM.top} width={x.step()} height={bottom - ROOM.top} fill="transparent">
            <title>{says}</title>
          </rect>
        </g>
      ))}
      <Below
        height={height}
        marks={bars.flatMap(({ key, mark }) => (mark === '' ? [] : [{ x: (x(key) ?? 0) + x.bandwidth() / 2, words: mark }]))}
      />
    </>
  )
}
