// Words as Universal Dependencies counts them: clitics, hyphens and ranges are words of their own ("Japan" "’s", "U.S." "-" "led").
import type { Span } from '../model/index.ts'
import type { RawToken } from './wink.ts'

/** A word not yet tagged; offsets are the document's. */
export interface SplitToken extends Span {
  readonly text: string
  /** Lower case, straight apostrophes. */
  readonly lower: string
  /** Whether white space stands before it. */
  readonly spaced: boolean
  /** Whether the reader saw a sentence end after it. */
  readonly last: boolean
}

/** Two letters side by side, one of them outside plain English: the reader parts words there ("Ichiyō"). */
const TORN = /^(?:\p{L}(?![A-Za-z])\p{L}|(?![A-Za-z])\p{L}\p{L})$/u

/** What is written together and counts as several words; each part is kept. */
const SEAMS: readonly RegExp[] = [
  /^(.*\p{L})(n['’]t)$/iu,
  /^(?!\d+0['’]s$)(.*[\p{L}\p{N}.])(['’](?:s|ve|re|ll|d|m))$/iu,
  /^(can)(not)$/i,
  /^(gon|wan)(na)$/i,
  /^(got)(ta)$/i,
  /^([$£€¥])(\d.*)$/u,
  /^(\d[\d.:,]*)([ap]m|k)$/i,
  /^(\+)(\d[\d.,]*)$/,
  /^(\p{Lu}{1,2})(-)(\d+)$/u,
  // references: "[29,30]"
  /^(\d{1,3})(,)(\d{1,2}(?:,\d{1,3})*)$/,
  // a range, and no telephone number
  /^(?!\d{3}-\d{4}$)(\p{N}[\p{N}.,]*)([-–—])(\p{N}[\p{N}.,]*)$/u,
]

/** Splits and joins what the reader split too little or too much; offsets grow by `offset`. */
export function repairTokens(raw: readonly RawToken[], offset: number): SplitToken[] {
  const tokens: SplitToken[] = []
  for (const whole of raw) {
    for (const token of parted(whole)) {
      const start = token.start + offset
      const before = tokens.at(-1)
      const touching = before !== undefined && before.end === start
      if (touching && !before.last && TORN.test(before.text.slice(-1) + token.text.charAt(0))) {
        tokens[tokens.length - 1] = { ...before, ...worded(before.text + token.text), end: token.end + offset, last: token.last }
      } else tokens.push({ start, end: token.end + offset, ...worded(token.text), spaced: !touching, last: token.last })
    }
  }
  return tokens
}

/** The reader takes "in." and "Sun." for abbreviations even where they end a sentence. */
const FINAL_STOP = /^(\p{L}{2,})(\.)$/u
const ABBREVIATED = new Set(
  'al approx assn ave bros ca cf co corp dept dr ed eds esq est et etc ext fig figs ft gen gov inc jr ltd mr mrs ms no nos phd pp prof rep rev sen sr st univ vol vols vs'.split(
    ' ',
  ),
)

function parted(token: RawToken): RawToken[] {
  for (const seam of token.last ? [...SEAMS, FINAL_STOP] : SEAMS) {
    const parts = seam.exec(token.text)?.slice(1)
    if (!parts || (seam === FINAL_STOP && ABBREVIATED.has(plain(parts[0] ?? '')))) continue
    let at = token.start
    return parts.flatMap((text, i) => {
      const start = at
      at += text.length
      return parted({ start, end: at, text, last: token.last && i === parts.length - 1 })
    })
  }
  return [token]
}

function worded(text: string): { text: string; lower: string } {
  return { text, lower: plain(text) }
}

/** Lower case with straight apostrophes: how words are compared. */
export function plain(text: string): string {
  return text.toLowerCase().replaceAll('’', "'")
}
