// The time until a card comes back, in words.
import type { Placement } from '../model/index.ts'
import { MINUTE } from './study-day.ts'

const DAYS_A_MONTH = 30.4375
const DAYS_A_YEAR = 365.25

/**
 * "10 minutes", "6 days", "1.4 months", "2 years".
 * @param at the moment the placement is chosen, ms since 1970
 */
export function intervalText(placement: Placement, at: number): string {
  if (placement.phase === 'review') return daysText(placement.interval)
  if (placement.phase === 'new') return 'new'
  const minutes = Math.max(1, Math.round((placement.due - at) / MINUTE))
  return minutes < 60 ? counted(minutes, 'minute') : counted(minutes / 60, 'hour')
}

/** A number of days in words: days to 30, then months, then years, with one decimal where it matters. */
export function daysText(days: number): string {
  if (days <= 30) return counted(Math.round(days), 'day')
  if (days < DAYS_A_YEAR) return counted(days / DAYS_A_MONTH, 'month')
  return counted(days / DAYS_A_YEAR, 'year')
}

function counted(number: number, unit: string): string {
  const rounded = number >= 10 ? Math.round(number) : Math.round(number * 10) / 10
  return `${rounded} ${unit}${rounded === 1 ? '' : 's'}`
}
