// What tests about cards do first, as a person would: read a briefing, keep its cards, write one's own, sit down to study.
import { expect } from 'vitest'
import type { Page } from 'playwright-core'
import type { Dossier } from './launch.ts'

/** Reads the first of the bundled briefings and keeps every card found in it. Returns how many. */
export async function keepSample(dossier: Dossier): Promise<number> {
  const { page } = dossier
  await dossier.go('/')
  await page.getByRole('heading', { name: 'Or begin with one of ours' }).waitFor()
  await page.locator('ol li button').first().click()
  await page.getByRole('button', { name: 'Keep the rest' }).click()
  await dossier.go('/cards')
  const told = page.locator('#find-told')
  await expect.poll(() => told.textContent(), { timeout: 15_000 }).toMatch(/^\d+ cards$/)
  return Number.parseInt((await told.textContent()) ?? '0', 10)
}

export interface OwnCard {
  /** As the editor names it: "Prompt and answer", "Words hidden in a text"... */
  readonly kind?: string
  readonly deck?: string
  readonly fields: readonly string[]
  readonly tags?: string
}

/** Writes cards in the editor, one after another. */
export async function writeCards(page: Page, cards: readonly OwnCard[]): Promise<void> {
  await page.getByRole('main').waitFor()
  await page.keyboard.press('Control+n')
  const dialog = page.getByRole('dialog', { name: 'A card of your own' })
  await dialog.waitFor()
  for (const { kind = 'Prompt and answer', deck, fields, tags = '' } of cards) {
    await dialog.getByLabel('Kind').selectOption({ label: kind })
    if (deck !== undefined) await chooseDeck(dialog.page(), deck)
    const boxes = dialog.locator('[contenteditable]')
    for (const [i, words] of fields.entries()) await boxes.nth(i).fill(words)
    await dialog.getByLabel('Tags').fill(tags)
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => boxes.first().textContent()).toBe('')
    await dialog.locator('button[aria-busy="false"]').waitFor()
  }
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
}

async function chooseDeck(page: Page, deck: string): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'A card of your own' })
  const choice = dialog.getByLabel('Deck', { exact: true })
  if ((await choice.count()) > 0) {
    const known = await choice.locator('option').allTextContents()
    if (known.includes(deck.replaceAll('::', ' / ')))
      return void (await choice.selectOption({ label: deck.replaceAll('::', ' / ') }))
    await choice.selectOption({ label: 'New deck…' })
  }
  await dialog.getByLabel('New deck').fill(deck)
}

/** Sits down at all that is due; resolves with the first card on the table. */
export async function sitDown(dossier: Dossier, deck = ''): Promise<void> {
  await dossier.go(deck === '' ? '/study' : `/study/${deck}`)
  await dossier.page.getByRole('article', { name: 'Card' }).waitFor()
}

/** "17 done, 25 to go, about 11 minutes" as numbers, once every answer is on disk. */
export async function progress(page: Page): Promise<{ done: number; toGo: number }> {
  const head = page.getByText(/^\d+ done, \d+ to go/)
  await expect.poll(() => head.getAttribute('aria-busy')).toBe('false')
  const words = (await head.textContent()) ?? ''
  const [done = 0, toGo = 0] = (words.match(/\d+/g) ?? []).map(Number)
  return { done, toGo }
}

/** The prompt on the table. */
export async function prompt(page: Page): Promise<string> {
  return (await page.getByRole('article', { name: 'Card' }).getByRole('heading').first().textContent()) ?? ''
}

/** How many cards the list finds. */
export async function howMany(dossier: Dossier, find: string): Promise<number> {
  const { page } = dossier
  await dossier.go(`/cards/find/${encodeURIComponent(find)}`)
  const told = page.locator('#find-told')
  const box = page.getByLabel('Find cards')
  await expect.poll(() => box.inputValue()).toBe(find)
  // The list follows the box after a moment: wait until the figure stands still.
  let before = ''
  await expect
    .poll(
      async () => {
        const words = (await told.textContent()) ?? ''
        const still = words === before && words !== ''
        before = words
        return still
      },
      { interval: 300, timeout: 15_000 },
    )
    .toBe(true)
  return Number.parseInt(before.replaceAll(',', ''), 10)
}
