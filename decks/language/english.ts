// Whether a text is mostly English: the commonest words of English against all words. The card rules know no other language.

const COMMON = new Set(
  `the of and to in a is that for it was on with as are by be at this from or have an has not but were which their been they its will more had his he one all also can would when who there said about after
  than other into some up out if no so two she we them what these may such most over many between only could first where during because new under while you your our year years`
    .split(/\s+/)
    .filter(Boolean),
)

/** Letters of scripts that English is not written in. */
const FOREIGN = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u

/** How many words to look at: enough to be sure, few enough to cost nothing. */
const LOOKED_AT = 4000

/** A paragraph of fewer words may be a list of names; one of English prose has far more common words than this share. */
const PARAGRAPH_WORDS = 20
const PARAGRAPH_COMMON = 0.08

/** Whether a paragraph in a text that is mostly English is in another language. */
export function isForeign(paragraph: string): boolean {
  const { words, common, foreign } = count(paragraph)
  return foreign * 2 > words || (words >= PARAGRAPH_WORDS && common / words < PARAGRAPH_COMMON)
}

/**
 * Whether a text reads as English.
 * @returns true also for texts too short to tell
 */
export function isEnglish(text: string): boolean {
  const { words, common, foreign } = count(text)
  if (words < 20) return foreign * 2 <= words
  return foreign * 3 <= words && common / words >= 0.16
}

function count(text: string): { words: number; common: number; foreign: number } {
  let words = 0
  let common = 0
  let foreign = 0
  for (const match of text.matchAll(/\p{L}+/gu)) {
    if (++words > LOOKED_AT) break
    const word = match[0].toLowerCase()
    if (COMMON.has(word)) common++
    if (FOREIGN.test(word)) foreign++
  }
  return { words, common, foreign }
}
