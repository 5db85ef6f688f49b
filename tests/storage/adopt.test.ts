// Parameters of one's own: memories are what the log leaves under them, no card is due on another day, and Undo brings the old ones back whole.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  answerCard,
  GRADES,
  inOrder,
  openSession,
  replay,
  type DeckId,
  type Grade,
  type NoteTypeId,
  type PresetId,
} from '../../decks/index.ts'
import { engineFor } from '../../decks/scheduling/fsrs.ts'
import { DEFAULT_PRESET_ID, db } from '../../renderer/storage/database.ts'
import { moveCards } from '../../renderer/storage/cards.ts'
import { createDeck, deleteDeck, saveOptions } from '../../renderer/storage/decks.ts'
import { now } from '../../renderer/storage/mint.ts'
import { createNote } from '../../renderer/storage/notes.ts'
import { adoptParameters } from '../../renderer/storage/preset-cards.ts'
import { deletePreset } from '../../renderer/storage/presets.ts'
import { gradeCard, loadStudy } from '../../renderer/storage/study.ts'
import { undo } from '../../renderer/storage/undo.ts'
import { freshCollection, keptCounters, slowCounters, snapshot } from './support.ts'

test('adopting parameters moves no card, and every memory is a replay; taken back, every table is as it was', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...GRADES), { minLength: 1, maxLength: 25 }),
      fc.array(fc.double({ min: 0.8, max: 1.25, noNaN: true }), { minLength: 21, maxLength: 21 }),
      async (grades, play) => {
        await freshCollection()
        await studied(await createDeck('Own'), grades)
        const preset = (await db().presets.get(DEFAULT_PRESET_ID))!
        const parameters = engineFor(preset).parameters.map((one, i) => one * play[i]!)
        const before = await snapshot()
        const told = await schedule()
        await adoptParameters(DEFAULT_PRESET_ID, parameters)
        expect(await schedule()).toEqual(told)
        expect(await keptCounters()).toEqual(await slowCounters())
        for (const card of await db().cards.toArray()) {
          const log = await db().reviews.where('card').equals(card.id).toArray()
          expect(card.memory).toEqual(log.length === 0 ? null : replay(inOrder(log), { ...preset, parameters }))
        }
        await undo()
        expect(await snapshot()).toEqual(before)
        expect(await schedule()).toEqual(told)
      },
    ),
    { numRuns: 20 },
  )
})

const DEEDS = ['options', 'standard', 'copy', 'move', 'back', 'delete options', 'delete deck'] as const

test('cards that come under other parameters remember by them at once, on the same days; taken back, every table is as it was', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...GRADES), { minLength: 1, maxLength: 15 }),
      fc.array(fc.constantFrom(...DEEDS), { minLength: 1, maxLength: 5 }),
      async (grades, deeds) => {
        await freshCollection()
        const own = await createDeck('Own')
        const other = await createDeck('Other')
        await studied(own, grades)
        const standard = (await db().presets.get(DEFAULT_PRESET_ID))!
        const quick = { ...standard, id: 'quick' as PresetId, name: 'Quick' }
        const parameters = engineFor(standard).parameters.map((one, i) => (i < 4 ? one * 0.5 : one))
        await db().presets.put({ ...quick, parameters })
        await saveOptions(other, { preset: quick.id, options: null, limits: null, limitsToday: null })
        const told = await schedule()
        for (const deed of deeds) {
          const before = await snapshot()
          const isDone = await doDeed(deed, own, other).then(
            () => true,
            () => false,
          )
          if (!isDone) continue
          expect(await schedule()).toEqual(told)
          expect(await keptCounters()).toEqual(await slowCounters())
          await everyMemoryIsAReplay()
          await undo()
          expect(await snapshot()).toEqual(before)
          await doDeed(deed, own, other)
        }
      },
    ),
    { numRuns: 15 },
  )
})

async function doDeed(deed: (typeof DEEDS)[number], own: DeckId, other: DeckId): Promise<void> {
  const options = { options: null, limits: null, limitsToday: null }
  const ids = (await db().cards.toArray()).map(({ id }) => id)
  switch (deed) {
    case 'options':
      return saveOptions(own, { ...options, preset: 'quick' as PresetId })
    case 'standard':
      return saveOptions(own, { ...options, preset: DEFAULT_PRESET_ID })
    case 'copy':
      return saveOptions(own, { ...options, preset: { copyOf: 'quick' as PresetId, name: 'Copy' } })
    case 'move':
      return moveCards(ids.slice(0, 5), other)
    case 'back':
      return moveCards(ids, own)
    case 'delete options':
      return deletePreset('quick' as PresetId)
    case 'delete deck':
      return deleteDeck(own, other)
  }
}

/** A deck with some cards, of which as many are answered as there are grades. */
async function studied(deck: DeckId, grades: readonly Grade[]): Promise<void> {
  for (let i = 0; i < 8; i++) await createNote({ noteType: 'dossier-basic' as NoteTypeId, fields: [`Front ${i}`, 'Back'], deck })
  const moment = now()
  let session = openSession(await loadStudy(deck, moment), moment)
  for (const [i, given] of grades.entries()) {
    if (!session.current) break
    const answered = answerCard(session, given, { ...moment, at: moment.at + i * 60_000 }, 'law')
    await gradeCard(answered)
    session = answered.session
  }
}

async function schedule(): Promise<unknown[]> {
  return (await db().cards.toArray()).map(({ id, queue, phase, due, step, interval }) => [id, queue, phase, due, step, interval])
}

async function everyMemoryIsAReplay(): Promise<void> {
  const decks = new Map((await db().decks.toArray()).map((deck) => [deck.id, deck.preset]))
  for (const card of await db().cards.toArray()) {
    const log = await db().reviews.where('card').equals(card.id).toArray()
    const preset = (await db().presets.get(decks.get(card.deck)!))!
    expect(card.memory).toEqual(log.length === 0 ? null : replay(inOrder(log), preset))
  }
}
