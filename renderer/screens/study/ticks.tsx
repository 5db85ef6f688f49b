// How far the day is: one tick a card, thin to come, filled done, tall now.
import type { ReactNode } from 'react'
import css from './ticks.module.css'

const WIDTH = 1280
/** Narrower than this, ticks need no gap to be told apart. */
const LEAST = 4

export function Ticks({ done, toGo }: { readonly done: number; readonly toGo: number }): ReactNode {
  const total = done + toGo
  const each = total > 0 ? WIDTH / total : WIDTH
  const gap = each > LEAST ? Math.min(2, each / 4) : 0
  return (
    <svg
      className={css.ticks}
      viewBox={`0 0 ${WIDTH} 7`}
      preserveAspectRatio="none"
      role="progressbar"
      aria-label={`${done} of ${total} cards done`}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={done}
    >
      {Array.from({ length: total }, (_, i) => {
        const kind = i < done ? 'done' : i === done ? 'now' : 'next'
        const [y, height] = { done: [3, 4], now: [0, 7], next: [6, 1] }[kind] as [number, number]
        return <rect key={i} className={css[kind]} x={i * each + gap / 2} y={y} width={each - gap} height={height} />
      })}
    </svg>
  )
}
