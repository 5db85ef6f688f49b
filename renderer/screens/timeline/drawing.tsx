// The timeline as a drawing: lanes of turning points, of what lasted and of dates over one axis to scale. It is drawn anew for every frame of a zoom,
// so it asks little of one: the marks are a few shapes, and the words are only moved.
import { memo, useEffect, useMemo, useRef, type PointerEvent, type ReactNode } from 'react'
import {
  eventAt,
  layOutTimeline,
  movedBy,
  timelineTicks,
  zoomedBy,
  type DayRange,
  type LaidEvent,
  type TimelineEvent,
} from '../../../decks/index.ts'
import { useWidth } from '../../parts/index.ts'
import { LANE_NAMES, lanesFor, ROW } from './lanes.ts'
import { againstOf } from './event-words.ts'
import { Against, Foot, Inks, inkOf, Mark } from './marks.tsx'
import css from './timeline.module.css'
import type { ViewOf } from './use-view.ts'
import { linesOfLabel, useWidths } from './widths.ts'

/** How much nearer one turn of the wheel comes. */
const WHEEL = 0.0024
/** px from the top to where the lines of the years begin. */
const AXIS_WORDS = 22
/** px a hand may tremble while it clicks. */
const STILL = 4

interface Props {
  readonly events: readonly TimelineEvent[]
  readonly contradicted: ReadonlyMap<string, unknown>
  readonly whole: DayRange
  readonly place: ViewOf
  readonly chosen: string | null
  readonly onChoose: (id: string | null) => void
  readonly label: string
}

export function Drawing({ events, contradicted, whole, place, chosen, onChoose, label }: Props): ReactNode {
  const box = useRef<HTMLDivElement>(null)
  const width = useWidth(box)
  const { view } = place
  const lanes = useMemo(() => lanesFor(events), [events])
  const widths = useWidths(events, contradicted)
  const laid = useMemo(
    () =>
      width === null
        ? []
        : layOutTimeline(events, {
            view,
            width,
            rows: lanes.rows,
            widthOf: (at) => widths[at] ?? 0,
            chosen: events.findIndex(({ id }) => id === chosen),
          }),
    [events, view, width, lanes, widths, chosen],
  )
  const hand = useHand({ box, width, whole, place })
  const pick = (event: PointerEvent): void => {
    const frame = box.current?.getBoundingClientRect()
    if (!frame || hand.moved()) return
    const named = event.target instanceof Element ? event.target.closest('[data-event]')?.getAttribute('data-event') : null
    const [x, y] = [event.clientX - frame.left, event.clientY - frame.top]
    const lane = lanes.places.find(({ top, bottom }) => y >= top && y < bottom)
    const near = named ?? (lane ? events[eventAt(laid, lane.lane, x)]?.id : undefined)
    if (near !== undefined) onChoose(near)
  }
  return (
    <div
      ref={box}
      className={css.drawing}
      role="img"
      aria-label={label}
      style={{ height: lanes.height }}
      onPointerDown={hand.onDown}
      onPointerMove={hand.onMove}
      onPointerUp={(event) => {
        hand.onUp(event)
        pick(event)
      }}
      onPointerCancel={hand.onUp}
    >
      {width !== null && (
        <>
          <svg width={width} height={lanes.height} aria-hidden="true">
            <Inks />
            <Axis view={view} width={width} height={lanes.height} />
            {lanes.places.map((lane) => (
              <g key={lane.lane}>
                <line className={css.line} x1={0} x2={width} y1={lane.bottom - 0.5} y2={lane.bottom - 0.5} />
                <Foot place={lane} laid={laid} events={events} />
              </g>
            ))}
            {laid.map((one) => {
              const event = events[one.at]!
              const lane = one.label && lanes.places.find((each) => each.lane === one.lane)
              if (!one.label || !lane) return null
              const top = lane.rowsTop + one.label.row * ROW[one.lane]
              return <Mark key={event.id} laid={one} event={event} top={top} view={view} width={width} />
            })}
          </svg>
          {lanes.places.map(({ lane, top }) => (
            <p key={lane} className={css.lane} style={{ top: top + 8 }} aria-hidden="true">
              {LANE_NAMES[lane]}
            </p>
          ))}
          <div aria-hidden="true">
            {laid.map((one) => {
              const event = events[one.at]!
              const lane = one.label && lanes.places.find((each) => each.lane === one.lane)
              if (!one.label || !lane) return null
              return (
                <Placed
                  key={event.id}
                  laid={one}
                  top={lane.rowsTop + one.label.row * ROW[one.lane]}
                  event={event}
                  contradicted={contradicted.has(event.id)}
                  chosen={event.id === chosen}
                />
              )
            })}
          </div>
        </>
      )}
    </div>
  )
}

