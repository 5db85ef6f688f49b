// The cards of exams as a plan sees them, read in a worker: it goes through all of them.
import {
  examDay,
  formulasFor,
  paceFrom,
  planDay,
  presetsOf,
  standing,
  studyDay,
  studyDayStart,
  type Card,
  type CardId,
  type DayPlan,
  type DeckId,
  type Exam,
  type ExamCard,
  type ExamScope,
  type NoteId,
  type Pace,
  type Preset,
  type Review,
} from '../../decks/index.ts'
import { db, type Database } from './database.ts'
import { beneath, cardsOfDecks } from './decks.ts'
import type { Moment } from './mint.ts'

/** Cards that an exam asks, suspended ones among them. */
export async function cardsInScope(database: Database, { decks, documents, tags, kinds }: ExamScope): Promise<Card[]> {
  const cards = new Map<CardId, Card>()
  const add = (some: readonly Card[]): void => some.forEach((card) => cards.set(card.id, card))
  if (decks.length + documents.length + tags.length === 0) add(await database.cards.toArray())
  if (decks.length > 0) {
    const all = await database.decks.toArray()
    add(await cardsOfDecks(database, [...new Set<DeckId>(decks.flatMap((id) => beneath(all, id)))]))
  }
  const notes = new Set<NoteId>()
  for (const document of documents)
    for (const id of await database.notes.where('document').equals(document).primaryKeys()) notes.add(id as NoteId)
  if (tags.length > 0)
    await database.notes.each((note) => {
      if (note.tags.some((tag) => tags.some((one) => isBeneath(tag, one)))) notes.add(note.id)
    })
  if (notes.size > 0)
    add(
      await database.cards
        .where('note')
        .anyOf([...notes])
        .toArray(),
    )
  const wanted = new Set<string>(kinds)
  return kinds.length === 0 ? [...cards.values()] : [...cards.values()].filter(({ kind }) => wanted.has(kind ?? 'own'))
}

function isBeneath(tag: string, above: string): boolean {
  const [one, other] = [tag.toLowerCase(), above.toLowerCase()]
  return one === other || one.startsWith(`${other}::`)
}

/** All cards of the exams ahead, and what is known of how they are answered. */
export interface ExamMaterial {
  readonly exams: readonly Exam[]
  readonly cards: readonly Card[]
  /** The same cards as the plan sees them. */
  readonly seen: readonly ExamCard[]
  readonly pace: Pace
  readonly presetFor: (card: Pick<Card, 'deck'>) => Preset
  /** Standing events of these cards, in the order of the log. */
  readonly reviews: readonly Review[]
  readonly today: number
  /** Seconds of today's answers. */
  readonly spent: number
  readonly answeredToday: ReadonlySet<NoteId>
}

/** Answers of so many days tell the pace and how well somebody remembers. */
const LOOKED_BACK = 400
const DAY = 86_400_000

export async function loadExamMaterial(exams: readonly Exam[], moment: Moment): Promise<ExamMaterial> {
  const database = db()
  const today = studyDay(moment.at, moment.utcOffset)
  const [decks, presets] = await Promise.all([database.decks.toArray(), database.presets.toArray()])
  const presetFor = presetsOf({ decks, presets: new Map(presets.map((preset) => [preset.id, preset])) })
  const bits = new Map<CardId, number>()
  const cards = new Map<CardId, Card>()
  for (const [i, exam] of exams.entries())
    for (const card of await cardsInScope(database, exam.scope)) {
      if (card.queue === 'suspended') continue
      cards.set(card.id, card)
      bits.set(card.id, (bits.get(card.id) ?? 0) | (1 << i))
    }
  const all = [...cards.values()].sort((a, b) => a.createdAt - b.createdAt || a.due - b.due || (a.id < b.id ? -1 : 1))
  const reviews = standing(
    (
      await database.reviews
        .where('at')
        .above(moment.at - LOOKED_BACK * DAY)
        .toArray()
    ).filter(({ card }) => cards.has(card)),
  )
  const begin = studyDayStart(today, moment.utcOffset)
  const now = reviews.filter(({ at, grade }) => at >= begin && grade !== null)
  return {
    exams,
    cards: all,
    seen: all.map((card) => seenCard(card, presetFor(card), bits.get(card.id) ?? 0)),
    pace: paceFrom(reviews),
    presetFor,
    reviews,
    today,
    spent: now.reduce((sum, { took }) => sum + took / 1000, 0),
    answeredToday: new Set(now.flatMap(({ card }) => cards.get(card)?.note ?? [])),
  }
}

function seenCard(card: Card, preset: Preset, exams: number): ExamCard {
  const { id, note, memory } = card
  return {
    id,
    note,
    formulas: formulasFor(preset),
    stability: memory?.stability ?? 0,
    difficulty: memory?.difficulty ?? 5,
    last: memory ? studyDay(memory.lastReview, memory.lastOffset) : 0,
    exams,
  }
}

/** An exam's part of a day. */
export interface ExamShare {
  readonly exam: Exam['id']
  readonly cards: number
  readonly fresh: number
  /** All cards it asks, and how many of those were never answered. */
  readonly all: number
  readonly unseen: number
  /** Study days until it; 0 is today. */
  readonly days: number
}

/** The day's plan over all exams ahead, and each exam's part of it. */
export type PlanOfToday = DayPlan & {
  readonly shares: readonly ExamShare[]
  /** Cards of these exams within their steps. */
  readonly learning: readonly CardId[]
}

export function planOf(material: ExamMaterial): PlanOfToday {
  const { exams, cards, seen, today, spent, pace, presetFor, answeredToday } = material
  const free = seen.flatMap((card, i) => (cards[i]!.buriedUntil <= today ? [card] : []))
  const byId = new Map(cards.map((card) => [card.id, card]))
  const plan = planDay({
    cards: free,
    exams,
    today,
    spent,
    pace,
    answered: answeredToday,
    apart: (i) => presetFor(byId.get(free[i]!.id)!).burySiblings,
  })
  const chosen = new Set(plan.cards)
  const shares = exams.map((exam, i): ExamShare => {
    const own = seen.filter((card) => card.exams & (1 << i))
    const asked = own.filter(({ id }) => chosen.has(id))
    return {
      exam: exam.id,
      cards: asked.length,
      fresh: asked.filter(({ stability }) => stability === 0).length,
      all: own.length,
      unseen: own.filter(({ stability }) => stability === 0).length,
      days: examDay(exam) - today,
    }
  })
  const learning = seen.flatMap((card, i) =>
    card.stability > 0 && card.last >= today && cards[i]!.queue === 'learning' ? [card.id] : [],
  )
  return { ...plan, shares, learning }
}
