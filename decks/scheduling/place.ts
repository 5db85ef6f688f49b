// Where each grade would put a card: a step within the day, or a number of study days away.
import type { Card, Grade, Phase, Placement, Preset } from '../model/index.ts'
import type { Engine, MemoryState } from './fsrs.ts'
import { engineFor, intervalFor } from './fsrs.ts'
import { chanceFrom, fuzzed, welcome } from './fuzz.ts'
import type { Calendar } from './fuzz.ts'
import { DAY, MINUTE, elapsedDays, studyDay } from './study-day.ts'

export type Placeable = Pick<Card, 'id' | 'phase' | 'step' | 'memory' | 'reviews'>

export interface Outcome {
  readonly memory: MemoryState
  readonly placement: Placement
}

const MINUTES_A_DAY = DAY / MINUTE
/** Anki's bounds for what may be asked of FSRS. */
const RETENTION = [0.7, 0.99] as const

/**
 * What each grade would choose for a card now.
 * @param at ms since 1970, UTC
 * @param utcOffset minutes east of UTC
 * @param seed with the card's id and count of reviews it decides the fuzz; null for none
 * @param calendar what stands in the coming days; null weighs them by the preset's easy days alone
 */
export function nextStates(
  card: Placeable,
  preset: Preset,
  at: number,
  utcOffset: number,
  seed: string | null,
  calendar: Calendar | null = null,
): Record<Grade, Placement> {
  const of = outcomesOf(card, preset, at, utcOffset, seed, calendar)
  return { again: of('again').placement, hard: of('hard').placement, good: of('good').placement, easy: of('easy').placement }
}

/** As `nextStates`, with the memory the grade would leave, and one grade at a time: the next card waits for what its grade comes to, and not for what the others would have. */
export function outcomesOf(
  card: Placeable,
  preset: Preset,
  at: number,
  utcOffset: number,
  seed: string | null,
  calendar: Calendar | null = null,
): (grade: Grade) => Outcome {
  const engine = engineFor(preset)
  const elapsed = card.memory ? elapsedDays(card.memory, at, utcOffset) : 0
  const memory = once((grade) => engine.next(card.memory, elapsed, grade))
  const chance = seed === null ? null : chanceFrom(seed, card.id, card.reviews)
  const today = studyDay(at, utcOffset)
  const weight = (days: number): number => welcome(today + days, preset, calendar)
  const spaced = spacing(engine, preset, elapsed, chance, weight)
  const days = once((grade) => spaced(memory(grade).stability))
  const inDays = (interval: number): Placement => ({ phase: 'review', step: 0, due: today + interval, interval })
  const inMinutes = (minutes: number, step: number, phase: Phase): Placement => {
    if (minutes >= MINUTES_A_DAY) return inDays(Math.floor(minutes / MINUTES_A_DAY))
    return { phase, step, due: at + minutes * MINUTE, interval: 0 }
  }
  const place = card.phase === 'review' ? ofReview : ofLearning
  return (grade) => ({ memory: memory(grade), placement: place(grade) })

  function ofReview(grade: Grade): Placement {
    if (grade === 'again') {
      const step = preset.relearningSteps[0]
      return step === undefined ? inDays(days('again')) : inMinutes(step, 0, 'relearning')
    }
    const hard = Math.min(days('hard'), days('good'))
    if (grade === 'hard') return inDays(hard)
    const good = Math.max(days('good'), hard + 1)
    return inDays(Math.min(grade === 'good' ? good : Math.max(days('easy'), good + 1), preset.maximumInterval))
  }

  function ofLearning(grade: Grade): Placement {
    const phase = card.phase === 'relearning' ? 'relearning' : 'learning'
    const steps = phase === 'relearning' ? preset.relearningSteps : preset.learningSteps
    const step = Math.min(Math.max(0, card.step), Math.max(0, steps.length - 1))
    const next = steps[step + 1]
    const first = steps[0]
    if (grade === 'again') return first === undefined ? inDays(days('again')) : inMinutes(first, 0, phase)
    if (grade === 'hard') return first === undefined ? inDays(days('hard')) : inMinutes(hardMinutes(steps, step), step, phase)
    const good = next === undefined ? inDays(days('good')) : inMinutes(next, step + 1, phase)
    if (grade === 'good') return good
    const least = good.phase === 'review' ? Math.min(good.interval + 1, preset.maximumInterval) : 1
    return inDays(Math.max(days('easy'), least))
  }
}

/** What a grade comes to, found when it is first asked for. */
function once<T>(of: (grade: Grade) => T): (grade: Grade) => T {
  const known: Partial<Record<Grade, T>> = {}
  return (grade) => (known[grade] ??= of(grade))
}

/** Hard on the first step lies between it and the next (alone, half as long again); on a later one it repeats the step. */
function hardMinutes(steps: readonly number[], step: number): number {
  const [first = 0, second] = steps
  if (step > 0) return steps[step] ?? first
  return second === undefined ? Math.round(first * 1.5) : Math.round((first + second) / 2)
}

function spacing(
  engine: Engine,
  preset: Preset,
  elapsed: number,
  chance: number | null,
  weight: (days: number) => number,
): (stability: number) => number {
  const retention = Math.min(Math.max(preset.desiredRetention || 0.9, RETENTION[0]), RETENTION[1])
  const maximum = Math.max(1, Math.floor(preset.maximumInterval) || 1)
  return (stability) => fuzzed(intervalFor(engine, stability, retention), elapsed, maximum, chance, weight)
}
