// What should never be in a collection and yet may be: study says what is the matter, goes on with the rest, and loses nothing.
import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { writeDeckFile } from '../../decks/index.ts'
import { studiedCollection } from '../support/studied.ts'
import { checkAxe } from './support/axe.ts'
import { press } from './support/by-keys.ts'
import { keepSample, sitDown, writeCards } from './support/cards.ts'
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
    await press(page, page.getByRole('button', { name: 'Choose a file' }))
    await press(page, page.getByRole('button', { name: /^Bring in/ }))
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

  it('counts the history, tells a card and keeps a backup over rows of every damage, and loses none of them', async () => {
    const { page } = dossier
    await writeCards(page, [{ fields: ['One?', '1'] }, { fields: ['Two?', '2'] }])
    await sitDown(dossier)
    await answer(1)
    await expect.poll(async () => (await rowsIn(page, 'reviews')).length).toBe(1)
    const [first] = await rowsIn(page, 'reviews')
    const damaged = [
      { ...first, id: 'damaged-1', at: 'yesterday' },
      { ...first, id: 'damaged-2', grade: 'splendid', placement: 'soon' },
      { id: 'damaged-3', card: first?.['card'] },
      { id: 'damaged-4', card: 7, at: -1e300, kind: 'review', grade: 'good' },
      { ...first, id: 'damaged-5', at: 8.64e15 + 1 },
    ]
    for (const row of damaged) await putRow(page, 'reviews', row)
    await dossier.relaunch()
    const again = dossier.page
    await dossier.go('/history')
    await again.getByRole('heading', { level: 1, name: /today/ }).waitFor()
    await again.getByRole('button', { name: 'Count them again from the log' }).focus()
    await again.keyboard.press('Enter')
    await again.getByRole('heading', { level: 1, name: /^One answer today/ }).waitFor()
    await sitDown(dossier)
    await again.keyboard.press('Space')
    await again.keyboard.press('u')
    await again.keyboard.press('i')
    await again
      .getByRole('dialog', { name: 'About this card' })
      .getByText(/cannot be read/)
      .waitFor()
    await again.keyboard.press('Escape')
    await dossier.go('/settings')
    await press(again, again.getByRole('button', { name: 'Back up now' }))
    await again.getByText(/^Backed up: 2 cards/).waitFor()
    const kept = (await rowsIn(again, 'reviews')).map(({ id }) => id)
    for (const { id } of damaged) expect(kept).toContain(id)
    expect(dossier.errors).toEqual([])
  })

  it.each([
    ['too many and too large', { parameters: Array.from({ length: 40 }, () => 1e9), desiredRetention: 7 }],
    ['too few', { parameters: [1, 2, 3], desiredRetention: 0 }],
    ['no numbers', { parameters: Array.from({ length: 21 }, () => 'much'), desiredRetention: 'high' }],
    ['nothing but zero', { parameters: Array.from({ length: 21 }, () => 0), learningSteps: ['soon'], maximumInterval: -4 }],
  ])('studies with options in the store that are %s', async (_what, wrong) => {
    const { page } = dossier
    await writeCards(page, [{ fields: ['One?', '1'] }, { fields: ['Two?', '2'] }])
    const [preset] = await rowsIn(page, 'presets')
    await putRow(page, 'presets', { ...preset, ...wrong })
    await dossier.relaunch()
    await sitDown(dossier)
    await answer(2)
    await expect.poll(async () => (await rowsIn(dossier.page, 'reviews')).length).toBe(2)
    for (const card of await rowsIn(dossier.page, 'cards')) {
      expect(Number.isFinite(card['due'])).toBe(true)
      const memory = card['memory'] as { readonly stability: number; readonly difficulty: number }
      expect([memory.stability > 0, memory.difficulty >= 1, memory.difficulty <= 10]).toEqual([true, true, true])
    }
    await dossier.go('/decks')
    await dossier.page.getByRole('row').nth(1).waitFor()
    await dossier.page.keyboard.press('p')
    await dossier.page.getByRole('dialog').getByLabel('New cards a day').waitFor()
    expect(dossier.errors).toEqual([])
  })

  it('says of a deck without cards that there are none, wherever one asks', async () => {
    const { page } = dossier
    await dossier.go('/decks')
    await page.getByRole('heading', { name: 'There are no decks yet.' }).waitFor()
    await page.keyboard.press('n')
    await page.getByRole('dialog').getByLabel('Name').fill('Empty')
    await page.keyboard.press('Enter')
    await page.getByRole('row', { name: /^Empty/ }).waitFor()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: /no cards/ }).waitFor()
    expect(await checkAxe(page)).toEqual([])
    await dossier.go('/decks')
    await page.getByRole('row', { name: /^Empty/ }).waitFor()
    await page.keyboard.press('p')
    const press = async (name: string): Promise<void> => {
      await page.getByRole('dialog', { name: 'Options of Empty' }).getByRole('button', { name }).focus()
      await page.keyboard.press('Enter')
    }
    await press('What it costs')
    await page
      .getByRole('dialog', { name: /^What it costs/ })
      .getByText(/^No card has these options yet/)
      .waitFor()
    await page.keyboard.press('Escape')
    await press('Learn from my answers')
    await page.getByText(/^There are 0 answers to learn from/).waitFor()
    expect(dossier.errors).toEqual([])
  })

  it('goes on after an answer that a wrong clock dated far ahead: it is said, nothing is lost, Undo takes it back', async () => {
    const { page } = dossier
    await writeCards(page, [{ fields: ['One?', '1'] }, { fields: ['Two?', '2'] }])
    const allTheSame = async (): Promise<void> => {
      await page.getByRole('heading', { name: 'The clock cannot be right.' }).waitFor()
      await page.getByRole('button', { name: 'Study all the same' }).focus()
      await page.keyboard.press('Enter')
    }
    await page.clock.install({ time: new Date('2100-06-01T12:00') })
    await page.reload()
    await dossier.go('/study')
    await allTheSame()
    await answer(1)
    await expect.poll(async () => (await rowsIn(page, 'reviews')).length).toBe(1)
    await page.clock.setSystemTime(new Date('2026-11-22T12:00'))
    await dossier.go('/')
    await page.reload()
    await dossier.go('/study')
    await page.getByText(/but your last answer was given on 1 June 2100/).waitFor()
    await allTheSame()
    await answer(1)
    await dossier.go('/history')
    await page.getByRole('heading', { level: 1, name: /today/ }).waitFor()
    expect(await rowsIn(page, 'reviews')).toHaveLength(2)
    expect(await rowsIn(page, 'cards')).toHaveLength(2)
    expect(dossier.errors).toEqual([])
  })
})
