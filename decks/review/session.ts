// A sitting as a pure machine: every step gives a new session, and undo is the session before. What is on disk is the caller's affair.
import type { Card, CardId, DeckId, Grade, NoteId, Preset, PresetId, StudyDay } from '../model/index.ts'
import { DEFAULT_PRESET } from '../model/index.ts'
import { cram, grade, intervalText, nextStates, studyDay } from '../scheduling/index.ts'
import type { Calendar, NewReview } from '../scheduling/index.ts'
import { buildQueue, presetsOf } from './queue.ts'
import type { DueCards, Now, StudyQueue } from './queue.ts'

/** With nothing else to do, a learning card may be shown this much early. */
export const LEARN_AHEAD = 20 * 60_000
/** How cards are gone through: by their schedule; all of them until known, the schedule left alone; only looked at. */
export type How = 'study' | 'cram' | 'preview'

/** Something done in a session, as it is taken back. */
export interface Step {
  /** What storage calls it; null where nothing was kept of it. */
  readonly deed: string | null
  /** The cards as they were. */
  readonly before: readonly Card[]
  /** The card stayed on the table. */
  readonly stays: boolean
  /** The card on the table was graded so; null for anything else. */
  readonly grade: Grade | null
}

export interface Session {
  readonly how: How
  /** The study day it was opened on; on another day it is opened anew. */
  readonly day: number
  /** The cards as they were laid out; `cardIn` says how they stand. */
  readonly laidOut: ReadonlyMap<CardId, Card>
  /** Those still to come that have changed since. Kept apart, so that a step costs the same however many cards there are. */
  readonly changed: ReadonlyMap<CardId, Card>
  /** New and review cards still to come, the current one among them. */
  readonly upcoming: readonly CardId[]
  /** Cards within their steps, soonest first. */
  readonly learning: readonly CardId[]
  readonly held: ReadonlyMap<NoteId, readonly CardId[]>
  readonly beyond: StudyQueue['beyond']
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
  /** Reviews that fall due on coming days, in all decks, with what this session has placed. */
  readonly load: ReadonlyMap<StudyDay, number>
  /** The days of siblings as they were laid out, and what this session has placed since, the last first. */
  readonly siblingsDue: NonNullable<DueCards['siblingsDue']>
  readonly placed: Placed | null
  /** The step that led here, and the session before it. */
  readonly last: { readonly step: Step; readonly session: Session } | null
}

/** A card that was given a study day in this session, and those before it. */
export interface Placed {
  readonly card: CardId
  readonly note: NoteId
  readonly day: StudyDay
  readonly before: Placed | null
}

export interface Answered {
  readonly session: Session
  /** The card before the answer, and after it. */
  readonly before: Card
  readonly card: Card
  readonly review: NewReview
  /** Siblings that are now put aside until tomorrow. */
  readonly buried: readonly CardId[]
  /** It has lapsed so often that it should be reworded: what its preset does about it. */
  readonly leech: Preset['leechAction'] | null
}

/**
 * Opens a sitting over what waits; goes on where the last one was, because it all follows from what is kept.
 * @param first the card to put on the table, if it waits
 */
export function openSession(waiting: DueCards, now: Now, first: CardId | null = null): Session {
  const queue = buildQueue(waiting, now)
  const laidOut = new Map([...queue.upcoming, ...queue.learning].map((card) => [card.id, card]))
  const begun = waiting.decks.reduce((sum, deck) => {
    const { introduced = 0, reviewed = 0 } = waiting.done.get(deck.id) ?? {}
    return sum + introduced + reviewed
  }, 0)
  const session: Session = {
    ...empty('study', waiting, now),
    laidOut,
    upcoming: queue.upcoming.map((card) => card.id),
    learning: queue.learning.map((card) => card.id),
    held: queue.held,
    beyond: queue.beyond,
    total: (waiting.unlimited ? 0 : Math.max(0, begun - queue.learning.length)) + queue.upcoming.length + queue.learning.length,
  }
  return show(session, now, first !== null && laidOut.has(first) ? first : null)
}

/** Opens a sitting over cards that somebody chose, in their order, whenever they are due: their schedule is left alone. */
export function openCram(
  cards: readonly Card[],
  how: 'cram' | 'preview',
  waiting: Pick<DueCards, 'decks' | 'presets'>,
  now: Now,
): Session {
  const session: Session = {
    ...empty(how, { ...waiting, learning: [], review: [], fresh: [], done: new Map() }, now),
    laidOut: new Map(cards.map((card) => [card.id, card])),
    upcoming: cards.map((card) => card.id),
    total: cards.length,
  }
  return show(session, now)
}

