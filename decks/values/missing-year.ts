// A date without its year: the year stands beside it in a list, or earlier in the text, or follows from the document's date and the
// verb's direction. Where the direction is not told the year is only the likeliest.
import type { Calendar, Draft, Scene } from './date-pattern.ts'
import type { Way } from './direction.ts'
import { weekdayFits } from './suspicion.ts'
import { yearBefore } from './year-position.ts'

const LIST =
  /^(?:,|,?[\s\u00a0](?:and|or|then))(?:[\s\u00a0](?:then|finally|again))?[\s\u00a0]{0,2}(?:in|on|the|from|to|until|by)?[\s\u00a0]{0,2}$/

/** Months: what lies farther off is told with its year. */
const FAR = 7

/** Fills in the years, from the right so that "in March, April and May 2014" has three. */
export function completeYears(drafts: readonly Draft[], scene: Scene): Draft[] {
  const done: Draft[] = []
  let next: Draft | undefined
  for (const draft of [...drafts].reverse()) {
    next = complete(draft, next, scene)
    done.unshift(next)
  }
  return done
}

function complete(draft: Draft, next: Draft | undefined, scene: Scene): Draft {
  const { meaning } = draft
  if (meaning.is === 'pair') {
    if (meaning.from.head !== null && meaning.to.head !== null) return draft
    const to = meaning.to.head === null ? withYear(meaning.to, draft.start, scene) : meaning.to
    const from =
      meaning.from.head === null && to.head !== null ? { ...meaning.from, head: to.head, ...basisOf(to) } : meaning.from
    return { ...draft, meaning: { ...meaning, from, to } }
  }
  if (meaning.is !== 'calendar' || meaning.head !== null) return draft
  const beside = next?.meaning.is === 'calendar' ? next.meaning : null
  if (next && beside?.head && beside.tail.length >= meaning.tail.length && LIST.test(scene.text.slice(draft.end, next.start))) {
    if (beside.tail !== '' && beside.tail >= meaning.tail.slice(0, beside.tail.length)) {
      return { ...draft, meaning: { ...meaning, head: beside.head, ...basisOf(beside), basis: beside.basis ?? 'text' } }
    }
  }
  return { ...draft, meaning: withYear(meaning, draft.start, scene) }
}

function basisOf(date: Calendar): Pick<Calendar, 'basis' | 'uncertain'> {
  return { ...(date.basis ? { basis: date.basis } : {}), ...(date.uncertain ? { uncertain: true } : {}) }
}

/** "on 2 July 1997 ... by the following January": the first one behind the time told before it. */
function followingYear({ tail }: Calendar, at: number, { text }: Scene): number | null {
  const told = [...text.slice(Math.max(0, at - REACH), at).matchAll(MONTH_OF_YEAR)].at(-1)
  const [, name = '', year = ''] = told ?? []
  const month = MONTHS.indexOf(name.toLowerCase()) + 1
  if (month === 0 || !/^\d/.test(tail)) return null
  return Number(year) + (Number(tail.slice(0, 2)) > month ? 0 : 1)
}

const MONTHS = 'january february march april may june july august september october november december'.split(' ')
const MONTH_OF_YEAR = new RegExp(`\\b(${MONTHS.join('|')})\\s(\\d{4})\\b`, 'gi')
const FOLLOWING = /\b(?:following|next|ensuing)\s$/i
/** Characters back in which the time stands that a following month is counted from. */
const REACH = 160

