// The whole of an exam by keys alone: set down, its plan followed over three days of which one is missed, a mock exam sat, and the forecast held
// against what came.
import { expect, it } from 'vitest'
import { noon } from '../support/studied.ts'
import { progress } from './support/cards.ts'
import type { Dossier } from './support/launch.ts'
import { rowsIn } from './support/papers.ts'
import { startOnce } from './support/started.ts'
import { bringStudied } from './support/studied.ts'

const DAY = 86_400_000
const CARDS = 90

let dossier: Dossier
startOnce((one) => (dossier = one), { timezone: 'UTC' })

/** Opens the exam from its list. */
async function open(): Promise<void> {
  const { page } = dossier
  await dossier.go('/exams')
  await page.getByRole('link', { name: /^Articles, final/ }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: 'Articles, final' }).waitFor()
}

/** Sits down to today's plan, answers so many of its cards and leaves. Returns how many it asked. */
async function follow(answers: number): Promise<number> {
  const { page } = dossier
  await page.getByRole('button', { name: /^Study the plan/ }).waitFor({ timeout: 60_000 })
  await page.keyboard.press('Enter')
  await page.getByRole('article', { name: 'Card' }).waitFor()
  const { toGo } = await progress(page)
  for (let i = 0; i < Math.min(answers, toGo); i++) {
    await page.keyboard.press('Space')
    await page.keyboard.press('4')
    await expect.poll(async () => (await progress(page)).done).toBe(i + 1)
  }
  await page.keyboard.press('Escape')
  return toGo
}

it('is followed over three days, one of them missed, sat as a mock exam, and told with its range and what came of it', async () => {
  const today = noon(Date.now())
  await dossier.relaunch({ now: today })
  await bringStudied(dossier, { cards: CARDS, days: 80, today, untilYesterday: true })
  await dossier.go('/exams')
  await dossier.page.getByRole('heading', { name: 'When is your exam?' }).waitFor()
  await dossier.page.keyboard.press('n')
  const dialog = dossier.page.getByRole('dialog', { name: 'An exam to come' })
  await dialog.waitFor()
  await dossier.page.keyboard.type('Articles, final')
  await dialog.getByLabel('Day', { exact: true }).fill(new Date(today + 12 * DAY).toISOString().slice(0, 10))
  for (const day of await dialog.getByLabel(/, minutes$/).all()) await day.fill('4')
  await dossier.page.keyboard.press('Control+Enter')
  await dossier.page.getByRole('heading', { level: 1, name: 'Articles, final' }).waitFor()
  const first = await follow(6)
  expect(first).toBeGreaterThan(5)

  // The second day is missed: the third takes up what was left, within its minutes and without a word of reproach.
  await dossier.relaunch({ now: today + 2 * DAY })
  await open()
  expect(await dossier.page.getByText(/missed|behind|overdue|late/i).count()).toBe(0)
  expect(await follow(4)).toBeGreaterThan(3)
  await expect.poll(async () => (await rowsIn(dossier.page, 'forecasts')).length).toBe(2)

  await dossier.relaunch({ now: today + 3 * DAY })
  await open()
  await dossier.page.getByRole('button', { name: /^Begin a mock exam/ }).waitFor({ timeout: 60_000 })
  await dossier.page.getByLabel('Questions', { exact: true }).fill('5')
  await dossier.page.getByLabel('Questions', { exact: true }).blur()
  await dossier.page.keyboard.press('b')
  await dossier.page.getByText('Question 1 of 5').waitFor()
  const [mock] = (await rowsIn(dossier.page, 'mocks')) as unknown as { questions: { right: string }[] }[]
  for (const [i, { right }] of mock!.questions.entries()) {
    await dossier.page.getByText(`Question ${i + 1} of 5`).waitFor()
    await dossier.page.getByLabel('Your answer').fill(i === 0 ? 'nothing' : right)
    await dossier.page.keyboard.press('Enter')
  }
  await dossier.page.getByRole('dialog', { name: 'Hand it in?' }).waitFor()
  await dossier.page.keyboard.press('Control+Enter')
  await dossier.page.getByRole('heading', { level: 1, name: '80 of 100.' }).waitFor()
  await dossier.page.keyboard.press('Escape')

  await dossier.page
    .getByRole('img', { name: /^Forecast by day: today \d+, between \d+ to \d+; on .* by plan/ })
    .waitFor({ timeout: 60_000 })
  await dossier.page
    .getByRole('img', { name: /^Answers by the chance that was given to them: \d+ of 100 were to be known/ })
    .waitFor()
  await dossier.page.getByText('1 mock exam so far').waitFor()
  await expect.poll(async () => (await rowsIn(dossier.page, 'forecasts')).length, { timeout: 30_000 }).toBe(3)
  const log = await rowsIn(dossier.page, 'reviews')
  expect(log.filter(({ kind, at }) => kind === 'review' && Number(at) >= today).length).toBe(10)
  expect(log.filter(({ kind }) => kind === 'mock').length).toBe(5)
})
