// What was right: the events in their order, each with its date, its grade and when its card comes back.
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { printDate, type Datable, type Grade } from '../../../decks/index.ts'
import { capital, Do, inWords, paths } from '../../parts/index.ts'
import type { OrderedCard } from '../../storage/index.ts'
import css from './order.module.css'

interface Props {
  readonly events: readonly Datable[]
  readonly right: readonly number[]
  readonly given: readonly number[]
  readonly cards: readonly OrderedCard[]
  readonly onNext: () => void
  readonly onUndo: () => void
}

const GRADE_WORDS: Readonly<Record<Grade, string>> = { again: 'Again', hard: 'Hard', good: 'Good', easy: 'Easy' }

export function Told({ events, right, given, cards, onNext, onUndo }: Props): ReactNode {
  const inOrder = cards.filter(({ grade }) => grade === 'good').length
  const whole = right.every((place, i) => given[i] === place)
  return (
    <section aria-labelledby="order-told">
      <h1 id="order-told" className={css.asked}>
        {whole ? 'All in order.' : `${capital(inWords(inOrder))} of ${inWords(events.length)} in order.`}
      </h1>
      <ol className={css.told}>
        {right.map((place, i) => {
          const event = events[place]!
          const card = cards.find((one) => one.card === event.asks)
          const put = given.indexOf(place)
          const [source] = event.places
          return (
            <li key={event.id}>
              <span className={css.when}>{printDate(event.date)}</span>
              <span className="read">
                {source ? (
                  <Link className={css.what} href={paths.reader(source.document, source.start)}>
                    {event.words}
                  </Link>
                ) : (
                  event.words
                )}
              </span>
              <span className={css.came}>
                {card?.grade !== 'good' && put !== i && <b>You had it {ORDINALS[put]}. </b>}
                {card && cameWords(card)}
              </span>
            </li>
          )
        })}
      </ol>
      <div className={css.deeds}>
        <Do cap="U" onClick={onUndo}>
          Take it back
        </Do>
        <Do first big cap="Enter" onClick={onNext}>
          Go on
        </Do>
      </div>
    </section>
  )
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh']

function cameWords({ grade, next }: OrderedCard): string {
  return next === null ? `${GRADE_WORDS[grade]}, only logged` : `${GRADE_WORDS[grade]}, back in ${next}`
}
