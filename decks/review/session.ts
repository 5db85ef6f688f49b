// A sitting as a pure machine: every step gives a new session, and undo is the session before. What is on disk is the caller's affair.
import type { Card, CardId, DeckId, Grade, NoteId, Placement, Preset } from '../model/index.ts'
import { DEFAULT_PRESET } from '../model/index.ts'
import type { PresetId } from '../model/index.ts'
import { grade, nextStates, studyDay } from '../scheduling/index.ts'
import type { NewReview } from '../scheduling/index.ts'
import { buildQueue } from './queue.ts'
import type { Now, DueCards } from './queue.ts'

/** With nothing else to do, a learning card may be shown this much early. */
export const LEARN_AHEAD = 20 * 60_000
/** Until a sitting has its own pace. */
const USUAL_ANSWER = 10_000

/** What was done to the cards of a session, besides grading. */
export type StepKind = 'grade' | 'suspend' | 'bury' | 'edit' | 'delete'

export interface Step {
  readonly kind: StepKind
  readonly grade: Grade | null
  /** The cards as they were. */
  readonly before: readonly Card[]
}

export interface Session {
  /** The study day it was opened on; on another day it is opened anew. */
  readonly day: number
  readonly cards: ReadonlyMap<CardId, Card>
  /** New and review cards still to come, the current one among them. */
  readonly upcoming: readonly CardId[]
  /** Cards within their steps, soonest first. */
  readonly learning: readonly CardId[]
  readonly held: ReadonlyMap<NoteId, readonly CardId[]>
  readonly beyond: { readonly fresh: number; readonly review: number }
  /** The card on the table; null when nothing can be shown now. */
  readonly current: CardId | null
  readonly revealed: boolean
  /** When the current prompt was first seen, ms since 1970. */
  readonly shownAt: number
  /** Cards of this study day: done and still to come. */
  readonly total: number
  readonly answers: number
  /** ms of all answers together. */
  readonly took: number
  readonly presets: ReadonlyMap<DeckId, Preset>
  /** The step that led here, and the session before it. */
  readonly last: { readonly step: Step; readonly session: Session } | null
}

export interface Answered {
  readonly session: Session
  readonly card: Card
  readonly review: NewReview
  /** Siblings that are now put aside until tomorrow. */
  readonly buried: readonly CardId[]
  /** It has lapsed so often that it is suspended, to be reworded. */
  readonly leech: boolean
}

/** Opens a sitting over what waits; goes on where the last one was, because it all follows from what is kept. */
export function openSession(waiting: DueCards, now: Now): Session {
  const queue = buildQueue(waiting, now)
  const cards = new Map([...queue.upcoming, ...queue.learning].map((card) => [card.id, card]))
  const begun = waiting.decks.reduce((sum, deck) => {
    const { introduced = 0, reviewed = 0 } = waiting.done.get(deck.id) ?? {}
    return sum + introduced + reviewed
  }, 0)
  return show(
    {
      day: studyDay(now.at, now.utcOffset),
      cards,
      upcoming: queue.upcoming.map((card) => card.id),
      learning: queue.learning.map((card) => card.id),
      held: queue.held,
      beyond: queue.beyond,
      current: null,
      revealed: false,
      shownAt: now.at,
      total: Math.max(0, begun - queue.learning.length) + queue.upcoming.length + queue.learning.length,
      answers: 0,
      took: 0,
      presets: new Map(waiting.decks.map((deck) => [deck.id, presetOf(waiting.presets, deck.preset)])),
      last: null,
    },
    now,
  )
}

/** Turns the card over. */
export function revealAnswer(session: Session): Session {
  return session.current && !session.revealed ? { ...session, revealed: true } : session
}

/** The card on the table, as it stands. */
export function currentCard(session: Session): Card | null {
  return session.current ? (session.cards.get(session.current) ?? null) : null
}

/** What each grade would choose for the card on the table; null without one. */
export function choicesOf(session: Session, now: Now, seed: string): Record<Grade, Placement> | null {
  const card = currentCard(session)
  return card && nextStates(card, presetFor(session, card), now.at, now.utcOffset, seed)
}

/**
 * Grades the card on the table and puts the next one there.
 * @throws RangeError when there is no card on the table
 */
