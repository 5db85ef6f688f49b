// Two texts laid over each other, so that what was typed can be shown beside what was wanted.

/** A stretch of the two answers laid over each other. */
export interface Difference {
  readonly text: string
  /** `same` stands in both, `missing` only in the answer, `extra` only in what was typed. */
  readonly is: 'same' | 'missing' | 'extra'
}

/** A comparison that would take more room than this is not made: all of one is missing, all of the other extra. */
const MOST = 4_000_000
/** Longer words are not compared letter by letter. */
const LONGEST_WORD = 200

/** Lays what was typed over the answer: words first, then letter by letter where a word is nearly right. */
export function differencesOf(answer: string, typed: string): Difference[] {
  if (typed === '') return answer === '' ? [] : [{ text: answer, is: 'missing' }]
  const byWords = compare(tokens(answer), tokens(typed))
  const refined = byWords.flatMap((piece, i): Difference[] => {
    const next = byWords[i + 1]
    if (piece.is === 'missing' && next?.is === 'extra' && alike(piece.text, next.text))
      return compare([...piece.text], [...next.text])
    const before = byWords[i - 1]
    if (piece.is === 'extra' && before?.is === 'missing' && alike(before.text, piece.text)) return []
    return [piece]
  })
  return joined(refined)
}

function tokens(text: string): string[] {
  return text.match(/\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu) ?? []
}

/** Whether two words are worth comparing letter by letter: at least half of the longer stands in both. */
function alike(a: string, b: string): boolean {
  if (a.length + b.length > LONGEST_WORD) return false
  const same = compare([...a], [...b]).reduce((sum, piece) => sum + (piece.is === 'same' ? piece.text.length : 0), 0)
  return same * 2 >= Math.max(a.length, b.length)
}

/** The longest common subsequence of two lists, as joined pieces; what is missing comes before what is extra. */
function compare(wanted: readonly string[], written: readonly string[]): Difference[] {
  const width = written.length + 1
  if (wanted.length * written.length > MOST)
    return [
      { text: wanted.join(''), is: 'missing' },
      { text: written.join(''), is: 'extra' },
    ]
  const longest = new Uint16Array((wanted.length + 1) * width)
  const equal = (i: number, j: number): boolean => foldedToken(wanted[i] ?? '') === foldedToken(written[j] ?? '')
  for (let i = wanted.length - 1; i >= 0; i--)
    for (let j = written.length - 1; j >= 0; j--)
      longest[i * width + j] = equal(i, j)
        ? (longest[(i + 1) * width + j + 1] ?? 0) + 1
        : Math.max(longest[(i + 1) * width + j] ?? 0, longest[i * width + j + 1] ?? 0)
  const pieces: Difference[] = []
  let i = 0
  let j = 0
  while (i < wanted.length || j < written.length) {
    if (i < wanted.length && j < written.length && equal(i, j)) {
      pieces.push({ text: wanted[i++] ?? '', is: 'same' })
      j++
    } else if (
      i < wanted.length &&
      (j >= written.length || (longest[(i + 1) * width + j] ?? 0) >= (longest[i * width + j + 1] ?? 0))
    )
      pieces.push({ text: wanted[i++] ?? '', is: 'missing' })
    else pieces.push({ text: written[j++] ?? '', is: 'extra' })
  }
  return joined(pieces)
}

function foldedToken(token: string): string {
  return token.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}

/** Neighbours of one sort as one piece; within a run of changes all that is missing comes first. */
function joined(pieces: readonly Difference[]): Difference[] {
  const whole: Difference[] = []
  let missing = ''
  let extra = ''
  const flush = (): void => {
    if (missing) whole.push({ text: missing, is: 'missing' })
    if (extra) whole.push({ text: extra, is: 'extra' })
    missing = ''
    extra = ''
  }
  for (const piece of pieces) {
    if (piece.is === 'missing') missing += piece.text
    else if (piece.is === 'extra') extra += piece.text
    else {
      flush()
      const last = whole.at(-1)
      if (last?.is === 'same') whole[whole.length - 1] = { text: last.text + piece.text, is: 'same' }
      else whole.push(piece)
    }
  }
  flush()
  return whole
}
