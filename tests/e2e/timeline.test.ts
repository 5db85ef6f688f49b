// The timeline by keys alone: empty, walked, looked at nearer, as a list, from an event to its sentence and its cards, and its dates put in order.
import { expect, it } from 'vitest'
import { keepSample, progress, sitDown } from './support/cards.ts'
import type { Dossier } from './support/launch.ts'
import { lookAt } from './support/look.ts'
import { drop, rowsIn } from './support/papers.ts'
import { startEach } from './support/started.ts'

const DAY = 86_400_000

let dossier: Dossier
startEach((one) => (dossier = one), { timezone: 'UTC' })

/** Another telling of the harbour: two of its years are not those of the first, and one cannot be right. */
const OTHER = `The pier of Marwick

Published 3 May 2022

The Marwick Harbour Company built the first pier in 1893. The Scottish Office bought the harbour in 1947 for £310,000.
The ferry to Norway sailed from 1903 to 1914. Norway will build a ferry harbour in Marwick in 2002.
`
const ONE = `The harbour of Marwick

Published 12 March 2021

The Marwick Harbour Act was passed on 4 June 1887. The Marwick Harbour Company built the first pier in 1891.
In 1998 the Scottish Parliament closed the old pier. In 1921 the Marwick Harbour Company ended its ferry to Denmark.
`

it('says that there is nothing, and what to do', async () => {
  const { page } = dossier
  await dossier.go('/timeline')
  await page.getByRole('heading', { name: 'No dates yet.' }).waitFor()
  await lookAt(page, 'timeline-empty')
  await dossier.go('/order')
  await page.getByRole('heading', { name: 'There are not enough dates to order.' }).waitFor()
  await lookAt(page, 'order-empty')
})

it('stands to scale, is walked and looked at nearer, and leads to the sentence and the cards', async () => {
  const { page } = dossier
  await keepSample(dossier)
  await page.keyboard.press('Control+k')
  await page.getByRole('combobox').fill('timeline of everything')
  await page.getByRole('option', { name: /^Timeline of everything/ }).waitFor()
  await page.keyboard.press('Enter')
  const drawing = page.getByRole('img', { name: /^Timeline: \d+ dates/ })
  await drawing.waitFor()
  await lookAt(page, 'timeline')
  await page.keyboard.press('End')
  const pane = page.getByRole('region', { name: 'Chosen event' })
  await pane.getByRole('button', { name: /^Read it there/ }).waitFor()
  const last = await pane.textContent()
  await page.keyboard.press('ArrowLeft')
  await expect.poll(() => pane.textContent()).not.toBe(last)
  const words = () => drawing.locator('svg text').allTextContents()
  const whole = await words()
  for (let i = 0; i < 6; i++) await page.keyboard.press('+')
  await expect.poll(words).not.toEqual(whole)
  await lookAt(page, 'timeline-near')
  await page.keyboard.press('0')
  await expect.poll(words).toEqual(whole)
  await page.keyboard.press('l')
  const rows = page.getByRole('main').getByRole('listitem')
  await rows.first().waitFor()
  expect(await rows.count()).toBeGreaterThan(8)
  await page.keyboard.press('Home')
  await page.locator('[aria-expanded="true"]').waitFor()
  await lookAt(page, 'timeline-list')
  await page.keyboard.press('l')
  await drawing.waitFor()
  await page.keyboard.press('o')
  await page.getByRole('button', { name: 'Timeline', exact: true }).first().waitFor()
  expect(page.url()).toContain('/documents/')
  await page.goBack()
  await drawing.waitFor()
  await page.keyboard.press('Home')
  await page.keyboard.press('c')
  await page.locator('#find-told').waitFor()
  await expect.poll(() => page.locator('#find-told').textContent()).toMatch(/^[1-9]\d* of|^[1-9]\d* card/)
})

it('marks what two documents tell otherwise and what cannot be right, and chooses no winner', async () => {
  const { page } = dossier
  await drop(page, [
    { name: 'one.txt', content: ONE },
    { name: 'other.txt', content: OTHER },
  ])
  await page.getByText(/^2 documents read/).waitFor({ timeout: 60_000 })
  await dossier.go('/timeline')
  await page.getByRole('img', { name: /^Timeline:/ }).waitFor()
  await page.getByText(/2 of them stand against one another/).waitFor()
  await page.keyboard.press('Home')
  const pane = page.getByRole('region', { name: 'Chosen event' })
  for (let i = 0; i < 12 && !(await pane.getByText(/told with another date/).isVisible()); i++)
    await page.keyboard.press('ArrowRight')
  await pane.getByText(/told with another date/).waitFor()
  await lookAt(page, 'timeline-conflict')
  const first = await pane.getByRole('button', { name: /^18\d\d, in/ }).textContent()
  await pane.getByRole('button', { name: /^18\d\d, in/ }).press('Enter')
  await expect.poll(() => pane.getByRole('button', { name: /^18\d\d, in/ }).textContent()).not.toBe(first)
  await page.keyboard.press('End')
  await pane.getByText(/“2002” cannot be right as it stands\. It is marked, not mended\./).waitFor()
  await page.keyboard.press('f')
  await page.getByRole('dialog', { name: 'Which documents?' }).waitFor()
  await lookAt(page, 'timeline-documents')
  await page.getByRole('checkbox').first().check()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { level: 1, name: /of Marwick$/ }).waitFor()
  expect(await page.getByText(/stand against one another/).count()).toBe(0)
})

it('puts dates in order: graded by their places, said so, and taken back as one', async () => {
  await keepSample(dossier)
  await sitDown(dossier)
  for (let i = 0; i < 10; i++) {
    await dossier.page.keyboard.press('Space')
    await dossier.page.keyboard.press('4')
    await expect.poll(async () => (await progress(dossier.page)).done).toBe(i + 1)
  }
  await dossier.relaunch({ now: Date.now() + 3 * DAY })
  const { page } = dossier
  await dossier.go('/timeline')
  await page.getByRole('img', { name: /^Timeline:/ }).waitFor()
  await page.keyboard.press('t')
  await page.getByRole('heading', { name: 'In which order did these happen?' }).waitFor()
  const before = (await rowsIn(page, 'reviews')).length
  for (const key of ['1', '2', '3']) await page.keyboard.press(key)
  await lookAt(page, 'order')
  await page.keyboard.press('4')
  await page.keyboard.press('5')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: /in order\.$/ }).waitFor()
  await lookAt(page, 'order-told')
  const log = (await rowsIn(page, 'reviews')).slice(before)
  expect(log.length).toBeGreaterThanOrEqual(3)
  expect(log.some(({ kind }) => kind === 'review')).toBe(true)
  expect(log.every(({ kind }) => kind === 'review' || kind === 'cram')).toBe(true)
  await page.keyboard.press('u')
  await page.getByRole('heading', { name: 'In which order did these happen?' }).waitFor()
  const undone = (await rowsIn(page, 'reviews')).filter(({ kind }) => kind === 'undo')
  expect(undone.length).toBe(log.length)
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: /in order\.$/ }).waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('img', { name: /^Timeline:/ }).waitFor()
})
