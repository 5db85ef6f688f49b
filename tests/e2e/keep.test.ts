// Keep or drop, by keyboard: nothing enters a deck unseen, and every decision can be taken back.
import { beforeEach, describe, expect, it } from 'vitest'
import type { Dossier } from './support/launch.ts'
import { drop, HARBOUR, rowsIn } from './support/papers.ts'
import { startEach } from './support/started.ts'

let dossier: Dossier
startEach((one) => (dossier = one))
beforeEach(async () => {
  await drop(dossier.page, [{ name: 'harbour.txt', content: HARBOUR }])
  await plate().waitFor()
})
const plate = () => dossier.page.getByRole('article', { name: 'Found card' })
const prompt = async () => (await plate().getByRole('heading').textContent()) ?? ''
const cards = () => rowsIn(dossier.page, 'cards')
const decided = () =>
  dossier.page
    .getByRole('banner')
    .getByText(/\d+ kept, \d+ dropped/)
    .textContent()

describe('keep or drop', () => {
  it('keeps, drops and takes back by one letter each, and goes on by itself', async () => {
    const { page } = dossier
    const first = await prompt()
    await page.keyboard.press('k')
    await expect.poll(decided).toBe('1 kept, 0 dropped')
    const second = await prompt()
    expect(second).not.toBe(first)
    await page.keyboard.press('d')
    await expect.poll(decided).toBe('1 kept, 1 dropped')
    expect(await cards()).toHaveLength(1)

    await page.keyboard.press('u')
    await expect.poll(decided).toBe('1 kept, 0 dropped')
    await page.keyboard.press('u')
    await expect.poll(decided).toBe('0 kept, 0 dropped')
    expect(await cards()).toEqual([])
  })

  it('edits in place, keeps what was written, and types letters where one types', async () => {
    const { page } = dossier
    await page.keyboard.press('e')
    await page.getByLabel('Answer').fill('kept, dropped and undone')
    await page.keyboard.press('Control+Enter')
    await page.getByLabel('Answer').waitFor({ state: 'detached' })
    await plate().getByText('kept, dropped and undone').waitFor()
    expect(await decided()).toBe('0 kept, 0 dropped')
    await page.keyboard.press('e')
    await page.getByLabel('Prompt').fill('')
    await page.keyboard.press('Control+Enter')
    await page.getByText(/needs a prompt and an answer/).waitFor()
    await page.keyboard.press('Escape')
    await plate().getByText('kept, dropped and undone').waitFor()
    await page.keyboard.press('Control+z')
    await expect.poll(() => plate().getByText('kept, dropped and undone').count()).toBe(0)
  })

  it('puts them where they shall go, into a deck made on the way', async () => {
    const { page } = dossier
    await page.getByLabel('Deck for kept cards').selectOption({ label: 'New deck…' })
    const dialog = page.getByRole('dialog', { name: 'Name the new deck.' })
    await dialog.getByLabel('Name').fill('History::Harbours')
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await expect
      .poll(() => page.getByLabel('Deck for kept cards').locator('option:checked').textContent())
      .toBe('History / Harbours')
    await page.keyboard.press('k')
    await expect.poll(async () => (await cards()).length).toBe(1)
    const decks = await rowsIn(page, 'decks')
    expect(decks.find(({ id }) => id === undefined)).toBeUndefined()
    const [card] = await cards()
    expect(decks.find(({ id }) => id === card?.['deck'])).toMatchObject({ name: 'Harbours' })
  })

  it('keeps the rest at once, says what is next, and Undo takes all of it back', async () => {
    const { page } = dossier
    const total = (await rowsIn(page, 'notes')).reduce((sum, note) => sum + (note['choices'] as unknown[]).length, 0)
    await page.keyboard.press('d')
    await page.getByRole('button', { name: 'Keep the rest' }).click()
    await page.getByRole('heading', { name: `All decided: ${total - 1} kept, 1 dropped.` }).waitFor()
    expect(await cards()).toHaveLength(total - 1)
    await page.keyboard.press('Control+z')
    await expect.poll(async () => (await cards()).length).toBe(0)
  })

  it('shows the sentence with its stroke, and opens the document there', async () => {
    const { page } = dossier
    const words = await plate().page().locator('blockquote mark').first().textContent()
    expect(HARBOUR).toContain(words)
    await page.keyboard.press('o')
    await page.getByRole('heading', { level: 1, name: 'The harbour of Marwick' }).waitFor()
    await page.keyboard.press('c')
    await plate().waitFor()
  })

  it('walks the list by arrows and by pointer, and says why sentences gave no card', async () => {
    const { page } = dossier
    const first = await prompt()
    await page.keyboard.press('ArrowDown')
    await expect.poll(prompt).not.toBe(first)
    await page.keyboard.press('ArrowUp')
    await expect.poll(prompt).toBe(first)
    const list = page.getByRole('complementary', { name: 'In the order of the text' })
    await list.getByRole('listitem').nth(2).getByRole('button').click()
    await expect.poll(prompt).not.toBe(first)
    const why = page.getByRole('button', { name: /gave no card, and why/ })
    if ((await why.count()) === 0) return
    await why.first().click()
    const dialog = page.getByRole('dialog', { name: 'What gave no card, and why.' })
    await dialog.getByRole('button', { name: 'Make a card' }).first().waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })
})
