import { describe, expect, it } from 'vitest'
import { checkAxe } from './support/axe.ts'
import { goByTab } from './support/by-keys.ts'
import { howMany, progress, writeCards } from './support/cards.ts'
import type { Dossier } from './support/launch.ts'
import { startEach } from './support/started.ts'

let dossier: Dossier
startEach((one) => (dossier = one))

const row = (name: string) => dossier.page.getByRole('row', { name: new RegExp(`^${name}`) })
const dialog = () => dossier.page.getByRole('dialog')

/** Walks the table to a deck. */
async function choose(name: string): Promise<void> {
  const { page } = dossier
  await row(name).waitFor()
  await goByTab(page, page.locator('tr[aria-selected="true"]'))
  await page.keyboard.press('Home')
  for (let step = 0; (await row(name).getAttribute('aria-selected')) !== 'true'; step++) {
    expect(step).toBeLessThan(20)
    await page.keyboard.press('ArrowDown')
  }
}

async function make(name: string): Promise<void> {
  const { page } = dossier
  await page.keyboard.press('n')
  await dialog().getByLabel('Name').fill(name)
  await page.keyboard.press('Enter')
  await dialog().waitFor({ state: 'detached' })
}

describe('decks', () => {
  it('are made, renamed, moved and deleted by keys, and each is undone', async () => {
    const { page } = dossier
    await dossier.go('/decks')
    await page.getByRole('heading', { name: 'There are no decks yet.' }).waitFor()
    expect(await checkAxe(page)).toEqual([])
    await make('Law::Treaties')
    await make('History')
    await choose('History')
    await page.keyboard.press('e')
    await dialog().getByLabel('Name').fill('Wars')
    await page.keyboard.press('Enter')
    await row('Wars').waitFor()

    await page.keyboard.press('m')
    await dialog().getByLabel('To').selectOption({ label: 'Law' })
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => row('Wars').getAttribute('aria-level')).toBe('2')
    expect(await checkAxe(page)).toEqual([])

    await choose('Law')
    await page.keyboard.press('Delete')
    await dialog().getByText('decks inside it go too').waitFor()
    expect(await checkAxe(page)).toEqual([])
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'There are no decks yet.' }).waitFor()
    await page.keyboard.press('Control+z')
    await row('Treaties').waitFor()

    await page.keyboard.press('n')
    await dialog().getByLabel('Name').fill(' ')
    await page.keyboard.press('Enter')
    await dialog().getByText('A deck needs a name. Write one.').waitFor()
  })

  it('have options that hold from the next sitting on', async () => {
    const { page } = dossier
    await writeCards(
      page,
      ['One', 'Two', 'Three', 'Four'].map((fields) => ({ fields: [`${fields}?`, fields], deck: 'Numbers' })),
    )
    await dossier.go('/decks')
    await choose('Numbers')
    await page.keyboard.press('p')
    await dialog().getByLabel('New cards a day').fill('many')
    await page.keyboard.press('Control+Enter')
    await dialog().getByRole('alert').getByText('New cards a day: a whole number from 0 to 9999.').waitFor()
    await dialog().getByLabel('New cards a day').fill('3')
    await dialog().getByLabel('Recall to aim for, in percent').fill('95')
    await dialog()
      .getByText(/times the reviews of 90/)
      .waitFor()
    await dialog().getByLabel('Steps of a new card').fill('1m 1d')
    expect(await checkAxe(page)).toEqual([])
    await page.keyboard.press('Control+Enter')
    await dialog().waitFor({ state: 'detached' })
    await page.keyboard.press('Enter')
    await expect.poll(() => progress(page)).toEqual({ done: 0, toGo: 3 })
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: /^Good/ }).getByText('1 day').waitFor()
  })

  it('have limits of their own and for today, orders, leeches and easy days, all by keys', async () => {
    const { page } = dossier
    await writeCards(
      page,
      ['One', 'Two', 'Three', 'Four', 'Five'].map((fields) => ({ fields: [`${fields}?`, fields], deck: 'Numbers' })),
    )
    await dossier.go('/decks')
    await choose('Numbers')
    const reopen = async (): Promise<void> => {
      await page.keyboard.press('p')
      await dialog().locator('summary').focus()
      await page.keyboard.press('Enter')
      await dialog().getByLabel('New cards today').waitFor()
    }
    const save = async (): Promise<void> => {
      await page.keyboard.press('Control+Enter')
      await dialog().waitFor({ state: 'detached' })
    }
    await reopen()
    await dialog().getByLabel('New cards', { exact: true }).fill('2')
    await dialog().getByLabel('What is done about it').selectOption({ label: 'Only tag it' })
    await dialog().getByRole('button', { name: 'Sunday as usual' }).focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Space')
    await dialog().getByRole('button', { name: 'Sunday hardly any' }).waitFor()
    await dialog().getByLabel('Longest interval, in days').fill('0')
    await page.keyboard.press('Control+Enter')
    const refused = dialog().getByRole('alert').getByText('The longest interval: from 1 to 36500 days.')
    await refused.waitFor()
    const said = await refused.boundingBox()
    const buttons = await dialog().getByRole('button', { name: /^Save/ }).boundingBox()
    expect(said!.y + said!.height, 'what is wrong stands above the buttons, not behind them').toBeLessThan(buttons!.y)
    await dialog().getByLabel('Longest interval, in days').fill('365')
    expect(await checkAxe(page)).toEqual([])
    await save()
    const fresh = () => row('Numbers').locator('td').nth(1).textContent()
    await expect.poll(fresh).toBe('2')
    await reopen()
    await dialog().getByLabel('New cards today').fill('4')
    await save()
    await expect.poll(fresh).toBe('4')
    await page.keyboard.press('Control+z')
    await expect.poll(fresh).toBe('2')
    await reopen()
    expect(await dialog().getByLabel('What is done about it').inputValue()).toBe('tag')
    expect(await dialog().getByLabel('Longest interval, in days').inputValue()).toBe('365')
    await dialog().getByLabel('New cards', { exact: true }).fill('')
    await save()
    await expect.poll(fresh).toBe('5')
  })

  it('share options, which are renamed and deleted: decks that had them have the standard ones, said before and undone', async () => {
    const { page } = dossier
    await dossier.go('/decks')
    await page.getByRole('heading', { name: 'There are no decks yet.' }).waitFor()
    await make('Law')
    await row('Law').waitFor()
    await make('Trade')
    await choose('Law')
    await page.keyboard.press('p')
    const options = () => page.getByRole('dialog', { name: 'Options of Law' })
    await options().getByLabel('Options', { exact: true }).selectOption({ label: 'Its own, for this deck alone' })
    await options().getByLabel('New cards a day').fill('7')
    await page.keyboard.press('Control+Enter')
    await dialog().waitFor({ state: 'detached' })
    await choose('Trade')
    await page.keyboard.press('p')
    const chosen = () => dialog().getByLabel('Options', { exact: true })
    await chosen().selectOption({ label: 'Law' })
    await page.keyboard.press('Control+Enter')
    await dialog().waitFor({ state: 'detached' })
    await choose('Law')
    await page.keyboard.press('p')
    await dialog().getByText('1 other deck has the same options').waitFor()

    await dialog().getByRole('button', { name: 'Rename these options' }).focus()
    await page.keyboard.press('Enter')
    const renaming = page.getByRole('dialog', { name: 'Rename the options Law' })
    await renaming.getByLabel('Name').fill('default')
    await page.keyboard.press('Enter')
    await renaming.getByText('There are options called default already. Choose another name.').waitFor()
    await renaming.getByLabel('Name').fill('Seven a day')
    await page.keyboard.press('Enter')
    await renaming.waitFor({ state: 'detached' })
    await expect.poll(() => chosen().locator('option:checked').textContent()).toBe('Seven a day')

    await dialog().getByRole('button', { name: 'Delete them' }).focus()
    await page.keyboard.press('Enter')
    const deleting = page.getByRole('dialog', { name: 'Delete the options Seven a day?' })
    await deleting.getByText('2 decks have them, and get the options Default instead').waitFor()
    expect(await checkAxe(page)).toEqual([])
    await page.keyboard.press('Enter')
    await deleting.waitFor({ state: 'detached' })
    await expect.poll(() => chosen().locator('option:checked').textContent()).toBe('Default')
    expect(await dialog().getByLabel('New cards a day').inputValue()).toBe('20')
    expect(await dialog().getByRole('button', { name: 'Delete them' }).count()).toBe(0)
    await page.keyboard.press('Escape')
    await dialog().waitFor({ state: 'detached' })
    await page.keyboard.press('Control+z')
    await page.getByText('Undone: Delete options Seven a day').waitFor()
    // at once: the sheet follows what comes back
    await choose('Trade')
    await page.keyboard.press('p')
    await expect.poll(() => chosen().locator('option:checked').textContent()).toBe('Seven a day')
    expect(await dialog().getByLabel('New cards a day').inputValue()).toBe('7')
  })

  it('show their cards', async () => {
    const { page } = dossier
    await writeCards(page, [
      { fields: ['One?', '1'], deck: 'Numbers' },
      { fields: ['Oslo?', 'Norway'], deck: 'Places' },
    ])
    await dossier.go('/decks')
    await choose('Places')
    await page.keyboard.press('c')
    await page.getByRole('grid', { name: 'Cards' }).getByText('Oslo?').waitFor()
    expect(await page.getByLabel('Find cards').inputValue()).toBe('deck:Places')
    expect(await howMany(dossier, 'deck:Places')).toBe(1)
    await dossier.go('/decks')
    await row('Places').waitFor()
    await page.keyboard.press('/')
    await page.getByRole('combobox').fill('plac')
    await page.getByRole('option', { name: 'Study Places' }).waitFor()
    await page.keyboard.press('Escape')
  })
})
