// How far the day is: one tick a card, thin to come, filled done, tall now.
import { memo } from 'react'
import css from './ticks.module.css'

const WIDTH = 1280
/** Narrower than this, ticks need no gap to be told apart. */
const LEAST = 4

/** Three strokes however many cards there are: the gaps are dashes. */
export const Ticks = memo(function Ticks({ done, toGo }: { readonly done: number; readonly toGo: number }) {
  const total = done + toGo
  const each = total > 0 ? WIDTH / total : WIDTH
  const gap = each > LEAST ? Math.min(2, each / 4) : 0
  const dashes = gap > 0 ? `${each - gap} ${gap}` : undefined
  const at = (tick: number): number => tick * each + gap / 2
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
      {done > 0 && <path className={css.done} d={`M${at(0)} 5H${at(done) - gap}`} strokeDasharray={dashes} />}
      {toGo > 0 && <path className={css.now} d={`M${at(done)} 3.5h${each - gap}`} />}
      {toGo > 1 && <path className={css.next} d={`M${at(done + 1)} 6.5H${WIDTH}`} strokeDasharray={dashes} />}
    </svg>
  )
})
