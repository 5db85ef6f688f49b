// One document's clean text in, its findings with their cards out.
import {
  findCandidates,
  readPage,
  type Candidate,
  type Doubt,
  type FoundShift,
  type Page,
  type Readable,
} from '../findings/index.ts'
import type { English } from '../language/index.ts'
import type { Finding, LeftOut, Reading } from '../model/index.ts'
import { doubtsOfCard, doubtsOfWords } from './card-gates.ts'
import { withContext } from './context.ts'
import { leftOutFor } from './gates.ts'
import { keyOf, keyOfShift } from './keys.ts'
import { scoreOf, scoreOfShift } from './rank.ts'
import { partsOf, writeShift } from './write-shift.ts'
import { writeCard } from './write.ts'

export type { Readable } from '../findings/index.ts'

/** More cards of one sentence would only answer one another. */
const MOST_OF_A_SENTENCE = 3
/** Words: "What did Japan reinterpret?" could be many things. */
const SHORTEST_SHIFT = 6
/** Below it a teacher would not ask. */
const LEAST_SCORE = 0.4

/**
 * Finds facts, dates and shifts in a document and writes cards from them. The same document gives the same reading.
 * @param english the parser, made once by `loadEnglish`
 * @param progress called with how many UTF-16 units of the text are done, and how many there are
 * @throws Trouble('language') when the text is not English
 */
export function readForCards(
  document: Readable,
  english: English,
  progress: (done: number, total: number) => void = () => {},
): Reading {
  const total = document.text.length
  const part = (from: number, to: number) => (done: number, of: number) =>
    progress(Math.round(total * (from + ((to - from) * done) / Math.max(1, of))), total)
  const reading = readingOf(readPage(document, english, part(0, 0.6)), part(0.6, 0.9))
  progress(total, total)
  return reading
}

/** The findings and cards of a document whose sentences are read already. */
export function readingOf(page: Page, progress?: (done: number, total: number) => void): Reading {
  const found = findCandidates(page, progress)
  const findings: Finding[] = []
  const passedOver = page.passedOver.map((span) => leftOutFor({ gate: 'language', words: '', ...span }))
  const leftOut: LeftOut[] = [...passedOver, ...found.refused.map(leftOutFor)]
  const asked = new Set<string>()
  const perSentence = new Map<number, number>()
  const best = [...found.candidates].sort(
    (a, b) => a.statement.sentence.index - b.statement.sentence.index || b.target.worth - a.target.worth,
  )
  for (const shift of found.shifts) {
    const { finding, doubt } = judgeShift(page, shift, asked)
    if (doubt) leftOut.push(leftOutFor(doubt))
    else if (finding) findings.push(finding)
  }
  for (const candidate of best) {
    const { start } = candidate.statement.sentence
    const made = perSentence.get(start) ?? 0
    const { finding, doubt } = judge(page, candidate, asked)
    if (doubt) leftOut.push(leftOutFor(doubt))
    else if (finding && finding.score < LEAST_SCORE)
      leftOut.push(leftOutFor({ gate: 'slight', words: '', start: candidate.target.start, end: candidate.target.end }))
    else if (made >= MOST_OF_A_SENTENCE)
      leftOut.push(leftOutFor({ gate: 'enough', words: '', start: candidate.target.start, end: candidate.target.end }))
    else if (finding) {
      findings.push(finding)
      perSentence.set(start, made + 1)
    }
  }
  findings.sort((a, b) => a.span.start - b.span.start)
  leftOut.sort((a, b) => a.start - b.start || a.end - b.end)
  const sentences = [...page.sentences, ...page.passedOver].map(({ start, end }) => ({ start, end }))
  return { findings, leftOut, sentences: sentences.sort((a, b) => a.start - b.start) }
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
      cards: [withContext(page, statement.sentence, card)],
      matchKey,
    },
  }
}

function judgeShift(page: Page, shift: FoundShift, asked: Set<string>): { finding?: Finding; doubt?: Doubt } {
  const { statement } = shift
  const [first] = statement.doubts
  if (first) return { doubt: first }
  const cards = writeShift(page.text, shift).filter(
    (card) => doubtsOfWords(card, shift.issue).length === 0 && card.prompt.split(' ').length >= SHORTEST_SHIFT,
  )
  const matchKey = keyOfShift(page.text, shift)
  if (cards.length === 0 || asked.has(matchKey))
    return { doubt: { gate: cards.length === 0 ? 'leak' : 'duplicate', words: '', ...shift.issue } }
  asked.add(matchKey)
  // the fact of the same words would only ask it again
  for (const card of cards) asked.add(`${card.prompt}|${card.answer}`)
  const { start, end } = statement.sentence
  const date = shift.when && statement.dates.find((one) => one.start === shift.when?.start)
  return {
    finding: {
      kind: 'shift',
      span: { start, end },
      marks: [
        ...(shift.before ? [{ ...shift.before, ink: 'was' as const }] : []),
        ...(shift.after && !shift.before ? [{ ...shift.after, ink: 'now' as const }] : []),
      ],
      date: date?.value ?? null,
      shift: partsOf(page.text, shift),
      score: scoreOfShift(page, shift),
      flags: [],
      cards: cards.map((card) => withContext(page, statement.sentence, card)),
      matchKey,
    },
  }
}
