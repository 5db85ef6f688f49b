// The same event with two dates that cannot both be right. No winner is chosen: both are marked, and each names the other.
import { meets } from './extent.ts'
import type { TimelineEvent } from './event.ts'

/** What is told with more dates than these comes again and again: an election, a summit. */
const MOST_DATES = 3
/** Of all their words together so many must be in both. */
const ALIKE = 0.5

/** For each event that another contradicts, the ids of those others. */
export function conflictsAmong(events: readonly TimelineEvent[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, TimelineEvent[]>()
  const join = (name: string, event: TimelineEvent): void => {
    const group = groups.get(name)
    if (group) group.push(event)
    else groups.set(name, [event])
  }
  for (const event of events) {
    if (event.kind === 'shift' || event.standing === 'leftOut') continue
    if (event.key !== null) join(`key ${event.key}`, event)
    // In their order: Japan left Russia is not Russia left Japan.
    const words = [...tellingWords(event.words)]
    if (words.length >= 2) join(`words ${words.join(' ')}`, event)
  }
  const found = new Map<string, Set<string>>()
  const mark = (one: string, other: string): void => void found.set(one, (found.get(one) ?? new Set<string>()).add(other))
  for (const group of groups.values()) {
    if (group.length < 2 || new Set(group.map(({ date }) => date.value)).size > MOST_DATES) continue
    for (const [i, one] of group.entries())
      for (const other of group.slice(i + 1))
        if (contradicts(one, other)) {
          mark(one.id, other.id)
          mark(other.id, one.id)
        }
  }
  return new Map([...found].map(([id, others]) => [id, [...others]]))
}

function contradicts(a: TimelineEvent, b: TimelineEvent): boolean {
  // "In 2014 and 2015" is one sentence's own affair.
  if (a.note !== null && a.note === b.note) return false
  const sameSentence = a.places.some((place) =>
    b.places.some(({ document, start }) => document === place.document && start === place.start),
  )
  if (sameSentence || a.extent.lasts !== b.extent.lasts || meets(a.extent, b.extent)) return false
  return alike(tellingWords(a.words), tellingWords(b.words))
}

function alike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const shared = [...a].filter((word) => b.has(word)).length
  // "the second package" and "the third": what counts them apart is in both words' lists.
  const apart = [...a, ...b].some((word) => COUNTS.test(word) && !(a.has(word) && b.has(word)))
  return !apart && shared >= ALIKE * (a.size + b.size - shared)
}

const COUNTS =
  /^(?:\d+(?:st|nd|rd|th)?|[ivx]+|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|next|another|again|two|three|four|five|six|seven|eight|nine|ten)$/

const STOP = new Set(
  'the and for was were are been being had has have his her its their with from into onto that this which who'.split(' '),
)

function tellingWords(text: string): Set<string> {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
  return new Set(words.filter((word) => (word.length > 2 || /^\d|^[ivx]+$/.test(word)) && !STOP.has(word)))
}
