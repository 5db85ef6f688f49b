// The coming days, played through from the memories as they are: what is due is answered, new cards are begun, what is too much for a day waits.
// What a learner would answer is chance with the likelihood that FSRS gives it, seeded, so that the same cards have the same future.
import type { Card, DeckId, Grade, Preset, StudyDay } from '../model/index.ts'
import { engineFor, intervalFor, type Engine, type MemoryState } from './fsrs.ts'
import { chanceFrom, fuzzed } from './fuzz.ts'
import { studyDay } from './study-day.ts'

/** How somebody answers: what their log says, or what most people do. */
export interface Habits {
  /** ms an answer takes. */
  readonly took: number
  /** Of what is known: the shares of hard, good and easy; they add up to 1. */
  readonly known: Readonly<Record<Exclude<Grade, 'again'>, number>>
}

/** fsrs-rs's defaults for the first answer to a card (`FIRST_RATING_PROB`) and for later ones that are known (`REVIEW_RATING_PROB`). */
const FIRST: Readonly<Record<Grade, number>> = { again: 0.24, hard: 0.094, good: 0.495, easy: 0.171 }
export const USUAL_HABITS: Habits = { took: 8000, known: { hard: 0.224, good: 0.631, easy: 0.145 } }

export interface SimulatedDay {
  readonly day: StudyDay
  /** Answers, steps within the day included. */
  readonly answers: number
  readonly minutes: number
  readonly begun: number
}

export interface Simulation {
  readonly days: readonly SimulatedDay[]
  /** Cards that would be known if asked, every `EVERY` days from today on and on the last day. */
  readonly remembered: readonly { readonly day: StudyDay; readonly cards: number }[]
  /** Cards that were due and had to wait, at the end of the last day. */
  readonly waiting: number
}

export type Simulated = Pick<Card, 'id' | 'deck' | 'queue' | 'due' | 'memory' | 'buriedUntil'>

/** What a study day has room for; a card that is taken takes its place. */
export interface DayRoom {
  take(deck: DeckId, kind: 'fresh' | 'review'): boolean
}

export interface SimulationAsk {
  readonly cards: readonly Simulated[]
  readonly preset: Preset
  readonly habits: Habits
  readonly today: StudyDay
  /** Study days to play through. */
  readonly length: number
  /** The limits of the cards' decks on a day; without it the preset's hold once over all cards. */
  readonly roomOn?: (day: StudyDay) => DayRoom
}

/** Counting what is remembered goes through all cards, so it is done once a week. */
export const EVERY = 7

interface Learner {
  readonly card: Simulated
  readonly random: () => number
  memory: MemoryState | null
  /** Study day of the last answer. */
  last: number
}

export function simulate({ cards, preset, habits, today, length, roomOn = () => roomOf(preset) }: SimulationAsk): Simulation {
  const engine = engineFor(preset)
  const learners = cards
    .filter(({ queue }) => queue !== 'suspended')
    .map((card): Learner => ({
      card,
      random: randomOf(card.id),
      memory: card.memory,
      last: card.memory ? studyDay(card.memory.lastReview, card.memory.lastOffset) : today,
    }))
  const fresh = new Map<DeckId, Learner[]>()
  for (const learner of learners.filter(({ memory }) => memory === null).sort((a, b) => a.card.due - b.card.due))
    if (!fresh.get(learner.card.deck)?.push(learner)) fresh.set(learner.card.deck, [learner])
  const agenda = new Agenda(today, length)
  for (const learner of learners)
    if (learner.memory)
      agenda.put(learner, Math.max(learner.card.queue === 'review' ? learner.card.due : today, learner.card.buriedUntil))
  const days: SimulatedDay[] = []
  const remembered: { day: StudyDay; cards: number }[] = []
  for (let day = today; day < today + length; day++) {
    let answers = 0
    const room = roomOn(day)
    for (const learner of agenda.take(day, (one) => room.take(one.card.deck, 'review'))) {
      const [grade, given] = review(engine, learner, day, habits, preset)
      answers += given
      agenda.put(learner, day + spacing(engine, learner, preset, grade))
    }
    const begun = takeFresh(fresh, room)
    for (const learner of begun) {
      answers += begin(engine, learner, day, preset)
      agenda.put(learner, day + spacing(engine, learner, preset, 'good'))
    }
    days.push({ day, answers, minutes: (answers * habits.took) / 60_000, begun: begun.length })
    if ((day - today) % EVERY === 0 || day === today + length - 1)
      remembered.push({ day, cards: expected(engine, learners, day) })
  }
  return { days, remembered, waiting: agenda.waiting }
}

