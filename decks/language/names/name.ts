// A name as it stands in a sentence, and what it is the name of.
import type { Range } from '../sentence.ts'

export type NameType =
  | 'person'
  | 'organisation'
  | 'place'
  | 'country'
  | 'nationality'
  | 'event'
  | 'agreement'
  | 'law'
  | 'programme'
  | 'other'
  | 'unknown'

export interface Name extends Range {
  /** As written, without its title. */
  readonly text: string
  readonly type: NameType
  /** "President", "Prime Minister": the words before a person's name; token index where they begin is `from`. */
  readonly title: string | null
  /** Token index where the bare name begins. */
  readonly nameFrom: number
  /** What it names, over the whole document: the full name, the country. */
  readonly key: string
}

/** The document's words for tokens `from` to `to`, single-spaced. */
export function wordsBetween(
  tokens: readonly { readonly text: string; readonly spaced: boolean }[],
  from: number,
  to: number,
): string {
  return tokens
    .slice(from, to)
    .map((token, i) => (i > 0 && token.spaced ? ' ' : '') + token.text)
    .join('')
}
