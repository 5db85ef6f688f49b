// A row of the log that something outside has damaged must not take the rest of its card's history with it.
import { GRADES } from '../model/index.ts'
import type { Grade, Review } from '../model/index.ts'

const KINDS: ReadonlySet<unknown> = new Set<Review['kind']>(['review', 'cram', 'mock', 'reset', 'setDue', 'seed', 'undo'])
const GRADED: ReadonlySet<unknown> = new Set<Grade>(GRADES)

/** Whether an event can be read at all: a moment, a kind we know, and a grade where it needs one. */
export function isSound(event: Review): boolean {
  return (
    Number.isFinite(event.at) &&
    Number.isFinite(event.utcOffset) &&
    KINDS.has(event.kind) &&
    (event.kind === 'review' ? GRADED.has(event.grade) : true)
  )
}
