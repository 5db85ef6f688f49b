// Study days through whole years of real time zones: each day is one, however long its night was, and no journey counts one twice.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { elapsedDays, studyDay } from '../../../decks/scheduling/index.ts'

const HOUR = 3_600_000
const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'Pacific/Chatham',
  'America/Santiago',
  'Africa/Casablanca',
]

/** Minutes east of UTC there and then, as a computer there would say. */
function offsetIn(zone: string): (at: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  })
  return (at) => {
    const parts = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]))
    const local = Date.UTC(parts['year']!, parts['month']! - 1, parts['day'], parts['hour'], parts['minute'])
    return Math.round((local - Math.floor(at / 60_000) * 60_000) / 60_000)
  }
}

describe.each(ZONES)('in %s', (zone) => {
  const offset = offsetIn(zone)

  it('a year has as many study days as days, one after another', () => {
    const start = Date.UTC(2026, 0, 1, 12)
    const days: number[] = []
    for (let at = start; at < start + 365 * 24 * HOUR; at += HOUR) {
      const day = studyDay(at, offset(at))
      if (day !== days.at(-1)) days.push(day)
    }
    expect(days.length).toBeGreaterThanOrEqual(365)
    expect(days.length).toBeLessThanOrEqual(366)
    for (let i = 1; i < days.length; i++) expect(days[i]! - days[i - 1]!).toBe(1)
  })
})

it('a journey between any zones never gives a negative number of days, and at most one more than the time that passed', () => {
  const offsets = ZONES.map(offsetIn)
  const journey = fc.record({
    at: fc.integer({ min: Date.UTC(2000, 0), max: Date.UTC(2040, 0) }),
    hours: fc.integer({ min: -30, max: 24 * 40 }),
    from: fc.nat(ZONES.length - 1),
    to: fc.nat(ZONES.length - 1),
  })
  fc.assert(
    fc.property(journey, ({ at, hours, from, to }) => {
      const later = at + hours * HOUR
      const days = elapsedDays({ lastReview: at, lastOffset: offsets[from]!(at) }, later, offsets[to]!(later))
      expect(days).toBeGreaterThanOrEqual(0)
      expect(days).toBeLessThanOrEqual(Math.max(0, Math.ceil(hours / 24)) + 2)
    }),
    { numRuns: 300 },
  )
})
