// What makes the rows of one version those of the next. An upgrade that landed is never edited; each has a before -> after test.
import type { Transaction } from 'dexie'

/** By the version they lead to. One that throws leaves the database as it was. */
export const UPGRADES: Readonly<Record<number, (tx: Transaction) => PromiseLike<unknown>>> = {
  // Written out, not taken from today's defaults: an upgrade does the same for ever.
  3: (tx) =>
    tx
      .table('presets')
      .toCollection()
      .modify((preset: Record<string, unknown>) => {
        Object.assign(preset, {
          leechAction: 'suspend',
          newOrder: 'added',
          reviewOrder: 'due',
          mix: 'mixed',
          burySiblings: true,
          easyDays: Array<string>(7).fill('normal'),
        })
      }),
  6: async (tx) => {
    const notes = new Map<string, number>()
    await tx.table('notes').each(({ noteType }: { noteType: string }) => void notes.set(noteType, (notes.get(noteType) ?? 0) + 1))
    await tx.table('counters').bulkPut([...notes].map(([of, value]) => ({ kind: 'noteType', day: 0, of, value })))
  },
}
