// Altered packages brought into a collection in use: what is refused, or stopped at any moment, has changed no table at all.
import { beforeEach, expect, test } from 'vitest'
import { hashOf, utf8, Trouble } from '../../decks/index.ts'
import { bringIn } from '../../renderer/storage/bring-in.ts'
import { db } from '../../renderer/storage/database.ts'
import { createDeck } from '../../renderer/storage/decks.ts'
import { exportAnki, importDeck } from '../../renderer/storage/exchange.ts'
import { createNote } from '../../renderer/storage/notes.ts'
import { undo } from '../../renderer/storage/undo.ts'
import { Cancelled } from '../../renderer/workers/index.ts'
import { altered, chancesFrom } from '../support/altered.ts'
import { foreignDeck } from '../support/foreign-deck.ts'
import { studiedCollection } from '../support/studied.ts'
import { freshCollection, keptCounters, slowCounters, written } from './support.ts'

/** Each starts a worker that loads its modules one by one, which takes seconds here. */
const RUNS = 8
const SEED = 20261123

beforeEach(freshCollection)

/** Every row of every table, the derived ones too. */
async function everything(): Promise<Record<string, string[]>> {
  const all = await Promise.all(db().tables.map(async (table) => [table.name, (await table.toArray()) as object[]] as const))
  return Object.fromEntries(all.map(([name, rows]) => [name, rows.map(written).sort()]))
}

/** A package of studied cards with a picture, out of another collection. */
async function strangersPackage(cards: number): Promise<Uint8Array> {
  const bytes = utf8('a picture').slice()
  await bringIn(studiedCollection({ cards, days: 20, today: Date.UTC(2026, 0, 20) }), 'Import studied')
  const drawn = foreignDeck({
    name: 'Birds',
    noteType: {
      ...{ id: 'anki-1500000000001', name: 'Birds', fields: ['Front', 'Back'], css: '' },
      templates: [{ name: 'Card 1', front: '{{Front}}', back: '{{Back}}' }],
    },
    notes: [{ fields: ['Which? <img src="owl.png">', 'Owl'], guid: 'owl' }],
    media: [{ hash: hashOf(bytes), kind: 'media', name: 'owl.png', bytes }],
  })
  await bringIn(drawn, 'Import birds')
  return exportAnki({ deck: null, schedule: true })
}

/** A collection that somebody uses. */
async function ownCollection(): Promise<void> {
  await freshCollection()
  const deck = await createDeck('Own')
  await createNote({ noteType: 'dossier-basic' as never, fields: ['Front', 'Back'], deck })
}

test(`of ${RUNS} altered packages each comes in whole or not at all (seed ${SEED})`, { timeout: 600_000 }, async () => {
  const whole = await strangersPackage(20)
  const chance = chancesFrom(SEED)
  await ownCollection()
  let refused = 0
  for (let run = 0; run < RUNS; run++) {
    const before = await everything()
    try {
      const told = await importDeck({ name: 'altered.apkg', bytes: altered(whole, chance) }).result
      expect(await keptCounters(), `run ${run}`).toEqual(await slowCounters())
      if (told.notes.added + told.notes.updated + told.cards + told.reviews + told.decks + told.media > 0) await undo()
      const { meta: _meta, ops: _ops, ...rest } = await everything()
      expect(rest, `run ${run}`).toEqual(Object.fromEntries(Object.entries(before).filter(([name]) => name in rest)))
    } catch (error) {
      if (!(error instanceof Trouble)) throw error
      refused++
      expect(await everything(), `run ${run}`).toEqual(before)
    }
  }
  expect(refused).toBeGreaterThan(0)
  expect(refused).toBeLessThan(RUNS)
})

test('an import that is stopped, however far it is, has changed nothing', { timeout: 600_000 }, async () => {
  const bytes = await strangersPackage(600)
  await ownCollection()
  const before = await everything()
  for (const share of [0, 0.6]) {
    const started = importDeck({ name: 'long.apkg', bytes: bytes.slice() }, ({ done, total }) => {
      if (total > 0 && done >= share * total) started.cancel()
    })
    await expect(started.result).rejects.toBeInstanceOf(Cancelled)
    expect(await everything()).toEqual(before)
  }
})
