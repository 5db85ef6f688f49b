import { describe, expect, it } from 'vitest'
import { checkAxe } from './support/axe.ts'
import { press } from './support/by-keys.ts'
import { howMany, keepSample, progress, prompt, sitDown, writeCards } from './support/cards.ts'
import type { Dossier } from './support/launch.ts'
import { startEach } from './support/started.ts'

let dossier: Dossier
startEach((one) => (dossier = one))

describe('study', () => {
  it('goes by keyboard, and loses no answer when the power goes', async () => {
    const kept = await keepSample(dossier)
    expect(kept).toBeGreaterThan(10)
    await sitDown(dossier)
    const first = await progress(dossier.page)
    for (let i = 0; i < 10; i++) {
      const { page } = dossier
      await page.getByRole('button', { name: 'Show the answer' }).waitFor()
      await page.keyboard.press('Space')
      await page.getByRole('group', { name: 'How well did you know it?' }).waitFor()
      await page.keyboard.press(['3', 'Space', '4', 'Enter', '2'][i % 5]!)
      await expect.poll(() => page.getByRole('group', { name: 'How well did you know it?' }).count()).toBe(0)
    }
    const before = await progress(dossier.page)
    const onTable = await prompt(dossier.page)
    expect(before.done + before.toGo).toBe(first.done + first.toGo)

    await dossier.kill()
    await dossier.relaunch()
    await sitDown(dossier)
    expect(await progress(dossier.page)).toEqual(before)
    expect(await prompt(dossier.page)).toBe(onTable)
    expect(await howMany(dossier, 'is:new')).toBe(kept - 10)
  })

  it('takes back answers one after another, and the table is as before', async () => {
    await keepSample(dossier)
    const { page } = dossier
    await sitDown(dossier)
    const start = await progress(page)
    const prompts: string[] = []
    for (const key of ['1', '3', '4']) {
      prompts.push(await prompt(page))
      await page.keyboard.press('Space')
      await page.keyboard.press(key)
      await expect.poll(() => prompt(page)).not.toBe(prompts.at(-1))
    }
    for (const key of ['u', 'Control+z', 'u']) {
      await page.keyboard.press(key)
      const expected = prompts.pop()
      await expect.poll(() => prompt(page)).toBe(expected)
    }
    expect(await progress(page)).toEqual(start)
    await expect.poll(() => page.getByRole('banner').getByRole('button', { name: 'Undo' }).count()).toBe(0)
    expect(await howMany(dossier, 'is:learning')).toBe(0)
    await sitDown(dossier)
    expect(await progress(page)).toEqual(start)
  })

  it('shows the sentence of the answer, opens the document there, and comes back to the same card', async () => {
    await keepSample(dossier)
    const { page } = dossier
    await sitDown(dossier)
    await page.keyboard.press('Space')
    const answer = page.getByRole('region', { name: 'Answer' })
    await answer.getByText(/sentence \d+/).waitFor()
    expect(await answer.locator('q mark').count()).toBeGreaterThan(0)
    const quote = (await answer.locator('q').textContent()) ?? ''
    const onTable = await prompt(page)
    await page.keyboard.press('o')
    await page.getByText(quote.slice(0, 40)).first().waitFor()
    await press(page, page.getByRole('banner').getByRole('button', { name: 'Study' }))
    await expect.poll(() => prompt(page)).toBe(onTable)
    await page.getByRole('group', { name: 'How well did you know it?' }).waitFor()
  })

  it('edits in place, puts off, suspends, and takes all of it back', async () => {
    const { page } = dossier
    await writeCards(page, [
      { fields: ['Capital of Finland?', 'Helsinky'] },
      { fields: ['Capital of Norway?', 'Oslo'] },
      { fields: ['Capital of Denmark?', 'Copenhagen'] },
    ])
    await sitDown(dossier)
    expect(await prompt(page)).toBe('Capital of Finland?')
    await page.keyboard.press('Space')
    await page.keyboard.press('e')
    const dialog = page.getByRole('dialog', { name: 'Edit card' })
    await dialog.getByRole('textbox', { name: 'Answer' }).fill('Helsinki')
    await page.keyboard.press('Control+Enter')
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('region', { name: 'Answer' }).getByText('Helsinki').waitFor()
    await page.keyboard.press('3')
    await expect.poll(() => prompt(page)).toBe('Capital of Norway?')
    await page.keyboard.press('-')
    await expect.poll(() => prompt(page)).toBe('Capital of Denmark?')
    await page.keyboard.press('@')
    // Nothing else is left, so the first card comes back early.
    await expect.poll(() => prompt(page)).toBe('Capital of Finland?')
    for (const expected of ['Capital of Denmark?', 'Capital of Norway?', 'Capital of Finland?']) {
      await page.keyboard.press('Control+z')
      await expect.poll(() => prompt(page)).toBe(expected)
    }
    await page.keyboard.press('u')
    await page.getByRole('region', { name: 'Answer' }).getByText('Helsinky').waitFor()
    await page.keyboard.press('Escape')
    await expect.poll(() => page.url()).not.toContain('study')
  })

  it('holds a typed answer against the value, and says how it differs', async () => {
    const { page } = dossier
    const typed = 'Answer to be typed'
    await writeCards(page, [
      { kind: typed, fields: ['When was the amendment?', 'July 2020'] },
      { kind: typed, fields: ['Who signed it?', 'Boris Yeltsin'] },
      { kind: typed, fields: ['When was the speech?', '23 March 2022'] },
    ])
    await sitDown(dossier)
    const write = async (words: string): Promise<void> => {
      await page.getByLabel('Your answer').fill(words)
      await page.keyboard.press('Enter')
    }
    await write('June 2020')
    await page.getByText('You wrote June 2020: a month early.').waitFor()
    await page.keyboard.press('1')
    await write('Boris Yelzin')
    const line = page.getByText(/^You wrote Boris/)
    expect(await line.locator('ins').allTextContents()).toEqual(['ts'])
    expect(await line.locator('del').allTextContents()).toEqual(['z'])
    await page.keyboard.press('4')
    await write('2022-03-23')
    await page.getByText('You wrote 2022-03-23: right.').waitFor()
    expect(await checkAxe(page)).toEqual([])
  })

  it('puts a box for typing away again by Escape, whatever was typed, and stays at the table', async () => {
    const { page } = dossier
    await writeCards(page, [{ fields: ['Who read the speech?', 'Boris Yeltsin'] }])
    await sitDown(dossier)
    await page.keyboard.press('t')
    await page.getByLabel('Your answer').fill('Boris')
    await page.keyboard.press('Escape')
    await page.getByLabel('Your answer').waitFor({ state: 'detached' })
    await page.getByRole('article', { name: 'Card' }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { name: /due/ }).first().waitFor()
  })

  it('hides one deletion of a text and shows it below', async () => {
    const { page } = dossier
    await writeCards(page, [
      {
        kind: 'Words hidden in a text',
        fields: ['The dollar was tied at {{c1::35 dollars::how much?}} an ounce until {{c2::1971}}.', 'Bretton Woods'],
      },
    ])
    await sitDown(dossier)
    await page.getByRole('img', { name: 'blank: how much?' }).waitFor()
    await page.keyboard.press('Space')
    const answer = page.getByRole('region', { name: 'Answer' })
    await answer.getByText('Bretton Woods').waitFor()
    expect(await answer.locator('mark').allTextContents()).toEqual(['35 dollars'])
    await page.keyboard.press('4')
    // The other deletion is a sibling: it waits for another day.
    await page.getByRole('heading', { name: 'Nothing is due until tomorrow. You could read.' }).waitFor()
    await page.getByText('One card waits for a day without its siblings.').waitFor({ state: 'detached' })
    expect(await checkAxe(page)).toEqual([])
  })

  it('says so when an answer cannot be written, keeps it, and goes on when it can', async () => {
    const { page } = dossier
    await writeCards(page, [{ fields: ['One?', '1'] }, { fields: ['Two?', '2'] }])
    await sitDown(dossier)
    await page.evaluate(() => {
      const store = IDBObjectStore.prototype as unknown as Record<string, unknown>
      const add = store['add']
      Object.assign(window, { heal: () => (store['add'] = add) })
      store['add'] = () => {
        throw new DOMException('There is no room.', 'QuotaExceededError')
      }
    })
    await page.keyboard.press('Space')
    await page.keyboard.press('4')
    await page.getByRole('alert').getByText('Your last answer is not on disk yet.').waitFor()
    expect(await prompt(page)).toBe('Two?')
    await page.keyboard.press('Space')
    expect(await page.getByRole('button', { name: /^Good/ }).isDisabled()).toBe(true)
    expect(await checkAxe(page)).toEqual([])
    await page.evaluate(() => (window as unknown as { heal: () => void }).heal())
    await press(page, page.getByRole('button', { name: 'Save it now' }))
    await page.getByRole('alert').waitFor({ state: 'detached' })
    await page.keyboard.press('4')
    await page.getByText('Two cards are done today.').waitFor()
    expect(await howMany(dossier, 'is:review')).toBe(2)
  })

  it('brings back the next day what is due, after 04:00', async () => {
    const { page } = dossier
    const noon = new Date('2026-11-22T12:00:00')
    await page.clock.install({ time: noon })
    await page.reload()
    await writeCards(page, [{ fields: ['One?', '1'] }])
    await sitDown(dossier)
    await page.keyboard.press('Space')
    await page.keyboard.press('4')
    const heading = page.getByRole('heading', { name: /^Nothing is due for \d+ days/ })
    await heading.waitFor()
    const days = Number(/\d+/.exec((await heading.textContent()) ?? '')?.[0])
    const early = new Date(noon)
    early.setDate(early.getDate() + days)
    early.setHours(3, 55)
    await page.clock.setSystemTime(early)
    await page.reload()
    await page.getByRole('heading', { name: 'Nothing is due until tomorrow. You could read.' }).waitFor()
    await page.clock.runFor(10 * 60_000)
    await page.getByRole('article', { name: 'Card' }).waitFor()
    expect(await prompt(page)).toBe('One?')
  })

  it('says that there is nothing yet, and passes axe on every face', async () => {
    const { page } = dossier
    await dossier.go('/study')
    await page.getByRole('heading', { name: 'There are no cards here yet.' }).waitFor()
    expect(await checkAxe(page)).toEqual([])
    await keepSample(dossier)
    await sitDown(dossier)
    expect(await checkAxe(page)).toEqual([])
    await page.keyboard.press('Space')
    await page.getByRole('group', { name: 'How well did you know it?' }).waitFor()
    expect(await checkAxe(page)).toEqual([])
  })
})
