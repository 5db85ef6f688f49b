// What stands around study, over a collection that was left alone for three weeks: options, costs, parameters, the plan, cramming, mending, history.
import { beforeAll, describe, expect, it } from 'vitest'
import { noon } from '../support/studied.ts'
import type { Dossier } from './support/launch.ts'
import { lookAt } from './support/look.ts'
import { startOnce } from './support/started.ts'
import { bringStudied } from './support/studied.ts'

const WEEKS = 21 * 86_400_000

let dossier: Dossier
startOnce((one) => (dossier = one), { timezone: 'UTC' })
beforeAll(() => bringStudied(dossier, { cards: 150, days: 200, today: noon(Date.now() - WEEKS) }))

const look = (name: string): Promise<void> => lookAt(dossier.page, name)
const dialog = (name: string | RegExp) => dossier.page.getByRole('dialog', { name })
const press = async (name: string): Promise<void> => {
  await dialog('Options of Law').getByRole('button', { name }).focus()
  await dossier.page.keyboard.press('Enter')
}
const leave = async (name: string | RegExp): Promise<void> => {
  await dossier.page.keyboard.press('Escape')
  await dialog(name).waitFor({ state: 'detached' })
}

describe('around study', () => {
  it('options, unfolded and wrong, their name, what they cost, and what is learned from answers', async () => {
    const { page } = dossier
    await dossier.go('/decks')
    await page.getByRole('row', { name: /^Law/ }).waitFor()
    await look('decks-studied')
    await page.keyboard.press('p')
    await dialog('Options of Law').waitFor()
    await look('options')
    await press('Rename these options')
    await dialog(/^Rename the options/).waitFor()
    await look('options-rename')
    await leave(/^Rename the options/)
    await press('What it costs')
    await dialog(/^What it costs/)
      .getByRole('img')
      .nth(1)
      .waitFor()
    await look('costs')
    await leave(/^What it costs/)
    await press('Learn from my answers')
    await dialog(/^How you remember/)
      .getByRole('row', { name: /^Fitted/ })
      .waitFor({ timeout: 90_000 })
    await look('optimiser')
    await leave(/^How you remember/)
    await dialog('Options of Law').locator('summary').focus()
    await page.keyboard.press('Enter')
    await dialog('Options of Law').getByLabel('New cards a day').fill('many')
    await page.keyboard.press('Control+Enter')
    await dialog('Options of Law').getByRole('alert').waitFor()
    await look('options-more')
    await leave('Options of Law')
  })

  it('the plan for what is overdue, proposed and made', async () => {
    const { page } = dossier
    await dossier.go('/plan')
    await page.getByRole('heading', { name: /cards are overdue\.$/ }).waitFor()
    await look('plan')
    await page.keyboard.press('Control+Enter')
    await page.getByText(/^Planned: /).waitFor()
    await look('plan-made')
    await dossier.go('/')
    await page.getByText(/overdue cards, .* a day/).waitFor()
    await look('desk-overdue')
  })

  it('a card answered, its information, what more can be done, cramming, and a card reported', async () => {
    const { page } = dossier
    await dossier.go('/study')
    await page.getByRole('article', { name: 'Card' }).waitFor()
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: /^Good/ }).waitFor()
    await look('study-grades')
    await page.keyboard.press('i')
    await page.getByRole('dialog').getByRole('img').waitFor()
    await look('card-information')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.keyboard.press('w')
    await page.getByRole('dialog').getByLabel('In your own words').fill('The article has no such term.')
    await look('card-report')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await dossier.go('/cram/deck%3ALaw')
    await page.getByRole('article', { name: 'Card' }).waitFor()
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: /^Good/ }).waitFor()
    await look('cram')
    await dossier.go('/mend')
    await page.getByRole('heading', { name: 'Cards to mend' }).first().waitFor()
    await look('mend')
  })

  it('the history', async () => {
    const { page } = dossier
    await dossier.go('/history')
    await expect.poll(() => page.locator('svg[role="img"]').count()).toBeGreaterThan(2)
    await look('history-studied')
  })
})
