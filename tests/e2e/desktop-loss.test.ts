// The worst day: the browser's store was emptied. The app must know it, say it, and bring back the last card and the last answer.
import { readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import type { Dossier } from './support/launch.ts'
import { startOnce } from './support/started.ts'

let dossier: Dossier
startOnce((one) => (dossier = one))

/** How much the database holds, read past all of the app's own code. */
function held(): Promise<{ cards: number; reviews: number }> {
  return dossier.page.evaluate(async () => {
    const [known] = (await indexedDB.databases()).filter(({ name }) => name?.startsWith('dossier'))
    const opening = indexedDB.open(known?.name ?? 'dossier')
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      opening.onsuccess = () => resolve(opening.result)
      opening.onerror = () => reject(new Error('The database could not be opened.'))
    })
    const count = (table: string) =>
      new Promise<number>((resolve) => {
        const counting = database.transaction(table).objectStore(table).count()
        counting.onsuccess = () => resolve(counting.result)
      })
    const found = { cards: await count('cards'), reviews: await count('reviews') }
    database.close()
    return found
  })
}

async function answer(cards: number): Promise<void> {
  const before = (await held()).reviews
  await dossier.go('/study')
  for (let n = 1; n <= cards; n++) {
    await dossier.page.getByRole('button', { name: /^Show/ }).click()
    await dossier.page.keyboard.press('3')
    await expect.poll(async () => (await held()).reviews).toBe(before + n)
  }
}

/** What the journal on the disk holds, and not what the app says of it. */
const journalled = () => dossier.page.evaluate(async () => (await window.dossier?.journal.read(0))?.length ?? 0)

function emptyTheStore(): void {
  const stores = readdirSync(dossier.profile, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && entry.name === 'IndexedDB',
  )
  expect(stores.length).toBeGreaterThan(0)
  for (const store of stores) rmSync(path.join(store.parentPath, store.name), { recursive: true })
}

test('an emptied store is recognised, and every card and every answer comes back', async () => {
  const { page } = dossier
  await page.getByText('Japan stands up to Russia, March 2022').click()
  await page.getByRole('button', { name: /^Keep/ }).first().waitFor()
  for (let n = 1; n <= 4; n++) {
    await page.keyboard.press('k')
    await expect.poll(async () => (await held()).cards).toBe(n)
  }
  await answer(2)
  // closing makes a backup; what is answered after it stands in the journal alone
  await dossier.relaunch()
  await answer(1)
  const before = await held()
  expect(before).toEqual({ cards: 4, reviews: 3 })
  await expect.poll(journalled).toBe(3)

  await dossier.kill()
  emptyTheStore()
  await dossier.relaunch()
  await dossier.page.getByText('Your collection is empty, and it was not before.').waitFor()
  await dossier.page.getByRole('button', { name: 'Bring it back' }).click()
  await expect.poll(held, { timeout: 20_000 }).toEqual(before)
  await dossier.clean()

  await dossier.relaunch()
  expect(await held()).toEqual(before)
})

test('beginning anew is a choice too, and the backups outlive it', async () => {
  const backups = () => dossier.page.evaluate(async () => (await window.dossier?.backups.list())?.map(({ id }) => id) ?? [])
  const full = (await backups()).filter((id) => id.includes('_4-cards_'))
  expect(full.length).toBeGreaterThan(0)
  await dossier.kill()
  emptyTheStore()
  await dossier.relaunch()
  await dossier.page.getByRole('button', { name: 'Begin anew' }).click()
  await expect.poll(() => dossier.page.evaluate(() => window.dossier?.sentinel.read())).toMatchObject({ cards: 0, reviews: 0 })
  await dossier.relaunch()
  await dossier.page.getByText('Give Dossier something to read.').waitFor()
  expect(await backups()).toEqual(expect.arrayContaining(full))
})

test('the first start of the desktop finds what the browser app kept, and brings it here', async () => {
  await dossier.kill()
  emptyTheStore()
  const [kept] = readdirSync(dossier.profile, { recursive: true, withFileTypes: true }).filter(
    (entry) => entry.isDirectory() && entry.name === 'desktop' && path.basename(entry.parentPath) === 'kept',
  )
  const browser = path.join(kept!.parentPath, 'browser')
  renameSync(path.join(kept!.parentPath, 'desktop'), browser)
  writeFileSync(path.join(browser, 'sentinel.json'), JSON.stringify({ cards: 4, reviews: 3, at: Date.now() }))
  await dossier.relaunch()
  await dossier.page.getByText('Your collection is still in the browser.').waitFor()
  await dossier.page.getByText(/held 4 cards and 3 reviews/).waitFor()
  await dossier.page.getByRole('button', { name: 'Bring it here' }).click()
  await expect.poll(async () => (await held()).cards, { timeout: 20_000 }).toBe(4)
  await dossier.clean()
})
