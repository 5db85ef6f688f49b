// The whole way through the house, as one person goes it: read, keep, study, be cut off, come back, take the deck along.
import { readdirSync, readFileSync, mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Page } from 'playwright-core'
import { afterAll, describe, expect, test } from 'vitest'
import { data } from '../support/data.ts'
import { launchDossier } from './support/launch.ts'

const documents = data('documents')
const folder = mkdtempSync(path.join(os.tmpdir(), 'dossier-journey-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What the browser's own store holds, read past the app. */
async function stored(page: Page): Promise<Record<'cards' | 'notes' | 'reviews' | 'documents' | 'sources', unknown[]>> {
  return page.evaluate(async () => {
    const open = indexedDB.open('dossier')
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      open.onsuccess = () => resolve(open.result)
      open.onerror = () => reject(new Error('The database could not be opened.'))
    })
    const all = (name: string) =>
      new Promise<unknown[]>((resolve, reject) => {
        const request = database.transaction(name).objectStore(name).getAll()
        request.onsuccess = () => resolve(request.result)
        request.onerror = () => reject(new Error(name))
      })
    const [cards, notes, reviews, documents, sources] = await Promise.all(
      ['cards', 'notes', 'reviews', 'documents', 'sources'].map(all),
    )
    database.close()
    return { cards: cards!, notes: notes!, reviews: reviews!, documents: documents!, sources: sources! }
  })
}

const openCards = async (page: Page) =>
  ((await stored(page)).notes as { open: number }[]).reduce((sum, note) => sum + note.open, 0)

const bare = (rows: unknown[], ...without: string[]) =>
  (rows as Record<string, unknown>[])
    .map((row) => Object.fromEntries(Object.entries(row).filter(([key]) => ![...without, 'batch'].includes(key))))
    .sort((a, b) => (JSON.stringify(a['id']) < JSON.stringify(b['id']) ? -1 : 1))

describe.skipIf(!documents)('the way through the house', () => {
  test('five articles read, kept and studied; cut off, and everything is there; taken out and brought in elsewhere, the same', async () => {
    const files = readdirSync(documents!).map((name) => path.join(documents!, name))
    const dossier = await launchDossier()
    const { page } = dossier

    await dossier.stageDialog({ open: files })
    await page.getByRole('button', { name: /Choose a document/ }).click()
    await page.getByText(/^5 documents read, \d+ cards found\.$/).waitFor({ timeout: 60_000 })
    expect((await stored(page)).cards).toEqual([]) // nothing enters a deck unseen
    await page.getByRole('button', { name: /^Decide on \d+ found cards/ }).click()

    // One document after another, until none has anything left to decide.
    for (;;) {
      await page.getByRole('button', { name: 'Keep the rest' }).click()
      await page.getByRole('heading', { name: /^All decided/ }).waitFor()
      const next = page.getByRole('button', { name: /Next document/ })
      if ((await openCards(page)) === 0) break
      await next.click()
    }
    const kept = (await stored(page)).cards.length
    expect(kept).toBeGreaterThanOrEqual(60)

    // The same articles once more: nothing twice.
    await dossier.go('/documents')
    await dossier.stageDialog({ open: files })
    await page.getByRole('button', { name: /Add documents/ }).click()
    await page.getByText(/5 were here already/).waitFor()
    expect((await stored(page)).cards.length).toBe(kept)

    await dossier.go('/study')
    for (let i = 0; i < 10; i++) {
      await page.getByRole('button', { name: /Show/ }).waitFor()
      await page.keyboard.press('Space')
      await page.getByRole('button', { name: /^Good/ }).waitFor()
      await page.keyboard.press(i % 3 === 2 ? '4' : '3')
      await expect.poll(async () => (await stored(page)).reviews.length).toBe(i + 1)
    }
    const before = await stored(page)
    await dossier.clean()

    await dossier.kill()
    await dossier.relaunch()
    await dossier.page.getByRole('heading', { level: 1 }).waitFor()
    const after = await stored(dossier.page)
    expect(bare(after.reviews)).toEqual(bare(before.reviews))
    expect(bare(after.cards)).toEqual(bare(before.cards))

    const saved = path.join(folder, 'all.dossier.json')
    await dossier.go('/take-out')
    await dossier.page.getByLabel(/my schedule and reviews/).check()
    await dossier.page.getByLabel(/whole text/).check()
    await dossier.stageDialog({ save: saved })
    await dossier.page.getByRole('button', { name: /^Save \d+ cards/ }).click()
    await dossier.page.getByText(/holds \d+ cards/).waitFor()
    expect(JSON.parse(readFileSync(saved, 'utf8'))).toMatchObject({ format: 'dossier', version: 1 })
    await dossier.clean()
    await dossier.close()

    const elsewhere = await launchDossier()
    await elsewhere.go('/bring-in')
    await elsewhere.stageDialog({ open: [saved] })
    await elsewhere.page.getByRole('button', { name: 'Choose a file' }).click()
    await elsewhere.page.getByRole('button', { name: /^Bring in \d+ cards/ }).click()
    await elsewhere.page.getByText(/is in: \d+ new cards, 10 reviews/).waitFor()
    const there = await stored(elsewhere.page)
    const words = (rows: unknown[]) =>
      bare(rows, 'id', 'note', 'deck', 'changedAt', 'createdAt')
        .map((row) => JSON.stringify(row))
        .sort()
    expect(there.cards.length).toBe(after.cards.length)
    expect(words(there.notes)).toEqual(words(after.notes))
    expect(there.reviews.length).toBe(10)
    expect(bare(there.sources).length).toBe(bare(after.sources).length)
    expect(there.documents.length).toBe(5)

    await elsewhere.page.keyboard.press('Control+z')
    await expect.poll(async () => (await stored(elsewhere.page)).cards.length).toBe(0)
    await elsewhere.clean()
    await elsewhere.close()
  }, 240_000)
})
