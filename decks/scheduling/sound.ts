// A row of the log that something outside has damaged must not take the rest of its card's history with it.
import { GRADES } from '../model/index.ts'
import type { Grade, Phase, Placement, Review } from '../model/index.ts'

const KINDS: ReadonlySet<unknown> = new Set<Review['kind']>(['review', 'cram', 'mock', 'reset', 'setDue', 'seed', 'undo'])
const GRADED: ReadonlySet<unknown> = new Set<Grade>(GRADES)
const PHASES: ReadonlySet<unknown> = new Set<Phase>(['new', 'learning', 'review', 'relearning'])
/** ms since 1970: beyond it no moment has a date. */
const LAST_MOMENT = 8.64e15

/** Whether an event can be read at all: a moment that has a date, a kind we know, a grade where it needs one, and a choice of a day that is one. */
export function isSound(event: Review): boolean {
  return (
    Number.isFinite(event.at) &&
    Math.abs(event.at) <= LAST_MOMENT &&
    Number.isFinite(event.utcOffset) &&
    KINDS.has(event.kind) &&
    (event.grade === null || event.grade === undefined ? event.kind !== 'review' : GRADED.has(event.grade)) &&
    Number.isFinite(event.took ?? 0) &&
    isPlace(event.placement ?? null)
  )
}

function isPlace(placement: Placement | null): boolean {
  return (
    placement === null || (PHASES.has(placement.phase) && Number.isFinite(placement.due) && Number.isFinite(placement.interval))
  )
}
