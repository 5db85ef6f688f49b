// The events on the table: pressed in the order wanted, by hand or by their numbers.
import type { ReactNode } from 'react'
import type { Datable } from '../../../decks/index.ts'
import { Cap, Do } from '../../parts/index.ts'
import css from './order.module.css'

interface Props {
  readonly events: readonly Datable[]
  /** Their places in the order in which they were pressed. */
  readonly given: readonly number[]
  /** All of them are. */
  readonly whole: boolean
  readonly onTurn: (place: number) => void
  readonly onCheck: () => void
  readonly onAgain: () => void
}

export function Table({ events, given, whole, onTurn, onCheck, onAgain }: Props): ReactNode {
  return (
    <section aria-labelledby="order-asked">
      <h1 id="order-asked" className={css.asked}>
        In which order did these happen?
      </h1>
      <p className="lead">Press them one after the other, the earliest first; press one again to take it out.</p>
      <ol className={css.options}>
        {events.map(({ id, words }, place) => {
          const rank = given.indexOf(place)
          return (
            <li key={id}>
              <button type="button" aria-pressed={rank >= 0} onClick={() => onTurn(place)}>
                <Cap>{String(place + 1)}</Cap>
                <span className="read">{words}</span>
                <b className={css.rank}>{rank >= 0 ? `${rank + 1}.` : ''}</b>
              </button>
            </li>
          )
        })}
      </ol>
      <div className={css.deeds}>
        <Do bare disabled={given.length === 0} onClick={onAgain}>
          Begin again
        </Do>
        <Do first big cap="Enter" disabled={!whole} onClick={onCheck}>
          That is the order
        </Do>
      </div>
      <p className="note">
        Each date’s card is graded by its place: Good where it stands in order, Hard where it has changed places with a neighbour,
        Again where it stands further off. Cards that you have not begun, have answered today already or have set aside are only
        logged, as in cramming.
      </p>
    </section>
  )
}
