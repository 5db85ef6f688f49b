// What may be asked of a statement: the words that are blanked, and what kind of thing they are.
import type { DateValue, Span } from '../model/index.ts'
import type { Amount } from '../values/index.ts'

export type TargetKind = 'date' | 'amount' | 'name' | 'reason' | 'term'

export interface Target extends Span {
  readonly kind: TargetKind
  /** Said behind the blank, so that one kind of answer fits: "which year?". */
  readonly hint: string
  readonly date: DateValue | null
  readonly amount: Amount | null
  /** What the answer is, for telling the same finding again. */
  readonly key: string
  /** 0 to 1: how much this is worth asking, before anything else counts. */
  readonly worth: number
}
