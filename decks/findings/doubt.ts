// Why something may not be asked: the name of the gate that stops it, and the words it stumbled over.
import type { Span } from '../model/index.ts'

/** Every reason for leaving something out. cards/gates.ts says each in a sentence. */
export type GateName =
  | 'language'
  | 'not-prose'
  | 'question'
  | 'fragment'
  | 'too-short'
  | 'too-long'
  | 'broken'
  | 'structure'
  | 'first-person'
  | 'quotation'
  | 'opinion'
  | 'condition'
  | 'pronoun'
  | 'demonstrative'
  | 'definite'
  | 'unnamed'
  | 'anaphora'
  | 'as-of'
  | 'year-unknown'
  | 'suspect-date'
  | 'vague-time'
  | 'recipient'
  | 'no-anchor'
  | 'undated'
  | 'enough'
  | 'slight'
  | 'byline'
  | 'no-target'
  | 'leak'
  | 'answer-length'
  | 'duplicate'
  | 'ambiguous'

export interface Doubt extends Span {
  readonly gate: GateName
  /** The words that raised it. */
  readonly words: string
}
