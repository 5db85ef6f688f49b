import { useLayoutEffect, useState, type RefObject } from 'react'

/** The width that a drawing has on the page, in px, as it is now; `first` until it is known. */
export function useWidth(of: RefObject<Element | null>, first: number): number {
  const [width, setWidth] = useState(first)
  useLayoutEffect(() => {
    const element = of.current
    if (!element) return
    const observer = new ResizeObserver(([entry]) => setWidth(Math.max(40, Math.round(entry?.contentRect.width ?? first))))
    observer.observe(element)
    return () => observer.disconnect()
  }, [of, first])
  return width
}
