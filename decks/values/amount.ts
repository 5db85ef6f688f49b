// Amounts as values, so that "US$ 2.6 billion" and "2.6bn dollars" are one answer and "up to 300" is not "300".

export type AmountKind = 'money' | 'percent' | 'count' | 'ratio' | 'rank' | 'measure'

/** What stands before the number: nothing, "about", "more than", "less than", "up to", "at least". */
export type AmountBound = 'exactly' | 'about' | 'over' | 'under' | 'upTo' | 'atLeast'

export interface Amount {
  readonly kind: AmountKind
  /** The lower end; equal to `high` unless it is a range ("60 to 70"). For "one in five" 0.2, for "five times as large" 5, for "third largest" 3. */
  readonly low: number
  readonly high: number
  /** money: ISO 4217 (`USD`); percent: `%` or `points`; count: the noun that is counted; ratio: `times` or `share`; rank: what is ranked ("largest source"); measure: the unit's short name (`km`, `year`), for ages `years of age`. */
  readonly unit: string
  readonly bound: AmountBound
}

export interface AmountExpression {
  /** Offsets in the document; `end` exclusive. The words of the bound ("more than") are inside, the noun that is counted is not. */
  readonly start: number
  readonly end: number
  /** The words, verbatim. */
  readonly text: string
  readonly amount: Amount
}
