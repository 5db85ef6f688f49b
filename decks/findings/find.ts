// A sentence's candidates for cards: what each of its statements tells that can be asked, or why it tells nothing.
import type { Sentence } from '../language/index.ts'
import type { Doubt } from './doubt.ts'
import { led } from './lead.ts'
import type { Page } from './page.ts'
import { isApposition, spanOf, wordsOf, type Edit, type Statement } from './statement.ts'
import { statementsOf } from './statements.ts'
import type { Target } from './target.ts'
import { amountTargets } from './targets/amounts.ts'
import { argumentTargets } from './targets/arguments.ts'
import { calledTargets } from './targets/called.ts'
import { dateTargets } from './targets/dates.ts'
import { nameTargets } from './targets/names.ts'
import { definedTargets } from './targets/defined.ts'
import { doerTargets } from './targets/doers.ts'
import { processTargets } from './targets/processes.ts'
import { findShifts } from './shifts/find-shifts.ts'
import type { FoundShift } from './shifts/shift.ts'
import { reasonTargets } from './targets/reasons.ts'

/** A statement and the words of it that are asked. Its doubts stop it at a gate. */
export interface Candidate {
  readonly statement: Statement
  readonly target: Target
}

export interface Found {
  readonly candidates: readonly Candidate[]
  readonly shifts: readonly FoundShift[]
  /** Why nothing, or nothing more, can be asked of it. */
  readonly refused: Doubt | null
}

const FINDERS = [
  dateTargets,
  amountTargets,
  reasonTargets,
  calledTargets,
  definedTargets,
  doerTargets,
  nameTargets,
  argumentTargets,
  processTargets,
]

/** Words that tell enough: of several ways to say it, the shortest that is not shorter. */
const TELLING = 8
/** Words of the fullest prompt that is still read at once. */
const CLUE = 26

/** Finds what can be asked of a sentence. */
export function findIn(page: Page, sentence: Sentence): Found {
  const { statements, doubts } = understood(page, sentence)
  const candidates = candidatesOf(page, statements)
  const shifts = shiftsOf(page, statements)
  const nothing = candidates.length === 0 && shifts.length === 0
  const refused = doubts[0] ?? (nothing ? (statements[0]?.doubts[0] ?? nothingIn(sentence)) : null)
  return { candidates, shifts, refused }
}

const known = new WeakMap<Page, Map<number, ReturnType<typeof statementsOf>>>()

/** A sentence's statements; one that needs the sentence before stands with it. */
function understood(page: Page, sentence: Sentence): ReturnType<typeof statementsOf> {
  const cache = known.get(page) ?? new Map<number, ReturnType<typeof statementsOf>>()
  known.set(page, cache)
  const cached = cache.get(sentence.index)
  if (cached) return cached
  const { statements, doubts } = statementsOf(page, sentence)
  const before = statements.some((one) => one.doubts.length > 0) ? cache.get(sentence.index - 1) : undefined
  const read = { statements: statements.map((one) => (before && led(page, one, before.statements)) ?? one), doubts }
  cache.set(sentence.index, read)
  cache.delete(sentence.index - 2)
  return read
}

/** Each change once, in the statement that suits it best. */
function shiftsOf(page: Page, statements: readonly Statement[]): FoundShift[] {
  const best = new Map<number, FoundShift>()
  for (const statement of statements) {
    for (const shift of findShifts(page, statement)) {
      const known = best.get(shift.issue.start)
      if (!known || suitsShift(page, shift) > suitsShift(page, known)) best.set(shift.issue.start, shift)
    }
  }
  return [...best.values()]
}

/** A change is asked for by its actor and verb: what else the sentence tells only distracts, but not when it happened. */
function suitsShift(page: Page, { statement, when }: FoundShift): number {
  return (
    -100 * statement.doubts.length - (statement.lead ? 40 : 0) + (when ? 30 : 0) - wordsOf(page.text, statement).split(' ').length
  )
}

function nothingIn(sentence: Sentence): Doubt {
  return { gate: 'no-target', words: '', start: sentence.start, end: sentence.end }
}

/** Each thing that can be asked, once, in the statement that suits it best. */
function candidatesOf(page: Page, statements: readonly Statement[]): Candidate[] {
  const best = new Map<string, Candidate>()
  for (const statement of statements) {
    const finders = isApposition(statement) ? [definedTargets] : FINDERS
    for (const target of finders.flatMap((find) => find(page, statement))) {
      if (statement.edits.some((edit) => changes(edit, target)) || cutsWord(page.text, target)) continue
      if (statement.lead && POINTS.test(page.text.slice(target.start, target.end))) continue
      const key = `${target.start} ${target.end}`
      const known = best.get(key)
      if (!known || suits(page, statement, target) > suits(page, known.statement, target)) best.set(key, { statement, target })
    }
  }
  return [...best.values()].sort((a, b) => a.target.start - b.target.start || b.target.end - a.target.end)
}

/** "Such occasions" is no answer. */
const POINTS = /\b(?:this|these|that|those|such|it|its|they|them|their|he|him|his|she|her)\b/i

/** "Governor-[General]", "[RTS],S": a part of a word is not asked. */
function cutsWord(text: string, { start, end }: Target): boolean {
  return (
    /[\p{L}\p{N}][-‐‑’']?$/u.test(text.slice(Math.max(0, start - 2), start)) || /^[-‐‑,./]?\p{L}/u.test(text.slice(end, end + 2))
  )
}

/** Words that an edit leaves away, or stands for: "the islands" that are named in brackets are not asked. */
function changes({ start, end, text }: Edit, target: Target): boolean {
  if (end === start) return false
  return text.trim() === '' ? start < target.end && target.start < end : start <= target.start && target.end <= end
}

function suits(page: Page, statement: Statement, target: Target): number {
  const words = wordsOf(page.text, statement).split(' ').length
  const base = -100 * statement.doubts.length + (statement.clause.sure ? 3 : 0) - (statement.lead ? 40 : 0)
  // where who or what is asked, all that is said of it is the clue
  if (isOfSubject(statement, target)) return base + (words <= CLUE ? words : CLUE - words)
  return base - Math.abs(words - TELLING) - (words < TELLING ? 4 : 0)
}

function isOfSubject({ sentence, clause }: Statement, target: Target): boolean {
  const subject = clause.subjectRange
  if (!subject || target.kind === 'date' || target.kind === 'amount') return false
  const span = spanOf(sentence, subject)
  return target.start >= span.start && target.end <= span.end
}
