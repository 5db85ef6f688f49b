// An exam by keys alone: set down, planned for, studied by its plan over days one of which is missed, changed, deleted and brought back.
import { describe, expect, it } from 'vitest'
import { noon } from '../support/studied.ts'
import { checkAxe } from './support/axe.ts'
import { keepSample, progress, prompt } from './support/cards.ts'
import type { Dossier } from './support/launch.ts'
import { drop, HARBOUR, rowsIn } from './support/papers.ts'
import { pictures } from './support/shots.ts'
import { startEach } from './support/started.ts'
import { bringStudied } from './support/studied.ts'

const DAY = 86_400_000

let dossier: Dossier
startEach((one) => (dossier = one), { timezone: 'UTC' })

/** Sets an exam down from its list, by keys. */
async function setDown(name: string, inDays: number, minutes = ''): Promise<void> {
  const { page } = dossier
  await dossier.go('/exams')
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.keyboard.press('n')
  const dialog = page.getByRole('dialog', { name: 'An exam to come' })
  await dialog.waitFor()
  await page.keyboard.type(name)
  const now = await page.evaluate(() => Date.now())
  await dialog.getByLabel('Day', { exact: true }).fill(new Date(now + inDays * DAY).toISOString().slice(0, 10))
  if (minutes !== '') for (const day of await dialog.getByLabel(/, minutes$/).all()) await day.fill(minutes)
  await page.keyboard.press('Control+Enter')
  await dialog.waitFor({ state: 'detached' })
  await page.getByRole('heading', { level: 1, name }).waitFor()
}

describe('an exam', () => {
  it('is set down, refused where it cannot be, changed, deleted and brought back', async () => {
    const { page } = dossier
    await keepSample(dossier)
    await dossier.go('/exams')
    await page.getByRole('heading', { name: 'When is your exam?' }).waitFor()
    expect(await checkAxe(page)).toEqual([])
    await page.keyboard.press('n')
    const dialog = page.getByRole('dialog', { name: 'An exam to come' })
    await dialog.waitFor()
    await page.keyboard.press('Control+Enter')
    await dialog.getByText('An exam needs a name. Write one.').waitFor()
    await dialog.getByLabel('Name').fill('Treaties, final')
    await dialog.getByLabel('Day', { exact: true }).fill('2020-06-14')
    await page.keyboard.press('Control+Enter')
    await dialog.getByText('That moment is over. Choose a later day or time.').waitFor()
    expect(await checkAxe(page)).toEqual([])
    await pictures(page, 'exam-form')
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })

    await setDown('Treaties, final', 20)
    await page.getByText(/^\d+ cards?, all new: about/).waitFor()
    await page.getByText(/^Too early to tell/).waitFor()
    expect(await checkAxe(page)).toEqual([])
    await pictures(page, 'exam-new')
    await page.keyboard.press('e')
    await page.getByRole('dialog').getByLabel('Name').fill('Treaties, resit')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { level: 1, name: 'Treaties, resit' }).waitFor()
    await page.keyboard.press('Delete')
    await page.getByRole('dialog', { name: /^Delete Treaties, resit/ }).waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: 'When is your exam?' }).waitFor()
    await page.keyboard.press('Control+z')
    await page.getByRole('link', { name: /^Treaties, resit/ }).waitFor()
    await pictures(page, 'exams')
    expect(await checkAxe(page)).toEqual([])
  })

  it('is planned for day by day: what is answered leaves the plan, a day missed is taken up by the next', async () => {
    const { page } = dossier
    const cards = await keepSample(dossier)
    await setDown('Treaties, final', 6, '5')
    const asked = async (): Promise<number> =>
      Number.parseInt((await dossier.page.getByText(/^\d+ cards?, .*: about/).textContent()) ?? '', 10)
    const first = await asked()
    expect(first).toBeGreaterThan(3)
    expect(first).toBeLessThanOrEqual(cards)
    await page.keyboard.press('Enter')
    await page.getByRole('article', { name: 'Card' }).waitFor()
    expect((await progress(page)).toGo).toBe(first)
    for (let i = 0; i < 3; i++) {
      await page.keyboard.press('Space')
      await page.keyboard.press('4')
      await expect.poll(async () => (await progress(page)).done).toBe(i + 1)
    }
    expect((await rowsIn(page, 'reviews')).map(({ kind }) => kind)).toEqual(['review', 'review', 'review'])
    const next = await prompt(page)
    await page.keyboard.press('u')
    await expect.poll(async () => (await progress(page)).done).toBe(2)
    await page.keyboard.press('Space')
    await page.keyboard.press('4')
    await expect.poll(() => prompt(page)).toBe(next)

    // The day after is missed; on the third the plan goes on with what is left.
    await dossier.relaunch({ now: Date.now() + 2 * DAY })
    await dossier.go('/exams')
    await dossier.page.getByRole('link', { name: /^Treaties, final/ }).focus()
    await dossier.page.keyboard.press('Enter')
    await dossier.page.getByText(new RegExp(`^3 of ${cards} cards seen`)).waitFor()
    expect(await asked()).toBeGreaterThan(0)
    expect(await checkAxe(dossier.page)).toEqual([])
  })

  it('with more cards than minutes says so in numbers, and what would help; a clock that jumps past it asks what becomes of the cards', async () => {
    const { page } = dossier
    const cards = await keepSample(dossier)
    await setDown('Tomorrow', 1, '2')
    await page
      .getByText(new RegExp(`^Not everything can be seen in time: about \\d+ of ${cards} cards .* would be enough\\.`))
      .waitFor()
    await pictures(page, 'exam-short')
    await dossier.relaunch({ now: Date.now() + 3 * DAY })
    await dossier.go('/exams')
    await dossier.page.getByRole('link', { name: /^Tomorrow/ }).focus()
    await dossier.page.keyboard.press('Enter')
    await dossier.page.getByText('What becomes of its cards?').waitFor()
    expect(await checkAxe(dossier.page)).toEqual([])
    await pictures(dossier.page, 'exam-over')
    await dossier.page.getByLabel(/^Your score/).fill('71')
    await dossier.page.getByRole('button', { name: 'Set them aside' }).press('Enter')
    await dossier.page.getByText('Its cards are set aside. You scored 71 of 100.').waitFor()
    expect((await rowsIn(dossier.page, 'cards')).every(({ queue }) => queue === 'suspended')).toBe(true)
    await dossier.page.keyboard.press('Control+z')
    await dossier.page.getByText('What becomes of its cards?').waitFor()
    expect((await rowsIn(dossier.page, 'cards')).some(({ queue }) => queue === 'suspended')).toBe(false)
  })
})

