// The worker that thinks ahead and learns: it fits the scheduler's parameters, gives them to the cards, and plays the coming months through.
import {
  ENOUGH_ANSWERS,
  learnable,
  logLoss,
  RETENTIONS,
  roomFor,
  simulate,
  studyDay,
  trainingOf,
  workloadAt,
  type Card,
  type DayRoom,
  type Preset,
  type SimulationAsk,
  type StudyDay,
} from '../../decks/index.ts'
import { moveCards } from '../storage/cards.ts'
import { db, openDatabase } from '../storage/database.ts'
import { deleteDeck, saveOptions } from '../storage/decks.ts'
import { loadExamMaterial, planOf } from '../storage/exam-cards.ts'
import { outlookOf } from '../storage/exam-outlook.ts'
import { examsAhead } from '../storage/exams.ts'
import { questionsFor } from '../storage/mock-questions.ts'
import { adoptParameters, cardsOfPreset, habitsOf, historiesOf, limitsNow, presetOf } from '../storage/preset-cards.ts'
import { deletePreset } from '../storage/presets.ts'
import { turn } from '../storage/undo.ts'
import { serve } from './answer.ts'
import { fitParameters } from './fsrs.ts'
import type { Ask } from './job.ts'

/** More cards than these are stood for by every second, third...: the curve is the same, and nobody waits a minute for it. */
const PLAYED = 20_000

type Kinds =
  | 'optimise'
  | 'adopt'
  | 'saveOptions'
  | 'deletePreset'
  | 'deleteDeck'
  | 'moveCards'
  | 'turn'
  | 'simulate'
  | 'workload'
  | 'planDay'
  | 'foretell'
  | 'composeMock'

serve<Kinds>({
  async optimise({ database, preset: id }, _tell, watch) {
    await openDatabase(database)
    const preset = await presetOf(id)
    const histories = await historiesOf(await cardsOfPreset(id))
    const answers = learnable(histories)
    if (answers < ENOUGH_ANSWERS) return { answers, fitted: null }
    const parameters = await fitParameters(trainingOf(histories), watch)
    return {
      answers,
      fitted: { parameters, before: logLoss(histories, preset), after: logLoss(histories, { parameters }) },
    }
  },
  async adopt({ database, preset, parameters }, tell) {
    await openDatabase(database)
    await adoptParameters(preset, parameters, tell)
    return {}
  },
  async saveOptions({ database, deck, options }, tell) {
    await openDatabase(database)
    await saveOptions(deck, options, tell)
    return {}
  },
  async deletePreset({ database, preset }, tell) {
    await openDatabase(database)
    await deletePreset(preset, tell)
    return {}
  },
  async deleteDeck({ database, deck, into }, tell) {
    await openDatabase(database)
    await deleteDeck(deck, into, tell)
    return {}
  },
  async moveCards({ database, cards, deck }, tell) {
    await openDatabase(database)
    await moveCards(cards, deck, tell)
    return {}
  },
  async turn({ database, way }, tell) {
    await openDatabase(database)
    return { turned: await turn(way, tell) }
  },
  async simulate(ask) {
    const { played, standFor } = await future(ask)
    const { days, remembered, waiting } = simulate(played)
    return {
      days: days.map((day) => ({
        ...day,
        answers: day.answers * standFor,
        minutes: day.minutes * standFor,
        begun: day.begun * standFor,
      })),
      remembered: remembered.map(({ day, cards }) => ({ day, cards: cards * standFor })),
      waiting: waiting * standFor,
      took: played.habits.took,
    }
  },
  async workload(ask, tell) {
    const { played, standFor } = await future(ask)
    // The retention in use stands among them, whatever it is.
    const retentions = [...new Set([...RETENTIONS, played.preset.desiredRetention])].sort((a, b) => a - b)
    const curve = retentions.map((retention, i) => {
      const { minutes, answers, remembered } = workloadAt(played, retention)
      tell({ done: i + 1, total: retentions.length })
      return { retention, minutes: minutes * standFor, answers: answers * standFor, remembered: remembered * standFor }
    })
    return { curve, cards: played.cards.length * standFor }
  },
  async planDay({ database, at, utcOffset }) {
    await openDatabase(database)
    return planOf(await loadExamMaterial(await examsAhead(db(), at, utcOffset), { at, utcOffset }))
  },
  async foretell({ database, at, utcOffset, exam }) {
    await openDatabase(database)
    return outlookOf(exam, { at, utcOffset })
  },
  async composeMock({ database, exam, wish }) {
    await openDatabase(database)
    return { questions: await questionsFor(exam, wish) }
  },
})

/** The cards of a preset and what would be done with them; where they are many, each stands for several. */
async function future({ database, preset: id, options, at, utcOffset, length }: Ask<'simulate'>): Promise<{
  played: SimulationAsk
  standFor: number
}> {
  await openDatabase(database)
  const today = studyDay(at, utcOffset)
  const [preset, cards, habits, limits] = await Promise.all([
    presetOf(id),
    cardsOfPreset(id),
    habitsOf(id, today),
    limitsNow(today),
  ])
  const standFor = Math.max(1, Math.ceil(cards.length / PLAYED))
  const some = standFor === 1 ? cards : cards.filter((_: Card, i) => i % standFor === 0)
  const chosen = { ...preset, ...options }
  return {
    played: {
      cards: some,
      preset: chosen,
      roomOn: (day) => roomOnDay(limits, chosen, { day, isToday: day === today }, standFor),
      habits,
      today,
      length,
    },
    standFor,
  }
}

/** What the limits of the decks and of those above them leave on a day, with these options in place of the preset's; each card takes the room of those it stands for. */
function roomOnDay(
  { decks, presets, done }: Awaited<ReturnType<typeof limitsNow>>,
  chosen: Preset,
  { day, isToday }: { readonly day: StudyDay; readonly isToday: boolean },
  standFor: number,
): DayRoom {
  const all = new Map(presets.map((one) => [one.id, one.id === chosen.id ? chosen : one]))
  const room = roomFor({ decks, presets: all, done: isToday ? done : new Map() }, day)
  return {
    take(deck, kind) {
      if (!room.take(deck, kind)) return false
      for (let more = 1; more < standFor; more++) room.take(deck, kind)
      return true
    },
  }
}
