// Where a capital letter means a name, and where English only opens a sentence or a heading with it.
import type { Sentence, Token } from '../sentence.ts'

const NOT_NAMES = new Set(
  `january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
  i the a an this that these those he she it they we you his her its their our my your in on at by for from with of to and or but if when while as after before since although though because
  however moreover furthermore meanwhile nevertheless thus therefore also yet still first second third finally there here what who which where why how not no yes all some many most both each every
  under during over according despite like unlike between among within without through until till around near across against along behind beyond following including only even then now today tomorrow yesterday several given once such another other others more less fewer few
  just whether instead rather either neither part half earlier later recently currently previously originally historically twice nearly almost about above below outside inside throughout per via plus than nor
  ad bc bce ce am`
    .split(/\s+/)
    .filter(Boolean),
)

/** Capitalised words seen where English has no other reason to capitalise them. */
export function capitalsOf(sentences: readonly Sentence[]): Set<string> {
  const seen = new Set<string>()
  for (const { tokens } of sentences) {
    if (isShouted(tokens)) continue
    tokens.forEach((token, i) => {
      if (!opensSentence(tokens, i) && isCapital(token)) seen.add(token.text)
    })
  }
  return seen
}

/** A heading: nearly every longer word has a capital, which then says nothing. */
export function isShouted(tokens: readonly Token[]): boolean {
  const words = tokens.filter((token) => token.text.length > 3 && /^\p{L}/u.test(token.text))
  return words.length > 2 && words.filter((token) => /^\p{Lu}/u.test(token.text)).length > words.length * 0.8
}

/** Whether the word stands first in the sentence or in what is quoted in it. */
export function opensSentence(tokens: readonly Token[], i: number): boolean {
  if (i === 0) return true
  const before = tokens[i - 1] as Token
  return /^[“"‘(:–—[•*]$/u.test(before.text) && (i === 1 || before.text !== '(') && before.tag !== 'PART'
}

export function isCapital(token: Token): boolean {
  if (/^(PM|MP|WHO)$/.test(token.text)) return true
  // "iPhone", "eBay"
  if (/^[a-z]\p{Lu}\p{Ll}{2,}$/u.test(token.text)) return true
  return /^\p{Lu}/u.test(token.text) && token.tag !== 'PUNCT' && !NOT_NAMES.has(token.lower.replace(/\.$/, ''))
}

/** Whether a word that can open a name stands there. */
export function isCapitalAt(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]
  return token !== undefined && isCapital(token)
}
