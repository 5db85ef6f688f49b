// What recall costs, and parameters of one's own, by keys alone over a collection that was studied for most of a year.
import { describe, expect, it } from 'vitest'
import { noon } from '../support/studied.ts'
import { checkAxe } from './support/axe.ts'
import type { Dossier } from './support/launch.ts'
import { rowsIn } from './support/papers.ts'
import { shot } from './support/shots.ts'
import { startEach } from './support/started.ts'
import { bringStudied } from './support/studied.ts'

let dossier: Dossier
startEach((one) => (dossier = one), { timezone: 'UTC' })

/** Opens the options of the first deck, and from them a dialog by its button. */
async function open(button: string): Promise<void> {
  const { page } = dossier
  await dossier.go('/decks')
  await page.getByRole('row', { name: /^Law/ }).waitFor()
  await page.keyboard.press('p')
  await page.getByRole('dialog').getByRole('button', { name: button }).focus()
  await page.keyboard.press('Enter')
}

/** Pictures, where they are asked for. */
async function pictures(name: string): Promise<void> {
  if (!process.env['DOSSIER_SHOTS']) return
  for (const [width, theme] of [
    [1280, 'light'],
    [1280, 'dark'],
    [420, 'light'],
  ] as const)
    await shot(dossier.page, `${name}-${width}-${theme}`, { width, theme })
  await dossier.page.setViewportSize({ width: 1280, height: 800 })
  await dossier.page.emulateMedia({ colorScheme: 'light' })
}

describe('what it costs to remember more', () => {
  it('is a curve over the cards as they are, and what is chosen on it is the recall aimed for', async () => {
    const { page } = dossier
    await bringStudied(dossier, { cards: 150, days: 300, today: noon(Date.now()) })
    await open('What it costs')
    const dialog = page.getByRole('dialog', { name: 'What it costs to remember more' })
    await dialog.getByRole('img', { name: /^Minutes a day against the recall aimed for, from 70 to 97 in 100; at 90/ }).waitFor()
    await dialog.getByRole('img', { name: /^Cards known in the coming weeks/ }).waitFor()
    expect(await checkAxe(page)).toEqual([])
    await pictures('foresee')

    const minutes: number[] = await dialog
      .getByLabel('Recall to aim for')
      .locator('option')
      .evaluateAll((options) => options.map((option) => Number(/: ([\d.]+) minute/.exec(option.textContent ?? '')?.[1])))
    expect(minutes).toHaveLength(12)
    expect(minutes.at(-1)).toBeGreaterThan(minutes[0]!)

    await dialog.getByRole('button', { name: 'As a table' }).first().focus()
    await page.keyboard.press('Enter')
    await dialog.getByRole('row', { name: /^97%/ }).waitFor()
    expect(await checkAxe(page)).toEqual([])

    await dialog.getByLabel('Recall to aim for').focus()
    for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowUp')
    await dialog.getByText(/^About .* after half a year you would know \d+ of 150 cards/).waitFor()
    await page.keyboard.press('Control+Enter')
    await dialog.waitFor({ state: 'detached' })
    const options = page.getByRole('dialog', { name: 'Options of Law' })
    expect(await options.getByLabel('Recall to aim for, in percent').inputValue()).toBe('83')
    await page.keyboard.press('Control+Enter')
    await options.waitFor({ state: 'detached' })
    expect((await rowsIn(page, 'presets')).map(({ desiredRetention }) => desiredRetention)).toEqual([0.83])
    expect((await rowsIn(page, 'reviews')).length).toBeGreaterThan(1000)
  })
})

describe('parameters of one’s own', () => {
  it('are fitted with progress, shown with the log loss before and after, taken, taken back, and reschedule nothing', async () => {
    const { page } = dossier
    await bringStudied(dossier, { cards: 150, days: 300, today: noon(Date.now()) })
    const before = await rowsIn(page, 'cards')
    await open('Learn from my answers')
    const dialog = page.getByRole('dialog', { name: /^How you remember/ })
    await dialog.getByRole('progressbar', { name: 'Learning from your answers' }).waitFor()
    // The numbers are the optimiser's own, looked at while it works.
    await expect
      .poll(() => dialog.getByRole('progressbar').getAttribute('aria-valuenow', { timeout: 1000 }), {
        interval: 20,
        timeout: 60_000,
      })
      .toMatch(/^\d+$/)
    await dialog.getByRole('row', { name: /^Fitted to your answers/ }).waitFor({ timeout: 90_000 })
    const loss = async (name: RegExp): Promise<number> =>
      Number((await dialog.getByRole('row', { name }).getByRole('cell').last().textContent()) ?? NaN)
    expect(await loss(/^Fitted/)).toBeLessThan(await loss(/^In use/))
    expect(await rowsIn(page, 'cards')).toEqual(before)
    expect(await checkAxe(page)).toEqual([])
    await pictures('optimise')
    await page.keyboard.press('Control+Enter')
    await dialog.waitFor({ state: 'detached', timeout: 30_000 })
    const [preset] = await rowsIn(page, 'presets')
    expect(preset?.['parameters']).toHaveLength(21)
    const after = await rowsIn(page, 'cards')
    expect(after.map(({ due }) => due)).toEqual(before.map(({ due }) => due))
    expect(after.map(({ memory }) => memory)).not.toEqual(before.map(({ memory }) => memory))

    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await rowsIn(page, 'presets'))[0]?.['parameters']).toBeNull()
    expect(await rowsIn(page, 'cards')).toEqual(before)
  })

  it('say how many answers it takes where there are too few, and can be stopped', async () => {
    const { page } = dossier
    await bringStudied(dossier, { cards: 12, days: 40, today: noon(Date.now()) })
    await open('Learn from my answers')
    const dialog = page.getByRole('dialog', { name: /^How you remember/ })
    await dialog.getByText(/^There are \d+ answers to learn from.* It takes 400\./).waitFor()
    expect(await dialog.getByRole('button', { name: 'Use them' }).count()).toBe(0)
    expect(await checkAxe(page)).toEqual([])
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('dialog', { name: 'Options of Law' }).waitFor()
  })
})
