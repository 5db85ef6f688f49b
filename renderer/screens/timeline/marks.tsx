// The marks of a timeline, to scale: a tick for a day, a bar for what lasted, faded where nobody told when it began or ended, a dashed box for what
// happened some time within, a turn for a change. Every event stands on its lane's foot too, with or without room for its words.
import { memo, type ReactNode } from 'react'
import type { DayRange, LaidEvent, TimelineEvent } from '../../../decks/index.ts'
import { FOOT, type LanePlace } from './lanes.ts'
import css from './timeline.module.css'

const INKS = ['fact', 'date', 'shift', 'own'] as const
type Ink = (typeof INKS)[number]

export function inkOf({ kind, standing }: Pick<TimelineEvent, 'kind' | 'standing'>): Ink {
  return standing === 'leftOut' ? 'own' : (kind ?? 'own')
}

/** What bars fade by; drawn once. */
export const Inks = memo(function Inks(): ReactNode {
  return (
    <defs>
      {INKS.map((ink) => (
        <g key={ink} className={css[ink]}>
          <linearGradient id={`timeline-in-${ink}`}>
            <stop offset="0" className={css.faint} />
            <stop offset="1" className={css.full} />
          </linearGradient>
          <linearGradient id={`timeline-out-${ink}`}>
            <stop offset="0" className={css.full} />
            <stop offset="1" className={css.faint} />
          </linearGradient>
        </g>
      ))}
    </defs>
  )
})

/** ≠ another date is told, ? its date cannot be right. The fonts have no ≠ of their own, so it is drawn. */
export function Against({ what }: { readonly what: 'conflict' | 'doubt' }): ReactNode {
  return (
    <svg className={css.sign} viewBox="0 0 12 12" role="img" aria-label={what === 'conflict' ? 'told otherwise:' : 'doubtful:'}>
      {what === 'conflict' ? (
        <path d="M1 4h10M1 8h10M8.4 1 3.6 11" fill="none" stroke="currentColor" strokeWidth="1.6" />
      ) : (
        <>
          <path
            d="M3.2 3.6C3.2 1.9 4.4 1 6 1s2.8.9 2.8 2.5C8.8 5.6 6 5.5 6 7.8"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.6"
          />
          <circle cx="6" cy="10.6" r="1.1" fill="currentColor" />
        </>
      )}
    </svg>
  )
}

/** px that a bar is high, and a tick. */
const BAR = 9
const TICK = 36

interface MarkProps {
  readonly laid: LaidEvent
  readonly event: TimelineEvent
  readonly top: number
  readonly view: DayRange
  readonly width: number
}

/** The mark of an event that has a row. */
export function Mark({ laid, event, top, view, width }: MarkProps): ReactNode {
  const { from, to, thin } = laid
  const { extent } = event
  const ink = inkOf(event)
  const classes = [css.mark, css[ink], event.standing === 'open' && css.undecided, event.standing === 'leftOut' && css.doubted]
  const className = classes.filter(Boolean).join(' ')
  if (event.kind === 'shift' && thin)
    return <path className={className} d={`M${from - 4} ${top + 2}l10 6-10 6z`} fill="currentColor" />
  if (thin) return <rect className={className} x={from - 1.25} y={top + 1} width={2.5} height={TICK} fill="currentColor" />
  const y = top + 1
  const at = (day: number): number => Math.min(width + 8, Math.max(-8, ((day - view.from) * width) / (view.to - view.from)))
  if (!extent.lasts)
    return extent.sure ? (
      <rect className={className} x={from} y={y} width={Math.max(2.5, to - from)} height={BAR} fill="currentColor" />
    ) : (
      <rect className={`${className} ${css.within}`} x={from + 0.5} y={y + 0.5} width={to - from - 1} height={BAR - 1} />
    )
  return (
    <g className={className}>
      {barsOf({ extent, from, to, at }).map((bar) => (
        <rect
          key={bar.fade ?? 'sure'}
          x={bar.from}
          y={y}
          width={bar.to - bar.from}
          height={BAR}
          fill={bar.fade ? `url(#timeline-${bar.fade}-${ink})` : 'currentColor'}
        />
      ))}
    </g>
  )
}

interface Bar extends DayRange {
  readonly fade: 'in' | 'out' | null
}

/** The parts of a stretch of time in px: sure in the middle, fading to the ends. */
function barsOf({
  extent: { sure, open },
  from,
  to,
  at,
}: Pick<LaidEvent, 'from' | 'to'> & { readonly extent: TimelineEvent['extent']; readonly at: (day: number) => number }): Bar[] {
  if (open !== null) return [{ from, to, fade: open === 'start' ? 'in' : 'out' }]
  const middle = (from + to) / 2
  const [left, right] = sure ? [at(sure.from), at(sure.to)] : [middle, middle]
  const bars: Bar[] = [
    { from, to: left, fade: 'in' },
    { from: left, to: right, fade: null },
    { from: right, to, fade: 'out' },
  ]
  return bars.filter((bar) => bar.to - bar.from > 0.25)
}

/** Every event of a lane on its foot, one path for each ink: they cost the same however many there are. */
export function Foot({
  place,
  laid,
  events,
}: {
  readonly place: LanePlace
  readonly laid: readonly LaidEvent[]
  readonly events: readonly TimelineEvent[]
}): ReactNode {
  const paths = new Map<Ink, string>()
  const y = place.foot + 4
  for (const { at, lane, from, to, thin } of laid) {
    if (lane !== place.lane) continue
    const ink = inkOf(events[at]!)
    const [left, right] = [Math.round(from * 2) / 2, Math.round(to * 2) / 2]
    const mark = thin && right - left < 2 ? `M${left} ${y}v${FOOT - 7}` : `M${left} ${y + 4}H${Math.max(right, left + 1)}`
    paths.set(ink, (paths.get(ink) ?? '') + mark)
  }
  return [...paths].map(([ink, d]) => <path key={ink} className={`${css.foot} ${css[ink]}`} d={d} />)
}
