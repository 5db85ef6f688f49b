// The first thing a person sees, empty and with something in it, and finding one's way from it.
import { describe, expect, it } from 'vitest'
import type { Dossier } from './support/launch.ts'
import { drop, HARBOUR, rowsIn } from './support/papers.ts'
import { startEach } from './support/started.ts'

let dossier: Dossier
startEach((one) => (dossier = one))

const display = () => dossier.page.getByRole('heading', { level: 1 })

describe('the desk', () => {
  it('shows the first time what Dossier does, without scrolling, and begins with a briefing in one click', async () => {
    const { page } = dossier
    await page.setViewportSize({ width: 1280, height: 800 })
    await page.getByRole('heading', { name: 'Give Dossier something to read.' }).waitFor()
    const fits = await page.getByRole('main').evaluate((main) => main.scrollHeight <= main.clientHeight)
    expect(fits).toBe(true)
    await page.getByRole('button', { name: 'Japan and Russia, 2013 to 2024' }).click()
    await page.getByRole('article', { name: 'Found card' }).waitFor()
    expect((await rowsIn(page, 'documents'))[0]).toMatchObject({ title: 'Japan and Russia, 2013 to 2024' })
  })

  it('says in words what is due and how long it takes, by kind, and Enter begins', async () => {
    const { page } = dossier
    await drop(page, [{ name: 'harbour.txt', content: HARBOUR }])
    await page.getByRole('article', { name: 'Found card' }).waitFor()
    await dossier.go('/')
    await page.getByRole('heading', { name: 'There are no cards to study yet.' }).waitFor()
    await page.getByText('Keep the cards you want, and they come up here.').waitFor()
    await page.getByRole('button', { name: /found cards wait for your yes or no/ }).click()
    await page.keyboard.press('k')
    await expect.poll(async () => (await rowsIn(page, 'cards')).length).toBe(1)
    await dossier.go('/')
    await page.getByRole('heading', { name: 'One card is due. About one minute.' }).waitFor()
    await page.getByText(/^It is new, from/).waitFor()
    expect(await page.getByRole('list', { name: 'By kind' }).textContent()).toMatch(/^1 (fact|date|shift)$/)
    expect(await page.getByRole('row').nth(1).textContent()).toContain('The harbour of Marwick')
    await page.keyboard.press('Enter')
    await page.getByRole('article', { name: 'Card' }).waitFor()
  })

  it('finds cards, documents and things to do by a few letters', async () => {
    const { page } = dossier
    await drop(page, [{ name: 'harbour.txt', content: HARBOUR }])
    await page.getByRole('button', { name: 'Keep the rest' }).click()
    await page.getByRole('heading', { name: /^All decided/ }).waitFor()
    await page.keyboard.press('Control+k')
    const find = page.getByRole('combobox', { name: /Find a card/ })
    await find.fill('pier')
    await page.getByRole('option').filter({ hasText: 'pier' }).first().waitFor()
    await find.fill('harb mar')
    await page.getByRole('option', { name: 'The harbour of Marwick', exact: true }).click()
    await page.getByRole('heading', { level: 1, name: 'The harbour of Marwick' }).waitFor()
    await page.keyboard.press('Control+k')
    await find.fill('settings')
    await page.keyboard.press('Enter')
    await display().filter({ hasText: 'Settings' }).waitFor()
    await page.keyboard.press('Control+k')
    await find.fill('xqzzy')
    await page.getByText('Nothing here has these words.').waitFor()
    await page.keyboard.press('Escape')
    await find.waitFor({ state: 'detached' })
  })

  it('says where everything is, keeps a backup when asked, and brings it back', async () => {
    const { page } = dossier
    await drop(page, [{ name: 'harbour.txt', content: HARBOUR }])
    await page.getByRole('button', { name: 'Keep the rest' }).click()
    await page.getByRole('heading', { name: /^All decided/ }).waitFor()
    const kept = (await rowsIn(page, 'cards')).length
    await dossier.go('/settings')
    await page.getByRole('button', { name: 'Back up now' }).click()
    await page.getByText(`Backed up: ${kept} cards, 0 reviews.`).waitFor()

    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await rowsIn(page, 'cards')).length, { timeout: 10_000 }).toBe(0)
    await page
      .getByRole('button', { name: /^Restore the backup of/ })
      .first()
      .click()
    await page.getByRole('dialog').getByRole('button', { name: 'Restore', exact: true }).click()
    await page.getByText(/^Restored the backup of/).waitFor()
    expect((await rowsIn(page, 'cards')).length).toBe(kept)

    await page.getByText('parse5', { exact: true }).click()
    await page
      .getByText(/Permission is hereby granted/)
      .first()
      .waitFor()
  })
})
