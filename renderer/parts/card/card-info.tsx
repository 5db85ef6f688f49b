// All that is known of a card: its memory now, the curve it went through, and every entry of its log.
import type { ReactNode } from 'react'
import { courseOf, daysText, type CardId, type Review } from '../../../decks/index.ts'
import { now, useCardHistory, type CardHistory } from '../../storage/index.ts'
import { Dialog } from '../dialog.tsx'
import { Do } from '../do.tsx'
import { ErrorBar } from '../notice.tsx'
import { capital, counted } from '../words.ts'
import css from './card-info.module.css'
import { Curve } from './curve.tsx'
import { memoryFacts } from './facts.ts'

const DAY = 86_400_000

export function CardInfo({ card, onClose }: { readonly card: CardId; readonly onClose: () => void }): ReactNode {
  const history = useCardHistory(card)
  if (history === undefined) return null
  return (
    <Dialog
      wide
      isRead
      name={history ? 'About this card' : 'This card is no longer here.'}
      onClose={onClose}
      buttons={
        <Do first cap="Esc" onClick={onClose}>
          Close
        </Do>
      }
    >
      {history && <Info {...history} />}
    </Dialog>
  )
}

function Info({ line, events, unreadable, deck, preset }: CardHistory): ReactNode {
  const moment = now()
  const { card, note, noteType } = line
  const takenBack = new Set(events.flatMap((event) => (event.undoes ? [event.undoes] : [])))
  const answers = events.filter((event) => event.kind === 'review' && !takenBack.has(event.id))
  const took = answers.reduce((sum, event) => sum + event.took, 0)
  const day = new Date(card.createdAt).toLocaleDateString('en-GB', DATE)
  const facts: readonly (readonly [string, string])[] = [
    ...memoryFacts(card, moment, preset),
    ...(answers.length > 0 ? ([['Time', `${seconds(took)} in all, ${seconds(took / answers.length)} an answer`]] as const) : []),
    ['Deck', deck.split('::').join(' / ')],
    ['Kind of note', noteType.name],
    ...(card.flag > 0 ? ([['Flag', String(card.flag)]] as const) : []),
    ...(note.tags.length > 0 ? ([['Tags', note.tags.join(', ')]] as const) : []),
    ...(card.createdAt > 0 ? ([['Added', day]] as const) : []),
  ]
  const report = note.reports?.find(({ ord }) => ord === card.ord)
  const until = Math.max(moment.at, card.phase === 'review' ? card.due * DAY : 0) + DAY
  const course = courseOf(events, preset ?? { parameters: null }, until)
  return (
    <div className={css.info}>
      <p className={css.prompt}>{line.prompt}</p>
      {report && (
        <p className={css.report}>
          Reported as wrong{report.gate && <> (gate: {report.gate})</>}
          {report.words && <>: “{report.words}”</>}
        </p>
      )}
      <Curve
        course={course}
        now={moment.at}
        words={`The chance of recall since the first answer: ${counted(course.length, 'answer')}; the table beneath has each of them.`}
      />
      <dl className={css.facts}>
        {facts.map(([name, words]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      {unreadable > 0 && (
        <ErrorBar>
          {capital(counted(unreadable, 'entry', 'entries'))} of this card’s history cannot be read and{' '}
          {unreadable === 1 ? 'is' : 'are'} passed over. {unreadable === 1 ? 'It stays' : 'They stay'} where{' '}
          {unreadable === 1 ? 'it is' : 'they are'}; a backup from before may have {unreadable === 1 ? 'it' : 'them'} whole.
        </ErrorBar>
      )}
      {events.length === 0 ? (
        <p className="note">It has never been answered.</p>
      ) : (
        <div className={css.log} role="region" aria-label="History" tabIndex={0}>
          <table>
            <thead>
              <tr>
                <th>When</th>
                <th>What</th>
                <th className="num">Took</th>
                <th className="num">Next in</th>
                <th className="num">Stability</th>
                <th className="num">Difficulty</th>
              </tr>
            </thead>
            <tbody>
              {events.toReversed().map((event) => (
                <tr key={event.id} className={takenBack.has(event.id) ? css.gone : undefined}>
                  <td>{momentText(event)}</td>
                  <td>{whatText(event, takenBack.has(event.id))}</td>
                  <td className="num">{event.grade && seconds(event.took)}</td>
                  <td className="num">{nextText(event)}</td>
                  <td className="num">{event.stability !== null && daysText(Math.max(0.1, event.stability))}</td>
                  <td className="num">{event.difficulty?.toFixed(1)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  )
}

const DATE = { day: 'numeric', month: 'short', year: 'numeric' } as const

const KINDS: Readonly<Record<Review['kind'], string>> = {
  review: '',
  cram: 'crammed: ',
  mock: 'mock exam: ',
  reset: 'made new again',
  setDue: 'moved to another day',
  seed: 'came with its memory',
  undo: 'taken back',
}

function whatText({ kind, grade }: Review, takenBack: boolean): string {
  return `${capital(`${KINDS[kind]}${grade ?? ''}`)}${takenBack ? ', taken back' : ''}`
}

/** When it was where it was: by the event's own clock. */
function momentText({ at, utcOffset }: Review): string {
  return new Date(at + utcOffset * 60_000).toLocaleString('en-GB', {
    ...DATE,
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'UTC',
  })
}

function nextText({ placement, at }: Review): string {
  if (!placement || placement.phase === 'new') return ''
  if (placement.phase === 'review') return daysText(placement.interval)
  return `${Math.max(1, Math.round((placement.due - at) / 60_000))} min`
}

function seconds(ms: number): string {
  return ms < 60_000 ? `${(ms / 1000).toFixed(ms < 10_000 ? 1 : 0)} s` : `${Math.round(ms / 60_000)} min`
}
