// How far a sitting is: what is done, what is to come, and about how long it takes.
import type { Session } from './session.ts'
import { cardIn, LEARN_AHEAD } from './session.ts'

/** Until a sitting has its own pace. */
export const USUAL_ANSWER = 10_000

/** When the next card within its steps can be shown, ms since 1970; null when none waits. */
export function nextAt(session: Session): number | null {
  const first = session.learning[0]
  const card = first && cardIn(session, first)
  return card ? card.due - LEARN_AHEAD : null
}

/** Cards still to come, by what they are. */
export function cardsLeft(session: Session): { readonly new: number; readonly learning: number; readonly review: number } {
  const upcoming = session.upcoming.map((id) => cardIn(session, id)?.phase)
  const fresh = upcoming.filter((phase) => phase === 'new').length
  return { new: fresh, learning: session.learning.length, review: upcoming.length - fresh }
}

/** Cards of this study day that are done, and that are to come. */
export function progressOf(session: Session): { readonly done: number; readonly toGo: number } {
  const toGo = session.upcoming.length + session.learning.length
  return { done: Math.max(0, session.total - toGo), toGo }
}

/** Whole minutes the rest will take at this sitting's pace, at least 1. */
export function minutesLeft(session: Session): number {
  return minutesFor(progressOf(session).toGo, session.answers >= 5 ? session.took / session.answers : USUAL_ANSWER)
}

/** Whole minutes that so many cards take, at least 1. @param pace ms an answer */
export function minutesFor(cards: number, pace = USUAL_ANSWER): number {
  return Math.max(1, Math.round((cards * pace) / 60_000))
}
