// An exam's outlook, worked out in a worker: today's plan, the forecast with its ranges, what would help, and how earlier forecasts did.
import {
  bucketsOf,
  foretell,
  MORE,
  scoreOf,
  strengthsOf,
  studyDay,
  toldAnswers,
  Trouble,
  unseenWith,
  wideningOf,
  type Bucket,
  type CardId,
  type ExamCard,
  type ExamId,
  type Forecast,
  type ForecastId,
  type Foretold,
  type Outcome,
} from '../../decks/index.ts'
import { db } from './database.ts'
import { loadExamMaterial, planOf, type ExamMaterial, type PlanOfToday } from './exam-cards.ts'
import { examsAhead } from './exams.ts'
import type { Moment } from './mint.ts'

export interface ExamOutlook {
  readonly plan: PlanOfToday
  readonly foretold: Foretold
  /** Answers of a day or more after the one before, from which the forecast is told. */
  readonly graded: number
  /** The least likely known of those that were seen, weakest first. */
  readonly weakest: readonly { readonly id: CardId; readonly chance: number }[]
  readonly help: Help | null
  readonly buckets: readonly Bucket[]
  /** How much wider than usual the ranges are, because earlier ones were too narrow. */
  readonly widen: number
  /** Cards it asks, and how many were ever seen. */
  readonly cards: number
  readonly seen: number
}

/** What would let everything be seen in time. */
export interface Help {
  readonly unseen: number
  /** Minutes more on each day; null where not even many would do. */
  readonly minutes: number | null
  /** Study days more. */
  readonly days: number
}

/** Fewer answers than this tell nothing yet. */
export const ENOUGH_TO_TELL = 20

const STRENGTHS = 7
const WEAKEST = 24

/** The outlook of one exam. Throws Trouble('refused') for one that is gone or over. */
export async function outlookOf(id: ExamId, moment: Moment): Promise<ExamOutlook> {
  const exams = await examsAhead(db(), moment.at, moment.utcOffset)
  const of = exams.findIndex((exam) => exam.id === id)
  if (of < 0) throw new Trouble('refused', 'This exam is over or no longer there, so there is nothing to plan.')
  const material = await loadExamMaterial(exams, moment)
  const bit = 1 << of
  const own = material.seen.filter((card) => card.exams & bit)
  const formulas = new Map(own.map((card) => [card.id, card.formulas]))
  const answers = toldAnswers(material.reviews, (card) => formulas.get(card) ?? null)
  const widen = wideningOf(await outcomesOf(id))
  const groups = groupsOf(material)
  const ask = {
    cards: material.seen,
    exams,
    of,
    today: material.today,
    spent: material.spent,
    pace: material.pace,
    strengths: strengthsOf(answers, STRENGTHS),
  }
  const foretold = foretell({ ...ask, widen, groupOf: (card) => groups.get(card.id) ?? [] })
  return {
    plan: planOf(material),
    foretold,
    graded: answers.length,
    weakest: weakestOf(own, material.today),
    help: helpFor(foretold, (more) => unseenWith(ask, more)),
    buckets: bucketsOf(answers),
    widen,
    cards: own.length,
    seen: own.filter(({ stability }) => stability > 0).length,
  }
}

/** Cards are foretold apart by kind and by document: "kind:date", "document:…". */
function groupsOf({ cards }: ExamMaterial): Map<CardId, readonly string[]> {
  return new Map(
    cards.map(({ id, kind, document }) => [id, [`kind:${kind ?? 'own'}`, ...(document ? [`document:${document}`] : [])]]),
  )
}

function weakestOf(own: readonly ExamCard[], today: number): ExamOutlook['weakest'] {
  return own
    .filter(({ stability }) => stability > 0)
    .map(({ id, formulas, stability, last }) => ({ id, chance: formulas.recall(Math.max(0, today - last), stability) }))
    .sort((a, b) => a.chance - b.chance)
    .slice(0, WEAKEST)
}

/** More than this on each day is no help. */
const MOST_MORE = 240

function helpFor({ unseen, days }: Foretold, unseenAt: (more: number) => number): Help | null {
  const left = Math.round(unseen)
  if (left < 1) return null
  let low = 0
  let high = MORE
  while (unseenAt(high) >= 1 && high < MOST_MORE) {
    low = high
    high = Math.min(MOST_MORE, high * 2)
  }
  const possible = unseenAt(high) < 1
  while (possible && high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (unseenAt(middle) < 1) high = middle
    else low = middle
  }
  const begun = days.reduce((sum, { fresh }) => sum + fresh, 0) / Math.max(1, days.length)
  return { unseen: left, minutes: possible ? high : null, days: Math.ceil(left / Math.max(0.5, begun)) }
}

/** What came of this exam's forecasts, and of the exams that are over. */
async function outcomesOf(id: ExamId): Promise<Outcome[]> {
  const database = db()
  const [exams, forecasts] = await Promise.all([database.exams.toArray(), database.forecasts.toArray()])
  const over = exams.flatMap((exam): Outcome[] => {
    const last = forecasts.filter((one) => one.exam === exam.id).sort((a, b) => b.day - a.day)[0]
    return exam.id !== id && exam.result !== null && last
      ? [{ foretold: last.onDay, came: exam.result, questions: last.cards }]
      : []
  })
  const mocks = (await database.mocks.where('exam').equals(id).toArray()).flatMap((mock): Outcome[] => {
    if (mock.handedIn === null) return []
    const day = studyDay(mock.at, mock.utcOffset)
    const told = forecasts.find((one) => one.exam === id && one.day === day)
    return told ? [{ foretold: told.today, came: scoreOf(mock).known, questions: mock.questions.length }] : []
  })
  return [...over, ...mocks]
}

/** What is kept of an outlook, to be held against what comes; null where there is too little to tell from. */
export function forecastOf(id: ExamId, { foretold, graded, cards, seen }: ExamOutlook, at: number, day: number): Forecast | null {
  if (graded < ENOUGH_TO_TELL || cards === 0) return null
  return { id: `${id} ${day}` as ForecastId, exam: id, day, at, today: foretold.today, onDay: foretold.onDay, cards, seen }
}
