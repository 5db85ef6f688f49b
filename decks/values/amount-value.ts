// What can be done with an amount once it is a value: compared, and read from what a person types.
import type { Amount } from './amount.ts'
import { findAmounts } from './find-amounts.ts'

/** The counted noun without its adjectives and its plural: "Ukrainian refugees" -> "refugee". */
function head(unit: string): string {
  const word = unit.toLowerCase().split(' ').at(-1) ?? ''
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.replace(/s$/, '')
}

/** Whether both say the same: kind, value, bound and unit. A count without its noun fits any noun. */
export function sameAmount(a: Amount, b: Amount): boolean {
  if (a.kind !== b.kind || a.bound !== b.bound || !near(a.low, b.low) || !near(a.high, b.high)) return false
  if (a.kind !== 'count' && a.kind !== 'rank') return a.unit === b.unit
  return a.unit === '' || b.unit === '' || head(a.unit) === head(b.unit)
}

function near(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b))
}

/**
 * Reads a text that is one amount and nothing else but the noun it counts: "US$ 2.6 billion", "more than 60 projects", "77 per cent".
 * @returns null when it is no amount or more than one
 */
export function parseAmount(text: string): Amount | null {
  const plain = text.trim().replace(/[.,;!?]+$/, '')
  if (plain === '' || plain.length > 160) return null
  const [found, more] = findAmounts(plain, { offset: 0, dates: [] })
  if (!found) return bareNumber(plain)
  if (more || plain.slice(0, found.start).trim() !== '') return null
  const rest = plain.slice(found.end).trim()
  return rest === '' || rest === found.amount.unit || found.amount.unit.endsWith(rest) ? found.amount : null
}

/** "7", "half" and "a third" alone: in a sentence they might be anything, as an answer they are amounts. */
function bareNumber(text: string): Amount | null {
  const [found] = [' things', ' of them'].flatMap((more) => findAmounts(text + more, { offset: 0, dates: [] }))
  if (found?.start !== 0 || found.end !== text.length) return null
  return found.amount.kind === 'count' ? { ...found.amount, unit: '' } : found.amount
}