/** Opens a sitting over cards that a plan chose, in its order, whether they are due or not: each answer counts as any other. */
export function openPlanned(
  cards: readonly Card[],
  learning: readonly Card[],
  waiting: Pick<DueCards, 'decks' | 'presets' | 'load' | 'siblingsDue'>,
  now: Now,
): Session {
  const all = new Map([...cards, ...learning].map((card) => [card.id, card]))
  const session: Session = {
    ...empty('study', { ...waiting, learning: [], review: [], fresh: [], done: new Map() }, now),
    laidOut: all,
    upcoming: cards.map((card) => card.id),
    learning: byDue(
      learning.map((card) => card.id),
      { laidOut: all, changed: new Map() },
    ),
    total: all.size,
  }
  return show(session, now)
}

function empty(how: How, waiting: DueCards, now: Now): Session {
  const presetFor = presetsOf(waiting)
  return {
    how,
    day: studyDay(now.at, now.utcOffset),
    laidOut: new Map(),
    changed: new Map(),
    upcoming: [],
    learning: [],
    held: new Map(),
    beyond: { fresh: 0, review: 0, overdue: 0 },
    current: null,
    revealed: false,
    shownAt: now.at,
    total: 0,
    answers: 0,
    took: 0,
    presets: new Map(waiting.decks.map((deck) => [deck.id, presetFor({ deck: deck.id })])),
    load: waiting.load ?? new Map(),
    siblingsDue: waiting.siblingsDue ?? new Map(),
    placed: null,
    last: null,
  }
}

/** Turns the card over. */
export function revealAnswer(session: Session): Session {
  return session.current && !session.revealed ? { ...session, revealed: true } : session
}

/** A card of this session as it stands; one that is not to come any more, as it was laid out. */
export function cardIn({ changed, laidOut }: Pick<Session, 'changed' | 'laidOut'>, id: CardId): Card | undefined {
  return changed.get(id) ?? laidOut.get(id)
}

/** The card on the table, as it stands. */
export function currentCard(session: Session): Card | null {
  return session.current ? (cardIn(session, session.current) ?? null) : null
}

/** When each grade would show the card on the table again, in words; null without one. */
export function choicesOf(session: Session, now: Now, seed: string): Record<Grade, string> | null {
  const card = currentCard(session)
  if (!card) return null
  if (session.how !== 'study') return { again: crammed('again', now), hard: crammed('hard', now), good: 'done', easy: 'done' }
  const next = nextStates(card, presetFor(session, card), now.at, now.utcOffset, seed, calendarFor(session, card))
  const words = (given: Grade): string => intervalText(next[given], now.at)
  return { again: words('again'), hard: words('hard'), good: words('good'), easy: words('easy') }
}

/** Minutes until a crammed card comes back. */
const CRAM_MINUTES = { again: 1, hard: 10 } as const

function crammed(given: keyof typeof CRAM_MINUTES, { at }: Now): string {
  return intervalText({ phase: 'learning', step: 0, due: at + CRAM_MINUTES[given] * 60_000, interval: 0 }, at)
}

/**
 * Grades the card on the table and puts the next one there.
 * @throws RangeError when there is no card on the table
 */
export function answerCard(session: Session, given: Grade, now: Now, seed: string): Answered {
  const before = currentCard(session)
  if (!before) throw new RangeError('There is no card on the table to grade.')
  const took = Math.max(0, now.at - session.shownAt)
  if (session.how !== 'study') return answerCram(session, before, given, took, now)
  const preset = presetFor(session, before)
  const graded = grade(before, given, took, preset, now.at, now.utcOffset, seed, calendarFor(session, before))
  const { leech } = graded
  const stays = graded.card.queue === 'learning' && leech !== 'suspend'
  const held = session.held.get(before.note) ?? []
  const next = answered(session, graded.card, graded.review, stays, now)
  return {
    session: { ...next, held: withoutNote(session.held, before.note), ...placed(session, graded.card) },
    before,
    card: graded.card,
    review: graded.review,
    buried: held.filter((id) => id !== before.id),
    leech,
  }
}

function answerCram(session: Session, before: Card, given: Grade, took: number, now: Now): Answered {
  const review = cram(before, given, took, now)
  const minutes = given === 'again' || given === 'hard' ? CRAM_MINUTES[given] : null
  const card = minutes === null ? before : { ...before, due: now.at + minutes * 60_000 }
  return {
    session: answered(session, card, review, minutes !== null, now),
    before,
    card: before,
    review,
    buried: [],
    leech: null,
  }
}

/** The session after an answer: the card is gone, or waits for its next step. */
function answered(session: Session, card: Card, { grade: given, took }: NewReview, stays: boolean, now: Now): Session {
  const before = currentCard(session)
  const without = remove(session, [card.id])
  const changed = stays ? new Map(without.changed).set(card.id, card) : without.changed
  const step: Step = { deed: given && gradeDeed(given), grade: given, before: before ? [before] : [], stays: false }
  return show(
    {
      ...without,
      changed,
      learning: stays ? byDue([...without.learning, card.id], { ...without, changed }) : without.learning,
      answers: session.answers + 1,
      took: session.took + took,
      last: { step, session },
    },
    now,
  )
}

