// What a log says of each study day. One answer counts by how its card stood before it: told by the card's row, or by the log itself.
import type { Card, Phase, Review, StudyDay } from '../model/index.ts'
import { standing, studyDay } from '../scheduling/index.ts'
import type { DaySums } from './day-sums.ts'

/** From this interval on a card is mature, as in Anki. Days. */
export const MATURE = 21

/** What must be known of a card to count its next answer. */
export interface Before {
  readonly phase: Phase
  /** Days. */
  readonly interval: number
  /** The latest study day it was answered on; null for a card that knows of none. */
  readonly lastDay: StudyDay | null
}

export interface DayOfLog {
  readonly day: StudyDay
  readonly sums: Partial<DaySums>
}

/** How a card stands, as its row says. */
export function beforeOf({ phase, interval, memory }: Pick<Card, 'phase' | 'interval' | 'memory'>): Before {
  return { phase, interval, lastDay: memory && studyDay(memory.lastReview, memory.lastOffset) }
}

/** What one answer adds to its study day; null for events that are no answers. */
export function sumsOfAnswer(event: Omit<Review, 'id'>, before: Before): DayOfLog | null {
  const { kind, grade, took, at, utcOffset } = event
  const day = studyDay(at, utcOffset)
  if (grade === null) return null
  if (kind === 'cram' || kind === 'mock') return { day, sums: { crammed: 1, took } }
  if (kind !== 'review') return null
  const first = before.lastDay === null || before.lastDay < day
  const age = before.interval >= MATURE ? 'mature' : 'young'
  return {
    day,
    sums: {
      [grade]: 1,
      took,
      ...(before.phase === 'new' ? { begun: 1 } : {}),
      ...(before.phase === 'review' && first ? { [`${age}${grade === 'again' ? 'Lost' : 'Kept'}`]: 1 } : {}),
    },
  }
}

/**
 * What a card's answers add to their study days.
 * @param log all events of one card, in any order
 */
export function daysOfLog(log: readonly Review[]): DayOfLog[] {
  let before: Before = { phase: 'new', interval: 0, lastDay: null }
  return standing(inOrder(log)).flatMap((event) => {
    const answer = sumsOfAnswer(event, before)
    before = after(event, before)
    return answer ?? []
  })
}

function after({ kind, placement, at, utcOffset }: Review, before: Before): Before {
  const { phase, interval } = placement ?? before
  if (kind === 'reset') return { phase, interval, lastDay: null }
  if (kind !== 'review' && kind !== 'seed') return { ...before, phase, interval }
  return { phase, interval, lastDay: Math.max(before.lastDay ?? -Infinity, studyDay(at, utcOffset)) }
}

/** Events in the order they happened: on one device as they were written, even where its clock was set back; between devices by the clock. */
export function inOrder(log: readonly Review[]): Review[] {
  const byId = [...log].sort((a, b) => (a.id < b.id ? -1 : 1))
  const latest = new Map<string, number>()
  const placed = byId.map((event) => {
    const device = event.id.slice(0, event.id.lastIndexOf('-'))
    // A damaged row must not unsettle those after it.
    const own = Number.isFinite(event.at) ? event.at : -Infinity
    const at = Math.max(latest.get(device) ?? -Infinity, own)
    latest.set(device, at)
    return { event, at }
  })
  return placed.sort((a, b) => a.at - b.at).map(({ event }) => event)
}
