import { useLayoutEffect, useState, type RefObject } from 'react'

/** The width that a drawing has on the page, in whole px, as it is now; null until it is known: nothing is drawn twice. */
export function useWidth(of: RefObject<Element | null>): number | null {
  const [width, setWidth] = useState<number | null>(null)
  useLayoutEffect(() => {
    const element = of.current
    if (!element) return
    const measured = (px: number): void => setWidth(Math.max(40, Math.round(px)))
    measured(element.getBoundingClientRect().width)
    const observer = new ResizeObserver(([entry]) => entry && measured(entry.contentRect.width))
    observer.observe(element)
    return () => observer.disconnect()
  }, [of])
  return width
}
