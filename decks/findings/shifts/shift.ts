// A change of policy as it was found: its parts as spans of the text, and the statements that can ask for them.
import type { Span } from '../../model/index.ts'
import type { Statement } from '../statement.ts'
import type { Change } from './words.ts'

export interface FoundShift {
  readonly change: Change | 'turns'
  readonly statement: Statement
  /** null where the text does not say who. */
  readonly actor: Span | null
  readonly issue: Span
  readonly before: Span | null
  readonly after: Span | null
  readonly when: Span | null
  readonly why: Span | null
  /** Parts that a card can ask for by a blank. */
  readonly asked: readonly { readonly part: 'before' | 'after' | 'when'; readonly span: Span; readonly hint: string }[]
  readonly verb: string
}
