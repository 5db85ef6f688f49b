// What is said when nothing lies on the table: done for the day, waiting for a card within its steps, or nothing there at all.
import { useEffect, useState, type ReactNode } from 'react'
import { daysText, nextAt, progressOf, studyDay, type DeckId, type Session } from '../../../decks/index.ts'
import { capital, Do, inWords } from '../../parts/index.ts'
import { loadStudy, now, type StudyMaterial } from '../../storage/index.ts'
import css from './study.module.css'

interface Props {
  readonly deck: DeckId | null
  readonly session: Session
  readonly material: StudyMaterial
  readonly onLeave: () => void
  readonly onRead: () => void
}

export function Ending({ deck, session, material, onLeave, onRead }: Props): ReactNode {
  const coming = useComing(deck, session)
  const { done, toGo } = progressOf(session)
  const waits = nextAt(session)
  const held = [...session.held.values()].reduce((sum, cards) => sum + cards.length, 0)
  const notes: string[] = []
  const cards = (count: number, what: string): string => `${capital(inWords(count))} ${what}${count === 1 ? '' : 's'}`
  if (done > 0 && toGo === 0) notes.push(`${cards(done, 'card')} ${done === 1 ? 'is' : 'are'} done today.`)
  if (session.beyond.fresh > 0)
    notes.push(`${cards(session.beyond.fresh, 'new card')} ${session.beyond.fresh === 1 ? 'waits' : 'wait'} for other days.`)
  if (session.beyond.review > 0)
    notes.push(`${cards(session.beyond.review, 'due card')} ${session.beyond.review === 1 ? 'is' : 'are'} beyond today's limit.`)
  if (held > 0)
    notes.push(
      `${cards(held, 'card')} ${held === 1 ? 'waits' : 'wait'} for a day without ${held === 1 ? 'its' : 'their'} siblings.`,
    )
  return (
    <div className={css.end}>
      <h1 className="title">{waits !== null ? waitSentence(waits) : endSentence(coming, material)}</h1>
      {notes.length > 0 && <p className="lead">{notes.join(' ')}</p>}
      <div className="row-of">
        {waits === null && (
          <Do first onClick={onRead}>
            Read
          </Do>
        )}
        <Do first={waits !== null} onClick={onLeave} cap="Esc">
          Leave
        </Do>
      </div>
    </div>
  )
}

/** The study day on which the next card comes, counted from today; null for none, undefined while that is looked up. */
function useComing(deck: DeckId | null, session: Session): number | null | undefined {
  const [days, setDays] = useState<number | null>()
  useEffect(() => {
    let wanted = true
    void nextDay(deck).then((found) => {
      if (wanted) setDays(found)
    })
    return () => {
      wanted = false
    }
  }, [deck, session])
  return days
}

const FAR = 100 * 365 * 86_400_000

/** One card of each queue, looked at from far in the future: the first of them is the next to come. */
async function nextDay(deck: DeckId | null): Promise<number | null> {
  const { at, utcOffset } = now()
  const today = studyDay(at, utcOffset)
  const { learning, review, fresh } = await loadStudy(deck, { at: at + FAR, utcOffset }, 1)
  const days = [
    ...learning.map((card) => Math.max(today, studyDay(card.due, utcOffset), card.buriedUntil)),
    ...review.map((card) => Math.max(card.due, card.buriedUntil)),
    ...fresh.map((card) => Math.max(today + 1, card.buriedUntil)),
  ]
  return days.length > 0 ? Math.max(0, Math.min(...days) - today) : null
}

function endSentence(coming: number | null | undefined, material: StudyMaterial): string {
  if (coming === undefined) return 'Nothing is due now.'
  if (coming === null) return material.done.size > 0 ? 'Nothing more will come due.' : 'There are no cards here yet.'
  if (coming <= 1) return 'Nothing is due until tomorrow. You could read.'
  return `Nothing is due for ${daysText(coming)}. You could read.`
}

function waitSentence(at: number): string {
  const minutes = Math.max(1, Math.ceil((at - now().at) / 60_000))
  return `The next card comes back in ${inWords(minutes)} ${minutes === 1 ? 'minute' : 'minutes'}.`
}
