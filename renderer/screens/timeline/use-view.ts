// The stretch of days on screen: it follows a hand at once and a key in a short glide, so that nobody loses the place.
import { flushSync } from 'react-dom'
import { useCallback, useEffect, useRef, useState } from 'react'
import { viewBetween, type DayRange } from '../../../decks/index.ts'

/** ms of a glide; none where motion is reduced. */
const GLIDE = 180

export interface ViewOf {
  readonly view: DayRange
  /** Follows at once: pointer and wheel. */
  readonly follow: (change: (view: DayRange) => DayRange) => void
  /** Glides there: keys and buttons. Several in a row add up. */
  readonly glide: (change: (view: DayRange) => DayRange) => void
}

export function useView(whole: DayRange): ViewOf {
  const [view, setView] = useState(whole)
  const now = useRef(whole)
  const goal = useRef(whole)
  const frame = useRef(0)

  const show = useCallback((next: DayRange) => {
    now.current = next
    // Drawn in the frame that asked for it, not in the one after.
    flushSync(() => setView(next))
  }, [])
  // What is done within one frame is drawn once.
  const follow = useCallback(
    (change: (view: DayRange) => DayRange) => {
      const pending = goal.current !== now.current && frame.current !== 0
      goal.current = change(pending ? goal.current : now.current)
      cancelAnimationFrame(frame.current)
      frame.current = requestAnimationFrame(() => {
        frame.current = 0
        show(goal.current)
      })
    },
    [show],
  )
  const glide = useCallback(
    (change: (view: DayRange) => DayRange) => {
      const [from, to] = [now.current, change(goal.current)]
      goal.current = to
      cancelAnimationFrame(frame.current)
      if (matchMedia('(prefers-reduced-motion: reduce)').matches) {
        frame.current = requestAnimationFrame(() => show(to))
        return
      }
      let began: number | null = null
      const step = (time: number): void => {
        began ??= time
        const way = Math.min(1, (time - began) / GLIDE)
        show(viewBetween(from, to, 1 - (1 - way) ** 3))
        frame.current = way < 1 ? requestAnimationFrame(step) : 0
      }
      frame.current = requestAnimationFrame(step)
    },
    [show],
  )
  useEffect(() => () => cancelAnimationFrame(frame.current), [])
  return { view, follow, glide }
}
