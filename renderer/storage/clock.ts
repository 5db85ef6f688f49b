// A clock that cannot be right would date answers wrongly for ever: it is said before the first of them, not mended behind one's back.
import { inOrder, standing } from '../../decks/index.ts'
import { db, type Database } from './database.ts'
import { reviewId, type Moment } from './mint.ts'

const DAY = 86_400_000
/** A clock set back by less than this is a journey, or was put right. */
const BACK = 2 * DAY
/** Longer away than this is less likely than a clock gone wrong. */
const AHEAD = 15 * 365 * DAY
/** The last moment that has a date. */
const LAST_MOMENT = 8.64e15
/** So many of the last answers are looked through for one that stands. */
const LOOKED_AT = 100
/** Before this program was written: 1 January 2026. */
const FIRST = Date.UTC(2026, 0, 1)

/** What is wrong with this computer's clock, in a sentence that says what to do; null when it may be right. */
export async function clockTrouble({ at }: Moment): Promise<string | null> {
  const known = await lastAnswer(db())
  const says = `This computer’s clock says ${dayText(at)}`
  const does = 'Set the clock first: answers are dated by it. Nothing has been changed.'
  if (known !== null && at < known - BACK && !(await wasGoneOn(db(), at)))
    return `${says}, but your last answer was given on ${dayText(known)}. ${does}`
  if (at < FIRST) return `${says}, which is before this program was made. ${does}`
  if (at > (known ?? FIRST) + AHEAD)
    return `${says}, ${known === null ? 'which is far from now' : `years after your last answer on ${dayText(known)}`}. ${does}`
  return null
}

/** When the last answer was given that nobody took back; null where there is none. */
async function lastAnswer(database: Database): Promise<number | null> {
  // Numbers alone: the moment of a damaged row may be anything, and words stand behind all numbers.
  const late = await database.reviews.where('at').between(0, LAST_MOMENT, true, true).reverse().limit(LOOKED_AT).toArray()
  for (const event of late) {
    const log = await database.reviews.where('card').equals(event.card).toArray()
    if (standing(inOrder(log)).some(({ id }) => id === event.id)) return event.at
  }
  return null
}

/** Whether the last thing that was logged here is of these days: the clock was right again, or it was said that it may be so. */
async function wasGoneOn(database: Database, at: number): Promise<boolean> {
  const [device, next] = await database.meta.bulkGet(['device', 'nextReview'])
  const last = await database.reviews.get(reviewId(String(device?.value), Number(next?.value ?? 1) - 1))
  return last !== undefined && Math.abs(at - last.at) < BACK
}

function dayText(at: number): string {
  return new Date(at).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })
}
