// After a break, and cards that cost too much: a plan for what is overdue, and leeches, slow and reported cards beside their source. By keys.
import { describe, expect, it } from 'vitest'
import { checkAxe } from './support/axe.ts'
import { press } from './support/by-keys.ts'
import { howMany, keepSample, progress, prompt, sitDown, writeCards } from './support/cards.ts'
import type { Dossier } from './support/launch.ts'
import { rowsIn } from './support/papers.ts'
import { startEach } from './support/started.ts'

let dossier: Dossier
startEach((one) => (dossier = one))

describe('after a break', () => {
  it('what is overdue is spread over days that one chooses; the plan is shown, changed and forgotten', async () => {
    const { page } = dossier
    const start = new Date('2026-11-22T12:00:00')
    await page.clock.install({ time: start })
    await page.reload()
    await dossier.go('/plan')
    await page.getByRole('heading', { name: 'Nothing is overdue.' }).waitFor()
    expect(await checkAxe(page)).toEqual([])
    await writeCards(
      page,
      Array.from({ length: 9 }, (_, i) => ({ fields: [`Card ${i + 1}?`, 'x'] })),
    )
    await sitDown(dossier)
    for (let i = 0; i < 9; i++) {
      await page.keyboard.press('Space')
      await page.getByRole('button', { name: /^Easy/ }).waitFor()
      await page.keyboard.press('4')
      await expect.poll(() => page.getByRole('button', { name: /^Easy/ }).count()).toBe(0)
    }
    await page.clock.setSystemTime(new Date('2027-01-15T12:00:00'))
    await dossier.go('/plan')
    await page.reload()
    await page.getByRole('heading', { name: 'Nine cards are overdue.' }).waitFor()
    await page.getByLabel('Days to catch up in').fill('many')
    await page.getByText('A whole number of days, from 1 to 120.').waitFor()
    expect(await checkAxe(page)).toEqual([])
    await page.getByLabel('Days to catch up in').fill('3')
    const days = page.getByRole('region', { name: 'Day by day' }).locator('tbody tr')
    expect(await days.locator('td:nth-child(2)').allTextContents()).toEqual(['3', '3', '3'])
    await page.keyboard.press('Control+Enter')
    await page.getByText('Planned: 3 overdue cards a day.').waitFor()
    await dossier.go('/')
    await page.getByText('Nine overdue cards, three a day, three days to go.').waitFor()
    await sitDown(dossier)
    expect(await progress(page)).toEqual({ done: 0, toGo: 3 })
    for (let i = 0; i < 3; i++) {
      await page.keyboard.press('Space')
      await page.getByRole('button', { name: /^Good/ }).waitFor()
      await page.keyboard.press('3')
      await expect.poll(() => page.getByRole('button', { name: /^Good/ }).count()).toBe(0)
    }
    await page.getByText('Six overdue cards wait for the next days of your plan.').waitFor()
    expect(await checkAxe(page)).toEqual([])
    await dossier.go('/plan')
    await page.getByRole('heading', { name: 'Six cards are overdue.' }).waitFor()
    expect(await checkAxe(page)).toEqual([])
    await press(page, page.getByRole('button', { name: 'Forget the plan' }))
    await page.getByText('The plan is forgotten').waitFor()
    await sitDown(dossier)
    expect((await progress(page)).toGo).toBe(6)
  })
})

