// A clock that cannot be right would date answers wrongly for ever: it is said before the first of them, not mended behind one's back.
import { db } from './database.ts'
import type { Moment } from './mint.ts'

const DAY = 86_400_000
/** A clock set back by less than this is a journey, or was put right. */
const BACK = 2 * DAY
/** Longer away than this is less likely than a clock gone wrong. */
const AHEAD = 15 * 365 * DAY
/** The last moment that has a date. */
const LAST_MOMENT = 8.64e15
/** Before this program was written: 1 January 2026. */
const FIRST = Date.UTC(2026, 0, 1)

/** What is wrong with this computer's clock, in a sentence that says what to do; null when it may be right. */
export async function clockTrouble({ at }: Moment): Promise<string | null> {
  // Numbers alone: the moment of a damaged row may be anything, and words stand behind all numbers.
  const known = (await db().reviews.where('at').between(0, LAST_MOMENT, true, true).last())?.at ?? null
  const says = `This computer’s clock says ${dayText(at)}`
  const does = 'Set the clock first: answers are dated by it. Nothing has been changed.'
  if (known !== null && at < known - BACK) return `${says}, but your last answer was given on ${dayText(known)}. ${does}`
  if (at < FIRST) return `${says}, which is before this program was made. ${does}`
  if (at > (known ?? FIRST) + AHEAD)
    return `${says}, ${known === null ? 'which is far from now' : `years after your last answer on ${dayText(known)}`}. ${does}`
  return null
}

function dayText(at: number): string {
  return new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
}
