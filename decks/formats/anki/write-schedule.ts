// A card's place in time as Anki's numbers, and its events as rows of Anki's log; read-schedule.ts and read-log.ts are the way back.
import type { Card, Phase, Preset, Review } from '../../model/index.ts'
import { standing } from '../../scheduling/replay.ts'
import { DAY, studyDay, studyDayStart } from '../../scheduling/study-day.ts'
import type { DeckFile } from '../deck-file.ts'
import type { Days, OffsetAt } from './days.ts'
import type { AnkiRow } from './tables.ts'

export const TYPES: Readonly<Record<Phase, number>> = { new: 0, learning: 1, review: 2, relearning: 3 }
const [CRAM, MANUAL] = [3, 4]
/** SM-2's ease, which FSRS does not use but older Ankis want. */
const EASE = 2500
const GRADE = { again: 1, hard: 2, good: 3, easy: 4 } as const
const LARGEST = 2_147_483_647

type Place = 'type' | 'queue' | 'due' | 'ivl' | 'factor' | 'reps' | 'lapses' | 'left' | 'odue' | 'odid' | 'flags' | 'data'
export type CardPlace = Readonly<Record<Place, string | number>>

/** Day 0 of a collection that can say every day of these cards: Anki counts no days before it. */
export function firstDay(file: Pick<DeckFile, 'cards' | 'reviews'>, at: number, offsetAt: OffsetAt): Days & { crt: number } {
  let first = studyDay(at, offsetAt(at)) - 1
  for (const { phase, due } of file.cards) if (phase === 'review') first = Math.min(first, due)
  for (const review of file.reviews) first = Math.min(first, studyDay(review.at, review.utcOffset))
  first = Math.max(0, first)
  const offset = offsetAt(first * DAY)
  return { first, offset, crt: Math.floor(studyDayStart(first, offset) / 1000) }
}

export function placeOf(card: Card, preset: Preset, days: Days, today: number): CardPlace {
  const { phase, memory } = card
  const steps = phase === 'relearning' ? preset.relearningSteps : preset.learningSteps
  const learning = phase === 'learning' || phase === 'relearning'
  const due = phase === 'review' ? card.due - days.first : learning ? Math.floor(card.due / 1000) : card.due
  const waiting = phase === 'relearning' ? 1 : TYPES[phase]
  return {
    type: TYPES[phase],
    queue: card.queue === 'suspended' ? -1 : card.buriedUntil > today ? -3 : waiting,
    due: Math.round(Math.min(LARGEST, Math.max(-LARGEST, due))),
    ivl: phase === 'review' ? card.interval : phase === 'relearning' ? Math.max(1, Math.round(memory?.stability ?? 1)) : 0,
    factor: phase === 'new' ? 0 : EASE,
    reps: card.reviews,
    lapses: card.lapses,
    left: learning ? Math.max(1, steps.length - card.step) : 0,
    ...{ odue: 0, odid: 0 },
    flags: card.flag,
    data: memory ? JSON.stringify({ s: memory.stability, d: memory.difficulty, lrt: Math.floor(memory.lastReview / 1000) }) : '',
  }
}

/** The log of all cards, in the order of time; no two answers at one moment, because Anki names them by it. */
export function logOf(reviews: readonly Review[], numberOfCard: (id: Review['card']) => number | undefined): AnkiRow<'revlog'>[] {
  const byCard = new Map<string, Review[]>()
  for (const review of reviews) {
    const list = byCard.get(review.card)
    if (list) list.push(review)
    else byCard.set(review.card, [review])
  }
  const rows: AnkiRow<'revlog'>[] = []
  for (const [card, events] of byCard) {
    const cid = numberOfCard(card as Review['card'])
    if (cid !== undefined) rows.push(...rowsOf(standing(inOrder(events)), cid))
  }
  rows.sort((a, b) => Number(a.id) - Number(b.id))
  let last = 0
  return rows.map((row) => {
    last = Math.max(last + 1, Number(row.id))
    return { ...row, id: last }
  })
}

function inOrder(events: readonly Review[]): Review[] {
  return [...events].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
}

function rowsOf(events: readonly Review[], cid: number): AnkiRow<'revlog'>[] {
  let before: Phase = 'new'
  let lastIvl = 0
  return events.flatMap((event): AnkiRow<'revlog'>[] => {
    // Memory that came from elsewhere stands on the card itself.
    if (event.kind === 'seed' || event.kind === 'undo') {
      before = event.placement?.phase ?? before
      return []
    }
    const row = { id: event.at, cid, usn: -1, time: event.took }
    if (event.kind === 'cram' || event.kind === 'mock')
      return event.grade ? [{ ...row, ease: GRADE[event.grade], ivl: lastIvl, lastIvl, factor: 0, type: CRAM }] : []
    const ivl = event.kind === 'reset' ? 0 : intervalOf(event)
    const answered = event.kind === 'review' && event.grade !== null
    const written = {
      ...row,
      ease: answered ? GRADE[event.grade] : 0,
      ivl,
      lastIvl,
      factor: answered ? difficultyOf(event) : event.kind === 'reset' ? 0 : EASE,
      type: answered ? kindAfter(before) : MANUAL,
    }
    before = event.kind === 'reset' ? 'new' : (event.placement?.phase ?? before)
    lastIvl = ivl
    return [written]
  })
}

/** Days, or seconds below 0. */
function intervalOf({ at, placement }: Review): number {
  if (!placement) return 1
  if (placement.phase === 'review') return Math.max(1, placement.interval)
  return -Math.max(1, Math.round((placement.due - at) / 1000))
}

/** FSRS's difficulty, 1 to 10, as 100 to 1100. */
function difficultyOf({ difficulty }: Review): number {
  return difficulty === null ? EASE : Math.round(((difficulty - 1) / 9) * 1000) + 100
}

function kindAfter(phase: Phase): number {
  return phase === 'review' ? 1 : phase === 'relearning' ? 2 : 0
}
