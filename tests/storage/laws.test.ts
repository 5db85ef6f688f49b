// What must hold whatever a person does, in whatever order.
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { standing, type Review } from '../../decks/index.ts'
import { db } from '../../renderer/storage/database.ts'
import { redo, undo } from '../../renderer/storage/undo.ts'
import { anyDeed, doDeed } from './deeds.ts'
import { freshCollection, keptCounters, slowCounters, snapshot } from './support.ts'

const RUNS = { numRuns: 25 }

async function inFresh(work: () => Promise<void>): Promise<void> {
  await freshCollection()
  await work()
}

test('counters are what a recount gives, after anything and after taking some of it back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyDeed, { minLength: 3, maxLength: 25 }), fc.nat(5), (deeds, back) =>
      inFresh(async () => {
        for (const deed of deeds) await doDeed(deed)
        for (let i = 0; i < back; i++) await undo()
        expect(await keptCounters()).toEqual(await slowCounters())
      }),
    ),
    RUNS,
  )
})

test('taking everything back leaves every table as it was; doing it again leaves it as it became', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyDeed, { minLength: 1, maxLength: 12 }), fc.array(anyDeed, { maxLength: 12 }), (first, then) =>
      inFresh(async () => {
        for (const deed of first) await doDeed(deed)
        const before = await snapshot()
        const ops = await db().ops.count()
        for (const deed of then) await doDeed(deed)
        const after = await snapshot()
        const done = (await db().ops.count()) - ops
        for (let i = 0; i < done; i++) expect(await undo()).not.toBeNull()
        expect(await snapshot()).toEqual(before)
        for (let i = 0; i < done; i++) expect(await redo()).not.toBeNull()
        expect(await snapshot()).toEqual(after)
        expect(await redo()).toBeNull()
      }),
    ),
    RUNS,
  )
})

test('the log only grows, and what stands in it are the grades that were not taken back', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(anyDeed, fc.constant('undo' as const)), { maxLength: 25 }), (deeds) =>
      inFresh(async () => {
        let log: Review[] = []
        for (const deed of deeds) {
          await (deed === 'undo' ? undo() : doDeed(deed))
          const now = await db().reviews.toArray()
          expect(now.slice(0, log.length)).toEqual(log)
          log = now
        }
        const today = (await db().counters.toArray()).filter(({ kind }) => kind === 'introduced' || kind === 'reviewed')
        const counted = today.reduce((sum, { value }) => sum + value, 0)
        const grades = standing(log).filter((event) => event.kind === 'review')
        expect(counted).toBeLessThanOrEqual(grades.length)
        expect(today.filter(({ kind }) => kind === 'introduced').reduce((sum, { value }) => sum + value, 0)).toBe(
          grades.filter((event) => isFirst(standing(log), event)).length,
        )
      }),
    ),
    RUNS,
  )
})

/** Whether a grade began a card: nothing stands before it, or only a reset. */
function isFirst(log: readonly Review[], event: Review): boolean {
  const before = log
    .slice(0, log.indexOf(event))
    .findLast((one) => one.card === event.card && (one.kind === 'review' || one.kind === 'reset'))
  return before === undefined || before.kind === 'reset'
}
