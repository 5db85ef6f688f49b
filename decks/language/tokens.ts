// Words as the later rooms need them: clitics split off, hyphenated words and ranges whole, possessives known.
import type { Tag, Token } from './sentence.ts'
import type { RawToken } from './wink.ts'

/** A token that still knows whether the reader saw a sentence end after it. */
export interface SplitToken extends Token {
  readonly last: boolean
}

const CLITIC = /^(.+)(['’](?:s|S|ve|re|ll|d|m))$/u
const GLUE = new Set(['-', '‑', '/', '–'])
/** Two letters side by side, one of them outside plain English. */
const TORN = /^(?:\p{L}(?![A-Za-z])\p{L}|(?![A-Za-z])\p{L}\p{L})$/u
const WORD = /^[\p{L}\p{N}]/u
const WORD_END = /[\p{L}\p{N}.]$/u

/** Repairs what the reader split too little or too much; offsets grow by `offset`. */
export function repairTokens(raw: readonly RawToken[], offset: number): SplitToken[] {
  const split = raw.flatMap(splitClitic)
  const joined: SplitToken[] = []
  for (let i = 0; i < split.length; i++) {
    const token = split[i] as RawToken
    const before = joined.at(-1)
    const next = split[i + 1]
    const adjacent = before !== undefined && before.end === token.start + offset
    const touches = adjacent && !before.last
    // the reader parts words at letters it does not know: "Ichiyō"
    if (touches && TORN.test(before.text.slice(-1) + token.text.charAt(0))) {
      joined[joined.length - 1] = glue(before, null, token, offset)
      continue
    }
    // ".348", "Ph.D."
    if (
      next &&
      ((token.text === '.' && !adjacent && token.end === next.start && /^\d/.test(next.text)) ||
        (token.text === 'Ph' && next.text === '.'))
    ) {
      joined.push({
        ...finish(
          { ...token, text: token.text + next.text, end: next.end, tag: token.text === '.' ? 'NUM' : 'NOUN', last: false },
          offset,
          before,
        ),
        last: token.text === '.' && next.last,
      })
      i++
      continue
    }
    if (touches && next && isGlue(before, token, next)) {
      joined[joined.length - 1] = glue(before, token, next, offset)
      i++
      continue
    }
    if (touches && /^\+\d+$/.test(token.text) && /^\d+$/.test(before.text)) {
      joined[joined.length - 1] = glue(before, null, token, offset)
      continue
    }
    joined.push(finish(token, offset, before))
  }
  return joined
}

function splitClitic(token: RawToken): RawToken[] {
  const parts = CLITIC.exec(token.text)
  if (!parts?.[1] || !parts[2]) return [token]
  const stem = parts[1]
  const at = token.start + stem.length
  const possessive = /s$/i.test(parts[2])
  const tag: Tag = token.tag === 'PROPN' && /^\p{Ll}/u.test(stem) ? 'NOUN' : token.tag
  return [
    { ...token, end: at, text: stem, tag, lemma: stem.toLowerCase(), last: false },
    { ...token, start: at, text: parts[2], tag: possessive ? 'PART' : 'AUX', lemma: parts[2].toLowerCase() },
  ]
}

function isGlue(before: SplitToken, mark: RawToken, next: RawToken): boolean {
  if (!GLUE.has(mark.text) || mark.last || mark.end !== next.start) return false
  if (mark.text === '–') return /\d$/.test(before.text) && /^\d/.test(next.text)
  return WORD_END.test(before.text) && WORD.test(next.text)
}

function glue(before: SplitToken, mark: RawToken | null, next: RawToken, offset: number): SplitToken {
  const text = before.text + (mark?.text ?? '') + next.text
  return {
    ...before,
    end: next.end + offset,
    text,
    lower: plain(text),
    lemma: plain(text),
    tag: gluedTag(before, next),
    last: next.last,
  }
}

function gluedTag(before: SplitToken, next: RawToken): Tag {
  if (next.tag === 'PROPN' || (/^\p{Lu}/u.test(next.text) && /^\p{Lu}/u.test(before.text))) return 'PROPN'
  if (before.tag === 'NUM' && next.tag === 'NUM') return 'NUM'
  if (before.tag === 'PROPN' && next.tag === 'NUM') return 'PROPN'
  if (next.tag === 'NOUN') return before.tag === 'NUM' || before.tag === 'ADJ' ? 'ADJ' : 'NOUN'
  if (next.tag === 'NUM') return before.tag
  return 'ADJ'
}

function finish(token: RawToken, offset: number, before: SplitToken | undefined): SplitToken {
  const touching = before !== undefined && before.end === token.start + offset
  return {
    start: token.start + offset,
    end: token.end + offset,
    text: token.text,
    lower: plain(token.text),
    tag: finalTag(token, before, touching),
    xpos: '',
    lemma: token.lemma.toLowerCase(),
    spaced: !touching,
    last: token.last,
  }
}

function finalTag(token: RawToken, before: SplitToken | undefined, touching: boolean): Tag {
  const bare = token.text === "'" || token.text === '’'
  if (bare && touching && before && /s$/i.test(before.text) && (before.tag === 'PROPN' || before.tag === 'NOUN')) return 'PART'
  if (/^(US|A|C|NZ|HK)?[$£€¥]$/.test(token.text)) return 'SYM'
  return token.tag
}

/** Lower case with straight apostrophes: how words are compared. */
export function plain(text: string): string {
  return text.toLowerCase().replaceAll('’', "'")
}
