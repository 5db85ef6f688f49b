// The history by keys alone, over a collection that was studied for a year; its figures are the log's.
import { describe, expect, it } from 'vitest'
import { noon } from '../support/studied.ts'
import { checkAxe } from './support/axe.ts'
import type { Dossier } from './support/launch.ts'
import { rowsIn } from './support/papers.ts'
import { startEach } from './support/started.ts'
import { bringStudied } from './support/studied.ts'

let dossier: Dossier
startEach((one) => (dossier = one), { timezone: 'UTC' })

async function palette(words: string): Promise<void> {
  const { page } = dossier
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill(words)
  await page.keyboard.press('Enter')
}

describe('the history', () => {
  it('says where it begins while there is none, and leads to studying', async () => {
    const { page } = dossier
    await page.getByRole('main').waitFor()
    await palette('history')
    await page.getByRole('heading', { name: 'There is no history yet.' }).waitFor()
    expect(await checkAxe(page)).toEqual([])
    await page.getByRole('button', { name: 'Study' }).focus()
    await page.keyboard.press('Enter')
    await page.waitForURL(/#\/study$/)
  })

  it('tells today, calendar, forecast and true retention, and each drawing as a table', async () => {
    const { page } = dossier
    const today = noon(Date.now())
    await bringStudied(dossier, { cards: 60, days: 300, today })
    await palette('history')
    await page.getByRole('heading', { level: 1, name: /today/ }).waitFor()
    const reviews = await rowsIn(page, 'reviews')
    const year = reviews.filter(({ at }) => Number(at) > today - 365 * 86_400_000).length
    await page.getByRole('img', { name: new RegExp(`^Calendar of .*: ${year.toLocaleString('en')} answers`) }).waitFor()

    // As tables, by keys: the figures of the drawing add up to the log's.
    const calendar = page.getByRole('region', { name: 'Calendar', exact: true })
    await calendar.getByRole('button', { name: 'As a table' }).focus()
    await page.keyboard.press('Enter')
    const cells = await calendar
      .getByRole('row')
      .evaluateAll((rows) => rows.slice(1).map((row) => row.children[1]?.textContent ?? ''))
    expect(cells.reduce((sum, cell) => sum + Number(cell.replaceAll(',', '')), 0)).toBe(year)
    await page.keyboard.press('Enter')
    await calendar.getByRole('img').waitFor()

    // The first square of the drawing, at its Monday, tells its day where it is pointed at.
    await calendar
      .getByRole('img')
      .locator('g')
      .hover({ position: { x: 3, y: 3 } })
    const told = calendar.getByRole('img').locator('title').nth(1)
    expect(await told.textContent()).toMatch(/^Monday, \d+\s\w+ \d{4}: (no answers|\d+ answers?, )/)

    const coming = page.getByRole('region', { name: 'What comes' })
    await page.keyboard.press('y')
    await coming.getByRole('img', { name: /next 364 days/ }).waitFor()
    await coming.getByRole('button', { name: 'As a table' }).focus()
    await page.keyboard.press('Space')
    const due = await coming
      .getByRole('row')
      .evaluateAll((rows) => rows.slice(1).map((row) => Number(row.lastElementChild?.textContent?.replaceAll(',', ''))))
    const cards = await rowsIn(page, 'cards')
    const inAYear = cards.filter(
      ({ queue, due: day }) => queue === 'review' && Number(day) < Math.floor((today - 4 * 3_600_000) / 86_400_000) + 364,
    )
    expect(due.reduce((sum, count) => sum + count, 0)).toBe(inAYear.length)

    await page
      .getByRole('region', { name: 'True retention' })
      .getByRole('row', { name: /From the beginning.*% .*of/ })
      .waitFor()
    expect(await checkAxe(page)).toEqual([])
  })

  it('tells decks, documents and kinds side by side, goes into one of them, and counts again when asked', async () => {
    const { page } = dossier
    await bringStudied(dossier, { cards: 45, days: 120, today: noon(Date.now()) })
    await palette('history')
    const table = page.getByRole('region', { name: 'Side by side' })
    await table.getByRole('row', { name: /^Law/ }).waitFor()
    await page.keyboard.press('y')
    const answers = async (name: RegExp): Promise<number> =>
      Number((await table.getByRole('row', { name }).getByRole('cell').first().textContent())?.replaceAll(',', ''))
    const all = (await rowsIn(page, 'reviews')).length
    await expect.poll(async () => (await answers(/^Law/)) + (await answers(/^Trade/))).toBe(all)
    expect(await answers(/^Law/)).toBeGreaterThan(await answers(/^Treaties/))
    await table.getByRole('button', { name: 'Kinds' }).focus()
    await page.keyboard.press('Enter')
    await table.getByRole('row', { name: /^Shift/ }).waitFor()
    expect(await checkAxe(page)).toEqual([])
    await table.getByRole('link', { name: 'Shift' }).focus()
    await page.keyboard.press('Enter')
    await expect.poll(() => page.getByLabel('Of', { exact: true }).inputValue()).toBe('kind:shift')
    const shifts = new Set((await rowsIn(page, 'cards')).filter(({ kind }) => kind === 'shift').map(({ id }) => id))
    const ofShifts = (await rowsIn(page, 'reviews')).filter(({ card }) => shifts.has(card))
    await page.getByRole('img', { name: new RegExp(`^Calendar.* ${ofShifts.length} answers`) }).waitFor()

    const before = await rowsIn(page, 'days')
    await page.getByRole('button', { name: 'Count them again from the log' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Count them again from the log' }).waitFor()
    expect(await rowsIn(page, 'days')).toEqual(before)
  })
})