function Axis({ view, width, height }: { readonly view: DayRange; readonly width: number; readonly height: number }): ReactNode {
  const scale = width / (view.to - view.from)
  return timelineTicks(view, width).map(({ day, words }) => {
    const x = Math.round((day - view.from) * scale) + 0.5
    return (
      <g key={day}>
        <line className={css.year} x1={x} x2={x} y1={AXIS_WORDS} y2={height} />
        {x > 24 && x < width - 24 && (
          <text x={x} y={AXIS_WORDS - 6} textAnchor="middle">
            {words}
          </text>
        )}
      </g>
    )
  })
}

interface PlacedProps {
  readonly laid: LaidEvent
  readonly top: number
  readonly event: TimelineEvent
  readonly contradicted: boolean
  readonly chosen: boolean
}

/** Only its place changes with a zoom: what it says is kept. */
function Placed({ laid, top, event, contradicted, chosen }: PlacedProps): ReactNode {
  const { left = 0, width = 0 } = laid.label ?? {}
  // Beside a mark, beneath a stretch.
  const y = laid.thin ? top : top + 12
  return (
    <div
      className={chosen ? `${css.label} ${css.chosen}` : css.label}
      data-event={event.id}
      data-before={laid.label?.before || undefined}
      style={{ transform: `translate(${Math.round(left)}px, ${y}px)`, width }}
    >
      <Words event={event} contradicted={contradicted} />
    </div>
  )
}

const Words = memo(function Words({
  event,
  contradicted,
}: {
  readonly event: TimelineEvent
  readonly contradicted: boolean
}): ReactNode {
  const against = againstOf(event, contradicted)
  return linesOfLabel(event).map(({ words, part }) => (
    <span
      key={part}
      className={[css[part], css[inkOf(event)], against && part === 'when' && css.against].filter(Boolean).join(' ')}
    >
      {against && part === 'when' && <Against what={against} />}
      {words}
    </span>
  ))
})

interface HandOf {
  readonly box: React.RefObject<HTMLDivElement | null>
  readonly width: number | null
  readonly whole: DayRange
  readonly place: ViewOf
}

/** Drags along, and zooms by a pinch or the wheel with Ctrl; the wheel alone goes on scrolling the page. */
function useHand({ box, width, whole, place }: HandOf) {
  const held = useRef<{ x: number; at: number } | null>(null)
  const travelled = useRef(0)
  const { follow } = place
  useEffect(() => {
    const element = box.current
    if (!element || width === null) return
    const onWheel = (event: WheelEvent): void => {
      const along = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX
      const zooms = event.ctrlKey || event.metaKey
      if (!zooms && Math.abs(along) <= Math.abs(event.shiftKey ? 0 : event.deltaY)) return
      event.preventDefault()
      const at = (event.clientX - element.getBoundingClientRect().left) / width
      follow((view) => (zooms ? zoomedBy(view, Math.exp(-event.deltaY * WHEEL), at, whole) : movedBy(view, along / width, whole)))
    }
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  }, [box, width, whole, follow])
  return {
    moved: (): boolean => travelled.current > STILL,
    onDown: (event: PointerEvent<HTMLDivElement>): void => {
      if (event.button !== 0) return
      held.current = { x: event.clientX, at: event.clientX }
      travelled.current = 0
    },
    onMove: (event: PointerEvent<HTMLDivElement>): void => {
      if (!held.current || width === null) return
      const by = held.current.at - event.clientX
      travelled.current = Math.max(travelled.current, Math.abs(event.clientX - held.current.x))
      if (travelled.current <= STILL) return
      if (!event.currentTarget.hasPointerCapture(event.pointerId)) event.currentTarget.setPointerCapture(event.pointerId)
      held.current = { ...held.current, at: event.clientX }
      follow((view) => movedBy(view, by / width, whole))
    },
    onUp: (event: PointerEvent<HTMLDivElement>): void => {
      held.current = null
      if (event.currentTarget.hasPointerCapture(event.pointerId)) event.currentTarget.releasePointerCapture(event.pointerId)
    },
  }
}