function withYear(date: Calendar, at: number, scene: Scene): Calendar {
  if (FOLLOWING.test(scene.text.slice(Math.max(0, at - 10), at))) {
    const year = followingYear(date, at, scene)
    return year === null ? { ...date, uncertain: true } : { ...date, head: String(year).padStart(4, '0'), basis: 'text' }
  }
  const { way, told } = scene.direction(at)
  const near = scene.yearBefore(at)
  if (near !== null && near > 0 && !contradicts(near, way, scene))
    return {
      ...date,
      head: String(near).padStart(4, '0'),
      basis: 'text',
      ...(isLoose(date, near, at, way, scene) ? { uncertain: true } : {}),
    }
  const { today, story, furthest } = scene
  // a story goes on: after April 1879 "on 21 May" is of the same year
  const goesOn = story && story.year >= (furthest ?? story.year) && /^\d/.test(date.tail) && date.tail > story.from
  // a document of another year looks back on one: its own date says nothing of what goes on from there
  const looksBack = story !== null && today !== null && story.near && story.year < today.year
  if (story && goesOn && way === 'past' && (!today || looksBack))
    return { ...date, head: String(story.year).padStart(4, '0'), basis: 'text' }
  if (looksBack && way === 'past') return { ...date, head: String(story.year).padStart(4, '0'), basis: 'text', uncertain: true }
  if (!today || today.month === null) return date
  if (date.weekday) {
    const years = way === 'past' ? [0, -1] : way === 'future' ? [0, 1] : [0, -1, 1]
    const fitting = years.map((move) => today.year + move).find((year) => weekdayFits(`${year}-${date.tail}`, date.weekday ?? 0))
    if (fitting !== undefined) return { ...date, head: String(fitting), basis: 'document' }
    return { ...date, head: String(today.year), basis: 'document', uncertain: true }
  }
  const start = startMonth(date.tail)
  const here = today.month
  let year = today.year
  let certain: boolean
  if (/^\d/.test(date.tail)) {
    const ahead = isAhead(date.tail, here, today.day?.day ?? null)
    if (way === 'future') year += ahead || start === here ? 0 : 1
    else if (way === 'past') year += ahead ? -1 : 0
    else year += nearest(start, here)
    certain = told && way !== 'present'
    // "will report on orders for September" in November, "a Nov. 15 hearing has been set" on the 1st: the verb is that of something else
    const near = today.year + nearest(start, here)
    const months = Math.abs((year - today.year) * 12 + start - here)
    if (near !== year && (way === 'future' ? months > FAR : !told && months > FAR)) {
      year = near
      certain = false
    }
  } else {
    const months = date.tail.startsWith('H') ? 6 : 3
    if (way === 'past') year += start > here ? -1 : 0
    else if (way === 'future') year += start + months - 1 < here ? 1 : 0
    else year += nearest(start + months / 2, here)
    certain = false
  }
  return { ...date, head: String(year), basis: 'document', ...(certain ? {} : { uncertain: true }) }
}

/** A quarter or season may be of another year than the one told a sentence before; what happens every year or "would" happen is of none. */
function isLoose(date: Calendar, near: number, at: number, way: Way, scene: Scene): boolean {
  // "the purges of 1937": a look back in a story of 1939 says nothing of the next day told
  if (scene.furthest !== null && near < scene.furthest) return true
  if (way === 'present' || /(?<!\p{L})would(?!\p{L})[^,;:]*$/u.test(scene.text.slice(0, at))) return true
  if (yearBefore(scene.text, at) !== null) return false
  // "On 14 March 1879 ... In February": back in that year, or on in the next
  const { story } = scene
  return !/^\d/.test(date.tail) || (story !== null && date.tail < story.from.slice(0, date.tail.length))
}

/** A year gone by cannot be meant by "will", nor a year to come by "was". */
function contradicts(near: number, way: Way, { today }: Scene): boolean {
  if (!today) return false
  return way === 'future' ? near < today.year : way === 'past' && near > today.year
}

/** Whether `03` or `03-23` lies after the document's day in its year. */
function isAhead(tail: string, month: number, day: number | null): boolean {
  const own = Number(tail.slice(0, 2))
  if (own !== month) return own > month
  return tail.length > 2 && day !== null && Number(tail.slice(3)) > day
}

/** Whether the stretch around this month is nearest in the same year, the year before, or the year after: 0, -1 or 1. */
function nearest(middle: number, here: number): number {
  return [0, -1, 1].reduce(
    (best, move) => (Math.abs(middle + move * 12 - here) < Math.abs(middle + best * 12 - here) ? move : best),
    0,
  )
}

function startMonth(tail: string): number {
  const season = ['SP', 'SU', 'FA', 'WI'].indexOf(tail)
  if (season >= 0) return 3 + season * 3
  if (tail.startsWith('Q')) return Number(tail.slice(1)) * 3 - 2
  if (tail.startsWith('H')) return tail === 'H1' ? 1 : 7
  return Number(tail.slice(0, 2))
}
