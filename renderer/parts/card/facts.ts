// What the list and the pane say of a card's memory.
import { daysText, retrievability, studyDay, type Card, type Preset } from '../../../decks/index.ts'
import type { KindOrOwn } from '../kind.tsx'
import { counted } from '../words.ts'

export interface Moment {
  readonly at: number
  readonly utcOffset: number
}

export function kindOf(card: Card): KindOrOwn {
  return card.kind ?? 'own'
}

/** "new", "today", "3 Dec", "3 Dec 2027", "suspended". */
export function dueText(card: Card, { at, utcOffset }: Moment): string {
  const today = studyDay(at, utcOffset)
  if (card.queue === 'suspended') return 'suspended'
  if (card.buriedUntil > today) return dayText(card.buriedUntil, today)
  if (card.queue === 'new') return 'new'
  const day = card.queue === 'learning' ? studyDay(card.due, utcOffset) : card.due
  return dayText(day, today)
}

/** Whether the card can be shown today. */
export function isDue(card: Card, moment: Moment): boolean {
  return dueText(card, moment) === 'today'
}

/** The chance of recall now, in percent; null for a card without memory. */
export function recallOf(card: Card, { at, utcOffset }: Moment, preset: Preset | undefined): number | null {
  if (!card.memory) return null
  return Math.round(100 * retrievability(card.memory, at, utcOffset, preset ?? { parameters: null }))
}

/** The rows of the pane, as name and words. */
export function memoryFacts(card: Card, moment: Moment, preset: Preset | undefined): readonly (readonly [string, string])[] {
  const due: readonly [string, string] = ['Next due', dueText(card, moment)]
  if (!card.memory) return [due]
  const lapses = card.lapses === 0 ? '' : `, ${card.lapses === 1 ? 'one lapse' : counted(card.lapses, 'lapse')}`
  return [
    ['Reviews', `${card.reviews}${lapses}`],
    ['Recall now', `${recallOf(card, moment, preset)}%`],
    ['Stability', daysText(Math.max(0.1, card.memory.stability))],
    ['Difficulty', `${card.memory.difficulty.toFixed(1)} of 10`],
    due,
  ]
}

function dayText(day: number, today: number): string {
  if (day <= today) return 'today'
  if (day === today + 1) return 'tomorrow'
  const date = new Date(day * 86_400_000)
  const sameYear = date.getUTCFullYear() === new Date(today * 86_400_000).getUTCFullYear()
  return date.toLocaleDateString('en-GB', {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
    ...(sameYear ? {} : { year: 'numeric' }),
  })
}
