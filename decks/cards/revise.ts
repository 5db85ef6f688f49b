// A document read again: which note is which finding, so that what did not change keeps its id and its schedule.
import type { Finding, Note, Reading, Source } from '../model/index.ts'
import { findingOf, noteTypeOfKind } from '../notes/index.ts'

export interface Standing {
  readonly note: Note
  readonly source: Source
}

export interface Match {
  readonly note: Note
  readonly finding: Finding
}

export interface Revision {
  /** The same words and the same cards, wherever they now stand. */
  readonly same: readonly Match[]
  /** The same finding in other words: what was kept of it stays kept. */
  readonly changed: readonly Match[]
  readonly added: readonly Finding[]
  readonly gone: readonly Note[]
}

/** Quotes that share less than this are of different sentences (0 to 1). */
const LIKE = 0.6

/**
 * Matches notes with the findings of a new reading: first by key, then by likeness of quote and card. Each is matched once.
 * @param kept the document's notes with their quotes, from any earlier reading
 * @param text the clean text that was read
 */
export function revise(kept: readonly Standing[], reading: Reading, text: string): Revision {
  const pairs = new Map<Standing, Finding>()
  const left = new Set(reading.findings)
  pairByKey(kept, reading.findings, pairs, left)
  pairByLikeness(
    kept.filter((one) => !pairs.has(one)),
    [...left],
    text,
    pairs,
    left,
  )
  const matches = kept.flatMap((standing) => {
    const finding = pairs.get(standing)
    return finding ? [{ standing, match: { note: standing.note, finding } }] : []
  })
  const isSame = ({ standing, match }: (typeof matches)[number]): boolean => unchanged(standing, match.finding, text)
  return {
    same: matches.filter(isSame).map(({ match }) => match),
    changed: matches.filter((one) => !isSame(one)).map(({ match }) => match),
    added: reading.findings.filter((finding) => left.has(finding)),
    gone: kept.filter((one) => !pairs.has(one)).map(({ note }) => note),
  }
}

function pairByKey(
  kept: readonly Standing[],
  findings: readonly Finding[],
  pairs: Map<Standing, Finding>,
  left: Set<Finding>,
): void {
  const byKey = new Map<string, Finding[]>()
  for (const finding of findings) {
    const key = `${finding.kind} ${finding.matchKey}`
    byKey.set(key, [...(byKey.get(key) ?? []), finding])
  }
  for (const standing of kept) {
    const { kind, matchKey } = standing.note
    const found = matchKey === null ? undefined : byKey.get(`${kind} ${matchKey}`)?.shift()
    if (!found) continue
    pairs.set(standing, found)
    left.delete(found)
  }
}

/** The likest pairs first; equal ones in the order of the notes and findings, so that the same input gives the same pairs. */
function pairByLikeness(
  kept: readonly Standing[],
  findings: readonly Finding[],
  text: string,
  pairs: Map<Standing, Finding>,
  left: Set<Finding>,
): void {
  const quotes = findings.map((finding) => wordsOf(text.slice(finding.span.start, finding.span.end)))
  const candidates = kept.flatMap((standing, i) => {
    const quote = wordsOf(standing.source.quote)
    const before = findingOf(noteTypeOfKind(standing.note.kind ?? 'fact'), standing.note.fields)
    return findings.flatMap((finding, j) => {
      if (finding.kind !== standing.note.kind) return []
      const like = likeness(quote, quotes[j] ?? [])
      if (like < LIKE) return []
      const cards = before ? likeness(cardWords(before), cardWords(finding)) : 0
      return [{ standing, finding, score: like + cards, i, j }]
    })
  })
  candidates.sort((a, b) => b.score - a.score || a.i - b.i || a.j - b.j)
  for (const { standing, finding } of candidates) {
    if (pairs.has(standing) || !left.has(finding)) continue
    pairs.set(standing, finding)
    left.delete(finding)
  }
}

function unchanged({ note, source }: Standing, finding: Finding, text: string): boolean {
  if (source.quote !== text.slice(finding.span.start, finding.span.end)) return false
  const before = findingOf(noteTypeOfKind(finding.kind), note.fields)
  if (before?.cards.length !== finding.cards.length) return false
  return before.cards.every(
    (card, ord) => card.prompt === finding.cards[ord]?.prompt && card.answer === finding.cards[ord]?.answer,
  )
}

function cardWords({ cards }: Finding): string[] {
  return wordsOf(cards.map((card) => `${card.prompt} ${card.answer}`).join(' '))
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

/** Dice's coefficient over the words of two texts, each counted as often as it stands: 1 for the same words, 0 for none in common. */
function likeness(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 1
  const counts = new Map<string, number>()
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of b) {
    const count = counts.get(word) ?? 0
    if (count === 0) continue
    shared++
    counts.set(word, count - 1)
  }
  return (2 * shared) / (a.length + b.length)
}
