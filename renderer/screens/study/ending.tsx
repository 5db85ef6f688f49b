// What is said when nothing lies on the table: done for the day, waiting for a card within its steps, or nothing there at all.
import { useEffect, useState, type ReactNode } from 'react'
import { daysText, nextAt, progressOf, studyDay, type DeckId, type Session } from '../../../decks/index.ts'
import { openEditor } from '../../parts/editor/open-editor.ts'
import { capital, Do, goTo, inWords, paths } from '../../parts/index.ts'
import { loadStudy, now, useDecks, type DeckWithCounts } from '../../storage/index.ts'
import { searchOf, type Scope } from './scope.ts'
import css from './study.module.css'

interface Props {
  readonly scope: Scope
  readonly session: Session
  readonly onLeave: () => void
  readonly onRead: () => void
}

export function Ending({ scope, session, onLeave, onRead }: Props): ReactNode {
  const decks = useDecks()
  const { deck } = scope
  const find = searchOf(scope, new Map((decks ?? []).map((one) => [one.id, one.path])))
  const coming = useComing(scope, session)
  const cards = useCardsIn(deck, decks)
  const { done, toGo } = progressOf(session)
  const waits = nextAt(session)
  const held = [...session.held.values()].reduce((sum, cards) => sum + cards.length, 0)
  const notes: string[] = []
  const some = (count: number, what: string): string => `${capital(inWords(count))} ${what}${count === 1 ? '' : 's'}`
  if (done > 0 && toGo === 0) notes.push(`${some(done, 'card')} ${done === 1 ? 'is' : 'are'} done today.`)
  if (session.beyond.fresh > 0)
    notes.push(`${some(session.beyond.fresh, 'new card')} ${session.beyond.fresh === 1 ? 'waits' : 'wait'} for other days.`)
  if (session.beyond.review > 0)
    notes.push(`${some(session.beyond.review, 'due card')} ${session.beyond.review === 1 ? 'is' : 'are'} beyond today's limit.`)
  if (session.beyond.overdue > 0)
    notes.push(
      `${some(session.beyond.overdue, 'overdue card')} ${session.beyond.overdue === 1 ? 'waits' : 'wait'} for the next days of your plan.`,
    )
  if (held > 0)
    notes.push(
      `${some(held, 'card')} ${held === 1 ? 'waits' : 'wait'} for a day without ${held === 1 ? 'its' : 'their'} siblings.`,
    )
  return (
    <div className={css.end}>
      <h1 className="title">{waits !== null ? waitSentence(waits) : endSentence(scope, session, coming, cards)}</h1>
      {notes.length > 0 && <p className="lead">{notes.join(' ')}</p>}
      <div className="row-of">
        {waits === null && scope.find === null && !scope.planned && (
          <Do first onClick={onRead}>
            Read
          </Do>
        )}
        {waits === null && scope.planned && (
          <Do first onClick={() => goTo(paths.exams)}>
            To the exams
          </Do>
        )}
        {cards.total > cards.suspended && session.how === 'study' && !scope.planned && (
          <>
            <Do onClick={() => goTo(paths.session('cram', find))}>
              Cram {scope.find === null ? 'all cards here' : 'all of them'}
            </Do>
            <Do onClick={() => goTo(paths.session('preview', find))}>Look through them</Do>
            <Do onClick={() => goTo(paths.order())}>Order dates</Do>
          </>
        )}
        {cards.total === 0 && (
          <Do cap="Ctrl+N" onClick={() => void openEditor({ kind: 'new', deck })}>
            Write a card
          </Do>
        )}
        <Do first={waits !== null || scope.find !== null} onClick={onLeave} cap="Esc">
          Leave
        </Do>
      </div>
    </div>
  )
}

/** The study day on which the next card comes, counted from today; null for none, undefined while that is looked up. */
function useComing({ deck, find }: Scope, session: Session): number | null | undefined {
  const [days, setDays] = useState<number | null>()
  useEffect(() => {
    if (find !== null) return
    let wanted = true
    void nextDay(deck).then((found) => {
      if (wanted) setDays(found)
    })
    return () => {
      wanted = false
    }
  }, [deck, find, session])
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

function endSentence(
  { find, planned }: Scope,
  { how, answers }: Session,
  coming: number | null | undefined,
  cards: CardsIn,
): string {
  if (planned === 'today') return answers === 0 ? 'The plan asks nothing now.' : 'Today’s plan is done.'
  if (planned) return 'All that was missed has been answered.'
  if (find !== null) {
    if (answers === 0) return how === 'study' ? 'None of these cards is due now.' : 'There is no card like that.'
    if (how === 'study') return 'All of these cards are done for today.'
    return how === 'cram' ? 'You knew each of them once.' : 'You have seen all of them.'
  }
  if (cards.total === 0) return 'There are no cards here yet.'
  if (coming === null && cards.suspended === cards.total) return 'All cards here are suspended.'
  if (coming === undefined || coming === null) return 'Nothing is due now.'
  if (coming <= 1) return 'Nothing is due until tomorrow. You could read.'
  return `Nothing is due for ${daysText(coming)}. You could read.`
}

interface CardsIn {
  readonly total: number
  readonly suspended: number
}

/** How many cards there are, in this deck with all beneath it or everywhere; as if there were some while nobody knows. */
function useCardsIn(deck: DeckId | null, decks: readonly DeckWithCounts[] | undefined): CardsIn {
  if (!decks) return { total: 1, suspended: 0 }
  const counted = decks.filter((one) => (deck === null ? one.depth === 0 : one.id === deck))
  return {
    total: counted.reduce((sum, one) => sum + one.total, 0),
    suspended: counted.reduce((sum, one) => sum + one.suspended, 0),
  }
}

function waitSentence(at: number): string {
  const minutes = Math.max(1, Math.ceil((at - now().at) / 60_000))
  return `The next card comes back in ${inWords(minutes)} ${minutes === 1 ? 'minute' : 'minutes'}.`
}
