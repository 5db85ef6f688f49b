// How wide an event's words are on the line: measured once with the page's own fonts, because nothing may meet that cannot be seen to.
import { useEffect, useMemo, useState } from 'react'
import { WIDEST_LABEL, type TimelineEvent } from '../../../decks/index.ts'
import { againstOf, whenWords } from './event-words.ts'

/** px of the sign before a date that something stands against. */
const SIGN = 18
/** px besides the words: nothing is cut for a rounding. */
const SPARE = 3

/** px for each event, in their order; measured anew when the fonts have come. */
export function useWidths(events: readonly TimelineEvent[], contradicted: ReadonlyMap<string, unknown>): readonly number[] {
  const [ready, setReady] = useState(document.fonts.status === 'loaded')
  useEffect(() => {
    if (!ready) void document.fonts.ready.then(() => setReady(true))
  }, [ready])
  return useMemo(() => {
    const brush = document.createElement('canvas').getContext('2d')
    const style = getComputedStyle(document.documentElement)
    const [use, read] = [style.getPropertyValue('--font-use'), style.getPropertyValue('--font-read')]
    const measure = (font: string, words: string): number => {
      if (!brush) return words.length * 8
      brush.font = font
      return brush.measureText(words).width
    }
    // `ready` only says when to measure again.
    void ready
    return events.map((event) => {
      const sign = againstOf(event, contradicted.has(event.id)) === null ? 0 : SIGN
      const lines = linesOfLabel(event).map(
        ({ words, font, part }) =>
          (part === 'when' ? sign : 0) +
          measure(font === 'read' ? `400 16px ${read}` : `${font === 'label' ? 560 : 400} 13px ${use}`, words),
      )
      return Math.min(WIDEST_LABEL, Math.ceil(Math.max(...lines)) + SPARE)
    })
  }, [events, contradicted, ready])
}

interface Line {
  readonly words: string
  readonly font: 'label' | 'use' | 'read'
  readonly part: 'when' | 'what' | 'was' | 'now'
}

/** The lines beside an event's mark: what and when; of a turning point when, what was and what it became. */
export function linesOfLabel(event: TimelineEvent): Line[] {
  const when = whenWords(event)
  const { shift } = event
  if (!shift)
    return [
      { words: event.words, font: 'label', part: 'what' },
      { words: when, font: 'use', part: 'when' },
    ]
  const { before, after } = shift
  const sides: Line[] = [
    ...(before ? [{ words: before, font: 'read', part: 'was' } as const] : []),
    ...(after ? [{ words: after, font: 'read', part: 'now' } as const] : []),
  ]
  return [
    { words: when, font: 'label', part: 'when' },
    ...(sides.length > 0 ? sides : [{ words: event.words, font: 'read', part: 'what' } as const]),
  ]
}