/** The days to come with this card in them. */
function placed({ load, placed: before }: Session, card: Card): Pick<Session, 'load' | 'placed'> {
  if (card.phase !== 'review') return { load, placed: before }
  return {
    load: new Map(load).set(card.due, (load.get(card.due) ?? 0) + 1),
    placed: { card: card.id, note: card.note, day: card.due, before },
  }
}

/** What storage calls a grade. */
export function gradeDeed(given: Grade): string {
  return `Grade ${given.charAt(0).toUpperCase()}${given.slice(1)}`
}

/** Goes on to the next card without an answer: cards are only looked at. */
export function passOn(session: Session, now: Now): Session {
  const before = currentCard(session)
  if (!before) return session
  const step: Step = { deed: null, grade: null, before: [before], stays: false }
  return show({ ...remove(session, [before.id]), answers: session.answers + 1, last: { step, session } }, now)
}

/** Takes cards off the table and out of the queue: they were suspended, buried or deleted. */
export function takeOut(session: Session, ids: readonly CardId[], deed: string, now: Now): Session {
  const before = ids.flatMap((id) => cardIn(session, id) ?? [])
  if (before.length === 0) return session
  const gone = before.filter((card) => session.upcoming.includes(card.id) || session.learning.includes(card.id))
  const next = { ...remove(session, ids), total: session.total - gone.length }
  return show({ ...next, last: { step: { deed, grade: null, before, stays: false }, session } }, now)
}

/** Takes over what was changed in the cards of a note: rows as they now are, `gone` for those that are no more. */
export function replaceCards(
  session: Session,
  changed: readonly Card[],
  gone: readonly CardId[],
  deed: string,
  now: Now,
): Session {
  const before = [...changed.map((card) => card.id), ...gone].flatMap((id) => cardIn(session, id) ?? [])
  const leaving = gone.filter((id) => session.upcoming.includes(id) || session.learning.includes(id))
  const without = remove(session, gone)
  const standing = new Map(without.changed)
  for (const card of changed) if (session.laidOut.has(card.id)) standing.set(card.id, card)
  const next = { ...without, changed: standing, total: session.total - leaving.length }
  const step: Step = { deed, grade: null, before, stays: true }
  return show({ ...next, revealed: session.revealed && next.current !== null, last: { step, session } }, now, next.current)
}

/** The session before the last step, at the prompt of the card it was about; null when nothing was done yet. */
export function undoStep(session: Session, now: Now): { readonly session: Session; readonly step: Step } | null {
  if (!session.last) return null
  const { session: before, step } = session.last
  return { session: { ...before, revealed: step.stays && before.revealed, shownAt: now.at }, step }
}

/** Puts a card on an empty table once its time has come. */
export function wake(session: Session, now: Now): Session {
  return session.current ? session : show(session, now)
}

/** Chooses what lies on the table: what is due within its steps, then the rest, then what may be learned a little early. */
function show(session: Session, now: Now, keep: CardId | null = null): Session {
  if (keep) return { ...session, current: keep }
  const [soonest] = session.learning
  const due = soonest === undefined ? Infinity : (cardIn(session, soonest)?.due ?? Infinity)
  const [next] = session.upcoming
  const current = due <= now.at ? soonest : (next ?? (due <= now.at + LEARN_AHEAD ? soonest : undefined))
  return { ...session, current: current ?? null, revealed: false, shownAt: now.at }
}

function remove(session: Session, ids: readonly CardId[]): Session {
  const stays = (id: CardId): boolean => !ids.includes(id)
  const { upcoming, learning, current, changed } = session
  const leaving = ids.filter((id) => changed.has(id))
  return {
    ...session,
    upcoming: ids.length === 1 && upcoming[0] === ids[0] ? upcoming.slice(1) : upcoming.filter(stays),
    learning: learning.filter(stays),
    current: current && stays(current) ? current : null,
    changed: leaving.length === 0 ? changed : new Map([...changed].filter(([id]) => stays(id))),
  }
}

function byDue(ids: readonly CardId[], session: Pick<Session, 'changed' | 'laidOut'>): CardId[] {
  return [...ids].sort((a, b) => (cardIn(session, a)?.due ?? 0) - (cardIn(session, b)?.due ?? 0))
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

/** The coming days as this card finds them. */
function calendarFor({ load, siblingsDue, placed: last }: Session, card: Card): Calendar {
  const days = new Map<CardId, StudyDay>()
  for (let one = last; one; one = one.before) if (one.note === card.note && !days.has(one.card)) days.set(one.card, one.day)
  for (const [id, day] of siblingsDue.get(card.note) ?? []) if (!days.has(id)) days.set(id, day)
  days.delete(card.id)
  const siblings = new Set(days.values())
  return { due: (day) => load.get(day) ?? 0, sibling: (day) => siblings.has(day) }
}
