// A card's place in time, out of Anki's numbers: where it waits, what FSRS knows of it, and the events that say the same.
import type { Card, CardId, DeckId, Memory, Note, Phase, Placement, Preset, Review, ReviewId } from '../../model/index.ts'
import { newCard } from '../../notes/index.ts'
import { parametersId } from '../../scheduling/fsrs.ts'
import { queueOf } from '../../scheduling/grade.ts'
import { memoryFromSm2 } from '../../scheduling/sm2.ts'
import { DAY, studyDay, studyDayStart } from '../../scheduling/study-day.ts'
import { isMoment, startOf, type Days, type OffsetAt } from './days.ts'
import { historyOf, type LogRow } from './read-log.ts'
import { numberAt, recordIn } from './records.ts'

/** A row of `cards`. */
export interface AnkiCard {
  readonly id: number
  readonly note: number
  readonly deck: number
  readonly ord: number
  /** Seconds since 1970. */
  readonly mod: number
  readonly type: number
  readonly queue: number
  readonly due: number
  readonly interval: number
  /** Permille. */
  readonly factor: number
  readonly reps: number
  readonly lapses: number
  readonly left: number
  /** Where it stood before a filtered deck took it. */
  readonly homeDue: number
  readonly homeDeck: number
  readonly flags: number
  /** JSON, or empty. */
  readonly data: string
}

export interface Scene {
  readonly days: Days
  /** Now, in ms since 1970. */
  readonly at: number
  readonly offsetAt: OffsetAt
}

export interface Placed {
  readonly card: Card
  readonly events: readonly Review[]
  /** It was studied, but nothing says how well: it begins anew. */
  readonly forgotten: boolean
}

/** Study days further off than this are a mistake. */
const FURTHEST = 200_000
/** What Anki rounds stability and difficulty to. */
const ROUNDED = { stability: 1e-4, difficulty: 1e-3 }

export function placeCard(
  id: CardId,
  came: AnkiCard,
  note: Pick<Note, 'id' | 'kind' | 'document'>,
  deck: DeckId,
  preset: Preset,
  answers: readonly LogRow[],
  scene: Scene,
): Placed {
  const { at, offsetAt } = scene
  const today = studyDay(at, offsetAt(at))
  const phase = phaseOf(came)
  const history = historyOf(id, answers, preset, offsetAt)
  const memory = phase === 'new' ? null : memoryOf(came, history.memory, answers, preset, scene)
  const forgotten = phase !== 'new' && memory === null
  const placement = placementOf(came, forgotten ? 'new' : phase, memory, preset, scene)
  const made = newCard(id, { ...note, deck }, came.ord, placement.due, momentOf(came.id, at))
  const card: Card = {
    ...made,
    ...placement,
    queue: came.queue === -1 ? 'suspended' : queueOf(placement.phase),
    memory,
    reviews: whole(came.reps),
    lapses: whole(came.lapses),
    flag: (came.flags & 7) as Card['flag'],
    buriedUntil: came.queue === -2 || came.queue === -3 ? today + 1 : 0,
    changedAt: momentOf(came.mod * 1000, at),
  }
  return { card, events: [...history.events, ...closing(card, history.memory, history.events, placement, preset)], forgotten }
}

function phaseOf({ type, queue, due }: AnkiCard): Phase {
  if (type === 0) return 'new'
  if (type === 1) return 'learning'
  if (type === 3) return 'relearning'
  // Before there was a type of its own, a lapsed card was a review card in the queue of the learning ones.
  return queue === 1 || queue === 3 || isMoment(due) ? 'relearning' : 'review'
}

function placementOf(came: AnkiCard, phase: Phase, memory: Memory | null, preset: Preset, { days, offsetAt }: Scene): Placement {
  const away = came.homeDeck !== 0
  if (phase === 'new') {
    const place = away && came.type === 0 ? came.homeDue : came.type === 0 ? came.due : 0
    return { phase, step: 0, due: Math.round(place), interval: 0 }
  }
  if (phase === 'review') {
    const due = away && came.homeDue !== 0 ? came.homeDue : came.due
    const day = days.first + Math.min(Math.max(Math.round(due), -FURTHEST), FURTHEST)
    return { phase, step: 0, due: day, interval: Math.max(1, whole(came.interval)) }
  }
  const steps = phase === 'relearning' ? preset.relearningSteps : preset.learningSteps
  const left = whole(came.left) % 1000
  const step = left === 0 ? 0 : Math.min(Math.max(0, steps.length - left), Math.max(0, steps.length - 1))
  // A step falls on the same part of a second as the answer before it.
  const due = isMoment(came.due)
    ? came.due * 1000 + ((memory?.lastReview ?? 0) % 1000)
    : startOf(days, Math.round(came.due), offsetAt)
  return { phase, step, due, interval: 0 }
}

