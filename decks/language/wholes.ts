// What counts as one word though the reader parts it: addresses, file names, runs of one mark, and words with a prefix and a hyphen.
import type { RawToken } from './wink.ts'

const ADDRESS = String.raw`(?<![\w.+-])(?:(?:https?:\/\/|www\.)[^\s<>"“”()[\]]*[^\s<>"“”()[\].,;:!?'’]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)`
const FILE = String.raw`(?<![\w.@-])[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|edu|gov|info|co\.[a-z]{2}|pdf|docx?|txt|html?|jpe?g|png|xlsx?|pptx?)(?![\w-])`
const RUN = String.raw`([.!?*=_~#<>|+])\1+|--+|[.!?]{2,}|''|‘’|’’|(?<![\p{L}\p{N}])['’]\d\ds?(?![\p{L}\p{N}])`
/** As the treebanks have it: "non-profit" is one word, "well-known" three. */
const PREFIXED = String.raw`(?<![\p{L}\p{N}-])(?:non|anti|re|pre|pro|co|mid|cross|post|over|sub|semi|multi|ex|counter|pan|eco|quasi|neo|micro|mini|inter|intra|un|ultra|socio|arch|e)-\p{L}+(?![\p{L}\p{N}])`
const DOTTED = String.raw`\bPh\.D\.|(?<![\p{L}\p{N}.,)])\.\d+|(?<![\p{L}\p{N}])\d{1,3}0['’]s(?!\p{L})`
const WHOLES = new RegExp([ADDRESS, FILE, RUN, DOTTED, PREFIXED].map((part) => `(?:${part})`).join('|'), 'giu')

/** Joins tokens that fill such a stretch of the text exactly. */
export function joinWholes(tokens: readonly RawToken[], text: string): RawToken[] {
  const joined: RawToken[] = []
  let at = 0
  for (const match of text.matchAll(WHOLES)) {
    const start = match.index
    const end = start + match[0].length
    while (at < tokens.length && tokens[at]!.start < start) joined.push(tokens[at++]!)
    const first = at
    while (at < tokens.length && tokens[at]!.end <= end) at++
    const inside = tokens.slice(first, at)
    if (inside.length > 1 && inside[0]?.start === start && inside.at(-1)?.end === end)
      joined.push({ start, end, text: match[0], last: inside.at(-1)!.last })
    else joined.push(...inside)
  }
  joined.push(...tokens.slice(at))
  return joined
}
