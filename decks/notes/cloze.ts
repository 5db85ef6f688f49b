// Cloze deletions as Anki writes them, `{{c1::text::hint}}`, nested and with several numbers.
export interface Deletion {
  /** The numbers it belongs to; each makes a card. */
  readonly numbers: readonly number[]
  readonly parts: readonly ClozePart[]
  /** HTML, as typed; null without one. */
  readonly hint: string | null
}

export type ClozePart = string | Deletion

/** Deletions within deletions: Anki stops at this too. */
const DEEPEST = 8
/** Anki's own ceiling for cloze numbers. */
const HIGHEST = 500

/** Splits a field into words and deletions; what is not closed stays words. */
export function parseCloze(html: string): readonly ClozePart[] {
  interface Open {
    readonly numbers: number[]
    readonly parts: ClozePart[]
    hint: string | null
  }
  const ground: ClozePart[] = []
  const open: Open[] = []
  const write = (part: ClozePart): void => void (open.at(-1)?.parts ?? ground).push(part)
  const writeText = (text: string): void => {
    const inside = open.at(-1)
    if (!inside) return text === '' ? undefined : write(text)
    if (inside.hint !== null) return void (inside.hint += text)
    const bar = text.indexOf('::')
    if (bar >= 0) inside.hint = text.slice(bar + 2)
    const words = bar >= 0 ? text.slice(0, bar) : text
    if (words !== '') write(words)
  }
  let at = 0
  for (const token of pairedTokens(html)) {
    writeText(html.slice(at, token.index))
    at = token.index + token[0].length
    if (token[1] !== undefined) open.push({ numbers: token[1].split(',').map(Number), parts: [], hint: null })
    else write(open.pop()!)
  }
  writeText(html.slice(at))
  return ground
}

/** The opening and closing braces that belong together, in order. */
function pairedTokens(html: string): RegExpExecArray[] {
  const paired: RegExpExecArray[] = []
  const open: RegExpExecArray[] = []
  for (const token of html.matchAll(/\{\{c(\d+(?:,\d+)*)::|\}\}/g)) {
    if (token[1] !== undefined) {
      if (open.length < DEEPEST) open.push(token)
    } else {
      const opener = open.pop()
      if (opener) paired.push(opener, token)
    }
  }
  return paired.sort((a, b) => a.index - b.index)
}

/** The cloze numbers in a text, each once, in order: number n makes the card `ord` n - 1. */
export function clozeNumbers(text: string): number[] {
  const found = new Set<number>()
  visit(parseCloze(text), (deletion) => deletion.numbers.forEach((n) => n >= 1 && n <= HIGHEST && found.add(n)))
  return [...found].sort((a, b) => a - b)
}

/**
 * A field's HTML with deletion `number` hidden (`front`) or shown and marked (`back`); the other deletions are plain words.
 * The marks are spans that `richOf` understands.
 */
export function renderCloze(html: string, number: number, side: 'front' | 'back'): string {
  const write = (parts: readonly ClozePart[]): string =>
    parts
      .map((part) => {
        if (typeof part === 'string') return part
        if (!part.numbers.includes(number)) return write(part.parts)
        if (side === 'front') return `<span class="cloze" data-side="front">[${part.hint || '...'}]</span>`
        return `<span class="cloze">${write(part.parts)}</span>`
      })
      .join('')
  return write(parseCloze(html))
}

/** The HTML that deletion `number` hides, one for each place. */
export function hiddenBy(html: string, number: number): string[] {
  const hidden: string[] = []
  const words = (parts: readonly ClozePart[]): string =>
    parts.map((part) => (typeof part === 'string' ? part : words(part.parts))).join('')
  const look = (parts: readonly ClozePart[]): void => {
    for (const part of parts) {
      if (typeof part === 'string') continue
      if (part.numbers.includes(number)) hidden.push(words(part.parts))
      else look(part.parts)
    }
  }
  look(parseCloze(html))
  return hidden
}

/** Wraps a stretch of a text as a deletion: the next free number, or the highest there is with `same`. */
export function wrapCloze(text: string, start: number, end: number, same = false): string {
  const highest = clozeNumbers(text).at(-1) ?? 0
  const number = same && highest > 0 ? highest : highest + 1
  return `${text.slice(0, start)}{{c${number}::${text.slice(start, end)}}}${text.slice(end)}`
}

function visit(parts: readonly ClozePart[], see: (deletion: Deletion) => void): void {
  for (const part of parts) {
    if (typeof part === 'string') continue
    see(part)
    visit(part.parts, see)
  }
}
