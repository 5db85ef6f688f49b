// Parameters of one's own: memories are what the log leaves under them, no card is due on another day, and Undo brings the old ones back whole.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { answerCard, GRADES, inOrder, openSession, replay, type NoteTypeId } from '../../decks/index.ts'
import { engineFor } from '../../decks/scheduling/fsrs.ts'
import { DEFAULT_PRESET_ID, db } from '../../renderer/storage/database.ts'
import { createDeck } from '../../renderer/storage/decks.ts'
import { now } from '../../renderer/storage/mint.ts'
import { createNote } from '../../renderer/storage/notes.ts'
import { adoptParameters } from '../../renderer/storage/preset-cards.ts'
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
        const deck = await createDeck('Own')
        for (let i = 0; i < 8; i++)
          await createNote({ noteType: 'dossier-basic' as NoteTypeId, fields: [`Front ${i}`, 'Back'], deck })
        const moment = now()
        let session = openSession(await loadStudy(deck, moment), moment)
        for (const [i, given] of grades.entries()) {
          if (!session.current) break
          const answered = answerCard(session, given, { ...moment, at: moment.at + i * 60_000 }, 'law')
          await gradeCard(answered)
          session = answered.session
        }
        const preset = (await db().presets.get(DEFAULT_PRESET_ID))!
        const parameters = engineFor(preset).parameters.map((one, i) => one * play[i]!)
        const before = await snapshot()
        const schedule = async () =>
          (await db().cards.toArray()).map(({ id, queue, phase, due, step, interval }) => [id, queue, phase, due, step, interval])
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
