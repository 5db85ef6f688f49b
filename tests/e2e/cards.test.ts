import { describe, expect, it } from 'vitest'
import { checkAxe } from './support/axe.ts'
import { howMany, keepSample, writeCards } from './support/cards.ts'
import type { Dossier } from './support/launch.ts'
import { startEach } from './support/started.ts'

let dossier: Dossier
startEach((one) => (dossier = one))

const grid = () => dossier.page.getByRole('grid', { name: 'Cards' })
const chosen = () => grid().locator('[role="row"][aria-selected="true"]').count()

describe('the card list', () => {
  it('finds by words and keys, and says what it cannot understand', async () => {
    const { page } = dossier
    const kept = await keepSample(dossier)
    await writeCards(page, [{ fields: ['Capital of Finland?', 'Helsinki'], deck: 'Geography', tags: 'north' }])
    expect(await howMany(dossier, 'helsinki')).toBe(1)
    expect(await howMany(dossier, 'tag:north deck:Geography')).toBe(1)
    expect(await howMany(dossier, 'is:new')).toBe(kept + 1)
    const dates = await howMany(dossier, 'kind:date')
    const facts = await howMany(dossier, 'kind:fact')
    const shifts = await howMany(dossier, 'kind:shift')
    expect(dates + facts + shifts).toBe(kept)
    expect(await howMany(dossier, '5%')).toBe(0)
    await page.reload()
    await page.getByLabel('Find cards').waitFor()
    expect(await page.getByLabel('Find cards').inputValue()).toBe('5%')
    await dossier.go('/cards/find/is%3Alost')
    await page.getByRole('alert').getByText('Cards can be is:due').waitFor()
    await dossier.go('/cards/find/deck%3Anowhere')
    await page.getByRole('alert').getByText('There is no deck “nowhere”.').waitFor()
    expect(await checkAxe(page)).toEqual([])
  })

  it('is walked and chosen from by keys alone', async () => {
    const { page } = dossier
    await keepSample(dossier)
    await page.keyboard.press('/')
    await page.keyboard.press('ArrowDown')
    await expect.poll(chosen).toBe(1)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
    await expect.poll(chosen).toBe(3)
    await page.getByText('3 cards chosen').waitFor()
    await page.keyboard.press('Home')
    await expect.poll(chosen).toBe(1)
    await page.getByRole('complementary', { name: 'Chosen card' }).getByText('Next due').waitFor()
    expect(await checkAxe(page)).toEqual([])
    await page.keyboard.press('Control+a')
    await page.getByText(/^\d+ cards chosen$/).waitFor()
    await page.keyboard.press('o')
    expect(page.url()).toContain('/cards')
    await page.keyboard.press('Home')
    await page.keyboard.press('o')
    await expect.poll(() => page.url()).toContain('/documents/')
  })

  it('suspends, moves, tags and deletes many at once, and undoes each', async () => {
    const { page } = dossier
    await writeCards(page, [{ fields: ['One?', '1'], deck: 'Numbers' }, { fields: ['Two?', '2'] }, { fields: ['Three?', '3'] }])
    await dossier.go('/cards')
    await grid().focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.press('s')
    await page.getByText('3 cards are suspended.').waitFor()
    await page.getByRole('button', { name: 'Bring back' }).waitFor()
    await page.keyboard.press('Control+z')
    await page.getByText('Undone: Suspend 3 cards.').waitFor()

    await page.keyboard.press('t')
    await page.getByLabel('Add, with spaces between').fill('maths exam')
    await page.keyboard.press('Control+Enter')
    await page.getByText('Tags changed.').waitFor()

    await page.keyboard.press('m')
    await page.getByLabel('To', { exact: true }).selectOption({ label: 'New deck…' })
    await page.getByLabel('Name', { exact: true }).fill('School::Maths')
    await page.keyboard.press('Control+Enter')
    await page.getByText('3 cards moved to School::Maths.').waitFor()

    await page.keyboard.press('Delete')
    await page.getByRole('dialog', { name: 'Delete 3 cards?' }).waitFor()
    expect(await checkAxe(page)).toEqual([])
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'There are no cards yet.' }).waitFor()
    await page.keyboard.press('Control+z')
    expect(await howMany(dossier, 'tag:exam deck:Maths')).toBe(3)
  })
})
