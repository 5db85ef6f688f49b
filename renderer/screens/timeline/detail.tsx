// The chosen event: what happened and when, what stands against it, its sentence and the ways to its cards.
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import type { TimelineEvent } from '../../../decks/index.ts'
import { Arrow, Cap, capital, counted, Do, Kind, paths } from '../../parts/index.ts'
import { whenWords } from './event-words.ts'
import { Against } from './marks.tsx'
import css from './timeline.module.css'

interface Props {
  readonly event: TimelineEvent
  /** The same with another date. */
  readonly others: readonly TimelineEvent[]
  readonly onRead: () => void
  readonly onCards: () => void
  readonly onChoose: (id: string) => void
}

export function Detail({ event, others, onRead, onCards, onChoose }: Props): ReactNode {
  const { shift, places, cards, standing } = event
  const [place, ...more] = places
  return (
    <>
      <div className={css.told}>
        <p className={css.moment}>
          <Kind kind={event.kind ?? 'own'} />
          <b>{capital(whenWords(event))}</b>
        </p>
        {shift?.before && shift.after ? (
          <p className={css.what}>
            <span className={css.side}>{shift.before}</span> <Arrow small /> {shift.after}
          </p>
        ) : (
          <p className={css.what}>{event.words}</p>
        )}
        {shift && <ShiftParts event={event} />}
        {event.doubt !== null && (
          <p className={css.against}>
            <Against what="doubt" />
            {event.doubt} It is marked, not mended.
          </p>
        )}
        {others.map((other) => (
          <p key={other.id}>
            <Against what="conflict" />
            The same is told with another date:{' '}
            <button type="button" className="link" onClick={() => onChoose(other.id)}>
              {whenWords(other)}
              {other.places[0] ? `, in ${other.places[0].title}` : ''}
            </button>
            . Neither is taught as the only one.
          </p>
        ))}
      </div>
      <div className={css.source}>
        {place && place.quote !== event.words && <q className="read">{place.quote}</q>}
        {place && (
          <p className="note">
            <i className="read">{place.title}</i>
            {more.map(({ document, title, start }) => (
              <span key={`${document} ${start}`}>
                , and in{' '}
                <Link className="link" href={paths.reader(document, start)}>
                  {title}
                </Link>
              </span>
            ))}
          </p>
        )}
        <div className="row-of">
          {place && (
            <Do cap="O" onClick={onRead}>
              Read it there
            </Do>
          )}
          {standing === 'open' && place && (
            <Do cap="C" onClick={onCards}>
              Keep or drop it
            </Do>
          )}
          {cards.length > 0 && (
            <Do cap="C" onClick={onCards}>
              {cards.length === 1 ? 'Its card' : `Its ${counted(cards.length, 'card')}`}
            </Do>
          )}
        </div>
      </div>
    </>
  )
}

function ShiftParts({ event: { shift } }: { readonly event: TimelineEvent }): ReactNode {
  const unknown = <span className="second">the text does not say</span>
  return (
    <p className={css.parts}>
      <span>
        <span className="second">Who: </span>
        {shift?.actor ?? unknown}
      </span>
      <span>
        <span className="second">Why: </span>
        {shift?.why ?? unknown}
      </span>
    </p>
  )
}

/** How one gets about by keys. */
export function KeysOf(): ReactNode {
  return (
    <p className={css.keys} aria-hidden="true">
      <span>
        <Cap>←</Cap> <Cap>→</Cap> the one before, the one after
      </span>
      <span>
        <Cap>+</Cap> <Cap>-</Cap> nearer, farther
      </span>
      <span>
        <Cap>0</Cap> all of it
      </span>
    </p>
  )
}
