// Which column of a table holds what: by its name, by what Anki says above its text, else by where it stands.

/** Counted from 0; null for what the table does not have. */
export interface Columns {
  readonly front: number
  readonly back: number
  readonly quote: number | null
  readonly source: number | null
  readonly tags: number | null
  readonly deck: number | null
  /** How a note is known again. */
  readonly guid: number | null
  readonly noteType: number | null
}

const NAMES: Readonly<Record<keyof Columns, RegExp>> = {
  front: /^(front|prompt|question|term|word|text|cue|q)$/i,
  back: /^(back|answer|definition|meaning|translation|response|extra|a)$/i,
  quote: /^(quote|sentence|context)$/i,
  source: /^(source|reference|document)$/i,
  tags: /^(tags?|labels?)$/i,
  deck: /^(deck|category|set)$/i,
  guid: /^guid$/i,
  noteType: /^note ?type$/i,
}

/** Whether a row names columns rather than holding a card. */
export function isHeader(cells: readonly string[]): boolean {
  const named = cells.filter(
    (cell) => Object.values(NAMES).some((name) => name.test(cell.trim())) || /^(date|id)$/i.test(cell.trim()),
  )
  return named.length >= 2 || (named.length === 1 && cells.length <= 2)
}

/**
 * @param names of the columns, where the table has them
 * @param told what Anki wrote above its text, by key
 */
export function columnsOf(
  names: readonly string[] | null,
  told: ReadonlyMap<string, string>,
  rows: readonly (readonly string[])[],
  width: number,
): Columns {
  const named = (kind: keyof Columns): number | null => {
    const at = names?.findIndex((cell) => NAMES[kind].test(cell.trim())) ?? -1
    return at >= 0 ? at : null
  }
  const said = (key: string): number | null => {
    const at = Number(told.get(key))
    return Number.isInteger(at) && at >= 1 && at <= width ? at - 1 : null
  }
  const deck = said('deck column') ?? named('deck')
  const guid = said('guid column') ?? named('guid')
  const noteType = said('notetype column') ?? named('noteType')
  const tags = said('tags column') ?? named('tags') ?? (names === null && width === 3 && areTags(rows) ? 2 : null)
  const taken = new Set([tags, deck, noteType, guid, named('quote'), named('source')])
  const free = Array.from({ length: width }, (_, i) => i).filter((i) => !taken.has(i))
  const front = named('front') ?? free[0] ?? 0
  const back = named('back') ?? free.find((i) => i > front) ?? Math.min(width - 1, front + 1)
  return { front, back, quote: named('quote'), source: named('source'), tags, deck, guid, noteType }
}

/** Whether the third cells are words with commas or colons between them, and no sentences: as Anki takes what follows the last field. */
function areTags(rows: readonly (readonly string[])[]): boolean {
  const cells = rows.flatMap((row) => row[2]?.trim() || [])
  return cells.every((cell) => /^\S+$/.test(cell)) && cells.some((cell) => /[^,:][,:]+[^,:\d]/.test(cell))
}
