// A mock exam by keys alone: put together, sat, left, killed, gone on with, handed in, and what was missed studied.
import { expect, it } from 'vitest'
import { checkAxe } from './support/axe.ts'
import { keepSample } from './support/cards.ts'
import type { Dossier } from './support/launch.ts'
import { rowsIn } from './support/papers.ts'
import { pictures } from './support/shots.ts'
import { startEach } from './support/started.ts'

let dossier: Dossier
startEach((one) => (dossier = one), { timezone: 'UTC' })

interface Kept {
  readonly id: string
  readonly questions: readonly { readonly form: string; readonly right: number | number[] | string }[]
  readonly given: readonly unknown[]
}

const kept = async (): Promise<Kept> => ((await rowsIn(dossier.page, 'mocks')) as unknown as Kept[])[0]!

/** Answers the question on screen as it is right. */
async function answer(question: Kept['questions'][number]): Promise<void> {
  const { page } = dossier
  if (typeof question.right === 'string') await page.getByLabel('Your answer').fill(question.right)
  else if (typeof question.right === 'number') await page.keyboard.press(String(question.right + 1))
  else if (question.form === 'order') for (const place of question.right) await page.keyboard.press(String(place + 1))
  else for (const [i, place] of question.right.entries()) await page.getByRole('combobox').nth(i).selectOption(String(place))
}

it('is kept at every answer, survives a kill, is marked at once with its sentences, and moves no card', async () => {
  await keepSample(dossier)
  await dossier.go('/exams')
  await dossier.page.getByRole('heading', { level: 1 }).waitFor()
  await dossier.page.keyboard.press('n')
  const dialog = dossier.page.getByRole('dialog', { name: 'An exam to come' })
  await dialog.getByLabel('Name').fill('Treaties')
  await dialog.getByLabel('Day', { exact: true }).fill(new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10))
  await dossier.page.keyboard.press('Control+Enter')
  await dossier.page.getByRole('button', { name: /^Begin a mock exam/ }).waitFor()
  expect(await checkAxe(dossier.page)).toEqual([])
  await dossier.page.getByLabel('Questions', { exact: true }).fill('8')
  await dossier.page.getByLabel(/^Minutes, if/).fill('30')
  await dossier.page.getByLabel(/^Minutes, if/).blur()
  await dossier.page.keyboard.press('b')
  await dossier.page.getByText('Question 1 of 8').waitFor()
  await dossier.page.getByText(/^(30|29) minutes left$/).waitFor()
  expect(await checkAxe(dossier.page)).toEqual([])
  await pictures(dossier.page, 'mock')
  const { id, questions } = await kept()
  expect(new Set(questions.map(({ form }) => form)).size).toBeGreaterThan(2)
  const before = await rowsIn(dossier.page, 'cards')

  for (const [i, question] of questions.slice(0, 4).entries()) {
    await dossier.page.getByText(`Question ${i + 1} of 8`).waitFor()
    await answer(question)
    await expect.poll(async () => (await kept()).given[i]).toEqual(question.right)
    await dossier.page.keyboard.press(typeof question.right === 'string' ? 'Enter' : 'ArrowRight')
  }
  await dossier.page.getByText('Question 5 of 8').waitFor()
  await dossier.kill()
  await dossier.relaunch()
  await dossier.go(`/mock/${id}`)
  await dossier.page.getByText('Question 5 of 8').waitFor()
  expect((await kept()).given.filter((one) => one !== null).length).toBe(4)
  expect(await dossier.page.getByRole('button', { name: /, answered$/ }).count()).toBe(4)

  await dossier.page.keyboard.press('Control+Enter')
  await dossier.page.getByText('4 questions have no answer yet.').waitFor()
  expect(await checkAxe(dossier.page)).toEqual([])
  await dossier.page.keyboard.press('Control+Enter')
  await dossier.page.getByRole('heading', { level: 1, name: '50 of 100.' }).waitFor()
  expect(await dossier.page.locator('blockquote').count()).toBeGreaterThanOrEqual(8)
  expect(await checkAxe(dossier.page)).toEqual([])
  await pictures(dossier.page, 'mock-results')
  expect(await rowsIn(dossier.page, 'cards')).toEqual(before)
  const log = await rowsIn(dossier.page, 'reviews')
  expect(new Set(log.map(({ kind }) => kind))).toEqual(new Set(['mock']))

  await dossier.page.emulateMedia({ media: 'print' })
  await dossier.page.getByRole('heading', { name: 'Answer key', includeHidden: true }).waitFor()
  await dossier.page.emulateMedia({ media: 'screen' })

  await dossier.page.keyboard.press('Enter')
  await dossier.page.getByRole('article', { name: 'Card' }).waitFor()
  await dossier.page.keyboard.press('Space')
  await dossier.page.keyboard.press('3')
  await expect.poll(async () => (await rowsIn(dossier.page, 'reviews')).filter(({ kind }) => kind === 'review').length).toBe(1)
})
