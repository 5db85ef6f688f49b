// What the marks of a timeline mean.
import type { ReactNode } from 'react'
import { laneOf, type TimelineEvent } from '../../../decks/index.ts'
import { Against } from './marks.tsx'
import css from './timeline.module.css'

interface Props {
  readonly events: readonly TimelineEvent[]
  readonly contradicted: boolean
}

/** Only what occurs is explained. */
export function Legend({ events, contradicted }: Props): ReactNode {
  const lanes = new Set(events.map(laneOf))
  const has = (standing: TimelineEvent['standing']): boolean => events.some((event) => event.standing === standing)
  return (
    <ul className={css.legend}>
      {events.some(({ extent }) => !extent.lasts && extent.sure !== null) && (
        <li>
          <svg viewBox="0 0 30 12" aria-hidden="true" className={css.date}>
            <rect x="14" width="2.5" height="12" fill="currentColor" />
          </svg>
          a day, or what is as thin from here
        </li>
      )}
      {events.some(({ extent }) => !extent.lasts && extent.sure === null) && (
        <li>
          <svg viewBox="0 0 30 12" aria-hidden="true" className={css.date}>
            <rect className={css.within} x="2.5" y="2.5" width="25" height="7" />
          </svg>
          some time within
        </li>
      )}
      {lanes.has('ranges') && (
        <li>
          <svg viewBox="0 0 30 12" aria-hidden="true" className={css.date}>
            <rect x="8" y="2" width="14" height="8" fill="currentColor" />
            <rect x="0" y="2" width="8" height="8" fill="url(#timeline-in-date)" />
            <rect x="22" y="2" width="8" height="8" fill="url(#timeline-out-date)" />
          </svg>
          lasted; faded where nobody tells the day it began or ended
        </li>
      )}
      {lanes.has('shifts') && (
        <li>
          <svg viewBox="0 0 30 12" aria-hidden="true" className={css.shift}>
            <path d="M10 0l10 6-10 6z" fill="currentColor" />
          </svg>
          turning point
        </li>
      )}
      {contradicted && (
        <li>
          <Against what="conflict" />
          told with another date too
        </li>
      )}
      {events.some(({ doubt }) => doubt !== null) && (
        <li>
          <Against what="doubt" />
          cannot be right as it stands
        </li>
      )}
      {has('open') && <li>pale: not decided on yet</li>}
    </ul>
  )
}
