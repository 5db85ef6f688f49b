// What one study day came to, for everything or a part of it: the numbers that every chart and table of the history is made of.

export const FIELDS = [
  'again',
  'hard',
  'good',
  'easy',
  'crammed',
  'took',
  'begun',
  'youngKept',
  'youngLost',
  'matureKept',
  'matureLost',
  'due',
] as const
export type DayField = (typeof FIELDS)[number]

/**
 * `again` to `easy` count answers that the schedule heard, `crammed` those it did not; `took` is ms over all of them; `begun` counts first answers
 * of new cards. `youngKept` to `matureLost` are the first answers of the day to cards in review, by whether they were known and by whether the
 * interval before was 21 days or more. `due` counts cards in review that come on this day.
 */
export type DaySums = Readonly<Record<DayField, number>>

export const NOTHING: DaySums = Object.freeze(Object.fromEntries(FIELDS.map((field) => [field, 0])) as Record<DayField, number>)

/** Sums with others added (`sign` 1) or taken out (-1). */
export function added(sums: DaySums, more: Partial<DaySums>, sign: 1 | -1 = 1): DaySums {
  const next = { ...sums }
  for (const field of FIELDS) next[field] += sign * (more[field] ?? 0)
  return next
}

export function isNothing(sums: DaySums): boolean {
  return FIELDS.every((field) => sums[field] === 0)
}

/** Answers of the day, whether the schedule heard them or not. */
export function answersOf({ again, hard, good, easy, crammed }: DaySums): number {
  return again + hard + good + easy + crammed
}
