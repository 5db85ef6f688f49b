// Two dates with "to", "until" or a dash between them are one range; "since", "by" and the like leave one end open.
import type { Calendar, Draft, Pair } from './date-pattern.ts'

const DASH = /^[\s\u00a0]?[-–—][\s\u00a0]?$/
const TO = /^[\s\u00a0]{1,2}(?:to|until|till|through)[\s\u00a0]{1,2}(?:the[\s\u00a0])?$/
const AND = /^,?[\s\u00a0]{1,2}and[\s\u00a0]{1,2}(?:the[\s\u00a0])?$/

/** Joins neighbours that are the two ends of one range. */
export function joinRanges(drafts: readonly Draft[], text: string): Draft[] {
  const joined: Draft[] = []
  for (const draft of drafts) {
    const last = joined.at(-1)
    const pair = last ? join(last, draft, text) : null
    if (last && pair) joined[joined.length - 1] = { start: last.start, end: draft.end, meaning: pair }
    else joined.push(draft)
  }
  return joined
}

function join(left: Draft, right: Draft, text: string): Pair | null {
  if (left.meaning.is !== 'calendar' || right.meaning.is !== 'calendar') return null
  const between = text.slice(left.end, right.start)
  const before = text.slice(Math.max(0, left.start - 14), left.start)
  const likeShapes =
    left.meaning.tail.length === right.meaning.tail.length && headLength(left.meaning) === headLength(right.meaning)
  const told =
    (DASH.test(between) && likeShapes) ||
    (TO.test(between) && (likeShapes || /\bfrom[\s\u00a0]{1,2}(?:the[\s\u00a0])?$/i.test(before))) ||
    (AND.test(between) && /\bbetween[\s\u00a0]{1,2}(?:the[\s\u00a0])?$/i.test(before))
  if (!told) return null
  const ends = order(left.meaning, right.meaning)
  return ends && { is: 'pair', ...ends, fromEnd: left.end, toStart: right.start }
}

/** Years are like years before Christ. */
function headLength({ head }: Calendar): number {
  return head?.replace('BC', '').length ?? 4
}

/** "January to March 2020" and "November 2019 to February" share the year that is told; null when the ends stand the wrong way round. */
function order(left: Calendar, right: Calendar): { from: Calendar; to: Calendar } | null {
  const from =
    left.head === null && right.head !== null ? { ...left, head: near(right.head, left.tail > right.tail ? -1 : 0) } : left
  const to =
    right.head === null && left.head !== null ? { ...right, head: near(left.head, right.tail < left.tail ? 1 : 0) } : right
  if (from.head === null || to.head === null) return left.tail < right.tail ? { from, to } : null
  if (from.head.startsWith('BC')) return !to.head.startsWith('BC') || from.head > to.head ? { from, to } : null
  const first = `${from.head}-${from.tail}`
  const second = `${to.head}-${to.tail}`
  return first < second ? { from, to } : null
}

function near(head: string, move: number): string {
  return move === 0 || !/^\d{4}$/.test(head) ? head : String(Number(head) + move).padStart(4, '0')
}

/**
 * Whether a word before or after the date leaves one end open.
 * @returns which side the date is, and where the expression ends ("2016 onwards" is longer than its date); null for a plain date
 */
export function openEnd(text: string, start: number, end: number): { side: 'from' | 'to'; end: number } | null {
  const before = text.slice(Math.max(0, start - 16), start)
  // "Not until 2016" is 2016.
  if (/(?<!\p{L})not[\s\u00a0](?:until|till|before)[\s\u00a0]{1,2}(?:the[\s\u00a0])?$/iu.test(before)) return null
  const onwards = /^[\s\u00a0](?:onwards?|on|forward)(?!\p{L})/u.exec(text.slice(end, end + 10))
  if (onwards && /\bfrom[\s\u00a0]{1,2}$/i.test(before)) return { side: 'from', end: end + onwards[0].length }
  if (onwards && !/on$/.test(onwards[0])) return { side: 'from', end: end + onwards[0].length }
  const word = /(?<!\p{L})(since|after|by|until|till|before|through)[\s\u00a0]{1,2}(?:the[\s\u00a0])?$/iu
    .exec(before)?.[1]
    ?.toLowerCase()
  if (!word || (/the[\s\u00a0]$/i.test(before) && /^\d{4}(?!s)/.test(text.slice(start, end)))) return null
  return { side: word === 'since' || word === 'after' ? 'from' : 'to', end }
}
