// What should never be in a collection and yet may be: study says what is the matter, goes on with the rest, and loses nothing.
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { writeDeckFile } from '../../decks/index.ts'
import { studiedCollection } from '../support/studied.ts'
import { keepSample, sitDown } from './support/cards.ts'
import type { Dossier } from './support/launch.ts'
import { paper, rowsIn } from './support/papers.ts'
import { startEach } from './support/started.ts'

let dossier: Dossier
startEach((one) => (dossier = one))

async function answer(times: number): Promise<void> {
  const { page } = dossier
  for (let i = 0; i < times; i++) {
    await page.getByRole('button', { name: 'Show the answer' }).waitFor()
    await page.keyboard.press('Space')
    await page.getByRole('group', { name: 'How well did you know it?' }).waitFor()
    await page.keyboard.press('3')
    await expect.poll(() => page.getByRole('group', { name: 'How well did you know it?' }).count()).toBe(0)
  }
}

/** Writes a row into the browser's own store, past the app. */
async function putRow(page: Page, table: string, row: Record<string, unknown>): Promise<void> {
  await page.evaluate(
    async ([name, value]) => {
      const open = indexedDB.open('dossier')
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        open.onsuccess = () => resolve(open.result)
        open.onerror = () => reject(new Error('The database could not be opened.'))
      })
      await new Promise<void>((resolve, reject) => {
        const put = database.transaction(name, 'readwrite').objectStore(name).put(value)
        put.onsuccess = () => resolve()
        put.onerror = () => reject(new Error(name))
      })
      database.close()
    },
    [table, row] as const,
  )
}

describe('study of what is not sound', () => {
  it('goes on over a review that cannot be read, and leaves it where it is', async () => {
    await keepSample(dossier)
    await sitDown(dossier)
    await answer(3)
    const { page } = dossier
    const [first] = await rowsIn(page, 'reviews')
    await putRow(page, 'reviews', { ...first, at: 'yesterday', grade: 'splendid', utcOffset: null })
    const before = await rowsIn(page, 'reviews')
    expect(before.filter(({ grade }) => grade === 'splendid')).toHaveLength(1)
    await dossier.relaunch()
    await sitDown(dossier)
    await answer(2)
    await dossier.go('/history')
    await dossier.page.getByRole('heading', { level: 1, name: /answers today/ }).waitFor()
    expect(await rowsIn(dossier.page, 'reviews')).toHaveLength(before.length + 2)
    expect(dossier.errors).toEqual([])
  })

  it('brings in options that are out of all bounds within their bounds, and loses no card', async () => {
    const { page } = dossier
    const deck = studiedCollection({ cards: 6, days: 5, today: Date.now() })
    const presets = deck.presets.map((preset) => ({
      ...preset,
      desiredRetention: 7,
      newPerDay: -3,
      reviewsPerDay: 1e12,
      maximumInterval: -1,
      learningSteps: [-5, 1e9],
      parameters: Array.from({ length: 21 }, () => 1e6),
    }))
    await dossier.go('/bring-in')
    await dossier.stageDialog({ open: [paper('wild.dossier', writeDeckFile({ ...deck, presets }))] })
    await page.getByRole('button', { name: 'Choose a file' }).click()
    await page.getByRole('button', { name: /^Bring in/ }).click()
    await page.getByText(/^wild.dossier is in/).waitFor({ timeout: 30_000 })
    const [cards, kept] = [await rowsIn(page, 'cards'), await rowsIn(page, 'presets')]
    expect(cards).toHaveLength(deck.cards.length)
    for (const preset of kept) {
      expect(preset['desiredRetention']).toBeGreaterThanOrEqual(0.7)
      expect(preset['desiredRetention']).toBeLessThanOrEqual(0.99)
      expect(preset['newPerDay']).toBeGreaterThanOrEqual(0)
    }
    await dossier.go('/decks')
    await page.getByRole('row').nth(1).waitFor()
    expect(dossier.errors).toEqual([])
  })
})
