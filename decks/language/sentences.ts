// Where sentences end: the reader's ends, mended where an abbreviation, a footnote mark or a quotation misled it.
import type { Block } from '../model/index.ts'
import { repairTokens, type SplitToken } from './tokens.ts'
import { readWords } from './wink.ts'

/** The tokens of one sentence, and the block it stands in. */
export interface TokenRun {
  readonly block: number
  readonly tokens: readonly SplitToken[]
}

const TITLES = 'mr mrs ms dr prof gen sen rep gov lt col capt cmdr adm maj sgt rev hon st mt messrs'.split(' ')
const SHORT =
  'fig figs no nos vol vols pp ed eds approx ca cf e.g i.e al dept est ft incl jan feb mar apr jun jul aug sep sept oct nov dec vs art sec ch'.split(
    ' ',
  )
const COMPANY = 'inc ltd co corp jr sr bros etc'.split(' ')
const ABBREVIATIONS = new Map<string, 'title' | 'short' | 'company'>([
  ...TITLES.map((word) => [word, 'title'] as const),
  ...SHORT.map((word) => [word, 'short'] as const),
  ...COMPANY.map((word) => [word, 'company'] as const),
])

const CLOSERS = /^["”’')\]]$/u

const NUMBERED = /^\d{1,2}\.\d{1,2}\s+[\p{Lu}“"]/u

/** Splits each block of a document into sentences; a sentence never crosses a block. */
export function splitSentences(text: string, blocks: readonly Block[]): TokenRun[] {
  // "1.1", "1.2": one paragraph may begin with a figure, three are numbered
  const isNumbered = blocks.filter(({ start }) => NUMBERED.test(text.slice(start, start + 12))).length >= 3
  return blocks.flatMap((block, index) => {
    if (block.kind === 'code') return []
    const tokens = repairTokens(readWords(text.slice(block.start, block.end)), block.start)
    return mend(tokens, isNumbered).map((run) => ({ block: index, tokens: run }))
  })
}

function mend(tokens: readonly SplitToken[], isNumbered: boolean): SplitToken[][] {
  const marker = markerAt(tokens, isNumbered)
  const runs: SplitToken[][] = marker > 0 ? [tokens.slice(0, marker)] : []
  let run: SplitToken[] = []
  for (let i = marker; i < tokens.length; i++) {
    const token = tokens[i] as SplitToken
    run.push(token)
    if (!(token.last ? endsHere(tokens, i, run) : endsUnseen(token, tokens[i + 1]) || endsInDegrees(run, tokens[i + 1]))) continue
    i = takeTail(tokens, i, run)
    runs.push(run)
    run = []
  }
  if (run.length > 0) runs.push(run)
  return runs
}

/** Tokens of "(1)", "(b)" or "4.1.2" in front of a paragraph: the mark of a subsection, and no part of its sentence. */
function markerAt(tokens: readonly SplitToken[], isNumbered: boolean): number {
  const numbered = isNumbered ? /^\d{1,3}(?:\.\d{1,3})+\.?$/ : /^\d{1,3}(?:\.\d{1,3}){2,}\.?$/
  if (numbered.test(tokens[0]?.text ?? '') && tokens[1]?.spaced && /^[\p{Lu}“"‘(]/u.test(tokens[1].text)) return 1
  const [open, mark, close, next] = tokens
  const marks = open?.text === '(' && close?.text === ')' && /^(?:\d{1,3}|[a-z]|[ivx]{1,5})$/.test(mark?.text ?? '')
  return marks && next?.spaced === true ? 3 : 0
}

/** "... in the U.S. It ...", "users of IE. Its goal": an acronym's full stop that ends the sentence too. */
function endsUnseen(token: SplitToken, next: SplitToken | undefined): boolean {
  if (!next?.spaced || !/^(?:\p{Lu}\.){2,}$|^\p{Lu}{2,}\.$/u.test(token.text)) return false
  return (
    /^(The|It|Its|He|She|They|His|Her|Their|This|These|That|Those|In|But|However|On|At|A|An|As|After|Since|When|While|Although|For|By|We|I)$/.test(
      next.text,
    ) && !/^(No|Mr|Dr)\.$/.test(token.text)
  )
}

/** "by about 1.6°C. Since 1970": the letter of a scale is no initial of a name. */
function endsInDegrees(run: readonly SplitToken[], next: SplitToken | undefined): boolean {
  const last = run.at(-1)
  const before = run.at(-2)
  return (
    next?.spaced === true &&
    /^\p{Lu}/u.test(next.text) &&
    (/°[CFK]\.$/.test(last?.text ?? '') || (/^[CFK]\.$/.test(last?.text ?? '') && /°$/.test(before?.text ?? '')))
  )
}

function endsHere(tokens: readonly SplitToken[], at: number, run: readonly SplitToken[]): boolean {
  const next = tokens[at + 1]
  if (!next) return true
  if (/^\p{Ll}/u.test(next.text) && !/\n/.test(next.text)) return false
  if (openBrackets(run) > 0 && closesSoon(tokens, at + 1)) return false
  return !afterAbbreviation(run, next)
}

function afterAbbreviation(run: readonly SplitToken[], next: SplitToken): boolean {
  const last = run.at(-1)
  if (!last?.text.endsWith('.')) return false
  const word = last.text === '.' ? run.at(-2)?.lower : last.lower.replace(/\.$/, '')
  if (!word) return false
  if (/^\p{L}$/u.test(word)) return last.text !== '.' || run.length <= 3
  const kind = ABBREVIATIONS.get(word)
  if (kind === 'title') return /^\p{Lu}/u.test(next.text) && run.length > 1
  if (kind === 'short') return /^[\d(]/.test(next.text) || word === 'e.g' || word === 'i.e' || word === 'cf' || word === 'vs'
  return false
}

function openBrackets(run: readonly SplitToken[]): number {
  let open = 0
  for (const token of run) {
    if (token.text === '(' || token.text === '[') open++
    else if ((token.text === ')' || token.text === ']') && open > 0) open--
  }
  return open
}

function closesSoon(tokens: readonly SplitToken[], from: number): boolean {
  for (let i = from; i < Math.min(tokens.length, from + 40); i++) {
    const text = tokens[i]?.text
    if (text === ')' || text === ']') return true
    if (text === '(' || text === '[') return false
  }
  return false
}

/** A closing quotation mark or a footnote's "[2]" after the full stop belongs to the sentence that ended. Returns the last index taken. */
function takeTail(tokens: readonly SplitToken[], at: number, run: SplitToken[]): number {
  let last = at
  for (;;) {
    const next = tokens[last + 1]
    if (!next) return last
    if (next.text === '[' && /^\d{1,3}$/.test(tokens[last + 2]?.text ?? '') && tokens[last + 3]?.text === ']') {
      run.push(next, tokens[last + 2] as SplitToken, tokens[last + 3] as SplitToken)
      last += 3
    } else if (CLOSERS.test(next.text) && !next.spaced) {
      run.push(next)
      last++
    } else return last
  }
}
