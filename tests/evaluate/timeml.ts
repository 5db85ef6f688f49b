// Measures the date reader on texts that experts annotated in TimeML: the bare text goes in, expressions are compared with theirs.
import { splitSentences } from '../../decks/language/sentences.ts'
import { parseDate, readDates, type Block, type DateExpression, type DateValue } from '../../decks/index.ts'

export interface Marked {
  readonly start: number
  readonly end: number
  /** TIMEX3's value: `2022-03-23`, `P2Y`, `PRESENT_REF`. */
  readonly timex: string
}

export interface AnnotatedText {
  readonly text: string
  /** The document creation time. */
  readonly published: DateValue | null
  readonly expressions: readonly Marked[]
}

export interface TimeScore {
  /** Spans equal. */
  readonly strictF1: number
  /** Spans overlap. */
  readonly relaxedF1: number
  /** Spans overlap and the values are equal. */
  readonly valueF1: number
  readonly documents: number
  /** How many expressions the experts marked. */
  readonly expressions: number
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/**
 * Reads a TimeML file: its text without tags, and the TIMEX3 in it with their places.
 * @throws Error when a TIMEX3 is left open
 */
export function readTimeML(xml: string): AnnotatedText {
  const body = /<TEXT>([\s\S]*?)<\/TEXT>/.exec(xml)?.[1] ?? xml
  let text = ''
  const expressions: Marked[] = []
  const open: { start: number; timex: string; counts: boolean }[] = []
  for (const [token] of body.matchAll(/<[^>]*>|[^<]+/g)) {
    if (/^<TIMEX3\b/.test(token)) {
      const counts = !/functionInDocument="(?:CREATION|PUBLICATION)_TIME"/.test(token)
      if (!token.endsWith('/>')) open.push({ start: text.length, timex: attribute(token, 'value'), counts })
    } else if (/^<\/TIMEX3/.test(token)) {
      const mark = open.pop()
      if (mark?.counts && text.length > mark.start) expressions.push({ start: mark.start, end: text.length, timex: mark.timex })
    } else if (!token.startsWith('<')) text += decode(token)
  }
  if (open.length > 0) throw new Error('A TIMEX3 is not closed.')
  return { text, published: creationTime(xml), expressions: expressions.sort((a, b) => a.start - b.start) }
}

function creationTime(xml: string): DateValue | null {
  const tags = [...xml.matchAll(/<TIMEX3\b[^>]*>/g)].map(([tag]) => tag)
  const tag =
    tags.find((one) => /functionInDocument="CREATION_TIME"/.test(one)) ??
    tags.find((one) => /functionInDocument="PUBLICATION_TIME"/.test(one))
  return tag === undefined ? null : parseDate(attribute(tag, 'value').slice(0, 10))
}

function attribute(tag: string, name: string): string {
  return new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? ''
}

function decode(text: string): string {
  return text.replaceAll(/&(?:#(\d+)|(\w+));/g, (whole, code: string | undefined, name: string | undefined) =>
    code ? String.fromCodePoint(Number(code)) : (ENTITIES[name ?? ''] ?? whole),
  )
}

/** As TIMEX3 would mark them: a range written out is two expressions. */
export function asMarked(dates: readonly DateExpression[]): Marked[] {
  return dates.flatMap(({ start, end, timex, ends }) => ends ?? [{ start, end, timex }])
}

/** Scores a reader against the annotated texts; F1 over all expressions together. */
export function scoreTimes(
  texts: readonly AnnotatedText[],
  read: (text: string, published: DateValue | null) => readonly Marked[],
): TimeScore {
  let marked = 0
  let found = 0
  const hits = { strict: 0, relaxed: 0, value: 0 }
  for (const { text, published, expressions } of texts) {
    const ours = read(text, published)
    marked += expressions.length
    found += ours.length
    for (const [own, theirs] of pairs(ours, expressions)) {
      hits.relaxed++
      if (own.start === theirs.start && own.end === theirs.end) hits.strict++
      if (own.timex === theirs.timex) hits.value++
    }
  }
  const f1 = (hit: number): number => (found + marked === 0 ? 1 : (2 * hit) / (found + marked))
  return {
    strictF1: f1(hits.strict),
    relaxedF1: f1(hits.relaxed),
    valueF1: f1(hits.value),
    documents: texts.length,
    expressions: marked,
  }
}

/** Each of ours with one of theirs that it overlaps, equal spans first. */
export function pairs(ours: readonly Marked[], theirs: readonly Marked[]): [Marked, Marked][] {
  const free = new Set(theirs)
  const made: [Marked, Marked][] = []
  const take = (fits: (own: Marked, other: Marked) => boolean): void => {
    for (const own of ours) {
      if (made.some(([taken]) => taken === own)) continue
      const other = [...free].find((one) => fits(own, one))
      if (!other) continue
      free.delete(other)
      made.push([own, other])
    }
  }
  take((own, other) => own.start === other.start && own.end === other.end)
  take((own, other) => own.start < other.end && own.end > other.start)
  return made
}

/** Reads the dates of a bare text as the program does: paragraphs, sentences, then the grammar. */
export function readTimes(text: string, published: DateValue | null): Marked[] {
  const blocks: Block[] = [...text.matchAll(/\S[\s\S]*?(?=\n\s*\n|\s*$)/g)].map(({ 0: words, index }) => ({
    kind: 'paragraph',
    start: index,
    end: index + words.length,
  }))
  const sentences = splitSentences(text, blocks).flatMap(({ tokens }) => {
    const [first, last] = [tokens[0], tokens.at(-1)]
    return first && last ? [{ start: first.start, end: last.end }] : []
  })
  return asMarked(readDates(text, sentences, published))
}