export function answerCard(session: Session, given: Grade, now: Now, seed: string): Answered {
  const before = currentCard(session)
  if (!before) throw new RangeError('There is no card on the table to grade.')
  const took = Math.max(0, now.at - session.shownAt)
  const graded = grade(before, given, took, presetFor(session, before), now.at, now.utcOffset, seed)
  const stays = graded.card.queue === 'learning' && !graded.leech
  const without = remove(session, [before.id])
  const cards = new Map(session.cards).set(before.id, graded.card)
  const learning = stays ? byDue([...without.learning, before.id], cards) : without.learning
  const held = session.held.get(before.note) ?? []
  const next: Session = {
    ...without,
    cards,
    learning,
    held: withoutNote(session.held, before.note),
    answers: session.answers + 1,
    took: session.took + graded.review.took,
    last: { step: { kind: 'grade', grade: given, before: [before] }, session },
  }
  return {
    session: show(next, now),
    card: graded.card,
    review: graded.review,
    buried: held.filter((id) => id !== before.id),
    leech: graded.leech,
  }
}

/** Takes cards off the table and out of the queue: they were suspended, buried or deleted. */
export function takeOut(session: Session, ids: readonly CardId[], kind: StepKind, now: Now): Session {
  const before = ids.flatMap((id) => session.cards.get(id) ?? [])
  if (before.length === 0) return session
  const gone = before.filter((card) => session.upcoming.includes(card.id) || session.learning.includes(card.id))
  const next = { ...remove(session, ids), total: session.total - gone.length }
  return show({ ...next, last: { step: { kind, grade: null, before }, session } }, now)
}

/** Takes over what was changed in the cards of a note: rows as they now are, `gone` for those that are no more. */
export function replaceCards(session: Session, changed: readonly Card[], gone: readonly CardId[], now: Now): Session {
  const cards = new Map(session.cards)
  for (const card of changed) if (cards.has(card.id)) cards.set(card.id, card)
  const before = [...changed.map((card) => card.id), ...gone].flatMap((id) => session.cards.get(id) ?? [])
  const leaving = gone.filter((id) => session.upcoming.includes(id) || session.learning.includes(id))
  const next = { ...remove(session, gone), cards, total: session.total - leaving.length }
  const step: Step = { kind: 'edit', grade: null, before }
  return show({ ...next, revealed: session.revealed && next.current !== null, last: { step, session } }, now, next.current)
}

/** The session before the last step, at the prompt of the card it was about; null when nothing was done yet. */
export function undoStep(session: Session, now: Now): { readonly session: Session; readonly step: Step } | null {
  if (!session.last) return null
  const { session: before, step } = session.last
  return { session: { ...before, revealed: step.kind === 'edit' && before.revealed, shownAt: now.at }, step }
}

/** Puts a card on an empty table once its time has come. */
export function wake(session: Session, now: Now): Session {
  return session.current ? session : show(session, now)
}

/** When the next card within its steps can be shown, ms since 1970; null when none waits. */
export function nextAt(session: Session): number | null {
  const first = session.learning[0]
  const card = first && session.cards.get(first)
  return card ? card.due - LEARN_AHEAD : null
}

/** Cards still to come, by what they are. */
export function cardsLeft(session: Session): { readonly new: number; readonly learning: number; readonly review: number } {
  const upcoming = session.upcoming.map((id) => session.cards.get(id)?.phase)
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
  const pace = session.answers >= 5 ? session.took / session.answers : USUAL_ANSWER
  return Math.max(1, Math.round((progressOf(session).toGo * pace) / 60_000))
}

/** Chooses what lies on the table: what is due within its steps, then the rest, then what may be learned a little early. */
function show(session: Session, now: Now, keep: CardId | null = null): Session {
  if (keep) return { ...session, current: keep }
  const [soonest] = session.learning
  const due = soonest === undefined ? Infinity : (session.cards.get(soonest)?.due ?? Infinity)
  const [next] = session.upcoming
  const current = due <= now.at ? soonest : (next ?? (due <= now.at + LEARN_AHEAD ? soonest : undefined))
  return { ...session, current: current ?? null, revealed: false, shownAt: now.at }
}

function remove(session: Session, ids: readonly CardId[]): Session {
  const stays = (id: CardId): boolean => !ids.includes(id)
  return {
    ...session,
    upcoming: session.upcoming.filter(stays),
    learning: session.learning.filter(stays),
    current: session.current && stays(session.current) ? session.current : null,
  }
}

function byDue(ids: readonly CardId[], cards: ReadonlyMap<CardId, Card>): CardId[] {
  return [...ids].sort((a, b) => (cards.get(a)?.due ?? 0) - (cards.get(b)?.due ?? 0))
}

function withoutNote(held: Session['held'], note: NoteId): Session['held'] {
  if (!held.has(note)) return held
  const rest = new Map(held)
  rest.delete(note)
  return rest
}

function presetFor(session: Session, card: Card): Preset {
  return session.presets.get(card.deck) ?? { ...DEFAULT_PRESET, id: '' as PresetId, changedAt: 0 }
}

function presetOf(presets: ReadonlyMap<PresetId, Preset>, id: PresetId): Preset {
  return presets.get(id) ?? { ...DEFAULT_PRESET, id, changedAt: 0 }
}
