// The review log of a collection as events of ours. What FSRS knew after each answer is not in it, and is computed again.
import type { CardId, Grade, Memory, Placement, Preset, Review, ReviewId } from '../../model/index.ts'
import { GRADES } from '../../model/index.ts'
import { engineFor, parametersId } from '../../scheduling/fsrs.ts'
import { elapsedDays, lastSeen, studyDay } from '../../scheduling/study-day.ts'
import type { Row, Tables } from './database.ts'
import type { OffsetAt } from './days.ts'

/** One answer as it stands in the log. */
export interface LogRow {
  /** The moment, in ms since 1970. */
  readonly at: number
  readonly ease: number
  /** Days, or seconds below 0. */
  readonly interval: number
  readonly factor: number
  readonly took: number
  readonly kind: number
}

const LONGEST_ANSWER = 60_000
const [RELEARN, CRAM, MANUAL, RESCHEDULED] = [2, 3, 4, 5]

/** Answers by card, in the order they were given. */
export function readLog(tables: Tables): Map<number, LogRow[]> {
  const log = new Map<number, LogRow[]>()
  for (const row of tables.rows('revlog', ['id', 'cid', 'ease', 'ivl', 'factor', 'time', 'type'])) {
    const answer = answerOf(row)
    const list = log.get(row.number(1))
    if (list) list.push(answer)
    else log.set(row.number(1), [answer])
  }
  for (const list of log.values()) list.sort((a, b) => a.at - b.at)
  return log
}

function answerOf(row: Row): LogRow {
  const [at, , ease, interval, factor, took, kind] = Array.from({ length: 7 }, (_, i) => row.number(i)) as [
    ...[number, number, number, number, number, number, number],
  ]
  return { at, ease, interval, factor, took, kind }
}

export interface History {
  readonly events: readonly Review[]
  /** What the events leave; null for a card that was never answered, or was forgotten. */
  readonly memory: Memory | null
}

/** One card's answers as events, each with the memory it left. */
export function historyOf(card: CardId, answers: readonly LogRow[], preset: Preset, offsetAt: OffsetAt): History {
  const engine = engineFor(preset)
  const parameters = parametersId(preset)
  let memory: Memory | null = null
  const events: Review[] = []
  for (const answer of answers) {
    const utcOffset = offsetAt(answer.at)
    const { kind, grade } = meaningOf(answer)
    if (kind === 'reset') memory = null
    if (kind === 'review' && grade) {
      const days: number = memory ? elapsedDays(memory, answer.at, utcOffset) : 0
      memory = { ...engine.next(memory, days, grade), ...lastSeen(memory, answer.at, utcOffset) }
    }
    events.push({
      id: `anki-${answer.at}` as ReviewId,
      card,
      at: answer.at,
      utcOffset,
      kind,
      grade,
      took: Math.min(Math.max(0, Math.round(answer.took)), LONGEST_ANSWER),
      stability: kind === 'review' ? (memory?.stability ?? null) : null,
      difficulty: kind === 'review' ? (memory?.difficulty ?? null) : null,
      placement: placementOf(answer, kind, utcOffset),
      parameters: kind === 'review' ? parameters : '',
      undoes: null,
    })
  }
  return { events, memory }
}

function meaningOf({ ease, interval, factor, kind }: LogRow): { kind: Review['kind']; grade: Grade | null } {
  const grade = GRADES[ease - 1] ?? null
  if (grade === null || kind === MANUAL || kind === RESCHEDULED)
    return { kind: interval === 0 && kind !== RESCHEDULED ? 'reset' : 'setDue', grade: null }
  return { kind: kind === CRAM && factor === 0 ? 'cram' : 'review', grade }
}

/** Where the answer put the card; a cram leaves it where it was. */
function placementOf({ at, interval, kind }: LogRow, event: Review['kind'], utcOffset: number): Placement | null {
  if (event === 'cram') return null
  if (event === 'reset') return { phase: 'new', step: 0, due: 0, interval: 0 }
  if (interval > 0)
    return { phase: 'review', step: 0, due: studyDay(at, utcOffset) + Math.round(interval), interval: Math.round(interval) }
  return { phase: kind === RELEARN ? 'relearning' : 'learning', step: 0, due: at - Math.round(interval) * 1000, interval: 0 }
}
