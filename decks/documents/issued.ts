// The day or month for which a text without a byline says that it was written: "Position as at 1 June 2025", "Issued 18 August 2025", "Research Note 31, 19 June 2024".
import type { DateValue } from '../model/date.ts'
import { dayOrMonth } from './day.ts'
import type { Piece } from './page.ts'

const AS_AT =
  /\b(?:position|law|information|text|figures?|data|correct|current|accurate|in force|up to date)\b[^.]{0,24}\bas (?:at|of|on) ([^.;]{4,30})/i
const ISSUED = /(?:^|[(|·,–—-]\s*)(?:first )?(?:issued|published|released|dated)(?: on| in)?:? ([^.;)|]{4,30})/i
const NOTE_OF =
  /(?:^|[ |·])(?:brief(?:ing)?|note|report|paper|bulletin|summary|release|memo(?:randum)?|fact ?sheet|newsletter|circular|assessment|review)(?: (?:note|paper))?(?: no\.?| nr\.?| number)?(?: ?\d+(?:\/\d+)?)?[\s,:|–—-]+((?:\p{L}+,? )?(?:\d{1,2} )?\p{Lu}[a-z]{2,8}\.? (?:\d{1,2}, )?(?:19|20)\d\d)(?=$|[.;|])/iu
/** "Centre for Climate Policy, Johannesburg, September 2025": names, and at the end when. */
const IMPRINT =
  /^(?:(?:\p{Lu}[\p{L}.'’-]*|of|for|the|and|on|&)[ ,|·–—-]+){2,12}((?:\d{1,2} )?\p{Lu}[a-z]{2,8}\.? (?:19|20)\d\d)$/u

/** Lines at the head of a text. */
const HEAD = 8
/** Nobody dates a text so: a life, a treaty. */
const OLDEST = '1990'

/** The day for which all that follows is told, or null. */
export function issuedOf(pieces: readonly Piece[]): DateValue | null {
  for (const { text } of pieces.slice(0, HEAD)) {
    const told =
      AS_AT.exec(text)?.[1] ??
      (text.length > LINE ? null : (ISSUED.exec(text)?.[1] ?? NOTE_OF.exec(text)?.[1] ?? IMPRINT.exec(text)?.[1]))
    const date = told ? dayOrMonth(told) : null
    if (date && date.value >= OLDEST) return date
  }
  return null
}

/** Characters; a longer piece is prose. */
const LINE = 200
