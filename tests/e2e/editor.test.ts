import { describe, expect, it } from 'vitest'
import { checkAxe } from './support/axe.ts'
import { howMany, writeCards } from './support/cards.ts'
import type { Dossier } from './support/launch.ts'
import { startEach } from './support/started.ts'

let dossier: Dossier
startEach((one) => (dossier = one))

const sheet = () => dossier.page.getByRole('dialog', { name: 'A card of your own' })
const openEditor = async (): Promise<void> => {
  await dossier.page.getByRole('main').waitFor()
  await dossier.page.keyboard.press('Control+n')
  await sheet().waitFor()
}
const field = (name: string) => sheet().getByRole('textbox', { name })

describe('the editor', () => {
  it('writes cards of four kinds one after another, and shows each as it will look', async () => {
    const { page } = dossier
    await openEditor()
    await field('Prompt').fill('Capital of Finland?')
    await field('Answer').fill('Helsinki')
    await sheet().getByText('Makes 1 card.').waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByText('Card added.').waitFor()
    expect(await field('Prompt').textContent()).toBe('')

    await sheet().getByLabel('Kind').selectOption({ label: 'Prompt and answer, both ways' })
    await field('Prompt').fill('talo')
    await field('Answer').fill('house')
    await sheet().getByText('Makes 2 cards.').waitFor()
    await page.keyboard.press('Control+Enter')

    await sheet().getByLabel('Kind').selectOption({ label: 'Answer to be typed' })
    await field('Prompt').fill('When?')
    await field('Answer').fill('6 December 1917')
    expect(await checkAxe(page)).toEqual([])
    await page.keyboard.press('Control+Enter')
    await page.keyboard.press('Escape')
    await sheet().waitFor({ state: 'detached' })
    expect(await howMany(dossier, 'deck:"My cards"')).toBe(4)
  })

  it('hides the selected words as the next deletion', async () => {
    const { page } = dossier
    await openEditor()
    await sheet().getByLabel('Kind').selectOption({ label: 'Words hidden in a text' })
    await sheet().getByText('Makes no card yet: select some words and hide them.').waitFor()
    await field('Text').click()
    await page.keyboard.type('gold and silver')
    await page.keyboard.press('Control+Shift+ArrowLeft')
    await page.keyboard.press('Control+Shift+c')
    expect(await field('Text').textContent()).toBe('gold and {{c1::silver}}')
    await page.keyboard.press('Home')
    await page.keyboard.press('Control+Shift+ArrowRight')
    await sheet().getByRole('button', { name: 'Hide the selected words' }).click()
    expect(await field('Text').textContent()).toBe('{{c2::gold}} and {{c1::silver}}')
    await sheet().getByText('Makes 2 cards.').waitFor()
  })

  it('keeps bold and lists, and takes only words from the clipboard', async () => {
    const { page } = dossier
    await openEditor()
    await field('Prompt').click()
    await page.keyboard.type('a ')
    await page.keyboard.press('Control+b')
    await page.keyboard.type('bold')
    await page.keyboard.press('Control+b')
    await page.keyboard.type(' word')
    expect(await sheet().getByLabel('How it will look').locator('strong').textContent()).toBe('bold')
    await field('Answer').click()
    await page.evaluate(() => {
      const data = new DataTransfer()
      data.setData('text/plain', 'plain words')
      data.setData('text/html', '<img src=x onerror="window.harmed = true"><h1>plain words</h1>')
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }))
    })
    expect(await field('Answer').innerHTML()).toBe('plain words')
    expect(await page.evaluate(() => 'harmed' in window)).toBe(false)
  })

  it('refuses a card without a prompt in a sentence', async () => {
    const { page } = dossier
    await openEditor()
    await field('Answer').fill('alone')
    await page.keyboard.press('Control+Enter')
    await sheet().getByRole('alert').getByText('The card needs a prompt. Write one.').waitFor()
  })

  it('loses no begun card: it asks before leaving, and has it again when the window was closed over it', async () => {
    const { page } = dossier
    await openEditor()
    await field('Prompt').fill('half a thought')
    await page.keyboard.press('Escape')
    await sheet().getByText('This card is not saved.').waitFor()
    await sheet().getByRole('button', { name: 'Go on writing' }).click()
    await dossier.relaunch()
    await openEditor()
    await expect.poll(() => field('Prompt').textContent()).toBe('half a thought')
    await dossier.page.keyboard.press('Escape')
    await sheet().getByRole('button', { name: 'Discard it' }).click()
    await sheet().waitFor({ state: 'detached' })
    await openEditor()
    await field('Prompt').waitFor()
    expect(await field('Prompt').textContent()).toBe('')
  })

  it('edits any note, its cards keeping their schedule, and asks before changes are lost', async () => {
    const { page } = dossier
    await writeCards(page, [{ fields: ['talo', 'house'], tags: 'finnish' }])
    await dossier.go('/cards')
    await page.getByRole('grid', { name: 'Cards' }).focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('e')
    const dialog = page.getByRole('dialog', { name: 'Edit card' })
    await dialog.getByRole('textbox', { name: 'Answer' }).fill('a house')
    await page.keyboard.press('Escape')
    await dialog.getByText('The changes are not saved.').waitFor()
    await dialog.getByRole('button', { name: 'Go on writing' }).click()
    await page.keyboard.press('Control+Enter')
    await dialog.waitFor({ state: 'detached' })
    await page.getByRole('complementary').getByText('a house').waitFor()
    await page.keyboard.press('Control+z')
    await page.getByRole('complementary').getByText('house', { exact: true }).waitFor()
  })
})
