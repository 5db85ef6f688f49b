// One document's clean text in, its findings with their cards out.
import { findCandidates, readPage, type Candidate, type Doubt, type Page, type Readable } from '../findings/index.ts'
import type { Finding, LeftOut, Reading } from '../model/index.ts'
import { doubtsOfCard } from './card-gates.ts'
import { leftOutFor } from './gates.ts'
import { keyOf } from './keys.ts'
import { scoreOf } from './rank.ts'
import { writeCard } from './write.ts'

export type { Readable } from '../findings/index.ts'

/**
 * Finds facts, dates and shifts in a document and writes cards from them. The same document gives the same reading.
 * @param progress called with how many UTF-16 units of the text are done, and how many there are
 * @throws Trouble('language') when the text is not English
 */
export function readForCards(document: Readable, progress: (done: number, total: number) => void = () => {}): Reading {
  const total = document.text.length
  const part = (from: number, to: number) => (done: number, of: number) =>
    progress(Math.round(total * (from + ((to - from) * done) / Math.max(1, of))), total)
  const page = readPage(document, part(0, 0.6))
  const found = findCandidates(page, part(0.6, 0.9))
  const findings: Finding[] = []
  const leftOut: LeftOut[] = found.refused.map(leftOutFor)
  const asked = new Set<string>()
  for (const candidate of found.candidates) {
    const { finding, doubt } = judge(page, candidate, asked)
    if (doubt) leftOut.push(leftOutFor(doubt))
    else if (finding) findings.push(finding)
  }
  progress(total, total)
  leftOut.sort((a, b) => a.start - b.start || a.end - b.end)
  return { findings, leftOut, sentences: page.sentences.map(({ start, end }) => ({ start, end })) }
}

function judge(page: Page, candidate: Candidate, asked: Set<string>): { finding?: Finding; doubt?: Doubt } {
  const { statement, target } = candidate
  const { start, end } = statement.sentence
  const [first] = statement.doubts
  if (first) return { doubt: first }
  const card = writeCard(page.text, candidate)
  const [doubt] = doubtsOfCard(card, candidate)
  if (doubt) return { doubt }
  const matchKey = keyOf(candidate)
  const once = `${card.prompt}|${card.answer}`
  if (asked.has(once) || asked.has(matchKey))
    return { doubt: { gate: 'duplicate', words: '', start: target.start, end: target.end } }
  asked.add(once).add(matchKey)
  const kind = target.kind === 'date' ? 'date' : 'fact'
  return {
    finding: {
      kind,
      span: { start, end },
      marks: [{ start: target.start, end: target.end, ink: kind }],
      date: target.date,
      shift: null,
      score: scoreOf(page, candidate),
      flags: [],
      cards: [card],
      matchKey,
    },
  }
}
