// The same events as a list: for narrow windows, for screen readers, and for whoever would rather read.
import { useEffect, useRef, type ReactNode } from 'react'
import type { TimelineEvent } from '../../../decks/index.ts'
import { Arrow, Glyph } from '../../parts/index.ts'
import { againstOf, whenWords } from './event-words.ts'
import { Against } from './marks.tsx'
import css from './timeline.module.css'

interface Props {
  readonly events: readonly TimelineEvent[]
  readonly contradicted: ReadonlyMap<string, unknown>
  readonly chosen: string | null
  readonly onChoose: (id: string | null) => void
  /** What is known of the chosen one. */
  readonly detail: ReactNode
}

export function EventList({ events, contradicted, chosen, onChoose, detail }: Props): ReactNode {
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    list.current?.querySelector('[aria-expanded="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <ol className={css.list} ref={list}>
      {events.map((event) => {
        const isChosen = event.id === chosen
        const against = againstOf(event, contradicted.has(event.id))
        return (
          <li key={event.id} data-lasts={event.extent.lasts || undefined}>
            <button type="button" aria-expanded={isChosen} onClick={() => onChoose(isChosen ? null : event.id)}>
              <span className={css.time}>
                {against && <Against what={against} />}
                {whenWords(event)}
              </span>
              <Glyph kind={event.kind ?? 'own'} named />
              <Said event={event} />
            </button>
            {isChosen && <div className={css.expanded}>{detail}</div>}
          </li>
        )
      })}
    </ol>
  )
}

function Said({ event: { shift, words } }: { readonly event: TimelineEvent }): ReactNode {
  if (!shift?.before || !shift.after) return <span className="read">{words}</span>
  return (
    <span className="read">
      <span className={css.side}>{shift.before}</span>
      <Arrow small />
      {shift.after}
    </span>
  )
}
