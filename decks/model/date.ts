/** How finely a date is known. */
export type Precision = 'day' | 'month' | 'season' | 'quarter' | 'year' | 'decade' | 'century' | 'range' | 'week'

/**
 * A date as a value.
 * `value` is ISO-like and sorts as text within a precision: `2022-03-23`, `2022-02`, `2022-Q1`, `2022-SP`, `2022`, `200` (decade),
 * `19` (century, TIMEX3 style: the 1900s), `2022-W12`; a range is `start/end` with either side empty when open: `2017/2019`, `1982/`, `/2027`.
 */
export interface DateValue {
  readonly value: string
  readonly precision: Precision
  /** `start`, `mid`, `end` (early, mid-, late), as TIMEX3's mod. */
  readonly part?: 'start' | 'mid' | 'end'
  /** "about 1900", "around May". */
  readonly approximate?: boolean
}