describe('cards that cost much', () => {
  it('are shown beside their source, reworded, split or left: a leech and a reported one', async () => {
    await keepSample(dossier)
    const { page } = dossier
    await dossier.go('/mend')
    await page.getByRole('heading', { name: 'No card needs mending.' }).waitFor()
    expect(await checkAxe(page)).toEqual([])
    await sitDown(dossier)
    const reported = await prompt(page)
    await page.keyboard.press('w')
    await page.getByLabel('It does not say when').focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => prompt(page)).not.toBe(reported)
    const [card] = (await rowsIn(page, 'cards')).filter((one) => one['queue'] === 'new')
    await page.evaluate(
      ({ id, note }) =>
        new Promise<void>((resolve, reject) => {
          const open = indexedDB.open('dossier')
          open.onsuccess = () => {
            const tx = open.result.transaction(['cards', 'notes'], 'readwrite')
            const change = (store: string, key: string, over: object) => {
              const found = tx.objectStore(store).get(key)
              found.onsuccess = () => tx.objectStore(store).put({ ...(found.result as object), ...over })
            }
            change('cards', id, { lapses: 8, queue: 'suspended' })
            change('notes', note, { tags: ['leech'] })
            tx.oncomplete = () => resolve()
            tx.onerror = () => reject(new Error('not written'))
          }
        }),
      { id: String(card?.['id']), note: String(card?.['note']) },
    )
    await dossier.go('/mend')
    await page.reload()
    const rows = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: /Reported|Forgotten/ }) })
    await expect.poll(() => rows.count()).toBe(2)
    await page.getByText('Reported as wrong').waitFor()
    await page.locator('li q').waitFor()
    expect(await checkAxe(page)).toEqual([])
    await page.keyboard.press('e')
    const editor = page.getByRole('dialog', { name: 'Edit card' })
    await editor.getByLabel('Prompt').fill('A question in better words?')
    await page.keyboard.press('Control+Enter')
    await editor.waitFor({ state: 'detached' })
    await expect.poll(() => rows.count()).toBe(1)
    await page.getByText('Forgotten 8 times').waitFor()
    await page.keyboard.press('x')
    const fresh = page.getByRole('dialog', { name: 'A card of your own' })
    await fresh.locator('[contenteditable]').nth(1).fill('the smaller answer')
    await page.keyboard.press('Control+Enter')
    await page.keyboard.press('Escape')
    await fresh.waitFor({ state: 'detached' })
    await page.getByRole('heading', { name: 'No card needs mending.' }).waitFor()
    expect(await howMany(dossier, 'is:suspended')).toBe(1)
    expect(await howMany(dossier, 'better words')).toBe(1)
    expect(await howMany(dossier, 'smaller answer')).toBe(1)
  })

  it('are offered when they are slow: beside their quote, reworded in place, and quick answers are left alone', async () => {
    await keepSample(dossier)
    const { page } = dossier
    // after the cards were made: what was answered before a change says nothing of it
    await page.clock.install({ time: Date.now() + 60_000 })
    await page.reload()
    await sitDown(dossier)
    const slow = await prompt(page)
    // One card is thought about for half a minute each time it comes, the others for two seconds.
    let thought = 0
    for (let asked = 0; asked < 40 && (await page.getByRole('article', { name: 'Card' }).count()) > 0; asked++) {
      const again = (await prompt(page)) === slow && ++thought < 3
      await page.clock.runFor((await prompt(page)) === slow ? 30_000 : 2000)
      await page.keyboard.press('Space')
      await page.getByRole('button', { name: /^Easy/ }).waitFor()
      await page.keyboard.press(again ? '1' : '4')
      await expect.poll(() => page.getByRole('button', { name: /^Easy/ }).count()).toBe(0)
    }
    expect(thought).toBe(3)
    await dossier.go('/mend')
    const rows = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('button', { name: /Takes 3\d seconds; others take 2 seconds/ }) })
    await expect.poll(() => rows.count()).toBe(1)
    await page.locator('li q').waitFor()
    expect(await checkAxe(page)).toEqual([])
    await page.keyboard.press('e')
    const editor = page.getByRole('dialog', { name: 'Edit card' })
    await editor.getByLabel('Prompt').fill('A question that is answered sooner?')
    await page.keyboard.press('Control+Enter')
    await editor.waitFor({ state: 'detached' })
    await page.getByRole('heading', { name: 'No card needs mending.' }).waitFor()
    expect(await howMany(dossier, 'answered sooner')).toBe(1)
  })
})