/** A preset's limits, once. */
function roomOf({ newPerDay, reviewsPerDay }: Preset): DayRoom {
  const left = { fresh: newPerDay, review: reviewsPerDay }
  return { take: (_, kind) => left[kind]-- > 0 }
}

/** The new cards that a day has room for, taken out of those that wait; a deck that had none for one has none for the next. */
function takeFresh(waiting: Map<DeckId, Learner[]>, room: DayRoom): Learner[] {
  const begun: Learner[] = []
  const open = new Map([...waiting].filter(([, learners]) => learners.length > 0))
  while (open.size > 0) {
    const [deck, learners] = [...open].reduce((first, one) => (isBefore(one[1][0]!, first[1][0]!) ? one : first))
    if (!room.take(deck, 'fresh')) {
      open.delete(deck)
      continue
    }
    begun.push(learners.shift()!)
    if (learners.length === 0) open.delete(deck)
  }
  return begun
}

function isBefore(one: Learner, other: Learner): boolean {
  return one.card.due < other.card.due
}

/** Answers a card that is due. Returns the grade and how many answers the day took of it. */
function review(engine: Engine, learner: Learner, day: number, { known }: Habits, preset: Preset): [Grade, number] {
  const days = day - learner.last
  const chance = learner.random()
  const recall = learner.memory ? engine.recall(days, learner.memory.stability) : 1
  const grade = chance > recall ? 'again' : pick(known, learner.random())
  learner.memory = engine.next(learner.memory, days, grade)
  learner.last = day
  if (grade !== 'again') return [grade, 1]
  return [grade, 1 + again(engine, learner, preset.relearningSteps.length)]
}

/** A new card's first day: a first answer, then its steps. */
function begin(engine: Engine, learner: Learner, day: number, preset: Preset): number {
  const first = pick(FIRST, learner.random())
  learner.memory = engine.next(null, 0, first)
  learner.last = day
  if (first === 'easy') return 1
  return 1 + again(engine, learner, Math.max(0, preset.learningSteps.length - (first === 'again' ? 0 : 1)))
}

/** Steps within the day, each known. */
function again(engine: Engine, learner: Learner, steps: number): number {
  for (let step = 0; step < steps; step++) learner.memory = engine.next(learner.memory, 0, 'good')
  return steps
}

function spacing(engine: Engine, { memory, random }: Learner, preset: Preset, grade: Grade): number {
  if (!memory) return 1
  const retention = Math.min(Math.max(preset.desiredRetention, 0.7), 0.99)
  const days = intervalFor(engine, memory.stability, retention)
  return Math.max(1, fuzzed(days, grade === 'again' ? 0 : 1, preset.maximumInterval, random()))
}

/** How many of the cards would be known on a day: the sum of their chances. */
function expected(engine: Engine, learners: readonly Learner[], day: number): number {
  let sum = 0
  for (const { memory, last } of learners) if (memory) sum += engine.recall(day - last, memory.stability)
  return sum
}

function pick<Name extends string>(shares: Readonly<Record<Name, number>>, chance: number): Name {
  const names = Object.keys(shares) as Name[]
  let left = chance
  for (const name of names) {
    left -= shares[name]
    if (left < 0) return name
  }
  return names.at(-1)!
}

/** Cards by the day they come on; those that a day had no room for come first on the next. */
class Agenda {
  private readonly days: Learner[][]
  private readonly first: number
  private late: Learner[] = []

  constructor(first: number, length: number) {
    this.first = first
    this.days = Array.from({ length }, () => [])
  }

  put(learner: Learner, day: number): void {
    this.days[Math.max(0, day - this.first)]?.push(learner)
  }

  take(day: number, hasRoom: (learner: Learner) => boolean): Learner[] {
    const all = [...this.late, ...(this.days[day - this.first] ?? [])]
    const taken: Learner[] = []
    this.late = []
    for (const learner of all) (hasRoom(learner) ? taken : this.late).push(learner)
    return taken
  }

  get waiting(): number {
    return this.late.length
  }
}

/** Numbers from 0 to 1 (exclusive) that follow from a card alone: mulberry32. */
function randomOf(id: string): () => number {
  let state = Math.floor(chanceFrom('future', id) * 2 ** 32)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}
