// One document's clean text in, its findings with their cards out.
import {
  findIn,
  readPage,
  type Candidate,
  type Doubt,
  type FoundShift,
  type Page,
  type Readable,
  type Target,
} from '../findings/index.ts'
import type { English, Sentence } from '../language/index.ts'
import type { Finding, LeftOut, Reading, Span } from '../model/index.ts'
import { doubtsOfCard, doubtsOfWords } from './card-gates.ts'
import { withContext } from './context.ts'
import { leftOutFor } from './gates.ts'
import { keyOf, keyOfShift } from './keys.ts'
import { scoreOf, scoreOfShift } from './rank.ts'
import { partsOf, writeShift } from './write-shift.ts'
import { writeCard } from './write.ts'

export type { Readable } from '../findings/index.ts'

/** More cards of one sentence than these would only answer one another; a short one is answered by fewer. */
const MOST_OF_A_SENTENCE = 3
const MOST_OF_A_SHORT_ONE = 2
/** Tokens. */
const SHORT = 24
/** Words: "What did Japan reinterpret?" could be many things. */
const SHORTEST_SHIFT = 6
/** Below it a teacher would not ask. Of the names in a sentence most are there in passing. */
const LEAST_SCORE = 0.4
const LEAST_OF_A_NAME = 0.5

/** How far a reading is, in UTF-16 units of the text, and how many cards it has found. */
export interface ReadingProgress {
  readonly done: number
  readonly total: number
  readonly found: number
}

/** What part of the time goes to reading sentences, before anything can be found in them. */
const READING = 0.6
/** Sentences between two words on progress. */
const TOLD_EVERY = 8

/**
 * Finds facts, dates and shifts in a document and writes cards from them. The same document gives the same reading.
 * @param english the parser, made once by `loadEnglish`
 * @throws Trouble('language') when the text is not English
 */
export function readForCards(document: Readable, english: English, progress: (at: ReadingProgress) => void = () => {}): Reading {
  const total = document.text.length
  const tell = (share: number, found: number) => progress({ done: Math.round(total * share), total, found })
  const page = readPage(document, english, (done, of) => tell((READING * done) / Math.max(1, of), 0))
  const reading = readingOf(page, (done, found) =>
    tell(READING + ((1 - READING) * done) / Math.max(1, page.sentences.length), found),
  )
  tell(1, cardsIn(reading.findings))
  return reading
}

/** The findings and cards of a document whose sentences are read already. */
function readingOf(page: Page, progress: (sentences: number, found: number) => void): Reading {
  const findings: Finding[] = []
  const leftOut: LeftOut[] = page.passedOver.map((span) => leftOutFor({ gate: 'language', words: '', ...span }))
  const asked = new Set<string>()
  page.sentences.forEach((sentence, i) => {
    if (i % TOLD_EVERY === 0) progress(i, cardsIn(findings))
    const found = findIn(page, sentence)
    if (found.refused) leftOut.push(leftOutFor(found.refused))
    const told: Span[] = []
    for (const shift of found.shifts) {
      const { finding, doubt } = judgeShift(page, shift, asked)
      if (doubt) leftOut.push(leftOutFor(doubt))
      else if (finding) {
        findings.push(finding)
        told.push(...finding.cards.flatMap(({ at }) => at ?? []))
      }
    }
    let made = 0
    for (const candidate of [...found.candidates].sort((a, b) => scoreOf(page, b) - scoreOf(page, a))) {
      const { finding, doubt } = judge(page, candidate, asked)
      const { start, end } = candidate.target
      if (told.some((span) => asksAgain(candidate.target, span)))
        leftOut.push(leftOutFor({ gate: 'duplicate', words: '', start, end }))
      else if (doubt) leftOut.push(leftOutFor(doubt))
      else if (finding && finding.score < leastOf(candidate)) leftOut.push(leftOutFor({ gate: 'slight', words: '', start, end }))
      else if (made >= mostOf(sentence)) leftOut.push(leftOutFor({ gate: 'enough', words: '', start, end }))
      else if (finding) {
        findings.push(finding)
        made++
      }
    }
  })
  findings.sort((a, b) => a.span.start - b.span.start)
  leftOut.sort((a, b) => a.start - b.start || a.end - b.end)
  const sentences = [...page.sentences, ...page.passedOver].map(({ start, end }) => ({ start, end }))
  return { findings, leftOut, sentences: sentences.sort((a, b) => a.start - b.start) }
}

function cardsIn(findings: readonly Finding[]): number {
  return findings.reduce((sum, { cards }) => sum + cards.length, 0)
}

function mostOf({ tokens }: Sentence): number {
  return tokens.length < SHORT ? MOST_OF_A_SHORT_ONE : MOST_OF_A_SENTENCE
}

function leastOf({ target }: Candidate): number {
  return target.kind === 'name' ? LEAST_OF_A_NAME : LEAST_SCORE
}

function judge(page: Page, candidate: Candidate, asked: Set<string>): { finding?: Finding; doubt?: Doubt } {
  const { statement, target } = candidate
  const { start, end } = statement.sentence
  const [first] = statement.doubts
  if (first) return { doubt: first }
  const card = withContext(page, statement.sentence, writeCard(page.text, candidate))
  const [doubt] = doubtsOfCard(page, card, candidate)
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

/** What a shift asks no fact asks again, with more or fewer words of the same phrase; a date or figure inside it is another matter. */
function asksAgain(target: Target, { start, end }: Span): boolean {
  if (target.start === start && target.end === end) return true
  if (target.kind === 'date' || target.kind === 'amount' || target.kind === 'name') return target.end === end
  return (target.start >= start && target.end <= end) || (target.start <= start && target.end >= end)
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