describe('the forecast', () => {
  it('is a number with its range, by kind and day, kept day by day, and held against what came', async () => {
    const { page } = dossier
    await bringStudied(dossier, { cards: 150, days: 90, today: noon(Date.now()), untilYesterday: true })
    await setDown('Law, final', 21)
    await page
      .getByRole('img', { name: /^Forecast by day: today \d+, between \d+ to \d+; on .* by plan/ })
      .waitFor({ timeout: 30_000 })
    await page.getByRole('img', { name: /^Minutes a day until the exam/ }).waitFor()
    await page.getByRole('img', { name: /^Answers by the chance/ }).waitFor()
    await page.getByRole('row', { name: /^Date/ }).waitFor()
    expect(await checkAxe(page)).toEqual([])
    await pictures(page, 'exam')
    await expect.poll(async () => (await rowsIn(page, 'forecasts')).length).toBe(1)
    const [kept] = (await rowsIn(page, 'forecasts')) as [{ today: { low: number; mean: number; high: number }; cards: number }]
    expect(kept.cards).toBe(150)
    expect(kept.today.low).toBeLessThan(kept.today.mean)
    expect(kept.today.mean).toBeLessThan(kept.today.high)
    await dossier.relaunch({ now: Date.now() + 2 * DAY })
    await dossier.go('/exams')
    await dossier.page.getByRole('link', { name: /^Law, final/ }).focus()
    await dossier.page.keyboard.press('Enter')
    await expect.poll(async () => (await rowsIn(dossier.page, 'forecasts')).length, { timeout: 30_000 }).toBe(2)
  })

  it('names the document that is known least, and all its cards are gone through at once, their schedule left alone', async () => {
    const { page } = dossier
    await bringStudied(dossier, { cards: 60, days: 60, today: noon(Date.now()), untilYesterday: true })
    for (const port of ['Marwick', 'Holm']) {
      await dossier.go('/')
      await drop(page, [{ name: `${port}.txt`, content: HARBOUR.replaceAll('Marwick', port) }])
      await page.getByRole('button', { name: 'Keep the rest' }).click()
      await page.getByRole('heading', { name: /^All decided/ }).waitFor()
    }
    await setDown('Ports', 21)
    const weakest = page.getByRole('button', { name: 'Study the weakest now' })
    await weakest.waitFor({ timeout: 30_000 })
    expect(await checkAxe(page)).toEqual([])
    await weakest.scrollIntoViewIfNeeded()
    await pictures(page, 'exam-weakest')
    const told = await page.getByText(/^All cards of The harbour of \w+, until/).textContent()
    await weakest.click()
    await page.getByRole('article', { name: 'Card' }).waitFor()
    const before = await rowsIn(page, 'cards')
    await page.keyboard.press('Space')
    await page.keyboard.press('3')
    await expect.poll(async () => (await rowsIn(page, 'reviews')).filter(({ kind }) => kind === 'cram').length).toBe(1)
    const [crammed] = (await rowsIn(page, 'reviews')).filter(({ kind }) => kind === 'cram')
    const [source] = (await rowsIn(page, 'sources')).filter(
      ({ note }) => note === before.find(({ id }) => id === crammed?.['card'])?.['note'],
    )
    const documents = await rowsIn(page, 'documents')
    expect(told).toContain(String(documents.find(({ id }) => id === source?.['document'])?.['title']))
    expect(await rowsIn(page, 'cards')).toEqual(before)
  })
})
