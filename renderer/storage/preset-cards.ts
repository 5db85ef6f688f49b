// The cards that share a preset, with their answers: what parameters are fitted to, what the future is played through with.
import {
  answersOf,
  historyOf,
  inOrder,
  NOTHING,
  Trouble,
  added,
  USUAL_HABITS,
  type AnswerHistory,
  type Card,
  type CardId,
  type DaySums,
  type DeckId,
  type Habits,
  type Preset,
  type PresetId,
  type StudyDay,
} from '../../decks/index.ts'
import { db, type Database } from './database.ts'
import { cardsOfDecks } from './decks.ts'
import { rememberAnew, type TellCards } from './memories.ts'
import { eachLog } from './recount.ts'
import { doneToday } from './study.ts'
import { write } from './write.ts'

/** From so many known answers on, a person's own habits are told from them. */
const ENOUGH = 100

export async function presetOf(id: PresetId): Promise<Preset> {
  const preset = await db().presets.get(id)
  if (!preset) throw new Trouble('refused', 'These deck options no longer exist. Open the deck again.')
  return preset
}

/** All decks with their limits, their presets, and what they have had today. */
export async function limitsNow(today: StudyDay) {
  const [decks, presets, done] = await Promise.all([db().decks.toArray(), db().presets.toArray(), doneToday(db(), today)])
  return { decks, presets, done }
}

export async function cardsOfPreset(id: PresetId): Promise<Card[]> {
  return cardsOfDecks(db(), await decksOf(db(), id))
}

/** The answers of each card, in order; those whose answers stayed elsewhere are left out. */
export async function historiesOf(cards: readonly Card[]): Promise<AnswerHistory[]> {
  const ids = new Set<CardId>(cards.map(({ id }) => id))
  const histories: AnswerHistory[] = []
  await eachLog(db(), (log) => {
    const history = ids.has(log[0]!.card) ? historyOf(inOrder(log)) : null
    if (history) histories.push(history)
  })
  return histories
}

/** How these decks are answered, from the days of the last year; as most people do where there is too little to tell. */
export async function habitsOf(id: PresetId, today: number): Promise<Habits> {
  const database = db()
  const rows = await Promise.all(
    (await decksOf(database, id)).map((deck) =>
      database.days
        .where('[of+day]')
        .between([`deck:${deck}`, today - 365], [`deck:${deck}`, today], true, true)
        .toArray(),
    ),
  )
  const sums = rows.flat().reduce((sum: DaySums, row) => added(sum, row), NOTHING)
  const known = sums.hard + sums.good + sums.easy
  const took = answersOf(sums) < ENOUGH ? USUAL_HABITS.took : sums.took / answersOf(sums)
  if (known < ENOUGH) return { ...USUAL_HABITS, took }
  return { took, known: { hard: sums.hard / known, good: sums.good / known, easy: sums.easy / known } }
}

/**
 * Gives a preset other parameters (null: the standard ones) and its cards the memory that their answers leave under them.
 * No card is due on another day. Taken back as one.
 */
export async function adoptParameters(id: PresetId, parameters: Preset['parameters'], tell?: TellCards): Promise<void> {
  await write('Change the scheduler’s parameters', ['presets', 'decks', 'cards', 'reviews'], async (tx) => {
    const preset = { ...(await presetOf(id)), parameters, changedAt: tx.at }
    await tx.put('presets', preset)
    await rememberAnew(tx, await cardsOfPreset(id), parameters, tell)
  })
}

async function decksOf(database: Database, preset: PresetId): Promise<DeckId[]> {
  return (await database.decks.toArray()).filter((deck) => deck.preset === preset).map(({ id }) => id)
}