/** What FSRS knows: as the card says it, as its answers tell it, or as its ease and interval let one guess. */
function memoryOf(
  came: AnkiCard,
  replayed: Memory | null,
  answers: readonly LogRow[],
  preset: Preset,
  scene: Scene,
): Memory | null {
  const data = recordIn(came.data)
  const [stability, difficulty, seconds] = ['s', 'd', 'lrt'].map((key) => numberAt(data, key))
  if (stability === undefined || difficulty === undefined || stability <= 0) return replayed ?? guessed(came, preset, scene)
  const said = seconds !== undefined && seconds > 0 ? seconds * 1000 : null
  const exact = answers.findLast((answer) => answer.ease > 0 && (said === null || Math.floor(answer.at / 1000) === seconds))?.at
  const lastReview = exact ?? said ?? lastFrom(came, scene)
  const known = { stability: Math.min(stability, 36_500), difficulty: Math.min(10, Math.max(1, difficulty)) }
  if (replayed && isRounded(known, replayed)) return replayed
  return { ...known, lastReview, lastOffset: scene.offsetAt(lastReview) }
}

function isRounded(known: Pick<Memory, 'stability' | 'difficulty'>, replayed: Memory): boolean {
  return (
    Math.abs(known.stability - replayed.stability) <= ROUNDED.stability &&
    Math.abs(known.difficulty - replayed.difficulty) <= ROUNDED.difficulty
  )
}

function guessed(came: AnkiCard, preset: Preset, scene: Scene): Memory | null {
  if (came.factor <= 0 || came.interval <= 0) return null
  const lastReview = lastFrom(came, scene)
  const known = memoryFromSm2(Math.max(1.3, came.factor / 1000), came.interval, 0.9, preset)
  return { ...known, lastReview, lastOffset: scene.offsetAt(lastReview) }
}

/** The day that the interval was counted from. */
function lastFrom(came: AnkiCard, { days, at, offsetAt }: Scene): number {
  const due = came.homeDeck !== 0 && came.homeDue !== 0 ? came.homeDue : came.due
  const day = isMoment(due) ? studyDay(due * 1000, offsetAt(due * 1000)) : days.first + Math.round(due)
  const last = day - Math.max(0, Math.round(came.interval))
  return Math.min(studyDayStart(last, offsetAt(last * DAY)), Math.floor(at / 1000) * 1000)
}

/** The event that makes the log say what the card says, where its answers do not. */
function closing(
  card: Card,
  replayed: Memory | null,
  events: readonly Review[],
  placement: Placement,
  preset: Preset,
): readonly Review[] {
  const last = events.at(-1)
  const base = { card: card.id, grade: null, took: 0, placement, undoes: null }
  if (card.memory === null) {
    if (replayed === null || !last) return []
    const reset = { kind: 'reset', stability: null, difficulty: null, parameters: '' } as const
    return [{ ...base, ...reset, id: `anki-${last.at + 1}` as ReviewId, at: last.at + 1, utcOffset: last.utcOffset }]
  }
  const { stability, difficulty, lastReview, lastOffset } = card.memory
  if (replayed && replayed.stability === stability && replayed.difficulty === difficulty && replayed.lastReview === lastReview)
    return []
  return [
    {
      ...base,
      id: `anki-seed-${card.id}` as ReviewId,
      kind: 'seed',
      at: Math.max(lastReview, last?.at ?? 0),
      utcOffset: lastOffset,
      stability,
      difficulty,
      parameters: parametersId(preset),
    },
  ]
}

/** Moments are never after now, and never before Anki was. */
export function momentOf(moment: number, at: number): number {
  return moment > 1e12 && moment <= at ? moment : at
}

function whole(number: number): number {
  return Math.max(0, Math.round(number))
}
