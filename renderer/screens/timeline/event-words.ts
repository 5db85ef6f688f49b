// Events in words: when it was, what stands against it, how many there are.
import { laneOf, printDate, type TimelineEvent } from '../../../decks/index.ts'
import { counted } from '../../parts/index.ts'

/** "23 March 2022"; a day and its month do not part at a line's end. */
export function whenWords({ date }: Pick<TimelineEvent, 'date'>): string {
  return printDate(date).replace(/(\d) (?=\p{Lu})/gu, '$1\u00a0')
}

/** "72 dates, 14 stretches of time and 21 turning points". */
export function countWords(events: readonly TimelineEvent[]): string {
  const howMany = { dates: 0, ranges: 0, shifts: 0 }
  for (const event of events) howMany[laneOf(event)]++
  const parts = [
    howMany.dates > 0 && counted(howMany.dates, 'date'),
    howMany.ranges > 0 && counted(howMany.ranges, 'stretch of time', 'stretches of time'),
    howMany.shifts > 0 && counted(howMany.shifts, 'turning point'),
  ].filter((part): part is string => part !== false)
  return parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : (parts[0] ?? '')
}

/** What stands against an event: another date, or that its own cannot be right. */
export function againstOf(event: TimelineEvent, contradicted: boolean): 'conflict' | 'doubt' | null {
  return contradicted ? 'conflict' : event.doubt !== null ? 'doubt' : null
}

/** A few words that find its cards in the list. */
export function wordsToFind({ kind, words, places }: TimelineEvent): string {
  const text = kind === 'shift' || kind === 'fact' ? (places[0]?.quote ?? words) : words
  return text
    .split(/[^\p{L}\p{N}’'-]+/u)
    .filter((word) => word.length > 2)
    .slice(0, 7)
    .join(' ')
}
